import { useState } from 'preact/hooks'
import { verdictLabel } from '../../../locales/verdict-words.ts'
import type { Check, DecidedVerdict } from '../../../server/api/checks.ts'
import { useEditing } from '../../data/editing.ts'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { DECIDED_VERDICTS } from '../words/vocabulary.ts'
import { EarlierDecisions } from './earlier-decisions.tsx'
import { EditForm } from '../form/edit-form.tsx'
import { Field, SelectField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { VerdictLabel } from './verdict-label.tsx'

interface Props {
  check: Check
  onChange: (check: Check) => void
}

/** The person's own verdict, which rules, and those signed before it. */
export function DecisionPart({ check, onChange }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const mayDecide = useMay('checker')
  const [deciding, setDeciding] = useState(check.decision === null && mayDecide)
  const { decision } = check
  return (
    <section class="decision">
      <h3>{t(($) => $.ui.decision.title)}</h3>
      {decision && !deciding && (
        <>
          <p class="decided">
            <VerdictLabel verdict={decision.verdict} harm={check.words.harm} />
          </p>
          {decision.note && <p class="note">{decision.note}</p>}
          <p class="hint">{t(($) => $.ui.decision.signed, { by: decision.by, at: moment(decision.at) })}</p>
          {mayDecide && (
            <button type="button" onClick={() => setDeciding(true)}>
              {t(($) => $.ui.decision.change)}
            </button>
          )}
        </>
      )}
      {/* Asked for again once another one is signed. */}
      {decision && <EarlierDecisions key={check.version} check={check} />}
      {deciding && (
        <DecisionForm
          check={check}
          onChange={onChange}
          onDone={decision ? () => setDeciding(false) : undefined}
          onSigned={() => setDeciding(false)}
        />
      )}
    </section>
  )
}

/** The decision to start from: the one signed, else the machine's verdict. */
const draftOf = ({ decision, verdict }: Check): { verdict: DecidedVerdict; note: string } => ({
  verdict: decision?.verdict ?? verdict,
  note: decision?.note ?? '',
})

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
  const stored = newest?.decision
  const needsEvidence = verdict === 'fabricated'

  const sign = () =>
    run(async () => {
      onChange(await request<Check>('PUT', `${path}/decision`, { body: draft, seen: seen.version }))
      toast({ text: t(($) => $.ui.decision.saved) })
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
      <p class="hint">{t(($) => $.ui.decision.hint)}</p>
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
