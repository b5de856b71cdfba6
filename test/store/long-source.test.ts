import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { slowClock, turnsDuring } from '../support/turns.ts'
import { grammars } from '../support/grammars.ts'

/** Read in more than ten steps: a few hundred passages each, then a few hundred quotes. */
const COUNT = 2_600
const TEXTS = Array.from({ length: COUNT }, (_, i) => `« On rouvre le quai ${i} », dit-elle.`)

let store: Store
let id: number
beforeAll(async () => {
  store = openStore(passingDatabase(), grammars)
  const quotes = TEXTS.map((text, passage) => ({
    spans: [{ passage, start: 2, end: text.indexOf(' »') }],
    kind: 'direct' as const,
    status: 'suggested' as const,
  }))
  id = (await store.sources.add(captured(TEXTS), quotes)).id
})
afterAll(() => store.close())

it('a long source comes back whole and in order', async () => {
  const { passages, quotes } = (await store.sources.get(id))!
  expect(passages.map(({ text }) => text)).toEqual(TEXTS)
  expect(quotes.map(({ text }) => text)).toEqual(TEXTS.map((_, i) => `On rouvre le quai ${i}`))
})

it('others are answered while it is read', async () => {
  slowClock()
  expect(await turnsDuring(store.sources.get(id))).toBeGreaterThanOrEqual(10)
})

it('a long source that is deleted while it is read is not there', async () => {
  slowClock()
  const [read, removed] = await Promise.all([store.sources.get(id), store.sources.remove(id, 'Claire')])
  expect([read, removed]).toEqual([null, true])
})
