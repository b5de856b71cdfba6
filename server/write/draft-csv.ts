/** A draft's report for a spreadsheet: a row for each quotation, in the order of the text. */
import { spokenName } from '../../locales/spoken-name.ts'
import type { Locale, Translate } from '../../locales/i18n.ts'
import type { Draft, DraftQuote } from '../api/drafts.ts'
import { csv } from './csv.ts'
import { decisionLines, differences, rulingVerdict, waitingLines } from './draft-lines.ts'
import { nearestTo, originalLines, placeOf, translatorLines } from './translation-lines.ts'

type Row = Record<keyof ReturnType<typeof columns>, string | number>
const columns = (t: Translate) => t(($) => $.draft.column, { returnObjects: true })

export function draftAsCsv({ quotes }: Draft, t: Translate, locale: Locale): string {
  const named = columns(t)
  const order = Object.keys(named) as (keyof Row)[]
  const rows = quotes.map((quote, i) => {
    const row: Row = {
      number: i + 1,
      person: t(($) => (quote.needsPerson ? $.draft.yes : $.draft.no)),
      verdict: verdictOf(quote, t),
      decision: [...decisionLines(quote, t, locale), ...waitingLines(quote, t, locale)].join('\n'),
      words: quote.text,
      speaker: quote.speaker?.name ?? '',
      printed: t(($) => $.language[quote.findings?.claim.language ?? quote.language]),
      ...onRecord(quote, t),
      rules: quote.broken.map(({ rule }) => t(($) => $.draft.rule[rule])).join('; '),
    }
    return order.map((column) => row[column])
  })
  return csv([order.map((column) => named[column]), ...rows])
}

function verdictOf(quote: DraftQuote, t: Translate): string {
  const verdict = rulingVerdict(quote, t)
  return quote.skipped ? `${t(($) => $.draft.unchecked)} – ${verdict}` : verdict
}

function onRecord({ findings, spoken }: DraftQuote, t: Translate) {
  const record = findings?.record
  return {
    spoken: record
      ? spokenName(t, { ...findings.language, language: findings.language.spoken })
      : spokenName(t, spoken),
    source: record?.title ?? '',
    publisher: record?.publisher ?? '',
    published: record?.publishedAt ?? '',
    onRecord: record?.spans.map(({ exact }) => exact).join(' … ') ?? '',
    differences: differences(findings, t).join('; '),
    link: record?.link ?? '',
    original: findings ? originalLines(findings, t).join(' — ') : '',
    translators: findings ? translatorLines(findings, t).join('; ') : '',
    nearest: findings
      ? nearestTo(findings)
          .map((rival) => `${rival.text} — ${placeOf(rival, t)}`)
          .join('\n')
      : '',
  }
}
