/** Sources of the tests' own invention, and quotes marked in them by their words. */
import type { NewQuote, Quote } from '../../server/api/quotes.ts'
import type { Source } from '../../server/api/sources.ts'
import type { Store } from '../../server/store/store.ts'
import type { CapturedSource, ReadPassage } from '../../server/store/captured.ts'

/** A source as a reader would hand it over: each text a passage. */
export function captured(
  texts: (string | ReadPassage)[],
  facts: Partial<CapturedSource> = {},
): CapturedSource {
  const passages = texts.map((text) => (typeof text === 'string' ? { text } : text))
  return {
    title: 'Le Quai du soir',
    kind: 'article',
    language: 'fr',
    languageBasis: 'confirmed',
    byline: null,
    publisher: null,
    url: null,
    publishedAt: null,
    sitting: null,
    snapshot: {
      bytes: new TextEncoder().encode(passages.map(({ text }) => text).join('\n\n')),
      mediaType: 'text/plain; charset=utf-8',
      fileName: null,
    },
    passages,
    ...facts,
  }
}

/** Where words stand in a source: in the first passage that holds them. */
export function spanOf({ passages }: Source, exact: string): NewQuote['spans'][number] {
  const passage = passages.find(({ text }) => text.includes(exact))
  if (!passage) throw new RangeError(`No passage holds “${exact}”`)
  const start = passage.text.indexOf(exact)
  return { passage: passage.id, start, end: start + exact.length }
}

/** Marks words of a source as a quote: one span for each piece. */
export function mark(
  store: Store,
  source: Source,
  pieces: string[],
  facts: Partial<Omit<NewQuote, 'source' | 'spans'>> = {},
): Promise<Quote> {
  const spans = pieces.map((exact) => spanOf(source, exact))
  return store.quotes.add(
    { source: source.id, spans, kind: 'direct', status: 'accepted', ...facts },
    'Claire',
  )
}
