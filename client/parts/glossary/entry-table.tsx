import { useRef, useState } from 'preact/hooks'
import type { Entry } from '../../../server/api/glossary.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { useFocusNext } from '../keyboard/focus-back.ts'
import { May } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { draftOfEntry } from './entry-draft.ts'
import { EntryForm } from './entry-form.tsx'
import '../list/dense-table.css'

interface Props {
  entries: Entry[]
  onChanged: (entry: Entry) => void
  onRemoved: (id: number) => void
  /** One that was removed is back. */
  onBack: () => void
}

/** The glossary, an entry to a row, each changed in its place. */
export function EntryTable({ entries, onChanged, onRemoved, onBack }: Props) {
  const { t } = useInterfaceLanguage()
  const [editing, setEditing] = useState<number | null>(null)
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const box = useRef<HTMLDivElement>(null)
  const focus = useFocusNext(box, [entries, editing], 'tbody button')
  const remove = (entry: Entry) =>
    run(async () => {
      await request('DELETE', `/glossary/${entry.id}`, { seen: entry.version })
      onRemoved(entry.id)
      const { kind, fr, en, note } = entry
      const undo = async () => {
        await request('POST', '/glossary', { body: { kind, fr, en, note } })
        onBack()
      }
      toast({ text: t(($) => $.ui.glossary.removed), undo })
    })
  return (
    <div ref={box} {...focus}>
      <ProblemNotice refusal={refusal} />
      <table class="dense-table glossary">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.language.fr)}</th>
            <th scope="col">{t(($) => $.language.en)}</th>
            <th scope="col">{t(($) => $.ui.kind)}</th>
            <th scope="col">{t(($) => $.ui.glossary.note)}</th>
            <th scope="col">
              <span class="visually-hidden">{t(($) => $.ui.glossary.change)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) =>
            editing === entry.id ? (
              <tr key={entry.id}>
                <td colSpan={5}>
                  <EntryForm
                    entry={entry}
                    first={draftOfEntry(entry)}
                    onSaved={(saved) => {
                      setEditing(null)
                      onChanged(saved)
                    }}
                    onClose={() => setEditing(null)}
                  />
                </td>
              </tr>
            ) : (
              <tr key={entry.id}>
                <th scope="row" lang="fr">
                  <Names names={entry.fr} />
                </th>
                <td lang="en">
                  <Names names={entry.en} />
                </td>
                <td>{t(($) => $.entryKind[entry.kind])}</td>
                <td>{entry.note}</td>
                <td>
                  <May be="editor">
                    <div class="actions">
                      <button
                        type="button"
                        class="plain"
                        aria-label={t(($) => $.ui.glossary.editOne, { name: entry.fr[0] })}
                        onClick={() => setEditing(entry.id)}
                      >
                        {t(($) => $.ui.edit)}
                      </button>
                      <button
                        type="button"
                        class="plain"
                        aria-label={t(($) => $.ui.glossary.removeOne, { name: entry.fr[0] })}
                        onClick={() => {
                          if (!busy) void remove(entry)
                        }}
                      >
                        {t(($) => $.ui.remove)}
                      </button>
                    </div>
                  </May>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Names({ names: [first, ...others] }: { names: string[] }) {
  return (
    <>
      <span class="card-words">{first}</span>
      {others.length > 0 && <span class="under">{others.join(' · ')}</span>}
    </>
  )
}
