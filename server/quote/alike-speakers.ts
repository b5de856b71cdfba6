/** Which of many speakers may be one and the same: for a person to say. */
import type { Grammar } from '../language/grammar.ts'
import { surnameWords } from './person-name.ts'
import { type Likeness, likeness } from './same-speaker.ts'

interface Named {
  id: number
  names: readonly string[]
  wikidata: string | null
}

export interface AlikePair {
  one: number
  other: number
  reason: Likeness | 'wikidata'
}

/** A surname that more bear says nothing of any two of them. */
const MOST_BEARERS = 50
/** The likeliest first. */
const REASONS: readonly AlikePair['reason'][] = ['wikidata', 'name', 'short', 'initial', 'near', 'surname']

/**
 * Compares those who share a surname or half of one, or whose surnames are a letter apart: two words are when they are the
 * same without one letter each (Garbe's symmetric deletion), so that nobody is compared with everybody.
 */
export function pairsOf(speakers: readonly Named[], grammar: Grammar): AlikePair[] {
  const blocks = new Map<string, Set<Named>>()
  for (const speaker of speakers) {
    const keys = speaker.names.flatMap((name) => surnameWords(name, grammar)).flatMap(withoutOneLetter)
    if (speaker.wikidata !== null) keys.push(speaker.wikidata)
    for (const key of keys) {
      const block = blocks.get(key) ?? new Set()
      blocks.set(key, block.add(speaker))
    }
  }
  const pairs = new Map<string, AlikePair>()
  for (const block of blocks.values()) {
    if (block.size > MOST_BEARERS) continue
    const bearers = [...block].sort((a, b) => a.id - b.id)
    bearers.forEach((one, i) => {
      for (const other of bearers.slice(i + 1)) {
        const key = `${one.id} ${other.id}`
        const reason = pairs.has(key) ? null : reasonOf(one, other, grammar)
        if (reason) pairs.set(key, { one: one.id, other: other.id, reason })
      }
    })
  }
  return [...pairs.values()].sort(
    (a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || a.one - b.one || a.other - b.other,
  )
}

function reasonOf(one: Named, other: Named, grammar: Grammar): AlikePair['reason'] | null {
  // Two entries in Wikidata are two people.
  if (one.wikidata !== null && other.wikidata !== null)
    return one.wikidata === other.wikidata ? 'wikidata' : null
  return likeness(one.names, other.names, grammar)
}

const withoutOneLetter = (word: string): string[] => [
  word,
  ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1)),
]
