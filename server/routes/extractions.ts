import { Extraction, NewExtraction } from '../api/extractions.ts'
import { endpoint } from '../http/endpoint.ts'
import { unpacked, type Workers } from '../work/workers.ts'

export const extractions = (workers: Workers) => [
  endpoint(
    {
      method: 'post',
      needs: 'checker',
      path: '/extractions',
      summary: 'Find the quotations of a text, with speakers and the language spoken. Nothing is stored.',
      body: NewExtraction,
      answers: { status: 200, shape: Extraction, description: 'The quotations, in the order of the text.' },
    },
    async ({ body, signal }) =>
      unpacked(await workers.ask('extraction', body!, body!.text.length, { signal })),
  ),
]
