/** The manuscript as a Word document, with what was found for each quotation as a comment on it. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Locale, Translate } from '../../locales/i18n.ts'
import { leadingLine, nextSteps } from '../../locales/leading-answer.ts'
import type { Draft, DraftQuote, RuleBroken } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { isPrintable } from '../quote/printable.ts'
import {
  dayIn,
  decisionLines,
  differences,
  foldedLines,
  ownRemarks,
  rulingVerdict,
  standingLines,
  summaryLines,
  waitingLines,
} from './draft-lines.ts'
import { nearestTo, originalLines, placeOf } from './translation-lines.ts'

const AUTHOR = { author: 'Dixit', initials: 'Dx' }

/** What XML cannot hold (XML 1.0, production 2); as long as before, so that offsets stay. */
// oxlint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const forXml = (text: string) => text.replaceAll(NO_XML, '\uFFFD')

interface Comment {
  id: number
  start: number
  end: number
  lines: string[]
}

/** @returns the bytes of the file. Its text is that of the manuscript, a paragraph a line. */
export function draftAsDocx(draft: Draft, t: Translate, locale: Locale): Promise<Buffer> {
  const comments = commentsOn(draft, t, locale)
  const document = new Document({
    title: forXml(draft.title),
    creator: AUTHOR.author,
    comments: {
      children: comments.map(({ id, lines }) => ({
        id,
        ...AUTHOR,
        date: new Date(),
        children: lines.map((line) => new Paragraph(forXml(line))),
      })),
    },
    sections: [{ children: paragraphs(draft, comments) }],
  })
  return Packer.toBuffer(document)
}

/** One on the beginning of the text with what was found in all, then one on each quotation that was looked at. */
function commentsOn(draft: Draft, t: Translate, locale: Locale): Comment[] {
  const { text, quotes } = draft
  const firstLine = text.indexOf('\n')
  const whole = {
    start: 0,
    end: firstLine < 0 ? text.length : firstLine,
    lines: [...summaryLines(draft, t), ...foldedLines(draft, t)],
  }
  const told = quotes.flatMap((quote) => {
    const lines = linesOn(quote, draft, t, locale)
    return lines.length > 0 ? [{ start: quote.spans[0]!.start, end: quote.spans.at(-1)!.end, lines }] : []
  })
  return [whole, ...told].map((comment, id) => ({ ...comment, id }))
}

function linesOn(quote: DraftQuote, draft: Draft, t: Translate, locale: Locale): string[] {
  if (quote.skipped && quote.skipped !== 'too_long') return []
  const { findings } = quote
  return [
    rulingVerdict(quote, t),
    ...decisionLines(quote, t, locale),
    ...waitingLines(quote, t, locale),
    ...(findings ? findingLines(findings, quote.decision !== null, t, locale) : []),
    ...ownRemarks(draft, quote).map((remark) => remarkLine(remark, t)),
  ]
}

function findingLines(findings: Findings, isDecided: boolean, t: Translate, locale: Locale): string[] {
  const { record } = findings
  const date = record?.publishedAt && dayIn(locale, record.publishedAt)
  const onRecord = record?.spans.map(({ exact }) => exact).join(' … ')
  const isFine = isDecided || isPrintable(findings.verdict)
  return [
    leadingLine(t, findings),
    ...(isFine ? [] : nextSteps(t, findings)),
    ...(record
      ? [
          `${t(($) => $.draft.column.onRecord)} · ${onRecord}`,
          [record.speaker?.name, record.title, record.publisher, date].filter(Boolean).join(', '),
        ]
      : []),
    ...standingLines(findings, t),
    ...differences(findings, t),
    ...originalLines(findings, t).map((line) => `${t(($) => $.draft.column.original)} · ${line}`),
    ...nearestTo(findings).map((rival) => `${rival.text} — ${placeOf(rival, t)}`),
  ]
}

const remarkLine = ({ rule }: RuleBroken, t: Translate) =>
  `${t(($) => $.draft.rule[rule])} · ${t(($) => $.draft.ruleWhy[rule])}`

const TAGS: Partial<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** Each line a paragraph, cut into runs where a comment begins or ends. */
function paragraphs({ text, language }: Draft, comments: readonly Comment[]): Paragraph[] {
  const tag = TAGS[language]
  const run = (words: string) =>
    new TextRun({ text: forXml(words), ...(tag && { language: { value: tag } }) })
  const found: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const edges = comments.flatMap((comment) => [
      ...(isIn(comment.start, start, end) ? [{ at: comment.start, opens: true, comment }] : []),
      ...(isIn(comment.end, start, end) ? [{ at: comment.end, opens: false, comment }] : []),
    ])
    edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
    const children: ParagraphChild[] = []
    let from = start
    for (const { at, opens, comment } of edges) {
      if (at > from) children.push(run(text.slice(from, at)))
      from = at
      children.push(...(opens ? [new CommentRangeStart(comment.id)] : closing(comment)))
    }
    if (end > from) children.push(run(text.slice(from, end)))
    if (line !== '') found.push(new Paragraph({ children, spacing: { after: 160 } }))
    start = end + 1
  }
  return found
}

const isIn = (at: number, start: number, end: number) => start <= at && at <= end

const closing = ({ id }: Comment) => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
]
