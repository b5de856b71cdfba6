import { afterEach, beforeEach, expect, it } from 'vitest'
import { addAccount, signIn } from '../support/accounts.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  await server.ask('POST', '/checks', { text: 'Le bac de nuit ne passera plus avant mai.' })
  await server.ask('POST', '/checks', { text: 'The night ferry will not run before May.' })
})
afterEach(() => server.close())

const inList = async (list: string, asker: Pick<TestServer, 'ask'> = server): Promise<number[]> =>
  (await asker.ask('GET', `/checks?list=${list}`)).body.items.map(({ id }: { id: number }) => id)

const GIVEN = { to: 'Maud Kerguelen', note: 'Réécouter la bande.', due: '2026-12-04' }

it('a check is given with a note and a day, to any name where one person works alone', async () => {
  const { status, body } = await server.ask('PUT', '/checks/1/assignment', GIVEN)
  expect(status).toBe(200)
  expect(body).toMatchObject({ assignment: { ...GIVEN, by: 'Claire' }, version: 2 })
  expect((await server.ask('GET', '/checks')).body.items[1].assignment).toMatchObject(GIVEN)
  expect((await server.ask('GET', '/checkers')).body).toEqual({ items: [] })
})

it('the lists tell what is given to me, what waits for somebody, and what is signed', async () => {
  await server.ask('PUT', '/checks/1/assignment', GIVEN)
  await server.ask('PUT', '/checks/2/assignment', { to: 'CLAIRE' })
  expect(await inList('mine')).toEqual([2])
  expect(await inList('waiting')).toEqual([2, 1])
  expect(await inList('signed')).toEqual([])
  await server.ask('PUT', '/checks/2/decision', { verdict: 'altered' })
  expect(await inList('mine')).toEqual([])
  expect(await inList('waiting')).toEqual([1])
  expect(await inList('signed')).toEqual([2])
})

it('the history tells who gave it to whom, and who took it back', async () => {
  await server.ask('PUT', '/checks/1/assignment', GIVEN)
  await server.ask('PUT', '/checks/1/assignment', { to: 'Ève Roncier' })
  const { body } = await server.ask('DELETE', '/checks/1/assignment')
  expect(body).toMatchObject({ assignment: null, version: 4 })
  const eve = { to: 'Ève Roncier', note: '', due: null }
  expect((await server.ask('GET', '/history?noun=check&thing=1')).body.items).toMatchObject([
    { done: 'check.taken_back', by: 'Claire', before: eve, after: null },
    { done: 'check.given', by: 'Claire', before: GIVEN, after: eve },
    { done: 'check.given', by: 'Claire', before: null, after: GIVEN },
    { done: 'check.made' },
  ])
})

it('taking back what nobody has changes nothing and is told nowhere', async () => {
  expect((await server.ask('DELETE', '/checks/1/assignment')).body).toMatchObject({ version: 1 })
  expect((await server.ask('GET', '/history?noun=check&thing=1')).body.items).toHaveLength(1)
  expect((await server.ask('DELETE', '/checks/99/assignment')).status).toBe(404)
})

it('where people have accounts, it is given to those alone who may check', async () => {
  await addAccount(server, 'Ada Pell', 'administrator')
  await addAccount(server, 'Basile Ormeau', 'checker')
  await addAccount(server, 'Rae Thorne', 'reader')
  const gone = await addAccount(server, 'Gil Ferrand', 'editor')
  await server.store.accounts.update(gone.id, { disabled: true }, 'Ada Pell')
  const ada = await signIn(server, 'Ada Pell')
  const names = (await ada('GET', '/checkers')).body.items
  expect(names).toEqual([{ name: 'Ada Pell' }, { name: 'Basile Ormeau' }])
  for (const to of ['Rae Thorne', 'Gil Ferrand', 'Nobody Known'])
    expect((await ada('PUT', '/checks/1/assignment', { to })).body).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'to', code: 'unknown_checker' }],
    })
  const { body } = await ada('PUT', '/checks/1/assignment', { to: 'basile  ormeau' })
  expect(body.assignment).toMatchObject({ to: 'Basile Ormeau', by: 'Ada Pell' })
  expect(await inList('mine', { ask: ada })).toEqual([])
  expect(await inList('mine', { ask: await signIn(server, 'Basile Ormeau') })).toEqual([1])
})
