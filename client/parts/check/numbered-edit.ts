import type { Edit, TextEdit } from '../../../server/api/edits.ts'

/** An edit with the number it bears on both sides and in the table; none where it harms nothing. */
export interface NumberedEdit<One extends TextEdit = Edit> {
  edit: One
  number: number | null
}

/** A cut or an addition that the claim marks is shown even where it harms nothing: what it hides is for a person to judge. */
const isShown = ({ harm, kind }: TextEdit) => harm !== 'none' || kind === 'marked'

export function numbered<One extends TextEdit>(edits: readonly One[]): NumberedEdit<One>[] {
  let count = 0
  return edits.map((edit) => ({ edit, number: isShown(edit) ? ++count : null }))
}
