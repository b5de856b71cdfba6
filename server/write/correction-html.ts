/** The correction of a printed translation as one page to print or to send, the original beside it: no script, nothing fetched. */
import type { Locale, Translate } from '../../locales/i18n.ts'
import type { Annotation } from '../api/annotations.ts'
import type { Desk } from '../api/desk.ts'
import type { Language } from '../api/language.ts'
import type { Quote } from '../api/quotes.ts'
import { foldText } from '../language/fold.ts'
import { dayIn } from './draft-lines.ts'
import { html, Html } from './html.ts'

/** As paper has it. Whoever serves the page has to allow this style and no other. */
export const CORRECTION_STYLE = `
  :root { color-scheme: light; --serif: 'Source Serif 4', Georgia, serif; --sans: Inter, system-ui, sans-serif }
  body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1f1c18; background: #fff }
  body { font: 1rem/1.55 var(--sans); overflow-wrap: break-word; print-color-adjust: exact }
  h1, blockquote, .wordmark { font-family: var(--serif); line-height: 1.3 }
  h1 { margin: 0.5rem 0 1rem; font-size: 2rem }
  h2 { margin: 0 0 0.5rem; font: 600 0.9375rem/1.4 var(--sans); color: #625c52 }
  header { margin-bottom: 1.5rem; border-bottom: 1px solid #e2ddd2 }
  .both { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem }
  section { margin-bottom: 1.5rem; break-inside: avoid }
  blockquote { margin: 0 0 0.5rem; padding-left: 0.9rem; border-left: 3px solid #e2ddd2; font-size: 1.1875rem }
  blockquote { white-space: pre-line }
  .right blockquote { border-color: #1c6636 }
  ins { background: #eaf6ed; text-decoration: none; border-bottom: 2px solid #1c6636 }
  del { background: #fdeeec; text-decoration-color: #a3211c }
  p { margin: 0.25rem 0 }
  li { margin: 0.25rem 0 }
  .quiet { color: #625c52; font-size: 0.9375rem }
  .wordmark { color: #1f1c18; font-style: italic }
  @media (width < 36rem) { .both { grid-template-columns: 1fr } }
`

/** @param desk of a rendition that is corrected @param t words in the language of the page, whatever that of the quote */
export function correctionAsHtml(desk: Desk, t: Translate, locale: Locale): string | null {
  const { rendition, correction, annotations } = desk
  const corrected = correction?.wordings.at(-1)
  if (!correction || !corrected) return null
  const { original, rendition: printed, from, to } = rendition
  const language = (one: Language) => t(($) => $.language[one])
  const now = foldText(corrected.text)
  const put = annotations.filter(
    (one) =>
      one.status !== 'dismissed' &&
      one.ruling !== 'dropped' &&
      one.suggestion !== '' &&
      one.rendered &&
      // What somebody would have put is no change where the wording has other words.
      now.includes(foldText(one.suggestion)),
  )
  const look = new Html(`<style>${CORRECTION_STYLE}</style>`)
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${t(($) => $.correction.title)} · Dixit</title>
        ${look}
      </head>
      <body>
        <main>
          <header>
            <p class="quiet">
              <span class="wordmark" lang="la">Dixit</span>
              ${rendition.state !== 'approved' && html` · ${t(($) => $.correction.notApproved)}`}
            </p>
            <h1>${t(($) => $.correction.title)}</h1>
            <p>${placeOf(printed, desk, locale)}</p>
          </header>
          <div class="both">
            <section>
              <h2>${t(($) => $.correction.original)} · ${language(from)}</h2>
              ${quoted(from, [html`${original.text}`])}
              <p class="quiet">${placeOf(original, desk, locale)}</p>
            </section>
            <section class="right">
              <h2>${t(($) => $.correction.corrected)} · ${language(to)}</h2>
              ${quoted(to, marked(corrected.text, correction.edits, 'claimed'))}
            </section>
          </div>
          <section>
            <h2>${t(($) => $.correction.printed)}</h2>
            ${quoted(to, marked(printed.text, correction.edits, 'said'))}
          </section>
          ${
            put.length > 0 &&
            html`<section>
              <h2>${t(($) => $.correction.changes)}</h2>
              <ul>
                ${put.map((one) => change(one, desk, t))}
              </ul>
            </section>`
          }
          ${corrected.note !== '' && html`<p>${corrected.note}</p>`}
          <p class="quiet">
            ${t(($) => $.correction.signed, { by: corrected.by, at: dayIn(locale, corrected.at) })}
          </p>
        </main>
      </body>
    </html>`
  return page.code
}

/** Who says the words where, and when. */
function placeOf({ speaker, sourceTitle, spans }: Quote, { passages }: Desk, locale: Locale): string {
  const passage = passages.find(({ id }) => id === spans[0]?.passage)
  const day = passage?.publishedAt && dayIn(locale, passage.publishedAt)
  return [speaker?.name, sourceTitle, passage?.publisher, day].filter(Boolean).join(', ')
}

/** Its lines are those of the words: nothing stands between the tags and them. */
const quoted = (language: Language, words: Html[]) =>
  html`<blockquote lang="${langOf(language)}">${words}</blockquote>`

type Edits = NonNullable<Desk['correction']>['edits']

/** A text with what was taken from it struck out, or what was put into it marked. */
function marked(text: string, edits: Edits, side: 'said' | 'claimed'): Html[] {
  let from = 0
  const pieces: Html[] = []
  for (const { [side]: place } of edits) {
    if (place.start < from || place.start === place.end) continue
    const words = html`${text.slice(place.start, place.end)}`
    pieces.push(html`${text.slice(from, place.start)}`)
    pieces.push(side === 'said' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`)
    from = place.end
  }
  return [...pieces, html`${text.slice(from)}`]
}

function change(
  { rendered, suggestion, category, comment }: Annotation,
  { rendition }: Desk,
  t: Translate,
): Html {
  const lang = langOf(rendition.to)
  const words = rendition.rendition.text.slice(rendered!.start, rendered!.end)
  return html`<li>
    <q lang="${lang}">${words}</q> → <q lang="${lang}">${suggestion}</q> · ${t(($) => $.mqm[category])}
    ${comment !== '' && html`<br />${comment}`}
  </li>`
}

/** Language-neutral where it is neither of the two (BCP 47: undetermined). */
const langOf = (language: Language) => (language === 'fr' || language === 'en' ? language : 'und')
