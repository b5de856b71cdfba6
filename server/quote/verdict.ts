/** The verdict that four answers amount to, by policy 2. */
import type { ContextAnswer, LanguageAnswer, SpeakerAnswer, Verdict, WordsAnswer } from '../api/findings.ts'
import type { Harm } from '../api/edits.ts'

/** Changes when the table below does; a check carries it. */
export const POLICY = 2

export interface Answers {
  speaker: SpeakerAnswer
  /** Whether the claim credits the words to someone by name, rather than to a source nobody names. */
  namesSomeone: boolean
  language: LanguageAnswer
  words: WordsAnswer
  harm: Harm
  context: ContextAnswer
  /** Whether the words stand in nothing but a quotation that a person rejected. */
  rejected: boolean
  /** Whether the claim says that it is a translation. */
  declared: boolean
  /** Whether editors found a grave error of accuracy in the translation that the claim repeats. */
  foundWrong: boolean
}

/** Nobody stands for who spoke: the record names nobody, or not surely the one whom the claim names. */
const UNCONFIRMED: ReadonlySet<SpeakerAnswer> = new Set<SpeakerAnswer>(['unnamed', 'unknown'])

/** The first that applies, so that the gravest finding heads the answer. */
const TABLE: [Verdict, (answers: Answers) => boolean][] = [
  ['unresolved', ({ words }) => words === 'absent'],
  ['misattributed', ({ speaker }) => speaker === 'different'],
  ['narration', ({ speaker }) => speaker === 'narrated'],
  ['back_translation', ({ language }) => language === 'back_translation'],
  ['altered', ({ words, harm }) => words === 'altered' && harm === 'meaning'],
  ['out_of_context', ({ context }) => context === 'cut_changes_meaning' || context === 'spliced'],
  [
    'mistranslated',
    ({ words, harm, foundWrong }) => foundWrong || (words === 'rendered' && harm === 'meaning'),
  ],
  [
    'unattributed',
    ({ speaker, namesSomeone, rejected }) => rejected || (UNCONFIRMED.has(speaker) && namesSomeone),
  ],
  ['paraphrase', ({ words }) => words === 'paraphrase'],
  ['altered', ({ words }) => words === 'altered'],
  ['original_not_held', ({ language }) => language === 'original_not_held'],
  ['translation_unmarked', ({ language }) => language === 'translation_undeclared'],
  // Words on record in the other language alone may be the very words, where nothing tells which was spoken.
  [
    'original_not_held',
    ({ language, words, declared }) => language === 'unknown' && words === 'rendered' && !declared,
  ],
  ['translation', ({ language, words }) => language === 'unknown' && words === 'rendered'],
  ['translation', ({ language }) => language === 'translation_declared'],
  ['edited_marked', ({ words }) => words === 'edited_marked'],
]

export function verdictOf(answers: Answers): Verdict {
  return TABLE.find(([, applies]) => applies(answers))?.[0] ?? 'exact'
}
