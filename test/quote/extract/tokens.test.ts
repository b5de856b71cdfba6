import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { tokens } from '../../../server/quote/entities/tokens.ts'
import { grammar } from '../../support/grammars.ts'

const cut = (text: string, language: 'fr' | 'en') =>
  tokens(read(text, grammar(language)), []).map((token) => token.text)
const sentences = (text: string, language: 'fr' | 'en') =>
  tokens(read(text, grammar(language)), []).at(-1)!.sentence + 1

describe('the tokens that attribution reads', () => {
  it.each<['fr' | 'en', string, string]>([
    ['en', 'U.S. Sen. J.K. Hale, a 34-year-old', 'U.S.|Sen.|J.K.|Hale|,|a|34-year-old'],
    ['en', 'Ann’s 9/11 speech didn’t cost $5 million', 'Ann|’s|9/11|speech|didn’t|cost|$5|million'],
    ['fr', 'M. Roy, porte-parole d’État, a-t-il dit', 'M.|Roy|,|porte-parole|d’|État|,|a|il|dit'],
    ['fr', 'Jusqu’à aujourd’hui (et demain) rien', 'Jusqu’|à|aujourd’hui|rien'],
    ['en', 'at 9 p.m. on Monday', 'at|9|p|.|m|on|Monday'],
  ])('%s: “%s”', (language, text, expected) => {
    expect(cut(text, language).join('|')).toBe(expected)
  })

  it.each<['fr' | 'en', number, string]>([
    ['fr', 2, 'M. de Villepin… No. 7 est parti.'],
    ['fr', 2, 'Mme Roy est partie. M. Hale reste.'],
    ['en', 2, 'Mr. Hale left at 9 p.m. on Monday. Ann stayed.'],
    ['en', 1, 'He went on:\nthe rest'],
    ['en', 2, 'He went on\nThe rest'],
  ])('%s: %i sentences in “%s”', (language, count, text) => {
    expect(sentences(text, language)).toBe(count)
  })
})
