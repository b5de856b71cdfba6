/** Asks the server for a document to save. */
import type { ProblemDocument } from '../../server/api/problem-document.ts'
import type { Refusal } from './request.ts'

type Answered = { file: Blob; refusal: null } | { file: null; refusal: Refusal }

export async function requestFile(path: string): Promise<Answered> {
  const locale = document.documentElement.lang
  try {
    const response = await fetch(`/api${path}`, { headers: { 'accept-language': locale } })
    if (response.ok) return { file: await response.blob(), refusal: null }
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
    const problem = isProblem ? ((await response.json()) as ProblemDocument) : null
    return { file: null, refusal: { problem, locale } }
  } catch {
    return { file: null, refusal: { problem: null, locale } } // out of reach
  }
}
