import { NewQuote, Quote, QuoteChange, QuotePage, QuoteSearch } from '../api/quotes.ts'
import type { Store } from '../store/store.ts'
import { ById, endpoint } from '../http/endpoint.ts'

/** @param user who answers for what is confirmed, and deletes */
export const quotes = ({ quotes: stored }: Store, user: string) => [
  endpoint(
    {
      method: 'get',
      path: '/quotes',
      summary: 'List quotes, as added or by the day of their source, newest first, or by speaker.',
      query: QuoteSearch,
      answers: { status: 200, shape: QuotePage, description: 'One page.' },
    },
    ({ query }) => stored.list(query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/quotes',
      summary: 'Store a quote by its spans in passages of one source.',
      body: NewQuote,
      answers: { status: 201, shape: Quote, description: 'The quote with its selectors.' },
    },
    ({ body }) => stored.add(body!, user),
  ),
  endpoint(
    {
      method: 'get',
      path: '/quotes/{id}',
      summary: 'One quote.',
      params: ById,
      answers: { status: 200, shape: Quote, description: 'The quote.' },
    },
    ({ params }) => stored.get(params.id),
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
    ({ params, body, expected }) => stored.update(params.id, body!, user, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/quotes/{id}',
      summary: 'Delete a quote. Its passage stays.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected }) => stored.remove(params.id, user, expected),
  ),
]
