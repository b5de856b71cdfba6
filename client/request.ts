/** Asks the server, in the language of the interface, and turns its refusals into `Refusal`. */
import type { ProblemDocument } from '../server/api.ts'

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
  const locale = interfaceLocale()
  const headers = new Headers({ accept: 'application/json', 'accept-language': locale })
  if (details.body !== undefined) headers.set('content-type', 'application/json')
  if (details.seen !== undefined) headers.set('if-match', `"${details.seen}"`)
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      ...(details.body === undefined ? {} : { body: JSON.stringify(details.body) }),
      ...(details.signal ? { signal: details.signal } : {}),
    })
  } catch (thrown) {
    if (isAbort(thrown)) throw thrown
    throw new Refused({ problem: null, locale })
  }
  return read<Answer>(response.status, await response.text(), locale)
}

/** Sends a form with a file; `onProgress` hears which share of it has gone, 0 to 1. fetch cannot tell, so XMLHttpRequest. */
export function upload<Answer>(
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<Answer> {
  const locale = interfaceLocale()
  const sending = new XMLHttpRequest()
  sending.open('POST', `/api${path}`)
  sending.setRequestHeader('accept', 'application/json')
  sending.setRequestHeader('accept-language', locale)
  sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
  return new Promise((resolve, reject) => {
    sending.addEventListener('error', () => reject(new Refused({ problem: null, locale })))
    sending.addEventListener('load', () => {
      try {
        resolve(read<Answer>(sending.status, sending.responseText, locale))
      } catch (thrown) {
        reject(thrown)
      }
    })
    sending.send(form)
  })
}

function read<Answer>(status: number, text: string, locale: string): Answer {
  if (status >= 200 && status < 300) return (text ? JSON.parse(text) : undefined) as Answer
  throw new Refused({ problem: problemIn(text), locale })
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
