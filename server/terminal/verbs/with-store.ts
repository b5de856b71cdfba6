import type { Grammars } from '../../language/grammar.ts'
import { loadGrammars } from '../../language/load.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { startWorkers } from '../../work/workers.ts'

/** The command's own: a thread is started when there is work for it, and keeps no process alive. */
export const workers = startWorkers()

/** Loads what is known of the two languages, and opens the store for as long as it is used. */
export async function withStore<Result>(
  file: string,
  use: (store: Store, grammars: Grammars) => Promise<Result>,
): Promise<Result> {
  const grammars = loadGrammars()
  const store = openStore(file, grammars)
  try {
    return await use(store, grammars)
  } finally {
    await store.close()
  }
}
