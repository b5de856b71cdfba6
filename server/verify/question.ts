/** What a check asks, read once, and what tells whether a speaker is the one that the claim names. */
import { type Grammar, grammarOf, type Grammars } from '../language/grammar.ts'
import type { Claim } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { readClaim, type ReadClaim } from '../quote/compare/claim.ts'
import type { Reported } from '../quote/context/narration.ts'
import { type KnownSpeaker, sameSpeaker, type SpeakerMatch } from '../quote/same-speaker.ts'
import { printedLanguage } from '../read/printed-language.ts'
import type { Speakers } from '../store/store.ts'

export interface Question {
  claim: Claim
  language: Language
  /** Of that language. */
  grammar: Grammar
  grammars: Grammars
  read: ReadClaim
  speakers: SpeakerMatcher
}

export async function readQuestion(claim: Claim, speakers: Speakers, grammars: Grammars): Promise<Question> {
  const language = claim.language ?? (await printedLanguage(claim.text))
  const grammar = grammarOf(grammars, language)
  return {
    claim,
    language,
    grammar,
    grammars,
    read: readClaim(claim.text, grammar),
    speakers: await speakerMatcher(claim, speakers, grammar),
  }
}

interface SpeakerMatcher {
  /** A speaker of the store. */
  known: (recorded: { id: number } | null) => Promise<SpeakerMatch>
  /** One that a text names. */
  told: (
    speaker: Reported['speaker'],
  ) => Promise<{ match: SpeakerMatch; recorded: { id: number; name: string } | null }>
  /** The publisher's own words, or the writer's where a text has one. */
  publisher: (name: string | null) => SpeakerMatch
}

/** Compares the speaker the claim names with a recorded one, each of whom is read once. */
async function speakerMatcher(claim: Claim, speakers: Speakers, grammar: Grammar): Promise<SpeakerMatcher> {
  const name = claim.speaker ?? null
  const bearers = name === null ? [] : (await speakers.named(name)).map(({ id }) => id)
  const judged = new Map<number | null, SpeakerMatch>()
  const known: SpeakerMatcher['known'] = async (recorded) => {
    const id = recorded?.id ?? null
    const already = judged.get(id)
    if (already) return already
    const speaker = id === null ? null : await speakers.get(id)
    const match = sameSpeaker(
      name,
      speaker && { kind: speaker.kind, names: [speaker.name, ...speaker.aliases.map((alias) => alias.name)] },
      bearers.length > 0 && id !== null && !bearers.includes(id),
      grammar,
    )
    judged.set(id, match)
    return match
  }
  const as = (speaker: KnownSpeaker | null) => sameSpeaker(name, speaker, false, grammar)
  return {
    known,
    told: async (speaker) => {
      if (!speaker) return { match: as(null), recorded: null }
      const [stored] = await speakers.named(speaker.name)
      if (stored) return { match: await known(stored), recorded: { id: stored.id, name: stored.name } }
      return { match: as({ kind: speaker.kind, names: [speaker.name] }), recorded: null }
    },
    publisher: (publisher) => {
      if (name === null) return as(null)
      const match = publisher === null ? null : as({ kind: 'organisation', names: [publisher] })
      return match?.answer === 'same' ? match : { answer: 'different', namesSomeone: true, evidence: null }
    },
  }
}
