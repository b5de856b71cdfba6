/** How surely two stretches of a translation face each other: what a check asks before it raises a flag. */
import type { Links } from './link-words.ts'
import type { Segment } from './segments.ts'
import type { Range, Document } from '../language/read.ts'

interface Linked {
  fr: Document
  en: Document
  links: Links
}

/** Whether a word near the French range is linked with one near the English range: they stand in one place. */
export function facing({ fr, en, links }: Linked, french: Range, english: Range, reach: number): boolean {
  const [low, high] = [english.from - reach, english.to + reach]
  for (let at = Math.max(0, french.from - reach); at < Math.min(fr.tokens.length, french.to + reach); at++) {
    const there = links.fr[at]!
    if (there < 0 || there < low || there >= high) continue
    if (Math.max(fr.tokens[at]!.weight, en.tokens[there]!.weight) > 0) return true
  }
  return false
}

/**
 * The verbs that translate each other. "Be" and "have" have no link of their own: what they say something of stands
 * behind them, and its link is theirs.
 */
export function facingVerbs<Verb extends { at: number }>(
  { fr, en, links }: Linked,
  french: Verb[],
  english: Verb[],
): [Verb, Verb][] {
  const byPlace = new Map<number, Verb>()
  const byPredicate = new Map<number, Verb>()
  for (const verb of english) {
    byPlace.set(verb.at, verb)
    if (en.tokens[verb.at]!.weight === 0) byPredicate.set(nextContent(en, verb.at), verb)
  }
  return french.flatMap((verb): [Verb, Verb][] => {
    const there = links.fr[verb.at]!
    const own = there >= 0 && fr.tokens[verb.at]!.weight > 0
    const predicate = own ? -1 : nextContent(fr, verb.at)
    const other = own ? byPlace.get(there) : predicate < 0 ? undefined : byPredicate.get(links.fr[predicate]!)
    return other && (own || links.fr[predicate]! >= 0) ? [[verb, other]] : []
  })
}

/** The next word of content of the clause, within a few words; −1 for none. */
export function nextContent({ tokens }: Document, at: number): number {
  const { clause } = tokens[at]!
  for (let next = at + 1; next < Math.min(tokens.length, at + 4) && tokens[next]!.clause === clause; next++)
    if (tokens[next]!.weight > 0) return next
  return -1
}

/** A short sentence may be literal with few words linked; a long one leaves room for chance. */
const SHORT = { content: 8, share: 0.38 }
const LONG = { content: 24, share: 0.72 }

/**
 * Whether a segment is translated closely enough to be judged by its small words. Where a translator rephrased, negation,
 * mood and quantity go their own ways too, and tell nothing.
 */
export function isLiteral({ fr, en, links }: Linked, segment: Segment): boolean {
  if (Math.max(segment.fr.to - segment.fr.from, segment.en.to - segment.en.from) > LONGEST) return false
  if (segment.fr.to === segment.fr.from || segment.en.to === segment.en.from) return false
  const left = known(fr, segment.fr, links.fr)
  const right = known(en, segment.en, links.en)
  const content = Math.max(left.all, right.all)
  if (left.all === 0 || right.all === 0)
    return segment.fr.to - segment.fr.from <= FEW && segment.en.to - segment.en.from <= FEW
  const along = Math.min(1, Math.max(0, (content - SHORT.content) / (LONG.content - SHORT.content)))
  const needed = SHORT.share + along * (LONG.share - SHORT.share)
  return Math.min(left.linked / left.all, right.linked / right.all) >= needed
}

/** No sentence has more words, and what compares words within one need not be linear. */
const LONGEST = 250
/** In so few words without a word that the lexicon knows there is no room to rephrase. */
const FEW = 12

/** The same as `covered`, of the words that could have been linked: one that the lexicon lacks is no sign of anything. */
function known(side: Document, range: Range, links: Int32Array): { all: number; linked: number } {
  const { all, linked } = covered(side, range, links)
  let unknown = 0
  for (let at = range.from; at < range.to; at++) {
    const { weight, readings } = side.tokens[at]!
    if (links[at]! < 0 && readings.length === 0) unknown += weight
  }
  return { all: all - unknown, linked }
}

/** How much content a stretch holds, and how much of it has a counterpart. */
export function covered(
  { tokens }: Document,
  { from, to }: Range,
  links: Int32Array,
): { all: number; linked: number } {
  let all = 0
  let linked = 0
  for (let at = from; at < to; at++) {
    const { weight } = tokens[at]!
    all += weight
    if (links[at]! >= 0) linked += weight
  }
  return { all, linked }
}
