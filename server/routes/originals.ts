/** The bytes of a source as they were captured, to save; never to open as a page of ours. */
import { z } from 'zod'
import { Language } from '../api/language.ts'
import { AsFile } from '../http/as-file.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'

const MEDIA_TYPE = 'application/octet-stream'

const Which = z.object({
  language: Language.optional()
    .catch(undefined)
    .describe('Of the file, where the source has one in each of two printed languages.'),
})

export const originals = ({ sources }: Pick<Store, 'sources'>) => [
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/original',
      summary: 'The bytes of a source as they were captured.',
      params: ById,
      query: Which,
      answers: { status: 200, shape: null, description: 'The bytes.', mediaTypes: [MEDIA_TYPE] },
    },
    async ({ params: { id }, query: { language } }) => {
      const original = await sources.original(id, language)
      if (!original) return null
      const fileName = original.fileName ?? `dixit-${id}.txt`
      return new AsFile({ mediaType: MEDIA_TYPE, pieces: [original.bytes], fileName })
    },
  ),
]
