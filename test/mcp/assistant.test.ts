import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../server/access/access.ts'
import { newSecret } from '../../server/access/secrets.ts'
import { learner } from '../../server/desk/learn.ts'
import { assistantServer } from '../../server/mcp/assistant-server.ts'
import { type Served, serveHttp } from '../../server/mcp/serve-http.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { addressesAt } from '../../server/write/addresses.ts'
import { addAccount } from '../support/accounts.ts'
import { grammars } from '../support/grammars.ts'
import { link, PRINTED, SPEECH, translated } from '../support/translated.ts'
import { workers } from '../support/workers.ts'

const SPEAKER = 'Blandine Okafor'
const INVENTED = 'Zanzibar will annex the lighthouse tomorrow evening, whatever the bishops say.'

let folder: string
let db: string
let store: Store
let served: Served
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dixit-'))
  db = join(folder, 'dixit.db')
  store = openStore(db, grammars)
  const { speech, printed } = await translated(store)
  await link(store, speech, printed)
  served = await serving(false)
})
afterAll(async () => {
  await served.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const serving = (keeps: boolean) => {
  const means = { store, words: learner(store, grammars), workers, at: addressesAt('http://dixit.test') }
  const door = { port: 0, access: access(store, { user: 'Claire', sessionMs: 0, idleMs: 0 }) }
  return serveHttp((by) => assistantServer({ ...means, locale: 'en', keeps, by }), {
    ...door,
    needed: 'reader',
  })
}

const overHttp = () => new StreamableHTTPClientTransport(new URL(served.address))
const overStdio = () =>
  new StdioClientTransport({
    command: process.execPath,
    args: [fileURLToPath(new URL('../../server/cli.ts', import.meta.url)), 'mcp', '--db', db, '--lang', 'en'],
    stderr: 'inherit',
  })

async function connected(transport: Parameters<Client['connect']>[0]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  return client
}

// What is told has a shape of its own for each tool.
// oxlint-disable-next-line typescript/no-explicit-any
type Told = any

async function told(client: Client, name: string, given: object): Promise<Told> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: { ...given } })
  expect(isError).toBeFalsy()
  const answer = structuredContent as Told
  expect(content).toEqual([{ type: 'text', text: answer.sentence }])
  return answer
}

describe.each([
  ['HTTP', overHttp],
  ['the standard streams', overStdio],
])('over %s', (_, transport) => {
  it(
    'an assistant is told of the tools, looks words up, and writes nothing',
    { timeout: 120_000 },
    async () => {
      const client = await connected(transport())
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name).toSorted()).toEqual([
        'check_draft',
        'find_original',
        'list_sources',
        'verify_quote',
      ])
      expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
      expect(tools.find(({ name }) => name === 'verify_quote')!.description).toContain('refuse')
      const right = await told(client, 'verify_quote', { text: SPEECH, speaker: SPEAKER })
      expect(right).toMatchObject({ verdict: 'exact', mayBePrinted: true, onRecord: true, check: null })
      const wrong = await told(client, 'verify_quote', { text: INVENTED, speaker: SPEAKER })
      expect(wrong).toMatchObject({
        verdict: 'unresolved',
        mayBePrinted: false,
        onRecord: false,
        record: null,
      })
      await client.close()
      expect((await store.checks.list({ limit: 50 })).items).toEqual([])
    },
  )
})

describe('an assistant', () => {
  let client: Client
  beforeAll(async () => void (client = await connected(overHttp())))
  afterAll(() => client.close())

  it('is shown where the words stand by selectors of the Web Annotation model', async () => {
    const { record } = await told(client, 'verify_quote', { text: SPEECH, speaker: SPEAKER })
    expect(record).toMatchObject({ speaker: SPEAKER, title: 'Conseil municipal', language: 'fr' })
    expect(record.targets[0]).toMatchObject({
      type: 'SpecificResource',
      selector: [
        { type: 'TextQuoteSelector', exact: SPEECH.slice(0, -1) },
        { type: 'TextPositionSelector', start: 0, end: SPEECH.length - 1 },
      ],
      state: [{ type: 'TimeState' }],
    })
  })

  it.each([
    ['fr', 'Elle est absente du fonds', 'Elle peut être imprimée telle quelle'],
    ['en', 'It is not on record', 'It may be printed as it stands'],
  ])('is answered in %s where it asks for that', async (answerIn, absent, print) => {
    expect((await told(client, 'verify_quote', { text: INVENTED, answerIn })).sentence).toContain(absent)
    const right = await told(client, 'verify_quote', { text: SPEECH, speaker: SPEAKER, answerIn })
    expect(right.sentence).toContain(print)
  })

  it('finds the words spoken behind a translation, and is told where there are none', async () => {
    const found = await told(client, 'find_original', { text: PRINTED, speaker: SPEAKER, answerIn: 'fr' })
    expect(found).toMatchObject({ found: true, spoken: 'fr', original: { text: SPEECH } })
    expect(found.sentence).toContain(SPEECH)
    expect(await told(client, 'find_original', { text: INVENTED })).toMatchObject({
      found: false,
      original: null,
    })
  })

  it.each([
    [
      'fr',
      `Blandine Okafor a dit : « ${SPEECH} » Puis elle a dit : « Le phare sera vendu aux évêques dès lundi matin. »`,
    ],
    [
      'en',
      `“${PRINTED}” said Blandine Okafor. “The lighthouse will be sold to the bishops on Monday,” she said.`,
    ],
  ])('learns of a draft in %s which of its quotations to take out', async (language, text) => {
    const draft = await told(client, 'check_draft', { text, language })
    expect(draft.mayBePrinted).toBe(false)
    const [known, unknown] = draft.quotations
    expect(known.found.onRecord).toBe(true)
    expect(unknown).toMatchObject({ needsPerson: true, found: { onRecord: false, mayBePrinted: false } })
    expect(text.slice(unknown.start, unknown.end)).toBe(unknown.text)
  })

  it('lists the sources, a page after the other', async () => {
    const first = await told(client, 'list_sources', { limit: 3 })
    const { sources } = await told(client, 'list_sources', { limit: 3, cursor: first.next })
    expect([...first.sources, ...sources].map(({ title }) => title).toSorted()).toEqual([
      'Conseil municipal',
      'Le Grand Bain',
      'The Baths',
      'The Slipway',
    ])
    expect((await told(client, 'list_sources', { language: 'fr', search: 'piscine' })).sources).toHaveLength(
      2,
    )
  })

  it.each([
    ['verify_quote', { text: '' }],
    ['verify_quote', { text: 'x'.repeat(20_000) }],
    ['verify_quote', { text: '…' }],
    ['check_draft', { text: 'x'.repeat(200_001) }],
    ['list_sources', { limit: 1000 }],
    ['list_sources', { cursor: 'nonsense' }],
  ])('is refused what %s cannot take', async (name, given) => {
    expect((await client.callTool({ name, arguments: given })).isError).toBe(true)
  })

  it('has its checks kept where that was asked for when the program was started', async () => {
    const keeping = await serving(true)
    const other = await connected(new StreamableHTTPClientTransport(new URL(keeping.address)))
    const { check } = await told(other, 'verify_quote', { text: SPEECH, speaker: SPEAKER })
    expect(check.page).toBe(`http://dixit.test/checks/${check.id}`)
    expect((await store.checks.get(check.id))!.verdict).toBe('exact')
    await other.close()
    await keeping.close()
  })

  it.each([
    ['page of another site', { Origin: 'https://evil.example' }],
    ['name that is led to this machine', { Host: 'evil.example' }],
  ])('over HTTP is no %s', async (_, headers) => {
    const { request } = await import('node:http')
    const status = await new Promise((resolve) =>
      request(
        served.address,
        { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } },
        (answer) => resolve(answer.statusCode),
      ).end('{}'),
    )
    expect(status).toBe(403)
  })
})

describe('where there are accounts', () => {
  it('an assistant over HTTP needs a token, of a role that may', async () => {
    const own = openStore(':memory:', grammars)
    const account = await addAccount({ store: own }, 'Ada', 'administrator')
    const { secret, hash } = newSecret('dixit_')
    const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)].map((at) => at.toISOString())
    await own.tokens.add(
      { account: account.id, hash, name: 'An assistant', role: 'reader', endsAt: later! },
      now!,
    )
    const means = { store: own, words: learner(own, grammars), workers, at: addressesAt('http://dixit.test') }
    const asked = async (needed: 'reader' | 'checker', headers: Record<string, string>) => {
      const door = { port: 0, access: access(own, { user: 'Claire', sessionMs: 0, idleMs: 0 }), needed }
      const served = await serveHttp(
        (by) => assistantServer({ ...means, locale: 'en', keeps: false, by }),
        door,
      )
      const transport = new StreamableHTTPClientTransport(new URL(served.address), {
        requestInit: { headers },
      })
      try {
        const client = await connected(transport)
        const { tools } = await client.listTools()
        await client.close()
        return tools.length
      } catch {
        return (await fetch(served.address, { method: 'POST', headers })).status
      } finally {
        await served.close()
      }
    }
    const token = { Authorization: `Bearer ${secret}` }
    expect(await asked('reader', {})).toBe(401)
    expect(await asked('reader', { Authorization: 'Bearer dixit_nonsense' })).toBe(401)
    expect(await asked('reader', token)).toBe(4)
    expect(await asked('checker', token)).toBe(403)
    await own.close()
  })
})
