/** From which turn on an interview is in another language: “it began in French and went on, from the third question, in English”. */
import type { Frame } from './frame.ts'
import type { Party } from './parties.ts'
import type { Told } from './told.ts'

/** The turns that are in one language, as utterances: from the first up to the one after the last. */
export interface Stretch {
  from: number
  to: number
}

/** Where another language begins: what is before is in the one, what is from there on in the other; between is not told. */
interface Change {
  before: number
  from: number
}

/** How far before “question” its number stands, in words. */
const NEAR = 3

/** The same, each of two that share the turns of an interview with those that are its own. */
export function inStretches(frame: Frame, parties: readonly (Party | null)[], all: readonly Told[]): Told[] {
  const turns = parties.flatMap((party, i) => (party === null ? [] : [i]))
  const [first] = turns
  if (first === undefined) return [...all]
  const { items } = frame
  const last = turns.at(-1)! + 1
  const quoting = new Set(items.filter(({ heard }) => heard >= 0).map(({ paragraph }) => paragraph))
  const found = new Map<Told, Told>()
  all.forEach((one, k) => {
    const next = all[k + 1]
    const { at } = one.statement
    if (!next || quoting.has(items[at]!.paragraph) || !isPair(frame, one, next)) return
    const change = changeIn(frame, parties, one, next) ?? openEnded(parties, turns)
    found.set(one, within(one, { from: first, to: change.before }))
    found.set(next, within(next, { from: change.from, to: last }))
  })
  return all.map((one) => found.get(one) ?? one)
}

export const isWithin = ({ turns }: Told, i: number): boolean =>
  turns === undefined || (i >= turns.from && i < turns.to)

/** It is of the turns, and of no others, whatever it is told of. */
const within = (told: Told, turns: Stretch): Told => ({
  ...told,
  turns,
  holder: null,
  statement: { ...told.statement, kind: 'interview', onward: false, last: false, once: false, doubt: null },
})

/** Two languages in one sentence, or in two that follow one another, of which the first is told to be how the interview began. */
function isPair(frame: Frame, { language, statement }: Told, next: Told): boolean {
  const { items } = frame
  const [a, b] = [items[statement.at]!, items[next.statement.at]!]
  const isTold = [statement, next.statement].every(({ doubt }) => doubt === null || doubt === 'unrelated')
  if (!isTold || language === next.language || [language, next.language].includes('unknown')) return false
  if (a.paragraph !== b.paragraph || b.sentence - a.sentence > 1 || b === a) return false
  const { from } = frame.sentenceOf(statement.at)
  for (let i = from; i < next.statement.at && items[i]!.sentence === a.sentence; i++)
    if (frame.is(i, 'gets-going')) return isOfTurns(frame, from, statement.kind)
  return false
}

/** “Our talk began in French”, and no film. */
function isOfTurns(frame: Frame, from: number, kind: Told['statement']['kind']): boolean {
  if (kind === 'interview') return true
  const { to } = frame.sentenceOf(from)
  for (let i = from; i < to; i++) if (frame.is(i, 'interview') || frame.is(i, 'question')) return true
  return false
}

/** Where the sentences say at which question or answer it changed; null where they do not. */
function changeIn(frame: Frame, parties: readonly (Party | null)[], one: Told, next: Told): Change | null {
  const { from } = frame.sentenceOf(one.statement.at)
  const { to } = frame.sentenceOf(next.statement.at)
  for (let i = from; i < to; i++) {
    const party = frame.is(i, 'question') ? 'asks' : frame.is(i, 'answer') ? 'answers' : null
    if (party === null || !frame.isNoun(i)) continue
    const turns = parties.flatMap((one, k) => (one === party && parties[k - 1] !== party ? [k] : []))
    const number = numberBefore(frame, i)
    const at = number === null ? undefined : turns.at(number)
    if (number === null || at === undefined) continue
    // It may be the turn that is told of, or not: what else is of that turn belongs to it.
    const behind = parties.findIndex((other, k) => k > at && other !== party)
    const after = behind < 0 ? parties.length : behind
    switch (sideOf(frame, i, from)) {
      case 'from':
        return { before: at, from: at }
      case 'until':
        return { before: at, from: after }
      case 'after':
        return { before: after, from: party === 'asks' ? (turns[number + 1] ?? parties.length) : after }
    }
  }
  return null
}

/** Which of several: from 0, or -1 for the last. */
function numberBefore(frame: Frame, at: number): number | null {
  const { items, document } = frame
  for (let i = at - 1; i >= at - NEAR && items[i]?.token; i--) {
    if (frame.is(i, 'last-one')) return -1
    const { index } = items[i]!.token!
    const value = document.values.find(({ kind, to }) => kind === 'ordinal' && to === index + 1)
    if (value && value.value >= 1) return value.value - 1
  }
  return null
}

/** “from the third question”, “until the third question”, “after the third question”. */
function sideOf(frame: Frame, at: number, first: number): 'from' | 'until' | 'after' {
  for (let i = at - 1; i >= Math.max(first, at - 2 * NEAR) && frame.items[i]!.token; i--) {
    if (frame.is(i, 'before-after')) return frame.is(i, 'onwards') ? 'from' : 'after'
    if (frame.begins(i, 'up-to') || frame.begins(i, 'until')) return 'until'
  }
  return 'from'
}

/** All that is told is how it began and how it ended. */
function openEnded(parties: readonly (Party | null)[], turns: readonly number[]): Change {
  const asked = turns.filter((i) => parties[i] === 'asks')
  const [begins, ends] = [asked[1] ?? turns[1], asked.at(-1) ?? turns.at(-1)]
  return { before: begins ?? 0, from: Math.max(begins ?? 0, ends ?? 0) }
}
