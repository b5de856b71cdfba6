import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

const addLaure = () =>
  store.speakers.add({
    kind: 'person',
    name: 'Laure d’Estrées-Whitcombe',
    aliases: [
      { name: 'la Préfète', language: 'fr' },
      { name: 'the prefect', language: 'en' },
      { name: 'L. d’Estrées', language: null },
    ],
  })

it('a speaker comes back with the names they bear in either language', async () => {
  const laure = await addLaure()
  expect(laure).toMatchObject({ name: 'Laure d’Estrées-Whitcombe', kind: 'person', quotes: 0, version: 1 })
  expect(laure.aliases).toContainEqual({ name: 'la Préfète', language: 'fr' })
  expect(await store.speakers.get(laure.id)).toEqual(laure)
})

describe('a quote credited by name goes to the speaker who bears it', () => {
  it.each([
    ['as it is', 'Laure d’Estrées-Whitcombe'],
    ['in capitals without accents', 'LAURE D’ESTREES-WHITCOMBE'],
    ['with a straight apostrophe', "Laure d'Estrées-Whitcombe"],
    ['a French alias', 'La préfète'],
    ['an English alias', 'The Prefect'],
    ['an initial without its point', 'L d’Estrées'],
  ])('%s', async (_, name) => {
    const laure = await addLaure()
    const source = await store.sources.add(captured(['« La digue tiendra », dit-elle.']))
    const quote = await mark(store, source, ['La digue tiendra'], { speaker: name })
    expect(quote.speaker).toEqual({ id: laure.id, name: 'Laure d’Estrées-Whitcombe' })
    expect((await store.speakers.list({ limit: 50 })).items).toHaveLength(1)
    expect((await store.speakers.get(laure.id))!.quotes).toBe(1)
  })

  it('or to a new one, whom the next quote finds', async () => {
    await addLaure()
    const source = await store.sources.add(captured(['He said “wait” and then “now”.'], { language: 'en' }))
    const first = await mark(store, source, ['wait'], { speaker: 'Gwenaël Pryce' })
    const second = await mark(store, source, ['now'], { speaker: 'GWENAEL PRYCE' })
    expect(first.speaker!.name).toBe('Gwenaël Pryce')
    expect(second.speaker).toEqual(first.speaker)
  })
})

it('finds all who bear a name', async () => {
  const one = await store.speakers.add({ kind: 'person', name: 'Jean Ross', aliases: [] })
  const two = await store.speakers.add({
    kind: 'person',
    name: 'Jeanne Ross',
    aliases: [{ name: 'JEAN ROSS', language: null }],
  })
  expect((await store.speakers.named('jean ross')).map(({ id }) => id)).toEqual([one.id, two.id])
  expect(await store.speakers.named('Ross')).toEqual([])
})

it.each([
  ['any of the names', 'prefete', ['Laure d’Estrées-Whitcombe']],
  ['part of a name', 'estrees', ['Laure d’Estrées-Whitcombe']],
  [
    'a name as it is typed, points, hyphens and apostrophes included',
    'd’Estrées-Whit',
    ['Laure d’Estrées-Whitcombe'],
  ],
  ['nobody’s name', 'Zébulon', []],
])('a search goes by %s', async (_, search, names) => {
  await addLaure()
  await store.speakers.add({ kind: 'organisation', name: 'Port Authority', aliases: [] })
  expect((await store.speakers.list({ search, limit: 50 })).items.map(({ name }) => name)).toEqual(names)
})

it('a change replaces the aliases it gives and keeps those it does not', async () => {
  const laure = await addLaure()
  const renamed = await store.speakers.update(laure.id, { name: 'Laure Whitcombe' })
  expect(renamed).toMatchObject({ name: 'Laure Whitcombe', aliases: laure.aliases, version: 2 })
  const emptied = await store.speakers.update(laure.id, { aliases: [], kind: 'unnamed' })
  expect(emptied).toMatchObject({ name: 'Laure Whitcombe', aliases: [], kind: 'unnamed', version: 3 })
})

describe('a merge', () => {
  it('takes in the names, the quotes and the passages of the other', async () => {
    const laure = await addLaure()
    const other = await store.speakers.add({
      kind: 'person',
      name: 'Mme Whitcombe',
      aliases: [
        { name: 'Whitcombe', language: null },
        { name: 'the prefect', language: 'en' },
      ],
    })
    const source = await store.sources.add(
      captured([{ text: 'La digue tiendra, je le répète.', speaker: 'Mme Whitcombe' }]),
    )
    const quote = await mark(store, source, ['La digue tiendra'], { speaker: other.id })

    const merged = (await store.speakers.merge(laure.id, other.id))!

    expect(merged).toMatchObject({ id: laure.id, name: laure.name, quotes: 1, version: 2 })
    expect(merged.aliases.map(({ name }) => name)).toEqual([
      'la Préfète',
      'the prefect',
      'L. d’Estrées',
      'Mme Whitcombe',
      'Whitcombe',
    ])
    expect(await store.speakers.get(other.id)).toBeNull()
    const after = (await store.quotes.get(quote.id))!
    expect(after).toMatchObject({ speaker: { id: laure.id, name: laure.name }, version: 2 })
    expect((await store.sources.get(source.id))!.passages[0]!.speaker).toEqual(after.speaker)
    expect((await store.speakers.named('whitcombe')).map(({ id }) => id)).toEqual([laure.id])
  })

  it.each([
    ['a speaker with itself', 0, 'itself'],
    ['someone unknown', 40, 'unknown_speaker'],
  ])('of %s is refused', async (_, further, code) => {
    const laure = await addLaure()
    await expect(store.speakers.merge(laure.id, laure.id + further)).rejects.toMatchObject({
      fields: [{ path: 'from', code }],
    })
    expect(await store.speakers.get(laure.id)).toEqual(laure)
  })
})

describe('labels of one person', () => {
  it.each([
    ['Rémi Massé', 'M. Rémi Massé', '— Rémi Massé', 'MASSÉ Rémi'],
    [
      'Hon. Curtis Hallam (Minister of Services, PCL)',
      'L’hon. Curtis Hallam (ministre des Services, PCL)',
      'Curtis Hallam',
    ],
  ])('lead to one speaker: %s', async (first, ...labels) => {
    const said = (speaker: string) =>
      captured([{ text: `Oui, dit ${speaker}.`, speaker }], { kind: 'transcript' })
    for (const label of [first, ...labels]) await store.sources.add(said(label))
    expect((await store.speakers.list({ limit: 9 })).items.map(({ name }) => name)).toEqual([first])
    for (const label of labels) expect(await store.speakers.named(label)).toHaveLength(1)
  })

  it('another given name is another, found under the surname', async () => {
    for (const name of ['Judith Amory', 'Peter Amory', 'Ada Amory-Vane', 'Basile Quérec'])
      await store.speakers.add({ kind: 'person', name, aliases: [] })
    expect((await store.speakers.alike('Mme Amory')).map(({ names }) => names[0])).toEqual([
      'Judith Amory',
      'Peter Amory',
      'Ada Amory-Vane',
    ])
    expect(await store.speakers.named('Mr. Peter Amory')).toHaveLength(1)
  })

  it.each([
    ['Officials', 'en', 'suggested'],
    ['Responsables', 'fr', 'suggested'],
    ['Opponents', 'en', 'accepted'],
    ['Opposants', 'fr', 'accepted'],
  ] as const)('%s of two texts are two, whom nobody names', async (name, language, status) => {
    const speakers: number[] = []
    for (const title of ['A', 'B']) {
      const source = await store.sources.add(
        captured(['“We are done,” they said. “Done,” again.'], { title, language }),
      )
      for (const words of ['We are done,', 'Done,']) {
        const speaker = { name, kind: 'person' as const }
        const quote = await mark(store, source, [words], { speaker, status })
        speakers.push(quote.speaker!.id)
        expect((await store.speakers.get(quote.speaker!.id))!.kind).toBe('unnamed')
      }
    }
    expect(speakers[0]).toBe(speakers[1])
    expect(speakers[2]).toBe(speakers[3])
    expect(speakers[0]).not.toBe(speakers[2])
  })
})
