/** Whom a statement is about: the subject of its clause, or whose the words are that it tells of. */
import { partOfSpeech } from '../../language/read.ts'
import { countBefore } from '../../language/count-before.ts'
import { type Frame, isOf } from './frame.ts'
import type { Cast, Speaker } from './heard.ts'
import type { Statement } from './statements.ts'

interface Candidate {
  speaker: Speaker
  /** Its first item and its last. */
  at: number
  end: number
  /** Behind a preposition it is no subject; behind “of”, « de » or before ’s it owns what is told of. */
  governed: boolean
  owns: boolean
}

export class Holders {
  private readonly bySentence = new Map<number, Candidate[]>()
  /** Of those told of in a sentence, the ones that no preposition governs. */
  private readonly free = new Map<readonly Candidate[], readonly Candidate[]>()
  private readonly frame: Frame
  private readonly cast: Cast

  constructor(frame: Frame, cast: Cast) {
    this.frame = frame
    this.cast = cast
  }

  /** Null where the sentence tells of nobody who speaks. */
  of({ at, governor, kind }: Statement): Speaker | null {
    const { items } = this.frame
    const candidates = this.in(items[at]!.sentence)
    const verb = governor ?? at
    const isNoun = kind !== 'said' || this.isNoun(verb)
    const near = candidates.slice(
      countBefore(candidates, verb - NEAR),
      countBefore(candidates, verb + NEAR + 1),
    )
    const owner = near.find(({ owns }) => owns)
    if (isNoun && owner) return owner.speaker
    if (this.isAnothers(verb, candidates)) return NOBODY
    const free = this.free.get(candidates)!
    const before = free[countBefore(free, verb) - 1]
    const after = free[countBefore(free, verb + 1)]
    return (
      (before ?? after ?? candidates[countBefore(candidates, verb) - 1] ?? candidates[0])?.speaker ?? null
    )
  }

  /** “asked in French by a reporter”, “stopped by a reporter who wanted to know in French”: it was somebody unheard. */
  private isAnothers(verb: number, candidates: readonly Candidate[]): boolean {
    const { items, sentences } = this.frame
    const { from } = sentences[items[verb]!.sentence]!
    if (
      isOf(items[verb], 'asks', this.frame) &&
      (verb === from ||
        isOf(items[verb - 1], 'passive', this.frame) ||
        isOf(items[verb + 1], 'agent', this.frame))
    )
      return true
    for (let i = verb - 1; i >= Math.max(from, verb - NEAR); i--) {
      if (items[i]!.token === null || this.isVerb(i)) return false
      if (!isOf(items[i], 'relative', this.frame)) continue
      return i > from && !candidates.some(({ at, end }) => at < i && i - end <= 2)
    }
    return false
  }

  /** Those told of in a sentence. */
  in(sentence: number): readonly Candidate[] {
    const known = this.bySentence.get(sentence)
    if (known) return known
    const { frame, cast } = this
    const { items, sentences } = frame
    const { from, to } = sentences[sentence]!
    const found: Candidate[] = []
    const first = items[from]!.start
    const last = items[to - 1]!.end
    let at = from
    for (let i = this.mentionAfter(first); i < cast.mentions.length; i++) {
      const { span, speaker } = cast.mentions[i]!
      if (span.start >= last) break
      while (at < to - 1 && items[at]!.end <= span.start) at++
      if (!items[at]!.token) continue
      let end = at
      while (end < to - 1 && items[end + 1]!.start < span.end) end++
      found.push(this.candidate(speaker, at, end))
    }
    const named = new Set(found.map((one) => one.at))
    for (let at = from; at < to; at++) {
      const item = items[at]!
      if (!item.token || named.has(at)) continue
      const pronoun = item.token.classes.has('pronoun') && !item.token.classes.has('object')
      const possessive = item.token.classes.has('possessive')
      const described = !pronoun && !possessive && this.isDescription(at)
      if (!pronoun && !possessive && !described) continue
      const speaker = cast.whoIs(item)
      if (speaker)
        found.push({
          ...this.candidate(speaker, at, at),
          owns: possessive,
          ...(possessive && { governed: true }),
        })
    }
    found.sort((a, b) => a.at - b.at)
    this.free.set(
      found,
      found.filter(({ governed }) => !governed),
    )
    this.bySentence.set(sentence, found)
    return found
  }

  private candidate(speaker: Speaker, at: number, end: number): Candidate {
    const { items } = this.frame
    const is = (i: number, wanted: 'preposition' | 'of' | 'contracted-article') =>
      isOf(items[i], wanted, this.frame)
    let before = at - 1
    while (before >= 0 && items[before]!.token && at - before <= NEAR / 2 && this.qualifies(before)) before--
    const near = items[before]?.token && items[before]!.sentence === items[at]!.sentence
    const of = Boolean(near) && (is(before, 'of') || is(before, 'contracted-article'))
    const governed = Boolean(near) && (of || is(before, 'preposition'))
    return { speaker, at, end, governed, owns: of || items[end + 1]?.token?.key === "'s" }
  }

  private qualifies(at: number): boolean {
    const part = partOfSpeech(this.frame.document, this.frame.items[at]!.token!.index)
    return (
      (part === 'DET' || part === 'ADJ' || part === 'NOUN' || part === 'PROPN') &&
      !isOf(this.frame.items[at], 'contracted-article', this.frame)
    )
  }

  private isDescription(at: number): boolean {
    const { items, document } = this.frame
    const item = items[at]!
    if (!item.token!.classes.has('definite') && !item.token!.classes.has('indefinite')) return false
    for (let i = at + 1; i <= at + 3 && items[i]?.token; i++)
      if (partOfSpeech(document, items[i]!.token!.index) === 'NOUN')
        return (
          ROLES.some((one) => isOf(items[i], one, this.frame)) || isOf(items[i + 1], 'relative', this.frame)
        )
    return false
  }

  private isNoun(at: number): boolean {
    const { items, document } = this.frame
    return items[at]?.token ? partOfSpeech(document, items[at].token.index) === 'NOUN' : false
  }

  private isVerb(at: number): boolean {
    const { items, document } = this.frame
    return partOfSpeech(document, items[at]!.token!.index) === 'VERB'
  }

  private mentionAfter(start: number): number {
    const { mentions } = this.cast
    let [low, high] = [0, mentions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (mentions[middle]!.span.start < start) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Somebody who is not heard. */
export const NOBODY: Speaker = { name: '', kind: 'unnamed' }

const NEAR = 6
const ROLES = ['role', 'role-f', 'role-m', 'body'] as const
