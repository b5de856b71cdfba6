/** Whether the speaker a claim names is the speaker the record names. */
import type { NameEvidence, SpeakerAnswer } from '../api/findings.ts'
import type { SpeakerKind } from '../api/speakers.ts'
import type { Grammar } from '../language/grammar.ts'
import { isNearlySame, isSameBody, isSameGivenName, isShortFor, isTransliteration } from './name-forms.ts'
import { contentOf, isOver, key, sharesWords } from './words-of-names.ts'
import { heldOffice, type HeldOffice, type Occasion } from './office.ts'
import {
  bare,
  describesPerson,
  isAsker,
  isAnyone,
  isByAnother,
  isGroup,
  isLanguage,
  isOffice,
  isVoiceOf,
  partsOf,
  type PersonName,
  readName,
  readTurned,
  tellsWho,
} from './person-name.ts'

/** A speaker under every name the store knows. */
export interface KnownSpeaker {
  kind: SpeakerKind
  names: string[]
  offices?: readonly HeldOffice[]
}

export interface SpeakerMatch {
  answer: SpeakerAnswer
  /** Whether the claim credits somebody by name. */
  namesSomeone: boolean
  /** The reason, with the name it rests on. */
  evidence: { reason: NameEvidence; name: string } | null
}

/** Whether two names can be one person's, and on what that rests; `near` where a letter stands against it. */
export type Likeness = Extract<NameEvidence, 'name' | 'short' | 'surname' | 'initial' | 'near'>

const LIKENESSES = ['name', 'short', 'initial', 'surname', 'near'] as const

/** The strongest between any two of the names of two people. */
export function likeness(
  some: readonly string[],
  more: readonly string[],
  grammar: Grammar,
): Likeness | null {
  const [a, b] = [some, more].map((names) => names.flatMap((name) => readName(name, grammar) ?? []))
  const found = new Set(a!.flatMap((one) => b!.map((other) => sameName(one, other, grammar))))
  return LIKENESSES.find((one) => found.has(one)) ?? null
}

function sameName(claimed: PersonName, recorded: PersonName, grammar: Grammar): Likeness | null {
  if (spelled(claimed.parts) === spelled(recorded.parts)) return 'name'
  if (isSameGivenName(claimed.parts, recorded.parts, grammar)) return 'name'
  if (isTurnedRound(claimed.parts, recorded.parts, grammar)) return 'name'
  if (isWithin(claimed, recorded) || isWithin(recorded, claimed)) return 'name'
  if (isFirstName(claimed, recorded) || isFirstName(recorded, claimed)) return 'near'
  if (namesHouse(claimed, recorded, grammar) || namesHouse(recorded, claimed, grammar)) return 'near'
  const isSame = sameSurname(claimed, recorded, grammar)
  if (!isSame && !isNearlySame(bare(claimed.surname, grammar), bare(recorded.surname, grammar))) return null
  const given = sameGiven(claimed, recorded, grammar)
  if (!isSame) return given === null || given === 'near' ? null : 'near'
  return given
}

function sameGiven(claimed: PersonName, recorded: PersonName, grammar: Grammar): Likeness | null {
  // “M. Massé” is hardly Julie Massé.
  const differInGender = claimed.gender && recorded.gender && claimed.gender !== recorded.gender
  if (claimed.given.length === 0 || recorded.given.length === 0) return differInGender ? 'near' : 'surname'
  const [a, b] = [firstOf(claimed.given[0]!), firstOf(recorded.given[0]!)]
  // Any given name in common: either may go by the second, and a title we do not know may stand before the first.
  const shared = claimed.given.some((name) => name.length > 1 && recorded.given.includes(name))
  if (differInSecond(claimed.given[0]!, recorded.given[0]!)) return null
  if (a === b || shared) return 'name'
  if (isShortFor(a, b, grammar)) return differInGender ? 'near' : 'short'
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return differInGender ? 'near' : 'initial'
  return isNearlySame(a, b) || isShortened(a, b) || isShortened(b, a) ? 'near' : null
}

/** “Zumwald Reto” and “Reto Zumwald”, as records of sittings set the surname first; “Martin Paul” may be another than “Paul Martin”. */
function isTurnedRound(some: readonly string[], more: readonly string[], { names }: Grammar): boolean {
  const isTurn = some.length > 1 && some.toSorted().join(' ') === more.toSorted().join(' ')
  return isTurn && ![some[0]!, some.at(-1)!].every((part) => names.given.has(firstOf(part)))
}

const spelled = (parts: readonly string[]) => parts.join(' ').replaceAll('-', ' ')
/** "Jean-Pierre" and "Jean-Marie", or "J.-M.", are two people; "Jean" may be either. */
function differInSecond(one: string, other: string): boolean {
  const [a, b] = [one, other].map((compound) => compound.split('-')[1])
  return a !== undefined && b !== undefined && (a.length === 1 || b.length === 1 ? a[0] !== b[0] : a !== b)
}
const firstOf = (compound: string) => compound.split('-')[0]!

/** "Mathilde Arsenault", "Mathilde Arsenault Roy": a double surname without its hyphen, cut to the first. */
function isWithin({ parts, given }: PersonName, { parts: all }: PersonName): boolean {
  return given.length > 0 && parts.length < all.length && parts[0] === all[0] && all.includes(parts.at(-1)!)
}

/** "Maureen", where the other is a Maureen Hale: nobody else, for all that is known. */
const isFirstName = ({ given, surname }: PersonName, { given: all }: PersonName): boolean =>
  given.length === 0 && surname.length === 1 && all.includes(surname[0]!)

/** “Ann Devlin” and “Devlin Dairies”, “Paul Lloyd” and “Lloyd George”: perhaps hers, perhaps he. */
const namesHouse = ({ surname }: PersonName, { parts }: PersonName, { names }: Grammar): boolean =>
  surname.length === 1 && parts.length > 1 && parts[0] === surname[0] && !names.given.has(surname[0]!)

/** Shorter ones begin too many names. */
const SHORTEST_SHORTENED = 3

/** "Tony", "Antony"; "Alex", "Alexander": perhaps one person's, perhaps two. */
const isShortened = (short: string, long: string) =>
  short.length >= SHORTEST_SHORTENED &&
  short.length < long.length &&
  (long.startsWith(short) || long.endsWith(short))

/** Particles may go, and a double surname may be cut to either half: "Arsenault-Roy", "Roy". */
function sameSurname(claimed: PersonName, recorded: PersonName, grammar: Grammar): boolean {
  const [a, b] = [bare(claimed.surname, grammar), bare(recorded.surname, grammar)]
  return a === b || isHalf(a, b) || isHalf(b, a) || isTransliteration(a, b)
}

const isHalf = (half: string, compound: string) =>
  compound.startsWith(`${half}-`) || compound.endsWith(`-${half}`)

/**
 * Compares the name in a claim with the recorded speaker's names.
 *
 * @param claimed the name as the claim gives it; null where it names nobody
 * @param recorded null where the record does not say who speaks
 * @param others whom else the store knows under the claim's name or surname
 * @param on when and where the words were said: an office is one person's at a time
 */
export function sameSpeaker(
  claimed: string | null,
  recorded: KnownSpeaker | null,
  others: readonly KnownSpeaker[],
  grammar: Grammar,
  on?: Occasion,
): SpeakerMatch {
  if (recorded && isUnnamed(recorded, grammar)) {
    const name = recorded.names[0]!
    return {
      answer: 'unnamed',
      namesSomeone: claimed !== null && !describesSame(claimed, recorded, grammar),
      evidence: { reason: 'no_name', name },
    }
  }
  const isKin = claimed !== null && isByAnother(claimed, grammar)
  const namesSomeone = isKin || (claimed !== null && readName(claimed, grammar) !== null)
  if (claimed === null || recorded === null) return { answer: 'unknown', namesSomeone, evidence: null }
  const answers = (answer: SpeakerAnswer, reason: NameEvidence, name = recorded.names[0]!): SpeakerMatch => ({
    answer,
    namesSomeone,
    evidence: { reason, name },
  })

  const held = () => {
    const office = on && heldOffice(recorded.offices ?? [], claimed, on, grammar)
    return office && answers('same', 'office_held', `${recorded.names[0]!} (${office.title})`)
  }
  if (isKin) return held() ?? { answer: 'unknown', namesSomeone, evidence: null }

  const exact = recorded.names.findIndex((name) => key(name) === key(claimed))
  if (exact === 0) return answers('same', 'name')
  if (exact > 0) return answers('same', 'alias', claimed)
  // “The Chair” is a label, and nobody’s name.
  const isTitle = isOffice(claimed, grammar)
  const isAnothers = !isTitle && others.some(({ names }) => names.some((name) => key(name) === key(claimed)))
  const otherwise = () =>
    isAnothers ? answers('different', 'other_speaker', claimed) : answers('different', 'other_name')

  const body = recorded.names.find((name) => isSameBody(name, claimed, grammar))
  if (body !== undefined && !isAnothers) return answers('same', 'name', body)
  if (recorded.kind === 'organisation') {
    const same = isAnothers ? undefined : recorded.names.find((name) => sharesWords(name, claimed, grammar))
    if (same !== undefined) return answers('same', 'name', same)
    if (isTitle) return { ...answers('unknown', 'office'), namesSomeone: false }
    // “Bathers” may be anybody’s name for a few.
    const isNamed = recorded.names.some((name) => /\p{Lu}/u.test(name) && !isGroup(name, grammar))
    const voice = others.find(
      ({ names, offices = [] }) =>
        likeness([claimed], names, grammar) === 'name' &&
        offices.some(({ title }) => recorded.names.some((name) => isOver(title, name, grammar))),
    )
    if (voice) return answers('unknown', 'speaks_for', voice.names[0])
    // “MINISTER” is a label in capitals, and “Hale Ferries” may be theirs who is called Hale.
    if (recorded.names.every((name) => isOffice(name, grammar))) return answers('unknown', 'no_name')
    const house = recorded.names.find((name) => bearsSurname(name, claimed, grammar))
    if (house !== undefined) return answers('unknown', 'near', house)
    return isNamed ? otherwise() : answers('unknown', 'no_name')
  }

  const asked = isTitle ? null : readName(claimed, grammar)
  const readings = [asked, readTurned(claimed, grammar)].filter((one) => one !== null)
  const known = recorded.names.map((name) => ({ name, read: readName(name, grammar) }))
  for (const wanted of LIKENESSES) {
    const found = known.find(({ read }) =>
      readings.some((one) => read !== null && sameName(one, read, grammar) === wanted),
    )
    if (!found || !asked) continue
    if (isAnothers && (wanted === 'near' || wanted === 'short')) return otherwise()
    if (wanted === 'near') return answers('unknown', 'near', found.name)
    const bearers = wanted === 'name' ? [] : whoElse(asked, found, others, grammar)
    return bearers.length > 0
      ? answers('unknown', 'shared_name', [found.name, ...bearers].join(', '))
      : answers('same', wanted, found.name)
  }
  if (known.every(({ name }) => isLanguage(name, grammar))) return answers('unknown', 'no_name')
  // Whoever asks is not whom the text has by name.
  if (asked && recorded.names.some((name) => isAsker(name, grammar))) return otherwise()
  // "La présidente" is whoever holds the office: that is nobody who cannot be the one claimed.
  if (asked && known.every(({ name, read }) => read === null || isOffice(name, grammar))) {
    const holds = ({ offices = [] }: KnownSpeaker) =>
      recorded.names.some((name) => on && heldOffice(offices, name, on, grammar))
    const bearers = others.filter(({ names }) => BEARS.has(likeness([claimed], names, grammar)))
    const meant = bearers.filter(({ names }) => likeness([claimed], names, grammar) === 'name')
    const isHeld = (bearers.length === 1 ? bearers : meant).some(holds)
    return isHeld ? answers('same', 'office_held') : answers('unknown', 'no_name')
  }
  // “JB”, « LE DOC »: who that is may be told elsewhere in the text, and cannot be said to be somebody else.
  if (asked && !known.some(({ name, read }) => read && tellsWho(name, read, grammar)))
    return answers('unknown', 'no_name')
  if (isAnothers) return otherwise()
  // "the minister", "the US Secretary of State" could be anyone at all, or anyone who held the office.
  const holder = isTitle || !asked ? held() : undefined
  if (holder) return holder
  if (isTitle) {
    // “The counsel of Ann Hale” is not she.
    const names = partsOf(claimed)
    const isHers = known.some(({ read }) => read?.parts.every((part) => names.includes(part)))
    return { ...answers('unknown', 'office'), namesSomeone: isHers }
  }
  if (!asked) return { answer: 'unknown', namesSomeone: false, evidence: null }
  // An interpreter says what another said.
  if (recorded.names.some((name) => isVoiceOf(name, grammar))) return answers('unknown', 'no_name')
  const speaking = (recorded.offices ?? []).find(({ title }) => isOver(title, claimed, grammar))
  if (speaking) return answers('unknown', 'speaks_for', `${recorded.names[0]!} (${speaking.title})`)
  return otherwise()
}

const bearsSurname = (body: string, person: string, grammar: Grammar): boolean => {
  const [surname, ...more] = readName(person, grammar)?.surname ?? []
  return surname !== undefined && more.length === 0 && partsOf(body).includes(surname)
}

/** "Officials" name nobody, though they stand where a name would. */
const isUnnamed = ({ kind, names }: KnownSpeaker, grammar: Grammar) =>
  kind === 'unnamed' ||
  (kind === 'person' && names.every((name) => isGroup(name, grammar) || isAnyone(name, grammar)))

const areSame = (a: PersonName, b: PersonName | null, grammar: Grammar) =>
  b !== null && sameName(a, b, grammar) === 'name'

const BEARS: ReadonlySet<Likeness | null> = new Set<Likeness | null>(['name', 'short', 'surname', 'initial'])

const areOne = (some: readonly PersonName[], more: readonly PersonName[], grammar: Grammar) =>
  some.some((one) => more.some((other) => areSame(one, other, grammar)))

/** Who else bears a surname, or a surname and an initial, with another given name: then it tells none of them. */
function whoElse(
  asked: PersonName,
  found: { name: string; read: PersonName | null },
  others: readonly KnownSpeaker[],
  grammar: Grammar,
): string[] {
  const vague = asked.given.length <= found.read!.given.length ? asked : found.read!
  const told = [asked, found.read!].filter(({ given }) => given.length > 0 && given[0]!.length > 1)
  const bearers = others
    .filter(({ kind }) => kind === 'person')
    .map(({ names }) => ({ name: names[0]!, read: names.flatMap((name) => readName(name, grammar) ?? []) }))
    .filter(({ read }) =>
      read.some((one) => one.given.length > 0 && BEARS.has(sameName(vague, one, grammar))),
    )
  // Where neither name tells which of them is meant, the first stored may be.
  const meant = told.length > 0 ? told : (bearers[0]?.read ?? [])
  return bearers.filter(({ read }) => !areOne(meant, read, grammar)).map(({ name }) => name)
}

/**
 * "a senior official" and "senior State Department official" name nobody either, nor do “the mayor” and “Lowmoor’s mayor”;
 * "a spokesman for Ann Hale" is not she.
 */
function describesSame(claimed: string, recorded: KnownSpeaker, grammar: Grammar): boolean {
  const content = contentOf(claimed, grammar)
  const roles = isOffice(claimed, grammar) ? content.filter((word) => describesPerson(word, grammar)) : []
  const isSame = (name: string) => {
    const described = contentOf(name, grammar).join(' ')
    return described === content.join(' ') || (roles.length === 1 && described === roles[0])
  }
  const shares = (name: string) => describesPerson(claimed, grammar) && sharesWords(name, claimed, grammar)
  return (
    recorded.names.some((name) => isSame(name) || shares(name)) ||
    readName(claimed, grammar) === null ||
    isGroup(claimed, grammar)
  )
}
