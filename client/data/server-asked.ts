/** Which server is asked: that of the page itself, unless a page that is no server’s says which. */

interface ServerAsked {
  /** Its origin; empty for that of the page. */
  address: string
  /** Of a program, by which it says who asks; empty where a cookie does, or nobody needs to. */
  token: string
}

let asked: ServerAsked = { address: '', token: '' }

export const askServer = (server: ServerAsked): void => void (asked = server)

/** @param path below /api */
export const addressOf = (path: string): string => `${asked.address}/api${path}`

export const headersFor = (locale: string): Headers =>
  new Headers({ 'accept-language': locale, ...(asked.token && { authorization: `Bearer ${asked.token}` }) })

/** The cookies of a server are for its own pages. */
export const credentials = (): RequestCredentials => (asked.address ? 'omit' : 'same-origin')
