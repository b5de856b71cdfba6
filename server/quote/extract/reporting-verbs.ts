/** The verbs that report speech, in French and in English, found by any of their forms. Keys are folded words. */
import type { Language } from '../../api/language.ts'
import { type ClassForm, classFormsOf } from '../../language/inflect.ts'
import type { Time, VerbClass } from '../../language/inflection.ts'

/** What a form can do: `finite` takes a subject of its own, `bare` (infinitive, gerund) borrows another verb's. */
export type VerbForm = 'finite' | 'participle' | 'bare'

const BOTH = ['en', 'fr'] as const

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

/** The form of a reporting verb that a folded word can be; undefined for any other word. Without a language, of either. */
export function reportingForm(key: string, language?: Language): VerbForm | undefined {
  const languages = language === 'fr' || language === 'en' ? ([language] as const) : BOTH
  const found = new Set<VerbForm | null>()
  for (const own of languages)
    for (const [name, fits] of REPORTS)
      for (const form of classFormsOf(key, name, own)) if (fits(form, own)) found.add(asVerbForm(form, own))
  return (['finite', 'participle', 'bare'] as const).find((form) => found.has(form))
}

const isAny = (key: string, name: VerbClass, fits: (form: ClassForm, language: 'fr' | 'en') => boolean) =>
  BOTH.some((language) => classFormsOf(key, name, language).some((form) => fits(form, language)))

/** Words that stand as often for a thing as for an act: a verb only where a subject or an auxiliary stands before. */
export const isMostlyNoun = (key: string): boolean =>
  isAny(key, 'mostly-noun', ({ time, person }, language) =>
    language === 'fr' ? time === 'present' && (person === 2 || person === 3) : time === 'present',
  )

/** Verbs of thinking: they give way to a verb of saying in the same sentence (“she said France felt ‘…’”). */
export const isThought = (key: string): boolean =>
  isAny(key, 'thought', (form, language) => form.time === 'infinitive' || isFinite(form, language))

/** Verbs whose object is a work: « elle a chanté “Je reviendrai” », « il publie “Une vie” ». A crowd's shout stands before its verb or behind a colon. */
export const isPerforming = (key: string): boolean =>
  isAny(key, 'perform', (form, language) => /finite|participle/u.test(asVerbForm(form, language) ?? ''))

const isPast = ({ time }: ClassForm) => time === 'past' || time === 'participle'

/** Words beside which a name stands: what they introduce is a title, a term or a nickname, said by nobody. */
const NAMING_NOUNS: ReadonlySet<string> = new Set(
  `title name nickname slogan term theme phrase expression hashtag nom surnom titre devise denomination appellation
  pseudonyme sobriquet terme mot`.split(/\s+/u),
)
/** Verbs and participles that give a name, and nouns that stand beside one. */
export const isNaming = (key: string): boolean =>
  NAMING_NOUNS.has(key) || isAny(key, 'name', () => true) || isAny(key, 'named', isPast)

/** Of those, the ones that a speaker can also throw at somebody: “he called it ‘a scandal’”. */
export const isJudging = (key: string): boolean =>
  isAny(key, 'judge', () => true) || isAny(key, 'judged', isPast)
