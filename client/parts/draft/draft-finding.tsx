import { notesOf, signedBy } from '../../../locales/decision-words.ts'
import { leadingLine } from '../../../locales/leading-answer.ts'
import type { Check } from '../../../server/api/checks.ts'
import type { Correction, KeptDraft, KeptQuote } from '../../../server/api/drafts.ts'
import { useThing } from '../../data/asking.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { Answers } from '../check/answers.tsx'
import { DecisionPart } from '../check/decision.tsx'
import { NextSteps } from '../check/next-steps.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Rivals } from '../check/rivals.tsx'
import { VerdictLabel } from '../check/verdict-label.tsx'
import { WordsCompared } from '../check/words-compared.tsx'
import { DraftCorrection } from './draft-correction.tsx'
import { HouseRemarks } from './house-remarks.tsx'

interface Props {
  draft: KeptDraft
  quote: KeptQuote
  isCorrecting: boolean
  busy: boolean
  refusal: Refusal | null
  onClose: () => void
  onCorrect: (correction: Correction) => void
  /** Somebody else changed it. */
  onRefresh: () => void
  onDecided: () => void
}

/** What was found for one quotation of a draft, where a person corrects how it was read and decides. */
export function DraftFinding(props: Props) {
  const { t } = useInterfaceLanguage()
  const { draft, quote, isCorrecting } = props
  const { checkedAs, check, skipped, speaker } = quote
  const asRead = speaker === null || speaker.kind === 'unnamed' ? null : speaker.name
  const isCorrected = asRead !== checkedAs.speaker || quote.language !== checkedAs.language
  return (
    <article class="draft-finding" id={`quote-${quote.id}`}>
      <h2>
        {check && <VerdictLabel verdict={check.decision?.verdict ?? check.verdict} harm={check.harm} />}
        {!check && (skipped ? t(($) => $.draft.why[skipped]) : t(($) => $.draft.waiting))}
      </h2>
      <blockquote lang={langOf(checkedAs.language)}>{quote.text}</blockquote>
      <p class="draft-reading">
        {checkedAs.speaker ?? speaker?.name ?? t(($) => $.ui.noSpeaker)} ·{' '}
        {t(($) => $.language[checkedAs.language])}
        {isCorrected && <span class="hint"> {t(($) => $.ui.draft.correctedHere)}</span>}
      </p>
      {isCorrecting && (
        <DraftCorrection
          quote={quote}
          busy={props.busy}
          refusal={props.refusal}
          onCorrect={props.onCorrect}
          onClose={props.onClose}
          loadNewest={props.onRefresh}
        />
      )}
      {quote.declared && <p class="hint">{t(($) => $.draft.declared)}</p>}
      {quote.kept && <p class="hint">{t(($) => $.ui.draft.kept)}</p>}
      {quote.before && <Before before={quote.before} lang={langOf(checkedAs.language)} />}
      <HouseRemarks draft={draft} quote={quote} />
      {check && <Found key={check.id} id={check.id} onDecided={props.onDecided} />}
    </article>
  )
}

/** What a quotation that changed was in the revision before, and what was found and decided then. */
function Before({ before, lang }: { before: NonNullable<KeptQuote['before']>; lang: string }) {
  const { t, moment } = useInterfaceLanguage()
  const { text, speaker, check } = before
  const decision = check?.decision
  return (
    <details class="draft-before">
      <summary>{t(($) => $.ui.draft.before)}</summary>
      <blockquote lang={lang}>{text}</blockquote>
      <p>{speaker ?? t(($) => $.ui.noSpeaker)}</p>
      {check && (
        <p>
          <VerdictLabel verdict={decision?.verdict ?? check.verdict} harm={check.harm} />{' '}
          {decision && signedBy(t, decision, moment(decision.at))}
        </p>
      )}
      {decision &&
        notesOf(decision).map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
    </details>
  )
}

function Found({ id, onDecided }: { id: number; onDecided: () => void }) {
  const { t } = useInterfaceLanguage()
  const { thing: check, refusal, setThing } = useThing<Check>(`/checks/${id}`)
  if (!check) return <ProblemNotice refusal={refusal} />
  return (
    <>
      <p class="leading">{leadingLine(t, check)}</p>
      <NextSteps check={check} />
      <DecisionPart
        check={check}
        onChange={(decided) => {
          setThing(decided)
          onDecided()
        }}
      />
      <Answers check={check} />
      <WordsCompared check={check} />
      <Rivals check={check} />
      <p>
        <a href={`/checks/${id}`}>{t(($) => $.ui.draft.wholeCheck, { number: id })}</a>
      </p>
    </>
  )
}
