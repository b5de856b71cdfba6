/** The rows of a list that something will be done to at once. */
import { useState } from 'preact/hooks'

export type Chosen<Item> = ReturnType<typeof useChosen<Item & { id: number }>>

/** @param items those that are shown; of one that has gone nothing is kept */
export function useChosen<Item extends { id: number }>(items: readonly Item[] | null) {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  const all = items ?? []
  const picked = all.filter(({ id }) => ids.has(id))
  return {
    has: (id: number) => ids.has(id),
    picked,
    isAll: picked.length > 0 && picked.length === all.length,
    choose: (id: number, isChosen: boolean) =>
      setIds(new Set([...ids, id].filter((one) => isChosen || one !== id))),
    chooseAll: (isChosen: boolean) => setIds(new Set(isChosen ? all.map(({ id }) => id) : [])),
  }
}
