import { expect, it, onTestFinished } from 'vitest'
import { startWorkers, type Workers } from '../../server/work/workers.ts'
import { captured } from '../support/collection.ts'
import { temporaryDatabase } from '../support/database.ts'
import { startServer } from '../support/server.ts'

const LONG = '« Le bac passe », dit Ada Pell. '.repeat(40_000)
const SHORT = { text: '« Le bac passe », dit Ada Pell.' }

/** A server with one thread, for which nobody may wait. */
async function withOneThread(megabytes?: number) {
  const workers = startWorkers({ most: 1, mostWaiting: 0, ...(megabytes && { megabytes }) })
  const heard = { asked: () => {} }
  const ask: Workers['ask'] = (...given) => {
    const work = workers.ask(...given)
    heard.asked()
    return work
  }
  const server = await startServer({ workers: { ...workers, ask } })
  onTestFinished(async () => {
    await server.close()
    await workers.close()
  })
  return { server, work: () => new Promise<void>((resolve) => (heard.asked = resolve)) }
}

it('while a long text is read others are answered, the next text is refused, and who leaves ends the work', async () => {
  const { server, work } = await withOneThread()
  const gone = new AbortController()
  let isRead = false
  const isAsked = work()
  const reading = fetch(`${server.address}/api/extractions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: LONG }),
    signal: gone.signal,
  }).finally(() => (isRead = true))
  await isAsked
  expect((await server.ask('GET', '/sources?limit=1')).status).toBe(200)
  const refused = await server.ask('POST', '/extractions', SHORT, { 'Accept-Language': 'fr' })
  expect(refused.body).toMatchObject({ code: 'busy', status: 503, title: expect.stringMatching(/demandes/) })
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(isRead).toBe(false)
  gone.abort()
  await expect(reading).rejects.toThrow(/abort/i)
  await expect
    .poll(() => server.ask('POST', '/extractions', SHORT), { timeout: 60_000 })
    .toMatchObject({ status: 200, body: { quotes: [{}] } })
})

it.each([
  ['fr', /Trop long/],
  ['en', /Too long/],
])('a text that takes more memory than one may is refused in words, in %s', async (language, title) => {
  const { server } = await withOneThread(200)
  const text = LONG.repeat(3)
  const { body } = await server.ask('POST', '/extractions', { text }, { 'Accept-Language': language })
  expect(body).toMatchObject({ code: 'over_limits', status: 413, title: expect.stringMatching(title) })
  expect((await server.ask('POST', '/extractions', SHORT)).status).toBe(200)
})

it('of a crowd that checks at once each is answered for itself, and few are checked at a time', async () => {
  const server = await startServer()
  onTestFinished(() => server.close())
  const { passages, checks } = server.store
  const underWay = new Set<string>()
  let most = 0
  const lookUp = passages.lookUp.bind(passages)
  passages.lookUp = (text, count) => {
    underWay.add(/\d+/.exec(text)![0])
    most = Math.max(most, underWay.size)
    return lookUp(text, count)
  }
  const add = checks.add.bind(checks)
  // It is found by then; those that were found together are written together.
  checks.add = (findings, ...given) => {
    underWay.delete(/\d+/.exec(findings.claim.text)![0])
    return add(findings, ...given)
  }
  const claims = Array.from({ length: 40 }, (_, i) => `Le bac numéro ${100 + i} passe.`)
  const answers = await Promise.all(claims.map((text) => server.ask('POST', '/checks', { text })))
  expect(answers.map(({ status, body }) => [status, body.claim.text])).toEqual(
    claims.map((text) => [201, text]),
  )
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(8)
})

it.each([
  ['fr', (number: number) => `Le bac numéro ${number} passe.`],
  ['en', (number: number) => `Ferry number ${number} runs.`],
] as const)(
  'of a crowd whose checks are made by threads each is answered for itself, in %s',
  async (_, textOf) => {
    const server = await startServer({ database: temporaryDatabase() })
    onTestFinished(() => server.close())
    const texts = Array.from({ length: 40 }, (_, i) => textOf(100 + i))
    await server.store.sources.add(captured(texts))
    const answers = await Promise.all(texts.map((text) => server.ask('POST', '/checks', { text })))
    expect(answers.map(({ status, body }) => [status, body.claim.text, body.words.answer])).toEqual(
      texts.map((text) => [201, text, 'exact']),
    )
  },
)
