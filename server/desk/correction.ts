/** The newest wording that editors put in the place of a rendition as it was printed: what changed, and what is seen in it. */
import type { Annotation, DeskFlag, Silence } from '../api/annotations.ts'
import type { Desk } from '../api/desk.ts'
import type { Rendition, Wording } from '../api/renditions.ts'
import type { Grammars } from '../language/grammar.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { linkTexts } from '../translation/link-texts.ts'
import { comparable, isOfFlag, isOfOneKind, seenIn } from './seen.ts'
import { wordingEdits } from './wording-edits.ts'

interface Known {
  annotations: readonly Annotation[]
  silences: readonly Silence[]
  model: WordModel
  grammars: Grammars
}

/** @param wordings every version, oldest first @returns null where there is none */
export function correctionOf(
  rendition: Rendition,
  wordings: Wording[],
  { annotations, silences, model, grammars }: Known,
): Desk['correction'] {
  const newest = wordings.at(-1)
  if (!newest) return null
  const { original, rendition: printed, to } = rendition
  const both = comparable(original, { printedLanguage: to, text: newest.text })
  return {
    wordings,
    edits: wordingEdits(printed.text, newest.text, to, grammars) ?? [],
    flags: (both ? seenIn(both, grammars, () => linkTexts(model, ...both)).flags : []).filter(
      (flag) =>
        !silences.some((one) => isOfOneKind(one, flag)) &&
        !annotations.some((one) => isDismissed(one, flag, printed.text, newest.text)),
    ),
  }
}

/** Whether a flag of the printed words was dismissed that says the same of the same words as they stand now. */
function isDismissed(annotation: Annotation, flag: DeskFlag, printed: string, corrected: string): boolean {
  const { status, original, rendered } = annotation
  if (status !== 'dismissed' || !isOfFlag(annotation, flag)) return false
  const isSameOriginal = original?.start === flag.original?.start && original?.end === flag.original?.end
  const [before, now] = [wordsAt(printed, rendered), wordsAt(corrected, flag.rendered)]
  // One that names words of the original alone is about whatever renders them; one about the whole text is about the whole.
  return isSameOriginal && (!rendered || before === now || (before === printed && now === corrected))
}

const wordsAt = (text: string, range: Annotation['rendered']): string | null =>
  range && text.slice(range.start, range.end)
