/** What words tell of themselves: “I will say it in French”, « je vous réponds dans votre langue ». */
import { countWhile } from '../../language/count-before.ts'
import type { Time } from '../../language/inflection.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { Frame } from './frame.ts'
import type { Heard } from './heard.ts'
import type { Statement } from './statement.ts'
import { statements } from './statements.ts'

const NEAR = 4
/** « j’ai répondu en anglais » tells of other words. */
const PAST: ReadonlySet<Time | null> = new Set<Time>(['past', 'participle', 'imperfect'])

/** What words tell of languages: each of its own words, or of others. */
export interface Within {
  statement: Statement
  isOfItself: boolean
  /** Whether it tells of what was: “we spoke in French”. */
  isPast: boolean
  /** Whether it is told of one who is neither who says it nor whom it is said to: “she will answer in French”. */
  isOfThird: boolean
}

/** Of each utterance, what is stated in its words. Linear in the text, but for halving. */
export function toldWithin(document: Document, heard: readonly Heard[]): Map<number, Within[]> {
  const told = new Map<number, Within[]>()
  if (!heard.some(({ speech }) => speech)) return told
  const whole = new Frame(document, [])
  const all = statements(whole)
    .filter(({ doubt }) => doubt === null)
    .sort((a, b) => a.span.start - b.span.start)
  const within = ({ start, end }: Span) => {
    const from = countWhile(all, ({ span }) => span.start < start)
    const to = countWhile(all, ({ span }) => span.start < end)
    return all.slice(from, to).filter(({ span }) => span.end <= end)
  }
  heard.forEach(({ speech, spans }, i) => {
    const own = speech ? spans.flatMap(within) : []
    if (own.length === 0) return
    told.set(
      i,
      own.map((statement) => ({
        statement,
        isOfItself: isOfItself(whole, statement),
        isPast: isPast(whole, statement),
        isOfThird: isOfThird(whole, statement),
      })),
    )
  })
  return told
}

/** What an utterance states of itself. */
export const selfTold = (within: readonly Within[] | undefined): Statement | undefined =>
  within?.find(({ isOfItself }) => isOfItself)?.statement

/** Whether whoever speaks says now in which language. */
function isOfItself(frame: Frame, { governor, translated }: Statement): boolean {
  if (governor === null || translated || !frame.isVerb(governor)) return false
  if (!['speaks', 'replies', 'asks'].some((one) => frame.is(governor, one as 'speaks'))) return false
  if (isPast(frame, { governor })) return false
  for (let i = governor - 1; i >= Math.max(0, governor - NEAR); i--)
    if (frame.begins(i, 'first-singular')) return true
  return false
}

function isOfThird(frame: Frame, { governor, translated }: Statement): boolean {
  if (governor === null || translated || !frame.isVerb(governor)) return false
  for (let i = governor - 1; i >= Math.max(0, governor - NEAR); i--)
    if (frame.part(i) === 'PRON') return THIRD.some((one) => frame.is(i, one))
  return false
}

const THIRD = ['third-masculine', 'third-feminine'] as const

function isPast(frame: Frame, { governor }: Pick<Statement, 'governor'>): boolean {
  if (governor === null || !frame.isVerb(governor)) return false
  const { document, items } = frame
  const { text, key } = items[governor]!.token!
  const readings = document.grammar.verbs.readings(document.language === 'fr' ? text : key)
  if (readings.every(({ time }) => PAST.has(time))) return true
  return document.language === 'fr' && frame.part(governor - 1) === 'AUX'
}
