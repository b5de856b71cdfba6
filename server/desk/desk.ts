/** The use case: a rendition → all that the translation desk shows of it to one editor. */
import type { Annotation } from '../api/annotations.ts'
import type { Desk, History, Review } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import { backCompared } from './back-compared.ts'
import { correctionOf } from './correction.ts'
import type { Learner } from './learn.ts'
import { areDone, counts, settlingOf, weigh } from './settling.ts'
import type { Store } from '../store/store.ts'
import { besideHarm } from '../translation/faithfulness.ts'
import { linkTexts } from '../translation/link-texts.ts'
import { PENALTY } from '../translation/mqm.ts'
import { comparable, seenIn, unanswered } from './seen.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews' | 'passages'>

/** @param editor who looks: others’ annotations are kept back until all reviews are done */
export async function desk(
  id: number,
  editor: string,
  store: Records,
  learner: Pick<Learner, 'model' | 'grammars'>,
): Promise<Desk | null> {
  const rendition = await store.renditions.get(id)
  if (!rendition) return null
  const reviews = (await store.reviews.of([id])).get(id) ?? []
  const all = (await store.annotations.of([id])).get(id) ?? []
  const annotations = all.filter(visibleTo(editor, reviews))
  const chain = await store.renditions.chain(id)
  const both = comparable(rendition.original, rendition.rendition)
  const model = await learner.model()
  const links = both ? linkTexts(model, ...both) : []
  const seen = both && seenIn(both, learner.grammars, () => links)
  const silences = await store.annotations.silences(rendition.original)
  const { open, silenced } = unanswered(seen?.flags ?? [], annotations, silences)
  const isHarmed =
    open.some(({ harm }) => harm === 'meaning') ||
    annotations.some((one) => counts(one) && PENALTY[one.severity] >= PENALTY.major)
  return {
    rendition,
    editor,
    ...(await store.renditions.beside(id)),
    chain,
    rivals: await store.renditions.rivals(rendition),
    passages: await passagesOf(chain, store),
    annotations,
    hidden: all.length - annotations.length,
    reviews,
    ...settlingOf(rendition, { annotations: all, reviews }),
    back: backCompared(rendition, chain, learner.grammars),
    flags: open,
    silenced,
    correction: correctionOf(rendition, await store.renditions.wordings(id), {
      annotations,
      silences,
      model,
      grammars: learner.grammars,
    }),
    faithfulness: seen && besideHarm(seen.faithfulness, isHarmed),
    links,
    ...weigh({ annotations, reviews }),
  }
}

/** The passages that the wordings of a chain stand in, each once. */
async function passagesOf(chain: readonly Rendition[], { passages }: Records): Promise<Desk['passages']> {
  const spans = chain.flatMap(({ original, rendition }) => [...original.spans, ...rendition.spans])
  const found = await passages.get([...new Set(spans.map(({ passage }) => passage))])
  return [...found.values()].map(({ id, text, source: { publisher, publishedAt } }) => ({
    id,
    text,
    publisher,
    publishedAt,
  }))
}

/** Whether an editor may see an annotation: while someone reviews, each sees their own alone. */
export function visibleTo(
  editor: string,
  reviews: readonly Review[],
): (annotation: Pick<Annotation, 'by'>) => boolean {
  const isBlind = !areDone(reviews)
  return ({ by }) => !isBlind || by === editor
}

/** @returns every change that an editor may see, oldest first */
export async function historyFor(
  id: number,
  editor: string,
  store: Pick<Records, 'renditions' | 'reviews'>,
): Promise<History | null> {
  const changes = await store.renditions.history(id)
  if (!changes) return null
  const sees = visibleTo(editor, (await store.reviews.of([id])).get(id) ?? [])
  return {
    items: changes.filter(
      ({ of, before, after }) => of !== 'annotation' || sees((after ?? before) as Annotation),
    ),
  }
}
