/** What kind of edit the difference between two words is, and what harm it does. */
import type { EditKind, Harm } from '../../api/findings.ts'
import type { Value } from '../../language/value.ts'
import { sharesStem } from './align.ts'
import { sharedVerb, stemOf, type Time } from '../../language/inflection.ts'
import { areOpposites, areSynonyms } from '../../language/senses.ts'
import { spelling } from './spelling.ts'
import {
  areAlike,
  isApproximate,
  isBound,
  isConnective,
  isDate,
  isFiller,
  isFunctionWord,
  isHedge,
  isIntensifier,
  isModality,
  isNegation,
  isNumber,
  isQuantifier,
  isUnit,
  personOf,
  tenseOf,
} from '../../language/word-classes.ts'

/** A word as classification sees it: its key, how it is written, and whether a capital marks it as a name. */
export interface Seen {
  key: string
  text: string
  isName: boolean
  value?: Value | undefined
}

export interface Kind {
  kind: EditKind
  harm: Harm
}

export const meaning = (kind: EditKind): Kind => ({ kind, harm: 'meaning' })
export const minor = (kind: EditKind): Kind => ({ kind, harm: 'minor' })
export const none = (kind: EditKind): Kind => ({ kind, harm: 'none' })

/** Articles that are numbers only beside a number: un, one, a. */
const ARTICLE_OR_NUMBER = new Set(['un', 'une', 'one', 'a', 'an'])
const countsAs = (key: string) => isNumber(key) && !ARTICLE_OR_NUMBER.has(key)

/** The kinds that always bear on the meaning, gravest first: the first that either word belongs to names the edit. */
const GRAVE: [EditKind, (key: string) => boolean][] = [
  ['negation', isNegation],
  ['number', countsAs],
  ['date', isDate],
  ['unit', isUnit],
  ['modality', isModality],
  ['quantifier', isQuantifier],
  ['hedge', isHedge],
]

const graveKinds = (key: string) => GRAVE.flatMap(([kind, belongs]) => (belongs(key) ? [kind] : []))
const graveKind = (key: string): EditKind | undefined => graveKinds(key)[0]

/** The class that both words belong to, else the gravest that either does: "half" is a number and a quantifier. */
function sharedKind(a: EditKind[], b: EditKind[]): EditKind | undefined {
  return (
    a.find((kind) => b.includes(kind)) ?? GRAVE.find(([kind]) => a.includes(kind) || b.includes(kind))?.[0]
  )
}

/** A word put in another's place. */
export function classifySubstitution(said: Seen, claimed: Seen, language: string): Kind {
  if (said.value || claimed.value) return changedValue(said, claimed)
  if (spelling(said.key, claimed.key)) return minor('spelling')
  const [a, b] = [graveKinds(said.key), graveKinds(claimed.key)]
  const forms = sharedVerb(said, claimed, language)
  const grave = sharedKind(a, b)
  if (grave && areAlike(said.key, claimed.key)) return minor(grave)
  if (grave && forms && (grave === 'modality' || (a.includes(grave) && b.includes(grave))))
    return changedForm(forms)
  if (grave) return meaning(grave)
  const persons = [personOf(said.key), personOf(claimed.key)]
  if (persons[0] && persons[1]) return persons[0] === persons[1] ? minor('function_word') : meaning('person')
  const tenses = [tenseOf(said.key), tenseOf(claimed.key)]
  if (tenses[0] && tenses[1]) return tenses[0] === tenses[1] ? minor('inflection') : meaning('tense')
  if (areOpposites(said.key, claimed.key, language)) return meaning('content_word')
  if (isFunctionWord(said.key) && isFunctionWord(claimed.key)) return minor('function_word')
  if (said.isName && claimed.isName)
    return isPlural(said.key, claimed.key) ? minor('inflection') : meaning('name')
  if (forms) return changedForm(forms)
  if (stemOf(said.key, language) === stemOf(claimed.key, language) && sharesStem(said.key, claimed.key)) {
    return minor('inflection')
  }
  if (areSynonyms(said.key, claimed.key, language)) return minor('content_word')
  if (isIntensifier(said.key) && isIntensifier(claimed.key)) return minor('content_word')
  if (said.isName || claimed.isName) return meaning('name')
  if (sharesStem(said.key, claimed.key)) return minor('inflection')
  return meaning('content_word')
}

const isPlural = (a: string, b: string) => `${a}s` === b || `${b}s` === a

const CONDITIONAL: Time = 'conditional'

const finite = (times: Set<Time>) => [...times].filter((time) => time !== 'participle' && time !== 'bare')

/** Two forms of one verb: another time, or a conditional, changes what is said; another person or a bare form does not. */
function changedForm({ a, b }: { a: Set<Time>; b: Set<Time> }): Kind {
  const [before, after] = [finite(a), finite(b)]
  if (before.length === 0 || after.length === 0 || before.some((time) => b.has(time)))
    return minor('inflection')
  return meaning(a.has(CONDITIONAL) || b.has(CONDITIONAL) ? 'modality' : 'tense')
}

function changedValue(said: Seen, claimed: Seen): Kind {
  const [a, b] = [said.value ?? article(said), claimed.value ?? article(claimed)]
  if (a?.date !== undefined && b?.date !== undefined)
    return a.date.endsWith(b.date) || b.date.endsWith(a.date) ? minor('date') : meaning('date')
  if (a?.kind === 'time' && b?.kind === 'time')
    return a.value % NOON === b.value % NOON && !(a.isHalfTold && b.isHalfTold)
      ? minor('date')
      : meaning('date')
  if (isOfCalendar(a) || isOfCalendar(b)) return meaning('date')
  if (!a || !b)
    return meaning(
      (a ?? b)?.kind === 'share' && isQuantifier((a ? claimed : said).key) ? 'quantifier' : 'number',
    )
  if (a.kind === 'year' && b.kind === 'year') return meaning('date')
  if (a.kind !== b.kind && Math.abs(inParts(a) - inParts(b)) < ROUNDED_SHARE) return minor('number')
  if (a.kind !== b.kind || a.value !== b.value) return meaning('number')
  if (a.unit?.name !== b.unit?.name) return meaning('unit')
  if (isNear(a) !== isNear(b)) return meaning('hedge')
  return a.kind === 'range' ? meaning('number') : minor('number')
}

/** *Un*, *one* and *a* beside a number. */
const article = ({
  key,
}: Seen): Omit<Value, 'from' | 'to' | 'start' | 'end' | 'scale' | 'digits' | 'weak'> | undefined =>
  ARTICLE_OR_NUMBER.has(key) ? { kind: 'amount', value: 1, exactness: 'exact' } : undefined
const isOfCalendar = (value: Pick<Value, 'kind'> | undefined) =>
  value !== undefined && CALENDAR.has(value.kind)
/** Minutes from midnight. */
const NOON = 720
/** A third is 33%. */
const ROUNDED_SHARE = 0.005
const CALENDAR = new Set<Value['kind']>(['date', 'time', 'decade'])
const inParts = ({ kind, value, unit }: Pick<Value, 'kind' | 'value' | 'unit'>) =>
  kind === 'share' ? value : unit?.name === 'percent' ? value * unit.factor : NaN
/** « Une vingtaine », “about twenty” and « vingt et quelques » leave open how many exactly. */
export const isNear = ({ exactness }: Pick<Value, 'exactness'>) => exactness !== 'exact'

/** What of its clause decides about a word that is left out or added. */
export interface Surroundings {
  /** French ne stands close before: "ne … plus" denies where "plus" alone compares. */
  afterNe: boolean
  /** The clause is denied besides: its que restricts nothing. */
  isDenied: boolean
  /** A number follows: "about" and "over" then say how exact it is. */
  beforeValue: boolean
  /** A name stands beside it that stays: a first name may go. */
  besideName: boolean
}

/** A word left out or added. */
export function classifyLoss(word: Seen, { afterNe, isDenied, besideName, beforeValue }: Surroundings): Kind {
  const { key, value } = word
  if (isFiller(key)) return none('filler')
  if (value) return meaning(isOfCalendar(value) || value.kind === 'year' ? 'date' : 'number')
  if (key === 'plus' && afterNe) return meaning('negation')
  if (key === 'que' && afterNe && !isDenied) return meaning('quantifier') // ne … que: only
  if (beforeValue && isApproximate(key)) return meaning('hedge')
  if (beforeValue && isBound(key)) return meaning('quantifier')
  const grave = graveKind(key)
  if (grave) return meaning(grave)
  if (isIntensifier(key)) return minor('content_word')
  if (isFunctionWord(key) || isConnective(key)) return minor('function_word')
  if (word.isName) return besideName ? minor('name') : meaning('name')
  return meaning('content_word')
}

/** How two words that fold to the same key differ in writing; null where only case or the apostrophe does. */
export function classifyWriting(said: Seen, claimed: Seen): Kind | null {
  const a = plainForm(said.text)
  const b = plainForm(claimed.text)
  if (a.toLowerCase() === b.toLowerCase()) return null
  if (said.value && claimed.value) return classifyPrinting(said.value, claimed.value, a, b)
  if (isNumber(a) || /[œæ]/iu.test(a + b)) return none('typography')
  if (isUnit(said.key) && isUnit(claimed.key)) return none('typography')
  if (stripAccents(a).toLowerCase() !== stripAccents(b).toLowerCase()) return minor('spelling') // don’t, do not
  return onlyCapitalsDiffer(a, b) ? none('typography') : minor('spelling')
}

/** One value in two ways: *première* for *premier* is another form, *années* for *ans* another word; digits are neither. */
function classifyPrinting(said: Value, claimed: Value, a: string, b: string): Kind {
  if (said.kind === 'ordinal' && !/[\s\d-]/.test(a + b))
    return minor(sharesStem(a, b) ? 'inflection' : 'content_word')
  const [last, other] = [lastWord(a), lastWord(b)]
  return said.unit && claimed.unit && last !== other && areAlike(last, other)
    ? minor('unit')
    : none('typography')
}
const lastWord = (text: string) => stripAccents(/\p{L}*$/u.exec(text)![0]).toLowerCase()

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
