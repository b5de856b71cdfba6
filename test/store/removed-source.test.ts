import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { learner } from '../../server/desk/learn.ts'
import { verify } from '../../server/verify.ts'
import { captured, mark } from '../support/collection.ts'
import { temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { twoDaysLater } from '../support/turns.ts'

const SPOKEN = 'Le bac ne passera plus la nuit.'
const PRINTED = 'The ferry will no longer run at night.'

let store: Store
let file: string
beforeEach(() => {
  file = temporaryDatabase()
  store = openStore(file, grammars)
})
afterEach(() => store.close())

/** A speech, and a report that renders it. */
async function linked() {
  const said = await store.sources.add(
    captured([{ text: SPOKEN, speaker: 'Mme Odile Passeur, ministre des Transports' }], {
      title: 'Séance du soir',
      publishedAt: '2026-03-04',
    }),
  )
  const told = await store.sources.add(captured([PRINTED], { title: 'Night ferry', language: 'en' }))
  const original = await mark(store, said, [SPOKEN], { speaker: 'Odile Passeur' })
  const rendition = await mark(store, told, [PRINTED], { speaker: 'Odile Passeur' })
  const link = { original: original.id, rendition: rendition.id, translator: null, pivot: null }
  const { id } = await store.renditions.add({ ...link, authority: 'unknown', declared: false }, 'Claire')
  return { said, told, original, rendition: id }
}
const check = (text: string, speaker?: string) =>
  verify({ text, speaker, declaredTranslation: false }, store, learner(store, grammars))
const all = async () => ({
  sources: (await store.sources.list({ limit: 9, search: 'bac' })).items.map(({ id, hit, quotes }) => ({
    id,
    hit,
    quotes,
  })),
  quotes: await store.quotes.list({ limit: 9 }),
  renditions: await store.renditions.list({ limit: 9 }),
  speakers: await store.speakers.list({ limit: 9 }),
  alike: await store.speakers.alike('Passeur'),
  searched: await store.sources.searched([1]),
  found: await store.passages.lookUp(SPOKEN, 9),
  rendered: await store.passages.lookUpForms([['bac'], ['nuit']], 'fr', 9),
  answer: await check(SPOKEN, 'Odile Passeur'),
})

it('a source that was deleted is nowhere, and comes back as it was, with what was said of it', async () => {
  const { said, original, rendition } = await linked()
  const before = await all()
  const { version, ...whole } = (await store.sources.get(said.id))!
  await store.sources.remove(said.id, 'Claire')
  expect(await store.sources.get(said.id)).toBeNull()
  expect(await store.quotes.get(original.id)).toBeNull()
  expect(await store.renditions.get(rendition)).toBeNull()
  const without = await all()
  expect(without.sources).toEqual([])
  expect(without.quotes.items).toHaveLength(1)
  expect(without.renditions.items).toEqual([])
  expect(without.searched).toMatchObject({ sources: 1, languages: ['en'], latest: null })
  expect(without.alike[0]!.offices).toEqual([])
  expect(without.found).toEqual([])
  expect(without.rendered.passages).toEqual([])
  expect(without.answer.verdict).not.toBe('exact')

  expect(await store.sources.restore(said.id, 'Claire')).toEqual({ ...whole, version: version + 2 })
  expect(await all()).toEqual(before)
  expect(await store.sources.restore(said.id, 'Claire')).toBeNull()
})

it('whom only a deleted source named is known to nobody until it is back', async () => {
  const { id } = await store.sources.add(captured([{ text: SPOKEN, speaker: 'Odile Passeur' }]))
  const known = async () => [
    (await store.speakers.list({ limit: 9 })).items.length,
    (await store.speakers.named('Odile Passeur')).length,
    (await store.speakers.alike('Passeur')).length,
  ]
  expect(await known()).toEqual([1, 1, 1])
  await store.sources.remove(id, 'Claire')
  expect(await known()).toEqual([0, 0, 0])
  await store.sources.restore(id, 'Claire')
  expect(await known()).toEqual([1, 1, 1])
})

it('the same text given again while it is deleted is a source of its own, and takes no quote of the other', async () => {
  const given = captured([SPOKEN])
  const { id, passages } = await store.sources.add(given)
  await store.sources.remove(id, 'Claire')
  const span = { passage: passages[0]!.id, start: 0, end: 6 }
  const quote = { source: id, spans: [span], kind: 'direct' as const, status: 'accepted' as const }
  await expect(store.quotes.add(quote, 'Claire')).rejects.toThrow('invalid')
  expect((await store.sources.add(given)).id).not.toBe(id)
})

it('a check says so while its source is deleted, and that there is more once it is back', async () => {
  const { said } = await linked()
  await store.sources.add(captured(['Rien à voir.']))
  const [made, other] = [await check(SPOKEN), await check('Rien à voir.')]
  const [resting, apart] = [await store.checks.add(made, 'Claire'), await store.checks.add(other, 'Claire')]
  const since = async (id: number) => (await store.checks.get(id))!.changedSince
  await store.sources.remove(said.id, 'Claire')
  expect(await since(resting.id)).toEqual(['record'])
  expect(await since(apart.id)).toEqual([])
  const missed = await store.checks.add(await check(SPOKEN), 'Claire')
  await new Promise((resolve) => setTimeout(resolve, 2))
  await store.sources.restore(said.id, 'Claire')
  expect(await since(missed.id)).toEqual(['sources'])
})

it('a check says so as well while the source of the words as spoken is deleted', async () => {
  const { said, told } = await linked()
  const made = await store.checks.add(await check(PRINTED), 'Claire')
  expect([made.record?.source, made.original?.source]).toEqual([told.id, said.id])
  await store.sources.remove(said.id, 'Claire')
  expect((await store.checks.get(made.id))!.changedSince).toEqual(['record'])
})

it('after two days its tombstone stays, and says that it cannot be had back', async () => {
  const { said } = await linked()
  await store.sources.remove(said.id, 'Claire', undefined, 'Doublon')
  const before = (await store.sources.tombstone(said.id))!
  twoDaysLater()
  await store.sources.forgetRemoved()
  expect(await store.sources.tombstone(said.id)).toEqual({ ...before, until: null })
  const told = await store.history.list({ noun: 'source', thing: said.id, limit: 2 })
  expect(told.items.map(({ by, done }) => [by, done])).toEqual([
    ['Dixit', 'source.forgotten'],
    ['Claire', 'source.removed'],
  ])
})

it('after two days it is gone for good, whatever stopped the program meanwhile', async () => {
  const { said, told } = await linked()
  await store.sources.remove(said.id, 'Claire')
  await store.close()
  store = openStore(file, grammars)
  await store.sources.forgetRemoved()
  expect(await store.sources.restore(said.id, 'Claire')).not.toBeNull()
  await store.sources.remove(said.id, 'Claire')
  twoDaysLater()
  await store.sources.forgetRemoved()
  expect(await store.sources.restore(said.id, 'Claire')).toBeNull()
  expect((await store.sources.list({ limit: 9 })).items.map(({ id }) => id)).toEqual([told.id])
})
