import { expect, it } from 'vitest'
import { inGroups } from '../../server/work/in-groups.ts'
import { codeOf } from '../read/code-of.ts'

/** Work that ends when the test says so. */
function slow(bounds: { atOnce: number; together: number; mostWaiting: number }) {
  const begun: { group: string[]; end: () => void }[] = []
  const ask = inGroups<string, string>(
    (group) =>
      new Promise((resolve, reject) => {
        const end = () =>
          group.includes('bad')
            ? reject(new Error('a bad one'))
            : resolve(group.map((one) => one.toUpperCase()))
        begun.push({ group, end })
      }),
    bounds,
  )
  return {
    ask,
    groups: () => begun.map(({ group }) => group.join('')),
    end: (at: number) => begun[at]!.end(),
  }
}

const BOUNDS = { atOnce: 2, together: 3, mostWaiting: 9 }

it('one is begun at once; those that come meanwhile are done together, in their order, each with its own result', async () => {
  const { ask, groups, end } = slow(BOUNDS)
  const all = Promise.all([...'abcdefg'].map((one) => ask(one)))
  expect(groups()).toEqual(['a', 'b'])
  end(1)
  await expect.poll(groups).toEqual(['a', 'b', 'cde'])
  end(0)
  await expect.poll(groups).toEqual(['a', 'b', 'cde', 'fg'])
  end(3)
  end(2)
  expect(await all).toEqual([...'ABCDEFG'])
})

it('one that fails fails for itself: the others of its group are done', async () => {
  const { ask, groups, end } = slow({ ...BOUNDS, atOnce: 1 })
  const first = ask('a')
  const bad = expect(ask('bad')).rejects.toThrow('a bad one')
  const good = ask('b')
  for (const at of [0, 1, 2, 3]) {
    await expect.poll(() => groups().length).toBeGreaterThan(at)
    end(at)
  }
  await bad
  expect([await first, await good]).toEqual(['A', 'B'])
  expect(groups()).toEqual(['a', 'badb', 'bad', 'b'])
})

it('when too many wait the next is told so, and who leaves while they wait is left out', async () => {
  const { ask, groups, end } = slow({ atOnce: 1, together: 3, mostWaiting: 2 })
  const gone = new AbortController()
  const first = ask('a')
  const leaving = expect(ask('b', gone.signal)).rejects.toThrow(/abort/i)
  const last = ask('c')
  expect(await codeOf(() => ask('d'))).toBe('busy')
  gone.abort()
  await leaving
  end(0)
  await expect.poll(groups).toEqual(['a', 'c'])
  end(1)
  expect([await first, await last]).toEqual(['A', 'C'])
  await expect(ask('e', gone.signal)).rejects.toThrow(/abort/i)
})
