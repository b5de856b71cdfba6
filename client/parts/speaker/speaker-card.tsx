import { useState } from 'preact/hooks'
import type { Speaker } from '../../../server/api/speakers.ts'
import { useChange } from '../../data/asking.ts'
import { May } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { ThingHistory } from '../history/thing-history.tsx'
import { MergeDialog, useMerging } from './merge-speakers.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { SpeakerEditor } from './speaker-editor.tsx'
import './speaker.css'

interface Props {
  speaker: Speaker
  onChange: (speaker: Speaker) => void
  onMerged: () => void
}

export function SpeakerCard({ speaker, onChange, onMerged }: Props) {
  const { t } = useInterfaceLanguage()
  const [editing, setEditing] = useState(false)
  const [merging, setMerging] = useState(false)
  const { part } = useMerging(onMerged)
  const { busy, refusal, run } = useChange()
  const [last] = speaker.merged
  return (
    <div class="card" tabIndex={-1}>
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
          <SpeakerFacts speaker={speaker} />
          <div class="actions">
            <a href={`/quotes?speaker=${speaker.id}`}>
              {t(($) => $.ui.quoteCount, { count: speaker.quotes })}
            </a>
            <May be="editor">
              <button type="button" onClick={() => setEditing(true)}>
                {t(($) => $.ui.edit)}
              </button>
              <button type="button" onClick={() => setMerging(true)}>
                {t(($) => $.ui.speakers.merge)}
              </button>
              {last && (
                <button
                  type="button"
                  class="plain"
                  disabled={busy}
                  onClick={() => void run(() => part(speaker.id, last.id))}
                >
                  {t(($) => $.ui.speakers.partFrom, { name: last.name })}
                </button>
              )}
            </May>
          </div>
        </>
      )}
      <ThingHistory key={speaker.version} noun="speaker" thing={speaker.id} />
      <ProblemNotice refusal={refusal} />
      {merging && <MergeDialog speaker={speaker} onMerged={onMerged} onClose={() => setMerging(false)} />}
    </div>
  )
}

/** Offices and an entry in Wikidata. */
function SpeakerFacts({ speaker: { offices, recordedOffices, wikidata } }: Pick<Props, 'speaker'>) {
  const { t } = useInterfaceLanguage()
  const all = [...offices, ...recordedOffices]
  return (
    <>
      {all.length > 0 && (
        <ul class="aliases" aria-label={t(($) => $.ui.speakers.offices)}>
          {all.map(({ title, since, until }, index) => (
            <li key={index}>
              {title}
              {(since || until) && (
                <span class="hint"> ({since === until ? since : `${since ?? '…'} – ${until ?? '…'}`})</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {wikidata && (
        <p>
          <a href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noreferrer">
            Wikidata {wikidata}
          </a>
        </p>
      )}
    </>
  )
}
