/** Connects to hosts of the public internet, and to those inside that are named. */
import { isIP, type LookupFunction } from 'node:net'
import { domainToASCII } from 'node:url'
import { buildConnector } from 'undici'
import { Problem } from '../../problem.ts'
import { isPublicAddress } from './public-address.ts'

interface ConnectorOptions {
  /** Each an exact `host` or `host:port`, which may lie anywhere. */
  fetchHosts: readonly string[]
  lookup: LookupFunction
  /** Milliseconds, in which the name is looked up and the TLS handshake made as well. */
  timeout: number
  /** Ends a connection at whatever stage it is. */
  signal: AbortSignal
}

/**
 * The addresses judged are the very ones that the socket then tries, each time it connects: neither a redirect nor a
 * name that is answered differently a moment later (DNS rebinding) leads inside.
 *
 * A connection refused so fails with the problem `forbidden_address`.
 */
export function publicConnector(options: ConnectorOptions): buildConnector.connector {
  const { lookup, timeout, signal } = options
  const allowed = new Set(options.fetchHosts.map(asInUrl))
  // HTTP/2 brings nothing for a single page, and much that a hostile server can play with.
  const common = { timeout, signal, allowH2: false }
  const connectAnywhere = buildConnector({ ...common, lookup })
  const connectInPublic = buildConnector({ ...common, lookup: publicOnly(lookup) })
  return (target, callback) => {
    const { protocol, hostname } = target
    const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname
    const port = target.port || (protocol === 'https:' ? '443' : '80')
    if (allowed.has(host) || allowed.has(`${host}:${port}`)) connectAnywhere(target, callback)
    // An IP address is connected to without a look-up.
    else if (isIP(hostname) && !isPublicAddress(hostname)) callback(new Problem('forbidden_address'), null)
    else connectInPublic(target, callback)
  }
}

/** Keeps of a name's addresses those that are public. */
export function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family = 4) => {
      if (error) return callback(error, [])
      const addresses = typeof found === 'string' ? [{ address: found, family }] : found
      const open = addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (!first) callback(new Problem('forbidden_address'), [])
      else if (options.all) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
}

/** Capitals, accented letters and odd spellings of an IPv4 address as a URL has them. */
function asInUrl(allowedHost: string): string {
  const port = /:\d+$/.exec(allowedHost)?.[0] ?? ''
  return domainToASCII(allowedHost.slice(0, allowedHost.length - port.length)) + port
}
