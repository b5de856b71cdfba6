/**
 * Hooks that ask the server: one thing, a list page by page, or a change. What was heard is kept by path in one client
 * of TanStack Query, so that a page one comes back to stands at once while it is asked for again. (Its own hooks for
 * Preact ask for Preact 10, hence these few lines on its core.)
 */
import {
  InfiniteQueryObserver,
  keepPreviousData,
  MutationObserver,
  QueryObserver,
  type InfiniteData,
  type InfiniteQueryObserverOptions,
  type QueryKey,
} from '@tanstack/query-core'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { useClient } from './client.ts'
import { useObserved } from './observed.ts'
import { isAbort, refusalIn, refusalOf, request } from './request.ts'

/** One thing at `path`. A null path asks nothing. What a form may start from is never an answer kept from before. */
export function useThing<Thing>(path: string | null) {
  const { data, error, set } = useKept<Thing>(path, (signal) => request<Thing>('GET', path!, { signal }), 0)
  return { thing: error ? null : (data ?? null), refusal: refusalIn(error), setThing: set }
}

const FIVE_MINUTES = 300_000

/**
 * What `ask` answers, under a key of its own.
 *
 * @param key null asks nothing
 * @param kept for how long, in ms, once no page shows it
 */
export function useKept<Thing>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Thing>,
  kept = FIVE_MINUTES,
) {
  const client = useClient()
  const options = client.defaultQueryOptions<Thing>({
    queryKey: [key],
    queryFn: ({ signal }) => ask(signal),
    enabled: key !== null,
    gcTime: kept,
  })
  const [observer] = useState(() => new QueryObserver<Thing>(client, options))
  useObserved(observer)
  useLayoutEffect(() => observer.setOptions(options), [key])
  const { data, error } = observer.getOptimisticResult(options)
  /** Keeps what is newer, or what is made of what stands now. */
  const set = (newer: Thing | ((now?: Thing) => Thing | undefined)) =>
    void client.setQueryData(options.queryKey, newer)
  return { data, error, set }
}

interface Page<Item> {
  items: Item[]
  next: string | null
}

type Pages<Item> = InfiniteData<Page<Item>, string>

/** The list at `path` (with its filters), a page at a time. While filters change, the former items stay on the page. */
export function useList<Item extends { id: number }>(path: string) {
  const client = useClient()
  const separator = path.includes('?') ? '&' : '?'
  const options: InfiniteQueryObserverOptions<Page<Item>, Error, Pages<Item>, QueryKey, string> = {
    queryKey: ['list', path],
    queryFn: ({ pageParam: cursor, signal }) => {
      const address = cursor ? `${path}${separator}cursor=${encodeURIComponent(cursor)}` : path
      return request<Page<Item>>('GET', address, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  }
  const [observer] = useState(() => new InfiniteQueryObserver(client, options))
  useObserved(observer)
  useLayoutEffect(() => observer.setOptions(options), [path])
  const { data, error, isFetching, hasNextPage } = observer.getCurrentResult()
  const items = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? null, [data])
  const change = (changed: (items: Item[]) => Item[]) =>
    void client.setQueryData<Pages<Item>>(
      options.queryKey,
      (before) =>
        before && { ...before, pages: before.pages.map((page) => ({ ...page, items: changed(page.items) })) },
    )
  return {
    items,
    refusal: refusalIn(error),
    loading: isFetching,
    more: hasNextPage ? () => void observer.fetchNextPage() : null,
    again: () => void observer.refetch(),
    /** What is newer of an item; what only the list tells of it stays. */
    replace: (item: Partial<Item> & { id: number }) =>
      change((items) => items.map((other) => (other.id === item.id ? { ...other, ...item } : other))),
    remove: (id: number) => change((items) => items.filter((other) => other.id !== id)),
  }
}

/** A change in the making: whether it is under way, and what the server refused. */
export function useChange() {
  const client = useClient()
  const [observer] = useState(
    () => new MutationObserver(client, { mutationFn: (work: () => Promise<void>) => work() }),
  )
  useObserved(observer)
  const { isPending, error } = observer.getCurrentResult()
  /** @returns whether it was done */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await observer.mutate(work)
      return true
    } catch (thrown) {
      if (!isAbort(thrown)) refusalOf(thrown)
      return false
    }
  }
  return { busy: isPending, refusal: refusalIn(error), run }
}
