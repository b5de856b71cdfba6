import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from '../../locales/en.json' with { type: 'json' }
import fr from '../../locales/fr.json' with { type: 'json' }
import { ProblemDocument } from '../../server/api/problem-document.ts'
import { captured, mark } from '../support/collection.ts'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'

const LIMIT = 2_000

let server: TestServer
beforeAll(async () => {
  server = await startServer({ limit: LIMIT })
  const source = await server.store.sources.add(captured(['« Rien ne presse », dit-elle.']))
  await mark(server.store, source, ['Rien ne presse'], { speaker: 'Aliénor Fitch' })
})
afterAll(() => server.close())

interface Ask {
  method?: string
  path: string
  body?: string | Buffer
  headers?: Record<string, string>
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const form = (file: string) =>
  `--edge\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${file}\r\n--edge--\r\n`
const FORM_TYPE = { 'Content-Type': 'multipart/form-data; boundary=edge' }

const REFUSALS: [what: string, Ask, status: number, code: keyof typeof en.problem][] = [
  ['an unknown path', { path: '/api/rumours' }, 404, 'not_found'],
  ['an unknown path below a known one', { path: '/api/sources/1/passages' }, 404, 'not_found'],
  ['a method that a path does not know', { method: 'PUT', path: '/api/sources/1' }, 404, 'not_found'],
  ['an unknown source', { path: '/api/sources/99' }, 404, 'not_found'],
  ['an unknown quote', { path: '/api/quotes/99' }, 404, 'not_found'],
  ['an unknown speaker', { path: '/api/speakers/99' }, 404, 'not_found'],
  ['an unknown check', { path: '/api/checks/99' }, 404, 'not_found'],
  ['the original of an unknown source', { path: '/api/sources/99/original' }, 404, 'not_found'],
  ['the deletion of what is not there', { method: 'DELETE', path: '/api/quotes/99' }, 404, 'not_found'],
  ['the life of an unknown check', { path: '/api/checks/99/life' }, 404, 'not_found'],
  ['a timestamp that was never asked for', { path: '/api/sources/1/snapshots/1/stamp' }, 404, 'not_found'],
  [
    'a timestamp without an authority',
    { method: 'POST', path: '/api/sources/1/snapshots/1/stamp' },
    409,
    'no_authority',
  ],
  ['the captures of an unknown source', { path: '/api/sources/99/snapshots' }, 404, 'not_found'],
  ['a capture of another source', { path: '/api/sources/1/snapshots/99' }, 404, 'not_found'],
  [
    'an unknown source captured again',
    { method: 'POST', path: '/api/sources/99/snapshots', body: '{"text":"Rien."}', headers: JSON_TYPE },
    404,
    'not_found',
  ],
  ['an id that is no number', { path: '/api/quotes/première' }, 404, 'not_found'],
  ['an id below one', { path: '/api/quotes/0' }, 404, 'not_found'],
  ['an id with a fraction', { path: '/api/quotes/1.5' }, 404, 'not_found'],
  ['an id beyond every number', { path: '/api/quotes/99999999999999999999' }, 404, 'not_found'],
  ['an original of no number', { path: '/api/sources/x/original' }, 404, 'not_found'],
  ['a path that is not well encoded', { path: '/api/quotes/%E9' }, 400, 'malformed'],
  [
    'JSON that is not well formed',
    { method: 'POST', path: '/api/checks', body: '{"text": "Rien', headers: JSON_TYPE },
    400,
    'malformed',
  ],
  [
    'JSON that is a lone value',
    { method: 'POST', path: '/api/checks', body: '"Rien"', headers: JSON_TYPE },
    400,
    'malformed',
  ],
  [
    'a form without its edge',
    { method: 'POST', path: '/api/sources', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
    400,
    'malformed',
  ],
  [
    'a form that breaks off',
    { method: 'POST', path: '/api/sources', body: form('Rien').slice(0, -12), headers: FORM_TYPE },
    400,
    'malformed',
  ],
  [
    'a form with a file in the wrong field',
    {
      method: 'POST',
      path: '/api/sources',
      body: form('Rien').replace('name="file"', 'name="files"'),
      headers: FORM_TYPE,
    },
    400,
    'malformed',
  ],
  [
    'a body that is no JSON',
    {
      method: 'POST',
      path: '/api/checks',
      body: 'text=Rien',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    },
    415,
    'unsupported_type',
  ],
  [
    'a form where none is taken',
    { method: 'POST', path: '/api/checks', body: form('Rien'), headers: FORM_TYPE },
    415,
    'unsupported_type',
  ],
  [
    'a source that is neither JSON nor a form',
    { method: 'POST', path: '/api/sources', body: 'Rien', headers: { 'Content-Type': 'text/plain' } },
    415,
    'unsupported_type',
  ],
  [
    'JSON in an encoding unheard of',
    {
      method: 'POST',
      path: '/api/checks',
      body: '{}',
      headers: { 'Content-Type': 'application/json; charset=klingon' },
    },
    415,
    'unsupported_type',
  ],
  [
    'a body packed in a way unheard of',
    {
      method: 'POST',
      path: '/api/checks',
      body: '{}',
      headers: { ...JSON_TYPE, 'Content-Encoding': 'origami' },
    },
    415,
    'unsupported_type',
  ],
  [
    'JSON above the limit',
    {
      method: 'POST',
      path: '/api/sources',
      body: JSON.stringify({ title: 'Long', text: 'Mot. '.repeat(LIMIT) }),
      headers: JSON_TYPE,
    },
    413,
    'too_large',
  ],
  [
    'a file above the limit',
    { method: 'POST', path: '/api/sources', body: form('Mot. '.repeat(LIMIT)), headers: FORM_TYPE },
    413,
    'too_large',
  ],
  [
    'a file whose name is not well formed',
    {
      method: 'POST',
      path: '/api/sources',
      body: form('Rien').replace('a.txt', 'a\u0001.txt'),
      headers: FORM_TYPE,
    },
    400,
    'malformed',
  ],
  [
    'a body without its field',
    { method: 'POST', path: '/api/checks', body: '{}', headers: JSON_TYPE },
    422,
    'invalid',
  ],
  ['no body at all', { method: 'POST', path: '/api/checks', headers: JSON_TYPE }, 422, 'invalid'],
  [
    'a stale version',
    { method: 'DELETE', path: '/api/quotes/1', headers: { 'If-Match': '"7.abc"' } },
    412,
    'edited_meanwhile',
  ],
  [
    'a version that cannot be read',
    { method: 'DELETE', path: '/api/quotes/1', headers: { 'If-Match': 'latest' } },
    412,
    'edited_meanwhile',
  ],
  [
    'a page of another site',
    { method: 'POST', path: '/api/sample', headers: { Origin: 'https://elsewhere.example' } },
    403,
    'foreign_origin',
  ],
]

const LANGUAGES = [
  ['fr-CA, en;q=0.3', 'fr', fr],
  ['en-GB', 'en', en],
  ['de', 'en', en],
] as const

describe.each(LANGUAGES)('asked in “%s”', (accepted, language, words) => {
  it.each(REFUSALS)('%s is a problem with a code and a title', async (_, ask, status, code) => {
    const answer = await askRaw(server.address, {
      ...ask,
      headers: { ...ask.headers, 'Accept-Language': accepted },
    })
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'content-language': language,
      vary: expect.stringContaining('Accept-Language'),
    })
    const problem = ProblemDocument.parse(JSON.parse(answer.text))
    expect(problem).toMatchObject({ code, status, title: words.problem[code].title })
    expect(problem.detail).not.toMatch(/\{\{|undefined/)
  })
})

it('every code that a caller can meet is in the table', async () => {
  // Those that depend on what a file holds stand with the uploads, on what another server answers with fetchPage, a
  // second load with the sample, what the desk refuses with the renditions, who may not with who asks, with
  // the sessions, the accounts, the passkeys and the provider, too much at once with the workers; nobody should meet the last.
  const elsewhere = [
    'sign_in',
    'not_allowed',
    'not_yours',
    'wrong_sign_in',
    'wrong_code',
    'wrong_passkey',
    'no_domain',
    'last_way',
    'too_many_passkeys',
    'openid_failed',
    'openid_unknown',
    'openid_name_taken',
    'too_many_attempts',
    'too_many_tokens',
    'last_administrator',
    'first_administrator',
    'no_accounts',
    'https_needed',
    'gone',
    'not_signed',
    'second_person_needed',
    'sign_in_again',
    'not_text',
    'unknown_encoding',
    'unreadable',
    'no_text_layer',
    'empty_text',
    'no_turns',
    'unnamed_columns',
    'forbidden_address',
    'unreachable',
    'fetch_failed',
    'stamp_failed',
    'too_many_redirects',
    'fetch_timeout',
    'not_empty',
    'duplicate',
    'reviews_unfinished',
    'own_review',
    'review_under_way',
    'already_learning',
    'nothing_to_undo',
    'changed_since',
    'busy',
    'over_limits',
    'store_busy',
    'store_damaged',
    'store_unreachable',
    'disk_full',
    'client_missing',
    'metrics_closed',
    'internal',
  ]
  const met = new Set([...REFUSALS.map(([, , , code]) => code), ...elsewhere])
  expect([...met].toSorted()).toEqual(Object.keys(en.problem).toSorted())
})

it('a refusal changes nothing', async () => {
  for (const [, ask] of REFUSALS) await askRaw(server.address, ask)
  expect((await server.store.sources.list({ limit: 50 })).items).toHaveLength(1)
  expect((await server.store.checks.list({ limit: 50 })).items).toEqual([])
  expect(await server.store.quotes.get(1)).toMatchObject({ version: 1 })
  expect(await server.store.sample.state()).toMatchObject({ loaded: false })
})

describe('each bad field is named by its path, in the caller’s words', () => {
  it.each([
    [
      'POST',
      '/sources',
      { text: 7, kind: 'novel', url: 'javascript:alert(1)', publishedAt: 'hier' },
      {
        title: 'invalid_type',
        text: 'invalid_type',
        kind: 'invalid_value',
        url: 'invalid_format',
        publishedAt: 'invalid',
      },
    ],
    ['POST', '/sources', { title: ' \n ', text: 'Mot.' }, { title: 'too_small' }],
    ['PATCH', '/sources/1', { language: 'klingon' }, { language: 'invalid_value' }],
    ['POST', '/quotes', { source: 1, spans: [] }, { spans: 'too_small' }],
    [
      'POST',
      '/quotes',
      {
        source: 'one',
        spans: [
          { passage: 1, start: -1, end: 2 },
          { passage: 1, start: 3 },
        ],
      },
      { source: 'invalid_type', 'spans[0].start': 'too_small', 'spans[1].end': 'invalid_type' },
    ],
    [
      'POST',
      '/quotes',
      { source: 1, spans: [{ passage: 1, start: 2, end: 900 }] },
      { 'spans[0].end': 'out_of_range' },
    ],
    [
      'POST',
      '/quotes',
      { source: 1, spans: [{ passage: 8, start: 2, end: 9 }] },
      { 'spans[0].passage': 'unknown_passage' },
    ],
    [
      'POST',
      '/quotes',
      { source: 8, spans: [{ passage: 1, start: 2, end: 9 }] },
      { source: 'unknown_source' },
    ],
    [
      'POST',
      '/quotes',
      { source: 1, spans: [{ passage: 1, start: 2, end: 9 }], speaker: 8 },
      { speaker: 'unknown_speaker' },
    ],
    [
      'PATCH',
      '/quotes/1',
      { spoken: { language: 'fr', basis: 'unknown' } },
      { 'spoken.basis': 'basis_missing' },
    ],
    ['PATCH', '/quotes/1', { status: 'maybe' }, { status: 'invalid_value' }],
    [
      'POST',
      '/speakers',
      {
        name: 'X',
        aliases: [
          { name: 'Y', language: null },
          { name: '', language: 'de' },
        ],
      },
      { 'aliases[1].name': 'too_small', 'aliases[1].language': 'invalid_value' },
    ],
    ['POST', '/speakers/1/merge', { from: 1 }, { from: 'itself' }],
    ['POST', '/checks', { text: '… !' }, { text: 'no_words' }],
    [
      'POST',
      '/checks',
      { text: 'Rien', declaredTranslation: 'yes' },
      { declaredTranslation: 'invalid_type' },
    ],
    ['POST', '/checks', { text: 'a\u0007b' }, { text: 'control_character' }],
  ] as [string, string, unknown, Record<string, keyof typeof fr.fieldProblem>][])(
    '%s %s %o',
    async (method, path, body, fields) => {
      for (const [accepted, , words] of LANGUAGES) {
        const answer = await server.ask(method, path, body, { 'Accept-Language': accepted })
        expect(answer.status).toBe(422)
        expect(answer.body.errors.toSorted(byPath)).toEqual(
          Object.entries(fields)
            .map(([path, code]) => ({ path, code, detail: words.fieldProblem[code] }))
            .toSorted(byPath),
        )
      }
    },
  )

  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)
})
