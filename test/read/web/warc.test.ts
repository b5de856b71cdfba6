import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { capture } from '../../../server/import/capture.ts'
import { codeOf } from '../code-of.ts'
import { zipFile } from '../document/zip-file.ts'
import { type Kept, packedWarc, warcFile } from './warc-file.ts'

const SAID = {
  fr: 'La digue tiendra jusqu’au printemps, et pas un jour de plus, a répondu l’ingénieure.',
  en: 'The dyke will hold until spring, and not a day longer, the engineer answered.',
}
const page = (language: 'fr' | 'en', title: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><article><p>${SAID[language].repeat(3)}</p></article></body></html>`

const read = async (bytes: Uint8Array, fileName: string | null = null) =>
  capture({ bytes, mediaType: 'application/octet-stream', fileName }, {})

const KEPT: Record<'fr' | 'en', Kept[]> = {
  fr: [
    { url: 'https://quai.example/style.css', body: 'p{}', type: 'text/css' },
    { url: 'https://quai.example/vieux', body: '', status: 301, headers: 'Location: /digue\r\n' },
    { url: 'https://quai.example/cadre', body: '<p></p>' },
    { url: 'https://quai.example/digue', body: page('fr', 'La digue') },
    { url: 'https://quai.example/autre', body: page('fr', 'Autre page') },
  ],
  en: [
    { url: 'https://quay.example/dyke', body: page('en', 'The dyke'), warcType: 'request' },
    { url: 'https://quay.example/dyke', body: page('en', 'The dyke') },
  ],
}

describe.each([
  ['fr', 'La digue', 'https://quai.example/digue'],
  ['en', 'The dyke', 'https://quay.example/dyke'],
] as const)('a page kept in WARC, in %s', (language, title, url) => {
  it.each([
    ['as it is', warcFile],
    ['packed', packedWarc],
  ])('%s', async (_, file) => {
    const source = await read(file(KEPT[language]), 'page.warc')
    expect(source).toMatchObject({ title, url, language, kind: 'article' })
    expect(source.passages.map(({ text }) => text)).toEqual([SAID[language].repeat(3)])
  })

  it.each([
    ['2021-03-02T10:00:00Z', '2021-03-02T10:00:00.000Z'],
    ['2021-03-02T10:00:00.123456789Z', '2021-03-02T10:00:00.123Z'],
    ['2021-03-02', undefined],
    ['2021-13-02T10:00:00Z', undefined],
    ['hier', undefined],
  ])('was captured when it was fetched: %s', async (date, capturedAt) => {
    const source = await read(warcFile([{ url, body: page(language, title), date }]))
    expect(source.capturedAt).toBe(capturedAt)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that the server sent in %s', async (encoding, pack) => {
    const body = pack(page(language, title))
    const source = await read(warcFile([{ url, body, headers: `Content-Encoding: ${encoding}\r\n` }]))
    expect(source.title).toBe(title)
  })

  it('that the server sent in chunks', async () => {
    const html = Buffer.from(page(language, title))
    const [one, two] = [html.subarray(0, 100), html.subarray(100)]
    const body = Buffer.concat([
      Buffer.from(`${one.length.toString(16)}\r\n`),
      one,
      Buffer.from(`\r\n${two.length.toString(16)}\r\n`),
      two,
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    expect((await read(warcFile([{ url, body, headers: 'Transfer-Encoding: chunked\r\n' }]))).title).toBe(
      title,
    )
  })

  it.each(['Content-Encoding: gzip', 'Content-Encoding: br', 'Transfer-Encoding: chunked'])(
    'kept as a browser had it, under the head it was sent with: %s',
    async (header) => {
      const body = page(language, title)
      expect((await read(warcFile([{ url, body, headers: `${header}\r\n` }]))).title).toBe(title)
    },
  )

  it('in WACZ, is the one that the archive names first', async () => {
    const other = { url: 'https://quai.example/accueil', body: page(language, 'Accueil') }
    const pages = `{"format":"json-pages-1.0","id":"pages"}\n{"id":"1","url":"${url}","title":"x"}\n`
    const bytes = zipFile([
      { name: 'datapackage.json', content: '{}' },
      { name: 'pages/pages.jsonl', content: pages },
      { name: 'archive/data.warc.gz', content: packedWarc([other, ...KEPT[language]]), stored: true },
    ])
    expect(await read(bytes, 'page.wacz')).toMatchObject({ title, url })
  })
})

describe('refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['gzip that holds something else', gzipSync('La digue tiendra.'), 'unreadable'],
    ['no more than its first bytes', Buffer.from('WARC/1.1\r\n'), 'unreadable'],
    ['no page', warcFile([KEPT.fr[0]!]), 'empty_text'],
    ['a page that is missing', warcFile([{ ...KEPT.fr[3]!, status: 404 }]), 'empty_text'],
    [
      'a page that unpacks without end',
      warcFile([
        {
          url: 'https://quai.example/',
          body: gzipSync(Buffer.alloc(101 * 1024 * 1024, ' ')),
          headers: 'Content-Encoding: gzip\r\n',
        },
      ]),
      'unreadable',
    ],
    ['a WACZ with a file that is none', zipFile([{ name: 'archive/data.warc', content: 'x' }]), 'unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(() => read(bytes))).toBe(code)
  })

  it('and no cut brings down the reader', async () => {
    const whole = warcFile(KEPT.fr)
    for (let length = 0; length < whole.length; length += 97)
      await read(whole.subarray(0, length)).catch((error: Error & { code?: string }) =>
        expect(['unreadable', 'empty_text', 'unsupported_type']).toContain(error.code),
      )
  })
})
