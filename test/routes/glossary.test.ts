import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Memory, NewEntry } from '../../server/api/glossary.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { link } from '../support/translated.ts'

let server: TestServer
beforeEach(async () => void (server = await startServer()))
afterEach(() => server.close())

const add = async (fr: string[], en: string[], facts: Partial<NewEntry> = {}) => {
  const { status, body } = await server.ask('POST', '/glossary?as=Basile', { fr, en, ...facts })
  expect(status).toBe(201)
  return body
}
const names = async (search = '') =>
  (await server.ask('GET', `/glossary${search}`)).body.items.map(({ fr }: NewEntry) => fr[0])

describe('the glossary', () => {
  it('has entries with several names in each language, signed, found by letters of any of them', async () => {
    const made = await add(['Conseil du port', 'Conseil'], ['Harbour  Board'], {
      kind: 'institution',
      note: 'Depuis 1902.',
    })
    expect(made).toMatchObject({
      fr: ['Conseil du port', 'Conseil'],
      en: ['Harbour Board'],
      by: 'Basile',
      version: 1,
    })
    await add(['écluse'], ['lock'])
    expect(await names()).toEqual(['Conseil du port', 'écluse'])
    expect(await names('?search=BOARD')).toEqual(['Conseil du port'])
    expect(await names('?search=eclu')).toEqual(['écluse'])
    expect(await names('?kind=title')).toEqual([])
    const first = (await server.ask('GET', '/glossary?limit=1')).body
    expect(await names(`?cursor=${first.next}`)).toEqual(['écluse'])
  })

  it('has none twice, be it by a change', async () => {
    await add(['écluse'], ['lock'])
    const other = await add(['écluse', 'sas'], ['lock'])
    const twice = { status: 409, body: { code: 'duplicate' } }
    expect(await server.ask('POST', '/glossary', { fr: ['Écluse'], en: ['LOCK'] })).toMatchObject(twice)
    expect(await server.ask('PATCH', `/glossary/${other.id}`, { fr: ['écluse'] })).toMatchObject(twice)
    expect((await server.ask('GET', `/glossary/${other.id}`)).body.fr).toEqual(['écluse', 'sas'])
  })

  it('changes an entry from the version seen, and forgets one that is deleted', async () => {
    const { id } = await add(['écluse'], ['lock'])
    const path = `/glossary/${id}`
    expect((await server.ask('PATCH', path, { en: ['lock', 'sluice'] })).body).toMatchObject({
      fr: ['écluse'],
      en: ['lock', 'sluice'],
      version: 2,
    })
    expect(await server.ask('PATCH', path, { note: 'x' }, { 'If-Match': '"1"' })).toMatchObject({
      status: 412,
    })
    expect(await server.ask('DELETE', path)).toMatchObject({ status: 204 })
    expect(await server.ask('GET', path)).toMatchObject({ status: 404 })
  })

  it.each([
    ['a name in one language alone', { fr: ['écluse'], en: [] }, 'en'],
    ['no words', { fr: ['…'], en: ['lock'] }, 'fr[0]'],
    ['a name of a page', { fr: ['a'.repeat(201)], en: ['lock'] }, 'fr[0]'],
    ['more names than anything has', { fr: Array(21).fill('sas'), en: ['lock'] }, 'fr'],
  ])('refuses %s', async (_, body, path) => {
    const refused = await server.ask('POST', '/glossary', body)
    expect(refused.body.errors).toMatchObject([{ path }])
  })

  it.each(['tbx', 'csv'])(
    'goes out as %s and comes in again, adding nothing that is there',
    async (format) => {
      await add(['=écluse', 'sas'], ['lock, "sea" gate'], { note: 'A < B' })
      await add(['maire'], ['mayor'], { kind: 'title' })
      const { headers, body } = await server.ask('GET', `/glossary/export?as=${format}`)
      expect(headers.get('Content-Disposition')).toBe(`attachment; filename=dixit-glossary.${format}`)
      const send = () => {
        const form = new FormData()
        form.append('file', new File([body], `glossary.${format}`))
        return server.ask('POST', '/glossary/import', form)
      }
      expect((await send()).body).toEqual({ entries: 2, added: 0 })
      for (const id of [1, 2]) await server.ask('DELETE', `/glossary/${id}`)
      expect((await send()).body).toEqual({ entries: 2, added: 2 })
      expect((await server.ask('GET', '/glossary')).body.items).toMatchObject([
        { fr: ['=écluse', 'sas'], en: ['lock, "sea" gate'], note: 'A < B', kind: 'term' },
        { fr: ['maire'], en: ['mayor'], kind: 'title' },
      ])
    },
  )

  it('says what is no glossary, and no format', async () => {
    for (const glossary of ['a,b\nc,d', '<html/>'])
      expect((await server.ask('POST', '/glossary/import', { glossary })).body.errors).toMatchObject([
        { path: 'glossary', code: 'invalid_format' },
      ])
    expect(await server.ask('GET', '/glossary/export?as=xls')).toMatchObject({ status: 422 })
  })
})

describe('what the house knows of a rendition', () => {
  const quoted = async (text: string, language: 'fr' | 'en') =>
    mark(server.store, await server.store.sources.add(captured([text], { language, title: text })), [text])
  const linked = async (original: string, rendered: string, from: 'fr' | 'en') =>
    link(server.store, await quoted(original, from), await quoted(rendered, from === 'fr' ? 'en' : 'fr'))
  const memoryOf = async (id: number): Promise<Memory> =>
    (await server.ask('GET', `/renditions/${id}/memory`)).body
  const at = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)

  it.each([
    [
      'fr',
      'Les conseils du port fermeront l’écluse.',
      'The Harbour Boards will shut the gate.',
      'conseils du port',
      'écluse',
    ],
    [
      'en',
      'The Harbour Boards will shut the lock.',
      'Les conseils du port fermeront la porte.',
      'Harbour Boards',
      'lock',
    ],
  ] as const)(
    'is what its glossary calls the words, in any form, and what stands for them instead (%s)',
    async (from, original, rendered, board, lock) => {
      await add(['Conseil du port'], ['Harbour Board'], { kind: 'institution' })
      await add(['écluse'], ['lock'])
      await add(['port'], ['port'])
      await add(['quai'], ['quay'])
      const { id } = await linked(original, rendered, from)
      const { entries } = await memoryOf(id)
      const told = entries
        .map((one) => [at(original, one.original[0]!), one.isKept])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
      expect(told).toContainEqual([board, true])
      expect(told).toContainEqual([lock, false])
      const missed = entries.find(({ entry }) => entry.fr[0] === 'écluse')!
      expect(missed.rendered).toEqual([])
    },
  )

  it('is kept once the wording is corrected', async () => {
    await add(['écluse'], ['lock'])
    const { id } = await linked('On fermera l’écluse.', 'The gate will be shut.', 'fr')
    await server.ask('POST', `/renditions/${id}/wordings`, { text: 'The lock will be shut.' })
    expect((await memoryOf(id)).entries).toMatchObject([{ rendered: [], isKept: true }])
  })

  it('is what was approved before for the same words, in either direction, the longest first', async () => {
    const first = await linked(
      'Nous fermerons le pont tournant dès lundi.',
      'We will shut the swing bridge from Monday.',
      'fr',
    )
    const second = await linked(
      'The swing bridge stays open.',
      'Le pont tournant reste ouvert toute l’année.',
      'en',
    )
    const other = await linked('Le maire reçoit les pêcheurs.', 'The mayor receives the fishermen.', 'fr')
    const asked = await linked(
      'Nous fermerons le pont tournant, hélas.',
      'We will close the turning bridge, alas.',
      'fr',
    )
    expect((await memoryOf(asked.id)).approved).toEqual([])
    for (const { id } of [first, second, other, asked])
      await server.ask('PATCH', `/renditions/${id}`, { state: 'approved' })
    const { approved } = await memoryOf(asked.id)
    expect(approved.map(({ rendition, words }) => [rendition.id, words])).toEqual([
      [first.id, 'Nous fermerons le pont tournant'],
      [second.id, 'Le pont tournant'],
    ])
    expect(approved[0]!.rendered).toContain('swing bridge')
  })

  it('is nothing of a rendition that there is not', async () => {
    expect(await server.ask('GET', '/renditions/9/memory')).toMatchObject({ status: 404 })
  })
})
