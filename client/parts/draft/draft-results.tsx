import { useState } from 'preact/hooks'
import { countLabels } from '../../../locales/verdict-words.ts'
import type { Draft, DraftProgress, DraftQuote } from '../../../server/api/drafts.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { VERDICTS } from '../words/vocabulary.ts'
import { DraftEntry } from './draft-entry.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { VerdictLabel } from '../check/verdict-label.tsx'
import './draft.css'

/** A long list is drawn anew with each quotation that comes. */
const SHOWN_AT_ONCE = 100

interface Props {
  read: Extract<DraftProgress, { read: unknown }>['read']
  /** Those checked so far. */
  quotes: DraftQuote[]
  /** Once it is checked to its end. */
  draft: Draft | null
  busy: boolean
  refusal: Refusal | null
}

/** What was found so far, counted, and each quotation with its evidence. */
export function DraftResults({ read, quotes, draft, busy, refusal }: Props) {
  const { t, number } = useInterfaceLanguage()
  const [onlyForPerson, setOnlyForPerson] = useState(true)
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const numbered = quotes.map((quote, i) => ({ quote, number: i + 1 }))
  const forPerson = numbered.filter(({ quote }) => quote.needsPerson)
  const shown = onlyForPerson ? forPerson : numbered
  const checked = quotes.flatMap(({ findings }) => findings ?? [])
  const skipped = quotes.length - checked.length
  const views = [
    [true, t(($) => $.ui.draft.forPerson, { number: forPerson.length })],
    [false, t(($) => $.ui.draft.all, { number: quotes.length })],
  ] as const

  if (read.quotes === 0) return <p class="empty">{t(($) => $.ui.draft.noneFound)}</p>
  return (
    <>
      <ProblemNotice refusal={refusal} />
      {!busy && !draft && !refusal && <p role="status">{t(($) => $.ui.draft.stopped)}</p>}
      <section class="draft-summary" aria-labelledby="draft-summary">
        <h2 id="draft-summary">{t(($) => $.ui.draft.summary)}</h2>
        <p role="status">
          {draft &&
            [
              t(($) => $.draft.found, { count: draft.summary.quotes }),
              t(($) => $.draft.needPerson, { count: draft.summary.needPerson }),
            ].join(' · ')}
        </p>
        {draft && draft.summary.beyond > 0 && (
          <p class="problem">{t(($) => $.draft.beyond, { count: draft.summary.beyond })}</p>
        )}
        <ul class="draft-counts">
          {countLabels(VERDICTS, checked).map(({ verdict, harm, count }) => (
            <li key={`${verdict} ${harm}`}>
              <VerdictLabel verdict={verdict} harm={harm} /> <strong>{number(count)}</strong>
            </li>
          ))}
          {skipped > 0 && (
            <li>
              {t(($) => $.draft.unchecked)} <strong>{number(skipped)}</strong>
            </li>
          )}
        </ul>
      </section>
      <section class="draft-quotes" aria-labelledby="draft-quotes">
        <div class="page-head">
          <h2 id="draft-quotes">{t(($) => $.ui.draft.results)}</h2>
          <div class="segments" role="group" aria-label={t(($) => $.ui.draft.show)}>
            {views.map(([only, words]) => (
              <button
                key={words}
                type="button"
                aria-pressed={only === onlyForPerson}
                onClick={() => setOnlyForPerson(only)}
              >
                {words}
              </button>
            ))}
          </div>
        </div>
        {shown.length === 0 && !busy && <p class="empty">{t(($) => $.ui.draft.nothingForPerson)}</p>}
        <ol class="cards">
          {shown.slice(0, most).map(({ quote, number: at }) => (
            <DraftEntry key={at} quote={quote} number={at} text={read.text} language={read.language} />
          ))}
        </ol>
        {shown.length > most && (
          <button type="button" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            {t(($) => $.ui.more)}
          </button>
        )}
      </section>
    </>
  )
}
