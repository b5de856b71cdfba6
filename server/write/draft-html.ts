/** A draft's report as one page to print or to send: no script, nothing fetched, and what needs a person first. */
import type { Locale, Translate } from '../../locales/i18n.ts'
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

const STYLE = new Html(`
  :root { color-scheme: light }
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1f1c18; background: #fff }
  body { font: 1rem/1.5 Georgia, serif; overflow-wrap: break-word }
  h1 { margin: 0; font-size: 1.6rem; line-height: 1.2 }
  h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid; font-size: 1.2rem }
  h3 { margin: 0; font-size: 1rem }
  p, ul, dl, blockquote { margin: 0.4rem 0 }
  ul { padding-left: 1.2rem }
  article { padding: 0.9rem 0; border-bottom: 1px solid #bbb; break-inside: avoid }
  blockquote { padding-left: 0.9rem; border-left: 3px solid #8d8678; font-size: 1.05rem }
  mark { background: #fdeca6; color: inherit }
  dt { color: #555; font-size: 0.85rem }
  dd { margin: 0 0 0.4rem }
  .quiet { color: #555 }`)

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
            <p class="quiet">${t(($) => $.draft.report)} · Dixit</p>
            <h1 lang="${langOf(language)}">${title}</h1>
            ${summaryLines(draft, t).map((line) => html`<p>${line}</p>`)}
            ${foldedLines(draft, t).map((line) => html`<p>${line}</p>`)}
            <ul>
              ${summary.verdicts.map(
                ({ verdict, harm, count }) => html`<li>${verdictLabel(t, verdict, harm)} · ${count}</li>`,
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
  return html`<article>
    <h3>${quote.number}. ${rulingVerdict(quote, t)}</h3>
    ${decided.length > 0 && html`<p>${decided.join(' · ')}</p>`}
    ${
      findings &&
      html`<p><strong>${leadingLine(t, findings)}</strong></p>
        <p class="quiet">${verdictMeaning(t, findings.verdict, findings.words.harm)}</p>
        ${nextSteps(t, findings).map((step) => html`<p>${step}</p>`)}`
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
