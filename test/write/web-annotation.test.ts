import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Target, WebAnnotation } from '../../server/write/web-annotation.ts'
import { captured, mark } from '../support/collection.ts'
import { isSuiteHere, mustsOf } from '../support/must.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { link, remark, translated } from '../support/translated.ts'

const FRENCH = '🎙️ « Le bac 🛶 ne passera plus », a déclaré Odile Prunier, « avant le dégel. »'
const ENGLISH = '📻 “The 🛶 ferry stops today,” said Odile Prunier.'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  const { store } = server
  const paper = await store.sources.add(
    captured(['Chapeau.', FRENCH], {
      title: 'Le bac',
      url: 'https://quai.example/bac',
      publisher: 'Le Quai',
    }),
  )
  await mark(store, paper, ['Le bac 🛶 ne passera plus', 'avant le dégel.'], {
    speaker: 'Odile Prunier',
    spoken: { language: 'fr' },
  })
  const other = await store.sources.add(captured([ENGLISH], { title: 'The ferry', language: 'en' }))
  await mark(store, other, ['The 🛶 ferry stops today,'])
})
afterEach(() => server.close())

const ask = async (path: string) => (await server.ask('GET', path)).body
const targetsOf = ({ target }: WebAnnotation) => target as Target[]

/** The words that a position selects in what its source answers with, in code points, as any reader would count them. */
async function selectedBy({ source, selector }: Target): Promise<string> {
  const position = selector.find((one) => one.type === 'TextPositionSelector')!
  const text = await (await fetch((source as { id: string }).id)).text()
  return [...text].slice(position.start, position.end).join('')
}

describe('a quote as a Web Annotation', () => {
  it.each([
    ['French', 1, ['Le bac 🛶 ne passera plus', 'avant le dégel.']],
    ['English', 2, ['The 🛶 ferry stops today,']],
  ])(
    'in %s points at each of its spans by its words and by its place in code points',
    async (_, id, words) => {
      const targets = targetsOf(await ask(`/quotes/${id}/export?as=jsonld`)).filter(
        ({ source }) => typeof source === 'object',
      )
      expect(await Promise.all(targets.map(selectedBy))).toEqual(words)
      for (const { selector, state } of targets) {
        expect(selector[0]).toMatchObject({ type: 'TextQuoteSelector' })
        const cached = await fetch(state![0]!.cached)
        expect(cached.status).toBe(200)
        expect(state![0]!.type).toBe('TimeState')
      }
      expect(targets.map(({ selector: [first] }) => first)).toEqual(
        words.map((exact) => expect.objectContaining({ exact })),
      )
    },
  )

  it.each([
    ['fr', 'Le bac de Vézins part à midi.', 'Le bac de Vézins ne part plus.'],
    ['en', 'The Vézins ferry leaves at noon.', 'The Vézins ferry leaves no more.'],
  ] as const)(
    'points at the capture that it was read from, once its source in %s reads otherwise',
    async (language, then, now) => {
      const { store } = server
      const source = await store.sources.add(captured([then], { title: then, language }))
      const quote = await mark(store, source, [then])
      await server.ask('POST', `/sources/${source.id}/snapshots`, { text: now })
      const [target] = targetsOf(await ask(`/quotes/${quote.id}/export?as=jsonld`))
      const [state] = target!.state!
      const cached = await fetch(state!.cached)
      expect(await cached.text()).toBe(then)
      const { capturedAt } = source.snapshots[0]!
      expect(state!.sourceDate).toBe(capturedAt)
      expect(cached.headers.get('Memento-Datetime')).toBe(new Date(capturedAt).toUTCString())
    },
  )

  it('points into the page of its source by words alone', async () => {
    const pages = targetsOf(await ask('/quotes/1/export?as=jsonld')).filter(
      ({ source }) => source === 'https://quai.example/bac',
    )
    expect(pages.map(({ selector }) => selector.map(({ type }) => type))).toEqual([
      ['TextQuoteSelector'],
      ['TextQuoteSelector'],
    ])
  })

  it('names its speaker, and tells its languages to a program', async () => {
    const { id, body, motivation, creator } = await ask('/quotes/1/export?as=jsonld')
    expect(motivation).toBe('identifying')
    expect(creator).toEqual({ type: 'Person', name: 'Claire' })
    expect(body).toContainEqual({
      type: 'TextualBody',
      purpose: 'identifying',
      value: 'Odile Prunier',
      format: 'text/plain',
    })
    expect(body.map(({ value }: { value: string }) => value)).toContain('spoken:fr')
    expect((await (await fetch(id)).json()).id).toBe(id)
  })
})

describe('a check as a Web Annotation', () => {
  it('assesses the words on record, in the language asked for, and says who signed', async () => {
    await server.ask('POST', '/checks', { text: 'Le bac 🛶 ne passera plus', speaker: 'Odile Prunier' })
    await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: 'Réécouté.' })
    const annotation = (
      await server.ask('GET', '/checks/1/export?as=jsonld', undefined, { 'Accept-Language': 'fr' })
    ).body
    expect(annotation).toMatchObject({ motivation: 'assessing', creator: { name: 'Claire' } })
    expect(annotation.body).toContainEqual(
      expect.objectContaining({
        value: 'Citation exacte. Réécouté.',
        language: 'fr',
        creator: { type: 'Person', name: 'Claire' },
      }),
    )
    const [inPassage] = targetsOf(annotation)
    expect(await selectedBy(inPassage!)).toBe('Le bac 🛶 ne passera plus')
  })

  it('is its own target where nothing is on record', async () => {
    await server.ask('POST', '/checks', { text: 'Zanzibar will annex the lighthouse tomorrow evening' })
    expect((await ask('/checks/1/export?as=jsonld')).target).toBe(`${server.address}/checks/1`)
  })
})

describe('the remarks on a translation as Web Annotations', () => {
  it('stand on the words they are about, with the wording suggested in its language', async () => {
    const quotes = await translated(server.store)
    const { id } = await link(server.store, quotes.speech, quotes.printed)
    await server.store.annotations.add(
      id,
      remark({ rendered: { start: 3, end: 17 }, comment: 'Trop fort.', suggestion: 'will keep open' }),
      'Basile',
    )
    const { total, first } = await ask(`/renditions/${id}/export?as=jsonld`)
    expect(total).toBe(1)
    const [one] = first.items
    expect(one).toMatchObject({ motivation: 'editing', creator: { name: 'Basile' } })
    expect(one.body).toContainEqual(
      expect.objectContaining({ purpose: 'editing', value: 'will keep open', language: 'en' }),
    )
    expect(await selectedBy(one.target[0])).toBe(quotes.printed.text.slice(3, 17))
  })
})

describe.skipIf(!isSuiteHere)('the test suite of the W3C, where a copy of it is here', () => {
  it(
    'finds every must kept by a quote, a check, a remark and each of a collection',
    { timeout: 120_000 },
    async () => {
      await server.ask('POST', '/checks', { text: 'Le bac 🛶 ne passera plus', speaker: 'Odile Prunier' })
      await server.ask('POST', '/checks', { text: 'Zanzibar will annex the lighthouse tomorrow evening' })
      await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: '' })
      const quotes = await translated(server.store)
      const { id } = await link(server.store, quotes.speech, quotes.printed)
      for (const facts of [
        { rendered: { start: 0, end: 2 } },
        { original: { start: 0, end: 4 }, comment: 'Non.' },
      ])
        await server.store.annotations.add(id, remark(facts), 'Basile')
      const musts = mustsOf('annotations/annotationMusts')
      expect(musts.count).toBe(54)
      const single = await Promise.all(
        ['/quotes/1', '/quotes/2', '/checks/1', '/checks/2'].map((path) => ask(`${path}/export?as=jsonld`)),
      )
      const collections = await Promise.all(
        ['/quotes', '/sources/1', '/checks', `/renditions/${id}`].map((path) =>
          ask(`${path}/export?as=jsonld`),
        ),
      )
      const items = collections.flatMap(({ first, '@context': context }) =>
        first.items.map((item: object) => ({ '@context': context, ...item })),
      )
      expect(items.length).toBeGreaterThan(8)
      expect([...single, ...items].flatMap(musts.broken)).toEqual([])
      expect(collections.flatMap(mustsOf('collections/collectionMusts').broken)).toEqual([])
      const pages = collections.map(({ first, '@context': context }) => ({ '@context': context, ...first }))
      expect(pages.flatMap(mustsOf('collections/pages/pageMusts').broken)).toEqual([])
    },
  )
})
