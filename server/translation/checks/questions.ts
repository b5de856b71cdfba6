/** Questions that became statements, and statements that became questions. */
import type { Finding, Pair } from '../finding.ts'
import { type Range, type Document, spanOf } from '../../language/read.ts'

/**
 * `question`: "Is the water safe to drink?" → « L’eau est potable. »
 *
 * An exclamation or a reported question answers for one that is asked. A tag ("isn’t it?", « non ? », « n’est-ce pas ? ») asks for agreement, not for an answer, and may go.
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

const marksIn = ({ text }: Document) => text.split('?').length

const TAG =
  /(?:,\s?(?:non|hein|pas vrai|n['’]est-ce pas|d['’]accord|right|eh|no|okay|huh|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|hadn|can|couldn|won|wouldn|shouldn)[^,?]{0,14})$/iu
/** A request or a suggestion in the form of a question: "Could I point out …?", "Why don’t you …?" */
const POLITE =
  /(?:^|,\s)(?:(?:could|can|may|might) i\b|(?:could|can|will|would) you\b|(?:pourriez|pouvez|voulez|voudriez)-vous\b|(?:peux|pourrais|veux)-tu\b|vous (?:pouvez|pourriez)\b|(?:puis|pourrais)-je\b|why (?:don['’]?t|not)\b|why do n['’]t\b|pourquoi (?:ne )?pas\b|et si\b|what if\b|permett)/iu
/** English asks without a mark: "I wonder whether", French « je me demande si » too; both are statements. */
const INDIRECT =
  /(?:\bwonder|me demande|se demand|vous demande|demander(?:ai|ais|ait)?\b|\bask|question|(?:like|want|need) to (?:know|hear|see)|(?<!you )know (?:if|whether|who|what|why|how|when|where)|savoir (?:si|s['’]|qui|ce|quoi|pourquoi|comment|quand|où|quel)|\bissue\b|tell (?:me|us)|dites-(?:moi|nous)|rappelez-moi|remind me)/iu
/** A question that answers itself: "What’s the point of …?", « À quoi bon … ? », « Qui aurait cru … ? », « N’est-ce pas … ? ». */
const RHETORICAL =
  /(?:à quoi (?:bon|sert|servirait)|what(?:['’]s| is| was) the (?:point|use|good|sense)|where(?:['’]s| is) the|who (?:cares|knows|would|could)|qui (?:sait|aurait|peut|pourrait|voudrait)|how (?:can|could|dare)|comment (?:peut|pourrait|ne pas|ose)|(?:^|\s)(?:ne\s|n['’])[\p{L}]+-(?:t-)?(?:il|elle|on|nous|vous|ils|elles|ce|je|tu)\b|^(?:is|are|was|were|do|does|did|have|has|would|could|should|can)(?:n['’]t|\s(?:it|he|she|we|they|you|there) not)\b|why (?:should|would|bother)|pourquoi (?:faudrait|devrait)|ce n['’]est pas|que (?:dire|voulez-vous))/iu

/** A sentence that begins as a statement, whatever mark ends it. */
const STATED = /^(?:i|we|my|our|je|j['’]|nous|ma|notre)(?![\p{L}])/iu

function asked(
  { tokens, text }: Document,
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
      if (
        !TAG.test(words) &&
        !POLITE.test(sentence) &&
        !RHETORICAL.test(sentence) &&
        !(STATED.test(sentence) && INDIRECT.test(words))
      ) {
        real++
        where ??= { from: first, to: at + 1 }
      }
    } else if (
      last &&
      (/^[\s»”"’]*!/u.test(gap) || INDIRECT.test(text.slice(tokens[first]!.start, tokens[at]!.end)))
    )
      all++
    if (last) first = at + 1
  }
  return { all, true: real, where }
}
