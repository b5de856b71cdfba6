import { z } from 'zod'
import { Id } from '../api/fields.ts'
import {
  AlikePage,
  Merge,
  NewSpeaker,
  Speaker,
  SpeakerChange,
  SpeakerPage,
  SpeakerSearch,
} from '../api/speakers.ts'
import type { Store } from '../store/store.ts'
import { ById, endpoint } from '../http/endpoint.ts'

export const speakers = ({ speakers: stored }: Store) => [
  endpoint(
    {
      method: 'get',
      path: '/speakers',
      summary: 'List speakers by name or by their quotes; `search` looks in all their names.',
      query: SpeakerSearch,
      answers: { status: 200, shape: SpeakerPage, description: 'One page.' },
    },
    ({ query }) => stored.list(query),
  ),
  endpoint(
    {
      method: 'get',
      path: '/speakers/alike',
      summary:
        'Persons who may be one and the same, the likeliest first: by their names, or an entry in Wikidata.',
      query: SpeakerSearch,
      answers: { status: 200, shape: AlikePage, description: 'One page.' },
    },
    ({ query }) => stored.pairs(query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/speakers',
      summary: 'Store a speaker with the names they bear in either language.',
      body: NewSpeaker,
      answers: { status: 201, shape: Speaker, description: 'The speaker.' },
    },
    ({ body, by }) => stored.add(body!, by),
  ),
  endpoint(
    {
      method: 'get',
      path: '/speakers/{id}',
      summary: 'One speaker.',
      params: ById,
      answers: { status: 200, shape: Speaker, description: 'The speaker.' },
    },
    ({ params }) => stored.get(params.id),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/speakers/{id}',
      summary: 'Change the name, the kind or the aliases of a speaker.',
      params: ById,
      body: SpeakerChange,
      answers: { status: 200, shape: Speaker, description: 'The speaker as it is now.' },
    },
    ({ params, body, expected, by }) => stored.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'post',
      path: '/speakers/{id}/merge',
      summary: 'Take another speaker in: its names become aliases, its quotes this one’s.',
      params: ById,
      body: Merge,
      answers: { status: 200, shape: Speaker, description: 'The speaker as it is now.' },
    },
    ({ params, body, expected, by }) => stored.merge(params.id, body!.from, by, expected),
  ),
  endpoint(
    {
      method: 'post',
      path: '/speakers/{id}/merges/{merge}/undo',
      summary:
        'Part two speakers who were merged: the one who was taken in is back, with what is still of theirs.',
      params: ById.extend({ merge: z.coerce.number().pipe(Id) }),
      answers: { status: 200, shape: Speaker, description: 'The speaker who is back.' },
    },
    ({ params, expected, by }) => stored.undoMerge(params.id, params.merge, by, expected),
  ),
]
