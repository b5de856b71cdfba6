import type { Edit } from '../../../server/api/findings.ts'

/** An edit with the number it bears on both sides and in the table; none where it harms nothing. */
export interface NumberedEdit {
  edit: Edit
  number: number | null
}

/** A cut or an addition that the claim marks is shown even where it harms nothing: what it hides is for a person to judge. */
const isShown = ({ harm, kind }: Edit) => harm !== 'none' || kind === 'marked'

export function numbered(edits: Edit[]): NumberedEdit[] {
  let count = 0
  return edits.map((edit) => ({ edit, number: isShown(edit) ? ++count : null }))
}
