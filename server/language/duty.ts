/** What must not be done, and what need not be: a denial together with the word for the duty that it bears on. */
import { hasClass } from './classes.ts'
import { classFormsOf } from './inflect.ts'
import type { VerbClass } from './inflection.ts'
import type { Negation } from './negation.ts'
import { findNotion } from './notions.ts'
import type { Document, Token } from './read.ts'
import { type Range, withinOne } from './token-ranges.ts'
import type { Stretch } from './stretch.ts'

/** `maybe-not`: “may not come”, « pourrait ne pas venir »; `unable`: “could not have come”, « n’a pas pu venir ». */
export interface Duty extends Range {
  kind: 'forbidden' | 'free' | 'maybe-not' | 'unable'
}

/** How far from its denial the word for a duty stands: “do not really have to”, « n’est donc pas tenu ». */
const REACH = { before: 2, behind: 4 }

/** “Must not”, “may not” of a rule, « ne saurait », « il ne faut pas »; “need not”, « n’est pas tenu »; “might not”. */
export function duties(within: Stretch): Duty[] {
  const denied = within.negations
    .filter(({ kind }) => kind === 'denial' || kind === 'until')
    .flatMap((denial): Duty[] => {
      const kind = kindOf(denial, around(denial, within))
      return kind ? [{ ...denial, kind }] : []
    })
  const forbidden = [...within.find('forbids'), ...findNotion(within, 'forbids')]
    .filter((range) => !within.negations.some(({ from, to }) => from < range.to && range.from < to + 2))
    .map((range): Duty => ({ ...range, kind: 'forbidden' }))
  return [...denied, ...forbidden]
}

/** The words of its clause round a denial. */
function around({ from, to }: Negation, within: Stretch): Stretch {
  const { document } = within
  const clause = withinOne(document, from, 'clause')
  const before = document.language === 'en' ? REACH.before : 1
  return within.reach(
    Math.min(from, Math.max(clause.from, within.from, from - before)),
    Math.max(to, Math.min(clause.to, within.to, to + REACH.behind)),
  )
}

function kindOf(denial: Negation, near: Stretch): Duty['kind'] | null {
  const { document: side } = near
  const { tokens, grammar, language } = side
  const { from } = denial
  const isNow = (token: Token | undefined, name: VerbClass) =>
    token !== undefined &&
    classFormsOf(token.key, name, grammar).some(({ time }) => language === 'en' || time === 'present')
  if (near.holds('by-need')) return 'free'
  const verb = tokens[language === 'en' ? from - 1 : from + 1]
  const last = tokens[denial.to]
  // « N’a pas pu atteindre », “could not have known”
  if (language === 'fr' && last?.key === 'pu' && last.clause === tokens[from]!.clause) return 'unable'
  if (language === 'en' && tokens[from - 1]?.key === 'could' && last?.key === 'have') return 'unable'
  if (isNow(verb, 'may') && last?.key === 'have') return 'maybe-not'
  if (isNow(verb, 'may')) return isRule(side, from - 1) ? 'forbidden' : 'maybe-not'
  // « peut ne pas », « pourrait ne pas »
  if (language === 'fr' && classFormsOf(tokens[from - 1]?.key ?? '', 'can', grammar).length > 0)
    return 'maybe-not'
  // « n’ont pas à » is no duty either.
  const has = classFormsOf(verb?.key ?? '', 'auxiliary', grammar).some((form) => form.verb === 'avoir')
  if (has && tokens[denial.to - 1]!.key === 'pas' && tokens[denial.to]?.text === 'à') return 'free'
  if (isNow(verb, 'must') || isNow(verb, 'can') || hasClass(tokens[from], 'permits')) return 'forbidden'
  // « Ne saurait être tenu responsable »
  if (language === 'fr' && hasClass(verb, 'permits')) return 'forbidden'
  if (near.holds('obliges')) return 'free'
  return near.holds('permits') ? 'forbidden' : null
}

/** “Drivers may not park”, “no one may”, “you may not”: of people in general “may not” forbids. */
function isRule(side: Document, may: number): boolean {
  const { tokens } = side
  const subject = tokens[may - 1]
  if (!subject || subject.clause !== tokens[may]!.clause) return false
  if (hasClass(subject, 'second')) return true
  const first = tokens[may - 2]
  const isBare = !first || first.clause !== subject.clause
  return isBare && subject.key.endsWith('s') && subject.part === 'NOUN'
}
