/**
 * Courts, chambers, stations and authorities by where they are: « devant le Parlement écossais », “a court in Lyon”; and those
 * of which nothing is told but what they are, “told the inquest”, « le parquet ».
 */
import { madeOnce } from '../../language/grammar.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import { isPersonNoun } from '../entities/nouns.ts'
import type { Frame } from './frame.ts'
import { peoplesOf } from './peoples.ts'
import { isSpokenTo } from './spoken-to.ts'
import { type LanguagePlace, townAt } from './venues.ts'

/** Words of a noun phrase on either side of its noun. */
const BESIDE = 3

/** Each in the language of its country, region or town, where one is that of all; of one at home, in that of the page. */
export function institutionsIn(frame: Frame): LanguagePlace[] {
  const { items, document } = frame
  const peoples = madeOnce(document.grammar, peoplesOf)
  const found: LanguagePlace[] = []
  for (let noun = 0; noun < items.length; noun++) {
    const kind = kindOf(frame, noun)
    if (!kind) continue
    const { from, to } = phraseAround(frame, noun)
    const where = whereOf(from, noun, to, kind)
    if (kind !== 'body' && !isSpokenTo(frame, from)) continue
    const at = Math.min(where?.from ?? noun, noun)
    const span = { start: items[at]!.start, end: items[Math.max((where?.to ?? 0) - 1, noun)]!.end }
    found.push({
      kind: where ? kind : `home-${kind}`,
      language: where?.tag ?? document.language,
      basis: 'inferred',
      at,
      span,
    })
  }
  return found

  /** “the |French| coastguard”, « le Parlement |écossais| », “a |Paris| court”, “a court |in Lyon|”. */
  function whereOf(from: number, noun: number, to: number, kind: Kind) {
    for (let i = from; i < to; i++) {
      if (i === noun) continue
      // “French radio”: the ledger has what a people’s station speaks.
      const isInLedger = kind === 'station' && Math.abs(i - noun) === 1
      const people = isInLedger ? undefined : peoples.get(items[i]!.token!.key)
      const tag = people ?? (i < noun ? townAt(frame, i)?.tag : undefined)
      if (tag) return { from: i, to: i + 1, tag }
    }
    const isIn = frame.is(to, 'preposition') || frame.is(to, 'contracted-article')
    const place = isIn && frame.gapAfter(to) === ' ' ? townAt(frame, to + 1) : undefined
    return place && { from: noun, to: place.to, tag: place.tag }
  }
}

type Kind = 'floor' | 'station' | 'body'

/** What sort of place a noun is for: « les députés », not « le député ». */
function kindOf(frame: Frame, at: number): Kind | null {
  if (!frame.isNoun(at)) return null
  if (frame.is(at, 'of-state') || frame.begins(at, 'of-state')) return 'body'
  const isChamber =
    frame.is(at, 'on-floor') && (frame.is(at, 'presides') || !isPersonNoun(frame.items[at]!.token!))
  if (frame.is(at, 'floor') || isChamber) return 'floor'
  const isStation = frame.is(at, 'station-name') || (frame.is(at, 'station') && frame.is(at, 'body'))
  return isStation ? 'station' : null
}

/** The words of its noun phrase around a noun: names and adjectives. */
function phraseAround(frame: Frame, noun: number): { from: number; to: number } {
  let [from, to] = [noun, noun + 1]
  while (from > 0 && noun - from < BESIDE && isOne(frame, from - 1) && isBeside(frame, from - 1)) from--
  while (to - noun < BESIDE && isOne(frame, to - 1) && isBeside(frame, to)) to++
  return { from, to }
}

/** Whether nothing but a space or a hyphen parts an item from the next: “garde-côtes britanniques”. */
const isOne = (frame: Frame, at: number): boolean => /^[ -]$/.test(frame.gapAfter(at))

const BESIDES: ReadonlySet<PartOfSpeech | null> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'] as const)
const isBeside = (frame: Frame, at: number): boolean => BESIDES.has(frame.part(at))
