/** What stands on either side of the words found, as far as a reader needs it: for the page and for the command line. */
import type { Findings } from '../server/api/findings.ts'

/**
 * The rest of their sentence; where it is told why that changes their meaning, as much as was looked at. Dots stand where
 * the passage goes on.
 */
export function wordsAround({ context, record }: Pick<Findings, 'context' | 'record'>): {
  before: string
  after: string
} {
  const { before, after } = context
  const [first, last] = [record?.spans[0], record?.spans.at(-1)]
  const excerptOf = (passage: number | undefined) =>
    record?.excerpts.find((excerpt) => excerpt.passage === passage)
  const [opens, closes] = [excerptOf(first?.passage), excerptOf(last?.passage)]
  if (!first || !last || !opens || !closes) return { before, after }
  if (context.reason === null && opens.sentence && closes.sentence)
    return {
      before: opens.text.slice(opens.sentence.start - opens.start, first.start - opens.start),
      after: closes.text.slice(last.end - closes.start, closes.sentence.end - closes.start),
    }
  const isCutBefore = first.start > before.length
  const isCutAfter = closes.start + closes.text.length > last.end + after.length
  return {
    before: before && isCutBefore ? `… ${before.trimStart()}` : before,
    after: after && isCutAfter ? `${after.trimEnd()} …` : after,
  }
}
