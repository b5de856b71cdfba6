import { describe, expect, it } from 'vitest'
import { foldWord } from '../../server/language/fold.ts'
import { lexiconPairs } from '../support/lexicon-pairs.ts'
import {
  COLUMNS,
  entryTranslations,
  isName,
  isVerb,
  lemmasOf,
  lexiconOf,
  longestEntry,
  readingsOf,
  translationsOf,
} from '../../server/language/lexicon.ts'
import { loadTable } from '../../server/language/load.ts'
import { openTable } from '../../server/language/table.ts'
import { grammar, grammars } from '../support/grammars.ts'
import { proofread } from '../support/proofread.ts'

const translates = (french: string, english: string) => {
  const wanted = new Set([...lemmasOf(english, grammars.en), english])
  return translationsOf(french, grammars.fr).some((one) => wanted.has(one))
}

describe('the lexicon', () => {
  it('holds some thousands of pairs, each folded and each way round', () => {
    const pairs = [...lexiconPairs(grammars.fr.lexicon)]
    expect(pairs.length).toBeGreaterThan(8_000)
    const isHeld = ([french, english]: (typeof pairs)[number]) =>
      french.split(' ').map(foldWord).join(' ') === french &&
      translationsOf(french, grammars.fr).includes(english) &&
      translationsOf(english, grammars.en).includes(french)
    expect(pairs.filter((pair) => !isHeld(pair))).toEqual([])
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
    expect(translationsOf(english, grammars.en).length).toBeGreaterThan(0)
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
    expect(readingsOf(word, grammar(language))).toContainEqual(expect.objectContaining({ lemma, time }))
  })

  it('tells a participle from a present by its accent', () => {
    expect(readingsOf('ferme', grammars.fr).map(({ time }) => time)).not.toContain('participle')
    expect(readingsOf('fermé', grammars.fr).map(({ time }) => time)).not.toContain('present')
  })

  it('knows verbs, names, and how long its entries are', () => {
    expect(isVerb('fermer', grammars.fr)).toBe(true)
    expect(isVerb('maison', grammars.fr)).toBe(false)
    expect(isName('londres', grammars.fr)).toBe(true)
    expect(longestEntry('pomme', grammars.fr)).toBeGreaterThanOrEqual(3)
    expect(lemmasOf('zorglub', grammars.fr)).toEqual([])
    expect(translationsOf('', grammars.fr)).toEqual([])
  })
})

describe('the rows of the lexicon', () => {
  const tableOf = (...rows: string[]) =>
    openTable('fr-en.tsv', [COLUMNS.join('\t'), ...rows].join('\n'), COLUMNS)

  it('are right, every one', () => {
    expect(() => proofread(loadTable('fr-en.tsv', COLUMNS))).not.toThrow()
  })

  it('pair each word of one side with each of the other, either way', () => {
    const made = lexiconOf(tableOf('ami, amie\tfriend, mate\tnoun\tsociety'))
    expect(entryTranslations('amie', { ...grammars.fr, lexicon: made })).toEqual(['friend', 'mate'])
    expect(entryTranslations('mate', { ...grammars.en, lexicon: made })).toEqual(['ami', 'amie'])
    expect(translationsOf('amies', { ...grammars.fr, lexicon: made })).toEqual(['friend', 'mate'])
  })

  it('say what is a verb, with and without its pronoun, and what is a name', () => {
    const made = lexiconOf(tableOf('se moquer\tmock\tverb\tgeneral', 'Vienne\tVienna\tname\tplaces'))
    expect([
      isVerb('se moquer', { ...grammars.fr, lexicon: made }),
      isVerb('moquer', { ...grammars.fr, lexicon: made }),
    ]).toEqual([true, true])
    expect(entryTranslations('moquer', { ...grammars.fr, lexicon: made })).toEqual(['mock'])
    expect([
      isName('vienna', { ...grammars.en, lexicon: made }),
      isName('mock', { ...grammars.en, lexicon: made }),
    ]).toEqual([true, false])
  })

  it.each([
    ['no such part of speech: mot', ['chat\tcat\tmot\tnature']],
    ['no such subject: pets', ['chat\tcat\tnoun\tpets']],
    ['a word is missing: english', ['chat\t\tnoun\tnature']],
    ['a word is missing: french', ['chat, , chatte\tcat\tnoun\tnature']],
    ['out of order: chat', ['chien\tdog\tnoun\tnature', 'chat\tcat\tnoun\tnature']],
    ['in another place too: pret = ready', ['prêt\tloan, ready\tnoun\teconomy', 'prêt\tready\tadj\tgeneral']],
    ['in another place too: teinte = color', ['teinte\tcolor, colour\tnoun\tgeneral']],
    ['in another place too: chat = cat', ['chat\tcat, cat\tnoun\tnature']],
  ])('are told by file and line where one is wrong: %s', (what, rows) => {
    expect(() => proofread(tableOf(...rows).rows())).toThrow(`fr-en.tsv:${rows.length + 1}: `)
    expect(() => proofread(tableOf(...rows).rows())).toThrow(what)
  })
})
