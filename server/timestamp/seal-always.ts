/** Has each new capture sealed by the house's timestamp authority, in the background while the server runs. */
import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'
import type { Authority } from './authority.ts'
import { stampCapture } from './stamp-capture.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A capture that was not sealed within a week is left for somebody to ask: what it would prove is little by then. */
const STILL_NEW_MS = 7 * 24 * HOUR_MS
/** Captures sealed at one look, one after the other: the authority serves others too. */
const AT_ONCE = 50
/** After as many failures in a row it is the authority that fails, and not a capture. */
const ENOUGH_FAILURES = 2

/**
 * @param by who is told to have asked
 * @returns looks which captures wait, and has them sealed; what fails is told in the log and tried again, first after a
 *   minute, then each time after twice as long, within the hour at the latest
 */
export function sealAlways(
  store: Pick<Store, 'snapshots' | 'stamps'>,
  authority: Authority,
  by: string,
  { log, signal, now = Date.now }: { log: Logger; signal?: AbortSignal; now?: () => number },
): () => Promise<void> {
  let isLooking = false
  /** None up to this one waits. */
  let after = 0
  let notBefore = 0
  let pause = MINUTE_MS

  async function sealWaiting(): Promise<void> {
    const since = new Date(now() - STILL_NEW_MS).toISOString()
    let [failed, inARow] = [0, 0]
    for (const { source, snapshot } of await store.stamps.waiting({ after, since }, AT_ONCE)) {
      if (inARow === ENOUGH_FAILURES) break
      try {
        await stampCapture({ id: source, snapshot, by }, authority, store, signal)
        inARow = 0
        if (failed === 0) after = snapshot
      } catch (err) {
        if (signal?.aborted) return
        log.error({ err, source, snapshot }, 'sealing')
        failed++
        inARow++
      }
    }
    notBefore = failed > 0 ? now() + pause : 0
    pause = failed > 0 ? Math.min(2 * pause, HOUR_MS) : MINUTE_MS
  }

  return async () => {
    if (isLooking || now() < notBefore) return
    isLooking = true
    try {
      await sealWaiting()
    } catch (err) {
      log.error({ err }, 'sealing')
    } finally {
      isLooking = false
    }
  }
}
