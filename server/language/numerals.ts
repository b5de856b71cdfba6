/** Reads the numbers of a text, in figures and in words, with their scale: `2,3 milliards`, `ninety million`. */
import { numberIn } from './figures-read.ts'
import type { Language } from './lexicon.ts'
import type { Word } from './split.ts'

export interface Numeral {
  /** Words, end exclusive. */
  from: number
  to: number
  /** UTF-16 offsets. */
  start: number
  end: number
  value: number
  /** What the scale word multiplies by; 1 without one. */
  scale: number
  digits: boolean
  /** Letters that cling to the figures: h, th, bn, km … */
  suffix: string
}

const table = (list: string) =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [word = '', value] = entry.split(':')
        return [word, Number(value)] as const
      }),
  )

const SMALL: Record<Language, Map<string, number>> = {
  fr: table(`
    zero:0 un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14
    quinze:15 seize:16 vingt:20 vingts:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 octante:80 huitante:80
    nonante:90 dizaine:10 douzaine:12 quinzaine:15 vingtaine:20 trentaine:30 quarantaine:40 cinquantaine:50 soixantaine:60`),
  en: table(`
    zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14
    fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70
    eighty:80 ninety:90 dozen:12`),
}

const HUNDRED: Record<Language, Set<string>> = {
  fr: new Set(['cent', 'cents', 'centaine']),
  en: new Set(['hundred']),
}

/** A billion is a thousand millions in English and a million millions in French (échelle longue). */
const SCALE: Record<Language, Map<string, number>> = {
  fr: table(
    'mille:1e3 millier:1e3 million:1e6 millions:1e6 milliard:1e9 milliards:1e9 billion:1e12 billions:1e12 trillion:1e18 trillions:1e18 md:1e9 mds:1e9 m:1e6 mn:1e6',
  ),
  en: table(
    'thousand:1e3 million:1e6 millions:1e6 billion:1e9 billions:1e9 trillion:1e12 trillions:1e12 k:1e3 m:1e6 mn:1e6 bn:1e9 b:1e9 tn:1e12',
  ),
}
/** Abbreviated scales hold only after figures. */
const ABBREVIATED = /^(?:mds?|mn?|k|bn?|tn)$/u

const DOZEN = 12

const FIGURES = /\d+(?:[.,]\d+)?/uy
const LETTERS = /\p{L}+/uy

/** A text cut into words. */
interface Cut {
  language: Language
  text: string
  tokens: readonly Word[]
}

export function numerals(side: Cut): Numeral[] {
  const { tokens, text, language } = side
  const found: Numeral[] = []
  for (let at = 0; at < tokens.length;) {
    const one = /\d/.test(text.charAt(tokens[at]!.start))
      ? inFigures(text, tokens, at, language)
      : inWords(side, at)
    if (one) found.push(one)
    at = one ? one.to : at + 1
  }
  return found
}

function inFigures(text: string, tokens: readonly Word[], at: number, language: Language): Numeral | null {
  const start = tokens[at]!.start
  const plain = numberIn(text, start)
  const cut = plain && /[.,]\d/.test(text.slice(plain.end, plain.end + 2))
  let value = plain?.value ?? 0
  let end = plain?.end ?? start
  let suffix = ''
  if (!plain || cut) {
    // Letters cling to the figures: 20h30, 1.5bn, 19th.
    FIGURES.lastIndex = start
    const figures = FIGURES.exec(text)?.[0]
    if (figures === undefined) return null
    value = Number(figures.replace(',', '.'))
    LETTERS.lastIndex = start + figures.length
    suffix = LETTERS.exec(text)?.[0].toLowerCase() ?? ''
    end = start + figures.length + suffix.length
  }
  let to = at + 1
  while (to < tokens.length && tokens[to]!.start < end) to++
  let scale = SCALE[language].get(suffix) ?? 1
  const next = tokens[to]
  const word = next && adjoin(text, end, next) ? SCALE[language].get(next.key) : undefined
  if (scale === 1 && word !== undefined && !(ABBREVIATED.test(next!.key) && next!.text === 'm')) {
    scale = word
    end = next!.end
    to++
  }
  return { from: at, to, start, end, value: value * scale, scale, digits: true, suffix }
}

const adjoin = (text: string, end: number, next: Word) =>
  next.start - end <= 2 && /^[\s\u00A0\u202F-]*$/u.test(text.slice(end, next.start))

/** `deux cent mille`, `a million and a half`, `half a million`, `un demi-million`. */
function inWords({ tokens, text, language }: Cut, at: number): Numeral | null {
  const small = SMALL[language]
  let to = at
  let sum = 0
  let current = 0
  let scale = 1
  let read = 0
  const half = language === 'fr' ? ['demi', 'demie'].includes(tokens[at]!.key) : tokens[at]!.key === 'half'
  if (half) {
    const noun = tokens[at + (tokens[at + 1]?.key === 'a' ? 2 : 1)]
    const multiplier = noun && (SCALE[language].get(noun.key) ?? (noun.key === 'dozen' ? 12 : undefined))
    if (multiplier === undefined) return null
    to = tokens.indexOf(noun!, at) + 1
    return numeral(tokens, at, to, multiplier / 2, multiplier)
  }
  for (; to < tokens.length; to++) {
    const { key } = tokens[to]!
    if (to > at && !adjoin(text, tokens[to - 1]!.end, tokens[to]!)) break
    const value = small.get(key)
    if (key === 'dozen' && current > 0) {
      current *= DOZEN
      scale = DOZEN
    } else if (value !== undefined) {
      const room = current % 100
      const eighty =
        language === 'fr' && room === 4 && value === 20 && !HUNDRED.fr.has(tokens[to - 1]?.key ?? '')
      const fits =
        room === 0 ||
        (room >= 20 && value < 10) ||
        ((room === 60 || room === 80) && value < 20 && language === 'fr') ||
        (room === 10 && value < 10 && value > 6) ||
        (room === 70 && value < 10)
      if (eighty) current += 76
      else if (fits && (current === 0 || value > 0)) current += value
      else break
    } else if (HUNDRED[language].has(key)) {
      if (current >= 100) break
      current = (current || 1) * 100
    } else if (SCALE[language].has(key) && !ABBREVIATED.test(key)) {
      scale = SCALE[language].get(key)!
      sum += (current || 1) * scale
      current = 0
    } else if (isAnd(key, language) && read > 0 && joins(tokens, to, language)) continue
    else if (language === 'en' && key === 'a' && to === at && isBig(tokens[to + 1], language)) continue
    else break
    read++
  }
  while (to > at && (isAnd(tokens[to - 1]!.key, language) || tokens[to - 1]!.key === 'a')) to--
  if (read === 0 || to === at) return null
  const value = sum + current
  // “un” and “one” are articles and pronouns far more often than numbers.
  return value === 1 && read === 1 ? null : numeral(tokens, at, to, value, scale)
}

const isAnd = (key: string, language: Language) => key === (language === 'fr' ? 'et' : 'and')
const isBig = (token: Word | undefined, language: Language) =>
  token !== undefined &&
  (SCALE[language].has(token.key) || HUNDRED[language].has(token.key) || token.key === 'dozen') &&
  !ABBREVIATED.test(token.key)

/** “vingt et un” and “two hundred and six” are one number; “two and three” are two. */
function joins(tokens: readonly Word[], at: number, language: Language): boolean {
  const before = tokens[at - 1]!.key
  const after = SMALL[language].get(tokens[at + 1]?.key ?? '')
  if (after === undefined) return false
  return language === 'fr'
    ? (SMALL.fr.get(before) ?? 0) >= 20 && (after === 1 || after === 11)
    : HUNDRED.en.has(before) || SCALE.en.has(before)
}

/** “et demi”, “and a half” after a number adds half of what was counted. */
function numeral(tokens: readonly Word[], from: number, to: number, value: number, scale: number): Numeral {
  const [first, second, third] = [tokens[to]?.key, tokens[to + 1]?.key, tokens[to + 2]?.key]
  const french = first === 'et' && (second === 'demi' || second === 'demie')
  const english = first === 'and' && second === 'a' && third === 'half'
  const end = french ? to + 2 : english ? to + 3 : to
  return {
    from,
    to: end,
    start: tokens[from]!.start,
    end: tokens[end - 1]!.end,
    value: french || english ? value + scale / 2 : value,
    scale,
    digits: false,
    suffix: '',
  }
}
