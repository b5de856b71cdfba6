/** The verbs that report speech, in French and in English, found by any of their forms. Keys are folded words. */
import { isInEither, keysIn } from '../../language/classes.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { type ClassForm, classFormsOf } from '../../language/inflect.ts'
import type { Time, VerbClass } from '../../language/inflection.ts'

/** What a form can do: `finite` takes a subject of its own, `bare` (infinitive, gerund) borrows another verb's. */
export type VerbForm = 'finite' | 'participle' | 'bare'

/** What can be said of somebody: a reporter's verb stands in the third person, and *que* takes no subjunctive here. */
const isFinite = ({ time, person }: ClassForm, language: 'fr' | 'en'): boolean =>
  language === 'fr'
    ? (person === 3 || person === 6) && time !== 'subjunctive'
    : time === 'present' || time === 'past' || time === 'infinitive'

const asVerbForm = (form: ClassForm, language: 'fr' | 'en'): VerbForm | null =>
  isFinite(form, language)
    ? 'finite'
    : form.time === 'participle'
      ? 'participle'
      : form.time === 'gerund' || form.time === 'infinitive'
        ? 'bare'
        : null

/** Which forms of a verb report, by its class. */
const REPORTS: [name: VerbClass, fits: (form: ClassForm, language: 'fr' | 'en') => boolean][] = [
  ['report', () => true],
  ['report-finite', (form, language) => isFinite(form, language) || form.time === 'participle'],
  [
    'report-weakly',
    ({ time, person }) => (person === 3 && NOW.has(time)) || (person === null && time === 'past'),
  ],
  ['report-past', ({ time }) => time === 'past'],
  ['report-participle', ({ time }) => time === 'participle'],
]
const NOW: ReadonlySet<Time | null> = new Set<Time>(['present', 'imperfect'])

/** The form of a reporting verb that a folded word can be in one of the languages; undefined for any other word. */
export function reportingForm(key: string, grammars: readonly Grammar[]): VerbForm | undefined {
  const found = new Set<VerbForm | null>()
  for (const own of grammars)
    for (const [name, fits] of REPORTS)
      for (const form of classFormsOf(key, name, own))
        if (fits(form, own.language)) found.add(asVerbForm(form, own.language))
  return (['finite', 'participle', 'bare'] as const).find((form) => found.has(form))
}

const isAny = (
  key: string,
  name: VerbClass,
  grammar: Grammar,
  fits: (form: ClassForm, language: 'fr' | 'en') => boolean,
) =>
  [grammar, grammar.other].some((own) =>
    classFormsOf(key, name, own).some((form) => fits(form, own.language)),
  )

/** Words that stand as often for a thing as for an act: a verb only where a subject or an auxiliary stands before. */
export const isMostlyNoun = (key: string, grammar: Grammar): boolean =>
  isAny(key, 'mostly-noun', grammar, ({ time, person }, language) =>
    language === 'fr' ? time === 'present' && (person === 2 || person === 3) : time === 'present',
  )

/** Verbs of thinking: they give way to a verb of saying in the same sentence (“she said France felt ‘…’”). */
const isThought = (key: string, grammar: Grammar): boolean =>
  isAny(key, 'thought', grammar, (form, language) => form.time === 'infinitive' || isFinite(form, language))

/** Verbs whose object is a work: « elle a chanté “Je reviendrai” », « il publie “Une vie” ». A crowd's shout stands before its verb or behind a colon. */
const isPerforming = (key: string, grammar: Grammar): boolean =>
  isAny(key, 'perform', grammar, (form, language) =>
    /finite|participle/u.test(asVerbForm(form, language) ?? ''),
  )

const isPast = ({ time }: ClassForm) => time === 'past' || time === 'participle'

/** Verbs and participles that give a name, and nouns that stand beside one. */
const isNaming = (key: string, grammar: Grammar): boolean =>
  isInEither(key, 'naming', grammar) ||
  isAny(key, 'name', grammar, () => true) ||
  isAny(key, 'named', grammar, isPast)

/** Of those, the ones that a speaker can also throw at somebody: “he called it ‘a scandal’”. */
const isJudging = (key: string, grammar: Grammar): boolean =>
  isAny(key, 'judge', grammar, () => true) || isAny(key, 'judged', grammar, isPast)

/** Verbs whose object speaks: “The Dispatch quotes the mayor: ‘…’”, « Le Monde cite la maire ». */
const isQuoting = (key: string, grammar: Grammar): boolean => isAny(key, 'quotes', grammar, () => true)

/** What a word can be to speech, in the language of its text and in either. */
export interface Reporting {
  /** The form of a reporting verb. */
  form: VerbForm | undefined
  inEither: VerbForm | undefined
  isMostlyNoun: boolean
  isThought: boolean
  isPerforming: boolean
  isNaming: boolean
  isJudging: boolean
  isQuoting: boolean
}

export const NO_REPORTING: Reporting = {
  form: undefined,
  inEither: undefined,
  isMostlyNoun: false,
  isThought: false,
  isPerforming: false,
  isNaming: false,
  isJudging: false,
  isQuoting: false,
}

const ASKED: readonly VerbClass[] = [
  ...REPORTS.map(([name]) => name),
  ...(['mostly-noun', 'thought', 'perform', 'name', 'named', 'judge', 'judged', 'quotes'] as const),
]
/** All that are anything to speech: most words are nothing. */
const reportingWords = (grammar: Grammar): ReadonlySet<string> =>
  new Set([
    ...keysIn('naming', grammar.eitherClasses),
    ...[grammar, grammar.other].flatMap(({ verbs }) =>
      ASKED.flatMap((name) => [...verbs.classForms(name).keys()]),
    ),
  ])

export const reporting = (key: string, grammar: Grammar): Reporting =>
  madeOnce(grammar, reportingWords).has(key)
    ? {
        form: reportingForm(key, [grammar]),
        inEither: reportingForm(key, [grammar, grammar.other]),
        isMostlyNoun: isMostlyNoun(key, grammar),
        isThought: isThought(key, grammar),
        isPerforming: isPerforming(key, grammar),
        isNaming: isNaming(key, grammar),
        isJudging: isJudging(key, grammar),
        isQuoting: isQuoting(key, grammar),
      }
    : NO_REPORTING
