import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Recaptured, Snapshots, SnapshotText } from '../../server/api/snapshots.ts'
import { recorded } from '../support/sitting.ts'
import { warcFile } from '../read/web/warc-file.ts'
import { startServer, type TestServer } from '../support/server.ts'

/** What the page says at the moment. */
let page = ''
const web = createServer((_, response) => {
  if (page === '') response.writeHead(404).end()
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
})
let server: TestServer
let url: string
beforeAll(async () => {
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  const host = `127.0.0.1:${(web.address() as AddressInfo).port}`
  url = `http://${host}/pont`
  server = await startServer({ fetchHosts: [host] })
})
afterAll(async () => {
  await server.close()
  web.close()
})

const FRENCH = {
  title: 'Le pont',
  march: [
    'Le conseil s’est réuni lundi soir dans la grande salle.',
    '« Nous réparerons le pont au printemps », a déclaré la maire, Ada Pell.',
    '« Le péage restera gratuit pour les riverains », a ajouté Ada Pell.',
    '« Personne ne nous a consultés », a regretté Luc Morin, batelier.',
  ],
  september: [
    'Mis à jour le 3 septembre.',
    'Le conseil s’est réuni lundi soir dans la grande salle.',
    '« Nous réparerons le pont au printemps », a déclaré la maire, Ada Pell.',
    '« Le péage restera payant pour les riverains », a ajouté Ada Pell.',
  ],
  stands: 'Nous réparerons le pont au printemps',
  changed: ['Le péage restera gratuit pour les riverains', 'Le péage restera payant pour les riverains'],
  gone: 'Personne ne nous a consultés',
}
const ENGLISH = {
  title: 'The bridge',
  march: [
    'The council met in the great hall on Monday night.',
    '“We will mend the bridge by spring,” said the mayor, Ada Pell.',
    '“The toll will stay free for those who live here,” Ada Pell added.',
    '“Nobody asked any of us,” said Luke Morin, a boatman.',
  ],
  september: [
    'Updated on 3 September.',
    'The council met in the great hall on Monday night.',
    '“We will mend the bridge by spring,” said the mayor, Ada Pell.',
    '“The toll will stay due for those who live here,” Ada Pell added.',
  ],
  stands: 'We will mend the bridge by spring',
  changed: [
    'The toll will stay free for those who live here',
    'The toll will stay due for those who live here',
  ],
  gone: 'Nobody asked any of us',
}

const wordsOf = (spans: { exact: string }[]) => spans.map(({ exact }) => exact)

describe.each([
  ['French', FRENCH],
  ['English', ENGLISH],
])('a source captured again, in %s', (_, { title, march, september, stands, changed, gone }) => {
  const text = (passages: string[]) => passages.join('\n\n')

  async function inMarch() {
    const { body: source } = await server.ask('POST', '/sources', { title, text: text(march) })
    const quote = (words: string) => source.quotes.find((one: { text: string }) => one.text.startsWith(words))
    for (const words of [stands, changed[0]!, gone])
      await server.ask('PATCH', `/quotes/${quote(words).id}`, { status: 'accepted' })
    return { source, quote }
  }

  it('says of each quote whether it stands, changed or is gone, with both texts', async () => {
    const { source, quote } = await inMarch()
    const path = `/sources/${source.id}/snapshots`
    const { status, body } = await server.ask('POST', path, { text: text(september) })
    expect(status).toBe(201)
    expect(Recaptured.parse(body)).toMatchObject({ source: source.id, isNew: true })
    expect(body.snapshot).toMatchObject({
      newest: true,
      replaces: source.snapshots[0].id,
      capturedBy: 'Claire',
    })
    expect(body.changes.fates).toMatchObject({ stands: 1, changed: 1, gone: 1 })
    const fate = (words: string) =>
      body.changes.quotes.find((one: { quote: number }) => one.quote === quote(words).id)
    expect(fate(stands)).toBeUndefined()
    expect(fate(changed[0]!)).toMatchObject({ fate: 'changed', wasIn: source.snapshots[0].id })
    expect(wordsOf(fate(changed[0]!).was).map((words) => words.replace(/,$/, ''))).toEqual([changed[0]])
    expect(wordsOf(fate(changed[0]!).now).map((words) => words.replace(/,$/, ''))).toEqual([changed[1]])
    expect(fate(gone)).toMatchObject({ fate: 'gone', now: [] })
    expect(body.changes.stand).toBe(2)
    expect(body.changes.passages.map(({ was, now }: never) => [was, now].map(textsOf))).toEqual([
      [[], [september[0]]],
      [[march[2], march[3]], [september[3]]],
    ])

    // The quote that stands is the same one, in the new text; the others keep their place in the old one.
    const { body: now } = await server.ask('GET', `/sources/${source.id}`)
    expect(textsOf(now.passages)).toEqual(september)
    const kept = now.quotes.find(({ id }: { id: number }) => id === quote(stands).id)
    expect(kept).toMatchObject({
      status: 'accepted',
      text: quote(stands).text,
      speaker: quote(stands).speaker,
    })
    expect(now.passages[2].id).toBe(kept.spans[0].passage)
    expect(now.quotes.map(({ id }: { id: number }) => id)).not.toContain(quote(gone).id)
    const lost = (await server.ask('GET', `/quotes/${quote(gone).id}`)).body
    expect(lost).toMatchObject({ spans: quote(gone).spans, lostIn: body.snapshot.id })
    expect([kept.lostIn, quote(gone).lostIn]).toEqual([null, null])
    // What somebody quotes from the old one is known to be of it.
    const [{ passage }] = quote(gone).spans
    const late = { source: source.id, spans: [{ passage, start: 0, end: 10 }] }
    expect((await server.ask('POST', '/quotes', late)).body.lostIn).toBe(body.snapshot.id)
    // What stands in the place of the one that changed is suggested, for a person to look at.
    expect(now.quotes.map((one: { text: string }) => one.text.replace(/,$/, ''))).toContain(changed[1])

    const captures = Snapshots.parse((await server.ask('GET', path)).body).items
    expect(captures.map(({ newest }) => newest)).toEqual([true, false])
    const old = await server.ask('GET', `${path}/${captures[1]!.id}`)
    expect(textsOf(SnapshotText.parse(old.body).passages)).toEqual(march)
    await server.ask('DELETE', `/sources/${source.id}`)
  })

  it('is looked up as it is now, and a check of before says that its record changed', async () => {
    const { source } = await inMarch()
    const check = async (words: string) =>
      (await server.ask('POST', '/checks', { text: words, speaker: 'Ada Pell' })).body
    const [before, standing] = [await check(changed[0]!), await check(stands)]
    expect([before.verdict, standing.verdict]).toEqual(['exact', 'exact'])
    await server.ask('POST', `/sources/${source.id}/snapshots`, { text: text(september) })
    const since = async ({ id }: { id: number }) =>
      (await server.ask('GET', `/checks/${id}`)).body.changedSince
    expect(await since(before)).toEqual(['sources', 'recaptured'])
    expect(await since(standing)).toEqual(['sources'])
    expect((await check(changed[1]!)).verdict).toBe('exact')
    expect((await check(changed[0]!)).verdict).toBe('altered')
    expect((await check(stands)).record.quoteStatus).toBe('accepted')
    await server.ask('DELETE', `/sources/${source.id}`)
  })

  it('that says the same keeps the visit, and no other capture', async () => {
    const { source } = await inMarch()
    const path = `/sources/${source.id}/snapshots`
    for (const same of [text(march), `${text(march)}\n\n\n`]) {
      const { status, body } = await server.ask('POST', path, { text: same })
      expect([status, body.isNew, body.changes]).toEqual([200, false, null])
    }
    const [capture, ...others] = (await server.ask('GET', path)).body.items
    expect(others).toEqual([])
    expect(capture).toMatchObject({ visits: 2, seenAt: expect.any(String) })
    await server.ask('DELETE', `/sources/${source.id}`)
  })

  it('that has its words back has its quote back, under the same id', async () => {
    const { source, quote } = await inMarch()
    const path = `/sources/${source.id}/snapshots`
    await server.ask('POST', path, { text: text(september) })
    const { body } = await server.ask('POST', path, { text: text([...september, march[3]!]) })
    expect(body.changes.fates).toMatchObject({ moved: 1 })
    const { body: now } = await server.ask('GET', `/sources/${source.id}`)
    const back = now.quotes.find(({ id }: { id: number }) => id === quote(gone).id)
    expect(back.spans[0].passage).toBe(now.passages.at(-1).id)
    await server.ask('DELETE', `/sources/${source.id}`)
  })
})

it.each([
  ['« On rouvre lundi », a dit Ada Pell.', '« On rouvre lundi », a dit Luc Morin.', 'La salle était pleine.'],
  ['“We reopen on Monday,” said Ada Pell.', '“We reopen on Monday,” said Luke Morin.', 'The hall was full.'],
])('words that are credited to another now are not the same quote: %s', async (then, now, rest) => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Lundi',
    text: `${then}\n\n${rest}`,
  })
  const path = `/sources/${source.id}/snapshots`
  const { body } = await server.ask('POST', path, { text: `${now}\n\n${rest}` })
  expect(body.changes.quotes).toMatchObject([
    { quote: source.quotes[0].id, fate: 'recredited', speaker: 'Ada Pell' },
  ])
  const { quotes } = (await server.ask('GET', `/sources/${source.id}`)).body
  expect(quotes).toMatchObject([{ status: 'suggested', speaker: { name: expect.stringMatching(/Morin/) } }])
})

it('a page is fetched again from its address', async () => {
  page =
    '<!doctype html><title>Le pont</title><article><p>Le pont est fermé depuis lundi matin.</p></article>'
  const { body: source } = await server.ask('POST', '/sources', { url })
  page = page.replace('fermé', 'ouvert')
  const again = await server.ask('POST', `/sources/${source.id}/snapshots`, {})
  expect([again.status, again.body.isNew]).toEqual([201, true])
  expect((await server.ask('GET', `/sources/${source.id}`)).body.passages.at(-1).text).toContain('ouvert')
  page = ''
  expect((await server.ask('POST', `/sources/${source.id}/snapshots`, {})).body.code).toBe('fetch_failed')
})

it('a page that is stored is found by its address', async () => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Le lavoir',
    text: 'Le lavoir.',
    url: 'https://quai.example/lavoir',
  })
  const found = async (address: string) =>
    (await server.ask('GET', `/sources?url=${encodeURIComponent(address)}`)).body.items.map(
      ({ id }: { id: number }) => id,
    )
  expect(await found('https://quai.example/lavoir')).toEqual([source.id])
  expect(await found('https://quai.example/lavoirs')).toEqual([])
  expect((await server.ask('GET', '/sources?url=lavoir')).status).toBe(422)
})

it('a source without an address has to be given what it says', async () => {
  const { body: source } = await server.ask('POST', '/sources', { title: 'Sans page', text: 'Rien.' })
  const { status, body } = await server.ask('POST', `/sources/${source.id}/snapshots`, {})
  expect([status, body.errors[0].path]).toEqual([422, 'url'])
  expect((await server.ask('POST', '/sources/9999/snapshots', { text: 'Rien.' })).status).toBe(404)
})

it('of a record in two languages one is captured again, and paired with the other anew', async () => {
  const source = await recorded(server.store, [
    {
      fr: 'Je demande le vote sur ce texte, madame la présidente.',
      en: 'I ask for the vote on this text, Madam Speaker.',
      spoken: 'fr',
      by: 'Ann Hale',
    },
    {
      fr: 'La séance est levée jusqu’à demain matin.',
      en: 'The sitting is adjourned until tomorrow morning.',
      spoken: 'en',
    },
  ])
  const text =
    'I ask for the recorded vote on this text, Madam Speaker.\n\nThe sitting is adjourned until tomorrow morning.'
  const { status } = await server.ask('POST', `/sources/${source.id}/snapshots`, { text, language: 'en' })
  expect(status).toBe(201)
  const now = (await server.ask('GET', `/sources/${source.id}`)).body
  expect(now.snapshots.map(({ language }: { language: string }) => language)).toEqual(['fr', 'en'])
  const english = now.passages.filter((one: { printedLanguage: string }) => one.printedLanguage === 'en')
  expect(textsOf(english)).toEqual(text.split('\n\n'))
  const french = now.passages.filter((one: { printedLanguage: string }) => one.printedLanguage === 'fr')
  expect(english[1].counterparts).toEqual([french[1].id])
})

function textsOf(passages: { text: string }[]): string[] {
  return passages.map(({ text }) => text)
}

describe('a page kept in WARC', () => {
  const address = 'https://quai.example/phare'
  const kept = (date: string, words: string) => {
    const body = `<!doctype html><html lang="fr"><title>Le phare</title><body><article><p>${words}</p></article></body></html>`
    const form = new FormData()
    form.append('file', new File([new Uint8Array(warcFile([{ url: address, body, date }]))], 'phare.warc'))
    return form
  }
  const words = (when: string) =>
    `Le phare est gardé par deux hommes et par un chien, disait-on ${when}. `.repeat(3)

  it('was captured on the day it was fetched, and a capture in its place is never of an earlier one', async () => {
    const { status, body: source } = await server.ask(
      'POST',
      '/sources',
      kept('2021-03-02T10:00:00Z', words('hier')),
    )
    expect([status, source.snapshots[0].capturedAt]).toEqual([201, '2021-03-02T10:00:00.000Z'])
    const path = `/sources/${source.id}/snapshots`
    const { body: later } = await server.ask('POST', path, kept('2022-06-05T08:00:00Z', words('ce matin')))
    expect(later.snapshot.capturedAt).toBe('2022-06-05T08:00:00.000Z')
    const { body: late } = await server.ask('POST', path, kept('2020-01-01T08:00:00Z', words('jadis')))
    expect(late.snapshot.capturedAt > later.snapshot.capturedAt).toBe(true)
    await server.ask('DELETE', `/sources/${source.id}`)
  })

  it('by a clock that runs ahead is captured now', async () => {
    const { body: source } = await server.ask(
      'POST',
      '/sources',
      kept('2999-01-01T00:00:00Z', words('demain')),
    )
    expect(source.snapshots[0].capturedAt < '2999').toBe(true)
    await server.ask('DELETE', `/sources/${source.id}`)
  })
})

it('a page given again with other bytes is stored, and what has its address is told', async () => {
  const give = (text: string) =>
    server.ask('POST', '/sources', { title: 'Le lavoir', text, url: 'https://quai.example/fontaine' })
  const { status, body: first } = await give('La fontaine coule.')
  expect([status, first.sameAddress]).toEqual([201, undefined])
  expect(await give('La fontaine coule.')).toMatchObject({ status: 200, body: { id: first.id } })
  const { status: again, body: second } = await give('La fontaine ne coule plus.')
  expect([again, second.sameAddress]).toEqual([201, { id: first.id, title: 'Le lavoir' }])
})
