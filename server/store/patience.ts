/** Another program may be writing: its turn is waited for, and meanwhile others are answered. */
import { setTimeout } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import { toldOf } from './store-problem.ts'

/** What a database itself waits, in which nobody is answered … */
export const BUSY_MS = 20
/** … and while it is opened, when nobody is answered yet. */
export const OPENING_MS = 10_000
const PAUSE_MS = 20
const PATIENCE_MS = 10_000

/**
 * @param work changes nothing where it finds the store locked
 * @throws Problem `store_busy` where it stays locked, `disk_full`, `store_damaged`
 */
export async function whenFree<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const told = toldOf(error)
      const isBusy = told instanceof Problem && told.code === 'store_busy'
      if (!isBusy || told === error || performance.now() > until) throw told
    }
    await setTimeout(PAUSE_MS)
  }
}

type Methods = Record<string, (...given: never[]) => Promise<unknown>>

/** The same parts of a store, each unit of work of which waits for its turn. */
export const patient = <Parts extends object>(parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, patientPart(part as unknown as Methods)]),
  ) as unknown as Parts

const patientPart = (part: Methods): Methods =>
  Object.fromEntries(
    Object.entries(part).map(([name, method]) => [name, (...given) => whenFree(() => method(...given))]),
  )
