/** What a reporter says around a quotation that changes it: that it was a joke, a rumour, or never said. */
import type { ContextReason } from '../../api/findings.ts'
import type { Stretch } from '../../language/stretch.ts'
import { gapBefore, opines } from './attributes.ts'
import { conditions } from './conditions.ts'
import { denies, isDenial } from './denies.ts'

/** @param around what the reporter says on one side of the words, in their sentence */
export const meantOtherwise = (around: Stretch): ContextReason | null =>
  around.holds('ironic') ? 'irony' : null

/**
 * @param before the reporter's words before a quotation, in its sentence: “unconfirmed reports that she told her aides: “…””, not
 *   “asked about the rumours, she said: “…””
 */
export function heardSaying(before: Stretch): ContextReason | null {
  // « Le maire aurait dit à ses proches : “…” »
  const { document, verbs } = before
  const last = verbs.at(-1)
  const isRumoured =
    document.language === 'fr' &&
    gapBefore(document, before.to).includes(':') &&
    last?.mood === 'would' &&
    last.from < last.at
  if (isRumoured && conditions(before).length === 0) return 'hearsay'
  const heard = before.find('hearsay').at(-1)
  const rest = heard && before.reach(heard.to)
  const isOne = rest && !rest.tokens.some(({ index }) => gapBefore(rest.document, index).includes(','))
  return isOne && rest.tokens.some(({ classes }) => classes.has('that')) ? 'hearsay' : null
}

/** @param next what the reporter says next: “He never said so.”, « L’intéressée dément. » */
export const notSaid = (next: Stretch): ContextReason | null => (next.holds('not-said') ? 'hearsay' : null)

/** @param before the reporter's words before a fragment, in its sentence: he says that it was denied, or denies it */
export function deniedBefore(before: Stretch): ContextReason | null {
  const denials = before.tokens.flatMap((token, at) => (isDenial(token) ? [at] : []))
  if (denials.length === 0) return denies(before) ? 'negation' : null
  const isSaying = denials.some((at) => before.tokens.slice(at + 1, at + 1 + NEAR).some(opines))
  return isSaying || before.tokens.length - denials.at(-1)! <= NEAR ? 'negation' : null
}

/** Words that a denial may stand from what it denies. */
const NEAR = 3
