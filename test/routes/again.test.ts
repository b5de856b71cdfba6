import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const CLAIM = { text: 'Le bac ne passera plus avant mai' }

it('a check made again stands beside the earlier one and its decision, never over them', async () => {
  const first = (await server.ask('POST', '/checks', CLAIM)).body
  expect(first).toMatchObject({ verdict: 'unresolved', earlier: null, later: null, changedSince: [] })
  await server.ask('PUT', `/checks/${first.id}/decision`, { verdict: 'unresolved', note: 'Rien.' })

  await server.ask('POST', '/sources', { title: 'Bac', text: '« Le bac ne passera plus avant mai. »' })
  expect((await server.ask('GET', `/checks/${first.id}`)).body.changedSince).toEqual(['sources'])
  const { status, body: again } = await server.ask('POST', `/checks/${first.id}/again`)
  expect(status).toBe(201)
  expect(again.words.answer).toBe('exact')
  expect(again).toMatchObject({
    claim: first.claim,
    decision: null,
    earlier: { id: first.id, verdict: 'unresolved', decision: { verdict: 'unresolved', note: 'Rien.' } },
  })
  expect((await server.ask('GET', `/checks/${first.id}`)).body).toMatchObject({
    verdict: 'unresolved',
    decision: { note: 'Rien.' },
    later: { id: again.id, verdict: again.verdict },
  })
})

it('says that the record a check rested on is gone', async () => {
  const { body: source } = await server.ask('POST', '/sources', { title: 'Gué', text: 'Le gué sera pavé.' })
  const { body: check } = await server.ask('POST', '/checks', { text: 'Le gué sera pavé' })
  await server.ask('DELETE', `/sources/${source.id}`)
  expect((await server.ask('GET', `/checks/${check.id}`)).body.changedSince).toEqual(['record'])
})

it('there is no making again of what was never made', async () => {
  expect((await server.ask('POST', '/checks/99999/again')).status).toBe(404)
})
