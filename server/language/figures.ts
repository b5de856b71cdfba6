/** What each number of a text stands for: an amount with its unit, a clock time, a day of a month, a year, a share. */
import { clock } from './clock.ts'
import type { Figure } from './figure.ts'
import { besides, ordinalOf } from './figure-words.ts'
import { type Numeral, numerals } from './numerals.ts'
import { shareOf } from './shares.ts'
import { keySet, type Document, type Token } from './read.ts'
import { unitAfter, unitBefore } from './unit-beside.ts'
import { unitOf } from './units.ts'

const MONTHS = keySet(`
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  january february march april may june july august september october november december
  jan feb apr jun jul aug sept oct nov dec`)

const ORDINAL_SUFFIX = /^(?:er|re|ere|e|eme|ème|ère|nde|st|nd|rd|th)$/u

export function figures(side: Document): Figure[] {
  const found: Figure[] = []
  let at = 0
  for (const number of numerals(side)) {
    for (; at < number.from; at = Math.max(at + 1, found.at(-1)?.to ?? 0)) besides(side, at, found)
    const one = role(side, number)
    if (one && one.start >= (found.at(-1)?.end ?? 0)) found.push(one)
    at = Math.max(number.to, one?.to ?? 0)
  }
  for (; at < side.tokens.length; at = Math.max(at + 1, found.at(-1)?.to ?? 0)) besides(side, at, found)
  return shareUnits(found, side.text)
}

const isMonth = (token: Token | undefined) => token !== undefined && MONTHS.has(token.key)

function role(side: Document, number: Numeral): Figure | null {
  const { tokens, language } = side
  const { from, to, start, end, value, scale, digits, suffix } = number
  const base = { start, end, from, to, value, scale, digits, weak: false }
  const previous = tokens[from - 1]
  const next = tokens[to]
  const time = clock(side, number)
  if (time) return time
  // A year, or the day of a month.
  const month = isMonth(next) || isMonth(previous) || (next?.key === 'of' && isMonth(tokens[to + 1]))
  const ordinal = ORDINAL_SUFFIX.test(suffix)
  if (month && value <= 31 && scale === 1 && Number.isInteger(value) && !unitOf(next?.key ?? '', language))
    return { ...base, kind: 'day' }
  const ranked = ordinalBehind(side, number)
  if (ranked) return ranked
  const decade = decadeOf(side, number)
  if (decade !== null) return { ...base, kind: 'decade', value: decade }
  if (ordinal) return { ...base, kind: 'ordinal' }
  const share = shareOf(side, number)
  if (share) return share
  return amount(side, number)
}

/** « vingt-cinquième », "twenty-fifth": the tens are a numeral, the rest an ordinal. */
function ordinalBehind(
  { tokens, text, language }: Document,
  { from, to, start, end, value, digits }: Numeral,
) {
  // “vingt et unième”
  const and = tokens[to]?.key === 'et' && /^(?:un|onz)ieme$/u.test(tokens[to + 1]?.key ?? '')
  const last = tokens[and ? to + 1 : to]
  const units = last && !digits && value % 10 === 0 ? ordinalOf(last.key, language) : 0
  if (!last || units === 0 || value < 20) return null
  if (!and && !/^[-\s]$/u.test(text.slice(end, last.start))) return null
  const ordinal: Figure = {
    kind: 'ordinal',
    value: value + units,
    scale: 1,
    weak: false,
    digits: false,
    from,
    to: last.index + 1,
    start,
    end: last.end,
  }
  return ordinal
}

/** A year, or a number with the unit that stands before it, clings to it or follows it. */
function amount({ tokens, text, language }: Document, number: Numeral): Figure | null {
  const { from, to, start, end, value, scale, digits, suffix } = number
  const base = { start, end, from, to, scale, digits, weak: false }
  const previous = tokens[from - 1]
  const before = unitBefore(tokens, text, from, start, language)
  const unit = before ?? unitOf(suffix, language)
  const after = unit ? null : unitAfter(tokens, text, to, language)
  const plain = digits && scale === 1 && !unit && !after
  // “a few million”, « plusieurs millions »: how big, not how many.
  if (!digits && value === scale && scale >= 1000 && VAGUELY.test(previous?.key ?? ''))
    return { ...base, kind: 'vague', value, unit: after?.unit }
  if (plain && value >= 1000 && value <= 2100 && !/[\s.,'’]/u.test(text.slice(start, end)))
    return { ...base, kind: 'year', value }
  if (suffix !== '' && !unit && scale === 1) return null
  if (previous && previous.end === start && /\p{L}/u.test(previous.text)) return null
  // “article 81.1” is printed “Article 81(1)” too: the paragraph is no decimal.
  const cited = plain && CITED.test(previous?.key ?? '')
  const below =
    (unit ?? after?.unit)?.kind === 'heat' &&
    /(?:^|\s)[-−–]$/u.test(text.slice(Math.max(0, start - 2), start))
  // “trois jours et demi”: the half follows what is counted.
  const counted = after?.to ?? to + 1
  const half = tokens[counted]?.key === 'et' && /^demie?$/u.test(tokens[counted + 1]?.key ?? '')
  const last = half ? counted + 2 : (after?.to ?? to)
  return {
    ...base,
    kind: 'amount',
    value: cited ? Math.floor(value) : (below ? -value : value) + (half ? scale / 2 : 0),
    unit: unit ?? after?.unit,
    // The unit is part of what a reader sees as the figure.
    start: before ? previous!.start : start,
    end: half ? tokens[last - 1]!.end : (after?.end ?? end),
    weak: plain && text.charAt(start - 1) === '(' && text.charAt(end) === ')',
    to: last,
  }
}

const VAGUELY = /^(?:few|several|many|some|couple|quelques|plusieurs|certains)$/u

/** Words before the number of a provision. */
const CITED = /^(?:articles?|rules?|reglements?|paragraphe?s?|regulations?)$/u

/** "les années 90", "the 1990s", "the nineties": the decade within its century. */
function decadeOf(
  { tokens, language, text }: Document,
  { from, value, suffix, end }: Numeral,
): number | null {
  const before = tokens[from - 1]?.key
  if (language === 'fr' && before === 'annees' && value % 10 === 0) return value % 100
  const plural = suffix === 's' || /^['’]s\b/u.test(text.slice(end, end + 2))
  return language === 'en' && plural && value % 10 === 0 ? value % 100 : null
}

/** "de 640 à 910 euros": the first figure has the unit of the second. */
function shareUnits(all: Figure[], text: string): Figure[] {
  all.forEach((figure, i) => {
    const next = all[i + 1]
    if (figure.kind !== 'amount' || figure.unit || figure.weak || !next?.unit || next.kind !== 'amount')
      return
    if (/^\s?(?:à|a|et|ou|to|and|or|-|–)\s?$/iu.test(text.slice(figure.end, next.start)))
      figure.unit = next.unit
  })
  return all
}
