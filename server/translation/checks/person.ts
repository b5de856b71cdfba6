/** Who speaks or acts: I, we, you, they. */
import { facing, nextContent } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import type { Document, Range, Token } from '../../language/read.ts'

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
export function checkPerson(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    const before = found.length
    const has = {
      fr: (one: Person) => holdsClass(fr, one, segment.fr),
      en: (one: Person) => holdsClass(en, one, segment.en),
    }
    const on = holdsClass(fr, 'people', segment.fr)
    const [lostFr, lostEn] = BOTH_WAYS.map(([here, there]) =>
      PERSONS.filter(
        (one) =>
          subject(pair[here], one, segment[here]) !== undefined &&
          ![one, ...(ALSO[one] ?? [])].some((other) => has[there](other)),
      ),
    ) as [Person[], Person[]]
    for (const a of lostFr) {
      const b = lostEn.find((one) => one !== a && !(on && one !== 'first-singular'))
      // *Il* stands for nobody in « il faut »; “the Commission” may say we of itself, which *elle* renders.
      if ((a === 'third-masculine' || a === 'third-feminine') && b !== 'first-singular') continue
      if (!b) continue
      const left = subject(fr, a, segment.fr)!
      if (a === 'third-masculine' && isImpersonal(fr, left.to)) continue
      const right = subject(en, b, segment.en)!
      if (a === 'first-plural' && b === 'second' && en.tokens[right.to]?.classes.has('of-everybody')) continue
      if (!share(pair, left, right, segment)) continue
      found.push(grave(pair, 'person', wide(left, segment.fr), wide(right, segment.en)))
      break
    }
    const owner = found.length === before ? changedOwner(pair, segment) : null
    if (owner) found.push(owner)
  }
  return found
}

/** The first word of a stretch that is a person and the subject of its verb. */
const subject = (side: Document, person: Person, within: Range): Range | undefined =>
  findClass(side, person, within).find(({ from }) => side.tokens[from]!.classes.has('subject'))

/** Whether a possessive is the speaker's own; undefined for a word that is neither that nor another's. */
function isMine({ classes }: Token): boolean | undefined {
  if (!classes.has('possessive')) return undefined
  if (classes.has('first-singular')) return true
  return THIRD.some((person) => classes.has(person)) ? false : undefined
}
const THIRD = ['third-masculine', 'third-feminine', 'third-singular', 'third-plural'] as const

/** “My daughter” → « sa fille »: the speaker’s own became somebody else’s, and is the speaker’s nowhere else. */
function changedOwner(pair: Pair, segment: Segment): Finding | null {
  const { fr, en, links } = pair
  if (holdsClass(fr, 'first-singular', segment.fr) === holdsClass(en, 'first-singular', segment.en))
    return null
  for (let at = segment.fr.from; at + 1 < segment.fr.to; at++) {
    const noun = links.fr[at + 1]!
    if (noun <= segment.en.from || noun >= segment.en.to) continue
    const [left, right] = [isMine(fr.tokens[at]!), isMine(en.tokens[noun - 1]!)]
    if (left !== undefined && right !== undefined && left !== right)
      return grave(pair, 'person', { from: at, to: at + 2 }, { from: noun - 1, to: noun + 1 })
  }
  return null
}

/** Whether the two subjects have one verb; in a short sentence, whether they stand in one place. */
function share(pair: Pair, left: Range, right: Range, segment: Segment): boolean {
  const verb = nextContent(pair.fr, left.from)
  if (verb > 0 && pair.links.fr[verb]! >= 0) return pair.links.fr[verb] === nextContent(pair.en, right.from)
  return segment.fr.to - segment.fr.from <= SHORT && facing(pair, left, right, VERB)
}

/** The verb stands next to its subject. */
const wide = ({ from, to }: Range, within: Range): Range => ({ from, to: Math.min(within.to, to + 2) })
