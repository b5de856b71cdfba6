/** Words that are no numeral and yet say a number: ordinals, round plurals, halves, "both", "a week". */
import type { Figure } from './figure.ts'
import type { Language } from './lexicon.ts'
import { shareAt } from './shares.ts'
import { keySet, type Document, type Token } from './read.ts'
import { unitAfter } from './unit-beside.ts'
import { unitOf } from './units.ts'

const ORDINALS: Record<Language, string[]> = {
  fr: 'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme'.split(
    ' ',
  ),
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(
    ' ',
  ),
}
const ROMAN_CENTURY = /^([ivx]+)(?:e|eme|ème)$/u

/** Words that name a number in passing. */
const WEAK: Record<Language, [number, ReadonlySet<string>][]> = {
  fr: [
    [1, keySet('seul seule unique chaque')],
    [
      2,
      keySet(
        'double doubler paire couple demi demie deuxieme second seconde doubles bis jumeaux jumelles jumelle jumeau duo',
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

const HALF = /^(?:half|halves|halved|moitie)$/u
const MULTIPLE = /^(?:twice|doubled?|doubl(?:er|es)|tripl(?:e|es|ed|er)|quadrupl(?:e|ed|er))$/u
const TIMES: Record<Language, string> = { fr: 'fois', en: 'times' }

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

/** Adds what the word at a place says of numbers, if anything. */
export function besides({ tokens, language, text }: Document, at: number, into: Figure[]): void {
  const { key, start, end } = tokens[at]!
  const base = { start, end, from: at, to: at + 1, scale: 1, digits: false, weak: false }
  const roman = language === 'fr' && /^\p{Lu}/u.test(tokens[at]!.text) ? ROMAN_CENTURY.exec(key) : null
  const ordinal = ordinalOf(key, language)
  const vague = VAGUE[language].find(([, words]) => words.has(key))
  const weak = WEAK[language].find(([, words]) => words.has(key))
  const share = shareAt(tokens, at, language)
  const half = halfOf(tokens, text, at, language)
  if (HALF.test(key) && !half) {
    into.push({ ...base, kind: 'share', value: 0.5, weak: true })
  } else if (share) into.push({ ...base, ...share, kind: 'share', end: tokens[share.to - 1]!.end })
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
    into.push({
      ...base,
      kind: 'amount',
      value: weak[0],
      weak: true,
      unit: unitOf(MULTIPLE.test(key) ? TIMES[language] : key, language),
    })
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

/** The number that an ordinal stands for; 0 for another word. */
export function ordinalOf(key: string, language: Language): number {
  const plain = language === 'fr' ? key.replace(/^premiere/u, 'premier').replace(/s$/u, '') : key
  return (
    ROUND_ORDINALS[language][plain] ?? ORDINALS[language].indexOf(plain.replace(/^unieme$/u, 'premier')) + 1
  )
}

const ROUND_ORDINALS: Record<Language, Record<string, number>> = {
  fr: {
    vingtieme: 20,
    trentieme: 30,
    quarantieme: 40,
    cinquantieme: 50,
    soixantieme: 60,
    centieme: 100,
    millieme: 1000,
  },
  en: {
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1000,
  },
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 }
const fromRoman = (letters: string) =>
  [...letters].reduce((sum, letter, i, all) => {
    const value = ROMAN[letter]!
    return sum + (value < (ROMAN[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
