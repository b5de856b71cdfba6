/** Long work in turns: between two of them the program answers others. */
import { setImmediate } from 'node:timers/promises'

/** How long nobody else is answered, in milliseconds. */
const TURN_MS = 20

interface Turns {
  /** Runs the steps of one turn, such as in a transaction, where short turns cost more commits. */
  around?: <Step>(turn: () => Step) => Step | Promise<Step>
  afterEach?: (() => void) | undefined
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
  { around = (turn) => turn(), afterEach, now = () => performance.now() }: Turns = {},
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
    await setImmediate()
  }
}
