/** What kind of edit the difference between two words is, and what harm it does. */
import type { EditKind, Harm } from '../../api/edits.ts'
import type { WordClass } from '../../language/class-names.ts'
import type { Grammar } from '../../language/grammar.ts'
import { areAlike } from '../../language/equivalents.ts'
import type { Value } from '../../language/value.ts'
import type { Term } from '../../language/value-terms.ts'
import { sharesStem } from './align.ts'
import { type Time, type When, whenOf } from '../../language/inflection.ts'
import { sharedVerb } from '../../language/same-verb.ts'
import { areOpposites, areSynonyms } from '../../language/senses.ts'
import { stem } from '../../language/stem.ts'
import { spelling } from './spelling.ts'

export interface Kind {
  kind: EditKind
  harm: Harm
}

export const meaning = (kind: EditKind): Kind => ({ kind, harm: 'meaning' })
export const minor = (kind: EditKind): Kind => ({ kind, harm: 'minor' })
export const none = (kind: EditKind): Kind => ({ kind, harm: 'none' })

/** A capital inside a sentence marks a name; English I is none. */
export const isName = ({ capital, opens, text }: Term) => capital && !opens && text !== 'I'

/** Articles are numbers only beside a number: un, une, one, a. */
const counts = ({ key, classes }: Term) => (classes.has('number') || /^\d/.test(key)) && !classes.has('one')

/** The kinds that always bear on the meaning, gravest first: the first that either word belongs to names the edit. */
const GRAVE = ['negation', 'number', 'date', 'unit', 'modality', 'quantifier', 'hedge'] as const

const graveKinds = (word: Term): EditKind[] =>
  GRAVE.filter((kind) => (kind === 'number' ? counts(word) : word.classes.has(kind)))

/** The class that both words belong to, else the gravest that either does: "half" is a number and a quantifier. */
function sharedKind(a: EditKind[], b: EditKind[]): EditKind | undefined {
  return a.find((kind) => b.includes(kind)) ?? GRAVE.find((kind) => a.includes(kind) || b.includes(kind))
}

/** A word put in another's place. */
export function classifySubstitution(said: Term, claimed: Term, grammar: Grammar): Kind {
  if (said.value || claimed.value) return changedValue(said, claimed)
  if (spelling(said.key, claimed.key, grammar)) return minor('spelling')
  const [a, b] = [graveKinds(said), graveKinds(claimed)]
  const forms = sharedVerb(said, claimed, grammar)
  const grave = sharedKind(a, b)
  if (grave && areAlike(said.key, claimed.key, grammar)) return minor(grave)
  if (grave && forms && (grave === 'modality' || (a.includes(grave) && b.includes(grave))))
    return changedForm(forms)
  if (grave) return meaning(grave)
  const persons = [personOf(said), personOf(claimed)]
  if (persons[0] && persons[1]) return persons[0] === persons[1] ? minor('function_word') : meaning('person')
  const tenses = [tenseOf(said), tenseOf(claimed)]
  if (tenses[0] && tenses[1]) return tenses[0] === tenses[1] ? minor('inflection') : meaning('tense')
  if (areOpposites(said.key, claimed.key, grammar)) return meaning('content_word')
  if (said.classes.has('function') && claimed.classes.has('function')) return minor('function_word')
  if (isName(said) && isName(claimed))
    return isPlural(said.key, claimed.key) ? minor('inflection') : meaning('name')
  if (forms) return changedForm(forms)
  if (stem(said.key, grammar) === stem(claimed.key, grammar) && sharesStem(said.key, claimed.key)) {
    return minor('inflection')
  }
  if (areSynonyms(said.key, claimed.key, grammar)) return minor('content_word')
  if (said.classes.has('intensifier') && claimed.classes.has('intensifier')) return minor('content_word')
  if (isName(said) || isName(claimed)) return meaning('name')
  if (sharesStem(said.key, claimed.key)) return minor('inflection')
  return meaning('content_word')
}

/** The grammatical person of a pronoun or possessive: who speaks, who is spoken to, who is spoken of. */
const PERSONS: [person: string, WordClass[]][] = [
  ['I', ['first-singular']],
  ['we', ['first-plural']],
  ['you', ['second']],
  ['he or she', ['third-masculine', 'third-feminine', 'third-singular']],
  ['they', ['third-plural']],
]
const personOf = ({ classes }: Term) => PERSONS.find(([, all]) => all.some((one) => classes.has(one)))?.[0]

/** The time that an auxiliary puts its sentence in. */
const tenseOf = ({ classes }: Term) =>
  (['tells-past', 'tells-present', 'tells-future'] as const).find((time) => classes.has(time))

const isPlural = (a: string, b: string) => `${a}s` === b || `${b}s` === a

/** Two forms of one verb: another time, or a conditional, changes what is said; another person or a bare form does not. */
function changedForm({ a, b }: { a: Set<Time>; b: Set<Time> }): Kind {
  const [before, after] = [finite(a), finite(b)]
  if (before.size === 0 || after.size === 0 || !before.isDisjointFrom(after)) return minor('inflection')
  return meaning(before.has('conditional') || after.has('conditional') ? 'modality' : 'tense')
}

const finite = (times: Set<Time>): Set<When> => new Set([...times].flatMap((time) => whenOf(time) ?? []))

function changedValue(said: Term, claimed: Term): Kind {
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
      (a ?? b)?.kind === 'share' && (a ? claimed : said).classes.has('quantifier') ? 'quantifier' : 'number',
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
  classes,
}: Term): Omit<Value, 'from' | 'to' | 'start' | 'end' | 'scale' | 'digits' | 'weak'> | undefined =>
  classes.has('one') ? { kind: 'amount', value: 1, exactness: 'exact' } : undefined
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
  /** What follows says how little there is: “a few” and « un peu » are some. */
  beforeLittle: boolean
  /** A name stands beside it that stays: a first name may go. */
  besideName: boolean
}

/** A word left out or added. */
export function classifyLoss(
  word: Term,
  { afterNe, isDenied, besideName, beforeValue, beforeLittle }: Surroundings,
): Kind {
  const { key, value, classes } = word
  if (classes.has('hesitation')) return none('filler')
  if (value) return meaning(isOfCalendar(value) || value.kind === 'year' ? 'date' : 'number')
  if (key === 'plus' && afterNe) return meaning('negation')
  if (key === 'que' && afterNe && !isDenied) return meaning('quantifier') // ne … que: only
  if (beforeLittle && classes.has('one')) return meaning('quantifier')
  if (beforeValue && classes.has('approximate')) return meaning('hedge')
  if (beforeValue && classes.has('bound')) return meaning('quantifier')
  const [grave] = graveKinds(word)
  if (grave) return meaning(grave)
  if (classes.has('intensifier')) return minor('content_word')
  if (classes.has('function') || classes.has('connective')) return minor('function_word')
  if (isName(word)) return besideName ? minor('name') : meaning('name')
  return meaning('content_word')
}

/** How two words that fold to the same key differ in writing; null where only case or the apostrophe does. */
export function classifyWriting(said: Term, claimed: Term, grammar: Grammar): Kind | null {
  const a = plainForm(said.text)
  const b = plainForm(claimed.text)
  if (a.toLowerCase() === b.toLowerCase()) return null
  if (said.value && claimed.value) return classifyPrinting(said.value, claimed.value, [a, b], grammar)
  if (/^\d/.test(a) || /[œæ]/iu.test(a + b)) return none('typography')
  if (said.classes.has('unit') && claimed.classes.has('unit')) return none('typography')
  if (stripAccents(a).toLowerCase() !== stripAccents(b).toLowerCase()) return minor('spelling') // don’t, do not
  return onlyCapitalsDiffer(a, b) ? none('typography') : minor('spelling')
}

/** One value in two ways: *première* for *premier* is another form, *années* for *ans* another word; digits are neither. */
function classifyPrinting(said: Value, claimed: Value, [a, b]: [string, string], grammar: Grammar): Kind {
  if (said.kind === 'ordinal' && !/[\s\d-]/.test(a + b))
    return minor(sharesStem(a, b) ? 'inflection' : 'content_word')
  const [last, other] = [lastWord(a), lastWord(b)]
  return said.unit && claimed.unit && last !== other && areAlike(last, other, grammar)
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
