/** The use case: Web Annotations → quotes of a stored source, where their words stand in it; suggested, for a person to accept. */
import { setImmediate } from 'node:timers/promises'
import type { Quote } from '../api/quotes.ts'
import type { Source } from '../api/sources.ts'
import { line } from '../api/fields.ts'
import { GivenAnnotations, type TakenAnnotation } from '../api/web-annotations.ts'
import { asRecorded } from '../desk/as-recorded.ts'
import type { Grammars } from '../language/grammar.ts'
import { type Located, locator } from '../quote/anchor/locate.ts'
import { invalidInput, Problem } from '../problem.ts'
import { decode } from '../read/decode.ts'
import { type ReadAnnotation, readAnnotations, type ReadTarget } from '../read/web-annotation.ts'
import type { Store } from '../store/store.ts'
import type { PassagePart } from '../store/captured.ts'
import { offsetBehind } from '../write/code-points.ts'

/** As many as somebody looks through afterwards. */
const MOST = 500
/** Between two passages, so that no words are found across them. */
const GAP = '\n\n'

interface Taking {
  store: Store
  grammars: Grammars
  by: string
  /** Told how many were looked at, from 0 to 1. */
  onProgress?: (share: number) => void
}

/**
 * What a file holds of them.
 *
 * @throws Problem `malformed` where it is no JSON, `invalid`, what decoding throws
 */
export function annotationsIn(bytes: Uint8Array): GivenAnnotations {
  const parsed = GivenAnnotations.safeParse(json(decode(bytes)))
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed')
  }
}

/** @returns what became of each, in their order; null where there is no such source */
export async function importAnnotations(
  id: number,
  document: unknown,
  { store, grammars, by, onProgress }: Taking,
): Promise<TakenAnnotation[] | null> {
  const read = readAnnotations(document)
  if (!read) throw Problem.invalid('type', 'invalid_value')
  if (read.length > MOST) throw Problem.invalid('items', 'too_big')
  const source = await store.sources.get(id)
  if (!source) return null
  const find = finderIn(source, grammars)
  const known = new Map(source.quotes.map((quote) => [keyOf(quote.spans), quote.id]))
  const taken: TakenAnnotation[] = []
  for (const one of read) {
    await setImmediate() // others are answered between two
    onProgress?.(taken.length / read.length)
    const spans = spansOf(one, find)
    if (typeof spans === 'string') {
      taken.push({ annotation: one.id, status: spans, quote: null })
      continue
    }
    const there = known.get(keyOf(spans))
    const quote = there ?? (await stored(one, spans, source, store, by)).id
    known.set(keyOf(spans), quote)
    taken.push({ annotation: one.id, status: there === undefined ? 'stored' : 'known', quote })
  }
  return taken
}

async function stored(
  { speaker }: ReadAnnotation,
  spans: PassagePart[],
  { id }: Source,
  store: Store,
  by: string,
): Promise<Quote> {
  const named = line.safeParse(speaker)
  const given = { source: id, spans, kind: 'direct' as const, status: 'suggested' as const }
  return store.quotes.add(
    await asRecorded({ ...given, ...(named.success && { speaker: named.data }) }, store),
    by,
  )
}

type Found = PassagePart | 'lost' | 'ambiguous' | 'no_words'

/** Each target is a span; that into a passage and that into the page it came from are one. */
function spansOf(
  { targets }: ReadAnnotation,
  find: (target: ReadTarget) => Found,
): PassagePart[] | Exclude<Found, PassagePart> {
  const found = targets.map(find).filter((one) => one !== 'no_words')
  const failed = found.find((one) => typeof one === 'string')
  if (failed || found.length === 0) return failed ?? 'no_words'
  const places = found as PassagePart[]
  return [...new Map(places.map((place) => [keyOf([place]), place])).values()]
}

const keyOf = (spans: readonly PassagePart[]) =>
  spans.map(({ passage, start, end }) => `${passage}:${start}-${end}`).join(' ')

/** A position counts in a passage of ours alone, and only where the words that it goes with stand there. */
function finderIn({ passages }: Source, grammars: Grammars): (target: ReadTarget) => Found {
  const starts: number[] = []
  let text = ''
  for (const passage of passages) {
    starts.push(text.length)
    text += passage.text + GAP
  }
  const locate = locator(text, grammars)
  const placeOf = ({ span, status }: Located): Found => {
    if (!span) return status === 'ambiguous' ? 'ambiguous' : 'lost'
    const index = starts.findLastIndex((start) => start <= span.start)
    const { id, text } = passages[index]!
    const [start, end] = [span.start - starts[index]!, span.end - starts[index]!]
    return end <= text.length ? { passage: id, start, end } : 'lost'
  }
  return ({ source, quote, position }) => {
    const passage = position && passages.find(({ id }) => source?.endsWith(`/api/passages/${id}`))
    if (passage) {
      const [start, end] = [
        offsetBehind(passage.text, position.start),
        offsetBehind(passage.text, position.end),
      ]
      const words = passage.text.slice(start, end)
      if (words !== '' && (!quote || quote.exact === words)) return { passage: passage.id, start, end }
    }
    return quote ? placeOf(locate(quote)) : 'no_words'
  }
}
