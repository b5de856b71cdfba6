/** Words left in the other language than the page's. */
import { isBorrowed } from './borrowed.ts'
import type { WordClass } from './class-names.ts'
import { isIn } from './classes.ts'
import { type Grammar, madeOnce } from './grammar.ts'
import type { Language } from '../api/language.ts'
import { readingsOf } from './lexicon.ts'
import { remembered } from './remembered.ts'
import type { Word } from './split.ts'

/** The language that words left in the other language than the page's are in; null where they are in the page's, or too few. */
export function leftIn(words: string[], printed: Grammar): Language | null {
  const count = (grammar: Grammar) => words.filter((word) => isTelltale(word, grammar)).length
  return count(printed.other) >= FEWEST && count(printed) === 0 ? printed.other.language : null
}

/** Words that are, or may be, left in the other language. */
export interface Left {
  language: Language
  /** How many of the first words are of the other language alone, and what share of all. */
  count: number
  share: number
}

/** So many words tell; in a text of the page's language the first few tell that already. */
const MOST = 40
const FIRST = 8
/** Fewer, or a smaller share, are chance: of what is as much, nine in ten are left. */
const FEWEST = 2
const LEAST = 0.3
const LETTER = /\p{L}/u
const CAPITAL = /^\p{Lu}./u
/** English has accents in what it borrowed alone. */
const ACCENT = /[àâæçéèêëîïôœùûüÿ]/iu

/** @param words in their order, names and borrowings among them; null where nothing is likely to be left */
export function leftOver(words: readonly Word[], printed: Grammar): Left | null {
  const { other } = printed
  let [count, all] = [0, 0]
  for (const [i, { text, key }] of words.slice(0, MOST).entries()) {
    if (!LETTER.test(key) || (i > 0 && CAPITAL.test(text))) continue
    // “faux pas” is borrowed, « pas » is not
    if (isBorrowed(key, printed) && !isTelltale(key, other)) continue
    all++
    const accented = printed.language === 'en' && ACCENT.test(text)
    if ((accented || !isKnown(key, printed)) && isKnown(key, other)) count++
    if (all === FIRST && count < LEAST * all) return null
  }
  return count >= FEWEST && count >= LEAST * all
    ? { language: other.language, count, share: count / all }
    : null
}

/** Words of the other language alone that are so many of all: of 60 on texts of 18 writers none was of the page’s. */
const SHARE_SURE = 0.6
export const isSurelyLeft = ({ share }: Left): boolean => share >= SHARE_SURE

/** The language of a name some of whose words are of one of the two alone; null where none is, or each has some. */
export function languageOfName(name: readonly Word[], printed: Grammar): Language | null {
  const isOf = (grammar: Grammar) =>
    name.some(
      ({ key, text }) =>
        (grammar.language === 'fr' && ACCENT.test(text)) ||
        key.split('-').some((part) => isKnown(part, grammar) && !isKnown(part, grammar.other)),
    )
  const [own, other] = [isOf(printed), isOf(printed.other)]
  if (own === other) return null
  return own ? printed.language : printed.other.language
}

/** Of these alone a word is known as a part of names: “Le”, “of”. */
const IN_NAMES: ReadonlySet<WordClass> = new Set(['label', 'particle', 'linking'] as const)

const isKnown = (key: string, grammar: Grammar): boolean => madeOnce(grammar, knownWords)(key)
const knownWords = (grammar: Grammar) =>
  remembered(
    (key): boolean =>
      grammar.classes.folded.get(key)?.some(({ classes }) => !classes.isSubsetOf(IN_NAMES)) ||
      readingsOf(key, grammar).length > 0,
  )

const isTelltale = (key: string, grammar: Grammar): boolean => madeOnce(grammar, telltales)(key)
const telltales = (grammar: Grammar) => remembered((key): boolean => isIn(key, 'telltale', grammar))
