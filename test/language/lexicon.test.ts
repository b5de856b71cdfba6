import { describe, expect, it } from 'vitest'
import { foldWord } from '../../server/language/fold.ts'
import {
  isName,
  isVerb,
  lemmasOf,
  lexiconPairs,
  longestEntry,
  readingsOf,
  translates,
  translationsOf,
} from '../../server/language/lexicon.ts'

describe('the lexicon', () => {
  it('holds some thousands of pairs, each folded and each way round', () => {
    const pairs = [...lexiconPairs()]
    expect(pairs.length).toBeGreaterThan(8_000)
    for (const [french, english] of pairs) {
      expect(french.split(' ').map(foldWord).join(' ')).toBe(french)
      expect(translationsOf(french, 'fr')).toContain(english)
      expect(translationsOf(english, 'en')).toContain(french)
    }
  })

  it.each([
    ['maisons', 'houses'],
    ['élues', 'elected'],
    ['journaux', 'newspaper'],
    ['travailleuse', 'worker'],
    ['rapidement', 'quickly'],
    ['pourraient', 'could'],
    ['tiendrons', 'hold'],
    ['mangeait', 'ate'],
    ['reçue', 'received'],
    ['Écosse', 'Scotland'],
    ['emplois', 'jobs'],
    ['couleur', 'colour'],
    ['organiser', 'organising'],
    ['enfants', 'children'],
    ['pomme de terre', 'potato'],
    ['d’abord', 'first'],
    ['aujourd’hui', 'today'],
    ['OTAN', 'NATO'],
    ['TVA', 'VAT'],
  ])('translates %s by %s, in whatever form', (french, english) => {
    expect(translates(french, english)).toBe(true)
    expect(translationsOf(english, 'en').length).toBeGreaterThan(0)
  })

  it.each([
    ['actuellement', 'actually'],
    ['librairie', 'library'],
    ['milliard', 'million'],
    ['OMS', 'WTO'],
    ['inventé-de-toutes-pièces', 'anything'],
  ])('does not translate %s by %s', (french, english) => {
    expect(translates(french, english)).toBe(false)
  })

  it.each([
    ['fermera', 'fr', 'fermer', 'future'],
    ['fermerait', 'fr', 'fermer', 'conditional'],
    ['fermé', 'fr', 'fermer', 'participle'],
    ['ferme', 'fr', 'fermer', 'present'],
    ['été', 'fr', 'etre', 'participle'],
    ['closed', 'en', 'close', 'past'],
    ['went', 'en', 'go', 'past'],
    ['stopping', 'en', 'stop', 'gerund'],
  ] as const)('reads %s (%s) as %s, %s', (word, language, lemma, time) => {
    expect(readingsOf(word, language)).toContainEqual(expect.objectContaining({ lemma, time }))
  })

  it('tells a participle from a present by its accent', () => {
    expect(readingsOf('ferme', 'fr').map(({ time }) => time)).not.toContain('participle')
    expect(readingsOf('fermé', 'fr').map(({ time }) => time)).not.toContain('present')
  })

  it('knows verbs, names, and how long its entries are', () => {
    expect(isVerb('fermer', 'fr')).toBe(true)
    expect(isVerb('maison', 'fr')).toBe(false)
    expect(isName('londres', 'fr')).toBe(true)
    expect(longestEntry('pomme', 'fr')).toBe(3)
    expect(lemmasOf('zorglub', 'fr')).toEqual([])
    expect(translationsOf('', 'fr')).toEqual([])
  })
})
