import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../server/api/renditions.ts'
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
    for (const by of ['Basile', 'Odile']) await server.ask('PUT', '/renditions/1/reviews', { by })
    await post('/renditions/1/annotations', { ...hours, by: 'Basile' })
    await post('/renditions/1/annotations', { ...hours, by: 'Odile' })
    await post('/renditions/1/annotations', { ...pool, by: 'Odile' })
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
      ['annotation', 'Odile'],
      ['annotation', 'Odile'],
    ])
  })

  it('opens when all are done, and says how far they agree', async () => {
    await server.ask('PUT', '/renditions/1/reviews', { by: 'Odile', done: true })
    expect(await deskOf(1, 'Odile')).toMatchObject({ hidden: 1, agreement: null })
    await server.ask('PUT', '/renditions/1/reviews', { by: 'Basile', done: true })
    expect(await deskOf(1)).toMatchObject({
      hidden: 0,
      penalty: 35,
      fails: true,
      agreement: { shared: 1, onlyOne: 1, share: 0.5 },
    })
  })

  it('closes again when one of them takes it up again', async () => {
    for (const by of ['Basile', 'Odile']) await server.ask('PUT', '/renditions/1/reviews', { by, done: true })
    await server.ask('PUT', '/renditions/1/reviews', { by: 'Basile' })
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

  it('are none where nothing is paired, and not found where there is no quote', async () => {
    expect((await server.ask('GET', `/quotes/${quotes.speech.id}/renditions/suggestions`)).body).toEqual({
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

  it('is done once at a time', async () => {
    const both = await Promise.all([server.ask('POST', '/learning'), server.ask('POST', '/learning')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('exports', () => {
  beforeEach(async () => {
    await link(server.store, quotes.speech, quotes.printed, { authority: 'agency' })
    await link(server.store, quotes.speech, quotes.rival, { authority: 'house' })
    await server.store.renditions.update(1, { state: 'approved' }, 'Basile')
  })

  it('TMX has what is approved, and comes in again as it went out', async () => {
    const { status, headers, body } = await server.ask('GET', '/renditions/export?as=tmx')
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
    expect(headers.get('Content-Disposition')).toBe('attachment; filename=dixit.tmx')
    const form = new FormData()
    form.append('file', new File([body], 'memory.tmx'))
    expect((await server.ask('POST', '/renditions/tmx', form)).body).toEqual({ pairs: 1, added: 1 })
    expect((await server.ask('POST', '/renditions/tmx', { tmx: body })).body).toEqual({ pairs: 1, added: 0 })
    expect((await server.ask('GET', '/learning')).body).toMatchObject({ available: 2 })
  })

  it('MQM has what was evaluated, be it without an error', async () => {
    const { headers, body } = await server.ask('GET', '/renditions/export?as=mqm')
    expect(headers.get('Content-Type')).toBe('text/tab-separated-values; charset=utf-8')
    const rows = (body as string)
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows).toHaveLength(2)
    expect(rows[1]!.slice(0, 9)).toEqual([
      'agency',
      'Conseil municipal',
      '1',
      '1',
      'Basile',
      SPEECH,
      PRINTED,
      'No-error',
      'No-error',
    ])
  })

  it('JSON has all of it, with the score', async () => {
    const { body } = await server.ask('GET', '/renditions/export?as=json')
    expect(body.items.map(({ rendition }: { rendition: { id: number } }) => rendition.id)).toEqual([2, 1])
    expect(body.score).toMatchObject({ renditions: 1, score: null, formula: '100 × (1 − APT ÷ EWC)' })
  })

  it.each(['', '?as=docx', '?as=tmx&as=mqm'])('there is none %s', async (search) => {
    const { status, body } = await server.ask('GET', `/renditions/export${search}`)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ path: 'as', code: 'invalid_value' }])
  })

  it.each([
    ['no file', new FormData(), 'invalid'],
    ['no memory', { tmx: '<tmx' }, 'invalid'],
  ])('a memory that is %s is refused', async (_, body, code) => {
    expect(await server.ask('POST', '/renditions/tmx', body)).toMatchObject({ status: 422, body: { code } })
  })

  it('a file that is no memory is refused', async () => {
    const form = new FormData()
    form.append('file', new File(['fr\ten'], 'memory.tmx'))
    expect(await server.ask('POST', '/renditions/tmx', form)).toMatchObject({
      status: 422,
      body: { code: 'unreadable' },
    })
  })
})

describe('the score of a set', () => {
  const words = 'Le bac part. '.repeat(200).trim()
  beforeEach(async () => {
    const source = await server.store.sources.add(captured([words]))
    const quote = await mark(server.store, source, [words])
    await link(server.store, quote, quotes.printed, { authority: 'agency' })
    await link(server.store, quotes.speech, quotes.rival, { authority: 'house' })
    await post('/renditions/1/annotations', {
      rendered: at(PRINTED, 'pool'),
      category: 'accuracy/mistranslation',
      severity: 'major',
    })
  })
  const score = async (search = '') => (await server.ask('GET', `/renditions/score${search}`)).body

  it('counts the words of the originals that were evaluated', async () => {
    expect(await score()).toEqual({
      renditions: 1,
      words: 600,
      leastWords: 500,
      penalty: 5,
      score: 100 * (1 - 5 / 600),
      formula: '100 × (1 − APT ÷ EWC)',
      fails: false,
    })
  })

  it('averages over those who rated', async () => {
    await server.ask('PUT', '/renditions/1/reviews', { by: 'Basile', done: true })
    expect(await score()).toMatchObject({ penalty: 2.5 })
  })

  it('is given by authority', async () => {
    expect(await score('?authority=agency')).toMatchObject({ renditions: 1 })
    expect(await score('?authority=house')).toMatchObject({ renditions: 0, score: null })
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
