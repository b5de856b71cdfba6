import { useState } from 'preact/hooks'
import type { Speaker } from '../../../server/api/speakers.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { EMPTY_SPEAKER, newSpeaker } from './speaker-draft.ts'
import { EditForm } from '../form/edit-form.tsx'
import { SPEAKER_FIELDS, SpeakerFields } from './speaker-fields.tsx'
import { useToast } from '../frame/toasts.tsx'

interface Props {
  onSaved: (speaker: Speaker) => void
  onClose: () => void
}

export function NewSpeakerForm({ onSaved, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState(EMPTY_SPEAKER)
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const save = () =>
    run(async () => {
      onSaved(await request<Speaker>('POST', '/speakers', { body: newSpeaker(draft) }))
      toast({ text: t(($) => $.ui.saved) })
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={SPEAKER_FIELDS}
      busy={busy}
      submit={t(($) => $.ui.save)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <SpeakerFields draft={draft} onChange={setDraft} refusal={refusal} />
    </EditForm>
  )
}
