/** The use case: a quote → the wordings in the other language that may render it, or that it may render. */
import type { Quote } from '../api.ts'
import type { SuggestedRendition } from '../api/renditions.ts'
import { wordingOf } from './desk.ts'
import type { Learner } from './learn.ts'
import type { FoundPassage, Store } from '../store/store.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { projectSpan } from '../translation/project-span.ts'
import type { Span } from '../translation/side.ts'

type Reads = Pick<Store, 'passages' | 'quotes' | 'renditions'>

/** Less sure, and the words found are as likely others. */
const LEAST_CONFIDENCE = 0.2

/** Pairs that somebody has linked already are left out. @returns surest first */
export async function suggestRenditions(
  id: number,
  store: Reads,
  learner: Pick<Learner, 'model'>,
): Promise<SuggestedRendition[] | null> {
  const quote = await store.quotes.get(id)
  if (!quote) return null
  const own = await store.passages.get(quote.spans.map(({ passage }) => passage))
  const paired = await store.passages.get([...own.values()].flatMap(({ counterparts }) => counterparts))
  const marked = await store.quotes.inPassages([...paired.keys()])
  const linked = await linkedWith(quote, store)
  const model = await learner.model()
  const suggestions: SuggestedRendition[] = []
  for (const passage of own.values()) {
    for (const counterpart of passage.counterparts) {
      const there = paired.get(counterpart)
      const found = there && projected(quote, passage, there, model)
      if (!found || found.confidence < LEAST_CONFIDENCE) continue
      const already = marked.find((other) => holds(other, there.id, found)) ?? null
      if (!already || !linked.has(already.id)) suggestions.push(toSuggestion(there, found, already))
    }
  }
  return suggestions.sort((a, b) => b.confidence - a.confidence || a.passage - b.passage)
}

async function linkedWith({ id }: Quote, { renditions }: Reads): Promise<Set<number>> {
  const { items } = await renditions.list({ quote: id, limit: MOST_LINKED })
  return new Set(items.flatMap(({ original, rendition }) => [original.id, rendition.id]))
}
const MOST_LINKED = 200

/** Where the words of the quote stand in the counterpart of their passage. */
function projected(
  { spans, printedLanguage }: Quote,
  passage: FoundPassage,
  there: FoundPassage,
  model: WordModel,
): (Span & { confidence: number }) | null {
  const here = spans.filter((span) => span.passage === passage.id)
  const original = wordingOf({ text: passage.text, printedLanguage })
  const rendered = wordingOf({ text: there.text, printedLanguage: there.printed })
  if (!original || !rendered) return null
  return projectSpan(model, original, { start: here[0]!.start, end: here.at(-1)!.end }, rendered)
}

/** Whether a quote has, in the passage, about the words found: it and they share most of both. */
function holds({ spans }: Quote, passage: number, found: Span): boolean {
  const here = spans.filter((span) => span.passage === passage)
  const length = here.reduce((sum, { start, end }) => sum + end - start, 0)
  const shared = here.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, found.end) - Math.max(start, found.start)),
    0,
  )
  return shared * 2 > Math.max(length, found.end - found.start)
}

const toSuggestion = (
  { id, source, printed, text }: FoundPassage,
  { start, end, confidence }: Span & { confidence: number },
  already: Quote | null,
): SuggestedRendition => ({
  passage: id,
  source: source.id,
  sourceTitle: source.title,
  printedLanguage: printed,
  start,
  end,
  text: text.slice(start, end),
  quote: already?.id ?? null,
  reason: 'paired_record',
  confidence: Math.min(1, confidence),
})
