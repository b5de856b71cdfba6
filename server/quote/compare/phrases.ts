/** Phrases of several words: what is said while thinking, what hedges, whom it addresses, and ways to say the same. */
import type { EditKind } from '../../api/findings.ts'
import { EQUIVALENTS, FILLERS, HEDGES, VOCATIVES } from '../../language/lexicon/phrases.ts'

const list = (table: string) =>
  table
    .trim()
    .split(/[|\n]/)
    .map((phrase) => phrase.trim().replace('.', ''))
    .filter((phrase) => phrase !== '')

export type PhraseKind = 'filler' | 'hedge' | 'vocative'

const PHRASES = new Map<string, PhraseKind>([
  ...list(FILLERS).map((phrase) => [phrase, 'filler'] as const),
  ...list(VOCATIVES).map((phrase) => [phrase, 'vocative'] as const),
  ...list(HEDGES).map((phrase) => [phrase, 'hedge'] as const),
])

/** Words of the longest phrase. */
export const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length))

/** What folded words, one space between two, are as a phrase. */
export const phraseKind = (keys: string): PhraseKind | undefined => PHRASES.get(keys)

const EQUIVALENT = new Map<string, { line: number; kind: EditKind }[]>()
EQUIVALENTS.trim()
  .split('\n')
  .forEach((text, line) => {
    const at = text.indexOf(': ')
    const kind = text.slice(0, at).trim() as EditKind
    for (const phrase of text.slice(at + 2).split(' = ')) {
      const key = phrase.trim()
      EQUIVALENT.set(key, [...(EQUIVALENT.get(key) ?? []), { line, kind }])
    }
  })

/** The kind of edit that it is to say one phrase for the other; undefined where they do not say the same. */
export function equivalence(said: string, claimed: string): EditKind | undefined {
  const others = EQUIVALENT.get(claimed)
  return others && EQUIVALENT.get(said)?.find(({ line }) => others.some((other) => other.line === line))?.kind
}
