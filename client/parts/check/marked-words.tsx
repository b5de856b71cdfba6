import type { TextEdit } from '../../../server/api/edits.ts'
import { cutText } from '../words/cut-text.ts'
import type { NumberedEdit } from './numbered-edit.ts'

interface Props {
  text: string
  edits: readonly NumberedEdit<TextEdit>[]
  /** What the text is of the two compared. */
  side: 'said' | 'claimed'
}

/** A text with every edit marked in it: what was taken away, or what was put in. */
export function MarkedWords({ text, edits, side }: Props) {
  const marks = edits.map((what) => ({ start: what.edit[side].start, end: what.edit[side].end, what }))
  const Changed = side === 'said' ? 'del' : 'ins'
  return cutText(text, 0, marks).map((piece) => {
    const edit = piece.marks[0]
    return edit ? <Changed {...editAttributes(edit)}>{piece.text}</Changed> : piece.text
  })
}

/** Numbers are drawn by the style sheet: inside the text they would end up in copies and in text fragments. */
export const editAttributes = ({ edit, number }: NumberedEdit<TextEdit>) => ({
  class: `edit ${edit.harm}`,
  'data-number': number ?? undefined,
})
