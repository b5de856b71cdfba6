import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RenditionListed } from '../../server/api/renditions.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { link } from '../support/translated.ts'

const SAID = {
  kept: ['Le port restera ouvert.', 'The port will stay open.'],
  money: ['Le port a coûté trois milliards.', 'The port cost three million.'],
  denied: ['We will not sell the port.', 'Nous vendrons le port.'],
} as const

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  for (const [i, [original, rendition]] of Object.values(SAID).entries()) {
    const [from, to] = i === 2 ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
    const facts = { publisher: i === 1 ? 'Le Môle' : 'Rive', publishedAt: `2026-05-0${i + 1}` }
    const speech = await server.store.sources.add(
      captured([original], { language: from, title: `Conseil ${i}` }),
    )
    const paper = await server.store.sources.add(
      captured([rendition], { language: to, title: `Une ${i}`, ...facts }),
    )
    const speaker = i === 0 ? 'Odile Marchbanks' : 'Basil Thorne'
    await link(
      server.store,
      await mark(server.store, speech, [original], { speaker }),
      await mark(server.store, paper, [rendition], { speaker }),
    )
  }
})
afterEach(() => server.close())

const list = async (search = ''): Promise<RenditionListed[]> =>
  (await server.ask('GET', `/renditions${search}`)).body.items
const idsOf = async (search: string) => (await list(search)).map(({ id }) => id)
const lookThrough = async () => (await server.ask('POST', '/renditions/risks')).body
const risks = async () => Object.fromEntries((await list()).map(({ id, risk }) => [id, risk]))

describe('the list of renditions', () => {
  it.each([
    ['?publisher=mole', [2]],
    ['?publisher=conseil%201', [2]],
    ['?direction=en-fr', [3]],
    ['?direction=fr-en', [2, 1]],
    ['?source=1', [1]],
    ['?speaker=2', [3, 2]],
    ['?speaker=2&direction=fr-en&state=unreviewed', [2]],
    ['?state=approved', []],
  ])('is narrowed by %s', async (search, ids) => {
    expect(await idsOf(search)).toEqual(ids)
  })

  it('tells where and when the rendition was printed', async () => {
    expect((await list())[1]).toMatchObject({
      publisher: 'Le Môle',
      publishedAt: '2026-05-02',
      agreement: null,
    })
  })

  it('goes on behind the last row of a page, in either order', async () => {
    await lookThrough()
    for (const [sort, ids] of [
      ['newest', [3, 2, 1]],
      ['risk', [3, 2, 1]],
    ] as const) {
      const { body } = await server.ask('GET', `/renditions?limit=2&sort=${sort}`)
      const { body: rest } = await server.ask('GET', `/renditions?limit=2&sort=${sort}&cursor=${body.next}`)
      expect([...body.items, ...rest.items].map(({ id }: { id: number }) => id)).toEqual(ids)
      expect(rest.next).toBeNull()
    }
  })
})

describe('the risk of a rendition', () => {
  it('is known once somebody has looked, and rows without come last', async () => {
    expect(await risks()).toEqual({ 1: null, 2: null, 3: null })
    expect(await lookThrough()).toEqual({ seen: 3 })
    expect(await risks()).toEqual({ 1: 0, 2: 5, 3: 5 })
    expect(await lookThrough()).toEqual({ seen: 0 })
    await server.store.annotations.add(
      1,
      {
        rendered: { start: 0, end: 3 },
        category: 'style/register',
        severity: 'critical',
        comment: '',
        suggestion: '',
        status: 'open',
        reason: '',
        reach: 'here',
        contrary: false,
      },
      'Ada',
    )
    expect(await risks()).toEqual({ 1: null, 2: 5, 3: 5 })
    expect(await idsOf('?sort=risk')).toEqual([3, 2, 1])
    await lookThrough()
    expect(await idsOf('?sort=risk')).toEqual([1, 3, 2])
    expect((await risks())[1]).toBe(25)
  })

  it('says nothing of what is remarked while somebody reviews', async () => {
    await server.ask('PUT', '/renditions/1/reviews?as=Ada', {})
    await server.ask('POST', '/renditions/1/annotations?as=Ada', {
      rendered: { start: 0, end: 3 },
      category: 'style/register',
      severity: 'critical',
    })
    await lookThrough()
    expect((await risks())[1]).toBe(0)
    await server.ask('PUT', '/renditions/1/reviews?as=Ada', { done: true })
    await lookThrough()
    expect((await risks())[1]).toBe(25)
  })

  it('falls with each flag that is answered, here or for all that is like it', async () => {
    await lookThrough()
    for (const [id, left] of [
      [2, { 1: 0, 2: 0, 3: 5 }],
      [3, { 1: 0, 2: 0, 3: 0 }],
    ] as const) {
      const [flag] = (await server.ask('GET', `/renditions/${id}/desk`)).body.flags
      const answer = { flag: flag.check, status: 'dismissed', reason: 'Non.', reach: 'house' }
      await server.ask('POST', `/renditions/${id}/annotations`, { ...flag, ...answer })
      await lookThrough()
      expect(await risks()).toEqual(left)
    }
  })

  it('is looked at anew when what was learned or a language changes', async () => {
    await lookThrough()
    await server.ask('POST', '/learning')
    expect(await lookThrough()).toEqual({ seen: 0 }) // there was nothing to learn from
    await server.ask('POST', '/renditions/tmx', {
      tmx: '<tmx><body><tu><tuv xml:lang="fr"><seg>Le bac</seg></tuv><tuv xml:lang="en"><seg>The ferry</seg></tuv></tu></body></tmx>',
    })
    await server.ask('POST', '/learning')
    expect(await lookThrough()).toEqual({ seen: 3 })
    await server.ask('PATCH', '/quotes/1', { printedLanguage: 'other' })
    expect(await lookThrough()).toEqual({ seen: 1 })
  })
})

it('two reviewers who are done agree by a share', async () => {
  for (const by of ['Ada', 'Ben']) {
    await server.ask('POST', `/renditions/1/annotations?as=${by}`, {
      rendered: { start: 0, end: by === 'Ada' ? 8 : 3 },
      category: 'style/register',
      severity: 'minor',
    })
    await server.ask('PUT', `/renditions/1/reviews?as=${by}`, { done: true })
  }
  expect((await list())[2]!.agreement).toBe(0.5)
})
