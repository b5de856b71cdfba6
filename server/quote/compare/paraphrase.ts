/**
 * Whether a text says what a claim says in other words: which of the claim's words, or words of their sense, stand close
 * together in it.
 */
import type { Document } from '../../language/read.ts'
import type { Value } from '../../language/value.ts'
import type { Term } from '../../language/value-terms.ts'
import { stem } from '../../language/stem.ts'
import { sentencesIn } from '../context/sentence-around.ts'
import { sensesOf } from '../../language/senses.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { remembered } from '../../language/remembered.ts'
import type { WordClass } from '../../language/class-names.ts'

/** A word that carries content, with what it is recognised by. */
export interface Notion {
  key: string
  stem: string
  senses: ReadonlySet<string>
  value: Value | undefined
  /** Its place among the content words. */
  at: number
  start: number
  end: number
}

export interface Paraphrase {
  /** How much of the claim is said there, 0 to 1. */
  score: number
  /** How unlikely it is that a passage holds by chance what is met: the negative natural logarithm. */
  evidence: number
  /** Notions met, each once. */
  met: number
  /** Whether every figure of the claim is among them. */
  hasFigures: boolean
  /** How many sentences say it, and where they stand (UTF-16). */
  sentences: number
  span: { start: number; end: number }
}

/** Sentences that one quotation draws together. */
const WIDEST = 3
/** A synonym is less than the word itself. */
const SYNONYM = 0.8
/** Two words that stand side by side on both sides are no chance. */
const PAIR = 0.05
/** Of two stretches that say as much the shorter is the place. */
const WIDER = 0.05

export const notionsOf = ({ terms, grammar }: Document): Notion[] =>
  terms
    .filter(
      (term, i) =>
        // Été is a season after an article and a participle anywhere else.
        isContent(term) || (term.key === 'ete' && terms[i - 1]?.classes.has('before-summer')),
    )
    .map(({ key, value, start, end }, at) => ({
      key,
      value,
      ...madeOnce(grammar, meanings)(key),
      at,
      start,
      end,
    }))

const meanings = (grammar: Grammar) =>
  remembered((key) => ({ stem: stem(key, grammar), senses: sensesOf(key, grammar) }))

const EMPTY: readonly WordClass[] = [
  'function',
  'hesitation',
  'intensifier',
  'connective',
  'modality',
  'negation',
  'hedge',
]
const isContent = ({ key, classes, value }: Term) =>
  value !== undefined || (key.length > 1 && !EMPTY.some((one) => classes.has(one)))

/** How far two words say the same, 0 to 1. */
function sameNotion(a: Notion, b: Notion): number {
  if (a.key === b.key) return 1
  if (a.value || b.value) return 0
  if (a.stem === b.stem) return 1
  return a.senses.isDisjointFrom(b.senses) ? 0 : SYNONYM
}

/**
 * The stretch of a text that says most of the claim, in the same language; null where nothing is met.
 *
 * @param shares of all passages that hold each notion, 0 to 1: the rarer it is, the more it tells
 */
export function paraphraseIn(
  claim: readonly Notion[],
  document: Document,
  shares: readonly number[],
): Paraphrase | null {
  if (claim.length === 0) return null
  const weights = shares.map((share) => -Math.log(share))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const sentences = sentencesIn(document.text)
  const notions = notionsOf(document)
  let best: Paraphrase | null = null
  let from = 0
  const hits = sentences.map(({ end }) => {
    const inside: Notion[] = []
    while (from < notions.length && notions[from]!.start < end) inside.push(notions[from++]!)
    return met(claim, inside)
  })
  for (let first = 0; first < sentences.length; first++) {
    for (let last = first; last < Math.min(sentences.length, first + WIDEST); last++) {
      if (hits[first]!.found.every((hit) => hit === 0) || hits[last]!.found.every((hit) => hit === 0))
        continue
      const window = hits.slice(first, last + 1)
      const found = claim.map((_, k) => Math.max(...window.map((hit) => hit.found[k]!)))
      const pairs = window.reduce((sum, hit) => sum + hit.pairs, 0)
      const evidence = found.reduce((sum, hit, k) => sum + hit * weights[k]!, 0)
      const score = Math.min(1, evidence / total + PAIR * pairs) - WIDER * (last - first)
      if (best && best.score >= score) continue
      best = {
        score,
        evidence,
        met: new Set(claim.filter((_, k) => found[k]! > 0).map(({ key }) => key)).size,
        hasFigures: claim.every(({ value }, k) => value === undefined || found[k]! > 0),
        sentences: last - first + 1,
        span: { start: sentences[first]!.start, end: sentences[last]!.end },
      }
    }
  }
  return best
}

interface Hits {
  /** For each notion of the claim, how far it is met here. */
  found: number[]
  pairs: number
}

function met(claim: readonly Notion[], inside: readonly Notion[]): Hits {
  const found = claim.map(() => 0)
  const at = claim.map(() => -2)
  for (const notion of inside) {
    claim.forEach((wanted, k) => {
      const likeness = sameNotion(wanted, notion)
      if (likeness === 0) return
      if (likeness > found[k]!) {
        found[k] = likeness
        at[k] = notion.at
      }
    })
  }
  const pairs = claim.filter((_, k) => k > 0 && (at[k] ?? -2) === (at[k - 1] ?? -2) + 1).length
  return { found, pairs }
}
