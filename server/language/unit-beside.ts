/** The unit that stands beside a number: the currency sign before it, the measure behind it. */
import type { Language } from './lexicon.ts'
import type { Token } from './read.ts'
import { type Unit, unitOf } from './units.ts'

export const unitBefore = (
  tokens: Token[],
  text: string,
  from: number,
  start: number,
  language: Language,
): Unit | undefined => {
  const before = tokens[from - 1]
  return before &&
    start - before.end <= 1 &&
    /^[$€£¥]$/u.test(before.text) &&
    /^\s?$/u.test(text.slice(before.end, start))
    ? unitOf(before.key, language)
    : undefined
}

/** The unit that follows, past "de", "d’" and "of". */
export function unitAfter(
  tokens: Token[],
  text: string,
  to: number,
  language: Language,
): { unit: Unit; end: number; to: number } | null {
  const last = tokens[to - 1]!
  let at = to
  if (/^(?:de|d|of|pour|per|percentage)$/u.test(tokens[at]?.key ?? '')) at++
  const token = tokens[at]
  if (!token || token.start - last.end > 14 || /[.,;:!?()«»]/u.test(text.slice(last.end, token.start)))
    return null
  if (token.key === 'cent' && (tokens[to]!.key === 'pour' || tokens[to]!.key === 'per'))
    return { unit: unitOf('%', language)!, end: token.end, to: at + 1 }
  if (at > to && /^(?:pour|per)$/u.test(tokens[to]!.key)) return null
  const ofMeasure = token.text.toLowerCase() === 'm' ? unitOf('metre', language) : undefined
  const unit = ofMeasure ?? unitOf(token.key, language)
  if (!unit) return null
  const named = unit.kind === 'heat' ? heatAt(tokens, text, at) : null
  return named ?? { unit, end: token.end, to: at + 1 }
}

/** "degrees Fahrenheit", "°F", « degrés Celsius »: the scale stands behind the degrees. */
function heatAt(tokens: Token[], text: string, at: number): { unit: Unit; end: number; to: number } | null {
  const next = tokens[at + 1]
  if (!next || !/^\s?$/u.test(text.slice(tokens[at]!.end, next.start))) return null
  const scale = /^(?:c|celsius)$/u.test(next.key)
    ? 'celsius'
    : /^(?:f|fahrenheit)$/u.test(next.key)
      ? 'fahrenheit'
      : null
  return scale && { unit: unitOf(scale, 'en')!, end: next.end, to: at + 2 }
}
