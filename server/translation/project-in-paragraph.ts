/** Where words of a paragraph stand in the paragraph that renders it, sentence by sentence. */
import type { Document } from '../language/read.ts'
import { spanOf } from '../language/token-ranges.ts'
import type { Span } from '../language/split.ts'
import type { WordModel } from './align/align-model.ts'
import { faced } from './flags.ts'
import { projectSpan } from './project-span.ts'
import { segments } from './segments.ts'

/** Sentences of two paragraphs that are paired stand in one order, which tells even those without a word in common. */
const BY_ORDER = 0.5
/** Less sure, and the words found for a part of a sentence are as likely others. */
const LEAST = 0.2

/**
 * Whole sentences are rendered by whole sentences; of a part of one, the words are sought in the sentences that render
 * that one, and nowhere else. Where they are not told from the others there, these sentences are all that is known.
 *
 * @param span UTF-16 offsets into the original
 * @returns UTF-16 offsets into the rendition, and how sure they are, 0 to 1; null where nothing renders the span
 */
export function projectInParagraph(
  model: WordModel,
  original: Document,
  span: Span,
  rendered: Document,
): (Span & { confidence: number }) | null {
  const both = sentencesOf(original, span, rendered)
  if (!both) return null
  const within = { start: span.start - both.original.start, end: span.end - both.original.start }
  const found = projectSpan(model, cut(original, both.original), within, cut(rendered, both.rendered))
  const isWhole = span.start <= both.original.start && span.end >= both.original.end
  if (found && found.confidence >= LEAST && !isWhole)
    return {
      start: found.start + both.rendered.start,
      end: found.end + both.rendered.start,
      confidence: found.confidence,
    }
  const isClosed = TERMINATORS.includes(original.text.charAt(span.end - 1))
  const end = isClosed ? closed(rendered, both.rendered.end) : both.rendered.end
  return { start: both.rendered.start, end, confidence: Math.max(BY_ORDER, found?.confidence ?? 0) }
}

const cut = ({ language, text }: Document, { start, end }: Span) => ({
  language,
  text: text.slice(start, end),
})

/** The sentences that the span has part in, and those that render them. */
function sentencesOf(
  original: Document,
  span: Span,
  rendered: Document,
): { original: Span; rendered: Span } | null {
  const touched = segments(faced(original, rendered))
    .map((segment) => segment[original.language])
    .filter((half) => half.tokens.some(({ start, end }) => start < span.end && end > span.start))
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last || first.other.from >= last.other.to) return null
  return {
    original: spanOf(original, { from: first.from, to: last.to }),
    rendered: spanOf(rendered, { from: first.other.from, to: last.other.to }),
  }
}

/** Where the mark ends that closes a sentence, after its last word; quotation marks stand outside a quote. */
function closed({ text, tokens }: Document, end: number): number {
  const next = tokens.find(({ start }) => start >= end)?.start ?? text.length
  const gap = text.slice(end, next)
  return end + Math.max(...TERMINATORS.map((mark) => gap.lastIndexOf(mark))) + 1
}
const TERMINATORS = ['.', '!', '?', '…']
