import { Checkers } from '../../server/api/assignments.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Audit } from '../../server/api/audit.ts'
import { Check, CheckPage, Decisions } from '../../server/api/checks.ts'
import { Draft, DraftPage, KeptDraft, KeptQuote } from '../../server/api/drafts.ts'
import { Extraction } from '../../server/api/extractions.ts'
import { NamedInSource } from '../../server/api/named.ts'
import { ChangedQuotes, Quote, QuotePage } from '../../server/api/quotes.ts'
import { Sample } from '../../server/api/sample.ts'
import { TakenAnnotations } from '../../server/api/web-annotations.ts'
import { Life } from '../../server/api/life.ts'
import { Recaptured, Snapshots, SnapshotText } from '../../server/api/snapshots.ts'
import { FoundInSource, Outline, Source, SourcePage, Tombstone } from '../../server/api/sources.ts'
import { AlikePage, Speaker, SpeakerPage } from '../../server/api/speakers.ts'
import { Annotation, Rulings } from '../../server/api/annotations.ts'
import { Desk, History, MqmScore, Review } from '../../server/api/desk.ts'
import { Entry, EntryPage, GlossaryImported, Memory } from '../../server/api/glossary.ts'
import { Head, HistoryPage } from '../../server/api/history.ts'
import { Learned, TmxImported } from '../../server/api/learning.ts'
import { Rendition, RenditionPage, RisksSeen, SuggestedRenditions } from '../../server/api/renditions.ts'
import { ACCESS_REQUESTS, BY_AUTHORITY, BY_DEVICE } from '../support/access-requests.ts'
import { FILES } from '../support/file-requests.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

/** A request to each endpoint, in an order in which each finds what it needs, with the answer documented for it. */
const REQUESTS: [endpoint: string, path: string, body: unknown, status: number, shape: z.ZodType | null][] = [
  ['POST /sources', '/sources', { title: 'Le marché', text: '« On rouvre lundi », dit-il.' }, 201, Source],
  ['GET /sources', '/sources?search=lundi&kind=article&limit=1', undefined, 200, SourcePage],
  ['GET /sources/{id}', '/sources/1', undefined, 200, Source],
  [
    'POST /sources/{id}/annotations',
    '/sources/1/annotations',
    { type: 'Annotation', target: 'https://quai.example/a' },
    200,
    TakenAnnotations,
  ],
  ['GET /history', '/history?noun=source&thing=1&by=Claire', undefined, 200, HistoryPage],
  ['GET /history/head', '/history/head', undefined, 200, Head],
  ['GET /sources/{id}/outline', '/sources/1/outline', undefined, 200, Outline],
  ['GET /sources/{id}/found', '/sources/1/found?search=On+rouvre', undefined, 200, FoundInSource],
  ['GET /sources/{id}/named', '/sources/1/named', undefined, 200, NamedInSource],
  [
    'PATCH /sources/{id}',
    '/sources/1',
    { publisher: 'Le Quai', url: 'https://quai.example/a', publishedAt: '2026-05-04' },
    200,
    Source,
  ],
  [
    'POST /speakers',
    '/speakers',
    { name: 'Edmée Thornbury', aliases: [{ name: 'the verger', language: 'en' }] },
    201,
    Speaker,
  ],
  ['GET /speakers', '/speakers?search=verger&kind=person', undefined, 200, SpeakerPage],
  ['GET /speakers/{id}', '/speakers/1', undefined, 200, Speaker],
  ['PATCH /speakers/{id}', '/speakers/1', { kind: 'organisation' }, 200, Speaker],
  ['GET /speakers/alike', '/speakers/alike?search=e', undefined, 200, AlikePage],
  ['POST /speakers/{id}/merge', '/speakers/1/merge', { from: 2 }, 200, Speaker],
  ['POST /speakers/{id}/merges/{merge}/undo', '/speakers/1/merges/1/undo', undefined, 200, Speaker],
  [
    'POST /quotes',
    '/quotes',
    {
      source: 1,
      spans: [{ passage: 1, start: 2, end: 17 }],
      speaker: 'Edmée Thornbury',
      spoken: { language: 'fr' },
    },
    201,
    Quote,
  ],
  [
    'GET /quotes',
    '/quotes?source=1&spoken=fr&status=accepted&sort=published&to=2030-01-01',
    undefined,
    200,
    QuotePage,
  ],
  [
    'POST /quotes/changes',
    '/quotes/changes',
    { quotes: [{ id: 1, version: 1 }], change: { status: 'rejected' } },
    200,
    ChangedQuotes,
  ],
  ['POST /quotes/changes/{id}/undo', '/quotes/changes/HEAD/undo', undefined, 200, ChangedQuotes],
  ['GET /quotes/{id}', '/quotes/1', undefined, 200, Quote],
  [
    'PATCH /quotes/{id}',
    '/quotes/1',
    { spoken: { language: 'en', basis: 'marked', evidence: { markup: 'lang=en' } } },
    200,
    Quote,
  ],
  ['POST /checks', '/checks', { text: 'On rouvre mardi', speaker: 'Edmée Thornbury' }, 201, Check],
  ['GET /checks', '/checks?decided=false&sort=verdict&from=2020-01-01', undefined, 200, CheckPage],
  ['GET /checks/{id}', '/checks/1', undefined, 200, Check],
  ['POST /checks/{id}/again', '/checks/1/again', undefined, 201, Check],
  [
    'PUT /checks/{id}/assignment',
    '/checks/1/assignment',
    { to: 'Maud Kerguelen', note: 'Réécouter.', due: '2026-03-02' },
    200,
    Check,
  ],
  ['GET /checks/{id}/life', '/checks/1/life', undefined, 200, Life],
  ['DELETE /checks/{id}/assignment', '/checks/1/assignment', undefined, 200, Check],
  ['GET /checkers', '/checkers', undefined, 200, Checkers],
  ['GET /checks/{id}/decisions', '/checks/1/decisions', undefined, 200, Decisions],
  [
    'PUT /checks/{id}/decision',
    '/checks/1/decision',
    { verdict: 'altered', note: 'Lundi, pas mardi.' },
    200,
    Check,
  ],
  [
    'POST /extractions',
    '/extractions',
    { text: '« On rouvre mardi », dit Edmée Thornbury.' },
    200,
    Extraction,
  ],
  ['POST /reports', '/reports', { text: '« On rouvre mardi », dit Edmée Thornbury.' }, 200, Draft],
  ['POST /drafts', '/drafts', { text: '« On rouvre mardi », dit Edmée Thornbury.' }, 201, KeptDraft],
  ['GET /drafts', '/drafts?limit=1', undefined, 200, DraftPage],
  ['GET /drafts/{id}', '/drafts/1?revision=1', undefined, 200, KeptDraft],
  [
    'POST /drafts/{id}/revisions',
    '/drafts/1/revisions',
    { text: '« On rouvre jeudi », dit Edmée Thornbury.' },
    201,
    KeptDraft,
  ],
  ['POST /drafts/{id}/checks', '/drafts/1/checks?again=true', undefined, 200, KeptDraft],
  ['PATCH /drafts/{id}/quotes/{quote}', '/drafts/1/quotes/2', { speaker: null }, 200, KeptQuote],
  ['DELETE /drafts/{id}', '/drafts/1', undefined, 204, null],
  ['POST /drafts/{id}/restore', '/drafts/1/restore', undefined, 200, KeptDraft],
  ['POST /renditions', '/renditions', { original: 1, rendition: 3, authority: 'agency' }, 201, Rendition],
  [
    'GET /renditions',
    '/renditions?quote=1&quote=3&state=unreviewed&sort=risk',
    undefined,
    200,
    RenditionPage,
  ],
  ['POST /renditions/risks', '/renditions/risks', undefined, 200, RisksSeen],
  ['POST /sources/{id}/audit', '/sources/1/audit', undefined, 200, Audit],
  ['GET /renditions/{id}', '/renditions/1', undefined, 200, Rendition],
  ['PATCH /renditions/{id}', '/renditions/1', { state: 'approved' }, 200, Rendition],
  ['PUT /renditions/{id}/reviews', '/renditions/1/reviews?as=Basile', { done: true }, 200, Review],
  [
    'POST /renditions/{id}/annotations',
    '/renditions/1/annotations',
    { rendered: { start: 0, end: 2 }, category: 'style/register', severity: 'minor' },
    201,
    Annotation,
  ],
  [
    'PUT /renditions/{id}/rulings',
    '/renditions/1/rulings?as=Zo%C3%A9',
    { rulings: [{ annotation: 1, ruling: 'kept' }] },
    200,
    Rulings,
  ],
  ['POST /renditions/{id}/wordings', '/renditions/1/wordings', { text: 'We open again.' }, 200, Rendition],
  ['PATCH /annotations/{id}', '/annotations/1', { severity: 'critical' }, 200, Annotation],
  ['GET /renditions/{id}/desk', '/renditions/1/desk?as=Basile', undefined, 200, Desk],
  ['GET /renditions/{id}/history', '/renditions/1/history', undefined, 200, History],
  ['POST /renditions/{id}/undo', '/renditions/1/undo?as=Basile', undefined, 200, History],
  ['GET /renditions/score', '/renditions/score', undefined, 200, MqmScore],
  [
    'GET /quotes/{id}/renditions/suggestions',
    '/quotes/1/renditions/suggestions',
    undefined,
    200,
    SuggestedRenditions,
  ],
  ['POST /renditions/pairs', '/renditions/pairs', { passage: 3 }, 201, Rendition],
  ['POST /renditions/tmx', '/renditions/tmx', { tmx: '<tmx><body/></tmx>' }, 200, TmxImported],
  ['POST /glossary', '/glossary', { fr: ['écluse'], en: ['lock'] }, 201, Entry],
  ['GET /glossary', '/glossary?search=ECLU&kind=term', undefined, 200, EntryPage],
  ['GET /glossary/{id}', '/glossary/1', undefined, 200, Entry],
  ['PATCH /glossary/{id}', '/glossary/1', { en: ['reopen'], fr: ['rouvre'] }, 200, Entry],
  ['GET /renditions/{id}/memory', '/renditions/1/memory', undefined, 200, Memory],
  ['POST /glossary/import', '/glossary/import', { glossary: 'fr,en\nquai,quay' }, 200, GlossaryImported],
  ['DELETE /glossary/{id}', '/glossary/1', undefined, 204, null],
  ['GET /learning', '/learning', undefined, 200, Learned],
  ['POST /learning', '/learning', undefined, 200, Learned],
  ['DELETE /annotations/{id}', '/annotations/1', undefined, 204, null],
  ['DELETE /renditions/{id}', '/renditions/1', undefined, 204, null],
  ['POST /sample', '/sample', undefined, 201, Sample],
  ['GET /sample', '/sample', undefined, 200, Sample],
  ['DELETE /sample', '/sample', undefined, 204, null],
  ['DELETE /quotes/{id}', '/quotes/1', undefined, 204, null],
  ['POST /sources/{id}/snapshots', '/sources/1/snapshots', { text: 'On rouvre mardi.' }, 201, Recaptured],
  ['GET /sources/{id}/snapshots', '/sources/1/snapshots', undefined, 200, Snapshots],
  ['GET /sources/{id}/snapshots/{snapshot}', '/sources/1/snapshots/NEWEST', undefined, 200, SnapshotText],
  ['DELETE /sources/{id}', '/sources/1', undefined, 204, null],
  ['GET /sources/{id}/tombstone', '/sources/1/tombstone', undefined, 200, Tombstone],
  ['POST /sources/{id}/restore', '/sources/1/restore', undefined, 200, Source],
]

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('every endpoint answers as documented', () => {
  it.each(REQUESTS)('%s', async (endpoint, path, body, status, shape) => {
    if (endpoint === 'POST /speakers/{id}/merge')
      await server.store.speakers.add({ kind: 'person', name: 'E. T.', aliases: [] }, 'Claire')
    if (endpoint === 'POST /renditions') {
      const paper = await server.store.sources.add(captured(['We reopen on Monday.'], { language: 'en' }))
      await mark(server.store, paper, ['We reopen on Monday.'])
    }
    if (endpoint === 'PUT /renditions/{id}/rulings') await server.store.reviews.put(1, true, 'Odile')
    if (endpoint === 'POST /renditions/pairs') {
      const { id } = await server.store.sources.add(captured(['Le marché ferme.']))
      const english = captured(['The market closes.'], { language: 'en' })
      await server.store.sources.add(english, [], { renditionOf: id })
    }
    const {
      status: answered,
      body: answer,
      headers,
    } = await server.ask(
      endpoint.split(' ')[0]!,
      path
        .replace('HEAD', `${(await server.store.history.head()).id}`)
        .replace('NEWEST', `${(await server.store.snapshots.list(1))?.items[0]!.id}`),
      body,
    )
    expect(answered).toBe(status)
    if (shape === null) expect(answer).toBe('')
    else {
      expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8')
      expect(shape.parse(answer)).toEqual(answer) // and has nothing that is not documented
    }
  })

  it('and the table above names every one of them, with that of sign-in and accounts', async () => {
    const { paths } = (await server.ask('GET', '/openapi.json')).body
    const documented = Object.entries(paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const named = [...REQUESTS, ...ACCESS_REQUESTS, ...FILES].map(([endpoint]) => endpoint)
    expect([...named, ...BY_DEVICE, ...BY_AUTHORITY].toSorted()).toEqual(documented.toSorted())
  })
})

it('what was made says where it is', async () => {
  const { headers, body } = await server.ask('POST', '/speakers', { name: 'Prosper Lindqvist' })
  expect(headers.get('Location')).toBe(`/api/speakers/${body.id}`)
  expect((await fetch(`${server.address}${headers.get('Location')}`)).status).toBe(200)
})

it('a page leads to the next', async () => {
  for (const name of ['Un', 'Deux', 'Trois']) await server.ask('POST', '/speakers', { name: `Page ${name}` })
  const first = (await server.ask('GET', '/speakers?search=page&limit=2')).body
  const second = (await server.ask('GET', `/speakers?search=page&limit=2&cursor=${first.next}`)).body
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
    'Page Deux',
    'Page Trois',
    'Page Un',
  ])
  expect(second.next).toBeNull()
})

describe('what a list is asked for is checked', () => {
  it.each([
    ['/sources?limit=0', 'limit', 'too_small'],
    ['/sources?limit=201', 'limit', 'too_big'],
    ['/sources?limit=plusieurs', 'limit', 'invalid_type'],
    ['/speakers?kind=crowd', 'kind', 'invalid_value'],
    ['/quotes?to=demain', 'to', 'invalid_format'],
    ['/checks?sort=loudest', 'sort', 'invalid_value'],
    ['/checks?from=hier', 'from', 'invalid_format'],
    ['/sources?kind=novel', 'kind', 'invalid_value'],
    ['/sources?url=file:///etc', 'url', 'invalid_format'],
    ['/sources?search=a&search=b', 'search', 'invalid_type'],
    ['/sources?cursor=xyz', 'cursor', 'invalid'],
    [`/sources?search=${'a'.repeat(201)}`, 'search', 'too_big'],
    ['/sources?search=%00', 'search', 'control_character'],
    ['/quotes?source=first', 'source', 'invalid_type'],
    ['/quotes?speaker=-1', 'speaker', 'too_small'],
    ['/quotes?spoken=de', 'spoken', 'invalid_value'],
    ['/checks?verdict=invented', 'verdict', 'invalid_value'],
    ['/checks?decided=perhaps', 'decided', 'invalid_value'],
    ['/drafts?cursor=xyz', 'cursor', 'invalid'],
    ['/renditions?state=praised', 'state', 'invalid_value'],
    ['/renditions?quote=first', 'quote[0]', 'invalid_type'],
    ['/renditions?quote=1&quote=-1', 'quote[1]', 'too_small'],
    [`/renditions?${'quote=1&'.repeat(201)}`, 'quote', 'too_big'],
    ['/renditions?cursor=xyz', 'cursor', 'invalid'],
    ['/renditions/1/desk?as=%00', 'as', 'control_character'],
    ['/glossary?kind=verb', 'kind', 'invalid_value'],
    ['/renditions/score?authority=nobody', 'authority', 'invalid_value'],
  ])('%s', async (path, field, code) => {
    const { status, body } = await server.ask('GET', path)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ path: field, code }])
  })
})

it('a list says what it has, whoever made it', async () => {
  const source = await server.store.sources.add(
    captured(['“Low tide at four,” he said.'], { language: 'en' }),
  )
  const quote = await mark(server.store, source, ['Low tide at four,'], { speaker: 'Prosper Lindqvist' })
  expect((await server.ask('GET', `/quotes?source=${source.id}`)).body.items).toEqual([
    { ...quote, publisher: null, publishedAt: null, marks: [] },
  ])
  expect((await server.ask('GET', `/sources/${source.id}`)).body.quotes).toEqual([quote])
})
