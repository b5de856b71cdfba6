/** What a request says of who sends it: the cookie of a session, or the token of a program. */
import type { Request } from 'express'
import { type Begun, type From, type Presented, TOKEN_PREFIX } from '../access/access.ts'

/**
 * Over TLS the browser itself keeps a cookie of this name to this host, and to TLS. Over plain HTTP, which is for this
 * machine alone, no browser would take it: there it goes by another name, which is not looked at over TLS.
 */
const overTls = (name: string) => `__Host-${name}`
const cookieName = ({ secure }: Request, name: string) => (secure ? overTls(name) : name)

const SESSION = 'dixit'
export const COOKIE_OVER_TLS = overTls(SESSION)

const LONGEST_AGENT = 200
/** A scheme of HTTP in any case, one space or more, and what we made ourselves. */
const BEARER = new RegExp(`^bearer +(${TOKEN_PREFIX}\\S+)$`, 'i')

export function presentedBy(request: Request): Presented {
  const authorization = request.get('Authorization')
  if (authorization !== undefined) return { token: BEARER.exec(authorization)?.[1] ?? '' }
  return { session: cookieIn(request, SESSION) }
}

export function cookieIn(request: Request, name: string): string | undefined {
  const begins = `${cookieName(request, name)}=`
  const cookies = (request.get('Cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(begins))?.slice(begins.length)
}

export const fromWhere = (request: Request): From => ({
  address: request.ip ?? '',
  agent: (request.get('User-Agent') ?? '').slice(0, LONGEST_AGENT),
})

/** No script reads it, and no other site sends it but by a link that is followed. @param ends null with the browser */
export const cookieFor = (request: Request, name: string, value: string, ends: Date | null): string =>
  [
    `${cookieName(request, name)}=${value}`,
    'Path=/',
    ...(ends ? [`Expires=${ends.toUTCString()}`] : []),
    'HttpOnly',
    'SameSite=Lax',
    ...(request.secure ? ['Secure'] : []),
  ].join('; ')

export const cookieOf = (request: Request, begun: Pick<Begun, 'secret' | 'endsAt'> | null): string =>
  cookieFor(request, SESSION, begun?.secret ?? '', begun ? new Date(begun.endsAt) : new Date(0))
