import { describe, expect, it } from 'vitest'
import { extract } from '../../server/quote/extract.ts'

const spoken = (text: string, language: 'fr' | 'en') =>
  extract(text, language).map(({ spoken }) => `${spoken.language} ${spoken.basis}`)

describe('the language the words were spoken in', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    ['beside the cue', 'en', '“It rained,” Ann Ross said in French.', ['fr stated']],
    ['beside the cue, in French', 'fr', '« Il pleut », a dit Anne Roche en anglais.', ['en stated']],
    [
      'a translation',
      'en',
      'Ann Ross said, translated from French, that it was “a long day”.',
      ['fr stated'],
    ],
    ['a third language', 'fr', '« Il pleut », a dit Anne Roche en espagnol.', ['other stated']],
    [
      'an interpreter',
      'en',
      'Speaking through an interpreter, Ann Ross said: “It rained.”',
      ['other inferred'],
    ],
    [
      'throughout an interview',
      'en',
      'Ross, who spoke French throughout the interview, said it was “a long day”.\nNobody came.\nNobody.\nNobody at all.\n“It rained,” Ross said.',
      ['fr stated', 'fr stated'],
    ],
    [
      'throughout a visit, in a sentence that quotes nobody',
      'en',
      'Ann Ross, who spoke French throughout the visit, toured the yard.\n“It rained,” said Joan Pike.\n“It poured,” Ross said.',
      ['unknown unknown', 'fr stated'],
    ],
    ['a station of one language', 'en', '“It rained,” Ann Ross told France Inter.', ['fr inferred']],
    ['a station of several', 'en', '“It rained,” Ann Ross told Euronews.', ['unknown unknown']],
    [
      'a floor of several',
      'en',
      'In Ottawa, Ann Ross told the House of Commons: “It rained.”',
      ['unknown unknown'],
    ],
    ['an adjective', 'en', '“It rained,” Ann Ross said in French hospitals.', ['unknown unknown']],
    ['an ability', 'en', 'Ann Ross, who speaks French, said it was “a long day”.', ['unknown unknown']],
    [
      'nobody else',
      'en',
      '“It rained,” Ann Ross said in French.\n“It did not,” said Paul Roche.',
      ['fr stated', 'unknown unknown'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })
})
