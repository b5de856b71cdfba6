/** The use case: a record printed in two languages → what a machine sees in all of its translation. */
import type { Annotation } from '../api/annotations.ts'
import type { Audit, AuditedPair } from '../api/audit.ts'
import type { Rendition } from '../api/renditions.ts'
import type { FoundPassage, Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'
import { areDone } from './settling.ts'
import { look } from './look.ts'
import { speakerOf, spokenOf } from './as-recorded.ts'
import { type PairedTexts, pairedTexts, textOf } from './paired-texts.ts'
import { type Both, comparable, unanswered, weightOf } from './seen.ts'

type Records = Pick<Store, 'sources' | 'passages' | 'renditions' | 'annotations' | 'reviews' | 'learned'>

interface Watching {
  tell: (progress: { share: number }) => void
  signal?: AbortSignal | undefined
}

export async function audit(
  id: number,
  store: Records,
  workers: Workers,
  { tell, signal }: Watching,
): Promise<Audit | null> {
  const source = await store.sources.get(id)
  if (!source) return null
  const ids = source.passages.flatMap(({ id, counterparts }) => (counterparts.length > 0 ? [id] : []))
  const pairs = await pairedTexts(ids, store.passages, signal)
  const toCompare = pairs.flatMap((pair, i) => {
    const both = comparable(printed(pair.original), printed(pair.rendered))
    return both ? [{ number: i + 1, pair, both }] : []
  })
  const seen = await look(
    toCompare.map(({ both }) => both),
    store,
    workers,
    { tell: (share) => tell({ share }), signal },
  )
  const onDesk = await renditionsIn(id, store)
  const silences = silencesFor(store)
  const items: AuditedPair[] = []
  for (const [i, { number, pair, both }] of toCompare.entries()) {
    const found = seen[i]!.flags
    if (found.length === 0) continue
    const known = onDesk.get(keyOf(...both.map(({ text }) => text))) ?? null
    const speaker = speakerOf(pair.original)
    const silenced = await silences(speaker, pair.original[0]!.source.id)
    const { open } = unanswered(found, known?.annotations ?? [], silenced)
    if (open.length === 0) continue
    items.push({
      number,
      speaker,
      spoken: spokenOf(pair.original).language,
      original: side(pair.original, both[0]),
      rendered: side(pair.rendered, both[1]),
      flags: open,
      risk: weightOf(open),
      rendition: known && { id: known.rendition.id, state: known.rendition.state },
    })
  }
  items.sort((a, b) => b.risk - a.risk || a.number - b.number)
  return {
    source: source.id,
    title: source.title,
    language: source.language,
    compared: toCompare.length,
    skipped: pairs.length - toCompare.length,
    items,
  }
}

/** As a quote of these passages is printed. */
const printed = (side: PairedTexts['original']) => ({ text: textOf(side), printedLanguage: languageOf(side) })

/** A page that leaves one of its paragraphs in the other language prints no one language. */
function languageOf(side: readonly FoundPassage[]): FoundPassage['printed'] {
  const [first] = side
  return side.every((one) => one.printed === first!.printed) ? first!.printed : 'unknown'
}

const side = (passages: readonly FoundPassage[], { text, language }: Both[number]) => ({
  passages: passages.map(({ id }) => id),
  text,
  language,
})

interface OnDesk {
  rendition: Rendition
  /** Those that all may see. */
  annotations: Annotation[]
}

/** The renditions of words of a source, or into words of it, by both their texts. */
async function renditionsIn(source: number, store: Records): Promise<Map<string, OnDesk>> {
  const found = new Map<string, OnDesk>()
  let cursor: string | undefined
  do {
    const page = await store.renditions.list({ source, limit: AT_ONCE, cursor })
    const ids = page.items.map(({ id }) => id)
    const annotations = await store.annotations.of(ids)
    const reviews = await store.reviews.of(ids)
    for (const rendition of page.items) {
      const { id, original, rendition: rendered } = rendition
      const visible = areDone(reviews.get(id) ?? []) ? (annotations.get(id) ?? []) : []
      found.set(keyOf(original.text, rendered.text), { rendition, annotations: visible })
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return found
}
const AT_ONCE = 200

const keyOf = (...texts: string[]) => JSON.stringify(texts)

/** Asked once for each speaker of each source. */
function silencesFor({ annotations }: Pick<Store, 'annotations'>) {
  const known = new Map<string, ReturnType<typeof annotations.silences>>()
  return (speaker: FoundPassage['speaker'], source: number) => {
    const key = `${source} ${speaker?.id}`
    const silences = known.get(key) ?? annotations.silences({ speaker, source })
    known.set(key, silences)
    return silences
  }
}
