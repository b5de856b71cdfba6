/** The audit of a record as a page, and as a table for a spreadsheet. */
import { flagTopic } from '../../locales/flag-words.ts'
import type { Locale, Translate } from '../../locales/i18n.ts'
import type { DeskFlag } from '../api/annotations.ts'
import type { Audit, AuditedPair } from '../api/audit.ts'
import { csv } from './csv.ts'
import { html, type Html } from './html.ts'
import { langOf, reportPage } from './report-page.ts'

type Side = 'original' | 'rendered'

export function auditAsHtml(audit: Audit, t: Translate, locale: Locale): string {
  const { title, language, items } = audit
  const head = html`<p>${summaryOf(audit, t)}</p>
    <p class="quiet">${t(($) => $.audit[items.length > 0 ? 'byMachine' : 'nothing'])}</p>`
  const body = html`${items.map((pair) => entry(pair, t))}`
  return reportPage({ locale, kind: t(($) => $.audit.report), title, language, head, body })
}

const summaryOf = ({ compared, skipped, items }: Audit, t: Translate): string =>
  [
    t(($) => $.audit.compared, { count: compared }),
    t(($) => $.audit.flagged, { count: items.length }),
    ...(skipped > 0 ? [t(($) => $.audit.skipped, { count: skipped })] : []),
  ].join(' · ')

function entry(pair: AuditedPair, t: Translate): Html {
  const { number, speaker, risk, flags, original, rendered, rendition } = pair
  const isGrave = flags.some(({ harm }) => harm === 'meaning')
  const about = [
    t(($) => $.audit.pair, { number }),
    speaker?.name,
    t(($) => $.audit.risk, { risk }),
    rendition && t(($) => $.renditionState[rendition.state]),
  ]
  return html`<article class="${isGrave ? 'grave' : 'slight'}">
    <h3>${about.filter(Boolean).join(' · ')}</h3>
    <ul>
      ${flags.map(
        (flag) =>
          html`<li>
            <strong>${t(($) => $.flag[flagTopic(flag)])}</strong>
            (${t(($) => $.harm[flag.harm])})<br />${words(pair, flag, 'original')} →
            ${words(pair, flag, 'rendered')}
          </li>`,
      )}
    </ul>
    <blockquote lang="${langOf(original.language)}">${marked(pair, 'original')}</blockquote>
    <blockquote lang="${langOf(rendered.language)}">${marked(pair, 'rendered')}</blockquote>
  </article>`
}

const wordsIn = (pair: AuditedPair, flag: DeskFlag, side: Side): string =>
  flag[side] ? pair[side].text.slice(flag[side].start, flag[side].end) : '∅'

/** Where a flag is about the whole text, there is nothing to point at. */
const isWhole = (pair: AuditedPair, flag: DeskFlag, side: Side) =>
  flag[side]?.start === 0 && flag[side].end === pair[side].text.length

const words = (pair: AuditedPair, flag: DeskFlag, side: Side): Html =>
  isWhole(pair, flag, side)
    ? html`…`
    : html`<span lang="${langOf(pair[side].language)}">${wordsIn(pair, flag, side)}</span>`

/** The text of a side with the words marked that flags are about. */
function marked(pair: AuditedPair, side: Side): Html {
  const { text } = pair[side]
  const spans = pair.flags
    .flatMap((flag) => (flag[side] && !isWhole(pair, flag, side) ? [flag[side]] : []))
    .sort((a, b) => a.start - b.start)
  const pieces: Html[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (end <= at) continue
    const from = Math.max(start, at)
    pieces.push(html`${text.slice(at, from)}<mark>${text.slice(from, end)}</mark>`)
    at = end
  }
  return html`${pieces}${text.slice(at)}`
}

/** A row for each flag. */
export function auditAsCsv({ items }: Audit, t: Translate): string {
  const column = t(($) => $.audit.column, { returnObjects: true })
  const rows = items.flatMap((pair) =>
    pair.flags.map((flag): Record<keyof typeof column, string | number> => ({
      number: pair.number,
      risk: pair.risk,
      speaker: pair.speaker?.name ?? '',
      spoken: t(($) => $.language[pair.spoken]),
      check: t(($) => $.flag[flagTopic(flag)]),
      harm: t(($) => $.harm[flag.harm]),
      words: wordsIn(pair, flag, 'original'),
      rendering: wordsIn(pair, flag, 'rendered'),
      original: pair.original.text,
      rendition: pair.rendered.text,
      state: pair.rendition ? t(($) => $.renditionState[pair.rendition!.state]) : '',
    })),
  )
  const order = Object.keys(column) as (keyof typeof column)[]
  return csv([order.map((one) => column[one]), ...rows.map((row) => order.map((one) => row[one]))])
}
