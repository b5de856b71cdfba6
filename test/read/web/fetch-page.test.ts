import { type AddressInfo, createServer as createRawServer, type LookupFunction } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../../server/problem.ts'
import { type FetchOptions, fetchPage } from '../../../server/read/web/fetch-page.ts'
import { codeOf } from '../code-of.ts'
import { LIMIT, PAGE, startWebServers, type WebServers } from './web-servers.ts'

let web: WebServers
let port: number
let rawPort: number
let mutePort: number
let asked: string[]
beforeAll(async () => {
  web = await startWebServers()
  ;({ port, rawPort, mutePort, asked } = web)
})
beforeEach(() => {
  asked.length = 0
})
afterAll(() => web.close())

/** From the server that answers by path, opened by name. */
const fetched = (path: string, options: FetchOptions = {}) =>
  fetchPage(`http://localhost:${port}${path}`, {
    fetchHosts: [`localhost:${port}`],
    limit: LIMIT,
    ...options,
  })
const fetchedRaw = (path: string) =>
  fetchPage(`http://localhost:${rawPort}${path}`, { fetchHosts: ['localhost'] })
const textOf = async (page: ReturnType<typeof fetchPage>) => new TextDecoder().decode((await page).bytes)

describe('a page', () => {
  it('comes with its bytes, its media type and its address', async () => {
    expect(await fetched('/page?id=7#top')).toEqual({
      url: `http://localhost:${port}/page?id=7`,
      bytes: Buffer.from(PAGE),
      mediaType: 'text/html; charset=UTF-8',
      fileName: null,
    })
  })

  it('that does not say what it is comes as bytes', async () => {
    expect(await fetched('/plain')).toMatchObject({ mediaType: 'application/octet-stream' })
  })

  it.each([
    ['/files/été.pdf', 'été.pdf'],
    ['/download', 'été.docx'],
  ])('%s has the name of a file', async (path, fileName) => {
    expect(await fetched(path)).toMatchObject({ fileName })
  })

  it.each(['/gzip', '/brotli'])('comes unpacked: %s', async (path) => {
    expect(await textOf(fetched(path))).toBe(PAGE)
  })

  it('can be empty', async () => {
    expect((await fetched('/nothing')).bytes).toHaveLength(0)
  })

  it('can be as large as the limit', async () => {
    expect((await fetched('/at-the-limit')).bytes).toHaveLength(LIMIT)
  })

  it('is asked for without a word on who asks, whatever a redirect would have remembered', async () => {
    expect(JSON.parse(await textOf(fetched('/cookie')))).toEqual({
      host: `localhost:${port}`,
      connection: 'keep-alive',
      'user-agent': 'Dixit (quotation checker)',
      accept: '*/*',
      'accept-language': '*',
      'accept-encoding': 'gzip, br, identity',
    })
  })
})

describe('a page is refused', () => {
  it.each([
    ['that is too large by a byte', '/above-the-limit', 'too_large'],
    ['that never ends', '/endless', 'too_large'],
    ['that unpacks to more than the limit', '/gzip-bomb', 'too_large'],
    ['that unpacks to more than the limit, in brotli', '/brotli-bomb', 'too_large'],
    ['that comes in more bytes than the limit and unpacks to none', '/gzip-hollow', 'too_large'],
    ['that is packed in a way not asked for', '/origami', 'unreachable'],
    ['whose packed form is cut', '/gzip-cut', 'unreachable'],
    ['that is not packed as it says', '/gzip-not', 'unreachable'],
    ['that redirects to nowhere', '/nowhere', 'fetch_failed'],
    ['that says it has not changed', '/unmoved', 'fetch_failed'],
    ['that leads in a circle', '/loop', 'too_many_redirects'],
  ])('%s', async (_, path, code) => {
    expect(await codeOf(() => fetched(path))).toBe(code)
  })

  it.each([300, 401, 403, 404, 410, 429, 451, 500, 503])('for a status of %d', async (status) => {
    await expect(fetched(`/page?status=${status}`)).rejects.toMatchObject({
      code: 'fetch_failed',
      values: { host: `localhost:${port}`, status: String(status) },
    })
  })
})

describe('a server', () => {
  it.each([
    ['that resets the connection is not reached', '/reset', 'unreachable'],
    ['that promises more than it sends has not sent its page', '/long', 'unreachable'],
    ['that gives two lengths is not believed', '/two-lengths', 'unreachable'],
    ['that breaks off within a chunk has not sent its page', '/broken-chunk', 'unreachable'],
    ['whose headers are without end is left', '/headers-without-end', 'unreachable'],
    ['that speaks something else is not reached', '/greeting', 'unreachable'],
  ])('%s', async (_, path, code) => {
    expect(await codeOf(() => fetchedRaw(path))).toBe(code)
  })

  it('is taken at its word where it sends more than it promised', async () => {
    expect(await textOf(fetchedRaw('/short'))).toBe(PAGE.slice(0, 3))
  })

  it('may end its page by closing', async () => {
    expect(await textOf(fetchedRaw('/unbounded'))).toBe(PAGE)
  })

  it('that does not speak TLS is not reached by https', async () => {
    expect(await codeOf(() => fetchPage(`https://localhost:${port}/`, { fetchHosts: ['localhost'] }))).toBe(
      'unreachable',
    )
  })

  it('that does not listen, or has no address, is named', async () => {
    const closed = createRawServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const host = `localhost:${(closed.address() as AddressInfo).port}`
    await new Promise((resolve) => closed.close(resolve))
    const unreachable = { code: 'unreachable', values: { host } }
    await expect(fetchPage(`http://${host}/`, { fetchHosts: [host] })).rejects.toMatchObject(unreachable)

    const unknown: LookupFunction = (_, __, callback) =>
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
    await expect(fetchPage('http://paper.example/', { lookup: unknown })).rejects.toMatchObject({
      code: 'unreachable',
      values: { host: 'paper.example' },
    })
  })
})

describe('patience ends', () => {
  it.each<[string, string, FetchOptions]>([
    ['with headers that do not come', '/silent', { timeouts: { headers: 50 } }],
    ['with an answer that does not come', '/silent', { timeouts: { total: 50 } }],
    ['with a page that comes drop by drop', '/drip', { timeouts: { total: 50 } }],
    ['with a name that is looked up for ever', '/page', { lookup: () => {}, timeouts: { connect: 50 } }],
    ['with all of it', '/page', { lookup: () => {}, timeouts: { total: 50 } }],
  ])('%s', async (_, path, options) => {
    expect(await codeOf(() => fetched(path, options))).toBe('fetch_timeout')
  })

  it.each<FetchOptions>([{ timeouts: { connect: 50 } }, { timeouts: { total: 50 } }])(
    'with a TLS handshake that does not come: %o',
    async (options) => {
      const page = () =>
        fetchPage(`https://localhost:${mutePort}/`, { fetchHosts: ['localhost'], ...options })
      expect(await codeOf(page)).toBe('fetch_timeout')
    },
  )

  it.each(['/silent', '/drip'])('when the caller’s does: %s', async (path) => {
    const caller = new AbortController()
    const page = fetched(path, { signal: caller.signal })
    await vi.waitUntil(() => asked.length > 0)
    caller.abort(new Error('left'))
    await expect(page).rejects.toThrow('left')
  })

  it('before anything is asked where the caller has left already', async () => {
    await expect(fetched('/page', { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left')
    expect(asked).toEqual([])
  })
})

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('of status %d are followed', async (status) => {
    expect(await fetched(`/old?status=${status}&to=/new%3Fid=7%23part`)).toMatchObject({
      url: `http://localhost:${port}/new?id=7`,
      bytes: Buffer.from(PAGE),
    })
  })

  it('lead to an address typed with accents', async () => {
    const to = encodeURIComponent('/files/été.pdf')
    expect(await fetched(`/old?to=${to}`)).toMatchObject({
      url: `http://localhost:${port}/files/%C3%A9t%C3%A9.pdf`,
      fileName: 'été.pdf',
    })
  })

  it('are followed five times', async () => {
    expect(await textOf(fetched('/old?steps=5'))).toBe(PAGE)
    expect(asked).toHaveLength(6)
  })

  it('are not followed a sixth time', async () => {
    await expect(fetched('/old?steps=6')).rejects.toMatchObject({
      code: 'too_many_redirects',
      values: { most: '5' },
    })
    expect(asked).toHaveLength(6)
  })

  it.each([
    'file:///etc/passwd',
    'ftp://paper.example/',
    'data:text/html,Rien',
    'javascript:alert(1)',
    'http://reader:secret@paper.example/',
    'http://',
    'http://127.0.0.1/',
    'http://127.0.0.1:{port}/page',
    '//127.0.0.1:{port}/page',
    'http://[::1]:{port}/page',
    'http://2130706433:{port}/page',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:{rawPort}/unbounded',
  ])('to %s are refused', async (to) => {
    const target = to.replace('{port}', String(port)).replace('{rawPort}', String(rawPort))
    expect(await codeOf(() => fetched(`/old?to=${encodeURIComponent(target)}`))).toBe('forbidden_address')
    expect(asked).toEqual(['localhost/old'])
  })
})

describe('an address is refused', () => {
  it.each([
    'http://127.0.0.1:{port}/',
    'http://127.1:{port}/',
    'http://2130706433:{port}/',
    'http://0x7f.1:{port}/',
    'http://0177.0.0.1:{port}/',
    'http://①②⑦.⓪.⓪.①:{port}/',
    'http://0.0.0.0:{port}/',
    'http://0:{port}/',
    'http://[::1]:{port}/',
    'http://[::]:{port}/',
    'http://[::ffff:127.0.0.1]:{port}/',
    'http://[64:ff9b::7f00:1]:{port}/',
    'http://localhost:{port}/',
    'https://127.0.0.1:{port}/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://reader@paper.example/',
    'http://:secret@paper.example/',
    'ftp://paper.example/',
    'file:///etc/passwd',
    'data:text/html,Rien',
    'paper.example',
    '/page',
    'http://',
    '',
  ])('%s', async (address) => {
    expect(await codeOf(() => fetchPage(address.replace('{port}', String(port))))).toBe('forbidden_address')
    expect(asked).toEqual([])
  })
})

describe('a name', () => {
  /** Every name leads to this machine; which were looked up is kept. */
  let lookedUp: string[] = []
  const here: LookupFunction = (hostname, _, callback) => {
    lookedUp.push(hostname)
    callback(null, [{ address: '127.0.0.1', family: 4 }])
  }
  beforeEach(() => {
    lookedUp = []
  })

  it('that leads inside is refused where it is not allowed', async () => {
    expect(await codeOf(() => fetchPage(`http://paper.example:${port}/`, { lookup: here }))).toBe(
      'forbidden_address',
    )
    expect(asked).toEqual([])
  })

  it('is looked up once for a connection, so that a second answer has no say', async () => {
    const options = { lookup: here, fetchHosts: ['intranet.example'] }
    const to = encodeURIComponent(`http://rebinding.example:${port}/page`)
    expect(await codeOf(() => fetchPage(`http://intranet.example:${port}/old?to=${to}`, options))).toBe(
      'forbidden_address',
    )
    expect(lookedUp).toEqual(['intranet.example', 'rebinding.example'])
    expect(asked).toEqual(['intranet.example/old'])
  })

  it.each([
    ['intranet.example', 'intranet.example'],
    ['Intranet.Example', 'intranet.example'],
    ['intranet.example:{port}', 'intranet.example'],
    ['rédaction.example', 'rédaction.example'],
    ['Rédaction.example:{port}', 'xn--rdaction-b1a.example'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1:{port}', '2130706433'],
  ])('allowed as %s opens %s', async (allowed, host) => {
    const fetchHosts = [allowed.replace('{port}', String(port))]
    expect(await textOf(fetchPage(`http://${host}:${port}/page`, { lookup: here, fetchHosts }))).toBe(PAGE)
  })

  it.each([
    ['intranet.example', 'archive.intranet.example'],
    ['intranet.example', 'intranet.example.'],
    ['intranet.example', 'myintranet.example'],
    ['intranet.example:1', 'intranet.example'],
    ['intranet.example', '127.0.0.1'],
    ['*.example', 'intranet.example'],
    ['*', 'intranet.example'],
    ['', 'intranet.example'],
    ['http://intranet.example', 'intranet.example'],
  ])('allowed as “%s” does not open %s', async (allowed, host) => {
    const options = { lookup: here, fetchHosts: [allowed] }
    expect(await codeOf(() => fetchPage(`http://${host}:${port}/page`, options))).toBe('forbidden_address')
    expect(asked).toEqual([])
  })
})

describe('a proxy of the environment', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('is not asked', async () => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, `http://localhost:${rawPort}`)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    expect(await textOf(fetched('/page'))).toBe(PAGE)
  })
})

it('words about size are in megabytes', async () => {
  const error: unknown = await fetched('/endless', { limit: 2 * 1024 * 1024 }).catch(
    (error: unknown) => error,
  )
  expect(error).toEqual(new Problem('too_large', { values: { limit: '2 MB' } }))
})
