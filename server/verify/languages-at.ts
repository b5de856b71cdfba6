/** In which language the words found at a place are printed, and in which they were spoken. */
import type { Language } from '../api/language.ts'
import type { Quote } from '../api/quotes.ts'
import type { Grammars } from '../language/grammar.ts'
import { plainlyIn } from '../language/plainly-in.ts'
import { read } from '../language/read.ts'
import type { Place } from '../quote/candidate.ts'
import { isOtherWords, type Match, type SpokenOnRecord, type Standing } from '../quote/match.ts'
import { leftIn } from '../language/left-words.ts'
import { basisOf } from '../quote/spoken/spoken-record.ts'
import { printedTag } from '../read/printed-language.ts'
import type { FoundPassage } from '../store/store.ts'
import { glossed } from './glossed.ts'
import type { Pool } from './pool.ts'
import type { Question } from './question.ts'

/**
 * The language words are printed in: left in another than the passage around them, in that. Those said in a third
 * language that show neither French nor English may stand as they were said: a translation is told by its words.
 */
export function printedAt(
  { passage, start, end }: Place,
  quote: Quote | null,
  standing: Standing,
  { grammars, language }: Question,
): Language {
  const around = quote?.printedLanguage ?? passage.printed
  if (around !== 'fr' && around !== 'en') return around
  const plainly = plainlyIn(passage.text.slice(start, end), grammars)
  if (plainly || isOtherWords(standing)) return plainly ?? around
  // The very words of a claim are in its language, where they tell nothing themselves.
  if (language === 'fr' || language === 'en') return standing.harm === 'meaning' ? around : language
  return spokenIn(quote, passage).language === 'other' ? 'other' : around
}

/** Whether words that are neither French nor English are seen to be in the very language spoken: by themselves, or their passage. */
export async function isAsSpoken({
  places: [first],
  spoken: { tag },
}: Pick<Match, 'places' | 'spoken'>): Promise<boolean> {
  if (tag === undefined) return false
  const { passage, start, end } = first!
  return ((await printedTag(passage.text.slice(start, end))) ?? (await printedTag(passage.text))) === tag
}

/**
 * « Je lui réponds en anglais. We have not forgotten anyone. »: a record that leaves a part of what somebody says in the other
 * language has the rest as it was said too, where they tell so themselves; null where it is not so.
 */
function asPrinted(quote: Quote | null, printed: Language, grammars: Grammars): SpokenOnRecord | null {
  if (quote === null || (printed !== 'fr' && printed !== 'en')) return null
  const { language, evidence } = quote.spoken
  if (language === 'unknown' || language === printed || !evidence || 'markup' in evidence) return null
  const isOwn = quote.spans.some(
    ({ passage, start, end }) =>
      passage === evidence.passage && start <= evidence.start && evidence.end <= end,
  )
  if (!isOwn) return null
  const { tokens } = read(quote.text, grammars[printed])
  const sentences = [...Map.groupBy(tokens, ({ sentence }) => sentence).values()]
  const isLeft = sentences.some(
    (one) =>
      leftIn(
        one.map(({ key }) => key),
        grammars[printed],
      ) === language,
  )
  return isLeft ? { language: printed, basis: 'inferred', evidence: null, inConflict: false } : null
}

/** The language words were spoken in, as the quote they stand in, what stands beside them, or the passage tells. */
export function spokenAt(
  place: Place,
  quote: Quote | null,
  printed: Language,
  { quotes }: Pool,
  { grammars }: Question,
): SpokenOnRecord {
  const own = asPrinted(quote, printed, grammars)
  if (own) return own
  const told = spokenIn(quote, place.passage)
  const isOpen = quote !== null && told.language === 'unknown'
  return (isOpen ? glossed(place, quote, quotes, grammars) : null) ?? told
}

/** The same, as the quote or the passage tells. */
export function spokenIn(quote: Quote | null, { spoken: marked }: FoundPassage): SpokenOnRecord {
  const { conflict } = marked
  // A page that marks its words wrongly has said nothing of how they were spoken.
  const inConflict = conflict !== null && marked.language !== 'unknown' && quote?.spoken.basis !== 'confirmed'
  if (quote && quote.spoken.language !== 'unknown') return { ...quote.spoken, inConflict, conflict }
  return {
    language: marked.language,
    ...(marked.tag && { tag: marked.tag }),
    basis: basisOf(marked),
    evidence: marked.markup === null ? null : { markup: marked.markup },
    inConflict,
    conflict,
  }
}
