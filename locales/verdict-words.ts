/** What a verdict is called: words altered in nothing that counts have a name of their own, since they are no lie. */
import type { DecidedVerdict } from '../server/api/checks.ts'
import type { Findings } from '../server/api/findings.ts'
import type { Harm } from '../server/api/edits.ts'
import { isVouched } from './context-words.ts'
import type { Translate } from './i18n.ts'

/** @param harm what the edits to the words do, where it is known */
export const isSlight = (verdict: DecidedVerdict, harm?: Harm | null): boolean =>
  verdict === 'altered' && harm === 'minor'

export const verdictLabel = (t: Translate, verdict: DecidedVerdict, harm?: Harm | null): string =>
  isSlight(verdict, harm) ? t(($) => $.slightlyAltered.label) : t(($) => $.verdict[verdict])

/** What it says of the words found: where no language spoken is known, it is not said to be that of the words, and what a source takes back is told. */
export function verdictMeaning(
  t: Translate,
  verdict: DecidedVerdict,
  { words: { harm }, language, context }: Pick<Findings, 'words' | 'language' | 'context'>,
): string {
  if (isSlight(verdict, harm)) return t(($) => $.slightlyAltered.meaning)
  if ((verdict === 'exact' || verdict === 'edited_marked') && language.answer !== 'original')
    return t(($) => $.spokenNotKnown[verdict])
  if (verdict === 'out_of_context' && !isVouched(context)) return t(($) => $.contextReason[context.reason!])
  return t(($) => $.verdictMeaning[verdict])
}

/** A verdict under one of its names. */
export interface Labelled {
  verdict: DecidedVerdict
  /** Of words altered, whether slightly; null for the other verdicts. */
  harm: Harm | null
}

/** How many have each name, gravest first. @param verdicts all there are, gravest first */
export function countLabels(
  verdicts: readonly DecidedVerdict[],
  found: readonly { verdict: DecidedVerdict; harm: Harm }[],
): (Labelled & { count: number })[] {
  const labels = verdicts.flatMap((verdict): Labelled[] => {
    if (verdict === 'altered') return [{ verdict, harm: 'meaning' }]
    // Words slightly altered come right below a paraphrase.
    return [{ verdict, harm: null }, ...(verdict === 'paraphrase' ? [SLIGHT] : [])]
  })
  return labels.flatMap((label) => {
    const bears = (one: (typeof found)[number]) =>
      one.verdict === label.verdict &&
      (label.harm === null || (label.harm === 'minor') === isSlight(one.verdict, one.harm))
    const count = found.filter(bears).length
    return count > 0 ? [{ ...label, count }] : []
  })
}

const SLIGHT: Labelled = { verdict: 'altered', harm: 'minor' }
