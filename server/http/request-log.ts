/** One line in the log for each request, the id by which it is found there, and its time for the metrics. */
import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Asker } from '../access/asker.ts'
import type { Metrics } from './metrics.ts'

const HEADER = 'X-Request-Id'
const WELL_FORMED = /^[\w.:-]{8,64}$/
/** As nginx has it of a caller who left before the answer. */
const LEFT = 499
/** What is asked all the time, and tells nothing. */
const QUIET: ReadonlySet<string> = new Set(['/healthz', '/metrics', '/assets/*'])

/** The id of a request: that of the proxy before us where it gave one, so that one search finds both lines. */
export const requestId = (request: Request): string | undefined => request.res?.get(HEADER)

export const logged =
  (log: Logger, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const since = performance.now()
    const given = request.get(HEADER) ?? ''
    const id = WELL_FORMED.test(given) ? given : randomUUID()
    response.set(HEADER, id)
    response.once('close', () => {
      const { method } = request
      const route = routeOf(request)
      const status = response.writableFinished ? response.statusCode : LEFT
      const ms = performance.now() - since
      metrics.answered({ method, route, status }, ms / 1_000)
      const who = (response.locals['asker'] as Asker | null | undefined)?.account ?? undefined
      log[QUIET.has(route) ? 'debug' : 'info'](
        { id, method, route, status, ms: Math.round(ms), who },
        'request',
      )
    })
    next()
  }

/** The pattern of the route that took the request: what somebody else wrote into an address stays out of the log. */
function routeOf({ originalUrl, route }: Request): string {
  const under = originalUrl.startsWith('/api/') ? '/api' : originalUrl.startsWith('/assets/') ? '/assets' : ''
  return `${under}${(route as { path: string } | undefined)?.path ?? '/*'}`
}
