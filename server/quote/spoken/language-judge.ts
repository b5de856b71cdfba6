/** What weighs the candidates for the language of an utterance: trained models in use, the marks of a text in training. */
import type { Language } from '../../api/language.ts'
import { Features, type Linear, weigh } from '../../language/linear.ts'
import type { Candidate } from './candidates.ts'

/** A candidate, or null that none of them tells; the language it comes to. */
export interface LanguageOption {
  candidate: Candidate | null
  language: Language
}

type Seen = (option: LanguageOption, features: Features) => Features

/** Both give how likely each of the options of an utterance is, in their order; they add up to 1. */
export interface LanguageJudge {
  /** By what is seen of the utterance alone. */
  alone(utterance: number, options: readonly LanguageOption[], seen: Seen): number[]
  /** And by how likely each language is for the others. */
  together(utterance: number, options: readonly LanguageOption[], seen: Seen): number[]
}

export function languageJudgeBy(models: { language: Linear; together: Linear }): LanguageJudge {
  const features = new Features()
  const shares = (model: Linear, options: readonly LanguageOption[], seen: Seen) =>
    sharesOf(options.map((option) => weigh(model, seen(option, features))))
  return {
    alone: (_, options, seen) => shares(models.language, options, seen),
    together: (_, options, seen) => shares(models.together, options, seen),
  }
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}
