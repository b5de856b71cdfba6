/** In what language words stand of which a record or a page marks the language: its mark may be a slip. */
import type { Language } from '../api/language.ts'
import { keysIn } from '../language/classes.ts'
import { type Grammar, type Grammars, madeOnce } from '../language/grammar.ts'
import { hashOf } from '../language/hash.ts'
import { eachHash } from '../language/hashed-words.ts'
import { plainlyIn } from '../language/plainly-in.ts'
import { printedLanguage, printedTag } from '../read/printed-language.ts'
import type { ReadFile } from '../read/read-file.ts'
import type { ReadPassage } from '../store/captured.ts'

/** In characters. Of shorter texts the detector is sure too often: names and figures fill them. */
const PLAIN_FROM = 60
/** A language shows within the first lines. */
const SHOWN_WITHIN = 400

/** In which language a text is printed; only what that leaves open takes the detector, which is slow to load. */
export const seenBy =
  (grammars: Grammars) =>
  async (text: string, floor: ReadFile['floor']): Promise<Language> =>
    typeof floor === 'string' && !seemsOther(text, grammars[floor])
      ? floor
      : (plainlyIn(text, grammars) ?? printedLanguage(text))

/**
 * Words that are not plainly in French or in English are in the language they are marked with, by a record or a page. A
 * mark of a page that they contradict is kept beside them, and tells no language spoken.
 */
export async function withWordsLanguage(
  passages: readonly ReadPassage[],
  grammars: Grammars,
): Promise<ReadPassage[]> {
  const seen: ReadPassage[] = []
  for (const passage of passages) {
    const marked = passage.words ?? (passage.spoken?.ofWords ? passage.spoken.language : undefined)
    if (marked === undefined) {
      seen.push(passage)
      continue
    }
    const words = await wordsOf(passage, marked, grammars)
    const isBelied = passage.wordsMark !== undefined && words !== passage.words && !passage.spoken
    seen.push({
      ...passage,
      words,
      ...(isBelied && { spoken: { language: 'unknown', markup: passage.wordsMark! } }),
    })
  }
  return seen
}

/** @param marked that of words that are not plainly in another */
async function wordsOf({ text }: ReadPassage, marked: Language, grammars: Grammars): Promise<Language> {
  if (text.length < PLAIN_FROM) return marked
  if ((marked === 'fr' || marked === 'en') && !seemsOther(text, grammars[marked])) return marked
  const seen = await printedLanguage(text.slice(0, SHOWN_WITHIN))
  return seen === 'fr' || seen === 'en' ? seen : marked
}

/**
 * Whether a text has more words of the other of our two languages alone than of this one. Of 10,189 paragraphs, half of them
 * French, it says so as the detector does, but for one in 90 of those in the other language, most of them headings, and one in
 * 2,500 of those in this one. The detector takes nine times as long for each, and 160 MB.
 */
export function seemsOther(text: string, grammar: Grammar): boolean {
  if (text.length < PLAIN_FROM) return false
  const [own, other] = [madeOnce(grammar, telltalesOf), madeOnce(grammar.other, telltalesOf)]
  let more = 0
  eachHash(text.slice(0, SHOWN_WITHIN), (_, __, hash) => {
    if (other.has(hash)) more++
    else if (own.has(hash)) more--
  })
  return more > 0
}

const telltalesOf = ({ classes }: Grammar) => new Set(keysIn('telltale', classes).map(hashOf))

/** @returns a BCP 47 tag; null for words too few to show it */
export const tagOf = async ({ text }: ReadPassage): Promise<string | null> =>
  text.length < PLAIN_FROM ? null : printedTag(text.slice(0, SHOWN_WITHIN))
