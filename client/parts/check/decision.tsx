import { useState } from 'preact/hooks'
import { notesOf, signedBy } from '../../../locales/decision-words.ts'
import { verdictLabel } from '../../../locales/verdict-words.ts'
import type { Check, DecidedVerdict } from '../../../server/api/checks.ts'
import { useEditing } from '../../data/editing.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { DECIDED_VERDICTS } from '../words/vocabulary.ts'
import { EarlierDecisions } from './earlier-decisions.tsx'
import { EditForm } from '../form/edit-form.tsx'
import { Field, SelectField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { VerdictLabel } from './verdict-label.tsx'
import { WaitingSignature } from './waiting-signature.tsx'

interface Props {
  check: Check
  onChange: (check: Check) => void
}

/** The person's own verdict, which rules, one that waits for a second person, and those signed before. */
export function DecisionPart({ check, onChange }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const mayDecide = useMay('checker')
  const { decision, waiting } = check
  const [deciding, setDeciding] = useState(decision === null && waiting === null && mayDecide)
  return (
    <section class="decision">
      <h3>{t(($) => $.ui.decision.title)}</h3>
      {decision && !deciding && (
        <>
          <p class="decided">
            <VerdictLabel verdict={decision.verdict} harm={check.words.harm} />
          </p>
          {notesOf(decision).map((note) => (
            <p key={note} class="note">
              {note}
            </p>
          ))}
          <p class="hint">{signedBy(t, decision, moment(decision.at))}</p>
          {mayDecide && !waiting && (
            <button type="button" onClick={() => setDeciding(true)}>
              {t(($) => $.ui.decision.change)}
            </button>
          )}
        </>
      )}
      {waiting && !deciding && (
        <WaitingSignature
          check={check}
          waiting={waiting}
          onChange={onChange}
          onOther={() => setDeciding(true)}
        />
      )}
      {/* Asked for again once another one is signed. */}
      {(decision || waiting) && <EarlierDecisions key={check.version} check={check} />}
      {deciding && (
        <DecisionForm
          check={check}
          onChange={onChange}
          onDone={decision || waiting ? () => setDeciding(false) : undefined}
          onSigned={() => setDeciding(false)}
        />
      )}
    </section>
  )
}

/** The decision to start from: the one signed last, else the machine's verdict. */
function draftOf({ decision, waiting, verdict }: Check): { verdict: DecidedVerdict; note: string } {
  const signed = waiting ?? decision
  return { verdict: signed?.verdict ?? verdict, note: signed?.note ?? '' }
}

interface FormProps extends Props {
  onSigned: () => void
  /** Leaves without deciding, where there is a decision to go back to. */
  onDone: (() => void) | undefined
}

function DecisionForm({ check, onChange, onSigned, onDone }: FormProps) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState(() => draftOf(check))
  const path = `/checks/${check.id}`
  const { busy, refusal, run, seen, newest, loadNewest } = useEditing({
    path,
    thing: check,
    draftOf,
    draft,
    onDraft: setDraft,
  })
  const toast = useToast()
  const { verdict, note } = draft
  const stored = newest && (newest.waiting ?? newest.decision)
  const takesTwo = useSession().state?.signers === 2
  const needsEvidence = verdict === 'fabricated'

  const sign = () =>
    run(async () => {
      const signed = await request<Check>('PUT', `${path}/decision`, { body: draft, seen: seen.version })
      onChange(signed)
      toast({ text: t(($) => $.ui.decision[signed.waiting ? 'savedFirst' : 'saved']) })
      onSigned()
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={['verdict', 'note']}
      loadNewest={loadNewest}
      busy={busy}
      submit={t(($) => $.ui.decision.sign)}
      onSubmit={() => void sign()}
      onCancel={onDone}
    >
      <p class="hint">{t(($) => $.ui.decision[takesTwo ? 'hintTwo' : 'hint'])}</p>
      <SelectField
        label={t(($) => $.ui.decision.verdict)}
        value={verdict}
        choices={DECIDED_VERDICTS.map((one) => [one, verdictLabel(t, one, check.words.harm)] as const)}
        onChange={(chosen) => setDraft({ ...draft, verdict: chosen })}
        problem={problemAt(refusal, 'verdict')}
        stored={
          stored && stored.verdict !== verdict ? verdictLabel(t, stored.verdict, check.words.harm) : undefined
        }
      />
      <Field
        label={needsEvidence ? t(($) => $.ui.decision.evidence) : t(($) => $.ui.decision.note)}
        hint={needsEvidence ? t(($) => $.ui.decision.evidenceHint) : undefined}
        required={needsEvidence}
        problem={problemAt(refusal, 'note')}
        stored={stored && stored.note !== note ? stored.note : undefined}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={4}
            value={note}
            onInput={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          />
        )}
      </Field>
    </EditForm>
  )
}
