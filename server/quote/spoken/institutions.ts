/** Courts, chambers, stations and authorities by where they are: « devant le Parlement écossais », “a court in Lyon”. */
import { madeOnce } from '../../language/grammar.ts'
import type { Frame } from './frame.ts'
import { speaks } from './governor.ts'
import { peoplesOf } from './peoples.ts'
import { placeAt } from './towns.ts'
import type { LanguagePlace } from './venues.ts'

/** Words of a noun phrase on either side of its noun. */
const BESIDE = 3
/** How far before it stands who speaks to it, in words. */
const NEAR = 6

/** Each in the language of its country, region or town, where one is that of all. */
export function institutionsIn(frame: Frame): LanguagePlace[] {
  const { items, document } = frame
  const peoples = madeOnce(document.grammar, peoplesOf)
  const found: LanguagePlace[] = []
  for (let noun = 0; noun < items.length; noun++) {
    const kind = kindOf(frame, noun)
    if (!kind) continue
    const { from, to } = phraseAround(frame, noun)
    const where = whereOf(from, noun, to)
    if (!where || (kind !== 'body' && !isSpokenTo(frame, from))) continue
    const at = Math.min(where.from, noun)
    const span = { start: items[at]!.start, end: items[Math.max(where.to - 1, noun)]!.end }
    found.push({ kind, language: where.tag, basis: 'inferred', at, span })
  }
  return found

  /** “the |French| coastguard”, « le Parlement |écossais| », “a |Paris| court”, “a court |in Lyon|”. */
  function whereOf(from: number, noun: number, to: number) {
    for (let i = from; i < to; i++) {
      const token = items[i]!.token!
      const tag =
        i === noun ? undefined : (peoples.get(token.key) ?? (i < noun ? placeAt(frame, i)?.tag : undefined))
      if (tag) return { from: i, to: i + 1, tag }
    }
    const isIn = frame.is(to, 'preposition') || frame.is(to, 'contracted-article')
    const place = isIn && frame.gapAfter(to) === ' ' ? placeAt(frame, to + 1) : undefined
    return place && { from: noun, to: place.to, tag: place.tag }
  }
}

/** What sort of place a noun is for: « les députés », not « le député ». */
function kindOf(frame: Frame, at: number): 'floor' | 'station' | 'body' | null {
  if (!frame.isNoun(at)) return null
  if (frame.is(at, 'of-state') || frame.begins(at, 'of-state')) return 'body'
  const isFloor = frame.is(at, 'floor') || (frame.is(at, 'on-floor') && !isRole(frame, at))
  if (isFloor) return 'floor'
  return frame.is(at, 'station') && frame.is(at, 'body')
    ? 'station'
    : frame.is(at, 'station-name')
      ? 'station'
      : null
}

const isRole = (frame: Frame, at: number): boolean =>
  (['role', 'role-f', 'role-m'] as const).some((one) => frame.items[at]!.token!.classes.has(one))

/** The words of its noun phrase around a noun: names and adjectives. */
function phraseAround(frame: Frame, noun: number): { from: number; to: number } {
  let [from, to] = [noun, noun + 1]
  while (from > 0 && noun - from < BESIDE && frame.gapAfter(from - 1) === ' ' && isBeside(frame, from - 1))
    from--
  while (to - noun < BESIDE && frame.gapAfter(to - 1) === ' ' && isBeside(frame, to)) to++
  return { from, to }
}

const BESIDES = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
function isBeside(frame: Frame, at: number): boolean {
  const token = frame.items[at]?.token
  return token !== null && token !== undefined && BESIDES.has(frame.part(at)!)
}

/** “told |MPs in London|”, « devant |les députés écossais| »: who is only told of hears nothing. */
function isSpokenTo(frame: Frame, from: number): boolean {
  let before = from - 1
  if (frame.part(before) === 'DET') before--
  const { from: start } = frame.sentenceOf(from)
  if (before >= start && frame.is(before, 'preposition')) return !isAway(frame, before)
  for (let i = before; i >= Math.max(start, from - NEAR) && frame.gapAfter(i) === ' '; i--)
    if (frame.isVerb(i) && speaks(frame, i)) return true
  return false
}

/** “the head of a court”, “home from a court”: nothing is said there. */
const isAway = (frame: Frame, at: number): boolean => frame.is(at, 'of') || frame.is(at, 'language-from')
