/** Whether two words may be forms of one verb, and of which times. */
import type { HasVerbs } from './inflect.ts'
import type { Reading, Time } from './inflection.ts'

interface VerbReading extends Reading {
  time: Time
}

type Grammar = HasVerbs & { language: 'fr' | 'en' }

interface Written {
  /** Folded. */
  key: string
  text: string
}

/** What a word may be as a verb; in English its base is a present. Behind an elision the key alone is the word. */
export function verbReadings({ key, text }: Written, grammar: Grammar): VerbReading[] {
  const word = grammar.language === 'en' || /['’ʼ‘]/u.test(text) ? key : text
  return grammar.verbs
    .readings(word)
    .flatMap((reading): VerbReading[] =>
      reading.time !== null
        ? [{ ...reading, time: reading.time }]
        : grammar.language === 'en' && reading.lemma === key && key !== 'be'
          ? [{ ...reading, time: 'present' }]
          : [],
    )
}

/** The times that the two may tell; null where they can be no forms of one verb. */
export function sharedVerb(a: Written, b: Written, grammar: Grammar): { a: Set<Time>; b: Set<Time> } | null {
  const [left, right] = [verbReadings(a, grammar), verbReadings(b, grammar)]
  // The shortest lemma that both share leaves the longest endings, which tell most.
  const shared = left
    .filter(({ lemma, time }) =>
      right.some((other) => other.lemma === lemma && (other.time !== time || a.key !== b.key)),
    )
    .map(({ lemma }) => lemma)
    .sort((x, y) => x.length - y.length)[0]
  if (shared === undefined) return null
  const times = (readings: VerbReading[]) =>
    new Set(readings.filter(({ lemma }) => lemma === shared).map(({ time }) => time))
  return { a: times(left), b: times(right) }
}
