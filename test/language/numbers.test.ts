import { describe, expect, it } from 'vitest'
import { numberData } from '../../server/language/number-data.ts'
import { read } from '../../server/language/read.ts'
import { table } from '../support/table.ts'
import { grammar } from '../support/grammars.ts'

/** What a text states, as kind, value and unit; those said in passing left aside. */
const stated = (text: string, language: 'fr' | 'en') =>
  read(text, grammar(language))
    .values.flatMap((value) => (value.isSplit ? [value] : (value.parts ?? [value])))
    .filter(({ weak }) => !weak)
    .map(({ kind, value, unit }) => [kind, value, ...(unit ? [unit.name] : [])].join(' '))

describe('the values of a text', () => {
  it.each<['fr' | 'en', string, string[]]>([
    ['fr', 'quatre-vingt-dix-sept vaches', ['amount 97']],
    ['fr', 'vingt et un mille deux cent trente-quatre', ['amount 21234']],
    ['fr', 'deux millions et demi d’euros', ['amount 2500000 eur']],
    ['fr', 'un demi-million', ['amount 500000']],
    ['fr', '12 500 €, soit 3,5 %', ['amount 12500 eur', 'amount 3.5 percent']],
    ['fr', 'de 640 à 910 euros', ['amount 640 eur', 'amount 910 eur']],
    ['fr', 'des dizaines de milliers de personnes', ['vague 10000']],
    ['fr', 'un élève sur quatre, les deux tiers', ['share 0.25', `share ${2 / 3}`]],
    ['fr', 'le 14 mai 2019 à 20 h 45', ['day 14', 'year 2019', 'time 1245']],
    ['fr', 'au XIXe siècle, dans les années quatre-vingt-dix', ['ordinal 19', 'decade 1990']],
    ['fr', 'trois, quatre et cinq', ['amount 3', 'amount 4', 'amount 5']],
    ['fr', 'le vingt-cinquième marathon, la vingt et unième étape', ['ordinal 25', 'ordinal 21']],
    ['fr', 'deux buts et demi, quelques millions', ['amount 2.5', 'vague 1000000']],
    ['fr', 'septante, huitante-deux, nonante et un', ['amount 70', 'amount 82', 'amount 91']],
    [
      'fr',
      '3 M€ · 1,5 Md€ · 10k · 3 M. Dupont',
      ['amount 3000000 eur', 'amount 1500000000 eur', 'amount 10000', 'amount 3'],
    ],
    ['fr', 'deux mille milliards, un billion', ['amount 2000000000000', 'amount 1000000000000']],
    [
      'fr',
      'cinq à six cents, de 10 à 15 millions',
      ['amount 500', 'amount 600', 'amount 10000000', 'amount 15000000'],
    ],
    ['fr', 'une centaine de milliers, deux douzaines et demie', ['amount 100000', 'amount 30']],
    [
      'fr',
      'à midi, à cinq heures moins le quart, à huit heures du soir',
      ['time 720', 'time 285', 'time 1200'],
    ],
    ['fr', 'trois heures de route, à deux heures de Paris', ['amount 3 hour', 'amount 2 hour']],
    ['fr', 'cet après-midi, le Midi', []],
    ['fr', 'Louis XIV, la Ve République, François Ier', ['ordinal 14', 'ordinal 5', 'ordinal 1']],
    ['fr', 'Vie privée, le CD de M. X', []],
    ['fr', 'les 5 l’ont lu, un an plus tard', ['amount 5']],
    [
      'fr',
      '0,125 · 1 000 000 · 1.234,5 · 1’000',
      ['amount 0.125', 'amount 1000000', 'amount 1234.5', 'amount 1000'],
    ],
    ['fr', 'moins 5 °C, deux virgule cinq points de pourcentage', ['amount -5 celsius', 'amount 2.5 point']],
    ['fr', '35 °C, trois fois plus', ['amount 35 celsius', 'amount 3 times']],
    ['en', 'two hundred and six', ['amount 206']],
    ['en', 'two dozen eggs, a few million', ['amount 24', 'vague 1000000']],
    ['en', 'the thirty-fourth pier, 95 degrees Fahrenheit', ['ordinal 34', 'amount 95 fahrenheit']],
    ['en', 'a million and a half pounds', ['amount 1500000 pound']],
    ['en', '$1.5bn and 40km', ['amount 1500000000 usd', 'amount 40 km']],
    ['en', 'in nineteen eighty-four and twenty twenty-five', ['year 1984', 'year 2025']],
    ['en', 'thirteen, fourteen, nineteen', ['amount 13', 'amount 14', 'amount 19']],
    ['en', 'half a million, a score of books, twenty-odd', ['amount 500000', 'amount 20', 'amount 20']],
    ['en', 'a score of 3–2', ['amount 3', 'amount 2']],
    ['en', 'two and a half million, one and a half', ['amount 2500000', 'amount 1.5']],
    ['en', 'half past four, noon, at ten to five', ['time 270', 'time 720', 'time 290']],
    ['en', 'ten to fifteen people', ['amount 10', 'amount 15']],
    [
      'en',
      '3m people, $3m, 3m tall, 5g, a 5G network',
      ['amount 3000000', 'amount 3000000 usd', 'amount 3 m', 'amount 5 g'],
    ],
    ['en', 'Part II, as I said; Vitamin C', ['ordinal 2']],
    ['en', '15/11/2024 · 2024-11-15', ['day 15', 'year 2024', 'day 15', 'year 2024']],
    ['en', 'the nineties, the ’80s, in his forties', ['decade 1990', 'decade 1980']],
    ['en', '½, 2½ years, three-quarters of a million', ['share 0.5', 'amount 2.5 year', 'amount 750000']],
    ['en', 'G20, 4x4, 737s', []],
    ['en', 'half a percent', ['amount 0.5 percent']],
    ['en', 'nine out of ten', ['share 0.9']],
    ['en', 'May 14, 2019, at 8:45 p.m.', ['day 14', 'year 2019', 'time 1245']],
    ['en', 'the 1990s, the 21st century', ['decade 1990', 'ordinal 21']],
    ['en', 'the nineteen eighties, the eighteen-sixties', ['decade 1980', 'decade 1860']],
    ['en', 'one of them, the other one', []],
  ])('%s: %s', (language, text, expected) => {
    expect(stated(text, language)).toEqual(expected)
  })
})

describe('a wrong row is told by its file and its line', () => {
  const rows = (line: string) =>
    table('numbers.tsv', `word\tlanguage\trole\tvalue\n${line}`, ['word', 'language', 'role', 'value'])
  it.each([
    ['six\ten\tcardnal\t6', 'numbers.tsv:2: no role: cardnal'],
    ['six\ten\tcardinal\tVI', 'numbers.tsv:2: no number: VI'],
  ])('%j', (line, told) => {
    expect(() => numberData('en', rows(line), [], [])).toThrow(told)
  })
})
