/** The verbs that stand nearest to an utterance in its sentence, and whose they are. */
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import type { SpeechToken } from '../entities/speech-token.ts'
import { subjectOf } from './subjects.ts'

export interface Verb {
  /** Index of its token. */
  at: number
  reports: boolean
  /** Tokens between it and the words. */
  gap: number
  subject: Mention | null
}

/** Null where there is none within reach. */
export interface VerbsAround {
  /** The nearest before the words, and the nearest behind. */
  lead: Verb | null
  behind: Verb | null
  /** The nearest of saying on either side, whatever verbs stand between. */
  saying: Verb | null
  sayingBehind: Verb | null
}

/** @param first the utterance's first token, `last` its last */
export function verbsAround(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  first: number,
  last: number,
): VerbsAround {
  const isVerb = (at: number) => says(at) || phrases.part(at) === 'VERB'
  const says = (at: number) => tokens[at]!.reporting.form !== undefined
  const nearest = (from: number, step: 1 | -1, wanted: (at: number) => boolean): Verb | null => {
    const { sentence } = tokens[from]!
    for (let at = from + step, gap = 0; gap < REACH && tokens[at]?.sentence === sentence; at += step, gap++)
      if (tokens[at]!.kind === 'word' && wanted(at))
        return { at, reports: says(at), gap, subject: subjectOf(tokens, phrases, at) }
    return null
  }
  const from = (start: number, step: 1 | -1) => {
    const verb = nearest(start, step, isVerb)
    return [verb, verb?.reports === false ? nearest(start, step, says) : verb] as const
  }
  const [lead, saying] = from(first, -1)
  const [behind, sayingBehind] = from(last, 1)
  return { lead, behind, saying, sayingBehind }
}

/** In tokens. */
const REACH = 40
