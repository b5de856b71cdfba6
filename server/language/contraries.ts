/** Words and phrases of two languages that say the contrary of each other, as a table lists them, and where a text has them. */
import { addTo } from './add-to.ts'
import { americanSpelling } from './american.ts'
import { hasClass, keysOf } from './classes.ts'
import type { Language } from './lexicon.ts'
import type { Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { Stretch } from './stretch.ts'
import { inOrder, listed, type Row, wrongRow } from './table.ts'

interface Entry {
  /** Of its words; without the « se » that stands before its verb. */
  keys: readonly string[]
  isReflexive: boolean
  /** The number of its axis, above 0 on one pole and below on the other. */
  pole: number
}

/** For each language its entries, by their first word. */
export type Contraries = Record<Language, ReadonlyMap<string, readonly Entry[]>>

/** Words of a text that stand at the poles of some axes. */
export interface Pole extends Range {
  /** Its words: its object may stand between them. */
  words: readonly Token[]
  poles: readonly number[]
}

/** @throws RangeError that names file and line of a row that is out of order or has another pole than + and - */
export function contrariesOf(rows: readonly Row<'axis' | 'pole' | 'english' | 'french'>[]): Contraries {
  const found = { fr: new Map<string, Entry[]>(), en: new Map<string, Entry[]>() }
  const axes = new Map<string, number>()
  for (const row of inOrder(rows)) {
    const { axis, pole, english, french } = row.cells
    if (pole !== '+' && pole !== '-') wrongRow(row, `no such pole: ${pole}`)
    const number = axes.get(axis) ?? axes.size + 1
    axes.set(axis, number)
    const add = (language: Language, entry: string) => {
      const [first = '', ...rest] = keysOf(entry).map((key) => lemmaKey(key, language))
      const isReflexive = language === 'fr' && first === 'se'
      const keys = isReflexive ? rest : [first, ...rest]
      addTo(found[language], keys[0]!, { keys, isReflexive, pole: pole === '+' ? number : -number })
    }
    for (const entry of listed(english, ', ')) add('en', entry)
    for (const entry of listed(french, ', ')) add('fr', entry)
  }
  return found
}

const lemmaKey = (key: string, language: Language) => (language === 'fr' ? key : americanSpelling(key))

/** Whether what two texts say is contrary on some axis, and on none the same. */
export const areContrary = (one: Pole, other: Pole): boolean =>
  one.poles.some((pole) => other.poles.includes(-pole)) && !areAlike(one, other)

/** Whether what two texts say stands at one pole of an axis. */
export const areAlike = (one: Pole, other: Pole): boolean =>
  one.poles.some((pole) => other.poles.includes(pole))

/**
 * The words and phrases of a stretch that have contraries, in order.
 *
 * @param isOpen which words may be the first of one
 */
export function polesIn(stretch: Stretch, isOpen: (token: Token) => boolean): Pole[] {
  const { document, to } = stretch
  const entries = document.grammar.contraries[document.language]
  return stretch.tokens.filter(isOpen).flatMap((token): Pole[] => {
    const found = formsOf(token)
      .flatMap((form) => entries.get(form) ?? [])
      .map((entry) => ({ entry, words: wordsOfEntry(entry, token, to) }))
      .filter(({ words }) => words.length > 0)
    // “Turn down” is no turn, and « se rendre » gives nothing back.
    const most = Math.max(...found.map(({ entry }) => lengthOf(entry)))
    const longest = found.filter(({ entry }) => lengthOf(entry) === most)
    const words = longest[0]?.words
    if (!words) return []
    return [
      {
        from: token.index,
        to: words.at(-1)!.index + 1,
        words,
        poles: longest.map(({ entry }) => entry.pole),
      },
    ]
  })
}

const lengthOf = ({ keys, isReflexive }: Entry) => keys.length + Number(isReflexive)

/** The words of an entry that begins with one; none where it is another. */
function wordsOfEntry({ keys, isReflexive }: Entry, token: Token, to: number): Token[] {
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

/** What a word may be a form of, in the lexicon or not. */
function formsOf({ key, text, part, document: { grammar, language } }: Token): string[] {
  const word = language === 'fr' && !/['’]/u.test(text) ? text : key
  const readings = grammar.verbs.readings(word)
  const nominal = readings.filter(({ time }) => time === null)
  // A noun is no form of a verb: « en faire partie ».
  // « Forcément » is no form of « force ».
  if (part === 'ADV') return [lemmaKey(key, language)]
  const own = part === 'NOUN' && nominal.length > 0 ? nominal : readings
  return [...new Set([lemmaKey(key, language), ...own.map(({ lemma }) => lemmaKey(lemma, language))])]
}
