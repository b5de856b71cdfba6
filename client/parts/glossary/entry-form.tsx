import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Entry, EntryKind } from '../../../server/api/glossary.ts'
import { useChange } from '../../data/asking.ts'
import { query, request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field, SelectField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { type EntryDraft, isComplete, newEntry } from './entry-draft.ts'

export const ENTRY_KINDS: readonly EntryKind[] = ['term', 'title', 'institution']

interface Props {
  /** The entry that is changed; null where it is a new one. */
  entry: Entry | null
  /** What the fields begin with. */
  first: EntryDraft
  /** Who signs it; empty: the server's user. */
  editor?: string
  onSaved: (entry: Entry) => void
  onClose: () => void
}

/** What something is called in both languages. */
export function EntryForm({ entry, first, editor = '', onSaved, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState(first)
  const { busy, refusal, run } = useChange()
  const french = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => french.current?.focus(), [])
  const save = () =>
    run(async () => {
      const as = query({ as: editor })
      const saved = entry
        ? request<Entry>('PATCH', `/glossary/${entry.id}${as}`, {
            body: newEntry(draft),
            seen: entry.version,
          })
        : request<Entry>('POST', `/glossary${as}`, { body: newEntry(draft) })
      onSaved(await saved)
    })
  const names = (language: 'fr' | 'en') => (
    <Field
      label={t(($) => $.ui.glossary.names[language])}
      hint={t(($) => $.ui.glossary.namesHint)}
      problem={problemAt(refusal, language)}
      required
    >
      {(attributes) => (
        <textarea
          {...attributes}
          ref={language === 'fr' ? french : null}
          class="wording"
          rows={2}
          lang={language}
          value={draft[language]}
          onInput={({ currentTarget: { value } }) => setDraft({ ...draft, [language]: value })}
        />
      )}
    </Field>
  )
  return (
    <EditForm
      class="entry-form"
      refusal={refusal}
      shownElsewhere={['fr', 'en', 'note']}
      busy={busy}
      ready={isComplete(draft)}
      submit={t(($) => $.ui.save)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <div class="two-wordings">
        {names('fr')}
        {names('en')}
      </div>
      <SelectField
        label={t(($) => $.ui.kind)}
        value={draft.kind}
        choices={ENTRY_KINDS.map((kind) => [kind, t(($) => $.entryKind[kind])] as const)}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <Field label={t(($) => $.ui.glossary.note)} problem={problemAt(refusal, 'note')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={draft.note}
            onInput={({ currentTarget: { value } }) => setDraft({ ...draft, note: value })}
          />
        )}
      </Field>
    </EditForm>
  )
}
