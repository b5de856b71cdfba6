/** Who does it and who suffers it in a relative clause. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'

/**
 * `person`: « celui que mon frère a frappé » → "the man who hit my brother", "the one the coach shouted at" → « qui a crié sur
 * l’entraîneur », « la lettre que m’a envoyée Mme Roy » → "the letter I sent Ms Roy".
 *
 * Of two verbs that render each other, each in a relative clause: somebody who acts in one and suffers it in the other.
 */
export function checkRelatives({ fr, en }: Segment): Finding | null {
  for (const verb of fr.tokens.filter(isPlainVerb)) {
    const other = en.document.tokens[fr.guesses[verb.index]!]
    const own = other && isPlainVerb(other) ? roleInFrench(fr, verb) : null
    const theirs = own && roleInEnglish(en, other!)
    if (!theirs || own.is === theirs.is) continue
    for (const one of own.who) {
      const same = theirs.who.find(({ index }) => index === fr.guesses[one.index])
      if (same) return grave('person', fr, around(verb, one), around(other!, same))
    }
  }
  return null
}

interface Role {
  /** Whoever it may be. */
  who: Token[]
  is: 'agent' | 'patient'
}

const isPlainVerb = (token: Token): boolean =>
  token.part === 'VERB' && token.weight > 0 && !isOfClass(token, 'turns-round', 'receives')

const around = (one: Token, other: Token) => ({
  from: Math.min(one.index, other.index),
  to: Math.max(one.index, other.index) + 1,
})

/** « Que mon frère a frappé », « qui a crié sur l’entraîneur », « que m’a envoyée Mme Roy ». */
function roleInFrench(fr: Half, verb: Token): Role | null {
  const before = clauseBefore(fr, verb)
  const relative = before.findLast(({ key }) => key === 'qui' || key === 'que')
  const between = relative ? before.filter(({ index }) => index > relative.index) : []
  if (!relative || !isBehindNoun(fr, relative) || between.some(isOtherVerb) || between.some(isBeing))
    return null
  const behind = nounsBehind(fr, verb)
  if (relative.key === 'qui') return { who: behind, is: 'patient' }
  const subject = between.findLast(isNoun)
  if (subject) return { who: [subject], is: 'agent' }
  const isPronoun = between.some((token) => hasClass(token, 'subject', 'people') && !OBJECT.has(token.key))
  return isPronoun ? null : { who: behind.slice(0, TITLED), is: 'agent' }
}
/** « M’a envoyée », « lui a remis »: an object, and no subject. */
const OBJECT: ReadonlySet<string> = new Set('me te le la les l lui leur en y se'.split(' '))
/** « Mme Roy ». */
const TITLED = 2

/** “Who hit my brother”, “whom my brother hit”, “the one the coach shouted at”, “the letter I sent Ms Roy”. */
function roleInEnglish(en: Half, verb: Token): Role | null {
  const before = clauseBefore(en, verb)
  const relative = before.findLast(({ key }) => RELATIVE.has(key))
  const own = relative ? before.filter(({ index }) => index > relative.index) : inContact(en, before)
  if (!own || own.some(isOtherVerb) || own.some(isBeing)) return null
  if (relative && !isHead(en.document.tokens[relative.index - 1])) return null
  const subject = own.findLast((token) => isNoun(token) || hasClass(token, 'subject'))
  if (!subject || !isNoun(subject)) return { who: nounsBehind(en, verb), is: 'patient' }
  // “Who had my brother convicted”
  const isMade = own.some((token) => hasClass(token, 'auxiliary') && token.index < subject.index)
  return isMade ? null : { who: [subject], is: 'agent' }
}

/** “The one | the coach”, “the letter | I”: a relative clause that no word opens, as far as its verb. */
function inContact(en: Half, before: readonly Token[]): Token[] | null {
  const near = before.slice(-CONTACT)
  const subject = near.findLast((token) => isNoun(token) || hasClass(token, 'subject'))
  const opens = near.findLast(
    (token) =>
      subject !== undefined &&
      token.index <= subject.index &&
      (token.part === 'DET' || token === subject || hasClass(token, 'possessive')) &&
      isHead(en.document.tokens[token.index - 1]),
  )
  return opens ? near.filter(({ index }) => index >= opens.index) : null
}
const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that'])

/** So many words hold the subject of a relative clause that no word opens, and its verb. */
const CONTACT = 4

const isNoun = ({ part, weight }: Token): boolean => (part === 'NOUN' || part === 'PROPN') && weight > 0
const isOtherVerb = ({ part, weight }: Token): boolean => part === 'VERB' && weight > 0
/** A passive turns it round. */
const isBeing = ({ key }: Token): boolean => BEING.has(key)
const BEING: ReadonlySet<string> = new Set(
  'be been being is are was were ete est sont etait etaient fut'.split(' '),
)

/** What a relative hangs on: a noun, “the one”, « celui ». */
const isHead = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isNoun(token) ||
    // “The general who”
    (token.part === 'ADJ' && token.document.tokens[token.index - 1]?.part === 'DET') ||
    token.key === 'one' ||
    token.key === 'ones' ||
    token.key === 'those')
const isBehindNoun = ({ document: { tokens } }: Half, { index }: Token): boolean =>
  isHead(tokens[index - 1]) ||
  tokens[index - 1]?.key.startsWith('celui') === true ||
  CELLE.has(tokens[index - 1]?.key ?? '')
const CELLE: ReadonlySet<string> = new Set(['celle', 'celles', 'ceux'])

const clauseBefore = (half: Half, { index, clause }: Token): Token[] =>
  half.between(Math.max(half.from, index - BEFORE), index).filter((token) => token.clause === clause)
/** How many words before its verb a relative stands. */
const BEFORE = 7

/** The nouns behind a verb, as far as another verb or relative. */
function nounsBehind(half: Half, { index, clause }: Token): Token[] {
  const behind = half.between(index + 1, index + 1 + BEHIND).filter((token) => token.clause === clause)
  const end = behind.findIndex((token) => token.part === 'VERB' || ENDS.has(token.key))
  return (end < 0 ? behind : behind.slice(0, end)).filter(isNoun)
}
/** How many words behind its verb a noun stands: « a crié sur le vieil entraîneur ». */
const BEHIND = 6
const ENDS: ReadonlySet<string> = new Set(
  'by par who qui que that how what combien comment quel de of'.split(' '),
)
