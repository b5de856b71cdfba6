/** The quotes of a text that was captured again → where their words stand now, and what became of those that do not. */
import type { Grammars } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import { inPlaceOf } from './in-place-of.ts'
import { type Located, locator } from './locate.ts'
import { pairedInOrder } from './paired-in-order.ts'
import type { TextQuote } from './selector.ts'

/**
 * `stands`: the same words among the same passages. `moved`: the same words elsewhere. `changed`: what stands in their
 * place reads otherwise. `gone`: nothing like them is found. `unsure`: several places may be theirs.
 */
type Whereabouts = 'stands' | 'moved' | 'changed' | 'gone' | 'unsure'

/** Words of the older capture, whose passage is told by its ordinal; null where it stands in a capture before. */
export interface WordsThen extends Span, TextQuote {
  passage: number | null
}

/** A stretch of a passage, which is told by its ordinal. */
export interface PlaceNow extends Span {
  passage: number
}

export interface Anchored {
  fate: Whereabouts
  /** Where they are found, in their order; of words that changed, what stands there now. */
  spans: PlaceNow[]
}

/** Between two passages, so that no words are found across them. */
const GAP = '\n\n'

/** @param older the passages as they were, @param newer and as they are; @param quotes their spans in the older ones */
export function anchorAnew(
  older: readonly string[],
  newer: readonly string[],
  quotes: readonly (readonly WordsThen[])[],
  grammars: Grammars,
): Anchored[] {
  const paired = pairedInOrder(older, newer)
  const [before, behind] = [edges(paired, 1), edges(paired, -1)]
  const finders = new Map<string, (words: WordsThen) => Found>()
  /** In the passages from one to the other. */
  const findIn = (from: number, to: number) => {
    const key = `${from}-${to}`
    const known = finders.get(key) ?? finderIn(newer, from, to, grammars)
    finders.set(key, known)
    return known
  }

  function find(words: WordsThen): FoundAnew {
    const { passage, start, end } = words
    const now = passage === null ? null : paired[passage]
    if (now != null) return { fate: 'stands', place: { passage: now, start, end } }
    // Between the passages that stand on either side.
    const [from, to] =
      passage === null ? [0, -1] : [(before[passage] ?? -1) + 1, (behind[passage] ?? newer.length) - 1]
    const there = findIn(from, to)(words)
    if (there.place) return { fate: there.same ? 'stands' : 'changed', place: there.place }
    const { status, place, same } = findIn(0, newer.length - 1)(words)
    if (place && same) return { fate: 'moved', place }
    const became = passage === null ? null : inPlaceOf(older[passage]!, words, newer.slice(from, to + 1))
    if (became === 'unsure' || (!place && status === 'ambiguous')) return { fate: 'unsure', place: null }
    if (became) return { fate: 'changed', place: { ...became, passage: from + became.passage } }
    return { fate: place ? 'changed' : 'gone', place }
  }

  return quotes.map((spans) => together(spans.map(find)))
}

interface FoundAnew {
  fate: Whereabouts
  place: PlaceNow | null
}

/** Of a quote of several spans. */
function together(found: readonly FoundAnew[]): Anchored {
  const spans = found.flatMap(({ place }) => place ?? [])
  const has = (fate: Whereabouts) => found.some((one) => one.fate === fate)
  if (has('unsure') || !inOrder(spans)) return { fate: 'unsure', spans: [] }
  if (spans.length === 0) return { fate: 'gone', spans }
  const fate = has('gone') || has('changed') ? 'changed' : has('moved') ? 'moved' : 'stands'
  return { fate, spans }
}

const inOrder = (spans: readonly PlaceNow[]): boolean =>
  spans.every((span, i) => {
    const last = spans[i - 1]
    return !last || last.passage < span.passage || (last.passage === span.passage && last.end <= span.start)
  })

/** For each passage the nearest one on that side which stands, by its ordinal in the newer capture. */
function edges(paired: readonly (number | null)[], step: 1 | -1): (number | null)[] {
  const edge: (number | null)[] = paired.map(() => null)
  let last: number | null = null
  for (let i = step === 1 ? 0 : paired.length - 1; i >= 0 && i < paired.length; i += step) {
    edge[i] = last
    last = paired[i] ?? last
  }
  return edge
}

interface Found {
  status: Located['status']
  place: PlaceNow | null
  /** Whether the words are the same to the letter. */
  same: boolean
}

function finderIn(
  newer: readonly string[],
  from: number,
  to: number,
  grammars: Grammars,
): (words: WordsThen) => Found {
  const starts: number[] = []
  let text = ''
  for (const passage of newer.slice(from, to + 1)) {
    starts.push(text.length)
    text += passage + GAP
  }
  const locate = locator(text, grammars)
  return ({ exact, prefix, suffix }) => {
    const { status, span } = locate({ exact, prefix, suffix })
    if (!span) return { status, place: null, same: false }
    const at = starts.findLastIndex((start) => start <= span.start)
    const [start, end] = [span.start - starts[at]!, span.end - starts[at]!]
    const passage = from + at
    if (end > newer[passage]!.length) return { status: 'lost', place: null, same: false }
    return { status, place: { passage, start, end }, same: text.slice(span.start, span.end) === exact }
  }
}
