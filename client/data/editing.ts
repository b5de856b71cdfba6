/** The editing of a stored thing that someone else may change meanwhile. */
import { useState } from 'preact/hooks'
import { useChange } from './asking.ts'
import { rebase } from './rebase.ts'
import { request } from './request.ts'

interface Edited<Thing, Draft> {
  path: string
  thing: Thing
  draftOf: (thing: Thing) => Draft
  draft: Draft
  onDraft: (draft: Draft) => void
}

export function useEditing<Thing, Draft extends object>(edited: Edited<Thing, Draft>) {
  const { path, thing, draftOf, draft, onDraft } = edited
  const { busy, refusal, run } = useChange()
  const [newest, setNewest] = useState<Thing | null>(null)
  /** The version that the draft rests on. */
  const seen = newest ?? thing
  const loadNewest = () =>
    void run(async () => {
      const found = await request<Thing>('GET', path)
      onDraft(rebase(draftOf(seen), draft, draftOf(found)))
      setNewest(found)
    })
  return { busy, refusal, run, seen, newest, loadNewest }
}
