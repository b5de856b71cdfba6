/** What weighs the candidates for the language of an utterance: trained models in use, the marks of a text in training. */
import type { Language } from '../../api/language.ts'
import { Features, type Linear, weigh } from '../../language/linear.ts'
import { type Row, type Trees, weighRow } from '../../language/trees.ts'
import type { Candidate } from './candidates.ts'

/** A candidate, or null that none of them tells; the language it comes to. */
export interface LanguageOption {
  candidate: Candidate | null
  language: Language
}

/** Fills in the words around one of the options, by its number. */
type SeenWords = (option: number, features: Features) => Features

/** Each asks of the options of an utterance, in their order. */
export interface LanguageJudge {
  /** How much each weighs by the words around it, before all else. */
  worded(utterance: number, options: readonly LanguageOption[], seen: SeenWords): number[]
  /** How likely each is by what is seen of the utterance alone, of each option a row; they add up to 1. */
  alone(utterance: number, options: readonly LanguageOption[], rows: readonly Row[]): number[]
  /** And by how likely each language is for the others. */
  together(utterance: number, options: readonly LanguageOption[], rows: readonly Row[]): number[]
}

export function languageJudgeBy(models: {
  wording: Linear
  language: Trees
  together: Trees
}): LanguageJudge {
  const features = new Features()
  return {
    worded: (_, options, seen) => options.map((__, option) => weigh(models.wording, seen(option, features))),
    alone: (_, __, rows) => sharesOf(rows.map((row) => weighRow(models.language, row))),
    together: (_, __, rows) => sharesOf(rows.map((row) => weighRow(models.together, row))),
  }
}

/** The rows of options, with how much these weigh by their words. */
export function withWording(rows: readonly Row[], weights: readonly number[]): Row[] {
  const shares = sharesOf(weights)
  return rows.map((row, option) => ({ ...row, worded: weights[option]!, wordedShare: shares[option]! }))
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}
