import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { link } from '../support/translated.ts'
import { passingDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
beforeEach(() => {
  store = openStore(passingDatabase(), grammars)
})
afterEach(() => store.close())

const addLaure = () =>
  store.speakers.add(
    {
      kind: 'person',
      name: 'Laure d’Estrées-Whitcombe',
      aliases: [
        { name: 'la Préfète', language: 'fr' },
        { name: 'the prefect', language: 'en' },
        { name: 'L. d’Estrées', language: null },
      ],
    },
    'Claire',
  )

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
  const one = await store.speakers.add({ kind: 'person', name: 'Jean Ross', aliases: [] }, 'Claire')
  const two = await store.speakers.add(
    {
      kind: 'person',
      name: 'Jeanne Ross',
      aliases: [{ name: 'JEAN ROSS', language: null }],
    },
    'Claire',
  )
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
  ['a name that a slip meant', 'Whitcomb', ['Laure d’Estrées-Whitcombe']],
  ['nobody’s name', 'Zébulon', []],
])('a search goes by %s', async (_, search, names) => {
  await addLaure()
  await store.speakers.add({ kind: 'organisation', name: 'Port Authority', aliases: [] }, 'Claire')
  expect((await store.speakers.list({ search, limit: 50 })).items.map(({ name }) => name)).toEqual(names)
})

it('a search tells the name it goes by, and where', async () => {
  await addLaure()
  const [found] = (await store.speakers.list({ search: 'préffète', limit: 50 })).items
  const { name, marks } = found!.hit!
  expect(marks.map(({ start, end }) => name.slice(start, end))).toEqual([expect.stringMatching(/^préfète$/i)])
})

it('a list goes by who has the most quotes, page by page', async () => {
  const text = 'Ann Ross said “yes”. Bea Lund said “no” and “never”. Carl Moe said “so”.'
  const source = await store.sources.add(captured([text], { language: 'en' }))
  for (const [words, speaker] of [
    ['yes', 'Ann Ross'],
    ['no', 'Bea Lund'],
    ['never', 'Bea Lund'],
    ['so', 'Carl Moe'],
  ] as const)
    await mark(store, source, [words], { speaker })
  const found = []
  let cursor: string | undefined
  do {
    const page = await store.speakers.list({ sort: 'quotes', limit: 1, cursor })
    found.push(...page.items.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(found).toEqual(['Bea Lund', 'Carl Moe', 'Ann Ross'])
})

it('a list goes by kind, beside the name', async () => {
  await addLaure()
  await store.speakers.add({ kind: 'organisation', name: 'Port de l’Estrée', aliases: [] }, 'Claire')
  const names = async (search: { kind: 'person' | 'organisation' | 'unnamed'; search?: string }) =>
    (await store.speakers.list({ limit: 50, ...search })).items.map(({ name }) => name)
  expect(await names({ kind: 'organisation', search: 'estree' })).toEqual(['Port de l’Estrée'])
  expect(await names({ kind: 'person' })).toEqual(['Laure d’Estrées-Whitcombe'])
  expect(await names({ kind: 'unnamed' })).toEqual([])
})

it('a list is of those whose words are translated, where that is asked', async () => {
  const text = 'Ann Ross a dit « oui ». Bea Lund a dit « non ».'
  const french = await store.sources.add(captured([text]))
  const english = await store.sources.add(captured(['“Yes,” said Ann Ross.'], { language: 'en' }))
  const [yes] = [
    await mark(store, french, ['oui'], { speaker: 'Ann Ross' }),
    await mark(store, french, ['non'], { speaker: 'Bea Lund' }),
  ]
  await link(store, yes, await mark(store, english, ['Yes'], { speaker: 'Ann Ross' }))
  const names = async (of?: 'renditions') =>
    (await store.speakers.list({ limit: 50, of })).items.map(({ name }) => name)
  expect(await names('renditions')).toEqual(['Ann Ross'])
  expect(await names()).toEqual(['Ann Ross', 'Bea Lund'])
})

it('a change replaces the aliases it gives and keeps those it does not', async () => {
  const laure = await addLaure()
  const renamed = await store.speakers.update(laure.id, { name: 'Laure Whitcombe' }, 'Claire')
  expect(renamed).toMatchObject({ name: 'Laure Whitcombe', aliases: laure.aliases, version: 2 })
  const emptied = await store.speakers.update(laure.id, { aliases: [], kind: 'unnamed' }, 'Claire')
  expect(emptied).toMatchObject({ name: 'Laure Whitcombe', aliases: [], kind: 'unnamed', version: 3 })
})

describe('a merge', () => {
  it('takes in the names, the quotes and the passages of the other', async () => {
    const laure = await addLaure()
    const other = await store.speakers.add(
      {
        kind: 'person',
        name: 'Mme Whitcombe',
        aliases: [
          { name: 'Whitcombe', language: null },
          { name: 'the prefect', language: 'en' },
        ],
      },
      'Claire',
    )
    const source = await store.sources.add(
      captured([{ text: 'La digue tiendra, je le répète.', speaker: 'Mme Whitcombe' }]),
    )
    const quote = await mark(store, source, ['La digue tiendra'], { speaker: other.id })

    const merged = (await store.speakers.merge(laure.id, other.id, 'Claire'))!

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
    await expect(store.speakers.merge(laure.id, laure.id + further, 'Claire')).rejects.toMatchObject({
      fields: [{ path: 'from', code }],
    })
    expect(await store.speakers.get(laure.id)).toEqual(laure)
  })
})

describe('a merge undone', () => {
  it('parts the two again, with what is theirs', async () => {
    const laure = await store.speakers.add(
      {
        name: 'Laure Whitcombe',
        aliases: [{ name: 'the prefect', language: 'en' }],
        offices: [{ title: 'préfète', since: '2019' }],
      },
      'Claire',
    )
    const other = await store.speakers.add(
      {
        name: 'Mme Whitcombe',
        aliases: [
          { name: 'the prefect', language: 'en' },
          { name: 'la préfète', language: 'fr' },
        ],
        wikidata: 'Q42',
        offices: [{ title: 'Prefect', until: '2024-05' }],
      },
      'Claire',
    )
    const source = await store.sources.add(
      captured([{ text: 'La digue tiendra, dit-elle.', speaker: 'Mme Whitcombe' }]),
    )
    const quote = await mark(store, source, ['La digue tiendra'], { speaker: other.id })
    const merged = (await store.speakers.merge(laure.id, other.id, 'Claire'))!
    expect(merged).toMatchObject({ wikidata: 'Q42', merged: [{ name: 'Mme Whitcombe' }] })
    expect(merged.offices).toHaveLength(2)
    const since = await mark(store, source, ['dit-elle'], { speaker: laure.id })

    const back = (await store.speakers.undoMerge(laure.id, merged.merged[0]!.id, 'Claire'))!

    expect(back).toMatchObject({ ...other, quotes: 1, version: expect.any(Number) as number })
    expect(await store.speakers.get(laure.id)).toMatchObject({
      name: 'Laure Whitcombe',
      aliases: laure.aliases,
      offices: laure.offices,
      wikidata: null,
      merged: [],
    })
    expect((await store.quotes.get(quote.id))!.speaker!.id).toBe(other.id)
    expect((await store.quotes.get(since.id))!.speaker!.id).toBe(laure.id)
    expect((await store.sources.get(source.id))!.passages[0]!.speaker!.id).toBe(other.id)
    expect(await store.speakers.undoMerge(laure.id, merged.merged[0]!.id, 'Claire')).toBeNull()
  })

  it('goes step by step where one was merged after another', async () => {
    const [a, b, c] = await Promise.all(
      ['Ann Hale', 'A. Hale', 'Mrs. Hale'].map((name) => store.speakers.add({ name }, 'Claire')),
    )
    await store.speakers.merge(b!.id, c!.id, 'Claire')
    const merged = (await store.speakers.merge(a!.id, b!.id, 'Claire'))!
    expect(merged.merged.map(({ name }) => name)).toEqual(['A. Hale', 'Mrs. Hale'])
    for (const { id } of merged.merged) await store.speakers.undoMerge(a!.id, id, 'Claire')
    const all = (await store.speakers.list({ limit: 9 })).items
    expect(all.map(({ name, aliases }) => [name, aliases.length])).toEqual([
      ['A. Hale', 1],
      ['Ann Hale', 0],
      ['Mrs. Hale', 0],
    ])
  })
})

it('offers persons who may be one, searched by their names', async () => {
  for (const name of ['Antony Blinken', 'Ruth Penrose', 'Antony Blinkin', 'R. Penrose', 'Peter Amory'])
    await store.speakers.add({ name }, 'Claire')
  const found = async (search: string, limit = 9, cursor?: string) =>
    store.speakers.pairs({ search, limit, cursor })
  const names = ({ items }: Awaited<ReturnType<typeof found>>) =>
    items.map(({ one, other, reason }) => [one.name, other.name, reason])
  const first = await found('', 1)
  expect(names(first)).toEqual([['Ruth Penrose', 'R. Penrose', 'initial']])
  expect(names(await found('', 1, first.next!))).toEqual([['Antony Blinken', 'Antony Blinkin', 'near']])
  expect(names(await found('blink'))).toEqual([['Antony Blinken', 'Antony Blinkin', 'near']])
})

describe('offices', () => {
  const said = (label: string, publishedAt: string | null) =>
    store.sources.add(
      captured([{ text: `Oui, a dit ${label}.`, speaker: label }], {
        kind: 'record',
        title: label,
        publishedAt,
      }),
    )

  it('are told by the labels of records, with their days', async () => {
    await said('Hon. Curtis Hallam (Minister of Services, PCL)', '2020-03-01')
    await said('L’hon. Curtis Hallam (ministre des Services, PCL)', '2020-03-01')
    await said('Hon. Curtis Hallam (Minister of Services, PCL)', '2021-05-02T10:00:00Z')
    const undated = await said('Curtis Hallam, minister of Ports', null)
    const [hallam] = (await store.speakers.list({ limit: 9 })).items
    expect(hallam!.recordedOffices).toEqual([
      { title: 'Minister of Services', since: '2020-03-01', until: '2021-05-02', source: null },
      { title: 'ministre des Services', since: '2020-03-01', until: '2020-03-01', source: null },
      { title: 'minister of Ports', since: null, until: null, source: undated.id },
    ])
    await store.sources.remove(undated.id, 'a test')
    expect((await store.speakers.get(hallam!.id))!.recordedOffices).toHaveLength(2)
  })

  it('are given by a person, beside those recorded', async () => {
    await said('Hon. Curtis Hallam (Minister of Services, PCL)', '2020-03-01')
    const [{ id } = { id: 0 }] = await store.speakers.named('Curtis Hallam')
    const offices = [{ title: 'ministre des Ports', since: '2022', until: null }]
    const changed = (await store.speakers.update(id, { offices, wikidata: 'Q7' }, 'Claire'))!
    expect(changed).toMatchObject({ offices, wikidata: 'Q7' })
    expect(changed.recordedOffices).toHaveLength(1)
    expect(await store.speakers.update(id, { name: 'Curtis Hallam' }, 'Claire')).toMatchObject({
      offices,
      wikidata: 'Q7',
    })
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
      await store.speakers.add({ kind: 'person', name, aliases: [] }, 'Claire')
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
