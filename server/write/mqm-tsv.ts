/**
 * Reviewed renditions → the table in which MQM ratings are published at the Conference on Machine Translation, and which
 * Marot reads (google-research/marot): a row for each error, and one with `No-error` for each rater who found none.
 */
import type { Annotation } from '../api/annotations.ts'
import type { ReviewedRendition } from '../api/desk.ts'
import { words } from '../language/split.ts'
import { mqmName, stands } from '../translation/mqm.ts'

const COLUMNS = [
  'system',
  'doc',
  'docSegId',
  'globalSegId',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'metadata',
] as const

const NO_ERROR = 'No-error'

type Range = Annotation['original']

/** Where a rendition stands in the table: renditions of one original have all of it alike but for the system. */
export interface MqmPlace {
  system: string
  doc: string
  /** The number of the original in its document, from 1. */
  docSegId: number
  globalSegId: number
}

export interface RatedRendition {
  reviewed: ReviewedRendition
  raters: string[]
  place: MqmPlace
}

/**
 * The file in pieces. `source` and `target` hold markup: the words in question stand in `<v>…</v>`, and `&`, `<` and `>`
 * are written as in HTML; a tab or the end of a line, which the table has no way to hold, is a space. `metadata` is JSON
 * as Anthea writes it: the texts in tokens, the spans as the first and the last token of each, the moment in milliseconds;
 * and what the table has no column for.
 *
 * @param all each with those who rated it
 */
export async function* toMqmTsv(all: AsyncIterable<RatedRendition>): AsyncGenerator<string> {
  yield row([...COLUMNS])
  for await (const rated of all) {
    for (const rater of rated.raters) {
      const own = rated.reviewed.annotations.filter((one) => one.by === rater && stands(one))
      if (own.length === 0) yield rating(rated, rater, null)
      for (const annotation of own) yield rating(rated, rater, annotation)
    }
  }
}

function rating({ reviewed, place }: RatedRendition, rater: string, annotation: Annotation | null): string {
  const { original, rendition: rendered } = reviewed.rendition
  const { severity } = annotation ?? {}
  return row([
    place.system,
    place.doc,
    String(place.docSegId),
    String(place.globalSegId),
    rater,
    marked(original.text, annotation?.original ?? null),
    marked(rendered.text, annotation?.rendered ?? null),
    annotation ? mqmName(annotation.category) : NO_ERROR,
    severity ? severity.charAt(0).toUpperCase() + severity.slice(1) : NO_ERROR,
    json(metadata(reviewed.rendition, annotation)),
  ])
}

function metadata(
  { id, original, rendition, from, to, state }: ReviewedRendition['rendition'],
  annotation: Annotation | null,
) {
  const source = inTokens(original.text, annotation?.original ?? null)
  const target = inTokens(rendition.text, annotation?.rendered ?? null)
  return {
    rendition: id,
    source_language: from,
    target_language: to,
    state,
    segment: { source_tokens: source.tokens, target_tokens: target.tokens },
    ...(annotation && {
      timestamp: Date.parse(annotation.at),
      note: annotation.comment,
      source_spans: source.spans,
      target_spans: target.spans,
      suggestion: annotation.suggestion,
      status: annotation.status,
    }),
  }
}

/** The words of a text and what stands between them: joined they are the text. A span is its first and its last token. */
function inTokens(text: string, range: Range): { tokens: string[]; spans: [first: number, last: number][] } {
  const edges = new Set([0, text.length, ...(range ? [range.start, range.end] : [])])
  for (const { start, end } of words(text)) edges.add(start).add(end)
  const cuts = [...edges].sort((a, b) => a - b)
  return {
    tokens: cuts.slice(1).map((end, i) => text.slice(cuts[i], end)),
    spans: range ? [[cuts.indexOf(range.start), cuts.indexOf(range.end) - 1]] : [],
  }
}

function marked(text: string, range: Range): string {
  if (!range) return escape(text)
  const { start, end } = range
  return `${escape(text.slice(0, start))}<v>${escape(text.slice(start, end))}</v>${escape(text.slice(end))}`
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string) => text.replace(/[&<>]/g, (character) => REFERENCES[character]!)

/** What one program or another takes for the end of a cell or of a line. */
// oxlint-disable-next-line no-control-regex
const BREAKS = /[\t\n\u000B\f\r\u001C-\u001E\u0085\u2028\u2029]/g
const inOneLine = (cell: string) => cell.replace(BREAKS, ' ')

/** JSON has a way to write them. */
const json = (value: object) =>
  JSON.stringify(value).replace(BREAKS, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

const row = (cells: string[]) => `${cells.map(inOneLine).join('\t')}\n`
