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

  it('TMX has what is approved, and adds nothing when it comes in again', async () => {
    const { status, headers, body } = await server.ask('GET', '/renditions/export?as=tmx')
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
    expect(headers.get('Content-Disposition')).toBe('attachment; filename=dixit.tmx')
    const form = new FormData()
    form.append('file', new File([body], 'memory.tmx'))
    expect((await server.ask('POST', '/renditions/tmx', form)).body).toEqual({ pairs: 1, added: 0 })
    expect((await server.ask('POST', '/renditions/tmx', { tmx: body })).body).toEqual({ pairs: 1, added: 0 })
    expect((await server.ask('GET', '/learning')).body).toMatchObject({ available: 1 })
  })

  it.each<[string, () => Promise<unknown>]>([
    [
      'its wording is corrected',
      () => server.ask('POST', '/renditions/1/wordings', { text: `${PRINTED} Soon.` }),
    ],
    ['its approval is withdrawn', () => server.store.renditions.update(1, { state: 'in_review' }, 'Basile')],
  ])('TMX adds nothing either when it comes in again after %s', async (_, change) => {
    const { body } = await server.ask('GET', '/renditions/export?as=tmx')
    await change()
    expect((await server.ask('POST', '/renditions/tmx', { tmx: body })).body).toEqual({ pairs: 1, added: 0 })
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
      'Conseil municipal (1):fr-en',
      '1',
      '1',
      'Basile',
      SPEECH,
      PRINTED,
      'No-error',
      'No-error',
    ])
  })

  it('two renditions of one original stand side by side, each a system, raters apart', async () => {
    const { id } = await link(server.store, quotes.back, quotes.rival, { authority: 'house' })
    await server.store.renditions.update(2, { state: 'approved' }, 'Basile')
    await server.store.renditions.update(id, { state: 'approved' }, 'Basile')
    for (const by of ['Ada', 'Ben']) await server.ask('PUT', `/renditions/2/reviews?as=${by}`, { done: true })
    const { body } = await server.ask('GET', '/renditions/export?as=mqm')
    const rows = (body as string)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t').slice(0, 5))
    const doc = 'Conseil municipal (1):fr-en'
    expect(rows).toEqual([
      ['house', 'Le Grand Bain (4):fr-en', '1', '4', 'Basile'],
      ['house', doc, '1', '1', 'Ada'],
      ['house', doc, '1', '1', 'Ben'],
      ['agency', doc, '1', '1', 'Basile'],
    ])
  })

  it.each([
    ['tsv', 'text/tab-separated-values; charset=utf-8', 'dixit.tsv', `fr-CA\ten\n${SPEECH}\t${PRINTED}\n`],
    ['csv', 'text/csv; charset=utf-8', 'dixit.csv', `fr-CA,en\r\n"${SPEECH}","${PRINTED}"\r\n`],
  ])('%s has the approved pairs in two columns', async (as, type, file, text) => {
    const { headers, body } = await server.ask('GET', `/renditions/export?as=${as}&fr=fr-CA`)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toBe(`attachment; filename=${file}`)
    expect(body.replace(/^\uFEFF/, '')).toBe(text)
  })

  it('XLIFF has a file for each direction', async () => {
    const { body } = await server.ask('GET', '/renditions/export?as=xliff&en=en-GB')
    expect(body.match(/<file .*>/g)).toEqual([
      expect.stringContaining('source-language="fr" target-language="en-GB"'),
      expect.stringContaining('source-language="en-GB" target-language="fr"'),
    ])
    expect(body).toContain(`<source>${SPEECH}</source>\n<target state="signed-off">${PRINTED}</target>`)
    expect(body.match(/<trans-unit /g)).toHaveLength(1)
  })

  it('alignments are those of the words, by their numbers', async () => {
    const { body } = await server.ask('GET', '/renditions/export?as=pharaoh')
    const [fr, en, links] = (body as string).trimEnd().split('\t')
    const [french, english] = [fr!.split(' '), en!.split(' ')]
    const linked = links!.split(' ').map((link) => link.split('-').map(Number))
    expect(linked.map(([i, j]) => `${french[i!]} ${english[j!]}`)).toEqual(
      expect.arrayContaining(['piscine pool', 'mais but']),
    )
  })

  it.each([
    ['fr', 'Traducteur', 'Approuvée'],
    ['en', 'Translator', 'Approved'],
  ])('a table has each rendition, in the words of the caller: %s', async (language, column, state) => {
    const path = '/renditions/export?as=renditions'
    const { body } = await server.ask('GET', path, undefined, { 'Accept-Language': language })
    const rows = (body as string).trim().split('\r\n')
    expect(rows).toHaveLength(3)
    expect(rows[0]!.split(',')).toContain(column)
    expect(rows[2]).toContain(`1,${state},Basile,,Blandine Okafor,`)
  })

  it.each(['?as=tmx&fr=en-CA', '?as=tmx&en=en', '?as=tmx&fr=fr-ca'])('no variety is %s', async (search) => {
    const { status, body } = await server.ask('GET', `/renditions/export${search}`)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ code: 'invalid_format' }])
  })

  it('JSON has all of it, with the score', async () => {
    const { body } = await server.ask('GET', '/renditions/export?as=json')
    expect(body.items.map(({ rendition }: { rendition: { id: number } }) => rendition.id)).toEqual([2, 1])
    expect(body.score).toMatchObject({ renditions: 1, score: null, formula: '100 × (1 − APT ÷ EWC)' })
  })

  it.each(['tmx', 'xliff', 'tsv', 'csv'])(
    'what goes out as %s adds nothing when it comes in again',
    async (as) => {
      const { body } = await server.ask('GET', `/renditions/export?as=${as}&fr=fr-CA&en=en-CA`)
      const form = new FormData()
      form.append('file', new File([body], `dixit.${as}`))
      expect((await server.ask('POST', '/renditions/tmx', form)).body).toEqual({ pairs: 1, added: 0 })
      const other = new FormData()
      other.append('file', new File([body.replace('pool', 'swimming pool')], `dixit.${as}`))
      expect((await server.ask('POST', '/renditions/tmx', other)).body).toEqual({ pairs: 1, added: 1 })
    },
  )

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
    form.append('file', new File(['rive\tport'], 'memory.tmx'))
    expect(await server.ask('POST', '/renditions/tmx', form)).toMatchObject({
      status: 422,
      body: { code: 'unnamed_columns' },
    })
  })

  it.each([
    ['fr', 'La première ligne doit nommer les langues des colonnes'],
    ['en', 'The first line has to name the languages of the columns'],
  ])('a pasted table without a head is told what it lacks, in %s', async (language, told) => {
    const asked = { 'Accept-Language': language }
    const { body } = await server.ask('POST', '/renditions/tmx', { tmx: 'Le bac.\tThe ferry.' }, asked)
    expect(body.errors).toMatchObject([
      { path: 'tmx', code: 'unnamed_columns', detail: expect.stringContaining(told) },
    ])
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
    await server.ask('PUT', '/renditions/1/reviews?as=Basile', { done: true })
    expect(await score()).toMatchObject({ penalty: 2.5 })
  })

  it('is given by authority', async () => {
    expect(await score('?authority=agency')).toMatchObject({ renditions: 1 })
    expect(await score('?authority=house')).toMatchObject({ renditions: 0, score: null })
  })
})
