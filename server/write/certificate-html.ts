/**
 * The certificate of a check as one page to print or to keep: what was asked, found and signed, and the SHA-256 of each
 * text it rests on, so that anybody who holds these texts can tell whether they are the same. No script, nothing fetched.
 */
import { contextAnswer } from '../../locales/context-words.ts'
import { spokenName } from '../../locales/spoken-name.ts'
import { createHash } from 'node:crypto'
import type { Locale, Translate } from '../../locales/i18n.ts'
import { notesOf, signedBy } from '../../locales/decision-words.ts'
import { dateFormat } from '../../locales/date-format.ts'
import { recordChange } from '../../locales/leading-answer.ts'
import { verdictLabel, verdictMeaning } from '../../locales/verdict-words.ts'
import type { Check, Decision } from '../api/checks.ts'
import type { Captured } from '../store/store.ts'
import type { Addresses } from './addresses.ts'
import { dayIn, differences } from './draft-lines.ts'
import { html, Html } from './html.ts'
import { originalLines } from './translation-lines.ts'
import { langOf } from './report-page.ts'

/** As paper has it. Whoever serves the page has to allow this style and no other. */
export const CERTIFICATE_STYLE = `
  :root { color-scheme: light; --serif: 'Source Serif 4', Georgia, serif; --sans: Inter, system-ui, sans-serif }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1f1c18; background: #fff }
  body { font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; print-color-adjust: exact }
  h1, blockquote, .wordmark { font-family: var(--serif); line-height: 1.3 }
  h1 { margin: 0.5rem 0 1rem; font-size: 2rem }
  h2 { margin: 1.5rem 0 0.5rem; font: 600 1rem/1.4 var(--sans) }
  header { margin-bottom: 1.5rem; border-bottom: 1px solid #e2ddd2 }
  section { break-inside: avoid }
  blockquote { margin: 0 0 0.5rem; padding-left: 0.9rem; border-left: 3px solid #e2ddd2; font-size: 1.1875rem }
  blockquote { white-space: pre-line }
  dl { display: grid; grid-template-columns: 14rem 1fr; gap: 0.25rem 1rem; margin: 0 }
  dt, .quiet { color: #625c52 }
  dd { margin: 0 }
  p { margin: 0.25rem 0 }
  code { font-size: 0.8125rem }
  .changed { padding: 0.375rem 0.75rem; border-left: 4px solid #855000; color: #855000; background: #fdf3df }
  .wordmark { color: #1f1c18; font-style: italic }
  @media (width < 36rem) { dl { grid-template-columns: 1fr } }
`

interface Certified {
  check: Check
  /** Every one ever signed, newest first. */
  decisions: readonly Decision[]
  /** Of the passages of its record that are still there. */
  captures: ReadonlyMap<number, Captured>
}

/** @param t words in `locale` */
export function certificateAsHtml(
  { check, decisions, captures }: Certified,
  { at, t, locale }: { at: Addresses; t: Translate; locale: Locale },
): string {
  const { id, claim, policy, verdict, words, record, checkedAt } = check
  const moment = (iso: string) => momentIn(locale, iso)
  const changed = recordChange(check)
  const differing = differences(check, t)
  const seconded = new Set(decisions.map(({ first }) => first?.at))
  const told = decisions.filter(({ at }) => !seconded.has(at))
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${t(($) => $.certificate.title, { number: id })} · Dixit</title>
        ${new Html(`<style>${CERTIFICATE_STYLE}</style>`)}
      </head>
      <body>
        <main>
          <header>
            <p class="quiet"><span class="wordmark" lang="la">Dixit</span></p>
            <h1>${t(($) => $.certificate.title, { number: id })}</h1>
          </header>
          <section>
            <h2>${t(($) => $.certificate.claim)}</h2>
            <blockquote lang="${langOf(claim.language)}">${claim.text}</blockquote>
            ${claim.speaker ? html`<p>${claim.speaker}</p>` : null}
            ${claim.declaredTranslation && html`<p>${t(($) => $.certificate.declared)}</p>`}
          </section>
          <section>
            <h2>${t(($) => $.certificate.found)}</h2>
            <p><strong>${verdictLabel(t, verdict, words.harm)}</strong></p>
            ${changed ? html`<p class="changed"><strong>${t(($) => $.ui.again.since[changed])}</strong></p>` : null}
            <p>${verdictMeaning(t, verdict, check)}</p>
            ${facts([
              [t(($) => $.question.speaker), t(($) => $.answer.speaker[check.speaker.answer])],
              [t(($) => $.question.language), t(($) => $.answer.language[check.language.answer])],
              [t(($) => $.question.words), t(($) => $.answer.words[words.answer])],
              [t(($) => $.question.context), contextAnswer(t, check.context)],
              [t(($) => $.certificate.checkedAt), moment(checkedAt)],
              [t(($) => $.certificate.policy), String(policy)],
            ])}
            ${differing.map((line) => html`<p class="quiet">${line}</p>`)}
          </section>
          <section>
            <h2>${t(($) => $.certificate.record)}</h2>
            ${
              record
                ? html`${record.spans.map(
                    ({ exact }) =>
                      html`<blockquote lang="${langOf(record.printedLanguage)}">${exact}</blockquote>`,
                  )}
                  ${facts([
                    [t(($) => $.draft.column.speaker), record.speaker?.name],
                    [t(($) => $.draft.column.source), record.title],
                    [t(($) => $.draft.column.publisher), record.publisher],
                    [
                      t(($) => $.draft.column.published),
                      record.publishedAt && dayIn(locale, record.publishedAt),
                    ],
                    [
                      t(($) => $.draft.column.spoken),
                      spokenName(t, { ...check.language, language: check.language.spoken }),
                    ],
                    [t(($) => $.certificate.link), record.link],
                  ])}`
                : html`<p>${t(($) => $.certificate.noRecord)}</p>`
            }
          </section>
          ${asSpoken(check, t)}
          <section>
            <h2>${t(($) => $.certificate.signed)}</h2>
            ${
              told.length > 0
                ? told.map((one) => signature(one, check, t, moment))
                : html`<p>${t(($) => $.certificate.unsigned)}</p>`
            }
          </section>
          <section>
            <h2>${t(($) => $.certificate.hashes)}</h2>
            <p class="quiet">${t(($) => $.certificate.hashesHint)}</p>
            ${hashes(check, captures, t, moment)}
          </section>
          <section>
            <h2>${t(($) => $.certificate.meaning)}</h2>
            <p>${t(($) => $.certificate.is)}</p>
            <p>${t(($) => $.certificate.isNot)}</p>
            <p class="quiet">${at.checkPage(id)}</p>
          </section>
        </main>
      </body>
    </html>`
  return page.code
}

/** Of a translation, the words as they were spoken, where they stand and how they were found; or that they are not on record. */
function asSpoken(check: Check, t: Translate): Html | null {
  const lines = originalLines(check, t)
  if (lines.length === 0) return null
  const { original } = check
  return html`<section>
    <h2>${t(($) => $.ui.report.original)}</h2>
    ${
      original &&
      original.spans.map(
        ({ exact }) => html`<blockquote lang="${langOf(original.printedLanguage)}">${exact}</blockquote>`,
      )
    }
    ${lines.slice(original ? 1 : 0).map((line) => html`<p>${line}</p>`)}
  </section>`
}

/** One decision, by whom and why, and whether it stands. */
const signature = (
  decision: Decision,
  { words, waiting }: Check,
  t: Translate,
  moment: (iso: string) => string,
): Html =>
  html`<p>
      <strong>${verdictLabel(t, decision.verdict, words.harm)}</strong> ·
      ${signedBy(t, decision, moment(decision.at))}
    </p>
    ${notesOf(decision).map((note) => html`<p>${note}</p>`)}
    ${
      !decision.stands &&
      html`<p class="quiet">
        ${t(($) => $.certificate[decision.at === waiting?.at ? 'waiting' : 'unseconded'])}
      </p>`
    }`

function hashes(
  { claim, record }: Check,
  captures: ReadonlyMap<number, Captured>,
  t: Translate,
  moment: (iso: string) => string,
): Html {
  const passages = [...new Set(record?.spans.map(({ passage }) => passage))]
  const held = passages.flatMap((id) => captures.get(id) ?? [])
  const snapshots = new Map(held.map((one) => [one.sha256, one]))
  return html`<dl>
      ${hash(
        t(($) => $.certificate.ofClaim),
        sha256(claim.text),
      )}
      ${held.map((one) =>
        hash(
          t(($) => $.certificate.ofPassage, { number: one.passage }),
          sha256(one.text),
        ),
      )}
      ${[...snapshots.values()].map((one) =>
        hash(
          t(($) => $.certificate.ofSnapshot, { at: moment(one.capturedAt) }),
          one.sha256,
        ),
      )}
    </dl>
    ${held.length < passages.length && html`<p>${t(($) => $.certificate.gone)}</p>`}`
}

const hash = (name: string, value: string) =>
  html`<dt>${name}</dt>
    <dd><code>${value}</code></dd>`

const facts = (all: readonly (readonly [name: string, value: string | null | undefined])[]) =>
  html`<dl>
    ${all.flatMap(([name, value]) =>
      value
        ? [
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
          ]
        : [],
    )}
  </dl>`

/** Of the text as UTF-8. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const momentIn = (locale: Locale, iso: string) =>
  dateFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' })(iso)
