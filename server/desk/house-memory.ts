/** The use case: a rendition → what the house knows of its words: names in its glossary, and what was approved before. */
import type { Memory } from '../api/glossary.ts'
import type { Rendition } from '../api/renditions.ts'
import { read } from '../language/read.ts'
import { sentencesIn } from '../quote/context/sentence-around.ts'
import type { Store } from '../store/store.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { linkTexts, type Wording } from '../translation/link-texts.ts'
import { placesOfNames } from '../translation/places-of-names.ts'
import { projectSpan } from '../translation/project-span.ts'
import { type SharedWords, sharedWords } from '../translation/shared-words.ts'
import { wordingOf } from './seen.ts'
import type { Learner } from './learn.ts'

type Records = Pick<Store, 'renditions' | 'passages' | 'quotes' | 'glossary'>
type Words = Pick<Learner, 'model' | 'grammars'>

/** Entries whose names begin like a word of the text, of which most are others. */
const MOST_ENTRIES = 2_000
/** Sentences that are looked up, and passages that each may be found in. */
const MOST_SENTENCES = 8
const PASSAGES_EACH = 15
/** More than a person will look through. */
const MOST_APPROVED = 5
/** Less sure, the words that render a stretch are as likely others: the whole is shown then. */
const LEAST_CONFIDENCE = 0.4
/** Renditions of the quotes found, as many as a list gives at once. */
const MOST_LISTED = 200

export async function houseMemory(id: number, store: Records, learner: Words): Promise<Memory | null> {
  const rendition = await store.renditions.get(id)
  if (!rendition) return null
  const model = await learner.model()
  return {
    entries: await entriesIn(rendition, store, learner, model),
    approved: await approvedFor(rendition, store, learner, model),
  }
}

/** What the glossary has of the original, and whether the rendition says it so. */
async function entriesIn(
  { original, rendition, corrected }: Rendition,
  { glossary }: Records,
  { grammars }: Words,
  model: WordModel,
): Promise<Memory['entries']> {
  const [from, to] = [wordingOf(original), wordingOf(rendition)]
  if (!from || !to || from.language === to.language) return []
  const here = read(from.text, grammars[from.language])
  const there = read(to.text, grammars[to.language])
  const newest = corrected ? read(corrected.text, grammars[to.language]) : there
  const keys = here.tokens.map(({ key }) => key)
  const links = linkTexts(model, from, to)
  const found = (await glossary.naming(from.language, keys, MOST_ENTRIES)).flatMap((entry) => {
    const places = placesOfNames(here, entry[from.language])
    const first = places[0]
    if (!first) return []
    const rendered = placesOfNames(there, entry[to.language])
    const linked = links.filter(({ original }) => original.start < first.end && first.start < original.end)
    const spans = linked.map((link) => link.rendered).toSorted((a, b) => a.start - b.start)
    const isKept = rendered.length > 0 && newest === there
    return [
      {
        entry,
        original: places,
        rendered,
        counterpart:
          spans[0] && rendered.length === 0 ? { start: spans[0].start, end: spans.at(-1)!.end } : null,
        isKept: isKept || placesOfNames(newest, entry[to.language]).length > 0,
      },
    ]
  })
  return found.toSorted((a, b) => a.original[0]!.start - b.original[0]!.start || a.entry.id - b.entry.id)
}

/** What was approved before for words of the original, whichever of the two languages it was put into. */
async function approvedFor(
  asked: Rendition,
  store: Records,
  { grammars }: Words,
  model: WordModel,
): Promise<Memory['approved']> {
  const wording = wordingOf(asked.original)
  if (!wording) return []
  const here = read(wording.text, grammars[wording.language])
  const quotes = await quotesWithWordsOf(wording.text, store)
  if (quotes.length === 0) return []
  const { items } = await store.renditions.list({ quote: quotes, state: 'approved', limit: MOST_LISTED })
  return items
    .flatMap((rendition) => {
      const sides = rendition.id === asked.id ? null : sidesOf(rendition, wording.language)
      const shared = sides && sharedWords(here, read(sides.same.text, grammars[wording.language]))
      return sides && shared ? [{ rendition, sides, shared }] : []
    })
    .toSorted((a, b) => b.shared.length - a.shared.length || b.rendition.id - a.rendition.id)
    .slice(0, MOST_APPROVED)
    .map(({ rendition, sides, shared }) => ({
      rendition,
      here: shared.here,
      words: sides.same.text.slice(shared.there.start, shared.there.end),
      rendered: renderedWords(sides, shared, model),
    }))
}

/** Ids of the quotes in the passages that share the rarest words with a sentence of the text. */
async function quotesWithWordsOf(text: string, { passages, quotes }: Records): Promise<number[]> {
  const found = new Set<number>()
  for (const { start, end } of sentencesIn(text).slice(0, MOST_SENTENCES))
    for (const { id } of await passages.lookUp(text.slice(start, end), PASSAGES_EACH)) found.add(id)
  const marked = await quotes.inPassages([...found])
  return marked.map(({ id }) => id).slice(0, MOST_LISTED)
}

interface Sides {
  same: Wording
  other: Wording
}

/** The two texts of an approved pair, the one in the language asked about first; null where it has none in that. */
function sidesOf(
  { original, rendition, corrected, to }: Rendition,
  language: Wording['language'],
): Sides | null {
  const a = wordingOf(original)
  const b = wordingOf({ printedLanguage: to, text: corrected?.text ?? rendition.text })
  if (!a || !b || a.language === b.language) return null
  return a.language === language ? { same: a, other: b } : { same: b, other: a }
}

function renderedWords({ same, other }: Sides, { there }: SharedWords, model: WordModel): string {
  const place = projectSpan(model, same, there, other)
  return place && place.confidence >= LEAST_CONFIDENCE ? other.text.slice(place.start, place.end) : other.text
}
