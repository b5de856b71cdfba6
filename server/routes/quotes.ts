import {
  ChangedQuotes,
  NewQuote,
  Quote,
  QuoteChange,
  QuotePage,
  QuotesChange,
  QuoteSearch,
} from '../api/quotes.ts'
import { asRecorded } from '../desk/as-recorded.ts'
import type { Store } from '../store/store.ts'
import { ById, endpoint } from '../http/endpoint.ts'

export const quotes = (store: Store) => [
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
    async ({ body, by }) => store.quotes.add(await asRecorded(body!, store), by),
  ),
  endpoint(
    {
      method: 'post',
      path: '/quotes/changes',
      summary:
        'Change several quotes in one step, which can be taken back as one. What others changed is left alone.',
      body: QuotesChange,
      answers: { status: 200, shape: ChangedQuotes, description: 'What became of each.' },
    },
    ({ body, by }) => store.quotes.updateAll(body!.quotes, body!.change, by),
  ),
  endpoint(
    {
      method: 'post',
      path: '/quotes/changes/{id}/undo',
      summary: 'Take back a change of several quotes, by its entry in the history.',
      params: ById,
      answers: { status: 200, shape: ChangedQuotes, description: 'What became of each.' },
    },
    ({ params, by }) => store.quotes.takeBack(params.id, by),
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
    ({ params, body, expected, by }) => store.quotes.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/quotes/{id}',
      summary: 'Delete a quote. Its passage stays.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected, by }) => store.quotes.remove(params.id, by, expected),
  ),
]
