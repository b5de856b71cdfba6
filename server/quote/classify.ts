/** What kind of edit the difference between two words is, and what harm it does. */
import type { EditKind, Harm } from '../api.ts'
import { sharesStem } from './align.ts'
import {
  isDate,
  isFiller,
  isFunctionWord,
  isHedge,
  isModality,
  isNegation,
  isNumber,
  isQuantifier,
  isUnit,
  personOf,
  tenseOf,
} from './word-classes.ts'

/** A word as classification sees it: its key, how it is written, and whether a capital marks it as a name. */
export interface Seen {
  key: string
  text: string
  isName: boolean
}

export interface Kind {
  kind: EditKind
  harm: Harm
}

const meaning = (kind: EditKind): Kind => ({ kind, harm: 'meaning' })
const minor = (kind: EditKind): Kind => ({ kind, harm: 'minor' })
const none = (kind: EditKind): Kind => ({ kind, harm: 'none' })

/** The kinds that always bear on the meaning, gravest first: the first that either word belongs to names the edit. */
const GRAVE: [EditKind, (key: string) => boolean][] = [
  ['negation', isNegation],
  ['number', isNumber],
  ['unit', isUnit],
  ['date', isDate],
  ['modality', isModality],
  ['quantifier', isQuantifier],
  ['hedge', isHedge],
]

const graveKind = (key: string) => GRAVE.find(([, belongs]) => belongs(key))?.[0]

/** A word put in another's place. */
export function classifySubstitution(said: Seen, claimed: Seen): Kind {
  if (isSpellingVariant(said.key, claimed.key)) return minor('spelling')
  for (const [kind, belongs] of GRAVE) if (belongs(said.key) || belongs(claimed.key)) return meaning(kind)
  const persons = [personOf(said.key), personOf(claimed.key)]
  if (persons[0] && persons[1]) return persons[0] === persons[1] ? minor('function_word') : meaning('person')
  const tenses = [tenseOf(said.key), tenseOf(claimed.key)]
  if (tenses[0] && tenses[1]) return tenses[0] === tenses[1] ? minor('inflection') : meaning('tense')
  if (isFunctionWord(said.key) && isFunctionWord(claimed.key)) return minor('function_word')
  if (said.isName || claimed.isName) return meaning('name')
  if (sharesStem(said.key, claimed.key)) return minor('inflection')
  return meaning('content_word')
}

/** A word left out or added. `inNegation`: French plus, que and ne depend on the rest of the clause. */
export function classifyLoss(word: Seen, inNegation: boolean): Kind {
  if (isFiller(word.key)) return none('filler')
  if (word.key === 'plus' && inNegation) return meaning('negation')
  const grave = graveKind(word.key)
  if (grave) return meaning(grave)
  if (isFunctionWord(word.key)) return minor('function_word')
  return meaning(word.isName ? 'name' : 'content_word')
}

/** How two words that fold to the same key differ in writing; null where only case or the apostrophe does. */
export function classifyWriting(said: string, claimed: string): Kind | null {
  const a = plainForm(said)
  const b = plainForm(claimed)
  if (a.toLowerCase() === b.toLowerCase()) return null
  if (isNumber(a) || /[œæ]/iu.test(a + b)) return none('typography')
  if (stripAccents(a).toLowerCase() !== stripAccents(b).toLowerCase()) return minor('spelling') // don’t, do not
  return onlyCapitalsDiffer(a, b) ? none('typography') : minor('spelling')
}

const plainForm = (word: string) =>
  word
    .normalize('NFC')
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/\p{Cf}/gu, '')

const stripAccents = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

/** ETAT, Etat and État: French capitals are printed with or without their accents. */
function onlyCapitalsDiffer(a: string, b: string): boolean {
  const x = [...a]
  const y = [...b]
  return (
    x.length === y.length &&
    x.every((character, i) => {
      const other = y[i]!
      if (character.toLowerCase() === other.toLowerCase()) return true
      const bare = stripAccents(character) === character ? character : other
      return bare !== bare.toLowerCase()
    })
  )
}

/** British and American spellings, and the few French words with two. */
function isSpellingVariant(a: string, b: string): boolean {
  return a !== b && american(a) === american(b)
}

function american(word: string): string {
  return word
    .replace(
      /^(clef|paie|cuillere?)$/,
      (form) => ({ clef: 'cle', paie: 'paye', cuiller: 'cuillere' })[form] ?? form,
    )
    .replace(/(\p{L}{3})is(e[sd]?|ing|ation|ations|er|ers)$/u, '$1iz$2')
    .replace(/(\p{L}{2})our(s|ed|ing|able|ite|ites|hood)?$/u, '$1or$2')
    .replace(/(\p{L}{2}[tb])re(s)?$/u, '$1er$2')
    .replace(/ll(ed|ing|er|ers)$/u, 'l$1')
    .replace(/(\p{L}{3})ogue(s)?$/u, '$1og$2')
    .replace(/^(defen|offen|licen)ce(s?)$/u, '$1se$2')
    .replace(/^grey/, 'gray')
    .replace(/^programme/, 'program')
}
