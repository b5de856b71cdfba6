/** The passages that may hold a claim, the quotes in them, and the texts that they make. */
import type { Quote } from '../api.ts'
import { type Candidate, ofPassage, ofQuote, ofSpeaker } from '../quote/candidate.ts'
import { queriesFor } from '../quote/compare/queries.ts'
import type { FoundPassage, Store } from '../store/store.ts'
import type { Asked } from './asked.ts'
import { DICTIONARY } from './dictionary.ts'

/** Passages read and aligned for one claim. */
const CANDIDATES = 20

export type Reads = Pick<Store, 'passages' | 'quotes' | 'speakers' | 'renditions'>

/** Passages that may hold the claim, with the quotes in them. */
export interface Pool {
  passages: FoundPassage[]
  /** Quotes that count, and those that do not: a person rejected them, or they are no speech. */
  quotes: Quote[]
  discounted: Quote[]
  candidates: Candidate[]
}

/** A quote that a person rejected, or that is no speech, says nothing of who said what. */
const counts = (quote: Quote) => quote.status !== 'rejected' && quote.kind !== 'not_speech'

async function poolOf(lookedUp: FoundPassage[], { passages, quotes }: Reads): Promise<Pool> {
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
  }
}

/** The passages that share the claim's rarest words. */
export const lookUpWords = async ({ claim }: Asked, store: Reads): Promise<Pool> =>
  poolOf(await store.passages.lookUp(claim.text, CANDIDATES), store)

/** The passages that hold words of the claim's senses, in either language, and those that are paired with them. */
export async function lookUpSenses({ claim, language }: Asked, pool: Pool, store: Reads): Promise<Pool> {
  const found = new Map(pool.passages.map((passage) => [passage.id, passage]))
  for (const query of queriesFor(claim.text, language, DICTIONARY)) {
    for (const passage of await store.passages.lookUp(query, CANDIDATES)) found.set(passage.id, passage)
  }
  const paired = [...found.values()]
    .flatMap(({ counterparts }) => counterparts)
    .filter((id) => !found.has(id))
  for (const [id, passage] of await store.passages.get([...new Set(paired)])) found.set(id, passage)
  return poolOf([...found.values()], store)
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
