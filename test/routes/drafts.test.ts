import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Draft, DraftQuote } from '../../server/api/drafts.ts'
import { captured } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

const TEXT =
  'Le quai\n\n«\u00a0Le bac ne passe plus\u00a0», a dit Ève Roncier. «\u00a0La rive attend (encore)\u00a0», a-t-elle ajouté.'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.store.sources.add(
    captured(
      [{ text: 'Le bac ne passe plus.', speaker: 'Ève Roncier', spoken: { language: 'fr', markup: 'fr' } }],
      { kind: 'record' },
    ),
  )
})
afterAll(() => server.close())

describe('a draft', () => {
  it('pasted is answered whole', async () => {
    const { status, body } = await server.ask('POST', '/drafts', { text: TEXT })
    expect(status).toBe(200)
    expect(Draft.parse(body)).toMatchObject({
      title: 'Le quai',
      language: 'fr',
      text: TEXT,
      quotes: [
        { findings: { verdict: 'exact' } },
        { findings: { verdict: 'unresolved' }, needsPerson: true },
      ],
    })
  })

  it('uploaded is read by its format', async () => {
    const form = new FormData()
    form.set('language', '')
    form.set(
      'file',
      new Blob(['# Le quai\n\n«\u00a0Le *bac* ne passe plus\u00a0», a dit **Ève Roncier**.']),
      'quai.md',
    )
    const { status, body } = await server.ask('POST', '/drafts', form)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: 'Le quai',
      quotes: [{ text: 'Le bac ne passe plus', needsPerson: false }],
    })
  })

  it('is told line by line to who asks for it: what was read, each quotation, and all of it', async () => {
    const { body } = await server.ask(
      'POST',
      '/drafts',
      { text: TEXT, title: 'Titre' },
      { Accept: 'application/x-ndjson' },
    )
    const lines = (body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toEqual({
      meanwhile: { read: { title: 'Titre', language: 'fr', text: TEXT, quotes: 2 } },
    })
    const quotes = lines.slice(1, -1).map(({ meanwhile }) => DraftQuote.parse(meanwhile.quote))
    expect(lines.at(-1)).toMatchObject({ status: 200, answer: { quotes } })
    expect(quotes).toHaveLength(2)
  })

  it('without any text is refused', async () => {
    expect((await server.ask('POST', '/drafts', { text: '…' })).body).toMatchObject({ code: 'empty_text' })
  })
})

describe('its report to save', () => {
  const given = { title: '../Quai "1"', language: 'fr', text: TEXT }

  it.each([
    ['html', 'en', 'text/html; charset=utf-8', 'Not found'],
    ['html', 'fr-CA', 'text/html; charset=utf-8', 'Introuvable'],
    ['csv', 'en', 'text/csv; charset=utf-8', 'Not found'],
    ['csv', 'fr', 'text/csv; charset=utf-8', 'Introuvable'],
  ])('%s in %s', async (as, language, type, words) => {
    const { status, headers, body } = await server.ask('POST', `/drafts/export?as=${as}`, given, {
      'Accept-Language': language,
    })
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toBe(`attachment; filename=dixit.${as}`)
    expect(body).toContain(words)
  })

  it.each<[string, unknown, string, string]>([
    ['/drafts/export', given, 'as', 'invalid_value'],
    ['/drafts/export?as=pdf', given, 'as', 'invalid_value'],
    ['/drafts/export?as=csv', { ...given, language: undefined }, 'language', 'invalid_type'],
    ['/drafts/export?as=csv', { ...given, text: 'a\0b' }, 'text', 'control_character'],
  ])('%s is refused what it cannot be made of', async (path, body, field, code) => {
    const answer = await server.ask('POST', path, body)
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toMatchObject([{ path: field, code }])
  })
})
