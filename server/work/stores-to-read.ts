/** The store of which a thread checks claims: opened when it is first asked for, and kept. */
import { learner } from '../desk/learn.ts'
import type { Grammars } from '../language/grammar.ts'
import { openToRead, type StoreToRead } from '../store/records.ts'
import type { Words } from '../verify/across.ts'

interface ToRead {
  store: StoreToRead
  /** With the model that was learned last. */
  words: Words
}

/** @returns what a place holds; another takes the turn of the one before */
export function storesToRead(grammars: Grammars): (place: string) => ToRead {
  let open: (ToRead & { place: string }) | null = null
  return (place) => {
    if (open?.place === place) return open
    open?.store.close()
    open = null
    const store = openToRead(place, grammars)
    return (open = { place, store, words: learner(store, grammars) })
  }
}
