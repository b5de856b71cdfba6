/** The use case: a quote → the wordings in the other language that may render it, or that it may render. */
import type { Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import type { Quote } from '../api/quotes.ts'
import type { SuggestedRendition } from '../api/renditions.ts'
import { wordingOf } from './seen.ts'
import type { Learner } from './learn.ts'
import type { FoundPassage, Store } from '../store/store.ts'
import { sentencesAround } from '../quote/context/sentence-around.ts'
import { inTurns } from '../in-turns.ts'
import { renderingSteps } from '../translation/across/renderings.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { projectInParagraph } from '../translation/project-in-paragraph.ts'
import { projectSpan } from '../translation/project-span.ts'
import type { Span } from '../language/split.ts'
import { beginningOf, lookUpAcross } from '../verify/look-up-across.ts'

type Records = Pick<Store, 'passages' | 'quotes' | 'renditions'>

/** Less sure, and a passage that was merely found need not say it. */
const LEAST_FOUND = 0.3
/** Below this the words that the alignment points at are chance ones: then the sentences that say the same are taken. */
const LEAST_ALIGNED = 0.12
/** What was merely found, more than a person will look through. */
const MOST_FOUND = 5

/** Words in the other language that may say the same. */
interface Suggested extends Span {
  passage: FoundPassage
  reason: SuggestedRendition['reason']
  confidence: number
}

/** Pairs that somebody has linked already are left out. @returns those of paired records first, of each the surest first */
export async function suggestRenditions(
  id: number,
  store: Records,
  learner: Pick<Learner, 'model' | 'grammars'>,
): Promise<SuggestedRendition[] | null> {
  const quote = await store.quotes.get(id)
  if (!quote) return null
  const model = await learner.model()
  const own = await store.passages.get(quote.spans.map(({ passage }) => passage))
  // What a paired paragraph does not have for the words, no search finds there either.
  const known = new Set([...own.values()].flatMap(({ counterparts }) => counterparts))
  const paired = await inPairedRecords(quote, [...own.values()], store, model, learner.grammars)
  const found = (await acrossLanguages(quote, store, model, learner.grammars)).filter(
    ({ passage }) => !known.has(passage.id),
  )
  const places = [...paired, ...found.slice(0, MOST_FOUND)]
  const marked = await store.quotes.inPassages(places.map(({ passage }) => passage.id))
  const linked = await linkedWith(quote, store)
  return places.flatMap((place) => {
    const already = marked.find((other) => holds(other, place)) ?? null
    return already && linked.has(already.id) ? [] : toSuggestion(place, already)
  })
}

async function linkedWith({ id }: Quote, { renditions }: Records): Promise<Set<number>> {
  const { items } = await renditions.list({ quote: [id], limit: MOST_LINKED })
  return new Set(items.flatMap(({ original, rendition }) => [original.id, rendition.id]))
}
const MOST_LINKED = 200

/** In the paragraphs that are paired with those of the quote. */
async function inPairedRecords(
  quote: Quote,
  own: readonly FoundPassage[],
  { passages }: Records,
  model: WordModel,
  grammars: Grammars,
): Promise<Suggested[]> {
  const paired = await passages.get(own.flatMap(({ counterparts }) => counterparts))
  const places = own.flatMap((passage) =>
    passage.counterparts.flatMap((id) => {
      const there = paired.get(id)
      return (there && projected(quote, passage, there, model, grammars)) ?? []
    }),
  )
  return surestFirst(places)
}

/** In passages that hold words which render those of the quote. */
async function acrossLanguages(
  quote: Quote,
  { passages }: Records,
  model: WordModel,
  grammars: Grammars,
): Promise<Suggested[]> {
  const original = wordingOf(quote)
  if (!original) return []
  const beginning = beginningOf(original)
  const found = await lookUpAcross(beginning, passages, model, grammars)
  const rendered = found.passages.flatMap((passage) => {
    const wording = wordingOf({ text: passage.text, printedLanguage: passage.printed })
    return wording && wording.language !== original.language ? { passage, wording } : []
  })
  const texts = rendered.map(({ wording }) => wording.text)
  const whole = { start: 0, end: original.text.length }
  const rendering = await inTurns(renderingSteps(beginning, texts, found.rarity, model))
  const places = rendering.map((rendering): Suggested => {
    const { passage, wording } = rendered[rendering.text]!
    const aligned = projectSpan(model, original, whole, wording)
    const { start, end } =
      aligned && aligned.confidence >= LEAST_ALIGNED
        ? aligned
        : sentencesAround(wording.text, rendering.start, rendering.end)
    return { start, end, passage, reason: 'across_languages', confidence: rendering.sureness }
  })
  return surestFirst(places.filter(({ confidence }) => confidence >= LEAST_FOUND))
}

const surestFirst = (places: readonly Suggested[]): Suggested[] =>
  places.toSorted((a, b) => b.confidence - a.confidence || a.passage.id - b.passage.id)

/** Where the words of the quote stand in the counterpart of their passage. */
function projected(
  { spans, printedLanguage }: Quote,
  passage: FoundPassage,
  there: FoundPassage,
  model: WordModel,
  grammars: Grammars,
): Suggested | null {
  const here = spans.filter((span) => span.passage === passage.id)
  const original = wordingOf({ text: passage.text, printedLanguage })
  const rendered = wordingOf({ text: there.text, printedLanguage: there.printed })
  if (!original || !rendered || original.language === rendered.language) return null
  const [own, other] = [original, rendered].map(({ text, language }) => read(text, grammars[language]))
  const found = projectInParagraph(model, own!, { start: here[0]!.start, end: here.at(-1)!.end }, other!)
  return found && { ...found, passage: there, reason: 'paired_record' }
}

/**
 * Whether a quote has, in the passage, about the words found: it and they share most of both. Of a passage that was merely
 * found only the words that say the same most plainly are known, so most of them are enough.
 */
function holds({ spans }: Quote, { passage, reason, ...found }: Suggested): boolean {
  const here = spans.filter((span) => span.passage === passage.id)
  const length = here.reduce((sum, { start, end }) => sum + end - start, 0)
  const shared = here.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, found.end) - Math.max(start, found.start)),
    0,
  )
  const both = [length, found.end - found.start]
  return shared * 2 > (reason === 'paired_record' ? Math.max(...both) : Math.min(...both))
}

/** Words that are marked are given as they are marked. */
function toSuggestion(place: Suggested, already: Quote | null): SuggestedRendition {
  const { passage, reason, confidence } = place
  const spans = already?.spans.filter((span) => span.passage === passage.id) ?? [place]
  const [start, end] = [spans[0]!.start, spans.at(-1)!.end]
  return {
    passage: passage.id,
    source: passage.source.id,
    sourceTitle: passage.source.title,
    printedLanguage: already?.printedLanguage ?? passage.printed,
    start,
    end,
    text: already?.text ?? passage.text.slice(start, end),
    passageText: passage.text,
    quote: already?.id ?? null,
    reason,
    confidence: Math.min(1, confidence),
  }
}
