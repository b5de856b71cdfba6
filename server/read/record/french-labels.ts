/** How the records of France’s Parliament call those who speak: « Mme Zoé Ort, rapporteure. – Le port… » */
import { oneLine } from '../one-line.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { type Label } from './labelled-turns.ts'
import { toldPerson } from './record.ts'

const LABEL =
  /^\s*(?<called>(?:(?:MM?\.|M(?:me|mes|lle))\s+)?[^.,:;!?()]{2,80}?)(?:\s*(?<group>\([^()]{1,60}\)))?(?:\s*(?<role>,[^.:!?]{2,200}))?\s*\.\s*(?:[–—-]\s+)?/u
const TITLED = /^(?:MM?\.|M(?:me|mes|lle))\s/u
/** Several, or one whom nobody names. They interrupt: the floor is not theirs. */
const CROWD = /^(?:plusieurs|une?|de nombreux|de nombreuses|quelques|sur|divers|des)\s/iu
const CHAIR = /^(?:M\.|Mme) l[ea] présidente?$/iu
const PRESIDING = /^présidence de ((?:M\.|Mme)\s[^.,?!:()]{2,60})(?:,\s[^.?!]{2,100})?\.?$/iu

/** Where no print is known a label is told by its words alone: an office of the house, or a name in capitals. */
const OFFICE = /^l[ea] (?:(?:vice-)?présidente?|rapporteure?|rapporteuse)(?: générale?)?$/u
const NAME = /^(?:(?:\p{Lu}[\p{L}’'-]*|de|du|des|d[’'][\p{L}’'-]+|la|le|van|von|der|den|el|ben)\s?){1,8}$/u
const MEMBERS = /^\S+(?: \S+)? (?:députée?s?|sénateurs?|sénatrices?|voix|membres|orateurs?|bancs)\b/iu
const BEGINS = /^[\p{Lu}\p{N}«“"(…]/u

/** In characters: no label is longer, and what is made to be slow is. */
const LONGEST = 400

/** Who is called by a label that stands alone. */
export interface Chair {
  /** « M. Abel Lee », while he presides; the label « M. le président » is theirs. */
  name: string | undefined
}

/** Takes the heading above a sitting, or where another takes the chair. @returns whether it is one */
export function takesChair(text: string, chair: Chair): boolean {
  const name = PRESIDING.exec(oneLine(text))?.[1]?.trim()
  if (name !== undefined) chair.name = name
  return name !== undefined
}

/**
 * @param text italics may stand between marks
 * @param bold how many of its characters are in bold, from the first on; null where no print is known
 */
export function frenchLabel(text: string, bold: number | null, chair: Chair): Label | null {
  const plain = withoutMarks(text)
  const found = LABEL.exec(plain.slice(0, LONGEST))
  if (!found) return null
  const { called: raw = '', group = '', role = '' } = found.groups!
  const [called, words] = [oneLine(raw), cutPlain(text, found[0].length)]
  const title = TITLED.exec(called)?.[0] ?? ''
  if (title === '' && !CROWD.test(called)) return null
  if (bold === null) {
    const name = called.slice(title.length)
    const isCalled = title === '' ? MEMBERS.test(called) : OFFICE.test(name) || NAME.test(name)
    if (!isCalled || !BEGINS.test(oneLine(withoutMarks(words)))) return null
  } else {
    const printed = withoutMarks(text.slice(0, bold)).trimEnd()
    if (bold >= text.length || printed.length < plain.indexOf(raw) + raw.trimEnd().length) return null
  }
  const label = oneLine(`${called} ${group}${role}`).replace(/ ,/u, ',')
  return { speaker: calledSo(called, label, chair), words, interrupts: title === '' }
}

/** @param label with what stands beside the name */
export function calledSo(called: string, label: string, { name }: Chair): ReadPassage['speaker'] {
  const own = CHAIR.test(called) && name !== undefined ? name : called
  return own === label ? own : toldPerson(own, label)
}

const MARKS = /[\uFFFE\uFFFF]/gu
const withoutMarks = (text: string) => text.replace(MARKS, '')

/** What stands behind so many characters, marks left uncounted. */
function cutPlain(text: string, length: number): string {
  let at = 0
  for (let seen = 0; at < text.length && seen < length; at++) if (!/[\uFFFE\uFFFF]/u.test(text[at]!)) seen++
  return text.slice(at)
}
