/** A draft's report as one page to print or to send: no script, nothing fetched, and what needs a person first. */
import type { Locale, Translate } from '../../locales/i18n.ts'
import { gravityOf } from '../../locales/gravity.ts'
import { leadingLine, nextSteps } from '../../locales/leading-answer.ts'
import { verdictLabel, verdictMeaning } from '../../locales/verdict-words.ts'
import type { Draft, DraftQuote } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import {
  dayIn,
  decisionLines,
  differences,
  foldedLines,
  ownRemarks,
  rulingVerdict,
  standingLines,
  summaryLines,
} from './draft-lines.ts'
import { html, Html } from './html.ts'
import { nearestTo, originalLines, placeOf, translatorLines, translatorsTitle } from './translation-lines.ts'

/** The look of the pages, as paper has it: the same type, the same colours for what was found. */
const STYLE = new Html(`
  :root { color-scheme: light; --serif: 'Source Serif 4', Georgia, serif; --sans: Inter, system-ui, sans-serif }
  :root { --ink: #1f1c18; --quiet: #625c52; --line: #e2ddd2; --tone: #625c52; --tint: #f3f1eb }
  .grave { --tone: #a3211c; --tint: #fdeeec }
  .caution { --tone: #855000; --tint: #fdf3df }
  .slight { --tone: #665a00; --tint: #f8f6dd }
  .translation { --tone: #1f4fa0; --tint: #ecf2fd }
  .good { --tone: #1c6636; --tint: #eaf6ed }
  .none { --tone: #4f4a63; --tint: #f1eff6 }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: #fff }
  body { font: 1rem/1.55 var(--sans); overflow-wrap: break-word; print-color-adjust: exact }
  h1, h2, blockquote, .wordmark { font-family: var(--serif); font-weight: 600; line-height: 1.25 }
  h1 { margin: 0.5rem 0 0; font-size: 2rem }
  h2 { margin: 2.25rem 0 0.75rem; font-size: 1.3rem }
  h3 { margin: 0; color: var(--tone); font-size: 1.0625rem }
  p, ul, dl, blockquote { margin: 0.4rem 0 }
  ul { padding-left: 1.2rem }
  header { padding-bottom: 1rem; border-bottom: 1px solid var(--line) }
  .wordmark { color: var(--ink); font-size: 1.25rem; font-style: italic }
  .summary { display: flex; flex-wrap: wrap; gap: 0.375rem 0.75rem; padding: 0; list-style: none }
  .summary li { padding: 0.125rem 0.625rem; border-left: 4px solid var(--tone); background: var(--tint) }
  .summary li { color: var(--tone); font-weight: 600 }
  article { margin: 0 0 1rem; padding: 0.75rem 1.25rem; border: 1px solid var(--line); border-left: 6px solid var(--tone) }
  article { border-radius: 0.5rem; break-inside: avoid }
  blockquote { padding-left: 0.9rem; border-left: 3px solid var(--line); font-size: 1.125rem; font-weight: 400 }
  mark { background: #fdeca6; color: inherit }
  a { color: #0e5560 }
  dt { color: var(--quiet); font-size: 0.875rem }
  dd { margin: 0 0 0.4rem }
  .quiet { color: var(--quiet) }`)

export function draftAsHtml(draft: Draft, t: Translate, locale: Locale): string {
  const { title, language, quotes, summary } = draft
  const numbered = quotes.map((quote, i) => ({ ...quote, number: i + 1 }))
  const checked = (quote: Numbered) => entry(quote, draft, t, locale)
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${t(($) => $.draft.report)} · Dixit</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="quiet"><span class="wordmark" lang="la">Dixit</span> · ${t(($) => $.draft.report)}</p>
            <h1 lang="${langOf(language)}">${title}</h1>
            ${summaryLines(draft, t).map((line) => html`<p>${line}</p>`)}
            ${foldedLines(draft, t).map((line) => html`<p>${line}</p>`)}
            <ul class="summary">
              ${summary.verdicts.map(
                ({ verdict, harm, count }) =>
                  html`<li class="${gravityOf(verdict, harm)}">
                    ${verdictLabel(t, verdict, harm)} · ${count}
                  </li>`,
              )}
            </ul>
          </header>
          ${section(
            t(($) => $.draft.forPerson),
            numbered.filter(({ needsPerson }) => needsPerson),
            checked,
          )}
          ${section(
            t(($) => $.draft.others),
            numbered.filter(({ needsPerson, findings }) => !needsPerson && findings),
            checked,
          )}
          ${section(
            t(($) => $.draft.unchecked),
            numbered.filter(({ needsPerson, findings }) => !needsPerson && !findings),
            checked,
          )}
        </main>
      </body>
    </html>`
  return page.code
}

type Numbered = DraftQuote & { number: number }

function section(heading: string, chosen: Numbered[], show: (quote: Numbered) => Html): Html | false {
  if (chosen.length === 0) return false
  return html`<section>
    <h2>${heading} (${chosen.length})</h2>
    ${chosen.map(show)}
  </section>`
}

/** Language-neutral where it is neither of the two (BCP 47: undetermined). */
const langOf = (language: Language | null | undefined) =>
  language === 'fr' || language === 'en' ? language : 'und'

function entry(quote: Numbered, draft: Draft, t: Translate, locale: Locale): Html {
  const { language, text } = draft
  const { findings, speaker, declared } = quote
  const broken = ownRemarks(draft, quote)
  const decided = decisionLines(quote, t, locale)
  return html`<article class="${gravityIn(quote)}">
    <h3>${quote.number}. ${rulingVerdict(quote, t)}</h3>
    ${decided.length > 0 && html`<p>${decided.join(' · ')}</p>`}
    ${
      findings &&
      html`<p><strong>${leadingLine(t, findings)}</strong></p>
        <p class="quiet">${verdictMeaning(t, findings.verdict, findings.words.harm)}</p>
        ${decided.length === 0 && nextSteps(t, findings).map((step) => html`<p>${step}</p>`)}`
    }
    <blockquote lang="${langOf(findings?.claim.language ?? quote.language)}">${quote.text}</blockquote>
    ${speaker && html`<p>${speaker.name}</p>`}
    ${declared && html`<p class="quiet">${t(($) => $.draft.declared)}</p>`}
    ${findings && evidence(findings, t, locale)}
    ${
      broken.length > 0 &&
      html`<p><strong>${t(($) => $.draft.houseRules)}</strong></p>
        <ul>
          ${broken.map(
            ({ rule, weight, start, end }) =>
              html`<li>
                ${t(($) => $.draft.weight[weight])} ·
                ${t(($) => $.draft.rule[rule])}${
                  rule !== 'translation_undisclosed' &&
                  html` – <mark lang="${langOf(language)}">${text.slice(start, end)}</mark>`
                }<br />
                ${t(($) => $.draft.ruleWhy[rule])}
              </li>`,
          )}
        </ul>`
    }
  </article>`
}

const gravityIn = ({ findings, decision }: DraftQuote) =>
  decision || findings ? gravityOf((decision ?? findings!).verdict, findings?.words.harm) : ''

function evidence(findings: Findings, t: Translate, locale: Locale): Html | false {
  const { record, language } = findings
  if (!record) return nearest(findings, t)
  const date = record.publishedAt && dayIn(locale, record.publishedAt)
  const told = differences(findings, t)
  const translators = translatorLines(findings, t)
  return html`<dl>
    <dt>${t(($) => $.draft.column.onRecord)} · ${t(($) => $.language[record.printedLanguage])}</dt>
    <dd>
      <blockquote lang="${langOf(record.printedLanguage)}">
        ${record.spans.map(({ exact }) => exact).join(' … ')}
      </blockquote>
      ${[record.speaker?.name, record.title, record.publisher, date].filter(Boolean).join(', ')}
      ${standingLines(findings, t).map((line) => html`<br />${line}`)}
      ${record.link && html`<br /><a href="${record.link}">${record.link}</a>`}
    </dd>
    <dt>${t(($) => $.draft.column.spoken)}</dt>
    <dd>${t(($) => $.language[language.spoken])} (${t(($) => $.basis[language.basis])})</dd>
    ${
      told.length > 0 &&
      html`<dt>${t(($) => $.draft.differences)}</dt>
        <dd>
          <ul>
            ${told.map((line) => html`<li>${line}</li>`)}
          </ul>
        </dd>`
    }
    ${original(findings, t)}
    ${
      translators.length > 0 &&
      html`<dt>${translatorsTitle(findings, t)}</dt>
        ${translators.map((line) => html`<dd>${line}</dd>`)}`
    }
  </dl>`
}

/** The words as spoken, where the record is a translation of them; or that they were not found. */
function original(findings: Findings, t: Translate): Html | false {
  const told = originalLines(findings, t)
  const [words, ...about] = told
  if (!words) return false
  const lang = findings.original && langOf(findings.original.printedLanguage)
  return html`<dt>${t(($) => $.draft.column.original)}</dt>
    <dd>
      ${lang ? html`<blockquote lang="${lang}">${words}</blockquote>` : words}
      ${about.map((line) => html`<p>${line}</p>`)}
    </dd>`
}

function nearest(findings: Findings, t: Translate): Html | false {
  const passages = nearestTo(findings)
  if (passages.length === 0) return false
  return html`<dl>
    <dt>${t(($) => $.nearest.title)}</dt>
    <dd>
      <p>${t(($) => $.nearest.hint)}</p>
      ${passages.map(
        (rival) =>
          html`<blockquote lang="${langOf(rival.printedLanguage)}">${rival.text}</blockquote>
            <p>${placeOf(rival, t)}</p>`,
      )}
    </dd>
  </dl>`
}
