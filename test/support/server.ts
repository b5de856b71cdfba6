/** A server of the test's own: the real application on a real store, listening on a free port. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { Logger } from 'pino'
import { access as accessTo } from '../../server/access/access.ts'
import { openId, type OpenIdSettings } from '../../server/access/openid.ts'
import { createApp } from '../../server/app.ts'
import { startMetrics } from '../../server/http/metrics.ts'
import { startLog } from '../../server/log.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { grammars } from './grammars.ts'
import { workers as shared } from './workers.ts'
import type { Workers } from '../../server/work/workers.ts'

export interface TestServer {
  app: Express
  address: string
  store: Store
  /** Asks the API; a body that is no string, form or bytes goes as JSON. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

export interface Answer {
  status: number
  headers: Headers
  // Tests read answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
}

const DAY_MS = 86_400_000

export async function startServer(
  options: {
    limit?: number
    database?: string
    fetchHosts?: string[]
    workers?: Workers
    pages?: string
    /** Who works there without signing in; null for nobody. */
    user?: string | null
    sessionMs?: number
    idleMs?: number
    log?: Logger
    localOnly?: boolean
    hosts?: string[]
    trustProxy?: string[]
    openId?: OpenIdSettings
    metricsToken?: string
    signers?: 1 | 2
  } = {},
): Promise<TestServer> {
  const store = openStore(options.database ?? ':memory:', grammars)
  const { workers = shared, user = 'Claire', sessionMs = DAY_MS, idleMs = DAY_MS } = options
  const access = accessTo(store, { user, sessionMs, idleMs })
  const app = createApp(store, grammars, {
    log: startLog('silent'),
    metrics: startMetrics(workers),
    access,
    localOnly: true,
    ...options,
    openId: options.openId ? openId(options.openId, store, access) : null,
    workers,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    app,
    address,
    store,
    async ask(method, path, body, headers = {}) {
      const raw = body === undefined || typeof body === 'string' || body instanceof FormData
      const response = await fetch(`${address}/api${path}`, {
        method,
        headers: {
          ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const json = response.headers.get('Content-Type')?.match(/[/+]json/)
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await store.close()
    },
  }
}
