import { NewQuote, Quote, QuoteChange, QuotePage, QuoteSearch } from '../api/quotes.ts'
import { asRecorded } from '../desk/as-recorded.ts'
import type { Store } from '../store/store.ts'
import { ById, endpoint } from '../http/endpoint.ts'

/** @param user who answers for what is confirmed, and deletes */
export const quotes = (store: Store, user: string) => [
  endpoint(
    {
      method: 'get',
      path: '/quotes',
      summary: 'List quotes, as added or by the day of their source, newest first, or by speaker.',
      query: QuoteSearch,
      answers: { status: 200, shape: QuotePage, description: 'One page.' },
    },
    ({ query }) => store.quotes.list(query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/quotes',
      summary:
        'Store a quote by its spans in passages of one source. What is not given of speaker and language is as the record has it.',
      body: NewQuote,
      answers: { status: 201, shape: Quote, description: 'The quote with its selectors.' },
    },
    async ({ body }) => store.quotes.add(await asRecorded(body!, store), user),
  ),
  endpoint(
    {
      method: 'get',
      path: '/quotes/{id}',
      summary: 'One quote.',
      params: ById,
      answers: { status: 200, shape: Quote, description: 'The quote.' },
    },
    ({ params }) => store.quotes.get(params.id),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/quotes/{id}',
      summary: 'Change the speaker, the kind, the languages or the status of a quote.',
      params: ById,
      body: QuoteChange,
      answers: { status: 200, shape: Quote, description: 'The quote as it is now.' },
    },
    ({ params, body, expected }) => store.quotes.update(params.id, body!, user, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/quotes/{id}',
      summary: 'Delete a quote. Its passage stays.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected }) => store.quotes.remove(params.id, user, expected),
  ),
]
