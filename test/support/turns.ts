/** Others are answered while long work goes on: told by counting its turns, the same on any machine. */
import { onTestFinished, vi } from 'vitest'

/** For one test, a clock by which every step takes a turn of its own. */
export function slowClock(): void {
  let time = performance.now()
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000))
  onTestFinished(() => clock.mockRestore())
}

/** For the rest of one test, it is two days later: what was deleted is no longer kept. */
export function twoDaysLater(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 24 * 60 * 60 * 1_000 })
  onTestFinished(() => void vi.useRealTimers())
}

/** How often others are answered while the work goes on. */
export async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  const others = () => {
    turns++
    waiting = setImmediate(others)
  }
  let waiting = setImmediate(others)
  await work.finally(() => clearImmediate(waiting))
  return turns
}
