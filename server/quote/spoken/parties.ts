/** Who asks and who answers in an interview printed in turns. */
import type { Document } from '../../language/read.ts'
import type { Heard, Speaker } from './heard.ts'

export type Party = 'asks' | 'answers'

/** Of each utterance, which party to the interview it is of; null outside turns. */
export function partiesOf({ text }: Document, heard: readonly Heard[]): (Party | null)[] {
  const turns = heard.filter(({ turn }) => turn !== null)
  const isQuestion = ({ spans }: Heard) => text.slice(spans[0]!.start, spans.at(-1)!.end).includes('?')
  const bySpeaker = Map.groupBy(turns, ({ speaker }) => speaker)
  const questions = (speaker: Speaker | null) => bySpeaker.get(speaker)!.filter(isQuestion).length
  const [most] = [...bySpeaker.keys()].sort((a, b) => questions(b) - questions(a))
  /** Who asks puts a question in most turns, but not in all. */
  const LEAST = 0.4
  const asks = most !== undefined && bySpeaker.size > 1
  const asker = asks && questions(most) >= LEAST * bySpeaker.get(most)!.length ? most : undefined
  return heard.map((one) => {
    if (!one.turn) return null
    if (one.turn.role !== null) return one.turn.role === 'answers' ? 'answers' : 'asks'
    if (asker === undefined) return isQuestion(one) ? 'asks' : 'answers'
    return one.speaker === asker ? 'asks' : 'answers'
  })
}
