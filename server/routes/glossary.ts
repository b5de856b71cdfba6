/** The house's glossary: its entries, in and out, and what of it and of earlier work a rendition touches. */
import { z } from 'zod'
import {
  Entry,
  EntryChange,
  EntryPage,
  EntrySearch,
  GlossaryFormat,
  GlossaryImported,
  Memory,
  NewEntry,
  NewGlossary,
} from '../api/glossary.ts'
import { LearningProgress } from '../api/learning.ts'
import { houseMemory } from '../desk/house-memory.ts'
import { importGlossary } from '../desk/import-glossary.ts'
import type { Learner } from '../desk/learn.ts'
import { asPasted } from '../desk/pasted-file.ts'
import { AsFile } from '../http/as-file.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'
import { toGlossaryCsv, toTbx } from '../write/glossary.ts'

export const glossary = (store: Store, learner: Learner, workers: Workers) => [
  endpoint(
    {
      method: 'get',
      path: '/glossary',
      summary:
        'List the entries of the glossary by their French name; `search` looks in the names of both languages.',
      query: EntrySearch,
      answers: { status: 200, shape: EntryPage, description: 'One page.' },
    },
    ({ query }) => store.glossary.list(query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/glossary',
      summary: 'Add a term, a title or an institution with its approved names in both languages.',
      body: NewEntry,
      answers: { status: 201, shape: Entry, description: 'The entry.' },
    },
    ({ body, by }) => store.glossary.add(body!, by),
  ),
  endpoint(
    {
      method: 'post',
      path: '/glossary/import',
      summary:
        'Add the entries of a glossary: TBX, or CSV with columns fr, en, and kind and note where it has them.',
      body: NewGlossary,
      fields: z.object({}),
      answers: { status: 200, shape: GlossaryImported, description: 'What was in it.' },
      meanwhile: LearningProgress,
    },
    ({ body, upload, tell, signal, by }) => {
      const watching = { onProgress: (share: number) => tell({ share }), signal }
      const add = (bytes: Uint8Array) => importGlossary(bytes, by, store, workers, watching)
      return upload ? add(upload.original.bytes) : asPasted('glossary', body!.glossary, add)
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/glossary/{id}',
      summary: 'One entry.',
      params: ById,
      answers: { status: 200, shape: Entry, description: 'The entry.' },
    },
    ({ params }) => store.glossary.get(params.id),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/glossary/{id}',
      summary: 'Change an entry.',
      params: ById,
      body: EntryChange,
      answers: { status: 200, shape: Entry, description: 'The entry as it is now.' },
    },
    ({ params, body, expected, by }) => store.glossary.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/glossary/{id}',
      summary: 'Delete an entry.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected, by }) => store.glossary.remove(params.id, by, expected),
  ),
  endpoint(
    {
      method: 'get',
      path: '/renditions/{id}/memory',
      summary:
        'What the glossary has of the words of a rendition, and what was approved before for the same words.',
      params: ById,
      answers: { status: 200, shape: Memory, description: 'What is known.' },
    },
    ({ params }) => houseMemory(params.id, store, learner),
  ),
]

const FILES = {
  tbx: { mediaType: 'application/x-tbx; charset=utf-8', fileName: 'dixit-glossary.tbx', write: toTbx },
  csv: { mediaType: 'text/csv; charset=utf-8', fileName: 'dixit-glossary.csv', write: toGlossaryCsv },
} as const

/** Read and written at a time. */
const PAGE = 200

const Exported = z.object({ as: GlossaryFormat })

export const glossaryExports = (store: Pick<Store, 'glossary'>) => [
  endpoint(
    {
      method: 'get',
      path: '/glossary/export',
      summary: 'The glossary as a file, for a termbase or a spreadsheet.',
      query: Exported,
      answers: {
        status: 200,
        shape: null,
        description: 'The file.',
        mediaTypes: Object.values(FILES).map(({ mediaType }) => mediaType),
      },
    },
    async ({ query: { as } }) => {
      const { write, ...file } = FILES[as]
      return new AsFile({ ...file, pieces: write(allOf(store)) })
    },
  ),
]

async function* allOf({ glossary }: Pick<Store, 'glossary'>): AsyncGenerator<Entry> {
  let cursor: string | undefined
  do {
    const page = await glossary.list({ limit: PAGE, ...(cursor !== undefined && { cursor }) })
    yield* page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
