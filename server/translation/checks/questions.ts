/** Questions that became statements, and statements that became questions. */
import { type Check, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findClass, hasClass, holdsClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `question`: "Is the water safe to drink?" → « L’eau est potable. »
 *
 * An exclamation or a reported question answers for one that is asked. A tag ("isn’t it?", « non ? », « n’est-ce pas ? ») asks for agreement, not for an answer, and may go.
 */
export const checkQuestions: Check = ({ fr, en, literal }) => {
  // As many questions on both sides: where sentences were split or merged, they stand in other places.
  if (marksIn(fr) === marksIn(en)) return []
  return literal.flatMap((segment) => {
    const [left, right] = [questionsIn(segment.fr), questionsIn(segment.en)]
    if (left.all === 0 && right.true) return [grave('question', segment.fr, segment.fr, right.true)]
    return right.all === 0 && left.true ? [grave('question', segment.fr, left.true, segment.en)] : []
  })
}

const marksIn = ({ document }: Half) => document.text.split('?').length

/** How many sentences ask or may stand for one that does, and the first that wants an answer. */
function questionsIn(half: Half): { all: number; true: Range | null } {
  const { document: side, from, to } = half
  const { tokens, text } = side
  let all = 0
  let where: Range | null = null
  let first = from
  for (let at = from; at < to; at++) {
    const last = at + 1 >= tokens.length || tokens[at + 1]!.sentence !== tokens[at]!.sentence
    const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? tokens[at]!.end + 8)
    const sentence = { from: first, to: at + 1 }
    if (gap.includes('?')) {
      all++
      if (asksForAnswer(side, sentence)) where ??= sentence
    } else if (last && (/^[\s»”"’]*!/u.test(gap) || isAsked(half, sentence))) all++
    if (last) first = at + 1
  }
  return { all, true: where }
}

/** Of a sentence that a question mark ends: a tag, a request, a statement or a question that answers itself wants none. */
function asksForAnswer(side: Document, sentence: Range): boolean {
  if (isTag(side, sentence) || isPolite(side, sentence) || isRhetorical(side, sentence)) return false
  const { tokens } = side
  const end = tokens[sentence.to - 1]!.end
  const near = tokens.findIndex(({ start }, at) => at >= sentence.from && start >= end - NEAR)
  return !(isStated(tokens[sentence.from]!) && isIndirect(side, { from: near, to: sentence.to }))
}

/** How far from its end what a question asks for is told (UTF-16). */
const NEAR = 60
/** A tag has no more than this behind its first word: “isn’t that so” (UTF-16). */
const LONGEST_TAG = 14

/** “…, isn’t it?”, « …, n’est-ce pas ? » */
function isTag({ tokens, text }: Document, { from, to }: Range): boolean {
  let at = to - 1
  while (at > from && !followsComma(text, tokens, at)) at--
  if (at === from) return false
  const end = tokens[to - 1]!.end
  const length = tokens[at]!.phrases.find(({ classes }) => classes.has('question-tag'))?.keys.length
  const tag = length ?? (tokens[at]!.classes.has('question-tag') ? 1 : 0)
  return tag > 0 && at + tag <= to && end - tokens[at + tag - 1]!.end <= LONGEST_TAG
}

const followsComma = (text: string, tokens: readonly Token[], at: number): boolean =>
  text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes(',')

/** A request or a suggestion in the form of a question: "Could I point out …?", "Why don’t you …?" */
const isPolite = (side: Document, sentence: Range): boolean =>
  findClass(side, 'polite-question', sentence).some(
    ({ from }) => from === sentence.from || followsComma(side.text, side.tokens, from),
  )

/** What nobody stopped to ask is not asked. */
const isAsked = (half: Half, sentence: Range): boolean =>
  isIndirect(half.document, sentence) &&
  !half
    .find('denies-all', { from: sentence.from, to: Math.min(sentence.to, sentence.from + 2) })
    .some(({ from }) => from === sentence.from)

/** English asks without a mark: "I wonder whether", French « je me demande si » too; both are statements. */
const isIndirect = (side: Document, within: Range): boolean =>
  findClass(side, 'indirect-question', within).some(
    // “Do you know whether …?” is a question.
    ({ from }) => side.tokens[from]!.key !== 'know' || side.tokens[from - 1]?.key !== 'you',
  )

/** A question that answers itself: "What’s the point of …?", « Qui aurait cru … ? », "Isn’t it …?", « N’est-ce pas … ? ». */
function isRhetorical(side: Document, sentence: Range): boolean {
  if (holdsClass(side, 'rhetorical-question', sentence)) return true
  const { tokens, language, text } = side
  const [first, second, third] = tokens.slice(sentence.from, sentence.to)
  if (language === 'en')
    return hasClass(first, 'auxiliary') && (hasClass(second, 'tag') ? third : second)?.key === 'not'
  return tokens.slice(sentence.from, sentence.to).some(({ key, index }) => {
    const [verb, next, last] = tokens.slice(index + 1, index + 4)
    const subject = next?.key === 't' ? last : next
    return key === 'ne' && hasClass(subject, 'inverted-subject') && /^\p{Pd}/u.test(text.slice(verb!.end))
  })
}

/** A sentence that begins as a statement, whatever mark ends it. */
const isStated = (token: Token): boolean =>
  hasClass(token, 'first-singular', 'first-plural') && hasClass(token, 'subject', 'possessive')
