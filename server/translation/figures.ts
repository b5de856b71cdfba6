/** What each number of a text stands for: an amount with its unit, a clock time, a day of a month, a year, a share. */
import { clock } from './clock.ts'
import type { Language } from './lexicon.ts'
import { type Numeral, numerals } from './numerals.ts'
import { keySet, type Side, type Token } from './side.ts'
import type { Figure } from './figure.ts'
import { type Unit, unitOf } from './units.ts'

const MONTHS = keySet(`
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  january february march april may june july august september october november december
  jan feb apr jun jul aug sept oct nov dec`)

const ORDINALS: Record<Language, string[]> = {
  fr: 'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme'.split(
    ' ',
  ),
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
}
const ORDINAL_SUFFIX = /^(?:er|re|ere|e|eme|ème|ère|nde|st|nd|rd|th)$/u
const ROMAN_CENTURY = /^([ivx]+)(?:e|eme|ème)$/u

/** Words that name a number in passing. */
const WEAK: Record<Language, [number, ReadonlySet<string>][]> = {
  fr: [
    [1, keySet('seul seule unique chaque')],
    [
      2,
      keySet(
        'double doubler paire couple demi demie moitie deuxieme second seconde doubles bis jumeaux jumelles jumelle jumeau duo',
      ),
    ],
    [3, keySet('triple tripler trio tiers')],
    [4, keySet('quart quadruple quadrupler')],
    [10, keySet('dizaine decennie')],
    [12, keySet('douzaine')],
    [15, keySet('quinzaine')],
    [100, keySet('siecle centaine centenaire')],
    [1000, keySet('millier millenaire')],
  ],
  en: [
    [1, keySet('once single each alone')],
    [
      2,
      keySet(
        'both twice double doubled doubles pair couple half halves halved second another either twin twins two',
      ),
    ],
    [3, keySet('triple triples tripled trio third thirds')],
    [4, keySet('quarter quarters quadruple quadrupled')],
    [10, keySet('decade')],
    [12, keySet('dozen')],
    [14, keySet('fortnight')],
    [20, keySet('score')],
    [100, keySet('century centenary')],
    [1000, keySet('millennium')],
  ],
}

/** Plurals that say how big and not how many. */
const VAGUE: Record<Language, [number, ReadonlySet<string>][]> = {
  fr: [
    [10, keySet('dizaines douzaines vingtaines')],
    [100, keySet('centaines')],
    [1e3, keySet('milliers')],
    [1e6, keySet('millions')],
    [1e9, keySet('milliards')],
  ],
  en: [
    [10, keySet('dozens tens scores')],
    [100, keySet('hundreds')],
    [1e3, keySet('thousands')],
    [1e6, keySet('millions')],
    [1e9, keySet('billions')],
  ],
}

export function figures(side: Side): Figure[] {
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

/** Words that are no numeral and yet say a number: ordinals, shares, round plurals, "both". */
function besides({ tokens, language, text }: Side, at: number, into: Figure[]): void {
  const { key, start, end } = tokens[at]!
  const base = { start, end, from: at, to: at + 1, scale: 1, digits: false, weak: false }
  const roman = language === 'fr' && /^\p{Lu}/u.test(tokens[at]!.text) ? ROMAN_CENTURY.exec(key) : null
  const ordinal = ordinalOf(key, language)
  const vague = VAGUE[language].find(([, words]) => words.has(key))
  const weak = WEAK[language].find(([, words]) => words.has(key))
  const share = shareAt(tokens, at, language)
  const half = halfOf(tokens, text, at, language)
  if (share) into.push({ ...base, ...share, kind: 'share', end: tokens[share.to - 1]!.end })
  else if (half)
    into.push({ ...base, kind: 'amount', value: 0.5, unit: half.unit, to: half.to, end: half.end })
  else if (vague) {
    const of = tokens[at + 2]
    const bigger = of && VAGUE[language].find(([, words]) => words.has(of.key))
    const to = bigger ? at + 3 : at + 1
    const value = vague[0] * (bigger?.[0] ?? 1)
    const unit = unitAfter(tokens, text, to, language)
    into.push({ ...base, kind: 'vague', value, unit: unit?.unit, to, end: tokens[to - 1]!.end })
  } else if (roman) into.push({ ...base, kind: 'ordinal', value: fromRoman(roman[1]!) })
  else if (weak)
    into.push({ ...base, kind: 'amount', value: weak[0], weak: true, unit: unitOf(key, language) })
  else if (ordinal > 0 && key !== 'second') into.push({ ...base, kind: 'ordinal', value: ordinal })
  else if (at > 0 && isArticle(tokens[at - 1]!, language) && unitOf(key, language))
    into.push({ ...base, kind: 'amount', value: 1, weak: true, unit: unitOf(key, language) })
}

/** "half a percent", « une demi-heure ». */
function halfOf(tokens: Token[], text: string, at: number, language: Language) {
  if (language === 'fr' ? !/^demie?$/u.test(tokens[at]!.key) : tokens[at]!.key !== 'half') return null
  return unitAfter(
    tokens,
    text,
    language === 'en' && /^an?$/u.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1,
    language,
  )
}

const isArticle = ({ key }: Token, language: Language) =>
  language === 'fr'
    ? /^(?:une?|la|l|cette|d|de|par)$/u.test(key)
    : /^(?:an?|one|the|per|this|last|next)$/u.test(key)

function ordinalOf(key: string, language: Language): number {
  const plain = language === 'fr' ? key.replace(/^premiere/u, 'premier').replace(/s$/u, '') : key
  return ORDINALS[language].indexOf(plain) + 1
}

/** "les deux tiers", "un quart", "a third of", "one in five"; what counts the parts stands before them. */
function shareAt(
  tokens: Token[],
  at: number,
  language: Language,
): { value: number; from: number; to: number } | null {
  const one = /^(?:une?|one)$/u.test(tokens[at]!.key) && outOf(tokens, at + 1, 1)
  if (one) return { value: 1 / one.whole, from: at, to: one.to }
  const parts =
    language === 'fr'
      ? { tiers: 3, quart: 4, quarts: 4, cinquieme: 5, cinquiemes: 5, dixieme: 10, dixiemes: 10 }
      : { third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 }
  const part = (parts as Record<string, number>)[tokens[at]!.key]
  if (part === undefined) return null
  const before = tokens[at - 1]?.key ?? ''
  const counts: Record<string, number> = {
    un: 1,
    une: 1,
    a: 1,
    one: 1,
    deux: 2,
    two: 2,
    trois: 3,
    three: 3,
    quatre: 4,
    four: 4,
    neuf: 9,
    nine: 9,
  }
  const count = counts[before]
  if (count === undefined || count >= part) return null
  return { value: count / part, from: at - 1, to: at + 1 }
}

const isMonth = (token: Token | undefined) => token !== undefined && MONTHS.has(token.key)

function role(side: Side, number: Numeral): Figure | null {
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
  const decade = decadeOf(side, number)
  if (decade !== null) return { ...base, kind: 'decade', value: decade }
  if (ordinal) return { ...base, kind: 'ordinal' }
  const share = shareOf(side, number)
  if (share) return share
  return amount(side, number)
}

/** A year, or a number with the unit that stands before it, clings to it or follows it. */
function amount({ tokens, text, language }: Side, number: Numeral): Figure | null {
  const { from, to, start, end, value, scale, digits, suffix } = number
  const base = { start, end, from, to, scale, digits, weak: false }
  const previous = tokens[from - 1]
  const before = unitBefore(tokens, text, from, start, language)
  const unit = before ?? unitOf(suffix, language)
  const after = unit ? null : unitAfter(tokens, text, to, language)
  const plain = digits && scale === 1 && !unit && !after
  if (plain && value >= 1000 && value <= 2100 && !/[\s.,'’]/u.test(text.slice(start, end)))
    return { ...base, kind: 'year', value }
  if (suffix !== '' && !unit && scale === 1) return null
  if (previous && previous.end === start && /\p{L}/u.test(previous.text)) return null
  // “article 81.1” is printed “Article 81(1)” too: the paragraph is no decimal.
  const cited = plain && CITED.test(previous?.key ?? '')
  const below =
    (unit ?? after?.unit)?.kind === 'heat' &&
    /(?:^|\s)[-−–]$/u.test(text.slice(Math.max(0, start - 2), start))
  // “trois jours et demi”: the half follows the unit.
  const half = after && tokens[after.to]?.key === 'et' && /^demie?$/u.test(tokens[after.to + 1]?.key ?? '')
  const last = half ? after.to + 2 : (after?.to ?? to)
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

/** Words before the number of a provision. */
const CITED = /^(?:articles?|rules?|reglements?|paragraphe?s?|regulations?)$/u

/** "neuf sur dix", "nine out of ten", and the parts of "two thirds". */
function shareOf({ tokens, language }: Side, { from, to, value, start }: Numeral): Figure | null {
  const part = tokens[to] && shareAt(tokens, to, language)
  const whole = outOf(tokens, to, value)
  if (!part && !whole) return null
  const last = part ? part.to : whole!.to
  return {
    kind: 'share',
    value: part ? part.value : value / whole!.whole,
    scale: 1,
    weak: false,
    digits: false,
    from,
    to: last,
    start,
    end: tokens[last - 1]!.end,
  }
}

/** What follows in "(un) sur cinq", "(one) in five", "(nine) out of ten". */
function outOf(tokens: Token[], at: number, count: number): { whole: number; to: number } | null {
  // “un agriculteur sur dix”, “one patient in ten”: what is counted may stand between.
  if (!/^(?:sur|in|out)$/u.test(tokens[at]?.key ?? '') && /^(?:sur|in)$/u.test(tokens[at + 1]?.key ?? ''))
    at++
  const first = tokens[at]?.key
  const to =
    first === 'sur' || first === 'in' ? at + 2 : first === 'out' && tokens[at + 1]?.key === 'of' ? at + 3 : 0
  const whole = to > 0 && tokens[to - 1] ? smallNumber(tokens[to - 1]!) : null
  return whole !== null && whole > count && whole <= 100 && count < 100 ? { whole, to } : null
}

const COUNTS = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ')
const ENGLISH_COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const smallNumber = ({ key }: Token) => {
  if (/^\d+$/.test(key)) return Number(key)
  const value = Math.max(COUNTS.indexOf(key), ENGLISH_COUNTS.indexOf(key))
  if (key === 'vingt' || key === 'twenty') return 20
  if (key === 'cent' || key === 'hundred') return 100
  return value > 0 ? value : null
}

const unitBefore = (
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
function unitAfter(
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
  return unit ? { unit, end: token.end, to: at + 1 } : null
}

/** "les années 90", "the 1990s", "the nineties": the decade within its century. */
function decadeOf({ tokens, language, text }: Side, { from, value, suffix, end }: Numeral): number | null {
  const before = tokens[from - 1]?.key
  if (language === 'fr' && before === 'annees' && value % 10 === 0) return value % 100
  const plural = suffix === 's' || /^['’]s\b/u.test(text.slice(end, end + 2))
  return language === 'en' && plural && value % 10 === 0 ? value % 100 : null
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 }
const fromRoman = (letters: string) =>
  [...letters].reduce((sum, letter, i, all) => {
    const value = ROMAN[letter]!
    return sum + (value < (ROMAN[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

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
