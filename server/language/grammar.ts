/** All that is known of one language, as it is passed to whatever asks. */
import type { Classes } from './classes.ts'
import type { Contraries } from './contraries.ts'
import type { Equivalents } from './equivalents.ts'
import type { FalseFriends } from './false-friends.ts'
import type { Verbs } from './inflect.ts'
import type { Language, Lexicon } from './lexicon.ts'
import type { Linear } from './linear.ts'
import type { Names } from './names.ts'
import type { Calendar, NumberData } from './number-data.ts'
import type { Notions } from './notions.ts'
import type { Senses } from './senses.ts'
import type { Tagger } from './tag.ts'
import type { Trees } from './trees.ts'

/** What training makes, a file of weights each. */
export const LINEAR = ['speech', 'speaker', 'antecedent'] as const
export const TREES = ['language', 'together'] as const
export const MODELS = [...LINEAR, ...TREES] as const
export type Models = Record<(typeof LINEAR)[number], Linear> & Record<(typeof TREES)[number], Trees>

export interface Grammar {
  language: Language
  classes: Classes
  verbs: Verbs
  senses: Senses
  equivalents: Equivalents
  numbers: NumberData
  /** What both languages share. */
  lexicon: Lexicon
  names: Names
  borrowed: ReadonlySet<string>
  /** Of bodies that both languages print alike: see acronyms.tsv. */
  keptAcronyms: ReadonlySet<string>
  calendar: readonly Calendar[]
  /** What only the checks of a translation ask for, read when they first do. */
  falseFriends: () => readonly FalseFriends[]
  contraries: () => Contraries
  notions: () => Notions
  /** Of names and labels, which may be of either language. */
  eitherClasses: Classes
  /** What tells parts of speech: its weights are opened when first asked for, once. */
  tagger: () => Tagger
  /** What chooses between readings of a text, for both languages; opened when first asked for. */
  models: () => Models
  other: Grammar
  /** See madeOnce. */
  made: Map<unknown, unknown>
}

/**
 * What is made of something when first asked for, and kept with it.
 *
 * @param make a function of a module, so that there are only so many
 */
export function madeOnce<Of extends { made: Map<unknown, unknown> }, Made>(
  of: Of,
  make: (of: Of) => Made,
): Made {
  if (!of.made.has(make)) of.made.set(make, make(of))
  return of.made.get(make) as Made
}

export interface Grammars {
  fr: Grammar
  en: Grammar
  /** For a text of another language or an unknown one: the classes of both, in all else English. */
  either: Grammar
}

export const grammarOf = ({ fr, en, either }: Grammars, language: string): Grammar =>
  language === 'fr' ? fr : language === 'en' ? en : either
