/** The use case: a paragraph of a record that is paired → the rendition that is worked on at the desk. */
import type { Quote } from '../api/quotes.ts'
import type { Rendition } from '../api/renditions.ts'
import { Problem } from '../problem.ts'
import type { FoundPassage, Store } from '../store/store.ts'
import { asRecorded } from './as-recorded.ts'
import { isAsSpoken, pairedTexts } from './paired-texts.ts'

type Records = Pick<Store, 'passages' | 'quotes' | 'renditions'>

/** More linked renditions than any quote has. */
const MOST_LINKED = 200

/**
 * Both sides are quotes then, with the speaker, the language and the markup of the record. Those that somebody marked whole
 * are taken, and so is their rendition; what was only suggested of a record gives way to what the record says.
 *
 * @returns the rendition, and whether it was there; null where there is no such passage
 * @throws Problem `invalid` where nothing is paired with it
 */
export async function openPair(
  passage: number,
  by: string,
  store: Records,
): Promise<{ rendition: Rendition; known: boolean } | null> {
  if (!(await store.passages.get([passage])).has(passage)) return null
  const [pair] = await pairedTexts([passage], store.passages)
  if (!pair) throw Problem.invalid('passage', 'unpaired')
  const [original, rendered] = [
    await quoteOf(pair.original, by, store),
    await quoteOf(pair.rendered, by, store),
  ]
  const linked = await store.renditions.list({ quote: [original.id], limit: MOST_LINKED })
  const there = linked.items.find((one) => [one.original.id, one.rendition.id].includes(rendered.id))
  if (there) return { rendition: (await store.renditions.get(there.id))!, known: true }
  // Where both sides render words of a third language, or nobody knows, who stands behind the one is not told.
  const isOfficial = pair.original[0]!.source.kind === 'record' && isAsSpoken(pair.original)
  const rendition = await store.renditions.add(
    {
      original: original.id,
      rendition: rendered.id,
      authority: isOfficial ? 'official' : 'unknown',
      declared: isOfficial,
    },
    by,
  )
  return { rendition, known: false }
}

async function quoteOf(side: readonly FoundPassage[], by: string, store: Records): Promise<Quote> {
  const marked = await store.quotes.inPassages(side.map(({ id }) => id))
  const whole = marked.filter(({ spans, status }) => status !== 'rejected' && areWhole(spans, side))
  const taken = whole.find(({ status }) => status === 'accepted') ?? whole[0]
  const { source } = side[0]!
  if (taken && (taken.status === 'accepted' || source.kind !== 'record')) return taken
  const spans = side.map(({ id, text }) => ({ passage: id, start: 0, end: text.length }))
  const quote = await asRecorded({ source: source.id, spans, kind: 'direct', status: 'accepted' }, store)
  if (!taken) return store.quotes.add(quote, by)
  const { speaker = null, spoken, kind, status } = quote
  return (await store.quotes.update(taken.id, { speaker, ...(spoken && { spoken }), kind, status }, by))!
}

const areWhole = (spans: Quote['spans'], side: readonly FoundPassage[]) =>
  spans.length === side.length &&
  side.every(({ id, text }, i) => {
    const span = spans[i]!
    return span.passage === id && span.start === 0 && span.end === text.length
  })
