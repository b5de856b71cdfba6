/** What is known of how words are inflected: forms, lemmas, times. */
import { foldWord } from './fold.ts'
import type { Row } from './table.ts'

export type Time =
  | 'present'
  | 'imperfect'
  | 'past'
  | 'future'
  | 'conditional'
  | 'subjunctive'
  | 'imperative'
  | 'participle'
  | 'gerund'
  | 'infinitive'

/** When a verb takes place, as far as its form tells. */
export type When = 'past' | 'present' | 'future' | 'conditional'

const WHEN: Partial<Record<Time, When>> = {
  present: 'present',
  // Both tell the time of the clause above them, or none.
  subjunctive: 'present',
  imperative: 'present',
  imperfect: 'past',
  past: 'past',
  future: 'future',
  conditional: 'conditional',
}
/** null for a participle, a gerund, an infinitive: the time is their auxiliary’s. */
export const whenOf = (time: Time | null): When | null => (time && WHEN[time]) ?? null

/** je, tu, il, nous, vous, ils. */
export type Person = 1 | 2 | 3 | 4 | 5 | 6

export interface Reading {
  /** Folded. */
  lemma: string
  /** Of a verb’s form; null for the word as its own lemma and for forms of nouns, adjectives and adverbs. */
  time: Time | null
  /** Those it may be of; none where the form does not tell. */
  persons: readonly Person[]
}

/** A form of a verb. */
export interface Form {
  form: string
  time: Time | null
  person: Person | null
}

export interface Inflection {
  /**
   * @param word as it stands in the text: accents tell French forms apart; an English one folded
   * @returns every lemma its form allows, itself first; most are no words
   */
  readings(word: string): Reading[]
  /** The verb whose form a word is, where no rule could tell. @param word folded */
  irregularLemma(word: string): string | undefined
  /** Every form of a verb, itself among them. @param verb as printed, accents and all */
  verbForms(verb: string): Form[]
  /** The forms in which a lemma may stand, the likeliest first; some are no words. @param lemma folded, as they are */
  likelyForms(lemma: string, isVerb: boolean): string[]
}

/** What an ending of the lemma becomes: the forms of a noun, an adjective and its adverb, the surest first. */
export const nominalForms = (lemma: string, endings: readonly Row<'form' | 'lemma'>[]): string[] =>
  endings
    .filter(({ cells }) => lemma.endsWith(foldWord(cells.lemma)))
    .sort(({ cells: a }, { cells: b }) => b.lemma.length - a.lemma.length || a.form.length - b.form.length)
    .map(({ cells }) => lemma.slice(0, lemma.length - cells.lemma.length) + foldWord(cells.form))

/** What the data may say of a verb, beside its forms: see the head of verbs.fr.tsv and verbs.en.tsv. */
export const VERB_CLASSES = [
  ...([
    'auxiliary',
    'modal',
    'can',
    'could',
    'may',
    'must',
    'should',
    'will',
    'would',
    'obliges',
    'rumour',
  ] as const),
  ...(['going', 'coming', 'causative', 'order', 'past-with-être', 'doubles'] as const),
  ...([
    'report',
    'report-finite',
    'report-weakly',
    'report-past',
    'report-participle',
    'thought',
    'mostly-noun',
    'quotes',
    'opines',
    'disputes',
    'overlooks',
    'leaves-open',
    'hears',
  ] as const),
  ...([
    'perform',
    'name',
    'named',
    'judge',
    'judged',
    'reads',
    'recites',
    'muses',
    'dreams',
    'writes',
  ] as const),
] as const
export type VerbClass = (typeof VERB_CLASSES)[number]
