/** Who may ask at all: nobody under a name that is not ours, no page of another site, and nobody whom others overhear. */
import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import { strictTransportSecurity } from 'helmet'
import { Problem } from '../problem.ts'
import { isLoopback } from './loopback.ts'

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
const PORT = /:\d{1,5}$/

/**
 * Refuses a name that its owner leads to this machine, by which a hostile page would be of one site with us. An address
 * is no name and can be led nowhere; as this machine alone, only its own are answered.
 *
 * @param hosts the names that are ours beside those of this machine, in small letters
 */
export function onlyUnder(hosts: readonly string[], localOnly: boolean): RequestHandler {
  const ours = new Set(hosts)
  return (request, _, next) => {
    const host = (request.host as string | undefined)?.toLowerCase() ?? ''
    const name = host.replace(PORT, '')
    const isAddress = isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0
    if (!THIS_MACHINE.test(name) && !ours.has(name) && !ours.has(host) && (localOnly || !isAddress))
      throw new Problem('foreign_origin')
    next()
  }
}

/** The name of our site, under which we are asked, as browsers have it. */
export const originOf = ({ protocol, host }: Request): string => `${protocol}://${host}`

/** No page of the web has such an origin. What follows is an id: in Firefox another one in each browser. */
const EXTENSION = /^(?:chrome|moz)-extension:\/\//
/** What a browser says of an extension that was given our address, in Chromium and in Firefox; of any other, `cross-site`. */
const GIVEN_OUR_ADDRESS: ReadonlySet<string | undefined> = new Set(['none', 'same-origin'])

/** An extension of the browser to which the person gave our address, by which it may do whatever our own pages may. */
const isAllowedExtension = (request: Request, origin: string): boolean =>
  EXTENSION.test(origin) && GIVEN_OUR_ADDRESS.has(request.get('Sec-Fetch-Site'))

/** A page of another site may be open in the same browser; it changes nothing here, and makes us work at nothing. */
export const refuseForeignPages: RequestHandler = (request, _, next) => {
  const origin = request.get('Origin')
  const foreign =
    origin !== undefined &&
    origin.replace(/^https?:\/\//, '') !== request.host &&
    !isAllowedExtension(request, origin)
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  const isFollowed = request.get('Sec-Fetch-Dest') === 'document' && !changes // a link to us on another site
  const isCross = request.get('Sec-Fetch-Site') === 'cross-site' && !isFollowed
  if (isCross || (foreign && changes)) throw new Problem('foreign_origin')
  next()
}

const YEAR_SECONDS = 31_536_000
const stayOverTls = strictTransportSecurity({ maxAge: YEAR_SECONDS, includeSubDomains: false })

/** We speak plain HTTP; where a proxy in front of us speaks TLS, browsers are told to ask for nothing else. */
export const overTls: RequestHandler = (request, response, next) => {
  if (request.secure) stayOverTls(request, response, next)
  else next()
}

/** From another machine nobody is answered in plain HTTP: whoever listens on the way would have their password. */
export const refuseUnencrypted: RequestHandler = (request, _, next) => {
  if (!request.secure && !isLoopback(request.socket.remoteAddress ?? '')) throw new Problem('https_needed')
  next()
}
