import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

/** Speaker and cue of each quotation, as “name < cue”. */
const said = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language)))
    .filter(({ kind }) => kind !== 'not_speech')
    .map(({ speaker, cue }) => `${speaker?.name} < ${cue ? text.slice(cue.start, cue.end) : '-'}`)

describe('who said it', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    ['a verb after', 'en', '“It rained,” said Ann Ross.', ['Ann Ross < said']],
    ['a verb before', 'en', 'Ann Ross said it was “a long day”.', ['Ann Ross < said']],
    [
      'an aside between',
      'en',
      '“It rained,” Ann Ross, a farmer who owns the field, told us.',
      ['Ann Ross < told'],
    ],
    ['according to', 'en', 'According to Ann Ross, it was “a long day”.', ['Ann Ross < According to']],
    ['a title before the name', 'en', '“It rained,” Prime Minister Ann Ross said.', ['Ann Ross < said']],
    ['an agent', 'en', 'It was described by Mayor Ann Ross as “a long day”.', ['Ann Ross < described']],
    ['a signature', 'en', '“It rained all day and nobody came.”\n— Ann Ross', ['Ann Ross < -']],
    ['inversion', 'fr', '« Il pleut », a déclaré mardi, à Lille, Anne Roche.', ['Anne Roche < déclaré']],
    ['a day behind the name', 'en', '“It rained,” said Ann Ross Thursday night.', ['Ann Ross < said']],
    ['a name that is a month', 'en', '“It rained,” said Theresa May.', ['Theresa May < said']],
    ['un jour derrière le nom', 'fr', '« Il pleut », a dit Anne Roche jeudi soir.', ['Anne Roche < dit']],
    [
      'a language between verb and name',
      'fr',
      '« Il pleut », a répondu en anglais Anne Roche.',
      ['Anne Roche < répondu'],
    ],
    ['a place between them', 'fr', '« Il pleut », a dit en conférence de presse la maire.', ['maire < dit']],
    ['selon', 'fr', 'Selon Anne Roche, c’est « une longue journée ».', ['Anne Roche < Selon']],
    ['d’après', 'fr', 'D’après Anne Roche, c’est « une longue journée ».', ['Anne Roche < D’après']],
    ['pour', 'fr', 'Pour Anne Roche, c’est « une longue journée ».', ['Anne Roche < Pour']],
    ['a name in apposition', 'fr', '« Il pleut », lance le maire, Paul Roche.', ['Paul Roche < lance']],
    [
      'a title with its complement',
      'fr',
      '« Il pleut », dit la ministre de la Santé Anne Roche.',
      ['Anne Roche < dit'],
    ],
    ['a name before a colon', 'fr', 'Anne Roche : « Il pleut encore »', ['Anne Roche < -']],
    ['an unnamed source', 'en', '“It rained,” said a senior official.', ['senior official < said']],
  ])('%s', (_, language, text, expected) => {
    expect(said(text, language)).toEqual(expected)
  })

  it.each<[string, 'fr' | 'en', string, string]>([
    ['a surname', 'en', 'Ann Ross left early. “It rained,” Ross said.', 'Ann Ross'],
    ['a pronoun', 'en', 'Ann Ross left early. “It rained,” she said.', 'Ann Ross'],
    ['the role', 'fr', 'Le maire, Paul Roche, est venu. « Il pleut », a dit le maire.', 'Paul Roche'],
    ['an epithet', 'fr', 'Anne Roche est venue. « Il pleut », a dit l’intéressée.', 'Anne Roche'],
    [
      'the noun of a body',
      'fr',
      'Le Collectif des forains a écrit au maire. « Nous resterons », a prévenu le Collectif.',
      'Collectif des forains',
    ],
    [
      'the noun of a body',
      'en',
      'The Board of Fisheries met on Monday. “The quota stands,” the Board said.',
      'Board of Fisheries',
    ],
    ['the sentence before', 'en', 'Ann Ross paused.\n“My door is always open to you.”', 'Ann Ross'],
  ])('%s leads to the fullest name', (_, language, text, name) => {
    expect(quotationsIn(read(text, grammar(language))).at(-1)!.speaker?.name).toBe(name)
  })
})
