/** The page of every report, to print or to send: no script, nothing fetched. */
import type { Locale } from '../../locales/i18n.ts'
import type { Language } from '../api/language.ts'
import { html, Html } from './html.ts'

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

interface Report {
  locale: Locale
  /** What sort of report it is. */
  kind: string
  /** What it is about, and in which language that is printed. */
  title: string
  language: Language
  /** Beneath the title. */
  head: Html
  body: Html
}

export function reportPage({ locale, kind, title, language, head, body }: Report): string {
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${kind} · Dixit</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="quiet"><span class="wordmark" lang="la">Dixit</span> · ${kind}</p>
            <h1 lang="${langOf(language)}">${title}</h1>
            ${head}
          </header>
          ${body}
        </main>
      </body>
    </html>`
  return page.code
}

/** Language-neutral where it is neither of the two (BCP 47: undetermined). */
export const langOf = (language: Language | null | undefined) =>
  language === 'fr' || language === 'en' ? language : 'und'
