/** Who asks and who answers in an exchange that names neither: the likeliest way to give its paragraphs two parts. */
import type { Document } from '../../language/read.ts'
import { weighed } from '../../language/weighed.ts'
import { voiceOf } from './evidence.ts'
import { type Line, stopOf } from './lines.ts'

/** What a paragraph, and the step from one to the next, speaks for: positive for a question. */
const OPENS = 1.5
const WEIGHT = { mark: 3, second: 1, short: 0.5, first: -1.5, long: -0.5 }
/** Beyond so many characters a paragraph is long for a question. */
const SHORT = 160

export interface Steps {
  /** From a question to its answer, and back. */
  answered: number
  asked: number
  /** To more of the same. */
  askedOn: number
  answeredOn: number
}

/** @returns whether each paragraph asks */
export function exchange(document: Document, paragraphs: readonly Line[], steps: Steps): boolean[] {
  const best: { asks: number; answers: number; fromAsks: [boolean, boolean] }[] = []
  for (const [i, line] of paragraphs.entries()) {
    const lean = leanOf(document, line)
    const before = best[i - 1]
    if (!before) {
      best.push({ asks: lean + OPENS, answers: -lean, fromAsks: [false, false] })
      continue
    }
    const [askedOn, asked] = [before.asks + steps.askedOn, before.answers + steps.asked]
    const [answered, answeredOn] = [before.asks + steps.answered, before.answers + steps.answeredOn]
    best.push({
      asks: lean + Math.max(askedOn, asked),
      answers: -lean + Math.max(answered, answeredOn),
      fromAsks: [askedOn > asked, answered > answeredOn],
    })
  }
  const asking: boolean[] = []
  let asks = best.length > 0 && best.at(-1)!.asks > best.at(-1)!.answers
  for (let i = best.length - 1; i >= 0; i--) {
    asking[i] = asks
    asks = best[i]!.fromAsks[asks ? 0 : 1]
  }
  return asking
}

function leanOf(document: Document, line: Line): number {
  const { first, second } = voiceOf(document, line)
  const short = line.end - line.start <= SHORT
  const mark = stopOf(document.text, line) === '?'
  return weighed(WEIGHT, { mark, second: second && !first, short, first: first && !second, long: !short }) / 2
}
