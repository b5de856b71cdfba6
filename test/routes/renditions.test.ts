import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../server/api/desk.ts'
import type { SuggestedRendition } from '../../server/api/renditions.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { at, BACK, link, PRINTED, SPEECH, translated, type Translated } from '../support/translated.ts'

let server: TestServer
let quotes: Translated
beforeEach(async () => {
  server = await startServer()
  quotes = await translated(server.store)
})
afterEach(() => server.close())

const post = async (path: string, body: unknown) => {
  const { status, body: answer } = await server.ask('POST', path, body)
  expect([200, 201]).toContain(status)
  return answer
}
const deskOf = async (id: number, as?: string): Promise<Desk> =>
  (await server.ask('GET', `/renditions/${id}/desk${as ? `?as=${as}` : ''}`)).body

it('a duplicate is a conflict, in the language asked for', async () => {
  const pair = { original: quotes.speech.id, rendition: quotes.printed.id }
  await post('/renditions', pair)
  const { status, body } = await server.ask('POST', '/renditions', pair, { 'Accept-Language': 'fr' })
  expect(status).toBe(409)
  expect(body).toMatchObject({ code: 'duplicate', title: 'Cela existe déjà' })
})

describe('the desk', () => {
  it('shows the whole chain, rivals, links and what the machine sees', async () => {
    await link(server.store, quotes.speech, quotes.printed)
    await link(server.store, quotes.printed, quotes.back)
    await link(server.store, quotes.speech, quotes.rival)
    const desk = await deskOf(1)
    expect(desk).toMatchObject({
      annotations: [],
      hidden: 0,
      reviews: [],
      agreement: null,
      penalty: 0,
      fails: false,
    })
    expect(desk.chain.map(({ id }) => id)).toEqual([1, 2])
    expect(desk.rivals.map(({ id }) => id)).toEqual([3])
    expect(desk.faithfulness).toBeGreaterThan(0.5)
    const linked = desk.links.map(({ original, rendered }) => [
      SPEECH.slice(original.start, original.end),
      PRINTED.slice(rendered.start, rendered.end),
    ])
    expect(linked).toContainEqual(['horaires', 'hours'])
    expect((await deskOf(2)).rendition).toMatchObject({ isBackTranslation: true, rendition: { text: BACK } })
  })

  it('names who signs, and what stands beside it in the list', async () => {
    await link(server.store, quotes.speech, quotes.printed)
    await link(server.store, quotes.printed, quotes.back)
    await link(server.store, quotes.speech, quotes.rival)
    expect(await deskOf(2)).toMatchObject({ editor: 'Claire', previous: 3, next: 1 })
    expect(await deskOf(3, 'Ada')).toMatchObject({ editor: 'Ada', previous: null, next: 2 })
    await server.ask('DELETE', '/renditions/2')
    expect(await deskOf(1)).toMatchObject({ previous: 3, next: null })
  })

  it('has the passages that the chain stands in and nothing else of their sources', async () => {
    const words = '“We will close nothing,” she said.'
    const paper = await server.store.sources.add(
      captured(['The mayor spoke.', words, 'Then she left.'], {
        language: 'en',
        publisher: 'The Tide',
        publishedAt: '2026-05-04',
      }),
    )
    await link(server.store, quotes.speech, await mark(server.store, paper, ['We will close nothing,']))
    expect((await deskOf(1)).passages).toEqual([
      { id: quotes.speech.spans[0]!.passage, text: SPEECH, publisher: null, publishedAt: null },
      { id: paper.passages[1]!.id, text: words, publisher: 'The Tide', publishedAt: '2026-05-04' },
    ])
  })

  it('has nothing to compare where a text is in neither language, or one of both is a book', async () => {
    const other = await server.store.sources.add(captured(['Vi stenger ikke badet.'], { language: 'other' }))
    const book = await server.store.sources.add(captured(['word '.repeat(5_001)], { language: 'en' }))
    const norwegian = await mark(server.store, other, ['Vi stenger ikke badet.'])
    const long = await mark(server.store, book, ['word '.repeat(5_001).trim()])
    await link(server.store, quotes.speech, norwegian)
    await link(server.store, quotes.speech, long)
    for (const id of [1, 2])
      expect(await deskOf(id)).toMatchObject({ flags: [], links: [], faithfulness: null })
  })

  it('is not found where there is no rendition', async () => {
    for (const path of ['desk', 'history', 'reviews']) {
      const method = path === 'reviews' ? 'PUT' : 'GET'
      const asked = await server.ask(method, `/renditions/7/${path}`, path === 'reviews' ? {} : undefined)
      expect(asked).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
  })
})

describe('a flag', () => {
  beforeEach(async () => {
    const wrong = 'We will close the pool, but the hours are going to change.'
    const source = await server.store.sources.add(captured([wrong], { language: 'en' }))
    await link(server.store, quotes.speech, await mark(server.store, source, [wrong]))
  })

  it('becomes an annotation by its own words, and is seen no more', async () => {
    const [flag] = (await deskOf(1)).flags
    expect(flag).toMatchObject({ check: 'negation', harm: 'meaning', severity: 'major' })
    const { check, harm: _, ...remark } = flag!
    await post('/renditions/1/annotations', { ...remark, flag: check })
    const desk = await deskOf(1)
    expect(desk.flags.map((other) => other.check)).not.toContain('negation')
    expect(desk).toMatchObject({ penalty: 5, fails: false })
  })

  it('keeps faithfulness under a half, and so does the annotation it becomes, until that is dismissed', async () => {
    const before = await deskOf(1)
    expect(before.faithfulness).toBeLessThan(0.5)
    const { check, harm: _, ...remark } = before.flags[0]!
    const { id } = await post('/renditions/1/annotations', { ...remark, flag: check })
    expect((await deskOf(1)).faithfulness).toBe(before.faithfulness)
    await server.ask('PATCH', `/annotations/${id}`, { status: 'dismissed', reason: 'Ironie.' })
    expect((await deskOf(1)).faithfulness).toBeGreaterThan(before.faithfulness!)
  })

  it.each(['speaker', 'source', 'house'] as const)(
    'is silenced for the %s by a dismissal that reaches so far, until that is taken back',
    async (reach) => {
      const again = 'We will close the pool, but its hours will change.'
      const source = await server.store.sources.add(captured([again], { language: 'en' }))
      await link(server.store, quotes.speech, await mark(server.store, source, [again]))
      const [flag] = (await deskOf(1)).flags
      const { check, harm: _, ...remark } = flag!
      const dismissed = { ...remark, flag: check, status: 'dismissed', reason: 'Ironie.' }
      const here = await post('/renditions/1/annotations', dismissed)
      expect(here.reach).toBe('here')
      expect((await deskOf(2)).flags.map((other) => other.check)).toContain(check)
      await server.ask('PATCH', `/annotations/${here.id}`, { reach })
      const quiet = await deskOf(2)
      expect(quiet.flags.map((other) => other.check)).not.toContain(check)
      expect(quiet.silenced).toMatchObject([{ check, reach, reason: 'Ironie.' }])
      await server.ask('DELETE', `/annotations/${here.id}`)
      expect(await deskOf(2)).toMatchObject({ silenced: [] })
      expect((await deskOf(2)).flags.map((other) => other.check)).toContain(check)
    },
  )

  it('is silenced for nobody else', async () => {
    const speech = await server.store.sources.add(captured([SPEECH], { title: 'Ailleurs' }))
    const said = await mark(server.store, speech, [SPEECH], { speaker: 'Edmée Thornbury' })
    const wrong = 'We will close the pool, but its hours will change.'
    const source = await server.store.sources.add(captured([wrong], { language: 'en' }))
    await link(server.store, said, await mark(server.store, source, [wrong]))
    const [flag] = (await deskOf(1)).flags
    const { check, harm: _, ...remark } = flag!
    for (const reach of ['speaker', 'source']) {
      const dismissed = { ...remark, flag: check, status: 'dismissed', reason: 'Ironie.', reach }
      const { id } = await post('/renditions/1/annotations', dismissed)
      expect((await deskOf(2)).flags.map((other) => other.check)).toContain(check)
      await server.ask('DELETE', `/annotations/${id}`)
    }
  })

  it('of a contrary is a negation that says so, and is silenced apart from other negations', async () => {
    const said = 'La commission a rejeté le projet, et nous ne fermerons pas la piscine.'
    const speech = await server.store.sources.add(captured([said], { language: 'fr' }))
    const printed = 'The committee adopted the project, and we will close the pool.'
    const source = await server.store.sources.add(captured([printed], { language: 'en' }))
    const original = await mark(server.store, speech, [said])
    const { id } = await link(server.store, original, await mark(server.store, source, [printed]))
    const { flags } = await deskOf(id)
    expect(flags).toMatchObject([
      { check: 'negation', contrary: false },
      { check: 'negation', contrary: true },
    ])
    const { check, harm: _, ...remark } = flags[1]!
    const dismissed = { ...remark, flag: check, status: 'dismissed', reason: 'Ironie.', reach: 'house' }
    expect(await post(`/renditions/${id}/annotations`, dismissed)).toMatchObject({
      flag: 'negation',
      contrary: true,
    })
    expect((await deskOf(id)).flags).toEqual([flags[0]])
    expect((await deskOf(1)).flags).toMatchObject([{ check: 'negation', contrary: false }])
    expect((await deskOf(id)).annotations).toMatchObject([{ flag: 'negation', contrary: true }])
  })

  it('is dismissed with a reason, and comes back when that is taken back', async () => {
    const [flag] = (await deskOf(1)).flags
    const { check, harm: _, ...remark } = flag!
    const dismissed = { ...remark, flag: check, status: 'dismissed' }
    const refused = await server.ask('POST', '/renditions/1/annotations', dismissed)
    expect(refused.body.errors).toMatchObject([{ path: 'reason', code: 'reason_missing' }])
    const { id } = await post('/renditions/1/annotations', { ...dismissed, reason: 'Ironie.' })
    expect(await deskOf(1)).toMatchObject({ penalty: 0, annotations: [{ id, status: 'dismissed' }] })
    expect((await deskOf(1)).flags).not.toContainEqual(flag)
    await server.ask('DELETE', `/annotations/${id}`)
    expect((await deskOf(1)).flags).toContainEqual(flag)
  })
})

describe('a blind review', () => {
  const hours = { rendered: at(PRINTED, 'hours'), category: 'accuracy/mistranslation', severity: 'major' }
  const pool = { rendered: at(PRINTED, 'pool'), category: 'accuracy/mistranslation', severity: 'critical' }
  beforeEach(async () => {
    await link(server.store, quotes.speech, quotes.printed)
    for (const by of ['Basile', 'Odile']) await server.ask('PUT', `/renditions/1/reviews?as=${by}`, {})
    await post('/renditions/1/annotations?as=Basile', hours)
    await post('/renditions/1/annotations?as=Odile', hours)
    await post('/renditions/1/annotations?as=Odile', pool)
  })

  it('shows each editor their own alone, in the annotations, the penalty and the history', async () => {
    expect(await deskOf(1, 'Basile')).toMatchObject({
      annotations: [{ by: 'Basile' }],
      hidden: 2,
      penalty: 5,
      fails: false,
      agreement: null,
    })
    expect(await deskOf(1)).toMatchObject({ annotations: [], hidden: 3, penalty: 0 })
    const { body } = await server.ask('GET', '/renditions/1/history?as=Odile')
    expect(body.items.map(({ of, by }: { of: string; by: string }) => [of, by])).toEqual([
      ['rendition', 'Claire'],
      ['review', 'Basile'],
      ['review', 'Odile'],
      ['annotation', 'Odile'],
      ['annotation', 'Odile'],
    ])
  })

  it('opens when all are done, and says how far they agree', async () => {
    await server.ask('PUT', '/renditions/1/reviews?as=Odile', { done: true })
    expect(await deskOf(1, 'Odile')).toMatchObject({ hidden: 1, agreement: null })
    await server.ask('PUT', '/renditions/1/reviews?as=Basile', { done: true })
    expect(await deskOf(1)).toMatchObject({
      hidden: 0,
      penalty: 17.5,
      fails: true,
      agreement: { shared: 1, onlyOne: 1, share: 0.5 },
    })
  })

  it('closes again when one of them takes it up again', async () => {
    for (const by of ['Basile', 'Odile'])
      await server.ask('PUT', `/renditions/1/reviews?as=${by}`, { done: true })
    await server.ask('PUT', '/renditions/1/reviews?as=Basile', {})
    expect(await deskOf(1)).toMatchObject({ hidden: 3, agreement: null })
  })

  it('gives nothing away in an export or a score', async () => {
    const json = await server.ask('GET', '/renditions/export?as=json')
    expect(json.body).toMatchObject({ score: { renditions: 0, penalty: 0 }, items: [{ annotations: [] }] })
    const { body } = await server.ask('GET', '/renditions/export?as=mqm')
    expect(body.trim().split('\n')).toHaveLength(1)
  })
})

describe('suggestions', () => {
  it('are the words of a paired record, and the quote already marked there', async () => {
    const french = 'La séance est ouverte. Le barrage coûtera 12 millions de francs. Personne ne proteste.'
    const english = 'The sitting is open. The dam will cost 12 million francs. Nobody protests.'
    const record = await server.store.sources.add(captured([french], { title: 'Compte rendu' }))
    const other = await server.store.sources.add(
      captured([english], { language: 'en', title: 'Minutes' }),
      [],
      {
        renditionOf: record.id,
      },
    )
    const quote = await mark(server.store, record, ['Le barrage coûtera 12 millions de francs.'])
    const path = `/quotes/${quote.id}/renditions/suggestions`
    const first = (await server.ask('GET', path)).body.items
    expect(first).toMatchObject([
      {
        passage: other.passages[0]!.id,
        source: other.id,
        sourceTitle: 'Minutes',
        printedLanguage: 'en',
        text: 'The dam will cost 12 million francs.',
        quote: null,
        reason: 'paired_record',
      },
    ])
    const marked = await mark(server.store, other, ['The dam will cost 12 million francs.'])
    expect((await server.ask('GET', path)).body.items).toMatchObject([{ quote: marked.id }])
    await link(server.store, quote, marked)
    expect((await server.ask('GET', path)).body.items).toEqual([])
  })

  it('are words of any other source that say the same, whoever marked them, and nothing that does not', async () => {
    const source = await server.store.sources.add(
      captured(
        [
          'The mayor arrived late.',
          'The pool was full on Sunday.',
          'She spoke. “We will not close the pool,” she said, “but the hours will change.” Nobody believed her.',
        ],
        { language: 'en', title: 'The Diving Board' },
      ),
    )
    const path = `/quotes/${quotes.speech.id}/renditions/suggestions`
    const items = (await server.ask('GET', path)).body.items
    expect(items.map(({ quote, reason }: SuggestedRendition) => [quote, reason]).toSorted()).toEqual([
      [null, 'across_languages'],
      [quotes.printed.id, 'across_languages'],
      [quotes.rival.id, 'across_languages'],
    ])
    const unmarked = items.find(({ quote }: SuggestedRendition) => quote === null)
    expect(unmarked).toMatchObject({ source: source.id, passage: source.passages[2]!.id })
    expect(unmarked.text).toContain('not close the pool,” she said, “but the hours will change')
    await link(server.store, quotes.speech, quotes.printed)
    expect((await server.ask('GET', path)).body.items).toHaveLength(2)
  })

  it('are none where nothing says the same, and not found where there is no quote', async () => {
    const source = await server.store.sources.add(captured(['Les cloches sonnent depuis l’aube.']))
    const quote = await mark(server.store, source, ['Les cloches sonnent depuis l’aube.'])
    expect((await server.ask('GET', `/quotes/${quote.id}/renditions/suggestions`)).body).toEqual({
      items: [],
    })
    expect(await server.ask('GET', '/quotes/99/renditions/suggestions')).toMatchObject({ status: 404 })
  })
})

describe('learning', () => {
  beforeEach(async () => {
    await link(server.store, quotes.speech, quotes.printed)
    await server.store.renditions.update(1, { state: 'approved' }, 'Claire')
  })

  it('answers with what is known by then', async () => {
    expect((await server.ask('GET', '/learning')).body).toMatchObject({ pairs: 0, available: 1, waiting: 1 })
    expect((await server.ask('POST', '/learning', {})).body).toMatchObject({ pairs: 1, waiting: 0 })
    expect((await server.ask('GET', '/learning')).body).toMatchObject({ pairs: 1, available: 1 })
  })

  it('tells how far it is, line by line', async () => {
    const { body } = await server.ask('POST', '/learning', {}, { Accept: 'application/x-ndjson' })
    const lines = (body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toEqual({ meanwhile: { share: expect.any(Number) } })
    expect(lines.at(-1)).toMatchObject({ status: 200, answer: { pairs: 1 } })
  })

  it('waits for one under way that soon ends, and learns nothing twice', async () => {
    const both = await Promise.all([server.ask('POST', '/learning'), server.ask('POST', '/learning')])
    expect(both).toMatchObject([
      { status: 200, body: { pairs: 1 } },
      { status: 200, body: { pairs: 1 } },
    ])
  })
})

it('a check of words that editors found wrongly translated says so, until they take it back', async () => {
  const { id } = await link(server.store, quotes.speech, quotes.printed)
  const verdict = async () => (await post('/checks', { text: PRINTED, speaker: 'Blandine Okafor' })).verdict
  const before = await verdict()
  expect(before).not.toBe('mistranslated')
  const wrong = await post(`/renditions/${id}/annotations`, {
    rendered: at(PRINTED, 'hours'),
    category: 'accuracy/mistranslation',
    severity: 'major',
  })
  expect(await verdict()).toBe('mistranslated')
  await server.ask('PATCH', `/annotations/${wrong.id}`, { status: 'dismissed', reason: 'It is right.' })
  expect(await verdict()).toBe(before)
})
