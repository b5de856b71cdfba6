/** The HTTP application: middleware, routes, the client's files, the one error handler. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { createI18n, LOCALES } from '../locales/i18n.ts'
import { docs } from './docs.ts'
import { openApiDocument } from './openapi.ts'
import { Problem, STATUS } from './problem.ts'
import type { ProblemDocument } from './api.ts'
import { checks } from './routes/checks.ts'
import { serve } from './routes/endpoint.ts'
import { extractions } from './routes/extractions.ts'
import { originals } from './routes/originals.ts'
import { quotes } from './routes/quotes.ts'
import { sample } from './routes/sample.ts'
import { sources } from './routes/sources.ts'
import { speakers } from './routes/speakers.ts'
import type { Store } from './store/store.ts'

export interface AppOptions {
  log: Logger
  /** Who signs decisions and confirmations. */
  user: string
  /** Whether requests must name this machine as their host, which keeps a hostile page from reaching us by a name of its own. */
  localOnly: boolean
  /** The largest body or file taken, in bytes. */
  limit?: number
}

const MEGABYTE = 1024 * 1024
const DEFAULT_LIMIT = 10 * MEGABYTE
const CLIENT = fileURLToPath(new URL('../client/dist/', import.meta.url))

export function createApp(
  store: Store,
  { log, user, localOnly, limit = DEFAULT_LIMIT }: AppOptions,
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: false, // the server speaks plain HTTP; a proxy in front of it sets this
    }),
  )
  if (localOnly) app.use(onlyLocalHosts)
  app.use('/api', refuseForeignPages, noStore, express.json({ limit }))

  const endpoints = [
    ...sources(store),
    ...quotes(store, user),
    ...speakers(store),
    ...checks(store, user),
    ...extractions(),
    ...sample(store),
  ]
  const document = openApiDocument(endpoints)
  app.get('/api/openapi.json', (_, response) => void response.json(document))
  app.use('/api', docs())
  app.use('/api', originals(store))
  app.use('/api', serve(endpoints, limit))
  app.use('/api', () => {
    throw new Problem('not_found')
  })
  app.use(client())
  app.use(answerProblems(log, limit))
  return app
}

const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

const onlyLocalHosts: RequestHandler = (request, _, next) => {
  if (!LOCAL_HOST.test(request.get('Host') ?? '')) throw new Problem('foreign_origin')
  next()
}

/** A page of another site may be open in the same browser; it changes nothing here. */
const refuseForeignPages: RequestHandler = (request, _, next) => {
  const origin = request.get('Origin')
  const foreign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== request.get('Host')
  if (foreign && request.method !== 'GET' && request.method !== 'HEAD') throw new Problem('foreign_origin')
  next()
}

const noStore: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** The built client; every path that is no file is one of its pages. */
function client(): RequestHandler[] {
  const page: RequestHandler = (request, response, next) => {
    if (request.method !== 'GET' || !existsSync(`${CLIENT}index.html`)) next(new Problem('not_found'))
    else response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: CLIENT })
  }
  const hashed = express.static(`${CLIENT}assets`, { immutable: true, maxAge: '1y', fallthrough: false })
  const assets: RequestHandler = (request, response, next) =>
    request.path.startsWith('/assets/')
      ? ((request.url = request.url.slice('/assets'.length)),
        hashed(request, response, () => next(new Problem('not_found'))))
      : next()
  return [assets, express.static(CLIENT, { index: false }), page]
}

/** Puts every error into the caller's words. What is not a Problem is ours to know and not the caller's. */
function answerProblems(log: Logger, limit: number): ErrorRequestHandler {
  const i18n = createI18n('en')
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = toProblem(error, limit)
    if (problem.code === 'internal') log.error(error)
    const locale = request.acceptsLanguages([...LOCALES]) || 'en'
    const t = i18n.getFixedT(locale)
    const { code, values } = problem
    const fields = problem.fields.map((field) => ({ ...field, detail: t(($) => $.fieldProblem[field.code]) }))
    const document: ProblemDocument = {
      type: 'about:blank',
      title: t(($) => $.problem[code].title),
      status: STATUS[code],
      code,
      detail: t(($) => $.problem[code].detail, values),
      ...(fields.length > 0 && { errors: fields }),
    }
    response
      .status(STATUS[code])
      .set({ 'Content-Language': locale, Vary: 'Accept-Language' })
      .type('application/problem+json')
      .send(JSON.stringify(document))
  }
}

/** Errors of the libraries that read bodies and uploads carry a type or a code. */
function toProblem(error: unknown, limit: number): Problem {
  if (error instanceof Problem) return error
  const { type, code, status } = error as { type?: string; code?: string; status?: number }
  if (type === 'entity.too.large' || code === 'LIMIT_FILE_SIZE') {
    return new Problem('too_large', { values: { limit: `${Math.round(limit / MEGABYTE)} MB` } })
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new Problem('unsupported_type')
  if (type?.startsWith('entity.') || code?.startsWith('LIMIT_') || status === 400)
    return new Problem('malformed')
  if (status === 404) return new Problem('not_found')
  return new Problem('internal')
}
