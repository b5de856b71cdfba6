import { useState } from 'preact/hooks'
import type { Entry, Noun } from '../../../server/api/history.ts'
import { useList } from '../../data/asking.ts'
import { query } from '../../data/request.ts'
import { ListFoot } from '../list/list-foot.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { HistoryEntries } from './history-entries.tsx'
import './history.css'

interface Props {
  noun: Noun
  thing: number
}

/** What was ever done to a thing, folded until somebody asks. */
export function ThingHistory(props: Props) {
  const { t } = useInterfaceLanguage()
  const [open, setOpen] = useState(false)
  return (
    <details class="thing-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(($) => $.ui.history.title)}</summary>
      {open && <Entries {...props} />}
    </details>
  )
}

function Entries(props: Props) {
  const { t } = useInterfaceLanguage()
  const list = useList<Entry>(`/history${query({ ...props, limit: 20 })}`)
  return (
    <>
      {list.items && <HistoryEntries entries={list.items} hidesThing />}
      <ListFoot list={list} narrowed={false}>
        <p>{t(($) => $.ui.history.none)}</p>
      </ListFoot>
    </>
  )
}
