import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../server/api/desk.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { at, link, PRINTED, translated, type Translated } from '../support/translated.ts'

let server: TestServer
let quotes: Translated
beforeEach(async () => {
  server = await startServer()
  quotes = await translated(server.store)
})
afterEach(() => server.close())

const deskOf = async (as = 'Zoé'): Promise<Desk> =>
  (await server.ask('GET', `/renditions/1/desk?as=${as}`)).body
const remark = async (by: string, words: string, facts: object = {}): Promise<number> => {
  const body = {
    rendered: at(PRINTED, words),
    category: 'accuracy/mistranslation',
    severity: 'minor',
    ...facts,
  }
  const { status, body: answer } = await server.ask('POST', `/renditions/1/annotations?as=${by}`, body)
  expect(status).toBe(201)
  return answer.id
}
const rule = (rulings: [annotation: number, ruling: 'kept' | 'dropped' | null][], by = 'Zoé') =>
  server.ask('PUT', `/renditions/1/rulings?as=${encodeURIComponent(by)}`, {
    rulings: rulings.map(([annotation, ruling]) => ({ annotation, ruling })),
  })
const review = (by: string, done: boolean) => server.ask('PUT', `/renditions/1/reviews?as=${by}`, { done })

describe('two reviews that are done', () => {
  let hours: { basile: number; odile: number }
  let pool: number
  beforeEach(async () => {
    await link(server.store, quotes.speech, quotes.printed)
    for (const by of ['Basile', 'Odile']) await review(by, false)
    hours = { basile: await remark('Basile', 'hours'), odile: await remark('Odile', 'the hours') }
    pool = await remark('Odile', 'pool', { severity: 'critical', category: 'style/register' })
    for (const by of ['Basile', 'Odile']) await review(by, true)
  })

  it('are compared by category and severity, and weighed for each rater and on average', async () => {
    const { agreement, settling, penalty, fails } = await deskOf()
    expect(agreement).toMatchObject({
      shared: 1,
      onlyOne: 2,
      categories: [
        { category: 'accuracy/mistranslation', shared: 1, onlyOne: 1, share: 0.5 },
        { category: 'style/register', shared: 0, onlyOne: 1, share: 0 },
      ],
      severities: [
        { severity: 'minor', shared: 1, onlyOne: 1, share: 0.5 },
        { severity: 'critical', shared: 0, onlyOne: 1, share: 0 },
      ],
    })
    expect(settling).toEqual({
      raters: [
        { by: 'Basile', annotations: 1, penalty: 1, fails: false },
        { by: 'Odile', annotations: 2, penalty: 26, fails: true },
      ],
      average: 13.5,
      places: [
        { annotations: [hours.basile, hours.odile], isAlike: true },
        { annotations: [pool], isAlike: false },
      ],
      waiting: 3,
      final: null,
    })
    expect({ penalty, fails }).toEqual({ penalty: 13.5, fails: true })
  })

  it('become one final set by the rulings of a third person, which is what counts', async () => {
    expect(
      (
        await rule([
          [hours.basile, 'kept'],
          [hours.odile, 'dropped'],
        ])
      ).body.items,
    ).toMatchObject([
      { id: hours.basile, ruling: 'kept', ruledBy: 'Zoé' },
      { id: hours.odile, ruling: 'dropped', ruledBy: 'Zoé' },
    ])
    expect((await deskOf()).settling).toMatchObject({ waiting: 1, final: null })
    await rule([[pool, 'dropped']])
    const desk = await deskOf()
    expect(desk.settling).toMatchObject({
      raters: [{ penalty: 1 }, { penalty: 26, fails: true }],
      waiting: 0,
      final: { by: ['Zoé'], penalty: 1, fails: false },
    })
    expect(desk).toMatchObject({ penalty: 1, fails: false })
    expect((await server.ask('GET', '/renditions/score')).body).toMatchObject({
      penalty: 1,
      fails: false,
      raters: [
        { by: 'Basile', renditions: 1, penalty: 1, fails: false },
        { by: 'Odile', renditions: 1, penalty: 26, fails: true },
      ],
    })
  })

  it('leave out of a verdict what the final set leaves out', async () => {
    const grave = await remark('Zoé', 'change', { severity: 'critical' })
    const verdict = async () =>
      (await server.ask('POST', '/checks', { text: PRINTED, speaker: 'Blandine Okafor' })).body.verdict
    expect(await verdict()).toBe('mistranslated')
    await rule([[grave, 'dropped']])
    expect(await verdict()).not.toBe('mistranslated')
  })

  it('are settled anew where a remark is changed or added afterwards, or a ruling taken back', async () => {
    await rule([
      [hours.basile, 'kept'],
      [hours.odile, 'dropped'],
      [pool, 'dropped'],
    ])
    await server.ask('PATCH', `/annotations/${hours.basile}`, { comment: 'Vu.' })
    expect((await deskOf()).settling).toMatchObject({ waiting: 0 })
    await server.ask('PATCH', `/annotations/${hours.basile}`, { severity: 'major' })
    expect((await deskOf()).settling).toMatchObject({ waiting: 1, final: null })
    await rule([
      [hours.basile, 'kept'],
      [pool, null],
    ])
    expect((await deskOf()).settling).toMatchObject({ waiting: 1, final: null })
    await rule([[pool, 'kept']])
    expect((await deskOf()).settling).toMatchObject({ final: { penalty: 30, fails: true } })
    await remark('Zoé', 'change')
    expect((await deskOf()).settling).toMatchObject({ waiting: 1, final: null })
  })

  it('are told in the history', async () => {
    await rule([[pool, 'dropped']])
    const { items } = (await server.ask('GET', '/renditions/1/history')).body
    expect(items.at(-1)).toMatchObject({
      by: 'Zoé',
      of: 'annotation',
      id: pool,
      before: { ruling: null },
      after: { ruling: 'dropped' },
    })
  })

  it('are settled by nobody who reviewed', async () => {
    expect(await rule([[pool, 'kept']], 'Odile')).toMatchObject({ status: 409, body: { code: 'own_review' } })
  })

  it('are settled as a whole or not at all', async () => {
    const refused = await rule([
      [hours.basile, 'kept'],
      [999, 'kept'],
    ])
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ path: 'rulings[1].annotation', code: 'unknown_annotation' }])
    expect((await deskOf()).settling).toMatchObject({ waiting: 3 })
  })
})

it('there is nothing to settle before two reviews are done', async () => {
  await link(server.store, quotes.speech, quotes.printed)
  const id = await remark('Basile', 'hours')
  await review('Basile', true)
  expect(await rule([[id, 'kept']])).toMatchObject({ status: 409, body: { code: 'reviews_unfinished' } })
  await review('Odile', false)
  expect(await rule([[id, 'kept']])).toMatchObject({ status: 409, body: { code: 'reviews_unfinished' } })
  expect(
    await server.ask('PUT', '/renditions/9/rulings', { rulings: [{ annotation: 1, ruling: 'kept' }] }),
  ).toMatchObject({
    status: 404,
  })
})

describe('a back-translation', () => {
  const texts = (desk: Desk) =>
    desk.back!.edits.map(({ said, claimed, harm }) => [said.text, claimed.text, harm])

  it('is compared with the speech from its first word to its last, by way of another language', async () => {
    await link(server.store, quotes.speech, quotes.printed)
    await link(server.store, quotes.printed, quotes.back)
    expect((await deskOf()).back).toBeNull()
    const desk: Desk = (await server.ask('GET', '/renditions/2/desk')).body
    expect(desk.back!.speech.id).toBe(quotes.speech.id)
    expect(texts(desk).map(([said, back]) => [said, back])).toContainEqual(['horaires', 'heures'])
  })

  it('shows what it lost at either end, however little is left of the words', async () => {
    const words = [
      'In all honesty we cannot pay them this year, alas.',
      'Nous ne pouvons rien payer.',
      'We are unable to pay.',
    ]
    const [speech, printed, back] = await Promise.all(
      words.map(async (text, i) => {
        const source = await server.store.sources.add(captured([text], { language: i === 1 ? 'fr' : 'en' }))
        return mark(
          server.store,
          source,
          [text],
          i === 0 ? { spoken: { language: 'en', basis: 'marked' } } : {},
        )
      }),
    )
    await link(server.store, speech!, printed!)
    await link(server.store, printed!, back!)
    const told = texts((await server.ask('GET', '/renditions/2/desk')).body)
    const said = told.map(([said]) => said).join(' ')
    for (const lost of ['honesty', 'year', 'alas']) expect(said).toContain(lost)
  })
})
