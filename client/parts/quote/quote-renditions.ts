/** What renders the quotes of a list, and what they render, asked for once for each page of them. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Rendition, RenditionPage } from '../../../server/api/renditions.ts'
import { isAbort, refusalOf, request, type Refusal } from '../../data/request.ts'
import { SampleContext } from '../sample/sample.ts'

/** The most quotes asked about, and renditions given, at once. */
const MOST = 200

/** @param quotes null until they are known */
export function useQuoteRenditions(quotes: readonly Quote[] | null) {
  const { generation } = useContext(SampleContext)
  const [renditions, setRenditions] = useState<Rendition[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const asked = useRef(new Set<number>())
  const asking = useRef<AbortController>(null)

  useEffect(() => {
    asking.current = new AbortController()
    return () => {
      asking.current?.abort()
      asked.current = new Set()
      setRenditions(null)
    }
  }, [generation])
  useEffect(() => {
    const ids = quotes?.map(({ id }) => id).filter((id) => !asked.current.has(id)) ?? []
    if (ids.length === 0) return
    for (const id of ids) asked.current.add(id)
    renditionsOf(ids, asking.current!.signal).then(
      (found) => {
        setRefusal(null)
        setRenditions((before) => withEach(before ?? [], found))
      },
      (thrown: unknown) => {
        if (isAbort(thrown)) return
        // The next look at the list asks for them again.
        for (const id of ids) asked.current.delete(id)
        setRefusal(refusalOf(thrown))
      },
    )
  }, [quotes, generation])

  return {
    refusal,
    /** Newest first; null until they are known. */
    all: renditions,
    /** Those of a quote, newest first; null until they are known. */
    of: ({ id }: Pick<Quote, 'id'>): Rendition[] | null =>
      renditions?.filter(({ original, rendition }) => original.id === id || rendition.id === id) ?? null,
    add: (rendition: Rendition) => setRenditions((before) => withEach(before ?? [], [rendition])),
    remove: (id: number) => setRenditions((before) => before?.filter((one) => one.id !== id) ?? null),
  }
}

/** What renders any of these quotes, or is rendered by one. */
export async function renditionsOf(quotes: number[], signal?: AbortSignal): Promise<Rendition[]> {
  const found: Rendition[] = []
  for (let first = 0; first < quotes.length; first += MOST) {
    const search = new URLSearchParams({ limit: String(MOST) })
    for (const id of quotes.slice(first, first + MOST)) search.append('quote', String(id))
    let cursor: string | null = null
    do {
      if (cursor !== null) search.set('cursor', cursor)
      const page: RenditionPage = await request<RenditionPage>(
        'GET',
        `/renditions?${search}`,
        signal ? { signal } : {},
      )
      found.push(...page.items)
      cursor = page.next
    } while (cursor !== null)
  }
  return found
}

/** Newest first, each once. */
function withEach(before: Rendition[], more: Rendition[]): Rendition[] {
  const all = new Map([...before, ...more].map((rendition) => [rendition.id, rendition]))
  return [...all.values()].sort((a, b) => b.id - a.id)
}
