import { afterEach, beforeEach, expect, it } from 'vitest'
import { desk } from '../../server/desk/desk.ts'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { grammars } from '../support/grammars.ts'
import { link } from '../support/translated.ts'
import { workers } from '../support/workers.ts'

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

/** Words that no lexicon has, three for one, in sentences that teach what they are. */
const TAUGHT: [string, string][] = [
  ['Le plouvre zorbin glapu dort.', 'The wimber sleeps.'],
  ['Le plouvre zorbin glapu mange.', 'The wimber eats.'],
  ['Un plouvre zorbin glapu passe.', 'A wimber passes.'],
  ['La maire voit le plouvre zorbin glapu.', 'The mayor sees the wimber.'],
]
const ORIGINAL = 'La maire a vendu le port, malgré le plouvre zorbin glapu.'
const RENDITION = 'The mayor sold the port, despite the wimber.'

const checksOf = async () => {
  const found = await desk(1, 'Claire', store, learner(store, grammars))
  return found!.flags.map(({ check }) => check)
}

it('what the store’s own pairs align surely is neither left out nor put in', async () => {
  const french = await store.sources.add(captured([ORIGINAL]))
  const english = await store.sources.add(captured([RENDITION], { language: 'en' }))
  await link(store, await mark(store, french, [ORIGINAL]), await mark(store, english, [RENDITION]))
  const before = await checksOf()
  const { id } = await store.sources.add(captured(TAUGHT.map(([fr]) => fr)))
  await store.sources.add(
    captured(
      TAUGHT.map(([, en]) => en),
      { language: 'en' },
    ),
    [],
    { renditionOf: id },
  )
  await learner(store, grammars).learn(workers)
  expect(before).toEqual(expect.arrayContaining(['omission']))
  expect(await checksOf()).toEqual([])
})
