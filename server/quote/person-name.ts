/** The name in a label: what is left of “L’hon. Curtis Hallam (ministre des Services, PCL)” when all that is no name goes. */
import { isInEither } from '../language/classes.ts'
import type { WordClass } from '../language/class-names.ts'
import type { Grammar } from '../language/grammar.ts'
import { translationsOf } from '../language/lexicon.ts'
import { foldText } from '../language/fold.ts'
import { type Gender, namesLanguage } from '../language/names.ts'

export interface PersonName {
  given: string[]
  /** Particles and all. */
  surname: string[]
  /** Both, in the order of the label. */
  parts: string[]
  /** As a title says, or a given name that only men or only women bear. */
  gender: Gender | undefined
}

const isA = (part: string, grammar: Grammar, ...classes: WordClass[]) =>
  classes.some((one) => isInEither(part, one, grammar))
const PERSON_NOUN = ['role', 'role-m', 'role-f', 'title'] as const
const isLabel = (part: string, grammar: Grammar) => isA(part, grammar, 'label')
/** Belongs to the surname after it, and may be left out of it. */
export const isParticle = (part: string, grammar: Grammar): boolean => isA(part, grammar, 'particle')
const isGivenName = (part: string, { names }: Grammar) => names.given.has(part.split('-')[0]!)

/** Folded, compounds whole: "m d’aubrac" is m, d, aubrac; "jean-pierre" is one part, and so is "j.-p." */
export const partsOf = (name: string): string[] =>
  foldText(name)
    .replaceAll('.-', '-')
    .replace(/['.,()]/g, ' ')
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))

const withoutBrackets = (label: string) => label.replace(/\([^)]*\)?|\[[^\]]*\]?/gu, ' ').trim()

/** Without what stands in brackets (an office, a riding, a party) and the dash before a line of dialogue. */
const withoutMarks = (label: string, grammar: Grammar) =>
  (nameInBrackets(label, grammar) ?? withoutBrackets(label))
    .replace(/^[\s\p{Z}]*[-–—•][\s\p{Z}]*/u, '')
    .trim()

/** "The Chair (Ms. Ann Hale)", « Le président (M. Luc Roy) »: the name, where the office stands before it. */
function nameInBrackets(label: string, grammar: Grammar): string | null {
  const inside = /\(([^)]+)\)\s*$/u.exec(label)?.[1]?.trim()
  const outside = partsOf(withoutBrackets(label))
  const [first] = partsOf(inside ?? '')
  if (!inside || !first || !/^\p{Lu}/u.test(inside)) return null
  const isNamed = isA(first, grammar, 'title-of-person') || isGivenName(first, grammar)
  const isOfficed =
    outside.some((part) => isA(part, grammar, ...PERSON_NOUN) && !isA(part, grammar, 'title-of-person')) &&
    !outside.some((part) => isGivenName(part, grammar))
  return isNamed && isOfficed ? inside : null
}

/** “the leader of the council, Ann Hale” */
const isNamedBehind = (called: string, after: string, grammar: Grammar) =>
  isOffice(called, grammar) && isGivenName(partsOf(after)[0] ?? '', grammar) && partsOf(after).length > 1

/** "Massé, Rémi" turned round; what else follows a comma describes: "Blinken, US Secretary of State". */
function beforeComma(label: string, grammar: Grammar): string {
  const [called = '', after = ''] = label.split(',').map((part) => part.trim())
  if (after !== '' && isNamedBehind(called, after, grammar)) return after
  const [first, ...more] = partsOf(after)
  const turned =
    first &&
    more.length < 2 &&
    isGivenName(first, grammar) &&
    !partsOf(called).some((part) => isGivenName(part, grammar))
  return turned ? `${after} ${called}` : called
}

/** What a label says beside the name: in brackets, behind a comma, in front of it. */
export function besideName(label: string, grammar: Grammar): string[] {
  const bracketed = [...label.matchAll(/\(([^)]*)\)?|\[([^\]]*)\]?/gu)].flatMap(([, round, square]) =>
    (round ?? square ?? '').split(/[,;]/u),
  )
  const plain = withoutMarks(label, grammar)
  const called = beforeComma(plain, grammar)
  const described = plain.startsWith(called) ? plain.slice(called.length).replace(/^[\s\p{Z}]*,/u, '') : ''
  const name = readName(label, grammar)?.parts[0]
  const words = called.split(/[\s\p{Z}]+/u)
  const from = words.findIndex((word) => partsOf(word).includes(name ?? ''))
  const before = nameInBrackets(label, grammar) === null ? '' : withoutBrackets(label)
  return [...bracketed, before, described, words.slice(0, Math.max(0, from)).join(' ')]
}

/** Shorter words in capitals are initials or a state ("US Secretary"), and so are those with points. */
const SHORTEST_CAPITALS = 3

const inCapitals = (word: string) => /^\p{Lu}[\p{Lu}\p{M}'’.-]*$/u.test(word)
const isCapitalised = (word: string, grammar: Grammar) =>
  /^\p{Lu}\p{M}*(?:\p{Ll}|[-.])/u.test(word) &&
  partsOf(word).every((part) => !isA(part, grammar, ...PERSON_NOUN))

/** "VASSEUR Claire", "LE PEN Marine": a surname in capitals before a given name that is not. */
function surnameLast(called: string, grammar: Grammar): string {
  const words = called.split(/\s+/u)
  const from = words.findIndex((word) => !isLabel(partsOf(word)[0] ?? '', grammar))
  const surname = words.slice(Math.max(0, from)).findIndex((word) => !inCapitals(word))
  if (from < 0 || surname < 1) return called
  const capitals = words.slice(from, from + surname)
  const given = words.slice(from + surname)
  if (given.length > 2 || !given.every((word) => isCapitalised(word, grammar))) return called
  if (!capitals.some((word) => word.length >= SHORTEST_CAPITALS && !word.includes('.'))) return called
  return [...given, ...capitals].join(' ')
}

/** "Askwith, Lorne", "Askwith (Lorne)": a surname and, for all that is known, a given name behind it, turned round. */
export function readTurned(label: string, grammar: Grammar): PersonName | null {
  const found = /^([^,(]+)(?:,\s*|\s+\()(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?)\)?$/u.exec(
    label.trim(),
  )
  if (!found || partsOf(found[2]!).some((part) => isA(part, grammar, ...PERSON_NOUN))) return null
  return readName(`${found[2]} ${found[1]}`, grammar)
}

/** Words of a name: what is left when titles go, from the first capital on; a description in small letters leaves none. */
export function readName(label: string, grammar: Grammar): PersonName | null {
  const called = surnameLast(beforeComma(withoutMarks(label, grammar), grammar), grammar)
  const written = called.split(/[\s'’]+/u)
  const capitals = new Set(written.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word)).flatMap(partsOf))
  const initials = new Set(written.filter((word) => /^\p{Lu}\.$/u.test(word)).flatMap(partsOf))
  const parts = partsOf(called)
  /** "Coach Hale", « Maire Roy »: a trade before the name, unless it is a given name as well. */
  const isTrade = (at: number) =>
    at < parts.length - 1 && isA(parts[at]!, grammar, ...PERSON_NOUN) && !isGivenName(parts[at]!, grammar)
  let from = 0
  while (
    from < parts.length &&
    (isLabel(parts[from]!, grammar) || !capitals.has(parts[from]!) || isTrade(from)) &&
    !startsSurname(parts, from, capitals, grammar)
  ) {
    from++
  }
  const kept = parts.slice(from)
  while (kept.length > 1 && isLabel(kept.at(-1)!, grammar)) kept.pop()
  if (kept.length === 0) return null
  let surnameFrom = kept.length - 1
  const isPart = (part: string) => isParticle(part, grammar) && !initials.has(part)
  while (surnameFrom > 0 && isPart(kept[surnameFrom - 1]!)) surnameFrom--
  const given = kept.slice(0, surnameFrom)
  return {
    given,
    surname: kept.slice(surnameFrom),
    parts: kept,
    gender: titled(parts.slice(0, from), grammar) ?? genderOf(given[0], grammar),
  }
}

/** "Mme", "Sir". */
function titled(titles: readonly string[], grammar: Grammar): Gender | undefined {
  if (titles.some((title) => isA(title, grammar, 'title-f'))) return 'f'
  return titles.some((title) => title === 'm' || isA(title, grammar, 'title-m')) ? 'm' : undefined
}

function genderOf(given: string | undefined, { names }: Grammar): Gender | undefined {
  const known = names.given.get(given?.split('-')[0] ?? '')
  return known && known.fr === known.en ? known.fr : undefined
}

/** "de Villepin", "van der Leyen": particles in small letters before a capital that is no title. */
function startsSurname(
  parts: string[],
  from: number,
  capitals: ReadonlySet<string>,
  grammar: Grammar,
): boolean {
  let at = from
  while (at < parts.length && isParticle(parts[at]!, grammar)) at++
  return at > from && at === parts.length - 1 && capitals.has(parts[at]!) && !isLabel(parts[at]!, grammar)
}

/** A surname without the particles that may be left out of it. */
export const bare = (surname: readonly string[], grammar: Grammar): string =>
  surname.filter((part, i) => i === surname.length - 1 || !isParticle(part, grammar)).join(' ')

/** One for all labels of one full name: order, capitals, titles and particles aside; null where a given name is missing. */
export function identity(label: string, grammar: Grammar): string | null {
  const name = isOffice(label, grammar) ? null : readName(label, grammar)
  return name && name.given.length > 0
    ? `${name.given.join(' ')} ${bare(name.surname, grammar)}`.replaceAll('-', ' ')
    : null
}

/** The words by which all who bear a surname are found, each half of a double one: those of stored names, folded. */
export const surnameWords = (label: string, grammar: Grammar): string[] =>
  bare(readName(label, grammar)?.surname ?? [], grammar)
    .split(/[ -]/u)
    .filter((part) => part !== '')

/** Whether a label tells an office and no name: "the US Secretary of State", "Le ministre de la Défense", "Mr. Speaker". */
export function isOffice(label: string, grammar: Grammar): boolean {
  const called = beforeComma(withoutMarks(label, grammar), grammar)
  const parts = partsOf(called)
  if (parts.some((part) => isGivenName(part, grammar))) return false
  const at = parts.findLastIndex(
    (part) => isA(part, grammar, ...PERSON_NOUN) && !isA(part, grammar, 'title-of-person'),
  )
  if (at < 0) return false
  const [noun, before, after] = [parts[at]!, parts[at - 1], parts[at + 1]]
  const goesOn = after !== undefined && isA(after, grammar, 'particle', 'linking', 'preposition')
  // “Interviewer” is a part in a conversation: whoever answers is another.
  if (!goesOn && !isA(noun, grammar, 'title', 'label')) return false
  if (after === undefined)
    return !(before !== undefined && isA(before, grammar, 'title-of-person') && isA(noun, grammar, 'label')) // “Mr King”
  const capitals = new Set(
    called
      .split(/[\s'’]+/u)
      .filter((word) => /^\p{Lu}/u.test(word))
      .flatMap(partsOf),
  )
  return goesOn || !capitals.has(after)
}

/** Whether a label says what somebody is: "senior Wexmoor official". */
export const describesPerson = (label: string, grammar: Grammar): boolean =>
  partsOf(label).some((part) => isA(part, grammar, ...PERSON_NOUN) && !isA(part, grammar, 'title-of-person'))

/** “The wife of John Smith”, « la voix de Radio Nord », “the member for Kerr”: somebody told by another’s name. */
export function isByAnother(label: string, grammar: Grammar): boolean {
  if (isOffice(label, grammar)) return false
  const called = beforeComma(withoutMarks(label, grammar), grammar)
  // “Orvanne’s chief executive”
  if (/^\p{Lu}[^’']*(?:['’]s|s['’])[\s\p{Z}]/u.test(called) && !/[\s\p{Z}]\p{Lu}[^\s\p{Z}]*$/u.test(called))
    return true
  const words = called.split(/[\s\p{Z}'’]+/u)
  const isSmall = (word: string) =>
    isA(word, grammar, 'definite', 'indefinite', 'possessive', 'title-of-person')
  const name = words.findIndex((word) => /^\p{Lu}/u.test(word) && !isSmall(foldText(word)))
  const before = words.slice(0, Math.max(0, name)).map(foldText)
  const link = before.findLastIndex((word) => !isSmall(word))
  const isLinked = link > 0 && isA(before[link]!, grammar, 'preposition', 'particle')
  const isTold = before
    .slice(0, link)
    .some((word) => !isSmall(word) && !isLabel(word, grammar) && !isParticle(word, grammar))
  // “the president of France Ann Hale”
  const isNamedBehind = words.slice(name + 1).some((word) => isGivenName(foldText(word), grammar))
  return isLinked && isTold && !isNamedBehind
}

/**
 * "A senior official", "Une voix", "Witness 4", "Homme non identifié": somebody whom nobody names. An initial has its point, or
 * a name behind it: "A. Hale".
 */
export function isAnyone(label: string, grammar: Grammar): boolean {
  const parts = partsOf(beforeComma(withoutMarks(label, grammar), grammar)) // not “Ann Hale, aged 14”
  if (parts.some((part) => isGivenName(part, grammar))) return false
  if (parts.some((part) => /^\d+$/u.test(part) || isA(part, grammar, 'unidentified'))) return true
  const [article = '', ...words] = withoutMarks(label, grammar).split(/[\s\p{Z}]+/u)
  const isIndefinite = isA(foldText(article), grammar, 'indefinite') && words.length > 0
  return (
    isIndefinite &&
    (words.every((word) => !/^\p{Lu}/u.test(word)) || describesPerson(words.join(' '), grammar))
  )
}

/** “English”, taken for whoever spoke it: as a name it may be somebody’s, and tells of nobody else. */
export const isLanguage = (label: string, grammar: Grammar): boolean =>
  namesLanguage(partsOf(label).join(' '), grammar)

/** "Interpreter", « L’interprète »: whoever lends another the voice. */
export const isVoiceOf = (label: string, grammar: Grammar): boolean =>
  partsOf(label).some((part) => isA(part, grammar, 'interpreter')) &&
  !partsOf(label).some((part) => isGivenName(part, grammar))

/** "Officials", "Opposants": several people by what they are, none of whom is named. */
export function isGroup(label: string, grammar: Grammar): boolean {
  const parts = partsOf(label)
  const last = parts.at(-1) ?? ''
  const singular = last.replace(/(?:s|x)$/u, '')
  return (
    last !== singular &&
    !parts.some((part) => isGivenName(part, grammar)) &&
    [singular, ...singulars(last)].some((one) => isPerson(one, grammar))
  )
}

/** As the words of either language say, or those of the other that translate it: « opposant », “opponent”. */
const isPerson = (noun: string, grammar: Grammar): boolean =>
  isA(noun, grammar, ...PERSON_NOUN) ||
  [grammar, grammar.other].some((one) =>
    translationsOf(noun, one).some((translated) => isA(translated, grammar, ...PERSON_NOUN)),
  )

const singulars = (plural: string) => [plural.replace(/ies$/u, 'y'), plural.replace(/aux$/u, 'al')]

/** “Interviewer”, « Question » */
export const isAsker = (label: string, grammar: Grammar): boolean =>
  partsOf(label).some((part) => isA(part, grammar, 'label-asks'))

/** Whether a label says enough to be one person's and no other's: more than initials or a common word. */
export function tellsWho(label: string, { parts, gender }: PersonName, grammar: Grammar): boolean {
  const [only = ''] = parts
  if (parts.length > 1 || gender !== undefined) return true
  const isWord = [grammar, grammar.other].some((one) => translationsOf(only, one).length > 0)
  return only.length > SHORTEST_CAPITALS && !isWord && !isOffice(label, grammar)
}
