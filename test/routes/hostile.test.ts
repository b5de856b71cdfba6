import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LONGEST_PASSAGE } from '../../server/import/cut-passages.ts'
import { captured, mark } from '../support/collection.ts'
import { type Answer, startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  const source = await server.store.sources.add(
    captured(['« On ne bouge plus », dit-elle, et “nobody moved,” it says.']),
  )
  await mark(server.store, source, ['On ne bouge plus'], { speaker: 'Léonie Garrick' })
  await server.ask('POST', '/checks', { text: 'On ne bouge plus' })
  for (const title of ['Un', 'Deux'])
    await server.ask('POST', '/drafts', { title, text: '« On ne bouge plus », dit Léonie Garrick.' })
  const english = await server.store.sources.add(
    captured(['Nobody moves. No more moving.'], { language: 'en' }),
  )
  const ids = [
    await mark(server.store, english, ['Nobody moves.']),
    await mark(server.store, english, ['No more']),
  ]
  expect(ids.map(({ id }) => id)).toEqual([2, 3])
  await server.ask('POST', '/renditions', { original: 1, rendition: 2 })
  await server.ask('POST', '/renditions/1/annotations', ANNOTATION)
  await server.ask('POST', '/glossary', { fr: ['quai'], en: ['wharf'] })
  expect((await server.store.sources.add(captured(['Rien encore.']))).id).toBe(3)
})
/** What is there already is refused: what a test linked and remarked goes before the next, and reviews are done. */
beforeEach(async () => {
  for (const noun of touched) await UNDONE[noun]()
  touched.clear()
})
const UNDONE = {
  async glossary() {
    const { glossary } = server.store
    for (const { id } of (await glossary.list({ limit: 200 })).items)
      if (id > 1) await glossary.remove(id, 'Claire')
  },
  async quotes() {
    quoteVersion = (await server.store.quotes.get(1))!.version
  },
  async renditions() {
    const { renditions, annotations, reviews } = server.store
    for (const { id } of (await renditions.list({ limit: 200 })).items)
      if (id > 1) await renditions.remove(id, 'Claire')
    for (const { id } of (await annotations.of([1])).get(1) ?? [])
      if (id > 1) await annotations.remove(id, 'Claire')
    for (const by of ['Basile', 'Odile', ...((await reviews.of([1])).get(1) ?? []).map(({ by }) => by)])
      await reviews.put(1, true, by)
    await renditions.reword(1, { text: `Wording ${++wordings}`, note: '' }, 'Claire')
  },
}
let wordings = 0
/** What a test asked for that another would find changed. */
const touched = new Set<keyof typeof UNDONE>(['renditions', 'quotes'])
function touch(path: string): void {
  if (path.startsWith('/glossary')) touched.add('glossary')
  if (path.startsWith('/quotes')) touched.add('quotes')
  if (/^\/(?:renditions|annotations)/u.test(path)) touched.add('renditions')
}
/** Of the first quote, which is changed only from its newest. */
let quoteVersion = 1
const expectAnswers = async () => expect((await server.ask('GET', '/sources?limit=1')).status).toBe(200)
afterAll(async () => {
  await expectAnswers()
  await server.close()
})

/** What a field takes: a line of its own, a longer text, a text that is read and not kept, or only what has a certain form. */
type Takes = 'line' | 'note' | 'text' | 'passing' | 'form'

interface Field {
  ask: [method: string, path: string]
  body: Record<string, unknown>
  /** Where the field stands, as a problem names it. */
  path: string
  takes: Takes
  /** Where the answer has it; it need not have what something is signed with. */
  answered?: (body: Answer['body']) => unknown
}

const of = (
  method: string,
  path: string,
  body: Record<string, unknown>,
  fields: [string, Takes, Field['answered']?][],
): Field[] =>
  fields.map(([field, takes, answered]) => ({
    ask: [method, path],
    body,
    path: field,
    takes,
    ...(answered && { answered }),
  }))

const QUOTE = {
  speaker: { name: 'Léonie Garrick', kind: 'person' },
  spoken: { language: 'fr', basis: 'marked' },
}
const QUOTE_FIELDS: Parameters<typeof of>[3] = [
  ['speaker', 'line', (body) => body.speaker.name],
  ['speaker.name', 'line', (body) => body.speaker.name],
  ['speaker.kind', 'form'],
  ['spoken.evidence.markup', 'line', (body) => body.spoken.evidence.markup],
  ['spoken.language', 'form'],
  ['spoken.tag', 'form'],
  ['spoken.basis', 'form'],
  ['kind', 'form'],
  ['status', 'form'],
  ['printedLanguage', 'form'],
]

const SPEAKER = {
  aliases: [{ name: 'L. Garrick', language: null }],
  offices: [{ title: 'préfète' }],
}
const SPEAKER_FIELDS: Parameters<typeof of>[3] = [
  ['name', 'line', (body) => body.name],
  ['aliases[0].name', 'line', (body) => body.aliases[0].name],
  ['aliases[0].language', 'form'],
  ['offices[0].title', 'line', (body) => body.offices[0].title],
  ['offices[0].since', 'form'],
  ['offices[0].until', 'form'],
  ['wikidata', 'form'],
  ['kind', 'form'],
]

const ANNOTATION = {
  rendered: { start: 0, end: 6 },
  category: 'accuracy/mistranslation',
  severity: 'minor',
}
const DISMISSED = { ...ANNOTATION, status: 'dismissed', reason: 'Juste.' }
const ANNOTATION_FIELDS: Parameters<typeof of>[3] = [
  ['comment', 'note', (body) => body.comment],
  ['suggestion', 'note', (body) => body.suggestion],
  ['reason', 'note', (body) => body.reason],
  ['category', 'form'],
  ['severity', 'form'],
  ['status', 'form'],
  ['reach', 'form'],
]

const FIELDS: Field[] = [
  ...of('POST', '/sources', { title: 'Sage', text: 'Un mot.' }, [
    ['title', 'line', (body) => body.title],
    ['byline', 'line', (body) => body.byline],
    ['publisher', 'line', (body) => body.publisher],
    ['text', 'text', ({ passages }) => passages.map(({ text }: { text: string }) => text).join(' ')],
    ['url', 'form'],
    ['publishedAt', 'form'],
    ['kind', 'form'],
    ['language', 'form'],
  ]),
  ...of('POST', '/sources/3/snapshots', { text: 'Un mot.' }, [
    [
      'text',
      'text',
      ({ changes }) =>
        changes.passages
          .flatMap(({ now }: { now: { text: string }[] }) => now.map(({ text }) => text))
          .join(' '),
    ],
    ['url', 'form'],
    ['language', 'form'],
  ]),
  ...of('PATCH', '/sources/1', {}, [
    ['title', 'line', (body) => body.title],
    ['byline', 'line', (body) => body.byline],
    ['publisher', 'line', (body) => body.publisher],
    ['url', 'form'],
    ['publishedAt', 'form'],
    ['kind', 'form'],
    ['language', 'form'],
  ]),
  ...of('POST', '/quotes', { source: 1, spans: [{ passage: 1, start: 2, end: 6 }], ...QUOTE }, QUOTE_FIELDS),
  ...of('PATCH', '/quotes/1', QUOTE, QUOTE_FIELDS),
  ...of(
    'POST',
    '/quotes/changes',
    {
      quotes: [
        {
          id: 1,
          get version() {
            return quoteVersion
          },
        },
      ],
      change: QUOTE,
    },
    QUOTE_FIELDS.map(([path, takes, answered]) => [
      `change.${path}`,
      takes,
      answered && ((body) => answered(body.quotes[0])),
    ]),
  ),
  ...of('POST', '/speakers', { name: 'Sage', ...SPEAKER }, SPEAKER_FIELDS),
  ...of('PATCH', '/speakers/1', { name: 'Léonie Garrick', ...SPEAKER }, SPEAKER_FIELDS),
  ...of('POST', '/extractions', { text: 'Un mot.' }, [
    ['text', 'passing'],
    ['language', 'form'],
  ]),
  ...of('POST', '/reports', { text: 'Un mot.' }, [
    ['title', 'line', (body) => body.title],
    ['text', 'text', (body) => body.text],
    ['language', 'form'],
  ]),
  ...of('POST', '/drafts', { text: 'Un mot.' }, [
    ['title', 'line', (body) => body.title],
    ['text', 'text', (body) => body.text],
    ['language', 'form'],
  ]),
  ...of('POST', '/drafts/2/revisions', { text: 'Un mot.' }, [
    ['title', 'line', (body) => body.title],
    ['text', 'text', (body) => body.text],
    ['language', 'form'],
  ]),
  ...of('PATCH', '/drafts/1/quotes/1', {}, [
    ['speaker', 'line', (body) => body.checkedAs.speaker],
    ['language', 'form'],
  ]),
  ...of('POST', '/checks', { text: 'On ne bouge plus' }, [
    ['text', 'note', (body) => body.claim.text],
    ['speaker', 'line', (body) => body.claim.speaker],
    ['language', 'form'],
  ]),
  ...of('POST', '/renditions', { original: 1, rendition: 3 }, [
    ['translator', 'line', (body) => body.translator],
    ['authority', 'form'],
    ['pivot', 'form'],
  ]),
  ...of('PATCH', '/renditions/1', { state: 'rejected', reason: 'Fausse.' }, [
    ['translator', 'line', (body) => body.translator],
    ['reason', 'note', (body) => body.reason],
    ['authority', 'form'],
    ['pivot', 'form'],
    ['state', 'form'],
  ]),
  ...of('POST', '/renditions/1/annotations', { ...DISMISSED, rendered: { start: 7, end: 12 } }, [
    ...ANNOTATION_FIELDS,
    ['flag', 'form'],
  ]),
  ...of('PATCH', '/annotations/1', DISMISSED, ANNOTATION_FIELDS),
  ...of('PUT', '/renditions/1/rulings', { rulings: [{ annotation: 1, ruling: 'kept' }] }, [
    ['rulings[0].ruling', 'form'],
  ]),
  ...of('POST', '/renditions/1/wordings', { text: 'No more.' }, [
    ['text', 'note', (body) => body.corrected.text],
    ['note', 'note', (body) => body.corrected.note],
  ]),
  ...of('POST', '/glossary', { fr: ['écluse'], en: ['lock'] }, [
    ['fr[0]', 'line', (body) => body.fr[0]],
    ['en[0]', 'line', (body) => body.en[0]],
    ['note', 'note', (body) => body.note],
    ['kind', 'form'],
  ]),
  ...of('PATCH', '/glossary/1', { fr: ['quai'], en: ['wharf'] }, [
    ['fr[0]', 'line', (body) => body.fr[0]],
    ['en[0]', 'line', (body) => body.en[0]],
    ['note', 'note', (body) => body.note],
    ['kind', 'form'],
  ]),
  ...of('POST', '/glossary/import', { glossary: 'fr,en\nquai,quay' }, [['glossary', 'form']]),
  ...of('POST', '/renditions/tmx', { tmx: '<tmx><body/></tmx>' }, [['tmx', 'form']]),
  ...of('PUT', '/checks/1/assignment', { to: 'Maud' }, [
    ['to', 'line', (body) => body.assignment.to],
    ['note', 'note', (body) => body.assignment.note],
    ['due', 'form'],
  ]),
  ...of('PUT', '/checks/1/decision', { verdict: 'exact' }, [
    ['note', 'note', (body) => body.decision.note],
    ['verdict', 'form'],
  ]),
]

const everyField = FIELDS.map((field) => [...field.ask, field.path, field] as const)

/** The body with its field set, whatever stands around it. */
function bodyWith({ body, path }: Field, value: unknown): unknown {
  const whole = structuredClone(body)
  const steps = path.split(/[.[\]]+/).filter(Boolean)
  let at = whole
  for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>
  at[steps.at(-1)!] = value
  return whole
}

const ask = (field: Field, value: unknown) => {
  touch(field.ask[1])
  return server.ask(...field.ask, bodyWith(field, value))
}

/** A union is refused as a whole, so its problem may name what holds the field. */
function expectRefused({ status, body }: Answer, { path }: Field) {
  expect(status).toBe(422)
  const paths: string[] = body.errors.map((error: { path: string }) => error.path)
  expect(paths.filter((named) => path === named || path.startsWith(`${named}.`))).not.toEqual([])
}

/** More than any field but a text takes, and enough to be read in a thread and stored in slices. */
const A_MILLION = 'mot '.repeat(250_000)
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

describe.each(everyField)('%s %s: %s', (_method, _path, _field, field) => {
  afterAll(expectAnswers)

  it.each<[string, unknown]>([
    ['half a character', 'a\uD83D b'],
    ['the other half', '\uDE00 b'],
    ['a NUL', 'a\0b'],
    ['a list', ['On', 'ne', 'bouge']],
    ['an object', { toString: 'On ne bouge plus', length: 3 }],
    ['lists a thousand deep', nested(1_000)],
    ['true', true],
  ])('refuses %s', async (_, value) => expectRefused(await ask(field, value), field))

  const VERBATIM = [
    '<script>alert("1")</script><img src=x onerror=alert(1)>',
    `Robert'); DROP TABLE sources; --`,
    `" OR 1=1 /* % _ */ UNION SELECT * FROM checks`,
    '{{title}} ${title} $t(problem.internal.title) %s %00',
    '__proto__',
    'constructor',
    'x NEAR/2 "y* AND (z',
    '👩‍👩‍👧 ‮à l’envers‬ Z͑ͫ̓ͪ̂ͫ',
    '../../etc/passwd',
  ]

  it.each(VERBATIM)(field.takes === 'form' ? 'refuses “%s”' : 'keeps “%s” as it is', async (value) => {
    const answer = await ask(field, value)
    if (field.takes === 'form') return expectRefused(answer, field)
    expect([200, 201]).toContain(answer.status)
    if (field.answered) expect(field.answered(answer.body)).toBe(value)
  })

  it(
    field.takes === 'text' || field.takes === 'passing'
      ? 'takes a million characters'
      : 'refuses a million characters',
    async () => {
      const answer = await ask(field, A_MILLION)
      if (field.takes === 'passing') return expect(answer.status).toBe(200)
      if (field.takes !== 'text') return expectRefused(answer, field)
      expect(answer.status).toBeLessThan(300)
      expect(field.answered!(answer.body)).toHaveLength(999_999)
    },
  )
})

/** Those of accounts are tried where there are some, and a Web Annotation where one is taken in. */
const ELSEWHERE = /^\/(?:session|setup|invitation|accounts?)\b|^\/sources\/\{id\}\/annotations$/

it('the table above names every field that takes words or a choice', async () => {
  const { paths, components } = (await server.ask('GET', '/openapi.json')).body
  const found: string[] = []
  // The document's schemas are read as any client would.
  // oxlint-disable-next-line typescript/no-explicit-any
  const walk = (schema: any, name: string, into: string[]): void => {
    if (schema.$ref) return walk(components.schemas[schema.$ref.split('/').at(-1)], name, into)
    for (const one of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) walk(one, name, into)
    if (schema.type === 'string' || schema.enum) into.push(name)
    if (schema.items) walk(schema.items, `${name}[0]`, into)
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      walk(property, name ? `${name}.${key}` : key, into)
  }
  for (const [path, operations] of Object.entries(
    paths as Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: unknown }> } }>
    >,
  )) {
    if (ELSEWHERE.test(path)) continue
    for (const [method, { requestBody }] of Object.entries(operations)) {
      const fields: string[] = []
      if (requestBody) walk(requestBody.content['application/json']!.schema, '', fields)
      found.push(...new Set(fields.map((field) => `${method.toUpperCase()} ${path} ${field}`)))
    }
  }
  const named = FIELDS.map(
    ({ ask: [method, path], path: field }) =>
      `${method} ${path.replace(/\/\d/, '/{id}').replace(/\/\d/, '/{quote}')} ${field}`,
  )
  expect(named.toSorted()).toEqual(found.toSorted())
})

describe('keys that would reach an object’s prototype are dropped', () => {
  const polluted = (body: string) =>
    `{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}, "admin": true, ${body.slice(1)}`

  it.each(
    [...new Map(FIELDS.map((field) => [field.ask.join(' '), field])).values()].map(
      (field) => [...field.ask, field] as const,
    ),
  )('%s %s', async (method, path, field) => {
    touch(path)
    const answer = await server.ask(method, path, polluted(JSON.stringify(field.body)).replace(/, \}$/, '}'))
    expect([200, 201]).toContain(answer.status)
    expect(JSON.stringify(answer.body)).not.toContain('admin')
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('bodies of no sensible shape are refused', () => {
  const deep = 200_000
  it.each([
    ['lists two hundred thousand deep', '['.repeat(deep) + ']'.repeat(deep)],
    ['objects two hundred thousand deep', '{"text":'.repeat(deep) + '1' + '}'.repeat(deep)],
    ['a list', '[{"text": "On ne bouge plus"}]'],
    ['null', 'null'],
    [
      'a hundred thousand keys and no text',
      `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    ],
    ['a number beyond all numbers', '{"text": 1e999}'],
  ])('%s', async (_, body) => {
    for (const path of ['/checks', '/sources', '/quotes', '/speakers']) {
      const { status } = await server.ask('POST', path, body)
      expect([400, 422]).toContain(status)
    }
  })
})

describe('numbers of no sensible size are refused', () => {
  it.each([-1, 1.5, 2 ** 31, 2 ** 53, 1e300])('%d', async (number) => {
    const quotes = [
      { source: number, spans: [{ passage: 1, start: 0, end: 3 }] },
      { source: 1, spans: [{ passage: number, start: 0, end: 3 }] },
      { source: 1, spans: [{ passage: 1, start: 0, end: number }] },
      { source: 1, spans: [{ passage: 1, start: number, end: 3 }] },
      { source: 1, spans: [{ passage: 1, start: 0, end: 3 }], speaker: number },
    ]
    for (const quote of quotes) {
      expect(await server.ask('POST', '/quotes', quote)).toMatchObject({ status: 422 })
    }
    expect(await server.ask('GET', `/quotes/${number}`)).toMatchObject({ status: 404 })
  })
})

describe('a search for anything at all is answered', () => {
  it.each([
    '"',
    "'",
    '%',
    '_',
    '*',
    'NEAR(',
    'a AND',
    '^',
    '\\',
    '{}',
    '‮',
    '😀',
    '1 000',
    '…',
    'é́',
    "'; DROP TABLE sources; --",
    '__proto__',
  ])('%s', async (search) => {
    for (const noun of ['sources', 'quotes', 'speakers', 'checks', 'drafts']) {
      const { status, body } = await server.ask('GET', `/${noun}?search=${encodeURIComponent(search)}`)
      expect(status).toBe(200)
      expect(body.items).toBeInstanceOf(Array)
    }
  })
})

describe('a source of two hundred thousand characters without a space is taken, and checks over it work', () => {
  it.each([
    ['one letter', 'a'],
    ['an accent', 'é'],
    ['a character of two units', '🗝'],
    ['an elided word', 'l’'],
    ['a contraction', 'a’s'],
    ['digits and commas', '1,'],
    ['an opening bracket', '['],
    ['accents on nothing', '\u0301'],
  ])('%s', async (_, piece) => {
    const words = `Le ${piece === 'a' ? 'chaland' : 'remorqueur'} numéro ${piece.codePointAt(0)} est rentré au port.`
    const text = `${words} ${piece.repeat(200_000 / piece.length)}`
    const source = await server.ask('POST', '/sources', { title: 'Sans espace', text })
    expect(source.status).toBe(201)
    const passages: string[] = source.body.passages.map((passage: { text: string }) => passage.text)
    expect(passages.join('') === text).toBe(true) // unlike toBe(text), it prints no such text
    expect(Math.max(...passages.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_PASSAGE)

    const found = await server.ask('POST', '/checks', { text: words, language: 'fr' })
    expect(found.body).toMatchObject({ verdict: 'exact', record: { source: source.body.id } })
    const long = await server.ask('POST', '/checks', {
      text: `${words} ${piece.repeat(9_000 / piece.length)}`,
      language: 'fr',
    })
    expect(long.status).toBe(201)
    await server.ask('DELETE', `/sources/${source.body.id}`) // or each check would compare all of those before it
  })
})
