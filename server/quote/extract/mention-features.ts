/** What is seen of a mention that could have said an utterance: where it stands from the words, and what stands between. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import type { Mention } from '../entities/mentions.ts'
import { looksLikePerson } from '../entities/nouns.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'
import type { Beside } from './beside-each-other.ts'
import { governing, verbBeside } from './mention-verbs.ts'
import type { Situation } from './situation.ts'
import { distance } from './speaker-options.ts'
import { symbol } from './symbol.ts'

const bucket = (n: number) => (n < 5 ? n : n < 8 ? 5 : n < 14 ? 6 : n < 25 ? 7 : 8)

export function mentionFeatures(
  given: Situation,
  { mention, where, cued: own, nearer, farther, cuedHere, cuedInAll, ofCuedHere, ofCued }: Beside,
  features: Features,
): void {
  const { tokens, utterance, phrases } = given
  const { first, last } = utterance
  const { at, to } = mention
  const { sentence } = tokens[at]!
  const what = kindOf(mention)
  const here = (i: number) => symbol(given, i, sentence)
  const before = (steps: number) => symbol(given, first - steps, tokens[first]!.sentence)
  const behind = (steps: number) => symbol(given, last + steps, tokens[last]!.sentence)
  const [from, end] =
    where === 0 || where === 3 ? [to, first] : where === 1 || where >= 5 ? [last + 1, at] : [0, 0]
  features.add(10, where, what)
  features.add(11, where, bucket(distance(mention, first, last)), what)
  if (end - from <= LONGEST_PATH) {
    let path = 17
    for (let i = from; i < end; i++)
      path = Math.imul(path ^ symbol(given, i, tokens[i]!.sentence), 0x01000193)
    features.add(12, where, path)
    features.add(13, where, path, what)
  }
  // « au bord », « du ministre »: the preposition is in the article.
  const lead = isA(tokens[at], 'contracted-article') ? at : at - 1
  features.add(14, where, here(lead))
  features.add(15, where, here(to))
  features.add(16, where, here(lead), here(to))
  features.add(17, where, here(lead - 1), here(lead))
  features.add(18, where, here(to), here(to + 1))
  features.add(19, where, before(1), what)
  features.add(20, where, behind(1), what)
  features.add(21, where, behind(1), behind(2))
  features.add(22, where, before(2), before(1))
  features.add(23, where, behind(1), here(to))
  features.add(24, where, before(1), here(lead))
  features.add(26, where, given.position, what)
  features.add(27, where, given.whole ? 1 : 0, given.ends)
  const stands = whatStandsBetween(given, from, end)
  features.add(28, where, stands.reports, what)
  features.add(29, where, stands.verbs, stands.commas)
  features.add(30, where, stands.verbs * 4 + stands.links, what)
  features.add(31, where, Math.min(nearer, 4), what)
  features.add(32, where, Math.min(farther, 4))
  features.add(33, where, phrases.in(sentence)[0] === mention ? 1 : 0, what)
  features.add(34, where, mention.plural ? 1 : 0, what)
  features.add(35, where, hashOf(mention.form === 'pronoun' ? tokens[at]!.key : mention.head))
  features.add(36, where, mention.definite ? 1 : 0, what)
  features.add(37, markAt(tokens[at - 1]), markAt(tokens[to]), where)
  verbBeside(given, mention, where, features)
  features.add(90, own, what, Math.min(where, 3))
  features.add(91, own, where, Math.min(cuedHere, 3))
  features.add(92, own, where, Math.min(ofCuedHere, 2) + 1)
  features.add(93, own, Math.min(cuedInAll, 3), Math.min(ofCued, 3) + 1)
  features.add(94, own, given.position, where)
  governing(given, mention, where, what, features)
}
const LONGEST_PATH = 4

const markAt = (token: SpeechToken | undefined) => (token?.kind === 'mark' ? hashOf(token.key) : 0)

const kindOf = ({ form, kind, office, head }: Mention): number => {
  if (form === 'pronoun') return 0
  if (form === 'name') return kind === 'organisation' ? 1 : 2
  return office ? 3 : kind === 'organisation' ? 4 : looksLikePerson(head) ? 5 : 6
}

/** What stands between: verbs, commas, words that join or begin clauses. */
function whatStandsBetween({ tokens, phrases }: Situation, from: number, end: number) {
  const found = { verbs: 0, reports: 0, commas: 0, links: 0 }
  const LONGEST = 40
  for (let i = Math.max(from, end - LONGEST); i < end; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && token.key === ',') found.commas++
    if (token.kind !== 'word') continue
    if (token.reporting.form) found.reports++
    if (token.reporting.form || phrases.part(i) === 'VERB') found.verbs++
    if (isA(token, 'relative')) found.links |= 1
    if (isA(token, 'coordinator')) found.links |= 2
  }
  const { verbs, reports, commas, links } = found
  return { verbs: Math.min(verbs, 3), reports: Math.min(reports, 2), commas: Math.min(commas, 3), links }
}
