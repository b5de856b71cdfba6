/** What words tell of themselves: “I will say it in French”, « je vous réponds dans votre langue ». */
import type { Time } from '../../language/inflection.ts'
import type { Document } from '../../language/read.ts'
import { Frame } from './frame.ts'
import type { Heard } from './heard.ts'
import type { Statement } from './statement.ts'
import { statements } from './statements.ts'

const NEAR = 4
/** « j’ai répondu en anglais » tells of other words. */
const PAST: ReadonlySet<Time | null> = new Set<Time>(['past', 'participle', 'imperfect'])

/** Of each utterance, what it states of itself. */
export function selfTold(document: Document, heard: readonly Heard[]): Map<number, Statement> {
  const told = new Map<number, Statement>()
  if (!heard.some(({ speech }) => speech)) return told
  const whole = new Frame(document, [])
  const all = statements(whole).filter((one) => one.doubt === null && isOfItself(whole, one))
  heard.forEach(({ speech, spans }, i) => {
    const own = all.find(({ span }) => spans.some(({ start, end }) => start <= span.start && span.end <= end))
    if (speech && own) told.set(i, own)
  })
  return told
}

/** Whether whoever speaks says now in which language. */
function isOfItself(frame: Frame, { governor, translated }: Statement): boolean {
  if (governor === null || translated || !frame.isVerb(governor)) return false
  if (!['speaks', 'replies', 'asks'].some((one) => frame.is(governor, one as 'speaks'))) return false
  const { document, items } = frame
  const { text, key } = items[governor]!.token!
  const readings = document.grammar.verbs.readings(document.language === 'fr' ? text : key)
  if (readings.every(({ time }) => PAST.has(time))) return false
  if (document.language === 'fr' && frame.part(governor - 1) === 'AUX') return false
  for (let i = governor - 1; i >= Math.max(0, governor - NEAR); i--)
    if (frame.begins(i, 'first-singular')) return true
  return false
}
