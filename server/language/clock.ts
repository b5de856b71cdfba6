/** Clock times: « 20 h 45 », "9:45 p.m.", « huit heures du soir ». */
import type { Figure } from './figure.ts'
import type { Numeral } from './numerals.ts'
import type { Document } from './read.ts'

/** Clock times, in minutes after midnight. */
export function clock(
  { tokens, text, language }: Document,
  { from, to, start, end, value, digits, suffix, scale }: Numeral,
): Figure | null {
  if (value > 24 || !Number.isFinite(value) || scale !== 1) return null
  const base = { kind: 'time' as const, scale: 1, weak: false, digits, from, start }
  const rest = text.slice(start, start + 16).toLowerCase()
  const colon = /^(\d{1,2})[:.](\d\d)(?!\d)(?:\s?([ap])\.?\s?m\b\.?)?/u.exec(rest)
  if (colon && (rest.includes(':', 1) || colon[3]) && Number(colon[2]) < 60)
    return timed(Number(colon[1]), Number(colon[2]), colon[3], start + colon[0].length)
  const french = /^(\d{1,2})\s?h(?:\s?(\d{1,2}))?(?![\p{L}\d])/u.exec(rest)
  if (french && language === 'fr')
    return timed(Number(french[1]), Number(french[2] ?? 0), undefined, start + french[0].length)
  const english = /^[\s\u00A0\u202F]?([ap])\.?\s?m\b\.?/u.exec(
    text.slice(suffix ? end - suffix.length : end, end + 8).toLowerCase(),
  )
  if (english && language === 'en')
    return timed(value, 0, english[1], (suffix ? end - suffix.length : end) + english[0].length)
  const next = tokens[to]
  if (language === 'en' && next?.key === "o'clock") return timed(value, 0, undefined, next.end)
  const before = tokens[from - 1]?.key ?? ''
  if (
    language === 'fr' &&
    /^heures?$/u.test(next?.key ?? '') &&
    /^(?:a|vers|avant|des|jusqu|apres|est|etait)$/u.test(before) &&
    value === Math.floor(value)
  ) {
    const evening = /^(?:du|de l')?(?:soir|apres)/u.test(
      (tokens[to + 1]?.key === 'du' || tokens[to + 1]?.key === 'de' ? tokens[to + 2]?.key : '') ?? '',
    )
    return timed(value, 0, evening ? 'p' : undefined, next!.end)
  }
  return null

  function timed(hours: number, minutes: number, half: string | undefined, until: number): Figure {
    let last = to
    while (last < tokens.length && tokens[last]!.start < until) last++
    const hour = half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours
    return { ...base, value: hour * 60 + minutes, to: last, end: until }
  }
}
