/** Phrases that a table lists by their base forms, and where a text has them, in any form. */
import { addTo } from './add-to.ts'
import { americanSpelling } from './american.ts'
import { hasClass, keysOf } from './classes.ts'
import type { Language } from './lexicon.ts'
import type { Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { Stretch } from './stretch.ts'
import { inOrder, listed, type Row } from './table.ts'

interface LemmaPhrase<Told> {
  /** Of its words; without the « se » that stands before its verb. */
  keys: readonly string[]
  isReflexive: boolean
  /** What its table tells of it. */
  told: Told
}

/** Of each language, by their first word. */
export type LemmaPhrases<Told> = Record<Language, ReadonlyMap<string, readonly LemmaPhrase<Told>[]>>

/** A phrase in a text. */
export interface FoundPhrase<Told> extends Range {
  /** Its words: its object may stand between them. */
  words: readonly Token[]
  told: readonly Told[]
}

/**
 * The phrases of a table, of each language in a column.
 *
 * @param toldOf what a row tells of its phrases
 * @throws RangeError that names file and line of a row that is out of order
 */
export function lemmaPhrasesOf<Column extends string, Told>(
  rows: readonly Row<Column | 'english' | 'french'>[],
  toldOf: (row: Row<Column>) => Told,
): LemmaPhrases<Told> {
  const found = { fr: new Map<string, LemmaPhrase<Told>[]>(), en: new Map<string, LemmaPhrase<Told>[]>() }
  for (const row of inOrder(rows)) {
    const told = toldOf(row)
    for (const entry of listed(row.cells.english, ', ')) addLemmaPhrase(found.en, entry, 'en', told)
    for (const entry of listed(row.cells.french, ', ')) addLemmaPhrase(found.fr, entry, 'fr', told)
  }
  return found
}

/** @param entry base forms; a French « se » at the head makes its verb reflexive */
function addLemmaPhrase<Told>(
  phrases: Map<string, LemmaPhrase<Told>[]>,
  entry: string,
  language: Language,
  told: Told,
): void {
  const [first = '', ...rest] = keysOf(entry).map((key) => lemmaKey(key, language))
  const isReflexive = language === 'fr' && first === 'se'
  const keys = isReflexive ? rest : [first, ...rest]
  addTo(phrases, keys[0]!, { keys, isReflexive, told })
}

const lemmaKey = (key: string, language: Language) => (language === 'fr' ? key : americanSpelling(key))

/**
 * The listed phrases of a stretch, in order; of those that begin at one word the longest.
 *
 * @param isOpen which words may be the first of one
 */
export function lemmaPhrasesIn<Told>(
  { tokens, to, document }: Stretch,
  phrases: LemmaPhrases<Told>,
  isOpen: (token: Token) => boolean = () => true,
): FoundPhrase<Told>[] {
  const known = phrases[document.language]
  return tokens.filter(isOpen).flatMap((token): FoundPhrase<Told>[] => {
    const found = formsOf(token)
      .flatMap((form) => known.get(form) ?? [])
      .map((entry) => ({ entry, words: wordsOfEntry(entry, token, to) }))
      .filter(({ words }) => words.length > 0)
    // “Turn down” is no turn, and « se rendre » gives nothing back.
    const most = Math.max(...found.map(({ entry }) => lengthOf(entry)))
    const longest = found.filter(({ entry }) => lengthOf(entry) === most)
    const words = longest[0]?.words
    if (!words) return []
    const told = longest.map(({ entry }) => entry.told)
    return [{ from: token.index, to: words.at(-1)!.index + 1, words, told }]
  })
}

const lengthOf = ({ keys, isReflexive }: LemmaPhrase<unknown>) => keys.length + Number(isReflexive)

/** The words of an entry that begins with one; none where it is another. */
function wordsOfEntry({ keys, isReflexive }: LemmaPhrase<unknown>, token: Token, to: number): Token[] {
  const { tokens } = token.document
  if (isReflexive && !tokens.slice(Math.max(0, token.index - BEFORE), token.index).some(isSe)) return []
  const words = [token]
  for (const key of keys.slice(1)) {
    const at = words.at(-1)!.index + 1
    const isParticle = PARTICLE.has(key)
    const near = tokens.slice(at, Math.min(to, at + (isParticle ? OBJECT : BETWEEN) + 1))
    const next = near.findIndex((one) => one.key === key || formsOf(one).includes(key))
    const isApart = next > 0 && isParticle && near[0]!.weight > 0
    if (next < 0 || isApart || near[next]!.clause !== token.clause) return []
    words.push(near[next]!)
  }
  return words
}

/** How many words before its verb « se » may stand: « s’est vite essoufflé ». */
const BEFORE = 3
const isSe = (token: Token) => hasClass(token, 'reflexive')
/** How many words may stand between those of a phrase: « ne battent pas en retraite ». */
const BETWEEN = 1
/** Behind its object: “turned the whole offer down”. */
const OBJECT = 3
const PARTICLE: ReadonlySet<string> = new Set(['up', 'down', 'out', 'off', 'back', 'away', 'aside'])

/** What a word may be a form of, in the lexicon or not: each table asks it of every word. */
function formsOf(token: Token): readonly string[] {
  const before = FORMS.get(token)
  if (before) return before
  const forms = formsFor(token)
  FORMS.set(token, forms)
  return forms
}
const FORMS = new WeakMap<Token, readonly string[]>()

function formsFor({ key, text, part, document: { grammar, language } }: Token): string[] {
  const word = language === 'fr' && !/['’]/u.test(text) ? text : key
  const readings = grammar.verbs.readings(word)
  const nominal = readings.filter(({ time }) => time === null)
  // A noun is no form of a verb: « en faire partie ».
  // « Forcément » is no form of « force ».
  // Nor is « six » one of « si ».
  if (part === 'ADV' || part === 'NUM') return [lemmaKey(key, language)]
  const own = part === 'NOUN' && nominal.length > 0 ? nominal : readings
  return [...new Set([lemmaKey(key, language), ...own.map(({ lemma }) => lemmaKey(lemma, language))])]
}
