import { useState } from 'preact/hooks'
import { leadingLine } from '../../../locales/leading-answer.ts'
import type { Check } from '../../../server/api/checks.ts'
import type { DraftQuote } from '../../../server/api/drafts.ts'
import type { Language } from '../../../server/api/language.ts'
import { useChange } from '../../data/asking.ts'
import { cutText, type Mark } from '../words/cut-text.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { Answers } from '../check/answers.tsx'
import { NextSteps } from '../check/next-steps.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Rivals } from '../check/rivals.tsx'
import { VerdictLabel } from '../check/verdict-label.tsx'
import { WordsCompared } from '../check/words-compared.tsx'

interface Props {
  quote: DraftQuote
  number: number
  /** The whole draft, and the language it is printed in. */
  text: string
  language: Language
}

/** One quotation of a draft: closed its verdict and its words, open what they rest on. */
export function DraftEntry(props: Props) {
  const { t } = useInterfaceLanguage()
  const { quote, number, language } = props
  const { findings, skipped, speaker, broken } = quote
  const [open, setOpen] = useState(false)
  const faults = broken.filter(({ weight }) => weight === 'fault').length
  const notes = broken.length - faults
  return (
    <li class="card draft-entry">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class="draft-verdict">
            {number}.{' '}
            {findings ? (
              <VerdictLabel verdict={findings.verdict} harm={findings.words.harm} />
            ) : (
              skipped && t(($) => $.draft.why[skipped])
            )}
          </span>
          <q class="card-words" lang={langOf(findings?.claim.language ?? language)}>
            {quote.text}
          </q>
          <span class="hint">
            {[
              speaker?.name ?? (findings ? t(($) => $.ui.noSpeaker) : ''),
              faults > 0 && t(($) => $.draft.faults, { count: faults }),
              notes > 0 && t(($) => $.draft.notes, { count: notes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </summary>
        {open && <Evidence {...props} />}
      </details>
    </li>
  )
}

function Evidence(props: Props) {
  const { t } = useInterfaceLanguage()
  const { quote } = props
  const { findings } = quote
  return (
    <div class="draft-evidence">
      <InDraft {...props} />
      <HouseRules quote={quote} />
      {findings && (
        <>
          <p class="leading">{leadingLine(t, findings)}</p>
          <NextSteps check={findings} />
          <Answers check={findings} />
          <WordsCompared check={findings} />
          <Rivals check={findings} />
          <Keep claim={findings.claim} />
        </>
      )}
      {!findings && quote.skipped === 'not_speech' && (
        <p>
          <a href="/">{t(($) => $.ui.backToCheck)}</a>
        </p>
      )}
    </div>
  )
}

/** In characters on either side of the words: a sentence or two. */
const AROUND = 240

/** The paragraph the words stand in, or as much of it as is near them, cut between two words. */
function around(text: string, start: number, end: number): { from: number; to: number } {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const line = before.lastIndexOf('\n') + 1
  const next = after.indexOf('\n')
  const isWholeBefore = line > 0 || start <= AROUND
  const isWholeAfter = next >= 0 || end + AROUND >= text.length
  return {
    from: start - before.length + (isWholeBefore ? line : before.indexOf(' ') + 1),
    to: end + (next >= 0 ? next : isWholeAfter ? after.length : Math.max(0, after.lastIndexOf(' '))),
  }
}

/** The words where they stand, with what breaks a rule marked in them. */
function InDraft({ quote, text, language }: Props) {
  const { t } = useInterfaceLanguage()
  const { spans, broken, declared } = quote
  const [first, last] = [spans[0]!, spans.at(-1)!]
  const { from, to } = around(text, first.start, last.end)
  const marks: Mark<'words' | 'broken'>[] = [
    ...spans.map((span) => ({ ...span, what: 'words' as const })),
    ...broken
      .filter(({ rule }) => rule !== 'translation_undisclosed')
      .map(({ start, end }) => ({ start, end, what: 'broken' as const })),
  ]
  return (
    <section class="draft-part">
      <h3>{t(($) => $.ui.draft.inDraft)}</h3>
      <blockquote class="in-draft" lang={langOf(language)}>
        {from > 0 && text[from - 1] !== '\n' && '… '}
        {cutText(text.slice(from, to), from, marks).map(({ text: piece, start, marks: over }) => {
          const shown = over.includes('broken') ? <em class="broken">{piece}</em> : piece
          return over.includes('words') ? <mark key={start}>{shown}</mark> : shown
        })}
        {to < text.length && text[to] !== '\n' && ' …'}
      </blockquote>
      {declared && <p class="hint">{t(($) => $.draft.declared)}</p>}
    </section>
  )
}

function HouseRules({ quote: { broken } }: Pick<Props, 'quote'>) {
  const { t } = useInterfaceLanguage()
  if (broken.length === 0) return null
  return (
    <section class="draft-part">
      <h3>{t(($) => $.draft.houseRules)}</h3>
      <ul class="house-rules">
        {broken.map(({ rule, weight, start }) => (
          <li key={`${rule}-${start}`} class={weight}>
            <p>
              <strong>{t(($) => $.draft.rule[rule])}</strong>{' '}
              <span class="weight">{t(($) => $.draft.weight[weight])}</span>
            </p>
            <p>{t(($) => $.draft.ruleWhy[rule])}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nothing of a draft is stored unless a person wants to decide on one of its quotations. */
function Keep({ claim }: { claim: Check['claim'] }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [kept, setKept] = useState<number | null>(null)
  const keep = () => run(async () => setKept((await request<Check>('POST', '/checks', { body: claim })).id))
  return (
    <div class="actions">
      {kept === null ? (
        <button type="button" disabled={busy} onClick={() => void keep()}>
          {t(($) => $.ui.draft.keep)}
        </button>
      ) : (
        <p role="status">
          <a href={`/checks/${kept}`}>{t(($) => $.ui.draft.kept, { number: kept })}</a>
        </p>
      )}
      <ProblemNotice refusal={refusal} />
    </div>
  )
}
