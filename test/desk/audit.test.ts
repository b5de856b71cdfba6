import { afterEach, beforeEach, expect, it } from 'vitest'
import { audit } from '../../server/desk/audit.ts'
import { seeRisks } from '../../server/desk/list-renditions.ts'
import { openPair } from '../../server/desk/open-pair.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { grammars } from '../support/grammars.ts'
import { recorded } from '../support/sitting.ts'
import { workers } from '../support/workers.ts'

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

const sold = (i: number) => ({
  spoken: 'fr' as const,
  fr: `Le port n° ${i} a coûté trois milliards.`,
  en: `Port No. ${i} cost three million.`,
})

it('is given up where whoever asked leaves, before it begins or while it is made', async () => {
  const { id } = await recorded(
    store,
    Array.from({ length: 300 }, (_, i) => sold(i + 1)),
  )
  const tell = () => undefined
  const gone = AbortSignal.abort(new Error('gone'))
  await expect(audit(id, store, workers, { tell, signal: gone })).rejects.toThrow('gone')
  const leaving = new AbortController()
  const asked = audit(id, store, workers, {
    tell: () => leaving.abort(new Error('left')),
    signal: leaving.signal,
  })
  await expect(asked).rejects.toThrow('left')
  expect(await audit(id, store, workers, { tell })).toMatchObject({ compared: 300 })
})

it('what was looked at of a list is kept where whoever asked leaves', async () => {
  const { passages } = await recorded(
    store,
    Array.from({ length: 250 }, (_, i) => sold(i + 1)),
  )
  for (const { id } of passages.slice(0, 250)) await openPair(id, 'Ada', store)
  const leaving = new AbortController()
  const asked = seeRisks(store, workers, {
    tell: () => leaving.abort(new Error('left')),
    signal: leaving.signal,
  })
  await expect(asked).rejects.toThrow('left')
  expect(await store.renditions.unseen(1_000)).toHaveLength(50)
  expect(await seeRisks(store, workers, { tell: () => undefined })).toEqual({ seen: 50 })
})
