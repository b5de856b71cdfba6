/** What a text tells of languages: each statement with the language it comes to and whom it is told of. */
import type { Language } from '../../api/language.ts'
import type { Span } from '../../language/split.ts'
import type { Frame } from './frame.ts'
import type { Cast, Heard, Speaker } from './heard.ts'
import { Holders } from './holders.ts'
import { type LanguageWord, OWN, PRINTED, SEVERAL, THIRD } from './language-words.ts'
import { Peoples } from './peoples.ts'
import { type Statement, statements } from './statements.ts'
import type { Place } from './venues.ts'

/** A statement whose language is known; `unknown` where several were spoken. */
export interface Told {
  language: Language
  basis: 'stated' | 'inferred'
  evidence: Span
  statement: Statement
  /** Whom it is told of; null where nobody is. */
  holder: Speaker | null
}

/** Words left in another language state nothing: they are it. Nor does a place. */
export const LEFT = { kind: 'said' } as Statement
export const PLACED = { kind: 'said' } as Statement

export const asLanguage = (tag: string): Language =>
  tag === 'fr' || tag === 'en' || tag === 'unknown' ? tag : 'other'

/** What a place of one language tells of the words spoken there. */
export const placed = ({ language, span }: Place): Told => ({
  language: asLanguage(language),
  basis: 'inferred',
  evidence: span,
  statement: PLACED,
  holder: null,
})

/** What all say; null where they contradict each other. */
export function agreed(told: readonly Told[]): Told | null {
  const [first] = told
  return first && told.every(({ language }) => language === first.language) ? first : null
}

/** The statements of a text, the doubtful too, with whom each is about; those whose language nothing tells are left out. */
export function toldIn(
  frame: Frame,
  heard: readonly Heard[],
  cast: Cast,
  words: readonly LanguageWord[],
): Told[] {
  const holders = new Holders(frame, heard, cast, words)
  const peoples = new Peoples(frame)
  /** The last language of each that is not the page's. */
  const foreign = new Map<Speaker, Language>()
  const printed = frame.document.language
  const languageOf = ({ means, at }: Statement, holder: Speaker | null): Language | null => {
    if (means === SEVERAL) return 'unknown'
    if (means === PRINTED) return printed
    if (means === OWN) return peoples.before(at) ?? (holder && (foreign.get(holder) ?? null))
    if (means === THIRD) return peoples.before(at) ?? peoples.only() ?? 'other'
    return asLanguage(means)
  }
  return statements(frame, words).flatMap((statement) => {
    const holder = holders.of(statement)
    const language = languageOf(statement, holder)
    if (language === null) return []
    if (holder && statement.doubt === null && language !== 'unknown' && language !== printed)
      foreign.set(holder, language)
    const told = { language, basis: statement.basis, evidence: statement.span, statement }
    return holders.withOthers(statement, holder).map((holder) => ({ ...told, holder }))
  })
}
