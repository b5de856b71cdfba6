import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookAtHistory } from '../../server/store/history-of-store.ts'
import { addAccount, signIn, withToken } from '../support/accounts.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

type Ask = TestServer['ask']

let file: string
let server: TestServer
let ada: Ask
let basile: Ask
let claire: Ask
beforeEach(async () => {
  file = temporaryDatabase()
  server = await startServer({ user: null, signers: 2, database: file })
  await addAccount(server, 'Ada Pell', 'administrator')
  await addAccount(server, 'Basile Ormeau', 'checker')
  await addAccount(server, 'Claire Roncier', 'checker')
  ada = await signIn(server, 'Ada Pell')
  basile = await signIn(server, 'Basile Ormeau')
  claire = await signIn(server, 'Claire Roncier')
  await ada('POST', '/checks', { text: 'Le bac de nuit ne passera plus avant mai.', language: 'fr' })
})
afterEach(() => server.close())

const sign = (ask: Ask, verdict: string, note = '', check = 1) =>
  ask('PUT', `/checks/${check}/decision`, { verdict, note })
const inList = async (list: string, ask: Ask = ada): Promise<number[]> =>
  (await ask('GET', `/checks?list=${list}`)).body.items.map(({ id }: { id: number }) => id)

describe('where a verdict takes two', () => {
  it('whoever asks who they are is told so', async () => {
    expect((await ada('GET', '/session')).body).toMatchObject({ signers: 2 })
  })

  it('what one person signs waits, and rules once another signs the same', async () => {
    const { body: first } = await sign(ada, 'fabricated', 'La mairie dément.')
    expect(first).toMatchObject({
      decision: null,
      waiting: {
        verdict: 'fabricated',
        note: 'La mairie dément.',
        by: 'Ada Pell',
        stands: false,
        first: null,
      },
    })
    const { body: second } = await sign(basile, 'fabricated', 'Le port aussi.')
    expect(second).toMatchObject({
      decision: {
        verdict: 'fabricated',
        note: 'Le port aussi.',
        by: 'Basile Ormeau',
        stands: true,
        first: { note: 'La mairie dément.', by: 'Ada Pell', at: first.waiting.at },
      },
      waiting: null,
    })
    const { items } = (await ada('GET', '/checks/1/decisions')).body
    expect(items).toEqual([second.decision, first.waiting])
  })

  it('another verdict of a second person takes the place of the first, and waits itself', async () => {
    await sign(ada, 'fabricated', 'Démenti.')
    expect((await sign(basile, 'unresolved')).body).toMatchObject({
      decision: null,
      waiting: { verdict: 'unresolved', by: 'Basile Ormeau' },
    })
    expect((await sign(ada, 'unresolved')).body).toMatchObject({
      decision: { verdict: 'unresolved', by: 'Ada Pell', first: { by: 'Basile Ormeau' } },
      waiting: null,
    })
  })

  it('nobody is both, not by a program either, but may mend what they noted', async () => {
    await sign(ada, 'altered', 'A word is missing.')
    const { id } = (await server.store.accounts.named('Ada Pell'))!
    for (const ask of [ada, await withToken(server, id, 'checker')])
      for (const note of ['', 'A word is missing.']) {
        const { status, body } = await sign(ask, 'altered', note)
        expect([status, body.code]).toEqual([409, 'second_person_needed'])
      }
    expect((await sign(ada, 'altered', 'Two words are missing.')).body).toMatchObject({
      decision: null,
      waiting: { note: 'Two words are missing.', by: 'Ada Pell' },
    })
  })

  it('what stands goes on ruling while another decision waits', async () => {
    await sign(ada, 'altered')
    await sign(basile, 'altered')
    expect((await sign(claire, 'exact')).body).toMatchObject({
      decision: { verdict: 'altered', first: { by: 'Ada Pell' } },
      waiting: { verdict: 'exact', by: 'Claire Roncier' },
    })
    expect((await ada('GET', '/checks?verdict=exact')).body.items).toEqual([])
    expect((await sign(ada, 'exact')).body).toMatchObject({ decision: { verdict: 'exact' }, waiting: null })
    expect((await ada('GET', '/checks?verdict=exact')).body.items).toHaveLength(1)
  })

  it('the lists go by what stands, and tell what waits', async () => {
    await ada('POST', '/checks', { text: 'The night ferry will not run before May.' })
    await sign(ada, 'altered')
    expect(await inList('signed')).toEqual([])
    expect(await inList('waiting')).toEqual([1])
    const { items } = (await ada('GET', '/checks?decided=false')).body
    expect(items).toMatchObject([
      { id: 2, decision: null, waiting: null },
      { id: 1, decision: null, waiting: { verdict: 'altered', by: 'Ada Pell' } },
    ])
    await sign(basile, 'altered')
    expect(await inList('signed')).toEqual([1])
    expect(await inList('waiting')).toEqual([])
  })

  it('a check stays in the hands of whom it was given to until they have signed, or a decision stands', async () => {
    await ada('PUT', '/checks/1/assignment', { to: 'Basile Ormeau' })
    await sign(ada, 'altered')
    expect(await inList('mine', basile)).toEqual([1])
    await sign(basile, 'altered')
    expect(await inList('mine', basile)).toEqual([])

    await ada('PUT', '/checks/1/assignment', { to: 'Basile Ormeau' })
    await sign(basile, 'exact')
    expect(await inList('mine', basile)).toEqual([])
    await ada('PUT', '/checks/1/assignment', { to: 'Basile Ormeau' })
    await sign(claire, 'exact')
    expect(await inList('mine', basile)).toEqual([])
  })

  it('the history tells the first signature from the decision, and that neither was touched since', async () => {
    await sign(ada, 'altered', 'Un mot manque.')
    await sign(basile, 'altered')
    expect((await ada('GET', '/history?noun=check&thing=1')).body.items).toMatchObject([
      { done: 'check.decided', by: 'Basile Ormeau', after: { verdict: 'altered', first: 'Ada Pell' } },
      { done: 'check.signed', by: 'Ada Pell', after: { verdict: 'altered', note: 'Un mot manque.' } },
      { done: 'check.made' },
    ])
    expect(lookAtHistory(file)!.faults.things).toEqual([])
    lookInto(file, (db) => db.exec('DROP TRIGGER decisions_immutable; UPDATE decisions SET stands = 1'))
    expect(lookAtHistory(file)!.faults.things).toEqual([['check', 1]])
  })

  it('a quotation of a draft needs a person until two have signed, and is not checked again under the first', async () => {
    const text = 'Le quai\n\n«\u00a0Le bac ne passe plus\u00a0», a dit Ève Roncier.'
    const { id, quotes } = (await ada('POST', '/drafts', { text })).body
    const { check } = quotes[0]
    await sign(ada, 'exact', '', check.id)
    const again = (await ada('POST', `/drafts/${id}/checks?again=true`)).body
    expect(again).toMatchObject({
      quotes: [{ check: { id: check.id, decision: null, waiting: { by: 'Ada Pell' } }, needsPerson: true }],
      summary: { decided: 0, needPerson: 1 },
    })
    expect((await ada('GET', '/drafts')).body.items).toMatchObject([{ needPerson: 1 }])
    for (const [language, told] of [
      ['fr', 'En attente d’une seconde signature\u00a0: Ada Pell a signé «\u00a0Citation exacte\u00a0»'],
      ['en', 'Waits for a second signature: Ada Pell signed “Exact”'],
    ])
      for (const as of ['csv', 'html'])
        expect(
          (await ada('GET', `/drafts/${id}/export?as=${as}`, undefined, { 'Accept-Language': language! }))
            .body,
        ).toContain(told)
    await sign(basile, 'exact', '', check.id)
    expect((await ada('GET', `/drafts/${id}`)).body).toMatchObject({
      quotes: [{ check: { waiting: null }, needsPerson: false }],
      summary: { decided: 1, needPerson: 0, verdicts: [{ verdict: 'exact', count: 1 }] },
    })
    expect((await ada('GET', '/drafts')).body.items).toMatchObject([{ needPerson: 0 }])
  })

  it('a check of a forgotten draft that one person signed is kept', async () => {
    const text = 'Le quai\n\n«\u00a0Le bac ne passe plus\u00a0», a dit Ève Roncier.'
    const { id, quotes } = (await ada('POST', '/drafts', { text })).body
    await sign(ada, 'exact', '', quotes[0].check.id)
    await ada('DELETE', `/drafts/${id}`)
    lookInto(file, (db) => db.exec(`UPDATE drafts SET removed_at = '2020-01-01T00:00:00.000Z'`))
    const later = await startServer({ database: file })
    expect((await later.store.checks.get(quotes[0].check.id))?.waiting).toMatchObject({ by: 'Ada Pell' })
    await later.close()
  })
})

describe('what goes out', () => {
  const exported = async (as: string, language: string) =>
    (await ada('GET', `/checks/1/export?as=${as}`, undefined, { 'Accept-Language': language })).body

  it('is nobody’s review while a second signature is awaited, then that of both', async () => {
    await sign(ada, 'fabricated', 'La mairie dément.')
    expect((await exported('claimreview', 'fr')).code).toBe('not_signed')
    await sign(basile, 'fabricated', 'Le port aussi.')
    const review = await exported('claimreview', 'fr')
    const both = [
      { '@type': 'Person', name: 'Ada Pell' },
      { '@type': 'Person', name: 'Basile Ormeau' },
    ]
    expect(review).toMatchObject({ author: both, reviewRating: { alternateName: 'Citation inventée' } })
    expect(review.reviewRating.ratingExplanation).toContain('La mairie dément. Le port aussi.')
    const { creator } = await exported('jsonld', 'en')
    expect(creator.map(({ name }: { name: string }) => name)).toEqual(['Ada Pell', 'Basile Ormeau'])
  })

  it.each([
    [
      'en',
      'Fabricated',
      'Waiting for a second signature',
      'No second person has signed this yet',
      'Signed by Ada Pell and Basile Ormeau',
      'Stands',
    ],
    [
      'fr',
      'Citation inventée',
      'En attente d’une seconde signature',
      'Aucune seconde personne n’a encore signé',
      'Signé par Ada Pell et Basile Ormeau',
      'Fait foi',
    ],
  ] as const)(
    'says in %s what waits and what stands',
    async (language, label, column, waits, both, stands) => {
      await sign(ada, 'fabricated', 'La mairie dément.')
      const csv = await exported('csv', language)
      expect(csv).toContain(column)
      expect(csv).toContain(`,${label},Ada Pell,`)
      expect(await exported('certificate', language)).toContain(waits)
      await sign(basile, 'fabricated')
      expect(await exported('csv', language)).toContain(
        `${label},"Ada Pell, Basile Ormeau",La mairie dément.,,,`,
      )
      const certificate = await exported('certificate', language)
      expect(certificate).toContain(both)
      expect(certificate).not.toContain(waits)
      const decisions: string = await exported('decisions', language)
      expect(decisions).toContain(stands)
      expect(decisions.match(/(Ada Pell|Basile Ormeau),.*?,(yes|no|oui|non),/g)).toHaveLength(2)
    },
  )
})

it('what waits when the rule is given up goes on waiting, and the next decision stands by itself', async () => {
  await sign(ada, 'altered')
  const without = await startServer({ user: null, database: file })
  const again = await signIn(without, 'Ada Pell')
  expect((await again('GET', '/checks/1')).body).toMatchObject({
    decision: null,
    waiting: { by: 'Ada Pell' },
  })
  expect((await sign(again, 'altered')).body).toMatchObject({
    decision: { verdict: 'altered', by: 'Ada Pell', first: null },
    waiting: null,
  })
  await without.close()
})
