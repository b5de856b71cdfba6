/** Who cannot have said an utterance, whatever else speaks for them. */
import { hasClass } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { namesLanguage } from '../../language/names.ts'
import type { Document } from '../../language/read.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import type { Entity } from '../entities/entity.ts'
import type { Said } from './said.ts'
import type { Situation } from './situation.ts'

const DASH = /[—–―-][\s\p{Z}]*$/u

/**
 * Languages; whoever the words call by name; and whoever asked what the words answer, or had the turn before.
 *
 * @param heard what was said before, in order
 */
export function barred(
  document: Document,
  given: Situation,
  heard: readonly Said[],
): (entity: Entity) => boolean {
  const before = heard.at(-1)
  const called = calledIn(document, given)
  const asked = before?.entity && isAnswer(document, given, before) ? before.entity : null
  const answers = asked && isAlone(given) ? partnerOf(given, heard, asked) : null
  return (entity) =>
    entity === asked ||
    (answers !== null && entity !== answers) ||
    isLanguage(entity, document) ||
    (called.size > 0 &&
      entity.kind === 'person' &&
      entity.name.split(/[\s\p{Z}]/u).some((word) => called.has(foldWord(word))))
}

/** “Now English. ‘…’”, “The English: ‘…’”; but neither “Mr English” nor “English, the clerk”. */
const isLanguage = ({ name, plural, gender, roles }: Entity, { grammar }: Document) =>
  !plural && gender === null && roles.size === 0 && namesLanguage(foldWord(name), grammar)

/** “Nine years it has stood there, Robert.”, « Desmond, tu dépasses. »: folded. */
function calledIn(document: Document, { utterance: { spans } }: Situation): ReadonlySet<string> {
  const { text } = document
  const called = new Set<string>()
  for (const span of spans) {
    const tokens = tokensIn(document, span)
    tokens.forEach((token, i) => {
      if (!token.capital || token.text.length < 2 || token.end > span.end) return
      const after = text.slice(token.end, Math.min(span.end, token.end + 2)).trim()
      if (after !== '' && !/^[,.!?…]/u.test(after)) return
      const gap = i > 0 ? text.slice(tokens[i - 1]!.end, token.start) : ''
      const isLast = after === '' || /^[.!?…]/u.test(after)
      // “…, Robert.” closes; “Robert, you …” opens, and somebody is spoken to
      const closes = isLast && /^,[\s\p{Z}]$/u.test(gap)
      const opens =
        after.startsWith(',') &&
        (i === 0 || /[.!?…][\s\p{Z}]$/u.test(gap)) &&
        tokens.slice(i + 1, i + NEAR).some((one) => hasClass(one, 'second', 'spoken-to'))
      if (closes || opens) called.add(token.key)
    })
  }
  return called
}
const NEAR = 5

/** Whoever else spoke last before somebody, as far back as two who talk keep each other waiting. */
function partnerOf({ tokens, utterance }: Situation, heard: readonly Said[], of: Entity): Entity | null {
  const { paragraph } = tokens[utterance.first]!
  for (let i = heard.length - 1; i >= 0; i--) {
    const { entity, last } = heard[i]!
    if (paragraph - tokens[last]!.paragraph > LONGEST_WAIT) return null
    if (entity && entity !== of) return entity
  }
  return null
}
const LONGEST_WAIT = 4

/** Whether nothing stands behind the words in their paragraph. */
export const isAlone = ({
  tokens,
  utterance: { last, spans },
}: Pick<Situation, 'tokens' | 'utterance'>): boolean =>
  spans.length === 1 && tokens[last + 1]?.paragraph !== tokens[last]!.paragraph

/** Whether words stand alone in the paragraph below those said last, and these asked, or both are turns behind dashes. */
function isAnswer(document: Document, { tokens, utterance }: Situation, before: Said): boolean {
  const { first, last, turn } = utterance
  const { paragraph } = tokens[first]!
  const follows = tokens[before.last]!.paragraph === paragraph - 1
  if (!follows || before.turn?.label || tokens[first - 1]?.paragraph === paragraph) return false
  const { text } = document
  const isDashed = (one: Pick<Said, 'turn' | 'spans'>) =>
    one.turn !== null && DASH.test(text.slice(Math.max(0, one.spans[0]!.start - 3), one.spans[0]!.start))
  if (turn) return isDashed(utterance) && isDashed(before)
  return tokens[last + 1]?.paragraph !== paragraph && text.charAt(before.spans.at(-1)!.end - 1) === '?'
}
