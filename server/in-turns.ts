/** Long work in turns: between two of them the program answers others. */
import { setImmediate, setTimeout } from 'node:timers/promises'

/** How long nobody else is answered, in milliseconds. */
const TURN_MS = 20
/**
 * While others are answered, what can wait rests so long between two turns, in milliseconds, or the threads that find the
 * answers would share their processors with it. Others are there where so long is taken before it is its turn again.
 */
const REST_MS = 3 * TURN_MS
const OTHERS_MS = 0.5

interface Turns {
  /** Runs the steps of one turn, such as in a transaction, where short turns cost more commits. */
  around?: <Step>(turn: () => Step) => Step | Promise<Step>
  afterEach?: (() => void) | undefined
  /** Whether it can wait while others are answered. */
  givesWay?: boolean
  /** In milliseconds. */
  now?: () => number
}

/**
 * Takes the steps to their end, as many in one turn as fit into it: short work is done in one.
 *
 * @throws what a step throws
 */
export async function inTurns<Result>(
  steps: Iterator<unknown, Result>,
  { around = (turn) => turn(), afterEach, givesWay = false, now = () => performance.now() }: Turns = {},
): Promise<Result> {
  const turn = () => {
    const until = now() + TURN_MS
    let step = steps.next()
    while (!step.done && now() < until) step = steps.next()
    return step
  }
  for (;;) {
    const step = await around(turn)
    if (step.done) return step.value
    afterEach?.()
    const since = now()
    await setImmediate()
    if (givesWay && now() - since > OTHERS_MS) await setTimeout(REST_MS)
  }
}
