import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'

/** The figures that a text states, as kind, value and unit; those said in passing left aside. */
const stated = (text: string, language: 'fr' | 'en') =>
  read(text, language)
    .values.flatMap((value) => (value.isSplit ? [value] : (value.parts ?? [value])))
    .filter(({ weak }) => !weak)
    .map(({ kind, value, unit }) => [kind, value, ...(unit ? [unit.name] : [])].join(' '))

describe('the figures of a text', () => {
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
    ['fr', '35 °C, trois fois plus', ['amount 35 celsius', 'amount 3 times']],
    ['en', 'two hundred and six', ['amount 206']],
    ['en', 'two dozen eggs, a few million', ['amount 24', 'vague 1000000']],
    ['en', 'the thirty-fourth pier, 95 degrees Fahrenheit', ['ordinal 34', 'amount 95 fahrenheit']],
    ['en', 'a million and a half pounds', ['amount 1500000 pound']],
    ['en', '$1.5bn and 40km', ['amount 1500000000 usd', 'amount 40 km']],
    ['en', 'half a percent', ['amount 0.5 percent']],
    ['en', 'nine out of ten', ['share 0.9']],
    ['en', 'May 14, 2019, at 8:45 p.m.', ['day 14', 'year 2019', 'time 1245']],
    ['en', 'the 1990s, the 21st century', ['decade 1990', 'ordinal 21']],
    ['en', 'one of them, the other one', []],
  ])('%s: %s', (language, text, expected) => {
    expect(stated(text, language)).toEqual(expected)
  })
})
