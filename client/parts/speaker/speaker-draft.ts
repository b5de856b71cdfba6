/** A speaker as it is being added or edited, and what of it is sent. */
import type { NewSpeaker, Speaker } from '../../../server/api/speakers.ts'

export type SpeakerDraft = Pick<Speaker, 'name' | 'kind' | 'aliases' | 'wikidata' | 'offices'>

export const EMPTY_SPEAKER: SpeakerDraft = {
  name: '',
  kind: 'person',
  aliases: [],
  wikidata: null,
  offices: [],
}

export const draftOf = ({ name, kind, aliases, wikidata, offices }: Speaker): SpeakerDraft => ({
  name,
  kind,
  aliases,
  wikidata,
  offices,
})

/** Without the other names and the offices left empty. */
export const newSpeaker = (draft: SpeakerDraft): NewSpeaker => ({
  ...draft,
  aliases: draft.aliases.filter(({ name }) => name.trim() !== ''),
  offices: draft.offices.filter(({ title }) => title.trim() !== ''),
})
