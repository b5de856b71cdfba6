/** The text of a source on the page: all of a short one; of a long one the outline, and the parts that were come upon. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Quote, QuotePage } from '../../../server/api/quotes.ts'
import type { Outline, Passage, Source } from '../../../server/api/sources.ts'
import { useKept } from '../../data/asking.ts'
import { isAbort, query, refusalIn, refusalOf, request, type Refusal } from '../../data/request.ts'

/** A passage of which the words may not be here yet. */
export type Outlined = Outline['items'][number]

/** Passages asked for at once. */
const PART = 100

/** Whether its text is more than comes in one answer. */
export const isLong = (source: Source) => source.next !== null

/** Whether all its quotes are here. */
export const hasAllQuotes = ({ quotes, count }: Source) => quotes.length >= count.quotes

/** @param onSource takes what comes in later */
export function useSourceText(source: Source, onSource: (change: (now: Source) => Source) => void) {
  const { id, version, passages } = source
  const path = `/sources/${id}`
  const outlined = useKept<Outline>(
    isLong(source) ? `${path}/outline version ${version}` : null,
    (signal) => request('GET', `${path}/outline`, { signal }),
    0,
  )
  const outline = useMemo(
    (): Outlined[] =>
      isLong(source)
        ? (outlined.data?.items ?? [])
        : passages.map((passage) => ({ ...passage, length: passage.text.length })),
    [outlined.data, passages, source.next],
  )
  const position = useMemo(() => new Map(outline.map((one, at) => [one.id, at])), [outline])
  const here = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages])
  const asked = useRef(new Map<number, number>())
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  /** Asks for the words of these passages where they are not here. */
  const load = async (ids: readonly number[]) => {
    const parts = new Set(
      ids.flatMap((one) => (here.has(one) ? [] : [Math.floor(position.get(one)! / PART)])),
    )
    for (const part of parts) {
      if (asked.current.get(part) === version) continue
      asked.current.set(part, version)
      try {
        const found = await request<Source>('GET', path + query({ from: part * PART, limit: PART }))
        onSource((now) => withPart(now, found))
      } catch (thrown) {
        asked.current.delete(part)
        setRefusal(refusalOf(thrown))
      }
    }
  }
  return {
    outline,
    refusal: refusal ?? refusalIn(outlined.error),
    load,
    passage: (one: number | undefined): Passage | undefined =>
      one === undefined ? undefined : here.get(one),
    /** What is known of a passage without its words. */
    outlined: (one: number): Outlined | undefined => outline[position.get(one) ?? -1],
  }
}

/**
 * Has all quotes of a long source come in, for who reviews them; and before them the one that the address names.
 *
 * @param named its id, where it names one
 */
export function useAllQuotes(
  source: Source,
  isWanted: boolean,
  named: number,
  onSource: (change: (now: Source) => Source) => void,
) {
  const { id, version, quotes } = source
  const isNamedHere = !named || !isLong(source) || quotes.some((quote) => quote.id === named)
  useEffect(() => {
    if (isNamedHere) return
    return asking(async (signal) => {
      const quote = await request<Quote>('GET', `/quotes/${named}`, { signal })
      if (quote.source === id) onSource((now) => withQuotes(now, [quote]))
    })
  }, [isNamedHere, named, id])
  useEffect(() => {
    if (!isWanted || hasAllQuotes(source)) return
    return asking(async (signal) => {
      const all: Quote[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const path = `/quotes${query({ source: id, limit: 200, cursor })}`
        const page: QuotePage = await request<QuotePage>('GET', path, { signal })
        all.push(...page.items)
        cursor = page.next
      }
      onSource((now) => {
        const whole = withQuotes(now, all)
        return { ...whole, count: { ...whole.count, quotes: whole.quotes.length } }
      })
    })
  }, [isWanted, id, version])
}

/** Without an answer the text stands without them. */
function asking(work: (signal: AbortSignal) => Promise<void>) {
  const asked = new AbortController()
  work(asked.signal).catch((thrown: unknown) => void (isAbort(thrown) || refusalOf(thrown)))
  return () => asked.abort()
}

function withPart(now: Source, part: Source): Source {
  if (now.version !== part.version) return now
  const passages = new Map([...now.passages, ...part.passages].map((passage) => [passage.id, passage]))
  return withQuotes({ ...now, passages: [...passages.values()].sort((a, b) => a.id - b.id) }, part.quotes)
}

/** Of a quote that is here the newer state stays. */
function withQuotes(now: Source, found: readonly Quote[]): Source {
  const quotes = new Map(now.quotes.map((quote) => [quote.id, quote]))
  for (const quote of found)
    if (quote.version >= (quotes.get(quote.id)?.version ?? 0)) quotes.set(quote.id, quote)
  return { ...now, quotes: [...quotes.values()].sort((a, b) => a.id - b.id) }
}
