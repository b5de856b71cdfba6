/** What stands between those whom a sentence tells of and its verbs, told from the words, without a parse. */
import type { PartOfSpeech } from '../../language/tag.ts'
import type { Frame } from './frame.ts'
import type { Referent } from './referents.ts'

const BESIDE_VERB: ReadonlySet<PartOfSpeech | null> = new Set(['ADV', 'AUX', 'PART', 'PRON'] as const)

/** Whether a verb stands between two items. */
export function hasVerb(frame: Frame, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (frame.isVerb(i)) return true
  return false
}

/** « L’affaire est entendue en anglais, bien que les témoins … » tells of no witness. */
export function isInClause(frame: Frame, verb: number, at: number): boolean {
  if (frame.isParted(verb, at)) return false
  for (let i = verb + 1; i < at; i++)
    if (frame.begins(i, 'clause') && !frame.is(i, 'and') && !frame.is(i, 'coordinator')) return false
  return true
}

/**
 * “Ann Ross thanked | Paul Vial | and spoke French”: who stands behind a verb that another has for its subject, beside the next
 * verb. “‘No,’ said Paul Vial and sat down” has him for its own.
 *
 * @param all whom the sentence tells of, in its order
 */
export function isObject(
  frame: Frame,
  { at, end }: Referent,
  verb: number,
  all: readonly Referent[],
): boolean {
  const joined = coordinatorBetween(frame, end, verb)
  if (joined < 0 || hasVerb(frame, end, joined)) return false
  const subject = all.findLast((one) => one.end < at && hasVerb(frame, one.end, at))
  if (!subject) return false
  let own = at - 1
  while (!frame.isVerb(own)) own--
  const isInverted = frame.isCue(own) && frame.items[own - 1]?.token === null
  return !isInverted && !hasRelative(frame, own, joined)
}

/** Index of what joins a verb to the one before: “| and | then spoke”, « …, | puis | a parlé »; -1 where nothing does. */
function coordinatorBetween(frame: Frame, end: number, verb: number): number {
  let at = verb - 1
  while (at > end && BESIDE_VERB.has(frame.part(at)) && !frame.is(at, 'and')) at--
  if (at > end && (frame.is(at, 'and') || frame.is(at, 'coordinator'))) return at
  for (let i = Math.max(at, end + 1); i < verb; i++)
    if (frame.is(i, 'onwards') && frame.gapAfter(i - 1).includes(',')) return i
  return -1
}

function hasRelative(frame: Frame, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (frame.is(i, 'relative') || frame.is(i, 'that')) return true
  return false
}
