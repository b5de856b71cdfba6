/** Servers on this machine that answer as the web does at its worst. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createRawServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** What the pages above the limit go by. */
export const LIMIT = 100_000
export const PAGE = '<p>« Personne ne l’a vue bouger », assure le gardien.</p>'

export interface WebServers {
  /**
   * Of the server that answers by path. In its query, `steps` is how many redirects lead to the page, `to` where one
   * redirect leads, `status` what is answered.
   */
  port: number
  /** Of one that sends bytes as they are. */
  rawPort: number
  /** Of one that takes connections and says nothing, not even in TLS. */
  mutePort: number
  /** The host and path of each request to the first. */
  asked: string[]
  close(): Promise<void>
}

export async function startWebServers(): Promise<WebServers> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://any')
    asked.push(`${request.headers.host!.split(':')[0]}${pathname}`)
    const steps = Number(searchParams.get('steps'))
    const status = Number(searchParams.get('status'))
    const to = searchParams.get('to')
    if (steps > 0) response.writeHead(301, { Location: `?steps=${steps - 1}` }).end()
    else if (to !== null)
      response.writeHead(status || 302, { Location: Buffer.from(to).toString('latin1') }).end()
    else if (status) response.writeHead(status).end('Sorry.')
    else (ANSWERS[decodeURI(pathname)] ?? ANSWERS['/page']!)(request, response)
  })
  const raw = createRawServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (request) => {
      const [, path] = request.toString().split(' ')
      if (path === '/reset') socket.resetAndDestroy()
      else socket.end(RAW_ANSWERS[path!] ?? '')
    })
  })
  const mute = createRawServer((socket) => {
    socket.on('error', () => {}).resume()
  })
  const all = [server, raw, mute]
  for (const one of all) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  const [port, rawPort, mutePort] = all.map((one) => (one.address() as AddressInfo).port)
  return {
    port: port!,
    rawPort: rawPort!,
    mutePort: mutePort!,
    asked,
    async close() {
      server.closeAllConnections()
      for (const one of all) await new Promise((resolve) => one.close(resolve))
    },
  }
}

/** By path; every other path answers as /page. */
const ANSWERS: Record<string, RequestListener> = {
  '/page': (_, response) => response.setHeader('Content-Type', 'text/html; charset=UTF-8').end(PAGE),
  '/headers': (request, response) => response.end(JSON.stringify(request.headers)),
  '/plain': (_, response) => response.end(PAGE),
  '/files/été.pdf': (_, response) => response.end('%PDF-'),
  '/download': (_, response) =>
    response
      .setHeader('Content-Disposition', Buffer.from('attachment; filename="été.docx"').toString('latin1'))
      .end('PK'),
  '/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(PAGE)),
  '/brotli': (_, response) => response.setHeader('Content-Encoding', 'BR').end(brotliCompressSync(PAGE)),
  '/origami': (_, response) => response.setHeader('Content-Encoding', 'origami').end(PAGE),
  '/gzip-cut': (_, response) =>
    response.setHeader('Content-Encoding', 'gzip').end(gzipSync(PAGE).subarray(0, -10)),
  '/gzip-not': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(PAGE),
  '/gzip-bomb': (_, response) =>
    response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(50 * LIMIT))),
  '/brotli-bomb': (_, response) =>
    response.setHeader('Content-Encoding', 'br').end(brotliCompressSync(Buffer.alloc(50 * LIMIT))),
  // Blocks without content: many bytes come, and none of them unpacks to anything.
  '/gzip-hollow': (_, response) => {
    response.setHeader('Content-Encoding', 'gzip')
    response.write(gzipSync('').subarray(0, 10))
    response.end(Buffer.alloc(LIMIT, Buffer.from([0, 0, 0, 0xff, 0xff])))
  },
  '/at-the-limit': (_, response) => response.end(Buffer.alloc(LIMIT, 'a')),
  '/above-the-limit': (_, response) => response.end(Buffer.alloc(LIMIT + 1, 'a')),
  '/endless': (_, response) => endless(response),
  '/drip': (_, response) => {
    const drops = setInterval(() => response.write('a'), 5)
    response.once('close', () => clearInterval(drops))
  },
  '/silent': () => {},
  '/nothing': (_, response) => response.writeHead(204).end(),
  '/loop': (_, response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/unmoved': (_, response) => response.writeHead(304).end(),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/cookie': (_, response) =>
    response.writeHead(303, { Location: '/headers', 'Set-Cookie': 'seen=1; Path=/' }).end('See other.'),
}

function endless(response: ServerResponse): void {
  const fill = () => {
    while (!response.destroyed && response.write(Buffer.alloc(16_384, 'a')));
  }
  response.on('drain', fill)
  fill()
}

/** By path; every other path answers nothing. */
const RAW_ANSWERS: Record<string, string> = {
  '/long': `HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n${PAGE}`,
  '/short': `HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\n${PAGE}`,
  '/two-lengths': `HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\n${PAGE}`,
  '/unbounded': `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${PAGE}`,
  '/broken-chunk': `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n${PAGE}`,
  '/headers-without-end': `HTTP/1.1 200 OK\r\n${'X-Padding: aaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(2_000)}`,
  '/greeting': '220 mail.example ESMTP\r\n',
}
