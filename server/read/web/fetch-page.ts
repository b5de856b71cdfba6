/** Fetches what stands at an address of the web, for whoever asks and whatever answers. */
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { type Duplex, PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { Problem } from '../../problem.ts'
import type { Original } from '../../store/captured.ts'
import { publicConnector } from './public-connector.ts'
import { remoteName } from './remote-name.ts'

const MEGABYTE = 1024 * 1024
const DEFAULT_LIMIT = 10 * MEGABYTE
/** Shortened links lead through two or three; a browser gives up after twenty. */
const MOST_REDIRECTS = 5
/** Twice what Node takes by default, which the security policies and cookies of some large sites go beyond. */
const MOST_HEADER_BYTES = 32 * 1024
const TIMEOUTS: Timeouts = { connect: 10_000, headers: 15_000, total: 30_000 }

const WEB: ReadonlySet<string> = new Set(['http:', 'https:'])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const UNPACK = new Map<string, () => Duplex>([
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['identity', () => new PassThrough()],
])
/** All that a server is told. The page wanted is the one that everybody gets, in the language it was published in. */
const HEADERS = {
  'User-Agent': 'Dixit (quotation checker)',
  Accept: '*/*',
  'Accept-Language': '*',
  'Accept-Encoding': [...UNPACK.keys()].join(', '),
}

/** In milliseconds. */
interface Timeouts {
  /** To look a name up and connect, for each redirect anew. */
  connect: number
  /** From the request to the end of the headers, for each redirect anew. */
  headers: number
  /** From the beginning to the last byte. */
  total: number
}

export interface FetchOptions {
  /** Hosts that may lie inside the network, each an exact `host` or `host:port`. */
  fetchHosts?: readonly string[] | undefined
  /** In bytes, as they come and unpacked. */
  limit?: number | undefined
  timeouts?: Partial<Timeouts> | undefined
  /** How names are looked up; the system's way where nothing is said. */
  lookup?: LookupFunction | undefined
  signal?: AbortSignal | undefined
}

interface FetchedPage extends Original {
  /** The address that answered, after redirects and without a fragment. */
  url: string
}

/**
 * Only http and https, only public addresses (see publicConnector), no proxy, no cookie, no referrer, nothing of who asks.
 *
 * @returns the bytes unpacked, with the media type and its parameters as the server gave them
 * @throws Problem `forbidden_address`, `unreachable`, `fetch_failed` for a status other than 2xx, `too_many_redirects`,
 *   `fetch_timeout` or `too_large`; the reason of `signal` when it is aborted
 */
export async function fetchPage(
  address: string,
  { fetchHosts = [], limit = DEFAULT_LIMIT, timeouts, lookup = systemLookup, signal }: FetchOptions = {},
): Promise<FetchedPage> {
  let url = webAddress(address)
  const { connect, headers, total } = { ...TIMEOUTS, ...timeouts }
  const deadline = AbortSignal.timeout(total)
  // An agent of its own: what is not read to its end is closed with it, and nothing is left for the next page to find.
  const dispatcher = new Agent({
    connect: publicConnector({
      fetchHosts,
      lookup,
      timeout: connect,
      // Here and not with the request, which undici would not abort before it is connected.
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    }),
    headersTimeout: headers,
    maxHeaderSize: MOST_HEADER_BYTES,
    maxResponseSize: limit,
  })
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await request(url, { dispatcher, headers: HEADERS })
      const location = headerOf(answer, 'location')
      if (!REDIRECTS.has(answer.statusCode) || !location) return await pageOf(answer, url, limit)
      url = webAddress(location, url)
    }
    throw new Problem('too_many_redirects', { values: { most: String(MOST_REDIRECTS) } })
  } catch (error) {
    signal?.throwIfAborted()
    throw deadline.aborted ? new Problem('fetch_timeout') : asProblem(error, url, limit)
  } finally {
    await dispatcher.destroy()
  }
}

/** @throws Problem `forbidden_address` for what is no web address, and for one with a name or a password in it */
function webAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base)
  if (!url || !WEB.has(url.protocol) || url.username || url.password) throw new Problem('forbidden_address')
  url.hash = ''
  return url
}

async function pageOf(answer: Dispatcher.ResponseData, url: URL, limit: number): Promise<FetchedPage> {
  const { statusCode } = answer
  if (statusCode < 200 || statusCode > 299)
    throw new Problem('fetch_failed', { values: { host: url.host, status: String(statusCode) } })
  return {
    url: url.href,
    bytes: await bytesOf(answer, limit),
    mediaType: headerOf(answer, 'content-type') || 'application/octet-stream',
    fileName: remoteName(headerOf(answer, 'content-disposition'), url),
  }
}

/** Stops as soon as the limit is passed: a small file can unpack to a thousand times its size. */
async function bytesOf(answer: Dispatcher.ResponseData, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  await pipeline(answer.body, unpacking(headerOf(answer, 'content-encoding')), async (unpacked) => {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw tooLarge(limit)
      chunks.push(chunk)
    }
  })
  return Buffer.concat(chunks)
}

function unpacking(encoding: string): Duplex {
  const unpack = UNPACK.get(encoding.toLowerCase() || 'identity')
  if (!unpack) throw new Error(`packed in a way not asked for: ${encoding}`)
  return unpack()
}

/**
 * The first header of that name, or an empty string. Its bytes come as Latin-1, where servers that go beyond ASCII in a
 * name or an address mostly mean UTF-8; browsers take it so.
 */
function headerOf({ headers }: Dispatcher.ResponseData, name: string): string {
  const [value = ''] = [headers[name] ?? ''].flat()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1')).trim()
  } catch {
    return value.trim()
  }
}

const TIMED_OUT: ReadonlySet<unknown> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])

/** What the network, TLS, HTTP and the unpacking find wrong comes in many classes; our own mistakes come in two. */
function asProblem(error: unknown, { host }: URL, limit: number): unknown {
  if (error instanceof Problem || error instanceof TypeError || error instanceof RangeError) return error
  const { code } = error as NodeJS.ErrnoException
  if (TIMED_OUT.has(code)) return new Problem('fetch_timeout')
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLarge(limit)
  return new Problem('unreachable', { values: { host } })
}

const tooLarge = (limit: number): Problem =>
  new Problem('too_large', { values: { limit: `${Math.round(limit / MEGABYTE)} MB` } })
