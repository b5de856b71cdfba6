/** A draft's report as one page: what needs a person comes first. */
import { spokenName } from '../../locales/spoken-name.ts'
import type { Locale, Translate } from '../../locales/i18n.ts'
import { gravityOf } from '../../locales/gravity.ts'
import { leadingLine, nextSteps } from '../../locales/leading-answer.ts'
import { verdictLabel, verdictMeaning } from '../../locales/verdict-words.ts'
import type { Draft, DraftQuote } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'
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
import { html, type Html } from './html.ts'
import { langOf, reportPage } from './report-page.ts'
import {
  contraryLines,
  nearestTo,
  originalLines,
  placeOf,
  translatorLines,
  translatorsTitle,
} from './translation-lines.ts'

export function draftAsHtml(draft: Draft, t: Translate, locale: Locale): string {
  const { title, language, quotes, summary } = draft
  const numbered = quotes.map((quote, i) => ({ ...quote, number: i + 1 }))
  const checked = (quote: Numbered) => entry(quote, draft, t, locale)
  const head = html`${summaryLines(draft, t).map((line) => html`<p>${line}</p>`)}
    ${foldedLines(draft, t).map((line) => html`<p>${line}</p>`)}
    <ul class="summary">
      ${summary.verdicts.map(
        ({ verdict, harm, count }) =>
          html`<li class="${gravityOf(verdict, harm)}">${verdictLabel(t, verdict, harm)} · ${count}</li>`,
      )}
    </ul>`
  const sections = [
    section(
      t(($) => $.draft.forPerson),
      numbered.filter(({ needsPerson }) => needsPerson),
      checked,
    ),
    section(
      t(($) => $.draft.others),
      numbered.filter(({ needsPerson, findings }) => !needsPerson && findings),
      checked,
    ),
    section(
      t(($) => $.draft.unchecked),
      numbered.filter(({ needsPerson, findings }) => !needsPerson && !findings),
      checked,
    ),
  ]
  return reportPage({
    locale,
    kind: t(($) => $.draft.report),
    title,
    language,
    head,
    body: html`${sections}`,
  })
}

type Numbered = DraftQuote & { number: number }

function section(heading: string, chosen: Numbered[], show: (quote: Numbered) => Html): Html {
  if (chosen.length === 0) return html``
  return html`<section>
    <h2>${heading} (${chosen.length})</h2>
    ${chosen.map(show)}
  </section>`
}

function entry(quote: Numbered, draft: Draft, t: Translate, locale: Locale): Html {
  const { language, text } = draft
  const { findings, speaker, declared } = quote
  const broken = ownRemarks(draft, quote)
  const decided = decisionLines(quote, t, locale)
  const waiting = waitingLines(quote, t, locale)
  return html`<article class="${gravityIn(quote)}">
    <h3>${quote.number}. ${rulingVerdict(quote, t)}</h3>
    ${decided.length > 0 && html`<p>${decided.join(' · ')}</p>`}
    ${waiting.length > 0 && html`<p>${waiting.join(' · ')}</p>`}
    ${
      findings &&
      html`<p><strong>${leadingLine(t, findings)}</strong></p>
        <p class="quiet">${verdictMeaning(t, findings.verdict, findings)}</p>
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
    <dd>
      ${spokenName(t, { ...language, language: language.spoken })} (${t(($) => $.basis[language.basis])})
      ${contraryLines(findings, t).map((line) => html`<br />${line}`)}
    </dd>
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
