/** What weighs the candidates for the language of an utterance: trained models in use, the marks of a text in training. */
import type { Language } from '../../api/language.ts'
import { type Seen, type Trees, weigher } from '../../language/trees.ts'
import type { LanguageCandidate } from './candidates.ts'

/** A candidate, or null that none of them tells; the language it comes to. */
export interface LanguageOption {
  candidate: LanguageCandidate | null
  language: Language
}

/** An utterance, what could tell its language, and what is seen of each of these, in their order. */
export interface LanguageChoice {
  i: number
  options: readonly LanguageOption[]
  seen: readonly Seen[]
}

/** Both give, for each of several utterances, how likely each of its options is, in their order; they add up to 1. */
export interface LanguageJudge {
  /** By what is seen of each option where the utterance stands alone. */
  alone(choices: readonly LanguageChoice[]): number[][]
  /** And by how likely each language is for the others. */
  together(choices: readonly LanguageChoice[]): number[][]
  /** How many of its options, the likeliest alone, are weighed with the others. */
  most: number
}

/** With eight, no tag of 10,700 was another either, but long texts that name languages all over had a fifteenth fewer. */
const MOST = 12

export function languageJudgeBy(models: { language: Trees; together: Trees }): LanguageJudge {
  return {
    alone: chosenBy(weigher(models.language)),
    together: chosenBy(weigher(models.together)),
    most: MOST,
  }
}

const chosenBy = (weigh: ReturnType<typeof weigher>) => (choices: readonly LanguageChoice[]) => {
  const weights = weigh(choices.flatMap(({ seen }) => seen))
  let from = 0
  return choices.map(({ seen }) => sharesOf(weights.slice(from, (from += seen.length))))
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}
