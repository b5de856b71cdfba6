/** Asks the server, in the language of the interface, and turns its refusals into `Refusal`. */
import type { ProblemDocument } from '../../server/api/problem-document.ts'
import { addressOf, credentials, headersFor } from './server-asked.ts'

export interface Refusal {
  /** Null when the server could not be reached at all. */
  problem: ProblemDocument | null
  /** The language the server answered in. */
  locale: string
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.problem?.title ?? 'unreachable')
    this.refusal = refusal
  }
}

/** What was refused, if anything was. */
export const refusalIn = (error: unknown): Refusal | null => (error instanceof Refused ? error.refusal : null)

/** What was refused and why; anything else that was thrown is a mistake of ours and is thrown on. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return thrown.refusal
  throw thrown
}

export const isAbort = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'AbortError'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

interface Details {
  body?: unknown
  /** The version that was seen; the server refuses to change a newer one. */
  seen?: number
  signal?: AbortSignal
}

const interfaceLocale = () => document.documentElement.lang

export async function request<Answer>(method: Method, path: string, details: Details = {}): Promise<Answer> {
  const text = await (await fetchFrom(method, path, details)).text()
  return (text ? JSON.parse(text) : undefined) as Answer
}

/** @returns an answer that refuses nothing */
export async function fetchFrom(method: Method, path: string, details: Details = {}): Promise<Response> {
  const locale = interfaceLocale()
  const headers = headersFor(locale)
  if (details.body !== undefined) headers.set('content-type', 'application/json')
  if (details.seen !== undefined) headers.set('if-match', `"${details.seen}"`)
  let response: Response
  try {
    response = await fetch(addressOf(path), {
      method,
      headers,
      credentials: credentials(),
      ...(details.body === undefined ? {} : { body: JSON.stringify(details.body) }),
      ...(details.signal ? { signal: details.signal } : {}),
    })
  } catch (thrown) {
    if (isAbort(thrown)) throw thrown
    throw new Refused({ problem: null, locale })
  }
  if (!response.ok) throw new Refused({ problem: problemIn(await response.text()), locale })
  return response
}

interface Heard<Meanwhile> {
  /** Which share of the body has gone, 0 to 1. */
  onSent: (share: number) => void
  onMeanwhile: (meanwhile: Meanwhile) => void
  signal: AbortSignal
}

/** A line of an answer that comes line by line. */
type Line<Answer, Meanwhile> =
  { meanwhile: Meanwhile } | { status: number; answer: Answer } | { problem: ProblemDocument }

/**
 * Asks for work that may be long, and hears what happens meanwhile. fetch cannot tell how much of a body has gone, so
 * XMLHttpRequest.
 *
 * @returns the answer and its status: 200 rather than 201 says that nothing new was made
 */
export function requestLongWork<Answer, Meanwhile>(
  path: string,
  body: FormData | object,
  { onSent, onMeanwhile, signal }: Heard<Meanwhile>,
): Promise<{ status: number; answer: Answer }> {
  const locale = interfaceLocale()
  const sending = new XMLHttpRequest()
  sending.open('POST', addressOf(path))
  headersFor(locale).forEach((value, name) => sending.setRequestHeader(name, value))
  sending.setRequestHeader('accept', 'application/x-ndjson')
  const isForm = body instanceof FormData
  if (!isForm) sending.setRequestHeader('content-type', 'application/json')
  sending.upload.addEventListener('progress', ({ loaded, total }) => onSent(total ? loaded / total : 0))
  signal.addEventListener('abort', () => sending.abort())
  return new Promise((resolve, reject) => {
    let read = 0
    /** The lines that have come since the last look; the last one may be half a line still. */
    const hear = () => {
      const end = sending.responseText.lastIndexOf('\n')
      const lines = sending.responseText.slice(read, Math.max(read, end)).split('\n').filter(Boolean)
      read = Math.max(read, end + 1)
      for (const line of lines.map((text) => JSON.parse(text) as Line<Answer, Meanwhile>)) {
        if ('meanwhile' in line) onMeanwhile(line.meanwhile)
        else if ('problem' in line) reject(new Refused({ problem: line.problem, locale }))
        else resolve(line)
      }
    }
    const unreachable = () => reject(new Refused({ problem: null, locale }))
    sending.addEventListener('error', unreachable)
    sending.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    sending.addEventListener('progress', () => sending.status < 300 && hear())
    sending.addEventListener('load', () => {
      if (sending.status >= 300) reject(new Refused({ problem: problemIn(sending.responseText), locale }))
      else hear()
      unreachable() // without effect after an answer: the server broke off
    })
    sending.send(isForm ? body : JSON.stringify(body))
  })
}

/** A proxy or a crash may answer with something other than a problem document; that counts as out of reach. */
function problemIn(text: string): ProblemDocument | null {
  try {
    const parsed = JSON.parse(text) as Partial<ProblemDocument> | null
    return parsed?.code ? (parsed as ProblemDocument) : null
  } catch {
    return null
  }
}

/** A query string of what is given; empty values are left out. */
export function query(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return given.length ? `?${new URLSearchParams(given)}` : ''
}
