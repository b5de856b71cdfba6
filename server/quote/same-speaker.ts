/** Whether the speaker a claim names is the speaker the record names. */
import type { NameEvidence, SpeakerAnswer } from '../api/findings.ts'
import type { SpeakerKind } from '../api/speakers.ts'
import { isIn } from '../language/classes.ts'
import { foldText } from '../language/fold.ts'
import { isSameBody, isSameGivenName, isTransliteration } from './name-forms.ts'

/** A speaker under every name the store knows. */
export interface KnownSpeaker {
  kind: SpeakerKind
  names: string[]
}

export interface SpeakerMatch {
  answer: SpeakerAnswer
  /** Whether the claim credits somebody by name. */
  namesSomeone: boolean
  /** The reason, with the name it rests on. */
  evidence: { reason: NameEvidence; name: string } | null
}

const isLabel = (part: string) => isIn(part, 'label', 'unknown')
/** Belongs to the surname after it, and may be left out of it. */
const isParticle = (part: string) => isIn(part, 'particle', 'unknown')

interface Name {
  given: string[]
  /** Particles and all. */
  surname: string[]
  /** As it was written, without its titles. */
  parts: string[]
}

/** Folded, compounds whole: "m d’aubrac" is m, d, aubrac; "jean-pierre" is one part. */
const partsOf = (name: string): string[] =>
  foldText(name)
    .replace(/['.,()]/g, ' ')
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))

/** Words of a name: what is left when titles go, from the first capital on; a description in small letters leaves none. */
function readName(name: string): Name | null {
  // "Blinken, US Secretary of State": what follows a comma describes.
  const [called = ''] = name.split(',')
  const written = called.split(/[\s'’]+/u)
  const capitals = new Set(written.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word)).flatMap(partsOf))
  const parts = partsOf(called)
  let from = 0
  while (
    from < parts.length &&
    (isLabel(parts[from]!) || !capitals.has(parts[from]!)) &&
    !startsSurname(parts, from, capitals)
  ) {
    from++
  }
  const kept = parts.slice(from)
  while (kept.length > 1 && isLabel(kept.at(-1)!)) kept.pop()
  if (kept.length === 0) return null
  let surnameFrom = kept.length - 1
  while (surnameFrom > 0 && isParticle(kept[surnameFrom - 1]!)) surnameFrom--
  return { given: kept.slice(0, surnameFrom), surname: kept.slice(surnameFrom), parts: kept }
}

/** "de Villepin", "van der Leyen": particles in small letters before a capital that is no title. */
function startsSurname(parts: string[], from: number, capitals: ReadonlySet<string>): boolean {
  let at = from
  while (at < parts.length && isParticle(parts[at]!)) at++
  return at > from && at === parts.length - 1 && capitals.has(parts[at]!) && !isLabel(parts[at]!)
}

const bare = (surname: string[]) =>
  surname.filter((part, i) => i === surname.length - 1 || !isParticle(part)).join(' ')

/** Whether two names can be one person's, and on what that rests. */
function sameName(claimed: Name, recorded: Name): NameEvidence | null {
  const whole = (name: Name) => name.parts.join(' ')
  if (whole(claimed) === whole(recorded)) return 'name'
  if (isSameGivenName(claimed.parts, recorded.parts)) return 'name'
  if (!sameSurname(claimed, recorded)) return null
  if (claimed.given.length === 0 || recorded.given.length === 0) return 'surname'
  const [a, b] = [firstOf(claimed.given[0]!), firstOf(recorded.given[0]!)]
  // Any given name in common: either may go by the second, and a title we do not know may stand before the first.
  const shared = claimed.given.some((name) => name.length > 1 && recorded.given.includes(name))
  if (a === b || shared) return 'name'
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return 'initial'
  return null
}

const firstOf = (compound: string) => compound.split('-')[0]!

/** Particles may go, and a double surname may be cut to either half: "Arsenault-Roy", "Roy". */
function sameSurname(claimed: Name, recorded: Name): boolean {
  const [a, b] = [bare(claimed.surname), bare(recorded.surname)]
  return a === b || isHalf(a, b) || isHalf(b, a) || isTransliteration(a, b)
}

const isHalf = (half: string, compound: string) =>
  compound.startsWith(`${half}-`) || compound.endsWith(`-${half}`)

/**
 * Compares the name in a claim with the recorded speaker's names.
 *
 * @param claimed the name as the claim gives it; null where it names nobody
 * @param recorded null where the record does not say who speaks
 * @param knownAsAnother whether the store knows the claimed name as another speaker's
 */
export function sameSpeaker(
  claimed: string | null,
  recorded: KnownSpeaker | null,
  knownAsAnother: boolean,
): SpeakerMatch {
  if (recorded?.kind === 'unnamed') {
    const name = recorded.names[0]!
    return {
      answer: 'unnamed',
      namesSomeone: claimed !== null && !describesSame(claimed, recorded),
      evidence: { reason: 'no_name', name },
    }
  }
  const namesSomeone = claimed !== null && readName(claimed) !== null
  if (claimed === null || recorded === null) return { answer: 'unknown', namesSomeone, evidence: null }

  const exact = recorded.names.findIndex((name) => key(name) === key(claimed))
  if (exact === 0)
    return { answer: 'same', namesSomeone, evidence: { reason: 'name', name: recorded.names[0]! } }
  if (exact > 0) return { answer: 'same', namesSomeone, evidence: { reason: 'alias', name: claimed } }
  if (knownAsAnother)
    return { answer: 'different', namesSomeone, evidence: { reason: 'other_speaker', name: claimed } }

  const body = recorded.names.find((name) => isSameBody(name, claimed))
  if (body !== undefined) return { answer: 'same', namesSomeone, evidence: { reason: 'name', name: body } }

  if (recorded.kind === 'organisation') {
    const same = recorded.names.find((name) => sharesWords(name, claimed))
    if (same !== undefined) return { answer: 'same', namesSomeone, evidence: { reason: 'name', name: same } }
    return recorded.names.some((name) => /\p{Lu}/u.test(name))
      ? { answer: 'different', namesSomeone, evidence: { reason: 'other_name', name: recorded.names[0]! } }
      : describedOnly(recorded, namesSomeone)
  }

  const asked = readName(claimed)
  if (!asked) return { answer: 'unknown', namesSomeone: false, evidence: null } // "the minister" could be anyone
  const known = recorded.names.map((name) => ({ name, read: readName(name) }))
  for (const { name, read } of known) {
    const reason = read && sameName(asked, read)
    if (reason) return { answer: 'same', namesSomeone, evidence: { reason, name } }
  }
  // "La présidente" is whoever holds the office: that is nobody who cannot be the one claimed.
  if (known.every(({ read }) => read === null)) return describedOnly(recorded, namesSomeone)
  return { answer: 'different', namesSomeone, evidence: { reason: 'other_name', name: recorded.names[0]! } }
}

/** A record that describes its speaker, "the ministry", without naming anybody in particular. */
const describedOnly = ({ names: [name] }: KnownSpeaker, namesSomeone: boolean): SpeakerMatch => ({
  answer: 'unknown',
  namesSomeone,
  evidence: { reason: 'no_name', name: name! },
})

/** The same for two names that differ in typography alone. */
export const key = (name: string): string =>
  partsOf(name).join(' ').replaceAll('-', ' ') || foldText(name).trim()

const contentOf = (name: string) =>
  key(name)
    .split(' ')
    .filter((part) => !isParticle(part) && !isIn(part, 'linking', 'unknown'))

/** "the State Department", "US State Department": all words of one name in the other's, two at least or the only one. */
function sharesWords(a: string, b: string): boolean {
  const [x, y] = [contentOf(a), contentOf(b)]
  const [small, large] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)]
  return small.length > 0 && (small.length > 1 || large.size === 1) && small.every((part) => large.has(part))
}

/** "a senior official" and "senior State Department official" name nobody either. */
function describesSame(claimed: string, recorded: KnownSpeaker): boolean {
  return (
    recorded.names.some((name) => key(name) === key(claimed) || sharesWords(name, claimed)) ||
    readName(claimed) === null
  )
}
