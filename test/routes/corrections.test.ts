import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../server/api/desk.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { at, link, PRINTED, SPEECH, translated, type Translated } from '../support/translated.ts'

const WRONG = 'We will close the pool, but the hours are going to change.'

let server: TestServer
let quotes: Translated
beforeEach(async () => {
  server = await startServer()
  quotes = await translated(server.store)
  const paper = await server.store.sources.add(
    captured([WRONG], {
      language: 'en',
      title: 'Pool <closing>',
      publisher: 'The Tide',
      publishedAt: '2026-05-04',
    }),
  )
  await link(server.store, quotes.speech, await mark(server.store, paper, [WRONG]))
})
afterEach(() => server.close())

const deskOf = async (): Promise<Desk> => (await server.ask('GET', '/renditions/1/desk')).body
const reword = (text: string, facts: object = {}, headers: Record<string, string> = {}) =>
  server.ask('POST', '/renditions/1/wordings?as=Basile', { text, ...facts }, headers)

describe('a better wording', () => {
  it('is a new version that is flagged anew, beside the words printed, which stay', async () => {
    const before = await deskOf()
    expect(before.flags.map(({ check }) => check)).toContain('negation')
    expect(before.correction).toBeNull()
    expect((await reword(PRINTED, { note: 'La négation manquait.' })).body).toMatchObject({
      rendition: { text: WRONG },
      corrected: { number: 2, text: PRINTED, note: 'La négation manquait.', by: 'Basile' },
    })
    const { correction, flags } = await deskOf()
    expect(flags.map(({ check }) => check)).toContain('negation')
    expect(correction!.flags).toEqual([])
    expect(correction!.edits.map(({ claimed }) => claimed.text)).toContain('not')
    await reword('We must close the pool, but the hours are going to change.')
    const { wordings, flags: seen } = (await deskOf()).correction!
    expect(wordings.map(({ number }) => number)).toEqual([2, 3])
    expect(seen.length).toBeGreaterThan(0)
  })

  it('is not flagged for what was dismissed of the same words', async () => {
    const [flag] = (await deskOf()).flags
    await reword(WRONG.replace('are going to', 'will'))
    expect((await deskOf()).correction!.flags.map(({ check }) => check)).toContain('negation')
    const { check, harm: _, ...remark } = flag!
    const dismissed = { ...remark, flag: check, status: 'dismissed', reason: 'Ironie.' }
    expect((await server.ask('POST', '/renditions/1/annotations', dismissed)).status).toBe(201)
    expect((await deskOf()).correction!.flags.map(({ check }) => check)).not.toContain('negation')
  })

  it('is not flagged for what was dismissed of the words of the original alone', async () => {
    await reword('We must close the pool, but the hours are going to change.')
    const [flag] = (await deskOf()).correction!.flags
    const { check, harm: _, rendered: __, ...remark } = flag!
    const dismissed = { ...remark, flag: check, status: 'dismissed', reason: 'Ironie.' }
    expect((await server.ask('POST', '/renditions/1/annotations', dismissed)).status).toBe(201)
    const { correction, flags } = await deskOf()
    expect(correction!.flags.map((other) => other.check)).not.toContain(check)
    expect(flags).not.toEqual([])
  })

  it('puts what was decided into review again, and leaves what nobody looked at as it is', async () => {
    expect((await reword(PRINTED)).body.state).toBe('unreviewed')
    await server.ask('PATCH', '/renditions/1', { state: 'approved' })
    expect((await reword(`${PRINTED} Soon.`)).body).toMatchObject({ state: 'in_review', decidedBy: null })
  })

  it('is what is learned from and handed on once it is approved', async () => {
    await reword(PRINTED)
    await server.ask('PATCH', '/renditions/1', { state: 'approved' })
    const { pairs } = await server.store.learned.waiting(10_000)
    expect(pairs).toEqual([{ fr: SPEECH, en: PRINTED }])
    const { body } = await server.ask('GET', '/renditions/export?as=tmx')
    expect(body).toContain(PRINTED)
    expect(body).not.toContain(WRONG)
  })

  it('is told in the history, after the one before', async () => {
    await reword(PRINTED)
    await reword(`${PRINTED} Soon.`)
    await server.ask('DELETE', '/renditions/1')
    const { items } = (await server.ask('GET', '/renditions/1/history')).body
    expect(items.map(({ after }: { after: { wording?: string } | null }) => after?.wording)).toEqual([
      undefined,
      PRINTED,
      `${PRINTED} Soon.`,
      undefined,
    ])
    expect(items.at(-1).before.wording).toBe(`${PRINTED} Soon.`)
  })

  it.each([
    ['nothing', '  ', 422, 'invalid'],
    ['the words that stand there', WRONG, 409, 'duplicate'],
  ])('is refused where it is %s', async (_, text, status, code) => {
    expect(await reword(text)).toMatchObject({ status, body: { code } })
  })

  it('is refused while somebody reviews, who is not to see what others remark', async () => {
    for (const by of ['Basile', 'Odile']) await server.ask('PUT', `/renditions/1/reviews?as=${by}`, {})
    await server.ask('PUT', '/renditions/1/reviews?as=Basile', { done: true })
    expect(await reword(PRINTED)).toMatchObject({ status: 409, body: { code: 'review_under_way' } })
    await server.ask('PUT', '/renditions/1/reviews?as=Odile', { done: true })
    expect(await reword(PRINTED)).toMatchObject({ status: 200 })
  })

  it('is refused where somebody changed the rendition meanwhile, and where there is none', async () => {
    expect(await reword(PRINTED, {}, { 'If-Match': '"9"' })).toMatchObject({ status: 412 })
    expect(await server.ask('POST', '/renditions/9/wordings', { text: 'Rien.' })).toMatchObject({
      status: 404,
    })
  })
})

describe('a correction to print', () => {
  const page = (language: string) => server.ask('GET', `/renditions/1/correction?language=${language}`)

  it.each([
    ['en', 'Correction', 'It should have read · English', 'Original · French', '4 May 2026'],
    ['fr', 'Rectificatif', 'Il fallait lire · Anglais', 'Original · Français', '4 mai 2026'],
  ])('is in %s, with the original beside it', async (language, ...told) => {
    await reword(PRINTED, { note: 'Note <1>.' })
    await server.ask('POST', '/renditions/1/annotations', {
      rendered: at(WRONG, 'will close'),
      category: 'accuracy/mistranslation',
      severity: 'major',
      suggestion: 'will not close',
      comment: '',
    })
    const { status, body, headers } = await page(language)
    expect(status).toBe(200)
    expect(headers.get('Content-Language')).toBe(language)
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    for (const words of [
      ...told,
      SPEECH,
      '<ins>not</ins>',
      'will not close',
      'Basile',
      'The Tide',
      'Note &lt;1&gt;.',
    ])
      expect(body).toContain(words)
    expect(body).not.toContain('<closing>')
  })

  it.each(['en', 'fr'])('lists no change that the wording does not have, in %s', async (language) => {
    await reword(PRINTED)
    for (const [words, suggestion] of [
      ['will close', 'will not close'],
      ['the hours', 'our opening times'],
    ] as const)
      await server.ask('POST', '/renditions/1/annotations', {
        rendered: at(WRONG, words),
        category: 'accuracy/mistranslation',
        severity: 'major',
        suggestion,
        comment: '',
      })
    const { body } = await page(language)
    expect(body).toContain('>will not close</q>')
    expect(body).not.toContain('our opening times')
  })

  it('says so while nobody has approved it', async () => {
    await reword(PRINTED)
    expect((await page('fr')).body).toContain('Pas encore approuvé')
    await server.ask('PATCH', '/renditions/1', { state: 'approved' })
    expect((await page('fr')).body).not.toContain('Pas encore approuvé')
  })

  it('is none where nothing is corrected, or in a third language', async () => {
    expect((await page('en')).status).toBe(404)
    expect((await server.ask('GET', '/renditions/x/correction?language=en')).status).toBe(404)
    expect((await page('de')).body.errors).toMatchObject([{ path: 'language', code: 'invalid_value' }])
  })
})
