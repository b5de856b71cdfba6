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

/** @returns by the name of a file what it holds; another file takes the place of the one before */
export function storesToRead(grammars: Grammars): (file: string) => ToRead {
  let open: (ToRead & { file: string }) | null = null
  return (file) => {
    if (open?.file === file) return open
    open?.store.close()
    open = null
    const store = openToRead(file, grammars)
    return (open = { file, store, words: learner(store, grammars) })
  }
}
