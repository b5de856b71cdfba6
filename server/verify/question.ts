/** What a check asks, read once, and what tells whether a speaker is the one that the claim names. */
import { type Grammar, grammarOf, type Grammars } from '../language/grammar.ts'
import { plainlyIn } from '../language/plainly-in.ts'
import type { Claim } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { readClaim, type ReadClaim } from '../quote/compare/claim.ts'
import { type Document, read } from '../language/read.ts'
import type { Reported } from '../quote/context/narration.ts'
import { type KnownSpeaker, sameSpeaker, type SpeakerMatch } from '../quote/same-speaker.ts'
import { printedLanguage } from '../read/printed-language.ts'
import type { FoundPassage, Speakers } from '../store/store.ts'

export interface Question {
  claim: Claim
  language: Language
  /** Of that language. */
  grammar: Grammar
  grammars: Grammars
  read: ReadClaim
  /** What a record says, read as the claim is: each text once. */
  record: (text: string) => Document
  speakers: SpeakerMatcher
}

export async function readQuestion(claim: Claim, speakers: Speakers, grammars: Grammars): Promise<Question> {
  const language = claim.language ?? plainlyIn(claim.text, grammars) ?? (await printedLanguage(claim.text))
  const grammar = grammarOf(grammars, language)
  return {
    claim,
    language,
    grammar,
    grammars,
    read: readClaim(claim.text, grammar),
    record: readerOf(grammar),
    speakers: await speakerMatcher(claim, speakers, grammar),
  }
}

function readerOf(grammar: Grammar): Question['record'] {
  const known = new Map<string, Document>()
  return (text) => {
    const document = known.get(text) ?? read(text, grammar)
    known.set(text, document)
    return document
  }
}

interface SpeakerMatcher {
  /** A speaker of the store. */
  known: (recorded: { id: number } | null, source: FoundPassage['source']) => Promise<SpeakerMatch>
  /** One that a text names. */
  told: (
    speaker: Reported['speaker'],
    source: FoundPassage['source'],
  ) => Promise<{ match: SpeakerMatch; recorded: { id: number; name: string } | null }>
  /** Ids of those who may be the one claimed, as far as names tell. */
  bearers: number[]
  /** Words that a text tells of somebody whom it does not name. */
  untold: SpeakerMatch
  /**
   * What a source prints in its own voice: nobody's quotation, unless the claim names who wrote or published it. A release
   * may be somebody's statement, but not what it tells of others as a reporter does.
   */
  ownVoice: (source: FoundPassage['source'], isReported: boolean) => SpeakerMatch
}

/** Compares the speaker the claim names with a recorded one, each of whom is read once. */
async function speakerMatcher(claim: Claim, speakers: Speakers, grammar: Grammar): Promise<SpeakerMatcher> {
  const name = claim.speaker ?? null
  const alike = name === null ? [] : await speakers.alike(name)
  const judged = new Map<string, SpeakerMatch>()
  const known: SpeakerMatcher['known'] = async (recorded, source) => {
    const id = recorded?.id ?? null
    const asked = `${id} ${source.id}`
    const already = judged.get(asked)
    if (already) return already
    const speaker = id === null ? null : await speakers.bearer(id)
    const match = sameSpeaker(
      name,
      speaker,
      alike.filter((other) => other.id !== id),
      grammar,
      { source: source.id, date: source.publishedAt },
    )
    judged.set(asked, match)
    return match
  }
  const as = (speaker: KnownSpeaker | null) => sameSpeaker(name, speaker, alike, grammar)
  return {
    known,
    bearers: alike
      .filter(({ kind, names }) => sameSpeaker(name, { kind, names }, [], grammar).answer === 'same')
      .map(({ id }) => id),
    told: async (speaker, source) => {
      if (!speaker) return { match: as(null), recorded: null }
      // Whom a text does not name is that text's own.
      const [stored] = speaker.kind === 'unnamed' ? [] : await speakers.named(speaker.name)
      if (stored)
        return { match: await known(stored, source), recorded: { id: stored.id, name: stored.names[0]! } }
      return { match: as({ kind: speaker.kind, names: [speaker.name] }), recorded: null }
    },
    untold: name === null ? as(null) : { ...as(null), answer: 'unnamed' },
    ownVoice: ({ kind, byline, publisher, title }, isReported) => {
      const signed = [
        ...(byline === null ? [] : [as({ kind: 'person', names: [byline] })]),
        ...(publisher === null ? [] : [as({ kind: 'organisation', names: [publisher] })]),
      ].find(({ answer }) => answer === 'same')
      if (signed || !(kind === 'article' || isReported)) return signed ?? as(null)
      const evidence = { reason: 'own_voice' as const, name: publisher ?? title }
      return { ...as(null), answer: name === null ? 'unknown' : 'narrated', evidence }
    },
  }
}
