import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change, Desk } from '../../server/api/desk.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { link, translated } from '../support/translated.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  const quotes = await translated(server.store)
  await link(server.store, quotes.speech, quotes.printed)
})
afterEach(() => server.close())

const REMARK = { rendered: { start: 3, end: 11 }, category: 'accuracy/omission', severity: 'major' }

const undo = (as: string, headers = {}) =>
  server.ask('POST', `/renditions/1/undo?as=${as}`, undefined, headers)
const settle = (as: string, change: object) => server.ask('PATCH', `/renditions/1?as=${as}`, change)
const mark = async (as: string, facts: object = {}): Promise<number> =>
  (await server.ask('POST', `/renditions/1/annotations?as=${as}`, { ...REMARK, ...facts })).body.id
const review = (by: string, done: boolean) => server.ask('PUT', `/renditions/1/reviews?as=${by}`, { done })
const deskOf = async (as: string): Promise<Desk> =>
  (await server.ask('GET', `/renditions/1/desk?as=${as}`)).body
const history = async (): Promise<Change[]> =>
  (await server.ask('GET', '/renditions/1/history?as=Ada')).body.items

describe('undoing takes back', () => {
  it('what was decided of the translation, under the name that had signed before', async () => {
    await settle('Ben', { state: 'rejected', reason: 'Dit le contraire.' })
    await settle('Ada', { state: 'in_review' })
    expect((await undo('Ada')).status).toBe(200)
    expect((await deskOf('Ada')).rendition).toMatchObject({
      state: 'rejected',
      reason: 'Dit le contraire.',
      decidedBy: 'Ben',
    })
  })

  it('an annotation that was made, changed or removed, which keeps its number and its author', async () => {
    const id = await mark('Ben')
    await server.ask('PATCH', `/annotations/${id}?as=Ada`, { severity: 'critical', comment: 'Non.' })
    await server.ask('DELETE', `/annotations/${id}?as=Ada`)
    expect((await deskOf('Ada')).annotations).toEqual([])
    await undo('Ada')
    expect((await deskOf('Ada')).annotations).toMatchObject([
      { id, by: 'Ben', severity: 'critical', comment: 'Non.' },
    ])
    await undo('Ada')
    expect((await deskOf('Ada')).annotations).toMatchObject([
      { id, by: 'Ben', severity: 'major', comment: '' },
    ])
    await undo('Ben')
    expect((await deskOf('Ada')).annotations).toEqual([])
  })

  it('one’s own review, begun, ended or taken up again', async () => {
    await review('Ada', false)
    await review('Ada', true)
    const doneAt = (await deskOf('Ada')).reviews[0]!.doneAt
    await review('Ada', false)
    await undo('Ada')
    expect((await deskOf('Ada')).reviews).toMatchObject([{ by: 'Ada', doneAt }])
    await undo('Ada')
    expect((await deskOf('Ada')).reviews).toMatchObject([{ by: 'Ada', doneAt: null }])
    await undo('Ada')
    expect((await deskOf('Ada')).reviews).toEqual([])
  })
})

describe('undoing takes back as one step', () => {
  it('all that a third person settled at once', async () => {
    await review('Ada', false)
    const ids = [await mark('Ada'), await mark('Ben', { severity: 'critical' })]
    await review('Ada', true)
    await review('Ben', true)
    const rule = (ruling: string) =>
      server.ask('PUT', '/renditions/1/rulings?as=Cleo', {
        rulings: ids.map((annotation) => ({ annotation, ruling })),
      })
    await rule('kept')
    await rule('dropped')
    const rulings = async () =>
      (await deskOf('Cleo')).annotations.map(({ ruling, ruledBy }) => [ruling, ruledBy])
    const { body } = await undo('Cleo')
    expect(body.items).toHaveLength(2)
    expect(await rulings()).toEqual([
      ['kept', 'Cleo'],
      ['kept', 'Cleo'],
    ])
    await undo('Cleo')
    expect(await rulings()).toEqual([
      [null, null],
      [null, null],
    ])
    expect((await undo('Cleo')).body.code).toBe('nothing_to_undo')
  })

  it('a new wording and what it made of the decision, version after version', async () => {
    const reword = (text: string) => server.ask('POST', '/renditions/1/wordings?as=Ada', { text, note: '' })
    const wording = async () => {
      const { corrected, state, decidedBy } = (await deskOf('Ada')).rendition
      return [corrected?.text ?? null, state, decidedBy]
    }
    await settle('Ada', { authority: 'agency' })
    await settle('Ben', { state: 'approved' })
    await reword('We shall not close the pool.')
    await reword('We are not closing the pool.')
    await undo('Ada')
    expect(await wording()).toEqual(['We shall not close the pool.', 'in_review', null])
    await undo('Ada')
    expect(await wording()).toEqual([null, 'approved', 'Ben'])
    // What Ada did before, Ben has decided upon since.
    expect((await undo('Ada')).body.code).toBe('changed_since')
    expect((await undo('Ben')).status).toBe(200)
    expect((await undo('Ada')).status).toBe(200)
    expect((await deskOf('Ada')).rendition).toMatchObject({ state: 'unreviewed', authority: 'unknown' })
  })
})

describe('undoing leaves to others what is theirs', () => {
  it('a step that somebody took after one’s own', async () => {
    await mark('Ada', { category: 'style/awkward' })
    await review('Ben', false)
    await review('Ben', true)
    await undo('Ada')
    const desk = await deskOf('Ada')
    expect(desk.annotations).toEqual([])
    expect(desk.reviews).toMatchObject([{ by: 'Ben', doneAt: expect.any(String) }])
  })

  it.each([
    ['fr', 'Quelqu’un l’a modifié depuis'],
    ['en', 'Someone has changed that since'],
  ])('a thing that somebody has changed since, told in %s', async (language, title) => {
    const id = await mark('Ada')
    await server.ask('PATCH', `/annotations/${id}?as=Ben`, { status: 'accepted' })
    const { status, body } = await undo('Ada', { 'Accept-Language': language })
    expect([status, body.code, body.title]).toEqual([409, 'changed_since', title])
    expect((await deskOf('Ada')).annotations).toMatchObject([{ id, status: 'accepted' }])
  })

  it('a remark that somebody made anew meanwhile', async () => {
    const id = await mark('Ada')
    await server.ask('DELETE', `/annotations/${id}?as=Ada`)
    await mark('Ben')
    expect((await undo('Ada')).body.code).toBe('duplicate')
    expect((await deskOf('Ada')).annotations).toMatchObject([{ by: 'Ben' }])
  })

  it.each([
    ['fr', 'Plus rien de vous n’est à défaire ici'],
    ['en', 'Nothing of yours is left to undo here'],
  ])('everything, where one has done nothing or taken it all back, told in %s', async (language, title) => {
    await settle('Ben', { state: 'approved' })
    const none = await undo('Ada', { 'Accept-Language': language })
    expect([none.status, none.body.code, none.body.title]).toEqual([409, 'nothing_to_undo', title])
    await undo('Ben')
    expect((await undo('Ben')).body.code).toBe('nothing_to_undo')
    // Who linked the two wordings does not unlink them so.
    expect((await undo('Claire')).body.code).toBe('nothing_to_undo')
    expect((await deskOf('Ben')).rendition).toMatchObject({ state: 'unreviewed', decidedBy: null })
  })
})

it('the history tells what was undone, and forgets nothing', async () => {
  await settle('Ada', { state: 'approved' })
  await review('Ada', true)
  await undo('Ada')
  await undo('Ada')
  expect(await history()).toMatchObject([
    { of: 'rendition', by: 'Claire', before: null, undoes: false },
    { of: 'rendition', by: 'Ada', after: { state: 'approved', decidedBy: 'Ada' }, undoes: false },
    { of: 'review', by: 'Ada', before: null, after: { doneAt: expect.any(String) }, undoes: false },
    { of: 'review', by: 'Ada', after: null, undoes: true },
    { of: 'rendition', by: 'Ada', after: { state: 'unreviewed', decidedBy: null }, undoes: true },
  ])
})

it('nothing is undone of a translation that is not there', async () => {
  expect((await server.ask('POST', '/renditions/7/undo')).status).toBe(404)
})
