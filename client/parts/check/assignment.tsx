import { useState } from 'preact/hooks'
import type { Checkers, NewAssignment } from '../../../server/api/assignments.ts'
import type { Check } from '../../../server/api/checks.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { useEditing } from '../../data/editing.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field, SelectField, TextField } from '../form/fields.tsx'
import { problemAt, ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { May } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  check: Check
  onChange: (check: Check) => void
}

/** In whose hands the check is, and the way to give it to a colleague. */
export function AssignmentPart({ check, onChange }: Props) {
  const { t, day, moment } = useInterfaceLanguage()
  const [giving, setGiving] = useState(false)
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const { id, version, assignment } = check
  const takeBack = () =>
    run(async () => {
      onChange(await request<Check>('DELETE', `/checks/${id}/assignment`, { seen: version }))
      toast({ text: t(($) => $.ui.assignment.takenBack) })
    })
  return (
    <section class="assignment" aria-label={t(($) => $.ui.assignment.title)}>
      {assignment && (
        <>
          <h3>{t(($) => $.ui.checks.givenTo, { name: assignment.to })}</h3>
          {assignment.due && <p>{t(($) => $.ui.assignment.dueOn, { day: day(assignment.due) })}</p>}
          {assignment.note && <p class="note">{assignment.note}</p>}
          <p class="hint">
            {t(($) => $.ui.assignment.given, { by: assignment.by, at: moment(assignment.at) })}
          </p>
        </>
      )}
      <ProblemNotice refusal={refusal} />
      <May be="checker">
        {giving ? (
          <GiveForm check={check} onChange={onChange} onClose={() => setGiving(false)} />
        ) : (
          <p class="actions">
            <button type="button" class={assignment ? undefined : 'plain'} onClick={() => setGiving(true)}>
              {assignment ? t(($) => $.ui.assignment.giveOn) : t(($) => $.ui.assignment.give)}
            </button>
            {assignment && (
              <button type="button" disabled={busy} onClick={() => void takeBack()}>
                {t(($) => $.ui.assignment.takeBack)}
              </button>
            )}
          </p>
        )}
      </May>
    </section>
  )
}

const draftOf = ({ assignment }: Check): Required<NewAssignment> => ({
  to: assignment?.to ?? '',
  note: assignment?.note ?? '',
  due: assignment?.due ?? null,
})

function GiveForm({ check, onChange, onClose }: Props & { onClose: () => void }) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState(() => draftOf(check))
  const { thing: checkers } = useThing<Checkers>('/checkers')
  const path = `/checks/${check.id}`
  const { busy, refusal, run, seen, loadNewest } = useEditing({
    path,
    thing: check,
    draftOf,
    draft,
    onDraft: setDraft,
  })
  const toast = useToast()
  const give = () =>
    run(async () => {
      const given = await request<Check>('PUT', `${path}/assignment`, { body: draft, seen: seen.version })
      onChange(given)
      toast({ text: t(($) => $.ui.assignment.saved, { name: given.assignment!.to }) })
      onClose()
    })
  const toWhom = {
    label: t(($) => $.ui.assignment.to),
    value: draft.to,
    required: true,
    problem: problemAt(refusal, 'to'),
  }
  const setTo = (to: string) => setDraft({ ...draft, to })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={['to', 'note', 'due']}
      loadNewest={loadNewest}
      busy={busy}
      ready={draft.to.trim() !== ''}
      submit={t(($) => $.ui.assignment.submit)}
      onSubmit={() => void give()}
      onCancel={onClose}
    >
      {checkers && checkers.items.length > 0 ? (
        <SelectField
          {...toWhom}
          choices={[['', ''] as const, ...checkers.items.map(({ name }) => [name, name] as const)]}
          onChange={setTo}
        />
      ) : (
        <TextField {...toWhom} onInput={setTo} />
      )}
      <Field label={t(($) => $.ui.assignment.note)} problem={problemAt(refusal, 'note')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={draft.note}
            onInput={({ currentTarget }) => setDraft({ ...draft, note: currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={t(($) => $.ui.assignment.due)}
        type="date"
        value={draft.due ?? ''}
        onInput={(day) => setDraft({ ...draft, due: day || null })}
        problem={problemAt(refusal, 'due')}
      />
    </EditForm>
  )
}
