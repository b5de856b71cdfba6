import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
beforeEach(() => {
  store = openStore(passingDatabase(), grammars)
})
afterEach(() => store.close())

const SPEAKER = 'Odile Passeur'

/** The speaker speaks in two records and is quoted in two articles, in one of them by a quote that a person rejected. */
async function stored() {
  const label = (text: string) => ({ text, speaker: SPEAKER })
  for (const [title, publishedAt] of [
    ['Séance du matin', '2026-03-01'],
    ['Séance du soir', '2026-03-04'],
  ] as const)
    await store.sources.add(
      captured([label(`${title} : le bac.`), label('Il passera.')], { title, publishedAt }),
    )
  const quoted = async (title: string, publishedAt: string, sentences: string[], by = SPEAKER) => {
    const source = await store.sources.add(captured(sentences, { title, publishedAt, language: 'en' }))
    const quotes = []
    for (const one of sentences) quotes.push(await mark(store, source, [one], { speaker: by }))
    return quotes
  }
  await quoted('Night ferry', '2026-03-03', ['The ferry will sail.', 'It will be late.'])
  const [rejected] = await quoted('Rumours', '2026-03-05', ['The ferry is sold.'])
  await store.quotes.update(rejected!.id, { status: 'rejected' }, 'Claire')
  await quoted('Elsewhere', '2026-03-06', ['I know nothing of it.'], 'Conrad Hale')
}

it('of who is claimed the sources are named once each, newest first, however often they speak there', async () => {
  await stored()
  const known = (await store.speakers.alike(SPEAKER)).map(({ id }) => id)
  const { sources, bySpeaker } = await store.sources.searched(known)
  expect(sources).toBe(5)
  expect(bySpeaker.sources).toBe(3)
  expect(bySpeaker.newest.map(({ title }) => title)).toEqual([
    'Séance du soir',
    'Night ferry',
    'Séance du matin',
  ])
})

it('of nobody there is no source', async () => {
  await stored()
  expect((await store.sources.searched([])).bySpeaker).toEqual({ sources: 0, newest: [] })
})
