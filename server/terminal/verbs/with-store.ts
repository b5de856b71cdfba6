import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'

/** Opens the store for as long as it is used. */
export async function withStore<Result>(
  file: string,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = openStore(file)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
