/** What a text tells of languages: each statement with the language it comes to and whom it is told of. */
import type { Language } from '../../api/language.ts'
import type { Span } from '../../language/split.ts'
import type { Frame } from './frame.ts'
import type { Cast, Heard, Speaker } from './heard.ts'
import type { Holders } from './holders.ts'
import type { Left } from '../../language/left-words.ts'
import { type LanguageWord, otherOf, OWN, PRINTED, SEVERAL, SOME, THIRD } from './language-words.ts'
import { Peoples } from './peoples.ts'
import type { Statement } from './statement.ts'
import { statements } from './statements.ts'
import type { Stretch } from './stretches.ts'
import type { LanguagePlace } from './venues.ts'

/** A statement whose language is known; `unknown` where several were spoken. */
export interface Told {
  language: Language
  basis: 'stated' | 'inferred'
  evidence: Span
  statement: Statement
  /** Whom it is told of; null where nobody is. */
  holder: Speaker | null
  /** Whom it takes out: “in French, except those of Ann Ross”. */
  except?: ReadonlySet<Speaker>
  /** Of which turns alone it is told. */
  turns?: Stretch
}

/** Words left in another language state nothing: they are it. Nor does a place. */
export const LEFT = { kind: 'said' } as Statement
export const PLACED = { kind: 'said' } as Statement

export const asLanguage = (tag: string): Language =>
  tag === 'fr' || tag === 'en' || tag === 'unknown' ? tag : 'other'

/** What a place of one language tells of the words spoken there. */
export const placed = ({ language, basis, span }: LanguagePlace): Told => ({
  language: asLanguage(language),
  basis,
  evidence: span,
  statement: PLACED,
  holder: null,
})

/** Whether a body, told of beside words, says them: an organisation does, and “the French police”; no “State Department official”. */
export const isSaidBy = (body: Span, { speaker, mention }: Heard): boolean =>
  speaker?.kind === 'organisation' ||
  (mention !== null && body.start < mention.end && mention.end <= body.end)

/** What words tell that are left in another language. */
export const leftTold = ({ language }: Left, { spans }: Heard): Told => ({
  language,
  basis: 'inferred',
  evidence: spans[0]!,
  statement: LEFT,
  holder: null,
})

/** What all say; null where they contradict each other. */
export function agreed(told: readonly Told[]): Told | null {
  const [first] = told
  return first && told.every(({ language }) => language === first.language) ? first : null
}

/** The statements of a text, the doubtful too, with whom each is about; those whose language nothing tells are left out. */
export function toldIn(frame: Frame, holders: Holders, words: readonly LanguageWord[], cast: Cast): Told[] {
  const peoples = new Peoples(frame, cast)
  /** The last language of each that is not the page's. */
  const foreign = new Map<Speaker, Language>()
  const printed = frame.document.language
  const languageOf = ({ means, at }: Statement, holder: Speaker | null): Language | null => {
    if (means === SEVERAL) return 'unknown'
    if (means === PRINTED) return printed
    if (means === OWN) return (holder && (peoples.of(holder) ?? foreign.get(holder))) ?? peoples.before(at)
    if (means === SOME) return null
    if (means === THIRD)
      return peoples.before(at) ?? (holder && foreign.get(holder)) ?? peoples.only() ?? 'other'
    return asLanguage(means)
  }
  const toldOf = (statement: Statement, language: Language, holder: Speaker | null): Told[] => {
    const except = holders.exceptedFrom(statement)
    const told = {
      language,
      basis: statement.basis,
      evidence: statement.span,
      statement,
      ...(except.size > 0 && { except }),
    }
    return holders.withOthers(statement, holder).map((holder) => ({ ...told, holder }))
  }
  return statements(frame, words).flatMap((statement) => {
    const holder = holders.of(statement)
    const language = languageOf(statement, holder)
    if (language === null || (statement.means === THIRD && language === 'other')) {
      // Whose own language nothing tells, or who is interpreted, speaks the other of the two more often than a third.
      const guess: Statement = { ...statement, doubt: statement.doubt ?? 'guessed' }
      const guessed = toldOf(guess, otherOf(printed)!, holder)
      return language === null ? guessed : [...toldOf(statement, language, holder), ...guessed]
    }
    if (holder && statement.doubt === null && language !== 'unknown' && language !== printed)
      foreign.set(holder, language)
    return toldOf(statement, language, holder)
  })
}
