import {
  AddedSource,
  FoundInSource,
  ImportProgress,
  NewSource,
  NewSourceFile,
  Outline,
  Part,
  Reason,
  SearchInSource,
  Source,
  SourceChange,
  SourcePage,
  SourceSearch,
  Tombstone,
} from '../api/sources.ts'
import {
  AnnotationsFile,
  GivenAnnotations,
  TakenAnnotations,
  TakingAnnotations,
} from '../api/web-annotations.ts'
import { annotationsIn, importAnnotations } from '../import/import-annotations.ts'
import type { Grammars } from '../language/grammar.ts'
import { pasted } from '../import/capture.ts'
import { NamedInSource } from '../api/named.ts'
import { namedIn } from '../import/named.ts'
import { importFile, importPage, type Watching } from '../import/import.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { Answered, ById, endpoint } from '../http/endpoint.ts'
import type { Workers } from '../work/workers.ts'

const importGiven = (
  { text, ...facts }: NewSource,
  ...rest: [Store, Workers, Watching & { fetchHosts: readonly string[] }]
) =>
  text === undefined
    ? importPage(facts.url!, facts, ...rest)
    : importFile({ original: pasted(text), facts, format: 'text' }, ...rest)

/** @param fetchHosts names of hosts that pages are fetched from although their addresses are private */
export const sources = (
  store: Store,
  workers: Workers,
  fetchHosts: readonly string[],
  grammars: Grammars,
) => [
  endpoint(
    {
      method: 'get',
      path: '/sources',
      summary: 'List sources, newest first; `search` looks in titles, publishers and passages.',
      query: SourceSearch,
      answers: { status: 200, shape: SourcePage, description: 'One page.' },
    },
    ({ query }) => store.sources.list(query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/sources',
      summary:
        'Store a source from pasted text, a file or the address of a page, with the quotes suggested in it.',
      body: NewSource,
      fields: NewSourceFile,
      answers: {
        status: 201,
        shape: AddedSource,
        description:
          'The source with its passages and suggested quotes, and any of the same address; with status 200 the one that has these bytes already.',
      },
      meanwhile: ImportProgress,
    },
    async ({ body, upload, by, tell, signal }) => {
      const watching = { by, onProgress: tell, signal }
      const { source, known, sameAddress } = await (upload
        ? importFile({ original: upload.original, facts: upload.fields }, store, workers, watching)
        : importGiven(body!, store, workers, { ...watching, fetchHosts }))
      return known ? new Answered(200, source) : { ...source, ...(sameAddress && { sameAddress }) }
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}',
      summary:
        'One source with its passages and their quotes; those of a long one part by part, from `next` on.',
      params: ById,
      query: Part,
      answers: { status: 200, shape: Source, description: 'The source.' },
    },
    async ({ params, query }) => {
      const source = await store.sources.get(params.id, query)
      if (!source && (await store.sources.tombstone(params.id))) throw new Problem('gone')
      return source
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/tombstone',
      summary: 'What stood where a source was that somebody deleted: who did, when and why.',
      params: ById,
      answers: { status: 200, shape: Tombstone, description: 'What is left of it.' },
    },
    ({ params }) => store.sources.tombstone(params.id),
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/outline',
      summary: 'Every passage of a source without its words: how long it is, and what says the same.',
      params: ById,
      answers: { status: 200, shape: Outline, description: 'All of them, in the order of the text.' },
    },
    ({ params }) => store.sources.outline(params.id),
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/found',
      summary: 'Where words stand in a source.',
      params: ById,
      query: SearchInSource,
      answers: { status: 200, shape: FoundInSource, description: 'How often, and where.' },
    },
    ({ params, query }) => store.sources.find(params.id, query.search),
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/named',
      summary: 'Whom a source names or quotes, in the order of its text, and where.',
      params: ById,
      answers: { status: 200, shape: NamedInSource, description: 'Each under the fullest name.' },
    },
    async ({ params, signal }) => {
      const source = await store.sources.get(params.id)
      return source && { items: await namedIn(source, workers, signal) }
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/sources/{id}/annotations',
      summary:
        'Suggest as quotes of a source what W3C Web Annotations mark in it, wherever their words stand.',
      params: ById,
      body: GivenAnnotations,
      fields: AnnotationsFile,
      answers: { status: 200, shape: TakenAnnotations, description: 'What became of each, in their order.' },
      meanwhile: TakingAnnotations,
    },
    async ({ params, body, upload, by, tell }) => {
      const given = upload ? annotationsIn(upload.original.bytes) : body!
      const items = await importAnnotations(params.id, given, {
        store,
        grammars,
        by,
        onProgress: (share) => tell({ share }),
      })
      return items && { items }
    },
  ),
  endpoint(
    {
      method: 'patch',
      path: '/sources/{id}',
      summary: 'Correct what is known of a source, its printed language included.',
      params: ById,
      body: SourceChange,
      answers: { status: 200, shape: Source, description: 'The source as it is now.' },
    },
    ({ params, body, expected, by }) => store.sources.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/sources/{id}',
      summary:
        'Delete a source with its passages and quotes; it can be had back for a day. Checks keep what they saw.',
      params: ById,
      query: Reason,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, query: { reason }, expected, by }) => store.sources.remove(params.id, by, expected, reason),
  ),
  endpoint(
    {
      method: 'post',
      path: '/sources/{id}/restore',
      summary: 'Have a source back that was deleted within a day, with all that was in it.',
      params: ById,
      answers: { status: 200, shape: Source, description: 'The source.' },
    },
    ({ params, by }) => store.sources.restore(params.id, by),
  ),
]
