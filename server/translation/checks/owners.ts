/** Whose something is: theirs, ours, yours. */
import { type Finding, grave } from '../finding.ts'
import type { Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import { isReported } from './person.ts'
import { type Person, personOf } from './persons.ts'

/**
 * `person`: « leur proposition » → "our proposal", "your decision" → « leur décision ».
 *
 * Two possessives of other persons stand before words that render each other, and neither text tells of both persons: speakers
 * tell of their own body as of others.
 */
export function checkOwners({ fr, en }: Segment): Finding | null {
  if (isReported(fr)) return null
  for (const token of fr.tokens) {
    const other = en.document.tokens[fr.links[token.index]!]
    if (!other || token.weight < 1 || token.part !== 'NOUN') continue
    const [own, theirs] = [ownerOf(token), ownerOf(other)]
    if (!own || !theirs) continue
    const [left, right] = [OWNER.get(own.key), OWNER.get(theirs.key)]
    if (!left || !right || left === right || isAmong(left, right)) continue
    if ([own, theirs].some((one) => mayTakeUp(one))) continue
    // “Your duties” are those of whoever has them.
    if ((left === 'you' || right === 'you') && !opensBoth(own, theirs)) continue
    // « On a perdu notre maison », and a club that tells of its players: nobody else is told of.
    if (tellsOf(en.tokens, left) || tellsOf(fr.tokens, right, own) || fr.holds('people')) {
      if (!opensBoth(own, theirs)) continue
    }
    return grave(
      'person',
      fr,
      { from: own.index, to: token.index + 1 },
      { from: theirs.index, to: other.index + 1 },
    )
  }
  return null
}

const OWNER: ReadonlyMap<string, Person> = new Map<string, Person>([
  ['notre', 'we'],
  ['nos', 'we'],
  ['our', 'we'],
  ['votre', 'you'],
  ['vos', 'you'],
  ['your', 'you'],
  ['leur', 'they'],
  ['leurs', 'they'],
  ['their', 'they'],
  ['mon', 'i'],
  ['ma', 'i'],
  ['mes', 'i'],
  ['my', 'i'],
])

/** « Notre maison », “my house”: who speaks of one may mean the other. */
const isAmong = (left: Person, right: Person): boolean =>
  [left, right].every((one) => one === 'we' || one === 'i' || one === 'you') && left !== 'i' && right !== 'i'
    ? false
    : [left, right].every((one) => one === 'we' || one === 'i')

/** « Les habitants … leur région »: of what was named before a speaker may tell as of “us”. */
const mayTakeUp = ({ key, index, sentence, document: { tokens } }: Token): boolean =>
  OWNER.get(key) === 'they' &&
  tokens
    .slice(0, index)
    .some(
      (one) =>
        one.sentence === sentence && (one.part === 'NOUN' || one.part === 'PROPN') && /[sx]$/u.test(one.key),
    )

/** The possessive before a noun, and nothing but an adjective between. */
function ownerOf({ index, document: { tokens } }: Token): Token | undefined {
  const before = tokens[index - 1]
  const own = before?.part === 'ADJ' || before?.part === 'NUM' ? tokens[index - 2] : before
  return own && hasClass(own, 'possessive') ? own : undefined
}

const tellsOf = (tokens: readonly Token[], person: Person, but?: Token): boolean =>
  tokens.some((token) => token !== but && personOf(token) === person)

/** At the head of both texts a possessive takes up nothing that stands before it. */
const opensBoth = (...owners: readonly Token[]): boolean =>
  owners.every(({ index, opens }) => index === 0 || opens)
