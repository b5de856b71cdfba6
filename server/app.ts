/** The HTTP application: middleware, routes, the client's files, the one error handler. */
import type { Grammars } from './language/grammar.ts'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Access } from './access/access.ts'
import type { OpenId } from './access/openid.ts'
import { passkeys } from './access/passkeys.ts'
import type { Signers } from './api/checks.ts'
import { answerProblems, problemDocuments } from './http/answer-problems.ts'
import { knowAsker, needs } from './http/asker.ts'
import { docs } from './http/docs.ts'
import { onlyUnder, overTls, refuseForeignPages, refuseUnencrypted } from './http/foreign.ts'
import { healthOf } from './http/health.ts'
import { type Metrics, metricsFor } from './http/metrics.ts'
import { logged } from './http/request-log.ts'
import { learner } from './desk/learn.ts'
import { openApiDocument } from './http/openapi.ts'
import { Problem } from './problem.ts'
import { openIdRoutes } from './routes/openid.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { stateOf } from './routes/signed-in.ts'
import { accounts } from './routes/accounts.ts'
import { auditExports, audits } from './routes/audits.ts'
import { checks } from './routes/checks.ts'
import { corrections } from './routes/corrections.ts'
import { draftExports, drafts } from './routes/drafts.ts'
import { exportsOf } from './routes/exports.ts'
import { neededFor, serve } from './http/endpoint.ts'
import { extractions } from './routes/extractions.ts'
import { glossary, glossaryExports } from './routes/glossary.ts'
import { history } from './routes/history.ts'
import { learning } from './routes/learning.ts'
import { mementos } from './routes/mementos.ts'
import { originals } from './routes/originals.ts'
import { quotes } from './routes/quotes.ts'
import { renditionExports } from './routes/rendition-exports.ts'
import { renditions } from './routes/renditions.ts'
import { reports } from './routes/reports.ts'
import { sample } from './routes/sample.ts'
import { sessions } from './routes/sessions.ts'
import { snapshots } from './routes/snapshots.ts'
import { sources } from './routes/sources.ts'
import { speakers } from './routes/speakers.ts'
import type { Store } from './store/store.ts'
import type { Authority } from './timestamp/authority.ts'
import type { Workers } from './work/workers.ts'

/** The client as `npm run build` leaves it. */
const CLIENT = fileURLToPath(new URL('../client/dist/', import.meta.url))

/** Whether there are pages to show. */
export const isBuilt = (pages = CLIENT): boolean => existsSync(`${pages}index.html`)

export interface AppOptions {
  log: Logger
  metrics: Metrics
  /** Opens the metrics to other machines, where there is one. */
  metricsToken?: string
  /** Where whatever may take long is done. */
  workers: Workers
  /** How one signs in, and who asks. */
  access: Access
  /** The provider of the house, where it has one. */
  openId?: OpenId | null
  /** Whether this machine alone is answered. */
  localOnly: boolean
  /** Names under which we are asked, beside those of this machine. */
  hosts?: readonly string[]
  /** Proxies that are believed about who asks, under which name and whether by TLS. */
  trustProxy?: readonly string[]
  /** The largest body or file taken, in bytes. */
  limit?: number
  /** Hosts that pages are fetched from although their addresses are private, as in an intranet. */
  fetchHosts?: readonly string[]
  /** Stamps times, where the house has one. */
  authority?: Authority | null
  /** How many people have to sign a verdict before it stands. */
  signers?: Signers
  /** The folder of the built client. */
  pages?: string
}

const DEFAULT_LIMIT = 10 * 1024 * 1024
/** Of a body by somebody who has not said who they are: a name, a password, a code. */
const ANYBODYS_LIMIT = 32 * 1024

export function createApp(
  kept: Store,
  grammars: Grammars,
  {
    log,
    metrics,
    metricsToken = '',
    workers,
    access,
    openId = null,
    localOnly,
    hosts = [],
    trustProxy = [],
    limit = DEFAULT_LIMIT,
    fetchHosts = [],
    authority = null,
    signers = 1,
    pages = CLIENT,
  }: AppOptions,
): Express {
  const app = express()
  const store = metrics.counting(kept)
  app.disable('x-powered-by')
  app.set('trust proxy', [...trustProxy])
  app.use(logged(log, metrics))
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          mediaSrc: ["'self'", 'blob:'], // a recording is chosen on the reader's own machine
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: false, // see overTls
    }),
  )
  app.use(overTls, onlyUnder(hosts, localOnly))
  app.get('/healthz', refuseForeignPages, noStore, healthOf(store))
  app.get('/metrics', refuseForeignPages, noStore, metricsFor(metrics, metricsToken))
  app.use('/api', refuseForeignPages, noStore)

  const words = learner(store, grammars)
  const states = stateOf(access, openId, signers)
  const endpoints = [
    ...sessions(store, access, states),
    ...passkeyRoutes(store, passkeys(store, access), states),
    ...accounts(store),
    ...sources(store, workers, fetchHosts, grammars),
    ...snapshots(store, workers, fetchHosts, authority),
    ...audits(store, workers),
    ...quotes(store),
    ...speakers(store),
    ...checks(store, words, workers, signers),
    ...drafts(store, words, workers),
    ...reports(store, words, workers),
    ...extractions(workers),
    ...renditions(store, words, workers),
    ...glossary(store, words, workers),
    ...learning(store, words, workers),
    ...history(store),
    ...sample(store),
  ]
  const files = [
    ...exportsOf(store),
    ...originals(store),
    ...renditionExports(store, words),
    ...glossaryExports(store),
    ...corrections(store, words),
    ...auditExports(store, workers),
    ...draftExports(store, words, workers),
  ]
  const toDocument = problemDocuments(log, limit)
  // Made when it is first asked for: that takes as long as all else here.
  let document: ReturnType<typeof openApiDocument> | undefined
  app.get('/api/openapi.json', (_, response) => {
    response.json((document ??= openApiDocument([...endpoints, ...files])))
  })
  app.use('/api', docs())
  app.use('/api', refuseUnencrypted, knowAsker(access))
  const forAnybody = endpoints.filter((one) => neededFor(one) === null)
  const json = express.json({ limit: ANYBODYS_LIMIT })
  app.use(
    forAnybody.map(({ path }) => `/api${path}`),
    json,
  )
  app.use('/api', serve(forAnybody, limit, toDocument))
  if (openId) app.use('/api', openIdRoutes(openId, access, log))
  app.use('/api', needs('reader'), express.json({ limit }))
  app.use('/api', mementos(store))
  // A list as a file goes by a name that would be taken for that of a thing in it.
  const others = [...files, ...endpoints].filter((one) => neededFor(one) !== null)
  app.use('/api', serve(others, limit, toDocument))
  app.use('/api', () => {
    throw new Problem('not_found')
  })
  // What is the same for everybody: what the API answers may hold secrets beside words of others, and is not compressed.
  app.use(compression(), client(pages))
  app.use(answerProblems(toDocument))
  return app
}

const noStore: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** The built client; every path that is no file is one of its pages, save where files alone are. */
function client(pages: string): RequestHandler[] {
  const page: RequestHandler = (request, response, next) => {
    const isFile = request.path.startsWith('/extension/')
    if (request.method !== 'GET' || isFile) next(new Problem('not_found'))
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
