/** Puts every error into the caller's words. What is not a Problem is ours to know and not the caller's. */
import type { ErrorRequestHandler, Request } from 'express'
import type { Logger } from 'pino'
import { createI18n, type Locale, LOCALES } from '../../locales/i18n.ts'
import type { ProblemDocument } from '../api/problem-document.ts'
import { Problem, type ProblemCode, STATUS } from '../problem.ts'
import { requestId } from './request-log.ts'

/** When whoever came while too many waited may come again. */
const RETRY_AFTER_SECONDS = '5'
const WAIT: ReadonlySet<string> = new Set<ProblemCode>(['busy', 'store_busy', 'too_many_attempts'])

const secondsToWait = (error: unknown): string =>
  (error instanceof Problem && error.values['seconds']) || RETRY_AFTER_SECONDS

export type ToDocument = (error: unknown, request: Request) => ProblemDocument

/** @param limit of a body or a file, in bytes */
export function problemDocuments(log: Logger, limit: number): ToDocument {
  const i18n = createI18n('en')
  return (error, request) => {
    const problem = toProblem(error, limit)
    const id = requestId(request)
    const err = problem.code === 'internal' ? error : problem.cause
    if (err) log.error({ id, err }, problem.code)
    const t = i18n.getFixedT(localeOf(request))
    const { code, values } = problem
    const fields = problem.fields.map((field) => ({ ...field, detail: t(($) => $.fieldProblem[field.code]) }))
    return {
      type: 'about:blank',
      title: t(($) => $.problem[code].title),
      status: STATUS[code],
      code,
      detail: t(($) => $.problem[code].detail, values),
      ...(STATUS[code] >= 500 && id && { requestId: id }),
      ...(fields.length > 0 && { errors: fields }),
    }
  }
}

export const answerProblems =
  (toDocument: ToDocument): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    if (response.destroyed) return // nobody is there to be told, and their leaving is what stopped the work
    const document = toDocument(error, request)
    response
      .status(document.status)
      .set({
        'Content-Language': localeOf(request),
        Vary: 'Accept-Language',
        ...(WAIT.has(document.code) && { 'Retry-After': secondsToWait(error) }),
      })
      .type('application/problem+json')
      .send(JSON.stringify(document))
  }

const localeOf = (request: Request) => (request.acceptsLanguages([...LOCALES]) || 'en') as Locale

const MEGABYTE = 1024 * 1024

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
