import { NewSource, NewSourceFile, Source, SourceChange, SourcePage, SourceSearch } from '../api.ts'
import { captureFile, captureText } from '../capture.ts'
import { suggestQuotes } from '../extraction.ts'
import type { Store } from '../store/store.ts'
import { ById, endpoint } from './endpoint.ts'

export const sources = ({ sources: stored }: Store) => [
  endpoint(
    {
      method: 'get',
      path: '/sources',
      summary: 'List sources, newest first; `search` looks in titles, publishers and passages.',
      query: SourceSearch,
      answers: { status: 200, shape: SourcePage, description: 'One page.' },
    },
    ({ query }) => stored.list(query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/sources',
      summary: 'Store a source from pasted text or from a file, with the quotes suggested in it.',
      body: NewSource,
      fields: NewSourceFile,
      answers: {
        status: 201,
        shape: Source,
        description: 'The source with its passages and suggested quotes.',
      },
    },
    async ({ body, upload }) => {
      const source = upload ? await captureFile(upload.original, upload.fields) : await captureText(body!)
      return stored.add(source, suggestQuotes(source))
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}',
      summary: 'One source with its passages and quotes.',
      params: ById,
      answers: { status: 200, shape: Source, description: 'The source.' },
    },
    ({ params }) => stored.get(params.id),
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
    ({ params, body, expected }) => stored.update(params.id, body!, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/sources/{id}',
      summary: 'Delete a source with its passages and quotes. Checks keep what they saw.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected }) => stored.remove(params.id, expected),
  ),
]
