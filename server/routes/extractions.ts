import type { Grammars } from '../language/grammar.ts'
import { Extraction, NewExtraction } from '../api/extractions.ts'
import { extractQuotes } from '../import/extraction.ts'
import { endpoint } from '../http/endpoint.ts'

export const extractions = (grammars: Grammars) => [
  endpoint(
    {
      method: 'post',
      path: '/extractions',
      summary: 'Find the quotations of a text, with speakers and the language spoken. Nothing is stored.',
      body: NewExtraction,
      answers: { status: 200, shape: Extraction, description: 'The quotations, in the order of the text.' },
    },
    ({ body }) => extractQuotes(body!.text, grammars, body!.language),
  ),
]
