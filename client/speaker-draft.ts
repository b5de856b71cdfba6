/** A speaker as it is being added or edited, and what of it is sent. */
import type { NewSpeaker, Speaker } from '../server/api/speakers.ts'

export type SpeakerDraft = Pick<Speaker, 'name' | 'kind' | 'aliases'>

export const EMPTY_SPEAKER: SpeakerDraft = { name: '', kind: 'person', aliases: [] }

export const draftOf = ({ name, kind, aliases }: Speaker): SpeakerDraft => ({ name, kind, aliases })

/** Without the other names left empty. */
export const newSpeaker = (draft: SpeakerDraft): NewSpeaker => ({
  ...draft,
  aliases: draft.aliases.filter(({ name }) => name.trim() !== ''),
})
