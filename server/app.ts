/** The HTTP application: middleware, routes, the client's files, the one error handler. */
import type { Grammars } from './language/grammar.ts'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { answerProblems, problemDocuments } from './http/answer-problems.ts'
import { knowAsker, needs, type WhoAsks } from './http/asker.ts'
import { docs } from './http/docs.ts'
import { learner } from './desk/learn.ts'
import { openApiDocument } from './http/openapi.ts'
import { Problem } from './problem.ts'
import { auditExports, audits } from './routes/audits.ts'
import { checks } from './routes/checks.ts'
import { corrections } from './routes/corrections.ts'
import { draftExports, drafts } from './routes/drafts.ts'
import { serve } from './http/endpoint.ts'
import { extractions } from './routes/extractions.ts'
import { glossary, glossaryExports } from './routes/glossary.ts'
import { history } from './routes/history.ts'
import { learning } from './routes/learning.ts'
import { originals } from './routes/originals.ts'
import { quotes } from './routes/quotes.ts'
import { renditionExports } from './routes/rendition-exports.ts'
import { renditions } from './routes/renditions.ts'
import { sample } from './routes/sample.ts'
import { sources } from './routes/sources.ts'
import { speakers } from './routes/speakers.ts'
import type { Store } from './store/store.ts'
import type { Workers } from './work/workers.ts'

/** The client as `npm run build` leaves it. */
const CLIENT = fileURLToPath(new URL('../client/dist/', import.meta.url))

/** Whether there are pages to show. */
export const isBuilt = (pages = CLIENT): boolean => existsSync(`${pages}index.html`)

export interface AppOptions {
  log: Logger
  /** Where whatever may take long is done. */
  workers: Workers
  /** Who asks: the one person of this machine, or whoever signed in. */
  whoAsks: WhoAsks
  /** Whether requests must name this machine as their host, which keeps a hostile page from reaching us by a name of its own. */
  localOnly: boolean
  /** The largest body or file taken, in bytes. */
  limit?: number
  /** Hosts that pages are fetched from although their addresses are private, as in an intranet. */
  allowedHosts?: readonly string[]
  /** The folder of the built client. */
  pages?: string
}

const DEFAULT_LIMIT = 10 * 1024 * 1024

export function createApp(
  store: Store,
  grammars: Grammars,
  { log, workers, whoAsks, localOnly, limit = DEFAULT_LIMIT, allowedHosts = [], pages = CLIENT }: AppOptions,
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

  const words = learner(store, grammars)
  const endpoints = [
    ...sources(store, workers, allowedHosts),
    ...audits(store, workers),
    ...quotes(store),
    ...speakers(store),
    ...checks(store, words),
    ...drafts(store, words, workers),
    ...extractions(workers),
    ...renditions(store, words, workers),
    ...glossary(store, words, workers),
    ...learning(store, words, workers),
    ...history(store),
    ...sample(store),
  ]
  const document = openApiDocument(endpoints)
  const toDocument = problemDocuments(log, limit)
  app.get('/api/openapi.json', (_, response) => void response.json(document))
  app.use('/api', docs())
  app.use('/api', knowAsker(whoAsks), needs('reader'))
  app.use('/api', originals(store))
  app.use('/api', renditionExports(store, words))
  app.use('/api', glossaryExports(store))
  app.use('/api', corrections(store, words))
  app.use('/api', auditExports(store, workers))
  app.use('/api', draftExports(store, words, workers))
  app.use('/api', serve(endpoints, limit, toDocument))
  app.use('/api', () => {
    throw new Problem('not_found')
  })
  app.use(client(pages))
  app.use(answerProblems(toDocument))
  return app
}

const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

const onlyLocalHosts: RequestHandler = (request, _, next) => {
  if (!LOCAL_HOST.test(request.get('Host') ?? '')) throw new Problem('foreign_origin')
  next()
}

/** A page of another site may be open in the same browser; it changes nothing here, and makes us work at nothing. */
const refuseForeignPages: RequestHandler = (request, _, next) => {
  const origin = request.get('Origin')
  const foreign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== request.get('Host')
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  const isFollowed = request.get('Sec-Fetch-Dest') === 'document' && !changes // a link to us on another site
  const isCross = request.get('Sec-Fetch-Site') === 'cross-site' && !isFollowed
  if (isCross || (foreign && changes)) throw new Problem('foreign_origin')
  next()
}

const noStore: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** The built client; every path that is no file is one of its pages. */
function client(pages: string): RequestHandler[] {
  const page: RequestHandler = (request, response, next) => {
    if (request.method !== 'GET') next(new Problem('not_found'))
    else if (!isBuilt(pages)) next(new Problem('client_missing'))
    else response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: pages })
  }
  const hashed = express.static(`${pages}assets`, { immutable: true, maxAge: '1y', fallthrough: false })
  const assets: RequestHandler = (request, response, next) =>
    request.path.startsWith('/assets/')
      ? ((request.url = request.url.slice('/assets'.length)),
        hashed(request, response, () => next(new Problem('not_found'))))
      : next()
  return [assets, express.static(pages, { index: false }), page]
}
