/** Questions that became statements, and statements that became questions. */
import type { Finding, Pair } from '../finding.ts'
import { type Range, type Side, spanOf } from '../side.ts'

/**
 * `question`: "Is the water safe to drink?" → « L’eau est potable. »
 *
 * A tag ("isn’t it?", « non ? », « n’est-ce pas ? ») asks for agreement, not for an answer, and may go.
 */
export function checkQuestions({ fr, en, literal }: Pair): Finding[] {
  // As many questions on both sides: where sentences were split or merged, they stand in other places.
  if (marksIn(fr) === marksIn(en)) return []
  const found: Finding[] = []
  for (const segment of literal) {
    const left = asked(fr, segment.fr)
    const right = asked(en, segment.en)
    if (left.all === 0 && right.true > 0)
      found.push({
        check: 'question',
        harm: 'meaning',
        en: spanOf(en, right.where!),
        fr: spanOf(fr, segment.fr),
      })
    if (right.all === 0 && left.true > 0)
      found.push({
        check: 'question',
        harm: 'meaning',
        fr: spanOf(fr, left.where!),
        en: spanOf(en, segment.en),
      })
  }
  return found
}

const marksIn = ({ text }: Side) => text.split('?').length

const TAG =
  /(?:,\s?(?:non|hein|pas vrai|n['’]est-ce pas|d['’]accord|right|eh|no|okay|huh|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|hadn|can|couldn|won|wouldn|shouldn)[^,?]{0,14})$/iu
/** A request in the form of a question: "Could I point out …?" */
const POLITE = /^(?:could|can|may|might) i\b/iu
/** English asks without a mark: "I wonder whether", French « je me demande si » too; both are statements. */
const INDIRECT = /(?:\bwonder|me demande|se demande|vous demande|demander(?:ai|ais|ait)\b|\bask|question)/iu

/** A sentence that begins as a statement, whatever mark ends it. */
const STATED = /^(?:i|we|my|our|je|j['’]|nous|ma|notre)(?![\p{L}])/iu

function asked(
  { tokens, text }: Side,
  { from, to }: Range,
): { all: number; true: number; where: Range | null } {
  let all = 0
  let real = 0
  let where: Range | null = null
  let first = from
  for (let at = from; at < to; at++) {
    const last = at + 1 >= tokens.length || tokens[at + 1]!.sentence !== tokens[at]!.sentence
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? tokens[at]!.end + 8)
    if (gap.includes('?')) {
      all++
      const words = text.slice(Math.max(tokens[first]!.start, tokens[at]!.end - 60), tokens[at]!.end)
      const sentence = text.slice(tokens[first]!.start, tokens[at]!.end)
      if (!TAG.test(words) && !POLITE.test(sentence) && !(STATED.test(sentence) && INDIRECT.test(words))) {
        real++
        where ??= { from: first, to: at + 1 }
      }
    } else if (last && INDIRECT.test(text.slice(tokens[first]!.start, tokens[at]!.end))) all++
    if (last) first = at + 1
  }
  return { all, true: real, where }
}
