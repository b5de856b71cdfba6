/**
 * Reviewed renditions → the table in which MQM ratings are published at the Conference on Machine Translation, and which
 * its viewers read: a row for each error, and one with `No-error` for each rater who found none.
 */
import type { Annotation } from '../api/annotations.ts'
import type { ReviewedRendition } from '../api/desk.ts'
import { mqmName, stands } from '../translation/mqm.ts'

const COLUMNS = [
  'system',
  'doc',
  'doc_id',
  'seg_id',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'metadata',
] as const

const NO_ERROR = 'No-error'

type Range = Annotation['original']

/**
 * The file in pieces. `source` and `target` hold markup: the words in question stand in `<v>…</v>`, and `&`, `<` and `>`
 * are written as in HTML; a tab or the end of a line, which the table has no way to hold, is a space. `metadata` is JSON
 * with the spans in code points of the texts before any of that, and what the table has no column for.
 *
 * @param all each with those who rated it
 */
export async function* toMqmTsv(
  all: AsyncIterable<{ reviewed: ReviewedRendition; raters: string[] }>,
): AsyncGenerator<string> {
  yield row([...COLUMNS])
  for await (const { reviewed, raters } of all) {
    for (const rater of raters) {
      const own = reviewed.annotations.filter((annotation) => annotation.by === rater && stands(annotation))
      if (own.length === 0) yield rating(reviewed, rater, null)
      for (const annotation of own) yield rating(reviewed, rater, annotation)
    }
  }
}

function rating({ rendition }: ReviewedRendition, rater: string, annotation: Annotation | null): string {
  const { original, rendition: rendered, translator, authority } = rendition
  const { severity } = annotation ?? {}
  return row([
    translator ?? authority,
    original.sourceTitle,
    String(original.source),
    String(rendition.id),
    rater,
    marked(original.text, annotation?.original ?? null),
    marked(rendered.text, annotation?.rendered ?? null),
    annotation ? mqmName(annotation.category) : NO_ERROR,
    severity ? severity.charAt(0).toUpperCase() + severity.slice(1) : NO_ERROR,
    json(metadata(rendition, annotation)),
  ])
}

function metadata(
  { original, rendition, from, to, state }: ReviewedRendition['rendition'],
  annotation: Annotation | null,
) {
  return {
    source_language: from,
    target_language: to,
    state,
    ...(annotation && {
      source_spans: spans(original.text, annotation.original),
      target_spans: spans(rendition.text, annotation.rendered),
      comment: annotation.comment,
      suggestion: annotation.suggestion,
      status: annotation.status,
      timestamp: annotation.at,
    }),
  }
}

/** In code points, end exclusive. */
const spans = (text: string, range: Range): [number, number][] =>
  range ? [[codePoints(text, range.start), codePoints(text, range.end)]] : []

const codePoints = (text: string, end: number) => Array.from(text.slice(0, end)).length

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
