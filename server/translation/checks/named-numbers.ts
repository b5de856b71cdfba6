/** Numbers that name a thing and count nothing: « appeler le 18 », "the 911", « le 49.3 ». */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import type { Value } from '../../language/value.ts'

/** One with a letter or a sign grown to it, « 4×4 », “M25”; a bare figure behind an article in the singular, with nothing behind it that it could count. */
export function isNamedByNumber(
  { tokens, text }: Document,
  { kind, digits, unit, scale, from, to, start, end }: Value,
): boolean {
  if (kind === 'amount' && /[\p{L}×]/u.test(text.charAt(start - 1) + text.charAt(end).replace(/\p{L}/u, '')))
    return true
  const [article, next] = [tokens[from - 1], tokens[to]]
  const isBare = kind === 'amount' && digits && !unit && scale === 1 && to - from === 1
  const isArticle = hasClass(article, 'definite') && !hasClass(article, 'plural')
  const isCounting = next?.clause === tokens[from]!.clause && next.weight > 0 && COUNTED.has(next.part)
  return isBare && isArticle && !isCounting
}
const COUNTED: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM'])
