import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Audit } from '../../server/api/audit.ts'
import type { Source } from '../../server/api/sources.ts'
import { captured } from '../support/collection.ts'
import { recorded, type Said } from '../support/sitting.ts'
import { startServer, type TestServer } from '../support/server.ts'

const SAID: Said[] = [
  { spoken: 'fr', by: 'Odile Marchbanks', fr: 'La séance est ouverte.', en: 'The sitting is open.' },
  {
    spoken: 'fr',
    by: 'Odile Marchbanks',
    fr: 'Nous avons dépensé trois milliards d’euros pour le port.',
    en: 'We have spent three million euros on the port.',
  },
  {
    spoken: 'en',
    by: 'Basil Thorne',
    fr: 'Nous fermerons la piscine mardi 4 mai.',
    en: 'We will not close the pool on Tuesday, May 4.',
  },
]

let server: TestServer
let source: Source
beforeEach(async () => {
  server = await startServer()
  source = await recorded(server.store, SAID)
})
afterEach(() => server.close())

const audit = async (): Promise<Audit> => (await server.ask('POST', `/sources/${source.id}/audit`)).body
const textOf = (passages: readonly number[]) => source.passages.find(({ id }) => id === passages[0])!.text
const passageOf = (text: string) => source.passages.find((one) => one.text === text)!.id

describe('the audit of a record', () => {
  it('has each pair in which something is seen, from the language spoken, with what its flags weigh', async () => {
    const { items, compared, skipped } = await audit()
    expect({ compared, skipped }).toEqual({ compared: 3, skipped: 0 })
    expect(items.map(({ number, risk, speaker, spoken }) => [number, risk, speaker?.name, spoken])).toEqual([
      [2, 5, 'Odile Marchbanks', 'fr'],
      [3, 5, 'Basil Thorne', 'en'],
    ])
    const [money, pool] = items
    expect(money!.flags).toMatchObject([{ check: 'magnitude', harm: 'meaning', severity: 'major' }])
    expect(pool!.flags).toMatchObject([{ check: 'negation' }])
    for (const { original, rendered, flags } of items) {
      expect(textOf(original.passages)).toBe(original.text)
      expect(textOf(rendered.passages)).toBe(rendered.text)
      for (const flag of flags)
        if (flag.original) expect(flag.original.end).toBeLessThanOrEqual(original.text.length)
    }
    expect([pool!.original.language, pool!.rendered.language]).toEqual(['en', 'fr'])
  })

  it('tells how far it is, line by line', async () => {
    const path = `/sources/${source.id}/audit`
    const { body } = await server.ask('POST', path, undefined, { Accept: 'application/x-ndjson' })
    const lines = (body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toEqual({ meanwhile: { share: 0 } })
    expect(lines.at(-1)).toMatchObject({ status: 200, answer: { compared: 3 } })
  })

  it('passes over what is printed in one language, and has nothing of a source without a counterpart', async () => {
    const left = 'Nous n’avons rien vendu, monsieur le président, et nous ne vendrons rien.'
    const record = await recorded(server.store, [...SAID, { spoken: 'fr', fr: left, en: left }])
    expect((await server.ask('POST', `/sources/${record.id}/audit`)).body).toMatchObject({
      compared: 3,
      skipped: 1,
    })
    const { id } = await server.store.sources.add(captured(['Rien.']))
    expect((await server.ask('POST', `/sources/${id}/audit`)).body).toMatchObject({ compared: 0, items: [] })
    expect((await server.ask('POST', '/sources/999/audit')).status).toBe(404)
  })

  it('is told what was answered at the desk, and what is silenced', async () => {
    const [money] = (await audit()).items
    const { body: rendition } = await server.ask('POST', '/renditions/pairs', {
      passage: money!.original.passages[0],
    })
    expect((await audit()).items[0]!.rendition).toEqual({ id: rendition.id, state: 'unreviewed' })
    const [flag] = (await server.ask('GET', `/renditions/${rendition.id}/desk`)).body.flags
    const dismissed = { status: 'dismissed', reason: 'Convenu ainsi.', flag: flag.check }
    await server.ask('POST', `/renditions/${rendition.id}/annotations`, { ...flag, ...dismissed })
    expect((await audit()).items.map(({ number }) => number)).toEqual([3])
    const { body: other } = await server.ask('POST', '/renditions/pairs', { passage: passageOf(SAID[2]!.fr) })
    const [denied] = (await server.ask('GET', `/renditions/${other.id}/desk`)).body.flags
    await server.ask('POST', `/renditions/${other.id}/annotations`, {
      ...denied,
      ...dismissed,
      flag: denied.check,
      reach: 'speaker',
    })
    expect((await audit()).items).toEqual([])
  })
})

describe('the report of an audit', () => {
  const report = (as: string, language: string) =>
    server.ask('GET', `/sources/${source.id}/audit/export?as=${as}`, undefined, {
      'Accept-Language': language,
    })

  it.each([
    ['fr', 'Ordre de grandeur', 'Change le sens', 'Paire 2 · Odile Marchbanks · risque 5'],
    ['en', 'Order of magnitude', 'Changes the meaning', 'Pair 2 · Odile Marchbanks · risk 5'],
  ])('is a page and a table in the words of the caller: %s', async (language, check, harm, heading) => {
    const { body: page, headers } = await report('html', language)
    expect(headers.get('Content-Disposition')).toBe('attachment; filename=dixit-audit.html')
    expect(page).toContain(`<h3>${heading}</h3>`)
    expect(page.replace(/\s+/g, ' ')).toContain(`<strong>${check}</strong> (${harm})`)
    expect(page).toContain('<mark>')
    const { body: table } = await report('csv', language)
    const [head, first] = table.split('\r\n')
    expect(head.split(',')).toHaveLength(11)
    expect(first).toContain(`2,5,Odile Marchbanks,`)
    expect(first).toContain(`${check},${harm},`)
  })

  it('is data, the same that the page is shown', async () => {
    expect((await report('json', 'en')).body).toEqual(await audit())
  })

  it('has what it is narrowed to', async () => {
    const numbers = async (search: string) =>
      (await report(`json${search}`, 'en')).body.items.map(({ number }: { number: number }) => number)
    expect(await numbers('&check=negation')).toEqual([3])
    const speaker = (await audit()).items[0]!.speaker
    expect(await numbers(`&speaker=${speaker!.id}`)).toEqual([2])
    expect((await report('json&check=loudness', 'en')).status).toBe(422)
  })

  it('has no other form, and none of what is not there', async () => {
    expect((await report('docx', 'en')).body.errors).toMatchObject([{ path: 'as', code: 'invalid_value' }])
    expect((await server.ask('GET', '/sources/999/audit/export?as=csv')).status).toBe(404)
  })
})

describe('a pair of a record is taken to the desk', () => {
  it('with the speaker, the language and the markup of the record, from either side, once', async () => {
    const asked = (text: string) =>
      server.ask('POST', '/renditions/pairs?as=Ada', { passage: passageOf(text) })
    const { status, body } = await asked(SAID[2]!.fr)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      from: 'en',
      to: 'fr',
      authority: 'official',
      declared: true,
      state: 'unreviewed',
    })
    const spoken = { language: 'en', basis: 'marked', evidence: { markup: 'FloorLanguage="EN"' } }
    expect(body.original).toMatchObject({ text: SAID[2]!.en, speaker: { name: 'Basil Thorne' }, spoken })
    expect(body.rendition).toMatchObject({ text: SAID[2]!.fr, speaker: { name: 'Basil Thorne' }, spoken })
    const { body: again, status: known } = await asked(SAID[2]!.en)
    expect([known, again]).toEqual([200, body])
    expect((await server.ask('GET', `/renditions/${body.id}/history`)).body.items).toMatchObject([
      { by: 'Ada' },
    ])
  })

  it('with nobody behind it where the record says that neither side is the original', async () => {
    const { passages } = await recorded(
      server.store,
      [{ spoken: 'other', fr: 'Merci.', en: 'Thank you.' }],
      14,
    )
    const { body } = await server.ask('POST', '/renditions/pairs', { passage: passages[0]!.id })
    expect(body).toMatchObject({
      authority: 'unknown',
      declared: false,
      original: { spoken: { language: 'other' } },
    })
  })

  it('but not one that stands alone', async () => {
    const alone = await server.store.sources.add(captured(['Seule.']))
    const { status, body } = await server.ask('POST', '/renditions/pairs', { passage: alone.passages[0]!.id })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ path: 'passage', code: 'unpaired' }])
    expect((await server.ask('POST', '/renditions/pairs', { passage: 999 })).status).toBe(404)
  })
})
