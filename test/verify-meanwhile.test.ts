/** What happens while a check runs. */
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { learner } from '../server/desk/learn.ts'
import { openStore } from '../server/store/open.ts'
import { verify } from '../server/verify.ts'
import { captured } from './support/collection.ts'
import { slowClock, turnsDuring } from './support/turns.ts'
import { grammars } from './support/grammars.ts'

const SAID = 'Nous avons perdu quarante tonnes de betteraves dans le canal.'
const claim = { text: 'We lost forty tons of beets in the canal.', declaredTranslation: false }

describe('a source that is deleted while a check runs', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'after %i turns is no record of it, and the check is kept',
    async (turns) => {
      const store = openStore(':memory:', grammars)
      const { id } = await store.sources.add(captured([SAID, 'Il pleuvait sur le quai.']))
      const checked = verify(claim, store, learner(store, grammars)).then((findings) =>
        store.checks.add(findings, 'Claire'),
      )
      for (let turn = 0; turn < turns; turn++) await setImmediate()
      await store.sources.remove(id, 'Claire')
      expect(['unresolved', 'original_not_held']).toContain((await checked).verdict)
      await store.close()
    },
  )
})

it('others are answered while a check reads passages', async () => {
  const store = openStore(':memory:', grammars)
  const passages = Array.from({ length: 8 }, (_, i) => `Le quai ${i} a perdu quarante tonnes dans le canal.`)
  await store.sources.add(captured(passages))
  const words = learner(store, grammars)
  await words.model()
  slowClock()
  expect(await turnsDuring(verify(claim, store, words))).toBeGreaterThan(passages.length)
  await store.close()
})
