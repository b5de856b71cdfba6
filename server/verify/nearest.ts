/** What comes nearest to words that were not found, in their own language: for a person to read. */
import type { Rival } from '../api/findings.ts'
import { type Candidate, placesOf } from '../quote/candidate.ts'
import type { Paraphrase } from '../quote/compare/paraphrase.ts'

export interface Near {
  candidate: Candidate
  paraphrase: Paraphrase
}

/** So many passages, each of which says so much of the claim in so many of its words. */
const NEAR = { most: 3, score: 0.2, met: 2 }

/** Nearest first, a passage once. Nobody is judged by them: who said them is as it is recorded. */
export function nearestOf(read: readonly Near[]): Rival[] {
  const near = read
    .filter(({ paraphrase: { score, met } }) => score >= NEAR.score && met >= NEAR.met)
    .sort(
      (a, b) =>
        b.paraphrase.score - a.paraphrase.score ||
        Number(b.candidate.quote !== null) - Number(a.candidate.quote !== null),
    )
    .map(rivalAt)
  return near
    .filter(({ passage }, i) => near.findIndex((one) => one.passage === passage) === i)
    .slice(0, NEAR.most)
}

function rivalAt({ candidate, paraphrase: { score, span } }: Near): Rival {
  const [place] = placesOf(candidate, span)
  const { passage } = place!
  const { quote, text } = candidate
  return {
    source: passage.source.id,
    title: passage.source.title,
    passage: passage.id,
    quote: quote?.id ?? null,
    printedLanguage: quote?.printedLanguage ?? passage.printed,
    speaker: quote ? quote.speaker : passage.speaker,
    text: text.slice(span.start, span.end),
    similarity: score,
  }
}
