import type { Language } from '../../../server/api/language.ts'
import type { Passage } from '../../../server/api/sources.ts'

/** A passage with its number among those of its language. */
export type Numbered<One = Passage> = One & { number: number }

/**
 * What to show of a record printed in two languages: the passages of `shown`, or of both, a row for each pair. A passage
 * without its counterpart has a row of its own, after what it follows.
 */
export function passageRows<One extends Pick<Passage, 'id' | 'printedLanguage' | 'counterparts'>>(
  passages: readonly One[],
  shown: Language | 'both',
): Numbered<One>[][] {
  const counts = new Map<Language, number>()
  const numbered = passages.map((passage) => {
    const number = (counts.get(passage.printedLanguage) ?? 0) + 1
    counts.set(passage.printedLanguage, number)
    return { ...passage, number }
  })
  if (shown !== 'both')
    return numbered.filter(({ printedLanguage }) => printedLanguage === shown).map((one) => [one])
  const [left] = numbered
  const rows = numbered
    .filter(({ printedLanguage }) => printedLanguage === left?.printedLanguage)
    .map((one): Numbered<One>[] => [one])
  const rowOf = new Map(rows.flatMap((row) => row[0]!.counterparts.map((id) => [id, row] as const)))
  let last = -1
  for (const one of numbered.filter(({ printedLanguage }) => printedLanguage !== left?.printedLanguage)) {
    const row = rowOf.get(one.id)
    if (row) {
      row.push(one)
      last = rows.indexOf(row, Math.max(last, 0))
    } else rows.splice(++last, 0, [one])
  }
  return rows
}
