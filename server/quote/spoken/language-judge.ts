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
    alone: (_, options, seen) => sharesOf(weighed(alone, options, seen)),
    together: (_, options, seen) => sharesOf(weighed(together, options, seen)),
  }
}

/** That none tells is seen otherwise than what tells: they are weighed apart. */
function weighed(
  weigh: ReturnType<typeof weigher>,
  options: readonly LanguageOption[],
  seen: readonly Seen[],
): number[] {
  const isTold = ({ candidate }: LanguageOption) => candidate !== null
  const told = weigh(seen.filter((_, k) => isTold(options[k]!)))
  const untold = weigh(seen.filter((_, k) => !isTold(options[k]!)))
  let [nextTold, nextUntold] = [0, 0]
  return options.map((option) => (isTold(option) ? told[nextTold++]! : untold[nextUntold++]!))
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}
