/** What stands before a label: a time, the number of a question, the dash of a turn. */
import type { Piece } from './lines.ts'

const DASH = /^(?:[—–―]|-|--)$/u

/** What numbers or sets apart a turn before its label: a time, “Q88 Chair:”, « — ANNE ROCHE. ». */
export function afterOpening(head: readonly Piece[]): number {
  if (QUESTION_NUMBER.test(head[0]?.text ?? '')) return 1
  const dashed = DASH.test(head[0]?.text ?? '')
  return dashed && (endsInCapitals(head, 1) || isInitials(head, 1)) ? 1 : afterTime(head)
}
const QUESTION_NUMBER = /^Q\d+$/u

/** Whether words in capitals alone stand up to the next mark that parts a label from its words. */
function endsInCapitals(head: readonly Piece[], from: number): boolean {
  const end = head.findIndex(({ text }, at) => at >= from && /^[.:]$/u.test(text))
  const letters = head.slice(from, end).map(({ text }) => text)
  return end > from && letters.join('').length > 1 && letters.every((word) => /^[\p{Lu}'’-]+$/u.test(word))
}

/** “[00:01:12]”, “10:15”, « 21 h 14 min 02 — », before the name. */
function afterTime(head: readonly Piece[]): number {
  const open = head[0]?.text === '['
  if (!open && !/^\d/u.test(head[0]?.text ?? '')) return 0
  let at = open ? 1 : 0
  while (at < head.length && (/^\d/u.test(head[at]!.text) || /^[:.]$/u.test(head[at]!.text))) at++
  if (open) return head[at]?.text === ']' ? at + 1 : 0
  const dash = skip(head, at, TIME)
  return dash > at && DASH.test(head[dash]?.text ?? '') ? dash + 1 : at
}
const TIME = /^(?:\d+|\p{Ll}{1,3})$/u

export const skip = (head: readonly Piece[], from: number, what: RegExp) => {
  let at = from
  while (head[at] && what.test(head[at]!.text)) at++
  return at
}

/** “A. R. :”, “A.-M. :”, “Q. Smith:”: another initial follows, or a name that ends in a colon. */
export function isInitials(head: readonly Piece[], first: number): boolean {
  const [letter, point, next, behind] = head.slice(first, first + 4)
  if (!letter?.token || letter.text.length > 1 || point?.text !== '.' || !next) return false
  if (!next.token) return next.text === '-' && next.start === point.end
  return next.token.capital && (behind?.text === ':' || (next.text.length === 1 && behind?.text === '.'))
}
