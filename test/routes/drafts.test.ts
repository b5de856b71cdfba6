import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Draft, DraftPage, KeptDraft, KeptQuote } from '../../server/api/drafts.ts'
import { readDocx } from '../../server/read/document/docx.ts'
import { captured } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

const TEXT =
  'Le quai\n\n«\u00a0Le bac ne passe plus\u00a0», a dit Ève Roncier. «\u00a0La rive attend (encore)\u00a0», a-t-elle ajouté.'
const NEXT =
  'Le quai\n\nMardi, rien n’a changé. «\u00a0La rive attend [encore]\u00a0», a dit Ève Roncier. «\u00a0Le bac ne passe plus\u00a0», a dit Ève Roncier.'

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

const linesOf = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('a draft', () => {
  it('pasted is kept and checked', async () => {
    const { status, body, headers } = await server.ask('POST', '/drafts', { text: TEXT })
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`/api/drafts/${body.id}`)
    expect(KeptDraft.parse(body)).toMatchObject({
      title: 'Le quai',
      language: 'fr',
      text: TEXT,
      quotes: [
        { check: { verdict: 'exact' }, needsPerson: false },
        { check: { verdict: 'unresolved' }, needsPerson: true },
      ],
    })
    expect((await server.ask('GET', `/drafts/${body.id}`)).body).toEqual(body)
    expect((await server.ask('GET', `/checks/${body.quotes[0].check.id}`)).body).toMatchObject({
      claim: { text: 'Le bac ne passe plus', speaker: 'Ève Roncier', language: 'fr' },
    })
  })

  it('uploaded is read by its format, and need not be checked at once', async () => {
    const form = new FormData()
    form.set('language', '')
    form.set('check', 'false')
    form.set(
      'file',
      new Blob(['# Le quai\n\n«\u00a0Le *bac* ne passe plus\u00a0», a dit **Ève Roncier**.']),
      'quai.md',
    )
    const { status, body } = await server.ask('POST', '/drafts', form)
    expect(status).toBe(201)
    expect(body).toMatchObject({ title: 'Le quai', quotes: [{ text: 'Le bac ne passe plus', check: null }] })
    expect((await server.ask('GET', '/drafts?limit=1')).body.items).toMatchObject([{ unchecked: 1 }])
    const { body: checked } = await server.ask('POST', `/drafts/${body.id}/checks`)
    expect(checked).toMatchObject({ quotes: [{ check: { verdict: 'exact' } }] })
  })

  it('is told line by line to who asks for it: as it was read, each quotation, and all of it', async () => {
    const lines = { Accept: 'application/x-ndjson' }
    const { body } = await server.ask('POST', '/drafts', { text: TEXT, title: 'Titre' }, lines)
    const [read, ...told] = linesOf(body)
    expect(KeptDraft.parse(read.meanwhile.draft)).toMatchObject({
      title: 'Titre',
      quotes: [{ check: null }, {}],
    })
    const quotes = told.slice(0, -1).map(({ meanwhile }) => KeptQuote.parse(meanwhile.quote))
    expect(told.at(-1)).toMatchObject({ status: 201, answer: { quotes } })
    expect(quotes).toHaveLength(2)
  })

  it('without any text is refused, and nothing is kept', async () => {
    const before = (await server.ask('GET', '/drafts')).body.items.length
    expect((await server.ask('POST', '/drafts', { text: '…' })).body).toMatchObject({ code: 'empty_text' })
    expect((await server.ask('GET', '/drafts')).body.items).toHaveLength(before)
  })

  it('revised keeps what was decided on what did not change, and shows what the rest was before', async () => {
    const { body: first } = await server.ask('POST', '/drafts', { text: TEXT })
    await server.ask('PUT', `/checks/${first.quotes[0].check.id}/decision`, { verdict: 'exact', note: 'Vu.' })
    const { status, body } = await server.ask('POST', `/drafts/${first.id}/revisions`, { text: NEXT })
    expect(status).toBe(201)
    expect(KeptDraft.parse(body)).toMatchObject({
      revision: 2,
      revisions: [{ number: 2 }, { number: 1 }],
      quotes: [
        { kept: false, before: { text: 'La rive attend (encore)' } },
        { kept: true, check: { id: first.quotes[0].check.id, decision: { by: 'Claire', note: 'Vu.' } } },
      ],
    })
    const again = await server.ask('POST', `/drafts/${first.id}/revisions`, { text: NEXT })
    expect([again.status, again.body.revision]).toEqual([200, 2])
    expect((await server.ask('GET', `/drafts/${first.id}?revision=1`)).body).toMatchObject({ text: TEXT })
    expect((await server.ask('GET', `/drafts/${first.id}?revision=3`)).status).toBe(404)
  })

  it('has a quotation corrected and checked again, and never over somebody else’s correction', async () => {
    const { body: draft } = await server.ask('POST', '/drafts', { text: TEXT })
    const path = `/drafts/${draft.id}/quotes/${draft.quotes[0].id}`
    const seen = { 'If-Match': `"${draft.quotes[0].version}"` }
    const { body } = await server.ask('PATCH', path, { speaker: 'Ada Pell' }, seen)
    expect(KeptQuote.parse(body)).toMatchObject({
      checkedAs: { speaker: 'Ada Pell' },
      check: { verdict: 'misattributed' },
      needsPerson: true,
    })
    expect((await server.ask('PATCH', path, { speaker: null }, seen)).status).toBe(412)
    expect((await server.ask('PATCH', path, { language: 'en' })).body).toMatchObject({
      checkedAs: { speaker: 'Ada Pell', language: 'en' },
    })
    expect((await server.ask('PATCH', `/drafts/99/quotes/${draft.quotes[0].id}`, {})).status).toBe(404)
  })

  it('deleted is gone, and back when that is undone', async () => {
    const { body: draft } = await server.ask('POST', '/drafts', { text: TEXT, title: 'Effacé' })
    expect((await server.ask('DELETE', `/drafts/${draft.id}`)).status).toBe(204)
    for (const path of ['', '/export?as=csv']) {
      expect((await server.ask('GET', `/drafts/${draft.id}${path}`)).status).toBe(404)
    }
    expect((await server.ask('GET', '/drafts?search=EFFACE')).body.items).toEqual([])
    expect((await server.ask('POST', `/drafts/${draft.id}/restore`)).body).toMatchObject({ text: TEXT })
    expect(DraftPage.parse((await server.ask('GET', '/drafts?search=EFFACE')).body).items).toMatchObject([
      { id: draft.id, quotes: 2, needPerson: 1 },
    ])
  })

  it('leads from page to page, the one revised last first', async () => {
    const ids: number[] = []
    for (const number of [1, 2, 3])
      ids.push(
        (await server.ask('POST', '/drafts', { text: `${TEXT} ${number}`, title: `Liste ${number}` })).body
          .id,
      )
    await server.ask('POST', `/drafts/${ids[0]}/revisions`, { text: NEXT, title: 'Liste 1' })
    const first = (await server.ask('GET', '/drafts?search=liste&limit=2')).body
    const second = (await server.ask('GET', `/drafts?search=liste&limit=2&cursor=${first.next}`)).body
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]])
    expect(second.next).toBeNull()
  })
})

describe('its report to save', () => {
  let path: string
  beforeAll(async () => {
    const { body } = await server.ask('POST', '/drafts', { title: '../Quai "1"', text: TEXT })
    path = `/drafts/${body.id}/export`
    await server.ask('PUT', `/checks/${body.quotes[1].check.id}/decision`, {
      verdict: 'fabricated',
      note: 'Démenti.',
    })
  })

  it.each([
    ['html', 'en', 'text/html; charset=utf-8', 'Fabricated'],
    ['html', 'fr-CA', 'text/html; charset=utf-8', 'Citation inventée'],
    ['csv', 'en', 'text/csv; charset=utf-8', 'Fabricated'],
    ['csv', 'fr', 'text/csv; charset=utf-8', 'Citation inventée'],
    ['json', 'fr', 'application/json; charset=utf-8', null],
  ])('%s in %s follows the decision', async (as, language, type, words) => {
    const { status, headers, body } = await server.ask('GET', `${path}?as=${as}`, undefined, {
      'Accept-Language': language,
    })
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toBe(`attachment; filename=dixit.${as}`)
    if (words) for (const told of [words, 'Démenti.']) expect(body).toContain(told)
    else expect(Draft.parse(body).quotes[1]!.decision).toMatchObject({ verdict: 'fabricated' })
  })

  it('docx is a Word document of the manuscript', async () => {
    const answer = await fetch(`${server.address}/api${path}?as=docx`)
    expect(answer.headers.get('Content-Type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    const { passages } = readDocx(new Uint8Array(await answer.arrayBuffer()))
    expect(passages.map(({ text }) => text).join('\n\n')).toBe(TEXT)
  })

  it.each(['', '?as=pdf'])('export%s is refused', async (query) => {
    const { status, body } = await server.ask('GET', `${path}${query}`)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ path: 'as', code: 'invalid_value' }])
  })
})
