/** Two wordings → what a machine sees to be wrong between them, and what of it a person has yet to answer. */
import type { Annotation, DeskFlag, Silence } from '../api/annotations.ts'
import type { Quote } from '../api/quotes.ts'
import type { Grammars } from '../language/grammar.ts'
import { flags } from '../translation/flags.ts'
import { type TextLink, tokensOf, type Wording } from '../translation/link-texts.ts'
import { PENALTY, remarkOf, stands } from '../translation/mqm.ts'
import { isSurelyLinked } from '../translation/surely-linked.ts'

type Printed = Pick<Quote, 'printedLanguage' | 'text'> & Partial<Pick<Quote, 'spans'>>

export type Both = readonly [original: Wording, rendered: Wording]

export interface Seen {
  flags: DeskFlag[]
  faithfulness: number
}

export const wordingOf = ({ printedLanguage: language, text }: Printed): Wording | null =>
  language === 'fr' || language === 'en' ? { language, text } : null

/**
 * The same, its sentences ended: “It was there,” he said. “What was missing …” has a comma for the full stop of the first, and
 * no fewer characters with one (offsets stay). “The money,” he said, “I never saw” is one sentence, and so are small letters.
 */
function inSentences<Words extends Printed>(printed: Words): Words {
  const exact = printed.spans?.map((span) => span.exact) ?? []
  if (printed.text !== exact.join(' ')) return printed
  const ended = exact.map((words, i) =>
    words.endsWith(',') && /^\p{Lu}/u.test(exact[i + 1] ?? '') && !/^I\b/u.test(exact[i + 1]!)
      ? `${words.slice(0, -1)}.`
      : words,
  )
  return { ...printed, text: ended.join(' ') }
}

/** @returns null where they cannot be compared: the machine reads French and English, and no books */
export function comparable(original: Printed, rendered: Printed): Both | null {
  const [a, b] = [wordingOf(inSentences(original)), wordingOf(inSentences(rendered))]
  if (!a || !b || a.language === b.language) return null
  return tokensOf(a.text, a.language) && tokensOf(b.text, b.language) ? [a, b] : null
}

/** @param links what was learned of these words, asked for where it may answer a flag */
export function seenIn(both: Both, grammars: Grammars, links: () => readonly TextLink[]): Seen {
  const { flags: all, faithfulness } = flags(...both, grammars)
  const whole = { start: 0, end: both[1].text.length }
  const told = all.map((flag): DeskFlag => ({
    check: flag.check,
    contrary: flag.contrary === true,
    harm: flag.harm,
    original: flag.original ?? null,
    // What has no place of its own is about the whole.
    rendered: flag.rendition ?? (flag.original ? null : whole),
    ...remarkOf(flag),
  }))
  return { flags: told.filter((flag) => !isRendered(flag, both, links)), faithfulness }
}

/** Whether what a flag says to be left out or put in is aligned surely by what the store’s own pairs taught. */
function isRendered(
  { check, original, rendered }: DeskFlag,
  [from, to]: Both,
  links: () => readonly TextLink[],
): boolean {
  if (check === 'omission' && original) return isSurelyLinked(from.text, original, 'original', links())
  if (check === 'addition' && rendered) return isSurelyLinked(to.text, rendered, 'rendered', links())
  return false
}

/** What nobody has answered of the flags of a pair, and the checks among them that are silenced. */
export function unanswered(
  flags: readonly DeskFlag[],
  annotations: readonly Annotation[],
  silences: readonly Silence[],
): { open: DeskFlag[]; silenced: Silence[] } {
  const left = flags.filter((flag) => !annotations.some((one) => answers(one, flag)))
  return {
    open: left.filter((flag) => !silences.some((one) => isOfOneKind(one, flag))),
    silenced: [...new Set(left.flatMap((flag) => silences.find((one) => isOfOneKind(one, flag)) ?? []))],
  }
}

/** A contrary is a negation of its own kind: who knows better of the one says nothing of the other. */
export const isOfOneKind = (
  one: Pick<DeskFlag, 'check' | 'contrary'>,
  other: Pick<DeskFlag, 'check' | 'contrary'>,
): boolean => one.check === other.check && one.contrary === other.contrary

/** Whether an annotation began as a flag of that kind. */
export const isOfFlag = ({ flag: check, contrary }: Annotation, flag: DeskFlag): boolean =>
  check !== null && isOfOneKind({ check, contrary }, flag)

/** Whether somebody has accepted or dismissed a flag, or said the same of the same words. */
function answers(annotation: Annotation, flag: DeskFlag): boolean {
  const isSame = isOfFlag(annotation, flag) || (annotation.category === flag.category && stands(annotation))
  return (
    isSame && samePlace(annotation.original, flag.original) && samePlace(annotation.rendered, flag.rendered)
  )
}

const samePlace = (a: Annotation['original'], b: Annotation['original']) =>
  a?.start === b?.start && a?.end === b?.end

/** What the flags would weigh as annotations: how much a pair is to be feared. */
export const weightOf = (flags: readonly Pick<DeskFlag, 'severity'>[]): number =>
  flags.reduce((sum, { severity }) => sum + PENALTY[severity], 0)
