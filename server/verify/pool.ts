/** The passages that may hold a claim, the quotes in them, and the texts that they make. */
import type { Quote } from '../api/quotes.ts'
import { type Candidate, ofPassage, ofQuote, ofSpeaker } from '../quote/candidate.ts'
import { type Notion, notionsOf } from '../quote/compare/paraphrase.ts'
import type { FoundPassage, Store } from '../store/store.ts'
import { passagesOf, sharesOf } from './rarity.ts'
import type { Question } from './question.ts'

/** Passages read and aligned for one claim. */
const CANDIDATES = 20

export type Records = Pick<Store, 'passages' | 'quotes' | 'speakers' | 'renditions'> & {
  sources: Pick<Store['sources'], 'searched'>
}

/** Passages that may hold the claim, with the quotes in them. */
export interface Pool {
  passages: FoundPassage[]
  /** Quotes that count, and those that do not: a person rejected them, or they are no speech. */
  quotes: Quote[]
  discounted: Quote[]
  candidates: Candidate[]
  /** What a source says right before one of its passages: people are introduced there. */
  leadUpTo: (passage: FoundPassage) => Promise<string>
  /** Whether it quotes somebody beside one. */
  quotesNear: (passage: FoundPassage) => Promise<boolean>
}

/** Passages before one in which whom it speaks of may be named. */
const LEADING = 12

/** A quote that a person rejected, or that is no speech, says nothing of who said what. */
const counts = (quote: Quote) => quote.status !== 'rejected' && quote.kind !== 'not_speech'

export async function poolOf(lookedUp: FoundPassage[], { passages, quotes }: Records): Promise<Pool> {
  const all = await quotes.inPassages(lookedUp.map(({ id }) => id))
  const own = all.filter(counts)
  const known = new Map(lookedUp.map((passage) => [passage.id, passage]))
  const beyond = own
    .flatMap(({ spans }) => spans.map(({ passage }) => passage))
    .filter((id) => !known.has(id))
  for (const [id, passage] of await passages.get([...new Set(beyond)])) known.set(id, passage)
  return {
    passages: lookedUp,
    quotes: own,
    discounted: all.filter((quote) => !counts(quote)),
    candidates: [...own.map((quote) => ofQuote(quote, known)), ...lookedUp.map(ofPassage)],
    leadUpTo: async ({ id, source, printed }) => {
      const before = await passages.get(Array.from({ length: LEADING }, (_, i) => id - LEADING + i))
      return [...before.values()]
        .filter((one) => one.source.id === source.id && one.printed === printed)
        .sort((a, b) => a.id - b.id)
        .map(({ text }) => text)
        .join('\n')
    },
    quotesNear: async ({ id, source }) => {
      const around = Array.from({ length: 2 * LEADING + 1 }, (_, i) => id - LEADING + i)
      return (await quotes.inPassages(around)).some((one) => one.source === source.id && counts(one))
    },
  }
}

/** The passages that share the claim's rarest words. */
export const lookUpWords = async ({ claim }: Question, store: Records): Promise<Pool> =>
  poolOf(await store.passages.lookUp(claim.text, CANDIDATES), store)

/** What a claim is about, and how rare that is. */
export interface Sense {
  notions: Notion[]
  /** Of all passages, the share that holds each notion. */
  shares: number[]
  /** How many passages there are. */
  passages: number
}

/** The same, and the passages that hold most of its telling words: a claim may say in other words what they say. */
export async function lookUpSense(
  { language, read }: Question,
  pool: Pool,
  store: Records,
): Promise<{ pool: Pool; sense: Sense }> {
  const notions = notionsOf(read.document)
  const words = notions.map(({ key }) => [key])
  const found = await store.passages.lookUpForms(words, language, CANDIDATES)
  return {
    pool: await withPassages(pool, found.passages, store),
    sense: { notions, shares: sharesOf(found), passages: passagesOf(found) },
  }
}

/** The same, and the records in the claim's language that are paired with passages of the other. */
export async function withCounterparts(
  pool: Pool,
  across: readonly FoundPassage[],
  store: Records,
): Promise<Pool> {
  const paired = await store.passages.get(across.flatMap(({ counterparts }) => counterparts))
  return withPassages(pool, [...paired.values()], store)
}

function withPassages(pool: Pool, more: readonly FoundPassage[], store: Records): Promise<Pool> {
  const all = [...pool.passages, ...more].map((passage) => [passage.id, passage] as const)
  return poolOf([...new Map(all).values()], store)
}

/** All that each speaker says in each source, as one text. */
export function together({ candidates }: Pool): Candidate[] {
  const bySpeaker = Map.groupBy(
    candidates.filter(({ quote, parts }) => (quote?.speaker ?? parts[0]!.passage.speaker) !== null),
    ({ quote, parts }) =>
      `${parts[0]!.passage.source.id} ${parts[0]!.passage.printed} ${(quote?.speaker ?? parts[0]!.passage.speaker)!.id}`,
  )
  return [...bySpeaker.values()].flatMap((own) => ofSpeaker(own) ?? [])
}
