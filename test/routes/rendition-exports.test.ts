import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { at, link, PRINTED, SPEECH, translated, type Translated } from '../support/translated.ts'

let server: TestServer
let quotes: Translated
beforeEach(async () => {
  server = await startServer()
  quotes = await translated(server.store)
})
afterEach(() => server.close())

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

  it('TMX has no pair in one language', async () => {
    const { id } = await link(server.store, quotes.speech, quotes.back, { pivot: 'en' })
    await server.store.renditions.update(id, { state: 'approved' }, 'Basile')
    const { body } = await server.ask('GET', '/renditions/export?as=tmx')
    expect((body as string).match(/<tu /g)).toHaveLength(1)
  })

  it('a memory tells how much of it is stored, line by line', async () => {
    const unit = (i: number) =>
      `<tu><tuv xml:lang="fr"><seg>Bac ${i}</seg></tuv><tuv xml:lang="en"><seg>Ferry ${i}</seg></tuv></tu>`
    const tmx = `<tmx><body>${Array.from({ length: 250 }, (_, i) => unit(i)).join('')}</body></tmx>`
    const { body } = await server.ask('POST', '/renditions/tmx', { tmx }, { Accept: 'application/x-ndjson' })
    const lines = (body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const shares = lines.slice(0, -1).map(({ meanwhile }) => meanwhile.share)
    expect(shares.length).toBeGreaterThan(50)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(lines.at(-1)).toEqual({ status: 200, answer: { pairs: 250, added: 250 } })
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
    await server.ask('POST', '/renditions/1/annotations', {
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
      raters: [
        {
          by: 'Claire',
          renditions: 1,
          words: 600,
          penalty: 5,
          score: 100 * (1 - 5 / 600),
          fails: false,
        },
      ],
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
