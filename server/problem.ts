/** What a caller may be told. Routes and use cases throw a Problem; status and words are looked up from its code. */
import type { z } from 'zod'
import type { Words } from '../locales/i18n.ts'

export const STATUS = {
  invalid: 422,
  malformed: 400,
  not_found: 404,
  gone: 410,
  edited_meanwhile: 412,
  too_large: 413,
  unsupported_type: 415,
  not_text: 422,
  unknown_encoding: 422,
  unreadable: 422,
  no_text_layer: 422,
  empty_text: 422,
  no_turns: 422,
  unnamed_columns: 422,
  foreign_origin: 403,
  metrics_closed: 403,
  sign_in: 401,
  sign_in_again: 403,
  not_allowed: 403,
  not_yours: 403,
  wrong_sign_in: 401,
  wrong_code: 403,
  wrong_passkey: 401,
  no_domain: 409,
  last_way: 409,
  too_many_passkeys: 409,
  openid_failed: 502,
  openid_unknown: 403,
  openid_name_taken: 409,
  too_many_attempts: 429,
  too_many_tokens: 409,
  last_administrator: 409,
  first_administrator: 409,
  no_accounts: 409,
  https_needed: 403,
  not_empty: 409,
  duplicate: 409,
  already_learning: 409,
  nothing_to_undo: 409,
  changed_since: 409,
  reviews_unfinished: 409,
  not_signed: 409,
  second_person_needed: 409,
  own_review: 409,
  review_under_way: 409,
  forbidden_address: 422,
  unreachable: 502,
  fetch_failed: 502,
  stamp_failed: 502,
  no_authority: 409,
  too_many_redirects: 502,
  fetch_timeout: 504,
  over_limits: 413,
  busy: 503,
  store_busy: 503,
  store_damaged: 500,
  store_unreachable: 503,
  disk_full: 507,
  client_missing: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof STATUS

/** A code without words does not compile. */
export type FieldCode = keyof Words['fieldProblem']

/** What is wrong with one field; `path` is written as in JavaScript: spans[0].end */
export interface FieldProblem {
  path: string
  code: FieldCode
}

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly fields: FieldProblem[]
  /** Values for the words of the problem. */
  readonly values: Record<string, string>

  constructor(
    code: ProblemCode,
    {
      fields = [],
      values = {},
      cause,
    }: { fields?: FieldProblem[]; values?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(code, { cause })
    this.code = code
    this.fields = fields
    this.values = values
  }

  static invalid(path: string, code: FieldCode): Problem {
    return new Problem('invalid', { fields: [{ path, code }] })
  }
}

const ZOD_CODES: ReadonlySet<string> = new Set<FieldCode>([
  'too_small',
  'too_big',
  'invalid_type',
  'invalid_value',
  'invalid_format',
])
/** The codes that our own shapes give as the message of a refinement. */
const OWN_CODES: ReadonlySet<string> = new Set<FieldCode>([
  'lone_surrogate',
  'control_character',
  'no_words',
  'basis_missing',
  'invalid_type',
  'reserved',
])

/** Puts what zod found into our terms. */
export function invalidInput({ issues }: z.ZodError): Problem {
  const fields = issues.map(({ code, message, path }): FieldProblem => {
    const known = code === 'custom' ? OWN_CODES.has(message) && message : ZOD_CODES.has(code) && code
    return { path: pathOf(path), code: (known || 'invalid') as FieldCode }
  })
  return new Problem('invalid', { fields })
}

const pathOf = (path: PropertyKey[]): string =>
  path.reduce<string>(
    (whole, step) =>
      typeof step === 'number' ? `${whole}[${step}]` : whole ? `${whole}.${String(step)}` : String(step),
    '',
  )
