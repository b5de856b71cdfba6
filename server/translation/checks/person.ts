/** Who speaks or acts: I, we, you, they. */
import { facing, nextContent } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

const PERSONS = [
  'first-singular',
  'first-plural',
  'second',
  'third-masculine',
  'third-feminine',
  'third-plural',
] as const
type Person = (typeof PERSONS)[number]

/** Who else a person may stand for in the other language: « on » is checked apart, *il* and *elle* are things too. */
const ALSO: Partial<Record<Person, readonly Person[]>> = {
  'third-masculine': ['third-plural', 'third-feminine'],
  'third-feminine': ['third-masculine', 'third-plural'],
  'third-plural': ['third-masculine', 'third-feminine'],
}

/** “il y a”, “il faut”, “il me semble”: the verb behind *il* and its small words has no subject. */
function isImpersonal({ tokens }: Document, at: number): boolean {
  if (tokens[at]?.key === 'y') return true
  const verb = tokens.slice(at, at + 4).find(({ classes }) => !classes.has('clitic'))
  return verb?.classes.has('impersonal') === true
}
/** How far from its subject a verb stands, in words. */
const VERB = 6
/** So many words have room for one subject and its verb. */
const SHORT = 14

/**
 * `person`: « Nous avons pris cette décision » → "I took this decision".
 *
 * Both sides must have a subject that the other has in no form: pronouns come and go with passives and infinitives. *On*
 * may be we, you, they or people, and generic *you* may be *on* or nothing.
 */
export function checkPerson({ fr, en }: Segment): Finding | null {
  if (isReported(fr)) return null
  const on = fr.holds('people')
  const lostEn = lost(en)
  for (const a of lost(fr)) {
    const b = lostEn.find((one) => one !== a && !(on && one !== 'first-singular'))
    // *Il* stands for nobody in « il faut »; “the Commission” may say we of itself, which *elle* renders.
    if (!b || ((a === 'third-masculine' || a === 'third-feminine') && b !== 'first-singular')) continue
    const [left, right] = [subject(fr, a)!, subject(en, b)!]
    if (a === 'third-masculine' && isImpersonal(fr.document, left.to)) continue
    const isAnybody = hasClass(en.document.tokens[right.to], 'of-everybody')
    if (a === 'first-plural' && b === 'second' && isAnybody) continue
    if (share(fr, left, right)) return grave('person', fr, wide(left, fr), wide(right, en))
  }
  return changedOwner(fr)
}

/** What one text quotes and the other reports is told in other persons: « mon frère », "his brother". */
export const isReported = ({ document, other }: Half): boolean =>
  QUOTED.test(document.text) !== QUOTED.test(other.document.text)
const QUOTED = /[«“"]/u

/** The persons that a text has as subjects, and the other in no form. */
const lost = (here: Half): Person[] =>
  PERSONS.filter(
    (one) => subject(here, one) && ![one, ...(ALSO[one] ?? [])].some((other) => here.other.holds(other)),
  )

/** The first word of a stretch that is a person and the subject of its verb. */
const subject = (half: Half, person: Person): Range | undefined =>
  half.find(person).find(({ from }) => half.document.tokens[from]!.classes.has('subject'))

/** Whether a possessive is the speaker's own; undefined for a word that is neither that nor another's. */
function isMine(token: Token): boolean | undefined {
  if (!hasClass(token, 'possessive')) return undefined
  if (hasClass(token, 'first-singular')) return true
  const isOther = hasClass(token, 'third-masculine', 'third-feminine', 'third-singular', 'third-plural')
  return isOther ? false : undefined
}

/** “My daughter” → « sa fille »: the speaker’s own became somebody else’s, and is the speaker’s nowhere else. */
function changedOwner(fr: Half): Finding | null {
  const en = fr.other
  if (fr.holds('first-singular') === en.holds('first-singular')) return null
  for (let at = fr.from; at + 1 < fr.to; at++) {
    const noun = fr.links[at + 1]!
    if (noun <= en.from || noun >= en.to) continue
    const [left, right] = [isMine(fr.document.tokens[at]!), isMine(en.document.tokens[noun - 1]!)]
    if (left !== undefined && right !== undefined && left !== right)
      return grave('person', fr, { from: at, to: at + 2 }, { from: noun - 1, to: noun + 1 })
  }
  return null
}

/** Whether the two subjects have one verb; in a short sentence, whether they stand in one place. */
function share(fr: Half, left: Range, right: Range): boolean {
  const verb = nextContent(fr.document, left.from)
  const there = verb > 0 ? fr.links[verb]! : -1
  if (there >= 0) {
    const other = nextContent(fr.other.document, right.from)
    // « Étions au courant », “knew about”: words that are rendered together.
    const back = fr.other.links[other] ?? -1
    return there === other || (back > left.from && back < verb)
  }
  return fr.to - fr.from <= SHORT && facing(fr, left, right, VERB)
}

/** The verb stands next to its subject. */
const wide = ({ from, to }: Range, within: Range): Range => ({ from, to: Math.min(within.to, to + 2) })
