/** The use case: a rendition → all that the translation desk shows of it to one editor. */
import type { Grammars } from '../language/grammar.ts'
import type { Annotation, DeskFlag } from '../api/annotations.ts'
import type { Desk, History, Review } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import { backCompared } from './back-compared.ts'
import type { Learner } from './learn.ts'
import { areDone, counts, settlingOf, weigh } from './settling.ts'
import type { Store } from '../store/store.ts'
import { flags } from '../translation/flags.ts'
import { linkTexts, type TextLink, tokensOf, type Wording } from '../translation/link-texts.ts'
import { PENALTY, remarkOf, stands } from '../translation/mqm.ts'
import { isSurelyLinked } from '../translation/surely-linked.ts'

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
  const compared = compare(rendition, learner.grammars)
  const links = compared.wordings ? linkTexts(await learner.model(), ...compared.wordings) : []
  const silences = await store.annotations.silences(rendition)
  const seen = compared.flags.filter(
    (flag) => !isRendered(flag, rendition, links) && !annotations.some((one) => answers(one, flag)),
  )
  const flags = seen.filter(({ check }) => !silences.some((one) => one.check === check))
  const isHarmed =
    flags.some(({ harm }) => harm === 'meaning') ||
    annotations.some((one) => counts(one) && PENALTY[one.severity] >= PENALTY.major)
  return {
    rendition,
    chain,
    rivals: await store.renditions.rivals(rendition),
    passages: await passagesOf(chain, store),
    annotations,
    hidden: all.length - annotations.length,
    reviews,
    ...settlingOf(rendition, { annotations: all, reviews }),
    back: backCompared(rendition, chain, learner.grammars),
    flags,
    silenced: [...new Set(seen.map(({ check }) => check))].flatMap(
      (check) => silences.find((one) => one.check === check) ?? [],
    ),
    faithfulness:
      compared.faithfulness !== null && isHarmed ? HARMED * compared.faithfulness : compared.faithfulness,
    links,
    ...weigh({ annotations, reviews }),
  }
}

/** Beside a flag or an annotation of harm no more than this is faithful: the share must not speak against them. */
const HARMED = 0.5

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
function visibleTo(
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
      ({ of, before, after }) => of === 'rendition' || sees((after ?? before) as Annotation),
    ),
  }
}

interface Compared {
  /** Null where they cannot be compared: the machine reads French and English, and no books. */
  wordings: [Wording, Wording] | null
  flags: DeskFlag[]
  faithfulness: number | null
}

function compare({ original, rendition }: Rendition, grammars: Grammars): Compared {
  const wordings = wordingsOf(original, rendition)
  if (!wordings) return { wordings, flags: [], faithfulness: null }
  const flagged = flags(...wordings, grammars)
  const whole = { start: 0, end: rendition.text.length }
  return {
    wordings,
    flags: flagged.flags.map((flag) => ({
      check: flag.check,
      harm: flag.harm,
      original: flag.original ?? null,
      // What has no place of its own is about the whole.
      rendered: flag.rendition ?? (flag.original ? null : whole),
      ...remarkOf(flag),
    })),
    faithfulness: flagged.faithfulness,
  }
}

/** Whether what a flag says to be left out or put in is aligned surely by what the store’s own pairs taught. */
function isRendered(
  { check, original, rendered }: DeskFlag,
  pair: Rendition,
  links: readonly TextLink[],
): boolean {
  if (check === 'omission' && original) return isSurelyLinked(pair.original.text, original, 'original', links)
  if (check === 'addition' && rendered)
    return isSurelyLinked(pair.rendition.text, rendered, 'rendered', links)
  return false
}

function wordingsOf(
  original: Rendition['original'],
  rendition: Rendition['rendition'],
): [Wording, Wording] | null {
  const [a, b] = [wordingOf(original), wordingOf(rendition)]
  if (!a || !b || a.language === b.language) return null
  return tokensOf(a.text, a.language) && tokensOf(b.text, b.language) ? [a, b] : null
}

export const wordingOf = ({
  printedLanguage: language,
  text,
}: Pick<Rendition['original'], 'printedLanguage' | 'text'>): Wording | null =>
  language === 'fr' || language === 'en' ? { language, text } : null

/** Whether somebody has accepted or dismissed a flag, or said the same of the same words. */
function answers(annotation: Annotation, flag: DeskFlag): boolean {
  const isSame =
    annotation.flag === flag.check || (annotation.category === flag.category && stands(annotation))
  return (
    isSame && samePlace(annotation.original, flag.original) && samePlace(annotation.rendered, flag.rendered)
  )
}

const samePlace = (a: Annotation['original'], b: Annotation['original']) =>
  a?.start === b?.start && a?.end === b?.end
