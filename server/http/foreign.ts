/** Who may ask at all: nobody under a name that is not ours, and no page of another site. */
import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import { Problem } from '../problem.ts'

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

/** A page of another site may be open in the same browser; it changes nothing here, and makes us work at nothing. */
export const refuseForeignPages: RequestHandler = (request, _, next) => {
  const origin = request.get('Origin')
  const foreign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== request.host
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  const isFollowed = request.get('Sec-Fetch-Dest') === 'document' && !changes // a link to us on another site
  const isCross = request.get('Sec-Fetch-Site') === 'cross-site' && !isFollowed
  if (isCross || (foreign && changes)) throw new Problem('foreign_origin')
  next()
}
