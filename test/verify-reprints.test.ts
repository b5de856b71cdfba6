import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { learner } from '../server/desk/learn.ts'
import { openStore } from '../server/store/open.ts'
import type { Store } from '../server/store/store.ts'
import { verify } from '../server/verify.ts'
import { captured } from './support/collection.ts'
import { lookInto, temporaryDatabase } from './support/database.ts'
import { grammars } from './support/grammars.ts'

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

const CASES = {
  en: {
    claim: 'We shall rebuild the pier before winter, whatever it costs.',
    dispatch:
      'The harbour board voted on Tuesday to rebuild the old pier, after a night of talks with the fishermen at the gates. “We shall rebuild the pier before winter, whatever it costs,” Ann Hale said.',
    other:
      'Ann Hale looked tired when she came down the steps of the town hall in the early hours. “We shall rebuild the pier before winter, whatever it costs,” she told the few who had waited.',
  },
  fr: {
    claim: 'Nous reconstruirons le quai avant l’hiver, quoi qu’il en coûte.',
    dispatch:
      'La régie du port a voté mardi la reconstruction du vieux quai, après une nuit de négociations avec les pêcheurs. « Nous reconstruirons le quai avant l’hiver, quoi qu’il en coûte », a déclaré Claire Vasseur.',
    other:
      'Claire Vasseur avait les traits tirés en descendant les marches de la mairie au petit matin. « Nous reconstruirons le quai avant l’hiver, quoi qu’il en coûte », a-t-elle dit à ceux qui attendaient.',
  },
} as const

describe.each(['fr', 'en'] as const)('places that hold a claim, in %s', (language) => {
  const { claim, dispatch, other } = CASES[language]
  const add = (text: string, publisher: string) =>
    store.sources.add(captured([text], { publisher, title: publisher, language }))
  const check = () => verify({ text: claim, declaredTranslation: false }, store, learner(store, grammars))

  it('count a text printed again once', async () => {
    for (const publisher of ['A', 'B', 'C']) await add(dispatch, publisher)
    await add(other, 'D')
    const { places, rivals } = await check()
    expect(places).toEqual({ all: 4, reprints: 2 })
    expect(rivals.map(({ title, reprint }) => [title, reprint])).toEqual([
      ['D', false],
      ['B', true],
      ['C', true],
    ])
  })

  it('count two reports that quote one speech as two', async () => {
    await add(dispatch, 'A')
    await add(other, 'B')
    expect((await check()).places).toEqual({ all: 2, reprints: 0 })
  })
})

it('knows again the copies of what was stored before there were sketches', async () => {
  const file = temporaryDatabase()
  const before = openStore(file, grammars)
  const ids: number[] = []
  for (const [title, text] of [
    ['A', CASES.en.dispatch],
    ['B', CASES.en.dispatch],
    ['C', CASES.en.other],
  ] as const)
    ids.push((await before.sources.add(captured([text], { title, language: 'en' }))).passages[0]!.id)
  await before.close()
  lookInto(file, (db) => db.exec('DELETE FROM snapshot_sketches'))
  const later = openStore(file, grammars)
  const [a, b, c] = [...(await later.passages.witnesses(ids)).values()]
  expect([a === b, a === c]).toEqual([true, false])
  await later.close()
  expect(lookInto(file, (db) => db.prepare('SELECT count(*) FROM snapshot_sketches').pluck().get())).toBe(3)
})
