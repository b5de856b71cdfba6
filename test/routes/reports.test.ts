import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Draft } from '../../server/api/drafts.ts'
import { ReportProgress } from '../../server/api/reports.ts'
import { captured } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  for (const text of ['Le bac ne passe plus.', 'The ferry has stopped.'])
    await server.store.sources.add(
      captured([{ text, speaker: 'Ève Roncier', spoken: { language: 'fr', markup: 'fr' } }], {
        kind: 'record',
      }),
    )
})
afterAll(() => server.close())

const PAGES = [
  ['fr', '«\u00a0Le bac ne passe plus\u00a0», a dit Ève Roncier.', 'Le bac ne passe plus'],
  ['en', '“The ferry has stopped,” said Ève Roncier.', 'The ferry has stopped,'],
] as const

const pageOf = (lang: string, said: string) =>
  `<!doctype html><html lang="${lang}"><title>Quay</title><main><h1>Quay</h1><p>${said}</p></main></html>`

async function kept(): Promise<unknown[]> {
  const lists = ['/drafts', '/checks', '/history']
  return Promise.all(lists.map(async (path) => (await server.ask('GET', path)).body.items))
}

describe.each(PAGES)('a report on a page in %s', (lang, said, words) => {
  it('has each quotation with what was found for it, and nothing is kept', async () => {
    const before = await kept()
    const form = new FormData()
    form.set('file', new Blob([pageOf(lang, said)], { type: 'text/html' }), 'page.html')
    const { status, body } = await server.ask('POST', '/reports', form)
    expect(status).toBe(200)
    expect(Draft.parse(body)).toMatchObject({
      language: lang,
      quotes: [{ text: words, speaker: { name: 'Ève Roncier' }, findings: { speaker: { answer: 'same' } } }],
      summary: { quotes: 1, checked: 1 },
    })
    expect(await kept()).toEqual(before)
  })

  it('is told line by line to who asks for it', async () => {
    const lines = { Accept: 'application/x-ndjson' }
    const { body } = await server.ask('POST', '/reports', { text: said }, lines)
    const told = body
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    const [read, quote] = told.map(({ meanwhile }: { meanwhile: unknown }) => meanwhile).slice(0, 2)
    expect(ReportProgress.parse(read)).toMatchObject({ read: { text: said, quotes: 1 } })
    expect(told.at(-1)).toMatchObject({ status: 200, answer: { quotes: [quote.quote] } })
  })
})
