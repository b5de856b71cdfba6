import { z } from 'zod'
import { Annotation, AnnotationChange, NewAnnotation, NewRulings, Rulings } from '../api/annotations.ts'
import { Desk, History, MqmScore, NewReview, Review, ScoreSearch } from '../api/desk.ts'
import { LearningProgress, NewTmx, TmxImported } from '../api/learning.ts'
import {
  NewRendition,
  NewWording,
  PairToOpen,
  Rendition,
  RenditionChange,
  RenditionPage,
  RenditionSearch,
  RisksSeen,
  SuggestedRenditions,
} from '../api/renditions.ts'
import { desk, historyFor } from '../desk/desk.ts'
import { importTmx } from '../desk/import-tmx.ts'
import type { Learner } from '../desk/learn.ts'
import { asPasted } from '../desk/pasted-file.ts'
import { listRenditions, seeRisks } from '../desk/list-renditions.ts'
import { openPair } from '../desk/open-pair.ts'
import { scoreOf } from '../desk/reviewed.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'
import { suggestRenditions } from '../desk/suggest-renditions.ts'
import { Answered, ById, endpoint } from '../http/endpoint.ts'

export const renditions = (store: Store, learner: Learner, workers: Workers) => [
  endpoint(
    {
      method: 'get',
      path: '/renditions',
      summary: 'List renditions, newest or riskiest first.',
      query: RenditionSearch,
      answers: { status: 200, shape: RenditionPage, description: 'One page.' },
    },
    ({ query }) => listRenditions(query, store),
  ),
  endpoint(
    {
      method: 'post',
      path: '/renditions',
      summary: 'Say that one quote renders another.',
      body: NewRendition,
      answers: { status: 201, shape: Rendition, description: 'The rendition with both quotes.' },
    },
    ({ body, by }) => store.renditions.add(body!, by),
  ),
  endpoint(
    {
      method: 'post',
      needs: 'reader',
      path: '/renditions/risks',
      summary: 'Look through the renditions that nobody has looked through, so that lists know their risk.',
      answers: { status: 200, shape: RisksSeen, description: 'How many were looked through.' },
      meanwhile: RisksSeen,
    },
    (watching) => seeRisks(store, workers, watching),
  ),
  endpoint(
    {
      method: 'post',
      path: '/renditions/pairs',
      summary: 'Take a paragraph of a record and its counterpart to the desk, as the record has them.',
      body: PairToOpen,
      answers: {
        status: 201,
        shape: Rendition,
        description: 'The rendition; with status 200 where it was there already.',
      },
    },
    async ({ body, by }) => {
      const opened = await openPair(body!.passage, by, store)
      return opened?.known ? new Answered(200, opened.rendition) : opened && opened.rendition
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/renditions/score',
      summary: 'The MQM score of all renditions that were evaluated.',
      query: ScoreSearch,
      answers: { status: 200, shape: MqmScore, description: 'The score, with its formula.' },
    },
    ({ query }) => scoreOf(store, query),
  ),
  endpoint(
    {
      method: 'post',
      path: '/renditions/tmx',
      summary: 'Add pairs to learn from: a translation memory, an XLIFF file, a table of two columns.',
      body: NewTmx,
      fields: z.object({}),
      answers: { status: 200, shape: TmxImported, description: 'What was in it.' },
      meanwhile: LearningProgress,
    },
    ({ body, upload, tell, signal, by }) => {
      const watching = { onProgress: (share: number) => tell({ share }), signal }
      return upload
        ? importTmx(upload.original.bytes, by, store, learner, workers, watching)
        : asPasted('tmx', body!.tmx, (bytes) => importTmx(bytes, by, store, learner, workers, watching))
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/renditions/{id}',
      summary: 'One rendition with both quotes.',
      params: ById,
      answers: { status: 200, shape: Rendition, description: 'The rendition.' },
    },
    ({ params }) => store.renditions.get(params.id),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/renditions/{id}',
      summary: 'Change who translated it, how, or its state. To reject it takes a reason.',
      params: ById,
      body: RenditionChange,
      answers: { status: 200, shape: Rendition, description: 'The rendition as it is now.' },
    },
    ({ params, body, expected, by }) => store.renditions.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/renditions/{id}',
      summary: 'Delete a rendition with its annotations. Its quotes stay, and so does its history.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected, by }) => store.renditions.remove(params.id, by, expected),
  ),
  endpoint(
    {
      method: 'get',
      path: '/renditions/{id}/desk',
      summary: 'All that the translation desk shows of a rendition to one editor.',
      params: ById,
      answers: { status: 200, shape: Desk, description: 'The rendition with what is known of it.' },
    },
    ({ params, by }) => desk(params.id, by, store, learner),
  ),
  endpoint(
    {
      method: 'get',
      path: '/renditions/{id}/history',
      summary: 'Every change of a rendition and of its annotations, with what stood there before.',
      params: ById,
      answers: { status: 200, shape: History, description: 'The changes, oldest first.' },
    },
    ({ params, by }) => historyFor(params.id, by, store),
  ),
  endpoint(
    {
      method: 'post',
      path: '/renditions/{id}/undo',
      summary:
        'Take back one’s own last step: a change of the rendition, of an annotation or of one’s review.',
      params: ById,
      answers: { status: 200, shape: History, description: 'The changes that took it back.' },
    },
    async ({ params, by }) => {
      const items = await store.steps.undo(params.id, by)
      return items && { items }
    },
  ),
  endpoint(
    {
      method: 'put',
      path: '/renditions/{id}/reviews',
      summary:
        'Begin one’s review, take it up again, or end it. Nobody sees what others mark until all are done.',
      params: ById,
      body: NewReview,
      answers: { status: 200, shape: Review, description: 'The review.' },
    },
    ({ params, body, by }) => store.reviews.put(params.id, body!.done, by),
  ),
  endpoint(
    {
      method: 'post',
      path: '/renditions/{id}/wordings',
      summary: 'Put a better wording in its place. One that was approved or rejected is in review again.',
      params: ById,
      body: NewWording,
      answers: { status: 200, shape: Rendition, description: 'The rendition as it is now.' },
    },
    ({ params, body, expected, by }) => store.renditions.reword(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'put',
      path: '/renditions/{id}/rulings',
      summary:
        'Say which annotations belong to the final set, once two reviews are done: all of it or nothing.',
      params: ById,
      body: NewRulings,
      answers: { status: 200, shape: Rulings, description: 'The annotations as they are now.' },
    },
    async ({ params, body, by }) => {
      const items = await store.annotations.rule(params.id, body!.rulings, by)
      return items && { items }
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/renditions/{id}/annotations',
      summary: 'Remark on words of the original, of the rendition or of both.',
      params: ById,
      body: NewAnnotation,
      answers: { status: 201, shape: Annotation, description: 'The annotation.' },
    },
    ({ params, body, by }) => store.annotations.add(params.id, body!, by),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/annotations/{id}',
      summary: 'Change an annotation, accept it or dismiss it. To dismiss it takes a reason.',
      params: ById,
      body: AnnotationChange,
      answers: { status: 200, shape: Annotation, description: 'The annotation as it is now.' },
    },
    ({ params, body, expected, by }) => store.annotations.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/annotations/{id}',
      summary: 'Delete an annotation. The history keeps it.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Deleted.' },
    },
    ({ params, expected, by }) => store.annotations.remove(params.id, by, expected),
  ),
  endpoint(
    {
      method: 'get',
      path: '/quotes/{id}/renditions/suggestions',
      summary: 'Wordings in the other language that may render a quote, or that it may render.',
      params: ById,
      answers: { status: 200, shape: SuggestedRenditions, description: 'What was found, surest first.' },
    },
    async ({ params }) => {
      const items = await suggestRenditions(params.id, store, learner)
      return items && { items }
    },
  ),
]
