/** What is deleted together with a quote, since it is about that quote. */
import type { Desk } from '../../../server/api/desk.ts'
import { renditionsOf } from './quote-renditions.ts'
import { request } from '../../data/request.ts'

export interface GoesWithQuote {
  renditions: number
  annotations: number
}

/** Asked when it is needed: someone else may have linked the quote since it was shown. */
export async function goesWithQuote(quote: number): Promise<GoesWithQuote> {
  const renditions = await renditionsOf([quote])
  let annotations = 0
  for (const { id } of renditions) {
    const desk = await request<Desk>('GET', `/renditions/${id}/desk`)
    // What others keep to themselves during a review would be gone as well.
    annotations += desk.annotations.length + desk.hidden
  }
  return { renditions: renditions.length, annotations }
}
