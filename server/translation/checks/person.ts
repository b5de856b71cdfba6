/** Who speaks or acts: I, we, you, they. */
import { facing, nextContent } from '../facing.ts'
import type { Finding, Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { type Range, type Document, spanOf, vocabulary } from '../../language/read.ts'

const PERSONS = {
  I: [
    vocabulary('je | j’ | me | moi | mon | ma | mes | mien | mienne | moi-même'),
    vocabulary('i | me | my | mine | myself'),
  ],
  we: [vocabulary('nous | notre | nos | nôtre'), vocabulary('we | us | our | ours | ourselves | let’s')],
  you: [
    vocabulary('vous | tu | te | toi | votre | vos | ton | ta | tes'),
    vocabulary('you | your | yours | yourself | yourselves'),
  ],
  he: [vocabulary('il'), vocabulary('he | him | his | himself')],
  she: [vocabulary('elle'), vocabulary('she | her | hers | herself')],
  they: [
    vocabulary('ils | elles | leur | leurs | eux'),
    vocabulary('they | them | their | theirs | themselves'),
  ],
} as const

/** Persons as subjects, where a change is one of meaning: the subject is who did it. */
const SUBJECT = {
  fr: {
    I: vocabulary('je | j’'),
    we: vocabulary('nous'),
    you: vocabulary('vous | tu'),
    he: vocabulary('il'),
    she: vocabulary('elle'),
    they: vocabulary('ils | elles'),
  },
  en: {
    I: vocabulary('i'),
    we: vocabulary('we'),
    you: vocabulary('you'),
    he: vocabulary('he'),
    she: vocabulary('she'),
    they: vocabulary('they'),
  },
} as const

type Person = keyof typeof PERSONS
const ALL = Object.keys(PERSONS) as Person[]

/** Who else a person may stand for in the other language: « on » is checked apart, *il* and *elle* are things too. */
const ALSO: Partial<Record<Person, readonly Person[]>> = {
  he: ['they', 'she'],
  she: ['he', 'they'],
  they: ['he', 'she'],
}
const ON = vocabulary('on | l’on | soi')

/** “You cannot legislate for confidence” is said of everybody. */
const GENERIC = /^(?:can|cannot|could|have|need|must|never)$/u

/** “il y a”, “il faut”, “il me semble”: the verb behind *il* and its small words has no subject. */
function isImpersonal({ tokens }: Document, at: number): boolean {
  if (tokens[at]?.key === 'y') return true
  const verb = tokens.slice(at, at + 4).find(({ key }) => !CLITIC.test(key))
  return IMPERSONAL.test(verb?.key ?? '')
}
const CLITIC = /^(?:ne|se|me|nous|vous|le|la|les|lui|leur|en|y)$/u
const IMPERSONAL =
  /^(?:est|etait|sera|serait|fau\p{L}+|sembl\p{L}+|parait|convient|agi\p{L}*|peut|import\p{L}+|rest\p{L}+|suffi\p{L}+|exist\p{L}+|arriv\p{L}+|manqu\p{L}+|pleu\p{L}+)$/u

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
      fr: (one: Person) => PERSONS[one][0](fr, segment.fr),
      en: (one: Person) => PERSONS[one][1](en, segment.en),
    }
    const on = ON(fr, segment.fr).length > 0
    const lostFr = ALL.filter(
      (one) =>
        SUBJECT.fr[one](fr, segment.fr).length > 0 &&
        has.en(one).length === 0 &&
        !(ALSO[one] ?? []).some((other) => has.en(other).length > 0),
    )
    const lostEn = ALL.filter(
      (one) =>
        SUBJECT.en[one](en, segment.en).length > 0 &&
        has.fr(one).length === 0 &&
        !(ALSO[one] ?? []).some((other) => has.fr(other).length > 0),
    )
    for (const a of lostFr) {
      const b = lostEn.find((one) => one !== a && !(on && one !== 'I'))
      // *Il* stands for nobody in « il faut »; “the Commission” may say we of itself, which *elle* renders.
      if ((a === 'he' || a === 'she') && b !== 'I') continue
      if (!b) continue
      const left = SUBJECT.fr[a](fr, segment.fr)[0]!
      if (a === 'he' && isImpersonal(fr, left.to)) continue
      const right = SUBJECT.en[b](en, segment.en)[0]!
      if (a === 'we' && b === 'you' && GENERIC.test(en.tokens[right.to]?.key ?? '')) continue
      if (!share(pair, left, right, segment)) continue
      found.push({
        check: 'person',
        harm: 'meaning',
        fr: spanOf(fr, wide(left, segment.fr)),
        en: spanOf(en, wide(right, segment.en)),
      })
      break
    }
    const owner = found.length === before ? changedOwner(pair, segment) : null
    if (owner) found.push(owner)
  }
  return found
}

const OWNER = {
  fr: { mine: /^(?:mon|ma|mes)$/u, theirs: /^(?:son|sa|ses|leurs?)$/u },
  en: { mine: /^my$/u, theirs: /^(?:his|her|their)$/u },
}

/** “My daughter” → « sa fille »: the speaker’s own became somebody else’s, and is the speaker’s nowhere else. */
function changedOwner({ fr, en, links }: Pair, segment: Segment): Finding | null {
  const spoken = { fr: PERSONS.I[0](fr, segment.fr).length > 0, en: PERSONS.I[1](en, segment.en).length > 0 }
  if (spoken.fr === spoken.en) return null
  for (let at = segment.fr.from; at + 1 < segment.fr.to; at++) {
    const noun = links.fr[at + 1]!
    if (noun <= segment.en.from || noun >= segment.en.to) continue
    const [left, right] = [fr.tokens[at]!.key, en.tokens[noun - 1]!.key]
    if (
      (OWNER.fr.mine.test(left) && OWNER.en.theirs.test(right)) ||
      (OWNER.fr.theirs.test(left) && OWNER.en.mine.test(right))
    )
      return {
        check: 'person',
        harm: 'meaning',
        fr: spanOf(fr, { from: at, to: at + 2 }),
        en: spanOf(en, { from: noun - 1, to: noun + 1 }),
      }
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
