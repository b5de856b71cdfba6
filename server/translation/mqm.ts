/** Multidimensional Quality Metrics: what a translation error is called, and what it weighs. */
import type { MqmCategory, Severity } from '../api/annotations.ts'
import type { Flag } from './flags.ts'

/** Severity multipliers of the MQM core, with 25 for a critical error. */
export const PENALTY: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 }

/** Samples of fewer words say nothing about a translator: one error more or less would turn the score. */
export const LEAST_WORDS = 500

/** MQM’s own names: absolute penalty total over evaluation word count, of the originals. */
export const FORMULA = '100 × (1 − APT ÷ EWC)'

/** A rendition by the words of its original, and what stands against it. */
export interface Weighed {
  words: number
  penalty: number
  fails: boolean
}

export interface Score {
  words: number
  penalty: number
  /** At most 100, without a floor; null for fewer words than LEAST_WORDS. */
  score: number | null
  formula: string
  fails: boolean
}

/** What counts of annotations: a dismissed one does not. */
interface Remark {
  severity: Severity
  status: 'open' | 'accepted' | 'dismissed'
}

export const stands = ({ status }: Pick<Remark, 'status'>): boolean => status !== 'dismissed'

/** The sum of the penalties of the remarks that stand, and whether one of them is critical. */
export function penaltyOf(remarks: readonly Remark[]): { penalty: number; fails: boolean } {
  const standing = remarks.filter(stands)
  return {
    penalty: standing.reduce((sum, { severity }) => sum + PENALTY[severity], 0),
    fails: standing.some(({ severity }) => severity === 'critical'),
  }
}

/**
 * The overall quality score of the linear model of MQM, with a maximum of 100 (themqm.org, “The MQM Scoring Models”).
 */
export function mqmScore(set: Iterable<Weighed>): Score {
  let [words, penalty, fails] = [0, 0, false]
  for (const one of set) {
    words += one.words
    penalty += one.penalty
    fails ||= one.fails
  }
  const score = words < LEAST_WORDS ? null : 100 * (1 - penalty / words)
  return { words, penalty, score, formula: FORMULA, fails }
}

const CATEGORY: Readonly<Partial<Record<Flag['check'], MqmCategory>>> = {
  acronym: 'terminology/wrong_term',
  omission: 'accuracy/omission',
  addition: 'accuracy/addition',
  untranslated: 'accuracy/untranslated',
  false_friend: 'accuracy/false_friend',
  marks: 'linguistic/punctuation',
}

/** The annotation that a flag becomes: what makes a text say something else is a mistranslation. */
export function remarkOf({ check, harm, original, rendition }: Flag): {
  category: MqmCategory
  severity: Severity
} {
  return {
    category: CATEGORY[check] ?? onOneSide(original, rendition),
    severity: harm === 'meaning' ? 'major' : 'minor',
  }
}

/** What the one text says and the other does not was left out or put in. */
function onOneSide(original: Flag['original'], rendition: Flag['rendition']): MqmCategory {
  if (original && !rendition) return 'accuracy/omission'
  if (rendition && !original) return 'accuracy/addition'
  return 'accuracy/mistranslation'
}

/** The dimension of the core that a category stands under: `accuracy`. */
export const parentOf = (category: MqmCategory): string => category.slice(0, category.indexOf('/'))

const DIMENSIONS: Readonly<Record<string, string>> = {
  linguistic: 'Linguistic conventions',
  locale: 'Locale conventions',
  audience: 'Audience appropriateness',
  design: 'Design and markup',
}

/** The name that other programs know a category by: “Accuracy/False friend”. */
export function mqmName(category: MqmCategory): string {
  const parent = parentOf(category)
  const own = category.slice(parent.length + 1).replaceAll('_', ' ')
  return `${DIMENSIONS[parent] ?? capital(parent)}/${capital(own)}`
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
