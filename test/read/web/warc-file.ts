/** Makes WARC files for the tests, as browsers that save pages and crawlers write them. */
import { gzipSync } from 'node:zlib'

export interface Kept {
  url: string
  body: string | Uint8Array
  status?: number
  type?: string
  /** Further headers of the answer, a line each. */
  headers?: string
  warcType?: string
  /** When it was fetched. */
  date?: string
}

function recordOf({
  url,
  body,
  status = 200,
  type = 'text/html; charset=utf-8',
  headers = '',
  warcType = 'response',
  date = '2026-05-04T10:00:00Z',
}: Kept) {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\n${headers}\r\n`),
    Buffer.from(body as string),
  ])
  const head = [
    'WARC/1.1',
    `WARC-Type: ${warcType}`,
    'WARC-Record-ID: <urn:uuid:0b5c5c5e-0000-4000-8000-000000000001>',
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${http.length}`,
  ].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), http, Buffer.from('\r\n\r\n')])
}

export const warcFile = (kept: readonly Kept[]): Uint8Array => Buffer.concat(kept.map(recordOf))

/** Each record packed for itself. */
export const packedWarc = (kept: readonly Kept[]): Uint8Array =>
  Buffer.concat(kept.map((one) => gzipSync(recordOf(one))))
