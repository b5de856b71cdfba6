/** Hooks that ask the server: one thing, a list page by page, or a change. */
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks'
import { isAbort, refusalOf, request, type Refusal } from './request.ts'
import { SampleContext } from '../parts/sample/sample.ts'

/** One thing at `path`, asked again when the path or the sample collection changes. A null path asks nothing. */
export function useThing<Thing>(path: string | null) {
  const [thing, setThing] = useState<Thing | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { generation } = useContext(SampleContext)
  useEffect(() => {
    setThing(null)
    setRefusal(null)
    if (path === null) return
    const asking = new AbortController()
    request<Thing>('GET', path, { signal: asking.signal }).then(setThing, (thrown: unknown) => {
      if (!isAbort(thrown)) setRefusal(refusalOf(thrown))
    })
    return () => asking.abort()
  }, [path, generation])
  return { thing, refusal, setThing }
}

interface Page<Item> {
  items: Item[]
  next: string | null
}

/** The list at `path` (with its filters), a page at a time. While filters change, the former items stay on the page. */
export function useList<Item extends { id: number }>(path: string) {
  const [items, setItems] = useState<Item[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(true)
  const [round, setRound] = useState(0)
  const asked = useRef<AbortController | null>(null)
  const { generation } = useContext(SampleContext)

  const ask = useCallback(
    (cursor: string | null) => {
      asked.current?.abort()
      const asking = new AbortController()
      asked.current = asking
      setLoading(true)
      const separator = path.includes('?') ? '&' : '?'
      const address = cursor ? `${path}${separator}cursor=${encodeURIComponent(cursor)}` : path
      request<Page<Item>>('GET', address, { signal: asking.signal }).then(
        (page) => {
          setItems((before) => (cursor && before ? [...before, ...page.items] : page.items))
          setNext(page.next)
          setRefusal(null)
          setLoading(false)
        },
        (thrown: unknown) => {
          if (isAbort(thrown)) return
          setRefusal(refusalOf(thrown))
          setLoading(false)
        },
      )
    },
    [path],
  )

  useEffect(() => {
    ask(null)
    return () => asked.current?.abort()
  }, [ask, generation, round])

  return {
    items,
    refusal,
    loading,
    more: next === null ? null : () => ask(next),
    again: () => setRound((count) => count + 1),
    replace: (item: Item) =>
      setItems((before) => before && before.map((other) => (other.id === item.id ? item : other))),
    remove: (id: number) => setItems((before) => before && before.filter((other) => other.id !== id)),
  }
}

/** A change in the making: whether it is under way, and what the server refused. */
export function useChange() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** @returns whether it was done */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
      return true
    } catch (thrown) {
      if (!isAbort(thrown)) setRefusal(refusalOf(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, run }
}
