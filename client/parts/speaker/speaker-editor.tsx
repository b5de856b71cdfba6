import { useState } from 'preact/hooks'
import type { Speaker } from '../../../server/api/speakers.ts'
import { useEditing } from '../../data/editing.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { draftOf, newSpeaker } from './speaker-draft.ts'
import { EditForm } from '../form/edit-form.tsx'
import { SPEAKER_FIELDS, SpeakerFields } from './speaker-fields.tsx'
import { useToast } from '../frame/toasts.tsx'

interface Props {
  speaker: Speaker
  onSaved: (speaker: Speaker) => void
  onClose: () => void
}

export function SpeakerEditor({ speaker, onSaved, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState(() => draftOf(speaker))
  const path = `/speakers/${speaker.id}`
  const { busy, refusal, run, seen, newest, loadNewest } = useEditing({
    path,
    thing: speaker,
    draftOf,
    draft,
    onDraft: setDraft,
  })
  const toast = useToast()
  const save = () =>
    run(async () => {
      onSaved(await request<Speaker>('PATCH', path, { body: newSpeaker(draft), seen: seen.version }))
      toast({ text: t(($) => $.ui.saved) })
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={SPEAKER_FIELDS}
      loadNewest={loadNewest}
      busy={busy}
      submit={t(($) => $.ui.save)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <SpeakerFields draft={draft} onChange={setDraft} refusal={refusal} newest={newest} />
    </EditForm>
  )
}
