/** Passages that may say in the other language what a text says, found in the index by what its words may be there. */
import type { Grammars } from '../language/grammar.ts'
import type { FoundPassage, Passages } from '../store/store.ts'
import type { Rarity } from '../translation/across/renderings.ts'
import { wantedWords } from '../translation/across/wanted-words.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import type { Wording } from '../translation/link-texts.ts'
import { passagesOf, sharesOf } from './rarity.ts'

const CANDIDATES = 20
/** A longer text is found by as many of its first words: the cost grows with them, and the place is told by few. */
const MOST_WORDS = 70
/** In what share of passages words that carry grammar find a translation. */
const GRAMMAR = 0.5

/** What a text is looked for by: itself, or how it begins. An elided article is a word, and so is each of a compound. */
export function beginningOf({ language, text }: Wording): Wording {
  let words = 0
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (++words === MOST_WORDS) return { language, text: text.slice(0, index + word.length) }
  return { language, text }
}

interface LookedUp {
  /** Printed in the other language, or with a quote that is; best first. */
  passages: FoundPassage[]
  rarity: Rarity
}

export async function lookUpAcross(
  { language, text }: Wording,
  passages: Passages,
  model: WordModel,
  grammars: Grammars,
): Promise<LookedUp> {
  const wanted = wantedWords(text, grammars[language], model)
  const found = await passages.lookUpForms(
    wanted.map(({ forms }) => forms),
    language === 'fr' ? 'en' : 'fr',
    CANDIDATES,
  )
  const each = sharesOf(found)
  const shares = new Map(wanted.map(({ key }, word) => [key, each[word]!]))
  return {
    passages: found.passages,
    rarity: { shareOf: (word) => shares.get(word) ?? GRAMMAR, texts: passagesOf(found) },
  }
}
