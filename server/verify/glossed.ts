/** Words that a text prints as they were said, and again in its own language: “On n’est pas des meubles,” … “We’re not furniture.” */
import type { Quote } from '../api/quotes.ts'
import type { Grammars } from '../language/grammar.ts'
import { plainlyIn } from '../language/plainly-in.ts'
import { read } from '../language/read.ts'
import type { Place } from '../quote/candidate.ts'
import type { SpokenOnRecord } from '../quote/match.ts'
import { wholeSentences } from '../translation/across/whole-sentences.ts'
import { wordByWord } from '../translation/across/word-by-word.ts'

/**
 * What stands between words and their gloss: “On est cassés.” (“We’re flat broke.”), « “We won’t”, a lancé le maire — “Nous
 * n’irons pas” »: no more than who said them, and a bracket or a dash.
 */
const GLOSS = /^[.,!?…»”"’\s\p{Z}]{0,6}(?:[^.!?…\n«“"]{0,160}[—–]|[([])[«“"‘\s\p{Z}]{0,4}$/u

/**
 * The language that words were spoken in, as their passage shows beside them.
 *
 * @param quote in which they stand
 * @param quotes of the same passage, that one among them
 * @returns null where the passage leaves nothing of the same speaker in the other language that they render
 */
export function glossed(
  { passage, start, end }: Place,
  quote: Quote,
  quotes: readonly Quote[],
  grammars: Grammars,
): SpokenOnRecord | null {
  const { printed } = passage
  if (!quote.speaker || (printed !== 'fr' && printed !== 'en')) return null
  const spoken = printed === 'fr' ? 'en' : 'fr'
  const rendition = read(passage.text.slice(start, end), grammars[printed])
  const beside = quotes
    .filter(({ speaker }) => speaker?.id === quote.speaker!.id)
    .flatMap(({ spans, spoken: told }) => spans.map((span) => ({ ...span, told: told.language })))
    .filter((span) => span.passage === passage.id && (span.end <= start || span.start >= end))
  for (const { start: from, end: to, exact: text, told } of beside) {
    // Words left in the language that the text is not in are told so when it is stored.
    if (told !== spoken && plainlyIn(text, grammars) !== spoken) continue
    const said = read(text, grammars[spoken])
    const isGloss = to < start && GLOSS.test(passage.text.slice(to, start))
    if (!isGloss && wholeSentences(rendition, said).length === 0 && wordByWord(rendition, said).length === 0)
      continue
    const evidence = { passage: passage.id, start: from, end: to, text }
    return { language: spoken, basis: 'inferred', evidence, inConflict: false }
  }
  return null
}
