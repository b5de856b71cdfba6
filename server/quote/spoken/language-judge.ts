/** What weighs the candidates for the language of an utterance: trained models in use, the marks of a text in training. */
import type { Language } from '../../api/language.ts'
import { type Seen, type Trees, weigher } from '../../language/trees.ts'
import type { LanguageCandidate } from './candidates.ts'

/** A candidate, or null that none of them tells; the language it comes to. */
export interface LanguageOption {
  candidate: LanguageCandidate | null
  language: Language
}

/** Both give how likely each of the options of an utterance is, in their order; they add up to 1. */
export interface LanguageJudge {
  /** By what is seen of each option where the utterance stands alone. */
  alone(utterance: number, options: readonly LanguageOption[], seen: readonly Seen[]): number[]
  /** And by how likely each language is for the others. */
  together(utterance: number, options: readonly LanguageOption[], seen: readonly Seen[]): number[]
}

export function languageJudgeBy(models: { language: Trees; together: Trees }): LanguageJudge {
  const [alone, together] = [weigher(models.language), weigher(models.together)]
  return {
    alone: (_, __, seen) => sharesOf(seen.map(alone)),
    together: (_, __, seen) => sharesOf(seen.map(together)),
  }
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}
