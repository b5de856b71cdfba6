import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { link, PRINTED, SPEECH, translated, type Translated } from '../support/translated.ts'

const FORMULA = '=HYPERLINK("x"), « dit-elle »'
const CLAIM = { text: SPEECH, speaker: 'Blandine Okafor' }

let server: TestServer
let quotes: Translated
beforeEach(async () => {
  server = await startServer()
  quotes = await translated(server.store)
  const source = await server.store.sources.add(
    captured([`Avant. ${FORMULA}`, 'Après.'], {
      title: 'Le <marché>',
      publisher: 'Le Quai',
      url: 'https://quai.example/m',
    }),
  )
  await mark(server.store, source, [FORMULA], { speaker: 'Odile Prunier' })
})
afterEach(() => server.close())

const asked = (path: string, language = 'en') =>
  server.ask('GET', path, undefined, { 'Accept-Language': language })

/** RFC 4180, as a spreadsheet reads it. */
function rowsOf(csv: string): Record<string, string>[] {
  const cells = [...csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!)
    if (end === '\r\n') rows.push([])
  }
  const [head, ...others] = rows.slice(0, -1)
  return others.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
}

describe('a table', () => {
  it.each([
    ['en', 'Quotation', 'Publisher'],
    ['fr', 'Citation', 'Média'],
  ])(
    'of quotes has its heads in %s, and no cell that a spreadsheet would run',
    async (language, text, publisher) => {
      const { body, headers } = await asked('/quotes/export?as=csv&search=HYPERLINK', language)
      expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
      expect(headers.get('Content-Disposition')).toContain('dixit-quotes.csv')
      const rows = rowsOf(body)
      expect(rows).toHaveLength(1)
      expect(rows[0]![text]).toBe(`'${FORMULA}`)
      expect(rows[0]![publisher]).toBe('Le Quai')
    },
  )

  it('of a list is narrowed as the list is, and holds more than a page of it', async () => {
    const source = await server.store.sources.add(
      captured(
        Array.from({ length: 230 }, (_, i) => `Ligne ${i}.`),
        { title: 'Long' },
      ),
    )
    for (const { text } of source.passages) await mark(server.store, source, [text])
    expect(rowsOf((await asked(`/quotes/export?as=csv&source=${source.id}`)).body)).toHaveLength(230)
    expect((await asked(`/quotes/export?as=json&source=${source.id}`)).body.items).toHaveLength(230)
    expect(rowsOf((await asked('/quotes/export?as=csv&spoken=fr')).body)).toHaveLength(1)
    const inText = (await asked(`/sources/${source.id}/export?as=json`)).body.items
    expect(inText[0].text).toBe('Ligne 0.')
  })

  it.each([
    ['fr', 'Citation', ['La confiance était là', 'ce qui manquait, c’était le temps']],
    ['en', 'Quotation', ['The trust was always there', 'what was missing was time']],
  ] as const)('parts the words that an attribution interrupts, in %s', async (language, column, pieces) => {
    const source = await server.store.sources.add(
      captured([`${pieces[0]}, a dit Ida, ${pieces[1]}`], { language }),
    )
    const { id } = await mark(server.store, source, [...pieces])
    const [row] = rowsOf((await asked(`/quotes/${id}/export?as=csv`, language)).body)
    expect(row![column]).toBe(pieces.join(' … '))
    expect((await asked(`/quotes/${id}/export?as=quotation`)).body.text).toBe(pieces.join(' … '))
  })

  it('of checks says what was found and signed; one of decisions has also those that no longer rule', async () => {
    await server.ask('POST', '/checks', CLAIM)
    await server.ask('PUT', '/checks/1/decision', { verdict: 'altered', note: 'Un mot' })
    await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: 'Réécouté' })
    const [check] = rowsOf((await asked('/checks/export?as=csv', 'fr')).body)
    expect(check).toMatchObject({
      Décision: 'Citation exacte',
      'Signée par': 'Claire',
      'Mots vérifiés': SPEECH,
    })
    for (const path of ['/checks/export', '/checks/1/export']) {
      const decisions = rowsOf((await asked(`${path}?as=decisions`)).body)
      expect(decisions.map(({ Decision }) => Decision)).toEqual(['Exact', 'Altered'])
    }
    const { items } = (await asked('/checks/export?as=json')).body
    expect(items[0].decisions.map(({ note }: { note: string }) => note)).toEqual(['Réécouté', 'Un mot'])
  })

  it('of sources lists them without their words', async () => {
    const rows = rowsOf((await asked('/sources/export?as=csv&publisher=Quai')).body)
    expect(rows.map(({ Title, Passages }) => [Title, Passages])).toEqual([['Le <marché>', '2']])
    expect((await asked('/sources/export?as=json')).body.items).toHaveLength(5)
  })
})

describe('a schema.org Quotation', () => {
  it('says who spoke, where, and of what it is the translation', async () => {
    await link(server.store, quotes.speech, quotes.printed, { translator: 'The Baths', authority: 'house' })
    const printed = (await asked(`/quotes/${quotes.printed.id}/export?as=quotation`)).body
    expect(printed).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      text: PRINTED,
      inLanguage: 'en',
      spokenByCharacter: { '@type': 'Person', name: 'Blandine Okafor' },
      isPartOf: { '@type': 'NewsArticle', name: 'The Baths' },
      translationOfWork: { text: SPEECH, inLanguage: 'fr' },
      translator: { '@type': 'Organization', name: 'The Baths' },
    })
    const { '@graph': all } = (await asked('/quotes/export?as=quotation')).body
    const speech = all.find(({ text }: { text: string }) => text === SPEECH)
    expect(speech.workTranslation).toMatchObject([{ text: PRINTED, inLanguage: 'en' }])
    expect(speech['@id']).toBe(printed.translationOfWork['@id'])
  })

  it.each([
    ['en', 'fr'],
    ['fr', 'en'],
  ] as const)(
    'printed in %s of words spoken in %s is the translation of a work not held',
    async (language, spoken) => {
      const source = await server.store.sources.add(captured(['Le pont rouvre.'], { language }))
      const { id } = await mark(server.store, source, ['Le pont rouvre.'], { spoken: { language: spoken } })
      expect((await asked(`/quotes/${id}/export?as=quotation`)).body).toMatchObject({
        inLanguage: language,
        translationOfWork: { '@type': 'Quotation', inLanguage: spoken },
      })
    },
  )
})

describe('a ClaimReview', () => {
  it.each([
    ['fr', 'Citation exacte', `Blandine Okafor a dit\u00a0: «\u00a0${SPEECH}\u00a0»`],
    ['en', 'Exact', `Blandine Okafor said: “${SPEECH}”`],
  ])('in %s rates in words what somebody signed', async (language, rating, claim) => {
    await server.ask('POST', '/checks', CLAIM)
    await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: 'Réécouté.' })
    const { body } = await asked('/checks/1/export?as=claimreview', language)
    expect(body).toMatchObject({
      '@type': 'ClaimReview',
      url: `${server.address}/checks/1`,
      inLanguage: language,
      author: { '@type': 'Person', name: 'Claire' },
      claimReviewed: claim,
      reviewRating: { '@type': 'Rating', alternateName: rating },
      itemReviewed: {
        '@type': 'Claim',
        author: { name: 'Blandine Okafor' },
        isBasedOn: { text: SPEECH.slice(0, -1) },
      },
    })
    expect(body.reviewRating.ratingExplanation).toMatch(/^Réécouté\./)
  })

  it('is not made of what nobody signed', async () => {
    await server.ask('POST', '/checks', CLAIM)
    const { status, body } = await asked('/checks/1/export?as=claimreview', 'fr')
    expect([status, body.code]).toEqual([409, 'not_signed'])
    expect((await asked('/checks/export?as=claimreview')).body['@graph']).toEqual([])
  })
})

describe('a certificate', () => {
  it.each([
    ['fr', 'Certificat de la vérification 1', 'Citation exacte'],
    ['en', 'Certificate of check 1', 'Exact'],
  ])(
    'in %s names the texts by their hashes, under a policy that lets nothing else in',
    async (language, title, verdict) => {
      await server.ask('POST', '/checks', { ...CLAIM, speaker: '<b>Blandine Okafor</b>' })
      await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: '<script>alert(1)</script>' })
      const { body, headers } = await asked(`/checks/1/export?as=certificate&language=${language}`)
      const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
      expect(body).toContain(`<html lang="${language}">`)
      expect(body).toContain(title)
      expect(body).toContain(verdict)
      expect(body).toContain(sha256(SPEECH))
      expect(body).toContain((await server.store.sources.get(1))!.snapshots[0]!.sha256)
      expect(body).toContain('&lt;script&gt;')
      expect(body).not.toContain('<script>')
      const policy = headers.get('Content-Security-Policy')!
      const style = /<style>(.*?)<\/style>/s.exec(body)![1]!
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain(createHash('sha256').update(style).digest('base64'))
    },
  )

  it.each([
    ['fr', 'La source a changé depuis', '1er mars 2026', 'Les mots tels qu’ils ont été dits'],
    ['en', 'The record changed since', '1 March 2026', 'The words as spoken'],
  ])(
    'in %s has the day in words, the words spoken beside a translation, and what became of its record',
    async (language, since, day, spoken) => {
      await link(server.store, quotes.speech, quotes.printed)
      const source = `/sources/${quotes.printed.source}`
      await server.ask('PATCH', source, { publishedAt: '2026-03-01' })
      const { body: check } = await server.ask('POST', '/checks', {
        text: PRINTED,
        speaker: 'Blandine Okafor',
        language: 'en',
      })
      const path = `/checks/${check.id}/export?as=certificate`
      const { body } = await asked(path, language)
      expect(body).toContain(spoken)
      expect(body).toContain(SPEECH.slice(0, -1))
      expect(body).toContain(day)
      expect(body).not.toContain(since)
      await server.ask('POST', `${source}/snapshots`, { text: 'Nothing was said on Monday.' })
      expect((await asked(path, language)).body).toContain(since)
    },
  )

  it('says that nobody signed, and that a passage is gone, where it is so', async () => {
    await server.ask('POST', '/checks', CLAIM)
    await server.store.sources.remove(1, 'Claire')
    const { body } = await asked('/checks/1/export?as=certificate', 'en')
    expect(body).toContain('Nobody has signed a decision')
    expect(body).toContain('is no longer stored')
  })
})

describe('what is asked for wrongly', () => {
  it.each([
    ['/quotes/1/export', 422],
    ['/quotes/1/export?as=docx', 422],
    ['/quotes/export?as=csv&spoken=klingon', 422],
    ['/checks/export?as=certificate', 422],
    ['/quotes/99/export?as=csv', 404],
    ['/quotes/x/export?as=csv', 404],
    ['/sources/99/export?as=jsonld', 404],
    ['/checks/99/export?as=json', 404],
    ['/renditions/99/export?as=jsonld', 404],
    ['/passages/99', 404],
  ])('%s is refused with %i', async (path, status) => {
    expect((await asked(path)).status).toBe(status)
  })
})

const STANDARDS = new URL('../../../shared/data/standards/', import.meta.url)

describe.skipIf(!existsSync(STANDARDS))('the vocabulary of schema.org, where a copy of it is here', () => {
  const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, STANDARDS), 'utf8'))

  it('has every type and property written, for that type, and consumers of ClaimReview find what they need', async () => {
    await link(server.store, quotes.speech, quotes.printed, { translator: 'The Baths', authority: 'house' })
    await server.ask('POST', '/checks', CLAIM)
    await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: '' })
    const review = (await asked('/checks/1/export?as=claimreview')).body
    const { '@graph': quotations } = (await asked('/quotes/export?as=quotation')).body
    const { '@graph': terms } = readJson('schemaorg/schemaorg-all-https.jsonld')
    const known = new Map<string, any>(terms.map((term: any) => [term['@id'], term])) // oxlint-disable-line typescript/no-explicit-any
    const ids = (value: unknown) => [value ?? []].flat().map((one) => (one as { '@id': string })['@id'])
    const kinds = (type: string): string[] => [
      type,
      ...ids(known.get(type)?.['rdfs:subClassOf']).flatMap(kinds),
    ]
    const faults: string[] = []
    const look = (thing: unknown): void => {
      if (Array.isArray(thing)) return thing.forEach(look)
      if (typeof thing !== 'object' || thing === null) return
      const { '@type': type, '@id': _, '@context': __, ...properties } = thing as Record<string, unknown>
      if (!known.has(`schema:${type as string}`)) faults.push(`no type ${type as string}`)
      for (const [name, value] of Object.entries(properties)) {
        const domains = ids(known.get(`schema:${name}`)?.['schema:domainIncludes'])
        if (!domains.some((domain) => kinds(`schema:${type as string}`).includes(domain)))
          faults.push(`${type as string} has no ${name}`)
        look(value)
      }
    }
    look(review)
    look(quotations)
    expect(faults).toEqual([])
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const required = ajv.compile(readJson('claimreview/claimreview.google-required.schema.json'))
    expect(required(review) || required.errors).toBe(true)
  })
})
