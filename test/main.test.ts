import { connect } from 'node:net'
import { Agent, request } from 'node:http'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../server/store/open.ts'
import { addAccount } from './support/accounts.ts'
import { temporaryDatabase } from './support/database.ts'
import { askRaw } from './support/raw-http.ts'
import { type RunningServer, startProgram } from './support/program.ts'
import { grammars } from './support/grammars.ts'

let running: RunningServer | undefined
const start = async (env: Record<string, string>) => (running = await startProgram(env))
afterEach(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  running = undefined
})

const ask = async (method: string, path: string, body: unknown) => {
  const response = await fetch(`${running!.address}/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect([200, 201]).toContain(response.status)
  return (await response.json()) as { id: number }
}

describe('what was acknowledged is stored, though the server is killed', () => {
  it('right after each kind of write', async () => {
    const DIXIT_DB = temporaryDatabase()
    await start({ DIXIT_DB, DIXIT_USER: 'Claire' })
    const source = await ask('POST', '/sources', { title: 'Le gué', text: 'Le gué sera pavé, dit-on.' })
    const speaker = await ask('POST', '/speakers', { name: 'Thaïs Wainwright' })
    const quote = await ask('POST', '/quotes', {
      source: source.id,
      spans: [{ passage: 1, start: 0, end: 16 }],
    })
    const confirmed = await ask('PATCH', `/quotes/${quote.id}`, {
      speaker: speaker.id,
      spoken: { language: 'fr' },
    })
    const check = await ask('POST', '/checks', { text: 'Le gué sera pavé', speaker: 'Thaïs Wainwright' })
    const decided = await ask('PUT', `/checks/${check.id}/decision`, { verdict: 'exact', note: 'Vu.' })
    const { id: deleted } = await ask('POST', '/sources', { title: 'Le bac', text: 'Le bac passera.' })
    await fetch(`${running!.address}/api/sources/${deleted}`, { method: 'DELETE' })
    running!.child.kill('SIGKILL')
    expect(await running!.ended).toBeNull()

    const store = openStore(DIXIT_DB, grammars)
    expect(await store.sources.get(source.id)).toMatchObject({ title: 'Le gué', quotes: [confirmed] })
    expect(await store.speakers.get(speaker.id)).toMatchObject({ name: 'Thaïs Wainwright', quotes: 1 })
    expect(await store.quotes.get(quote.id)).toMatchObject({ spoken: { confirmedBy: 'Claire' } })
    expect(await store.checks.get(check.id)).toEqual(decided)
    expect(await store.sources.get(deleted)).toBeNull()
    expect(await store.sources.restore(deleted, 'Claire')).toMatchObject({ title: 'Le bac' })
    await store.close()
  })

  it('in the midst of many writes at once', async () => {
    const DIXIT_DB = temporaryDatabase()
    await start({ DIXIT_DB })
    const acknowledged: number[] = []
    const write = async () => {
      for (;;) {
        const text = `L’écluse numéro ${Math.random()} est fermée.`
        const { id } = await ask('POST', '/sources', { title: 'Écluse', text })
        acknowledged.push(id)
        if (acknowledged.length === 20) running!.child.kill('SIGKILL')
      }
    }
    await Promise.allSettled([write(), write(), write(), write()])
    await running!.ended
    expect(acknowledged.length).toBeGreaterThanOrEqual(20)

    const store = openStore(DIXIT_DB, grammars)
    for (const id of acknowledged) {
      const source = (await store.sources.get(id))!
      const found = await store.passages.lookUp(source.passages[0]!.text, acknowledged.length)
      expect(found.map((passage) => passage.source.id)).toContain(id)
    }
    await store.close()
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('on %s', (signal) => {
  it('finishes what is in flight, takes nothing new, and ends well', async () => {
    const DIXIT_DB = temporaryDatabase()
    const { address, child, ended } = await start({ DIXIT_DB })
    const body = JSON.stringify({ title: 'La dernière', text: 'The last barge is in.' })
    // The server says 100 once it has the headers: from then on the request is in flight.
    const upload = request(`${address}/api/sources`, {
      method: 'POST',
      agent: false,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        Expect: '100-continue',
      },
    })
    const answered = once(upload, 'response')
    upload.flushHeaders()
    await once(upload, 'continue')
    upload.write(body.slice(0, 20))

    child.kill(signal)
    await refused(address)
    upload.end(body.slice(20))

    const [response] = await answered
    expect(response.statusCode).toBe(201)
    const { id } = JSON.parse(await text(response)) as { id: number }
    expect(await ended).toBe(0)
    const store = openStore(DIXIT_DB, grammars)
    expect(await store.sources.get(id)).toMatchObject({ title: 'La dernière' })
    await store.close()
  })
})

describe('told to stop', () => {
  it('lets a stream come to its end, and keeps no connection that is idle', async () => {
    const { address, child, ended } = await start({ DIXIT_DB: temporaryDatabase() })
    const agent = new Agent({ keepAlive: true })
    const idle = request(`${address}/healthz`, { agent })
    idle.end()
    const [answer] = await once(idle, 'response')
    await text(answer)
    const form = new FormData()
    form.append('file', new Blob(['Ada Pell said: “The ferry runs.” '.repeat(1_500)]), 'ferry.txt')
    const stream = await fetch(`${address}/api/sources`, {
      method: 'POST',
      headers: { Accept: 'application/x-ndjson' },
      body: form,
    })
    child.kill('SIGTERM')
    const lines = (await stream.text()).trim().split('\n')
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ status: 201 })
    expect(await ended).toBe(0)
    agent.destroy()
  })

  /** A request of which the rest never comes. */
  async function halfSent(address: string): Promise<void> {
    const upload = request(`${address}/api/sources`, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': 'application/json', 'Content-Length': 100, Expect: '100-continue' },
    })
    upload.on('error', () => undefined)
    upload.flushHeaders()
    await once(upload, 'continue')
  }

  it('cuts off what does not end in time, and ends well', async () => {
    const { address, child, ended } = await start({ DIXIT_DB: temporaryDatabase() })
    await halfSent(address)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it('a second time, stops at once', async () => {
    const { address, child, ended } = await start({ DIXIT_DB: temporaryDatabase() })
    await halfSent(address)
    child.kill('SIGTERM')
    await refused(address)
    child.kill('SIGTERM')
    expect(await ended).toBeNull()
  })
})

/** Waits until nobody listens at the address any more. */
async function refused(address: string): Promise<void> {
  const { hostname, port } = new URL(address)
  for (;;) {
    const socket = connect(Number(port), hostname)
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => 'connected'),
      once(socket, 'error').then(([error]) => (error as NodeJS.ErrnoException).code),
    ]).catch((error: NodeJS.ErrnoException) => error.code)
    socket.destroy()
    if (outcome === 'ECONNREFUSED') return
  }
}

describe('where it listens', () => {
  const others = Object.values(networkInterfaces())
    .flatMap((some) => some ?? [])
    .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
    .map(({ address }) => address)
  const reach = (host: string, port: string) => askRaw(`http://${host}:${port}`, { path: '/api/sources' })

  it('is 127.0.0.1 unless told otherwise, and nowhere else; an idle connection is kept longer than proxies do', async () => {
    const { address } = await start({ DIXIT_DB: temporaryDatabase() })
    const { hostname, port } = new URL(address)
    expect(hostname).toBe('127.0.0.1')
    expect((await reach('127.0.0.1', port)).status).toBe(200)
    for (const other of [...others, '[::1]']) await expect(reach(other, port)).rejects.toThrow()

    const answer = request(`${address}/healthz`, { agent: new Agent({ keepAlive: true }) }).end()
    const [response] = await once(answer, 'response')
    response.resume()
    const [, seconds] = /timeout=(\d+)/.exec(response.headers['keep-alive'])!
    expect(Number(seconds)).toBeGreaterThan(60)
  })

  it('is every address when told so, under the names it was told, and through TLS from elsewhere', async () => {
    const DIXIT_DB = temporaryDatabase()
    const store = openStore(DIXIT_DB, grammars)
    await addAccount({ store }, 'Inès', 'administrator')
    await store.close()
    const { address } = await start({ DIXIT_DB, HOST: '0.0.0.0', DIXIT_HOSTS: 'dixit.example' })
    const { port } = new URL(address)
    const answer = async (host: string, headers: Record<string, string> = {}) =>
      JSON.parse((await askRaw(`http://${host}:${port}`, { path: '/api/sources', headers })).text).code
    expect(await answer('127.0.0.1')).toBe('sign_in')
    for (const other of others) {
      expect(await answer(other)).toBe('https_needed')
      expect(await answer(other, { 'X-Forwarded-Proto': 'https' })).toBe('https_needed')
    }
    expect(await answer('127.0.0.1', { Host: 'dixit.example' })).toBe('sign_in')
    expect(await answer('127.0.0.1', { Host: 'elsewhere.example' })).toBe('foreign_origin')
  })
})

describe('as this machine alone it answers by its own names only, however its address is spelled', () => {
  const hasIpv6 = Object.values(networkInterfaces()).some((some) =>
    some?.some(({ address }) => address === '::1'),
  )
  it.each(['LOCALHOST', '127.1', ...(hasIpv6 ? ['0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'] : [])])(
    '%s',
    async (HOST) => {
      const { address } = await start({ DIXIT_DB: temporaryDatabase(), HOST })
      const ask = async (headers: Record<string, string>) =>
        (await askRaw(address, { path: '/api/sources', headers })).status
      expect(await ask({ Host: 'dixit.example' })).toBe(403)
      expect(await ask({ Host: 'localhost' })).toBe(200)
    },
  )
})
