import type { OpenIdRefusal } from '../../../server/api/openid.ts'

const CODES: readonly string[] = [
  'openid_failed',
  'openid_unknown',
  'openid_name_taken',
] satisfies OpenIdRefusal[]

const MARK = '#sign-in='

/** Why whoever came back from the provider was not let in, told once; null where nothing was refused. */
export function takeRefusal(): OpenIdRefusal | null {
  if (!location.hash.startsWith(MARK)) return null
  const code = location.hash.slice(MARK.length)
  history.replaceState(history.state, '', location.pathname + location.search)
  return CODES.includes(code) ? (code as OpenIdRefusal) : null
}
