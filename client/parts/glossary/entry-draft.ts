/** An entry of the glossary as it is typed: one name to a line, the one to be put first. */
import type { Entry, EntryKind, NewEntry } from '../../../server/api/glossary.ts'

export interface EntryDraft {
  kind: EntryKind
  fr: string
  en: string
  note: string
}

export const EMPTY_ENTRY: EntryDraft = { kind: 'term', fr: '', en: '', note: '' }

export const draftOfEntry = ({ kind, fr, en, note }: Entry): EntryDraft => ({
  kind,
  fr: fr.join('\n'),
  en: en.join('\n'),
  note,
})

export const newEntry = ({ kind, fr, en, note }: EntryDraft): NewEntry => ({
  kind,
  fr: namesIn(fr),
  en: namesIn(en),
  note,
})

export const isComplete = ({ fr, en }: EntryDraft) => namesIn(fr).length > 0 && namesIn(en).length > 0

const namesIn = (typed: string) =>
  typed
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
