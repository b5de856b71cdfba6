/** A check, or the quotations of a text, in words for a terminal. */
import { contextAnswer } from '../../locales/context-words.ts'
import type { Locale, Translate } from '../../locales/i18n.ts'
import type { Imported } from '../import/import.ts'
import { dateFormat } from '../../locales/date-format.ts'
import { leadingLine, nextSteps } from '../../locales/leading-answer.ts'
import { placesInWords } from '../../locales/places-words.ts'
import { searchedLines } from '../../locales/searched-words.ts'
import { verdictLabel, verdictMeaning } from '../../locales/verdict-words.ts'
import { wordsAround } from '../../locales/words-around.ts'
import type { Check } from '../api/checks.ts'
import type { Basis, Language } from '../api/language.ts'
import type { Draft } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'
import type { Extraction } from '../api/extractions.ts'
import { differences, standingLines, summaryLines } from '../write/draft-lines.ts'
import {
  nearestTo,
  contraryLines,
  originalLines,
  placeOf,
  translatorLines,
  translatorsTitle,
} from '../write/translation-lines.ts'

export function checkReport(check: Check, t: Translate, locale: Locale): string {
  const { speaker, language, words, context, record, rivals } = check
  const day = dateFormat(locale, { dateStyle: 'long' })
  const lines = [
    verdictLabel(t, check.verdict, check.words.harm),
    leadingLine(t, check),
    verdictMeaning(t, check.verdict, check),
    ...titled(
      t(($) => $.ui.next.title),
      nextSteps(t, check),
    ),
    '',
  ]

  const row = (question: 'speaker' | 'language' | 'words' | 'context', answer: string, evidence?: string) =>
    lines.push(`${t(($) => $.question[question])} ${answer}${evidence ? ` — ${evidence}` : ''}`)
  const reason = speaker.evidence?.reason
  row(
    'speaker',
    t(($) => $.answer.speaker[speaker.answer]),
    reason && t(($) => $.nameEvidence[reason], { name: speaker.evidence!.name }),
  )
  lines.push(...standingLines(check, t).map((line) => `  ${line}`))
  row(
    'language',
    t(($) => $.answer.language[language.answer]),
    language.spoken === 'unknown'
      ? undefined
      : languageLine(language.spoken, language.basis, evidenceWords(language.evidence), t),
  )
  lines.push(...contraryLines(check, t).map((line) => `  ${line}`))
  row(
    'words',
    t(($) => $.answer.words[words.answer]),
    words.harm === 'none' ? undefined : t(($) => $.harm[words.harm]),
  )
  if (words.answer === 'rendered')
    lines.push(`  ${t(($) => $.translated[words.harm === 'meaning' ? 'differs' : 'recognised'])}`)
  for (const { kind, harm, said, claimed } of words.edits) {
    if (harm === 'none' && kind !== 'marked') continue
    const edit = { kind: t(($) => $.edit[kind]), said: said.text || '∅', claimed: claimed.text || '∅' }
    lines.push(`  ${t(($) => $.cli.edit, edit)}`)
  }
  row('context', contextAnswer(t, context))

  if (record) {
    const date = record.publishedAt && day(record.publishedAt)
    const source = [record.title, record.publisher, date].filter(Boolean).join(', ')
    const said = record.spans.map((span) => span.exact).join(' … ')
    const { before, after } = wordsAround(check)
    lines.push(
      '',
      source,
      `  ${before.trimStart()}[${said}]${after.trimEnd()}`,
      ...(record.link ? [`  ${record.link}`] : []),
    )
  }
  lines.push(
    ...titled(
      t(($) => $.searched.title),
      searchedLines(t, check, day),
    ),
    ...titled(
      t(($) => $.ui.report.original),
      originalLines(check, t),
    ),
    ...titled(translatorsTitle(check, t), translatorLines(check, t)),
    ...nearestReport(check, t),
  )
  if (record && check.places && check.places.reprints > 0) lines.push('', placesInWords(t, check.places))
  if (record)
    for (const rival of rivals) {
      const reprint = rival.reprint ? ` (${t(($) => $.places.reprint)})` : ''
      lines.push('', `${t(($) => $.cli.alsoFound)} ${placeOf(rival, t)}${reprint}`, `  ${rival.text}`)
    }
  return lines.join('\n')
}

const titled = (title: string, told: string[]): string[] =>
  told.length === 0 ? [] : ['', title, ...told.map((line) => `  ${line}`)]

function nearestReport(findings: Findings, t: Translate): string[] {
  const nearest = nearestTo(findings)
  if (nearest.length === 0) return []
  return [
    '',
    t(($) => $.nearest.title),
    t(($) => $.nearest.hint),
    ...nearest.flatMap((rival) => [`  ${rival.text}`, `  — ${placeOf(rival, t)}`]),
  ]
}

const evidenceWords = (evidence: Check['language']['evidence']) =>
  evidence && ('markup' in evidence ? evidence.markup : evidence.text)

/** A language spoken, how it is known, and the words that it rests on where there are any. */
function languageLine(spoken: Language, basis: Basis, words: string | null, t: Translate): string {
  const what = `${t(($) => $.language[spoken])} · ${t(($) => $.basis[basis])}`
  return words === null ? what : t(($) => $.cli.told, { what, words })
}

/** A line of what was stored, or of what was there already; one more where another source has its address. */
export function addedReport({ source, known, sameAddress }: Imported, t: Translate): string[] {
  const { id, title, snapshots, count } = source
  if (known) return [t(($) => $.cli.known, { id, title })]
  // The file of a sitting joins the one in the other language.
  const languages = [...new Set(snapshots.map(({ language }) => t(($) => $.language[language])))].join(', ')
  return [
    t(($) => $.cli.added, { count: count.passages, id, title, language: languages }),
    ...(sameAddress ? [t(($) => $.cli.sameAddress, { id: sameAddress.id, title: sameAddress.title })] : []),
  ]
}

/** One quotation a paragraph: who, the words, and in which language they were said. */
export function extractionReport(text: string, { quotes }: Extraction, t: Translate): string {
  return quotes
    .map(({ kind, spans, speaker, spoken }) => {
      const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
      const evidence = spoken.evidence ? text.slice(spoken.evidence.start, spoken.evidence.end) : null
      const who =
        kind === 'not_speech'
          ? t(($) => $.quoteKind.not_speech)
          : (speaker?.name ?? t(($) => $.answer.speaker.unnamed))
      const language = languageLine(spoken.language, spoken.basis, evidence, t)
      return [who, `  ${words}`, ...(spoken.language === 'unknown' ? [] : [`  ${language}`])].join('\n')
    })
    .join('\n\n')
}

/** The quotations of a draft that need a person, each with why; then what was found in all. */
export function draftReport(draft: Draft, t: Translate): string {
  const needing = draft.quotes.filter(({ needsPerson }) => needsPerson)
  const entries = needing.map(({ text, speaker, findings, skipped, broken }) =>
    [
      findings ? verdictLabel(t, findings.verdict, findings.words.harm) : t(($) => $.draft.why[skipped!]),
      `  ${text}`,
      ...(speaker ? [`  ${speaker.name}`] : []),
      ...(findings?.record ? [`  ${t(($) => $.draft.column.source)} · ${findings.record.title}`] : []),
      ...standingLines(findings, t).map((line) => `  ${line}`),
      ...differences(findings, t).map((line) => `  ${line}`),
      ...(findings ? translationReport(findings, t).map((line) => `  ${line}`) : []),
      ...broken
        .filter(({ weight }) => weight === 'fault')
        .map(({ rule }) => `  ${t(($) => $.draft.rule[rule])} · ${t(($) => $.draft.ruleWhy[rule])}`),
    ].join('\n'),
  )
  return [...entries, summaryLines(draft, t).join('\n')].join('\n\n')
}

/** Of a draft's quotation, what it is in the other language, who translated it, and what is nearest to it there. */
function translationReport(findings: Findings, t: Translate): string[] {
  const original = originalLines(findings, t)
  const translators = translatorLines(findings, t)
  const { words, record } = findings
  const onRecord = words.answer === 'rendered' && record?.spans.map(({ exact }) => exact).join(' … ')
  return [
    ...(onRecord ? [`${t(($) => $.draft.column.onRecord)} · ${onRecord}`] : []),
    ...(original.length > 0 ? [`${t(($) => $.draft.column.original)} · ${original.join(' — ')}`] : []),
    ...translators.map((line) => `${translatorsTitle(findings, t)} · ${line}`),
    ...nearestTo(findings).map(
      (rival) => `${t(($) => $.draft.column.nearest)} · ${rival.text} — ${placeOf(rival, t)}`,
    ),
  ]
}
