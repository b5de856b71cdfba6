import type { PlacedQuote } from './captured.ts'

/** Puts the ids of passages in the place of their ordinals. */
export function inPassages(quote: PlacedQuote, ids: readonly number[]): PlacedQuote {
  const at = <Words extends { passage: number }>(words: Words) => ({ ...words, passage: ids[words.passage]! })
  const { spoken, attribution } = quote
  const evidence = spoken?.evidence
  return {
    ...quote,
    spans: quote.spans.map(at),
    ...(spoken && evidence && 'passage' in evidence && { spoken: { ...spoken, evidence: at(evidence) } }),
    ...(attribution && {
      attribution: {
        ...attribution,
        cue: attribution.cue && at(attribution.cue),
        name: attribution.name && at(attribution.name),
      },
    }),
  }
}
