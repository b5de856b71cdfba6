import { useState } from 'preact/hooks'
import type { Speaker } from '../../server/api/speakers.ts'
import { useAllSpeakers } from '../all-speakers.ts'
import { useChange } from '../asking.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { request } from '../request.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { SelectField } from './fields.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { SpeakerEditor } from './speaker-editor.tsx'
import { useToast } from './toasts.tsx'

interface Props {
  speaker: Speaker
  onChange: (speaker: Speaker) => void
  onMerged: () => void
}

export function SpeakerCard({ speaker, onChange, onMerged }: Props) {
  const { t } = useInterfaceLanguage()
  const [editing, setEditing] = useState(false)
  const [merging, setMerging] = useState(false)
  return (
    <li class="card">
      <p class="eyebrow">{t(($) => $.speakerKind[speaker.kind])}</p>
      <h2>{speaker.name}</h2>
      {editing ? (
        <SpeakerEditor
          speaker={speaker}
          onSaved={(saved) => {
            onChange(saved)
            setEditing(false)
          }}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          {speaker.aliases.length > 0 && (
            <ul class="aliases" aria-label={t(($) => $.ui.speakers.aliases)}>
              {speaker.aliases.map(({ name, language }) => (
                <li key={`${name}-${language}`} lang={language ?? undefined}>
                  {name}
                  {language && <span class="hint"> ({t(($) => $.language[language])})</span>}
                </li>
              ))}
            </ul>
          )}
          <div class="actions">
            <a href={`/quotes?speaker=${speaker.id}`}>
              {t(($) => $.ui.quoteCount, { count: speaker.quotes })}
            </a>
            <button type="button" onClick={() => setEditing(true)}>
              {t(($) => $.ui.edit)}
            </button>
            <button type="button" onClick={() => setMerging(true)}>
              {t(($) => $.ui.speakers.merge)}
            </button>
          </div>
        </>
      )}
      {merging && <MergeDialog speaker={speaker} onMerged={onMerged} onClose={() => setMerging(false)} />}
    </li>
  )
}

interface MergeProps {
  speaker: Speaker
  onMerged: () => void
  onClose: () => void
}

function MergeDialog({ speaker, onMerged, onClose }: MergeProps) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [into, setInto] = useState('')
  const toast = useToast()
  const merge = () =>
    run(async () => {
      await request('POST', `/speakers/${into}/merge`, { body: { from: speaker.id } })
      toast({ text: t(($) => $.ui.speakers.merged) })
      onMerged()
      onClose()
    })
  const others = useAllSpeakers().filter(({ id }) => id !== speaker.id)
  return (
    <ConfirmDialog
      title={t(($) => $.ui.speakers.mergeTitle, { name: speaker.name })}
      confirm={t(($) => $.ui.speakers.mergeConfirm)}
      busy={busy}
      ready={into !== ''}
      onConfirm={() => void merge()}
      onClose={onClose}
    >
      <p>{t(($) => $.ui.speakers.mergeText, { name: speaker.name })}</p>
      <SelectField
        label={t(($) => $.ui.speakers.mergeInto)}
        value={into}
        choices={[['', '–'], ...others.map(({ id, name }) => [String(id), name] as const)]}
        onChange={setInto}
        required
      />
      <ProblemNotice refusal={refusal} />
    </ConfirmDialog>
  )
}
