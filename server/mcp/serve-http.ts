/** The tools over HTTP, at /mcp, for this machine alone; where there are accounts, for programs with a token of theirs. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server'
import express, { type Request as Asked } from 'express'
import type { Access } from '../access/access.ts'
import type { Role } from '../access/asker.ts'
import { askerAs, knowAsker, needs } from '../http/asker.ts'
import { onlyUnder, refuseForeignPages } from '../http/foreign.ts'
import { Problem, STATUS } from '../problem.ts'

const HOST = '127.0.0.1'
const LIMIT = 1024 * 1024

export interface Served {
  address: string
  close(): Promise<void>
}

interface Door {
  /** 0 for any that is free. */
  port: number
  access: Pick<Access, 'whoAsks'>
  /** Who may ask at least. */
  needed: Role
}

/** @param serverFor makes the tools anew for each request, by whoever asks */
export async function serveHttp(
  serverFor: (by: string) => McpServer,
  { port, access, needed }: Door,
): Promise<Served> {
  const handler = createMcpHandler(({ authInfo }) => serverFor(authInfo!.clientId), {
    maxRequestBodySize: LIMIT,
  })
  const app = express()
  app.disable('x-powered-by')
  app.use(onlyUnder([], true), refuseForeignPages, knowAsker(access), needs(needed))
  app.all('/mcp', async (request, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const { name } = askerAs(response, needed)
    const authInfo = { token: '', clientId: name, scopes: [] }
    const answer = await handler.fetch(asFetched(request, gone.signal), { authInfo })
    response.status(answer.status).setHeaders(answer.headers)
    if (!answer.body) response.end()
    else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response).catch(() => undefined)
  })
  app.use(((error, _request, response, next) => {
    if (response.headersSent) next(error)
    else response.status(error instanceof Problem ? STATUS[error.code] : 500).end()
  }) satisfies express.ErrorRequestHandler)
  const server = createServer(app)
  server.listen(port, HOST)
  await once(server, 'listening')
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/mcp`,
    async close() {
      await handler.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function asFetched(request: Asked, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headersDistinct))
    for (const one of value ?? []) headers.append(name, one)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request(`http://${request.host}${request.originalUrl}`, {
    method: request.method,
    headers,
    signal,
    ...(hasBody && { body: Readable.toWeb(request) as BodyInit, duplex: 'half' }),
  })
}
