import { describe, expect, it } from 'vitest'
import { inTurns } from '../server/in-turns.ts'

/** Steps of so many milliseconds each, by a clock that nothing else moves. */
function stepsOf(...durations: number[]) {
  const happened: string[] = []
  let time = 0
  function* steps() {
    for (const [step, duration] of durations.entries()) {
      time += duration
      happened.push(`step ${step}`)
      yield
    }
    return 'the end'
  }
  return { happened, steps: steps(), now: () => time }
}

/** Goes on for as long as the work does, as a server would that others ask. */
async function besideOthers<Result>(happened: string[], work: () => Promise<Result>): Promise<Result> {
  const others = () => {
    happened.push('others')
    waiting = setImmediate(others)
  }
  let waiting = setImmediate(others)
  return work().finally(() => clearImmediate(waiting))
}

describe('work in turns', () => {
  it('is done in one where it is short: nobody comes in between', async () => {
    const { happened, steps, now } = stepsOf(1, 1, 17)
    expect(await besideOthers(happened, () => inTurns(steps, { now }))).toBe('the end')
    expect(happened).toEqual(['step 0', 'step 1', 'step 2'])
  })

  it('lets others come in after every 20 ms', async () => {
    const { happened, steps, now } = stepsOf(8, 8, 8, 20, 19)
    expect(await besideOthers(happened, () => inTurns(steps, { now }))).toBe('the end')
    expect(happened).toEqual(['step 0', 'step 1', 'step 2', 'others', 'step 3', 'others', 'step 4'])
  })

  it('that can wait rests while others are answered, and goes on at once where there is nobody', async () => {
    const turnsOfOthers = async (takes: number) => {
      let [time, turns] = [0, 0]
      const answer = () => {
        turns++
        time += takes
        waiting = setImmediate(answer)
      }
      let waiting = setImmediate(answer)
      const steps = [20, 20].values().map((duration) => void (time += duration))
      await inTurns(steps, { now: () => time, givesWay: true }).finally(() => clearImmediate(waiting))
      return turns
    }
    expect(await turnsOfOthers(0)).toBe(2)
    expect(await turnsOfOthers(1)).toBeGreaterThan(20)
  })

  it('does each turn inside what is put around it, and tells after each but the last', async () => {
    const { happened, steps, now } = stepsOf(8, 8, 8, 4)
    await inTurns(steps, {
      now,
      around(turn) {
        happened.push('begin')
        const step = turn()
        happened.push('commit')
        return step
      },
      afterEach: () => happened.push('told'),
    })
    expect(happened).toEqual('begin, step 0, step 1, step 2, commit, told, begin, step 3, commit'.split(', '))
  })

  it('fails as its steps do', async () => {
    const { steps } = stepsOf()
    steps.next = () => {
      throw new RangeError('out of paper')
    }
    await expect(inTurns(steps)).rejects.toThrow('out of paper')
  })
})
