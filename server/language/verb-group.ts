/** The time that a few neighbouring words tell: their auxiliary and its verb together, where they have one. */
import type { Term } from './value-terms.ts'
import { type Reading, readingsOf, type Time } from './inflection.ts'
import { isFunctionWord } from './word-classes.ts'

/** Between an auxiliary and its verb stand a negation, an adverb, a pronoun. */
const REACH = 4

const ENGLISH_FUTURE = new Set(['will', 'shall', "'ll"])
const ENGLISH_CONDITIONAL = new Set(['would', 'should', 'could', 'might'])
const FRENCH_AUXILIARY = new Set(['etre', 'avoir', 'aller'])

export type FiniteTime = Exclude<Time, 'participle' | 'bare'>

/** Whether a word is an auxiliary in one of its forms: what makes another time of the verb beside it. */
export function isAuxiliary({ key, text }: Pick<Term, 'key' | 'text'>, language: string): boolean {
  if (language !== 'fr')
    return /^(?:will|shall|would|did|have|has|had|is|are|am|was|were|been|being|'ve|'re|'m)$/.test(key)
  return (
    key === 'ete' ||
    readingsOf(key, text, 'fr').some(
      ({ lemma, time }) => FRENCH_AUXILIARY.has(lemma) && time !== 'bare' && time !== 'participle',
    )
  )
}

/**
 * @param from @param to the words that changed, whose own endings count; of those around, auxiliaries alone do
 * @returns null where no verb is seen
 */
export function timeOf(
  terms: readonly Term[],
  from: number,
  to: number,
  language: string,
): FiniteTime | null {
  const first = Math.max(0, from - 2)
  const last = Math.min(terms.length, to + 1)
  const group = language === 'fr' ? french(terms, first, last) : english(terms, first, last)
  if (group) return group
  for (let i = from; i < Math.min(last, to + 1); i++) {
    if (isFunctionWord(terms[i]!.key)) continue
    const finite = finiteOf(readings(terms[i]!, language))
    if (finite) return finite
  }
  return null
}

const readings = ({ key, text }: Term, language: string): Reading[] => readingsOf(key, text, language)

function finiteOf(found: readonly Reading[]): FiniteTime | null {
  const times = found.map(({ time }) => time)
  return (['conditional', 'future', 'past', 'present'] as const).find((time) => times.includes(time)) ?? null
}

function english(terms: readonly Term[], first: number, last: number): FiniteTime | null {
  for (let i = first; i < last; i++) {
    const { key } = terms[i]!
    const after = terms.slice(i + 1, i + 1 + REACH)
    if (ENGLISH_FUTURE.has(key)) return 'future'
    if (ENGLISH_CONDITIONAL.has(key)) return 'conditional'
    if (/^(?:did|was|were|had)$/.test(key)) return 'past'
    if (/^(?:has|have|'ve)$/.test(key))
      return after.some((term) => readings(term, 'en').some(({ time }) => time === 'participle'))
        ? 'past'
        : 'present'
    if (/^(?:is|are|am|'re|'m)$/.test(key)) {
      const going = after.findIndex((term) => term.key === 'going')
      return going >= 0 && after[going + 1]?.key === 'to' ? 'future' : 'present'
    }
    if (/^(?:do|does)$/.test(key)) return 'present'
  }
  return null
}

function french(terms: readonly Term[], first: number, last: number): FiniteTime | null {
  for (let i = first; i < last; i++) {
    const own = readings(terms[i]!, 'fr').filter(
      ({ lemma, time }) => FRENCH_AUXILIARY.has(lemma) && time !== 'participle' && time !== 'bare',
    )
    const [auxiliary] = own
    if (!auxiliary) continue
    const time = auxiliary.time as FiniteTime
    const verb = terms.slice(i + 1, i + 1 + REACH).find((term) => isVerbal(term, auxiliary.lemma))
    if (auxiliary.lemma === 'aller') return verb && time === 'present' ? 'future' : time
    if (!verb) return time
    return time === 'present' && (auxiliary.lemma === 'avoir' || isPast(verb)) ? 'past' : time
  }
  return null
}

/** An infinitive after aller; a participle after être and avoir, which only an accent tells from a present. */
function isVerbal(term: Term, auxiliary: string): boolean {
  if (auxiliary === 'aller') return /(?:er|ir|re)$/.test(term.key) && term.key.length > 3
  return (
    readings(term, 'fr').some(({ time }) => time === 'participle') &&
    !/^(?:pas|plus|ici|ainsi|aussi|les?|des?|une?)$/.test(term.key)
  )
}

/** Être makes the past of a few verbs of movement; of the others it makes the passive. */
const isPast = ({ key }: Term) =>
  /^(?:ete|alle|venu|devenu|revenu|parti|sorti|entre|rentre|arrive|monte|descendu|tombe|reste|ne|mort|retourne|passe|parvenu|intervenu)(?:e|s|es)?$/.test(
    key,
  )
