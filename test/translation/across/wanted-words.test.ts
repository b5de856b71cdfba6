import { describe, expect, it } from 'vitest'
import { likelyTranslations } from '../../../server/translation/across/likely-translations.ts'
import { wantedWords } from '../../../server/translation/across/wanted-words.ts'
import { learn } from '../../../server/translation/align/align-learn.ts'
import { tokens } from '../../../server/translation/align/align-tokens.ts'
import { grammar, grammars } from '../../support/grammars.ts'

const knowsNothing = learn([], grammars)
/** Of what no lexicon has: ferries and weirs of a town that is not on any map. */
const PAIRS: [fr: string, en: string][] = [
  ['Le bac de Morvaille est en panne.', 'The ferry at Morvaille has broken down.'],
  ['Le bac part à midi.', 'The ferry leaves at noon.'],
  ['Le seuil du moulin retient le bac.', 'The weir by the mill holds back the ferry.'],
  ['Un seuil neuf coûte cher.', 'A new weir is expensive.'],
  ['Le seuil a cédé.', 'The weir gave way.'],
  ['Les bacs sont neufs.', 'The ferries are new.'],
]
const keys = (text: string, language: 'fr' | 'en') => tokens(text, language).map(({ key }) => key)
const learned = learn(
  Array.from({ length: 20 }, () => PAIRS)
    .flat()
    .map(([fr, en]) => ({ fr: keys(fr, 'fr'), en: keys(en, 'en') })),
  grammars,
)

const formsIn = (text: string, from: 'fr' | 'en', model = knowsNothing) =>
  new Map(wantedWords(text, grammar(from), model).map(({ key, forms }) => [key, forms]))

describe('what a text is looked for by in the other language', () => {
  it.each([
    ['fr', 'Nous avons décidé de fermer les hôpitaux.', 'decide', 'decided'],
    ['fr', 'Nous avons décidé de fermer les hôpitaux.', 'hopitaux', 'hospitals'],
    ['en', 'They went back to the labour market.', 'labour', 'travail'],
    ['en', 'The children were elected.', 'children', 'enfants'],
    ['en', 'The children were elected.', 'elected', 'elues'],
    ['en', 'They will never give in.', 'give', 'cedent'],
    ['fr', 'Elle baisse les bras.', 'baisse', 'give'],
  ] as const)('%s “%s”: %s as “%s”', (from, text, word, form) => {
    const known = formsIn(text, from)
    const found = [...known].find(([key]) => key.startsWith(word))
    expect(found?.[1]).toContain(form)
  })

  it('names and numbers are looked for as they are written', () => {
    const known = formsIn('Sidonie Farrow a payé 1 250 euros en 2019.', 'fr')
    for (const key of ['sidonie', 'farrow', '1250', '2019']) expect(known.get(key)).toContain(key)
  })

  it('a word of no lexicon is looked for as it is, and as its cognate', () => {
    const forms = formsIn('une politique balistocratique', 'fr').get('balistocratique')
    expect(forms).toEqual(expect.arrayContaining(['balistocratique', 'balistocratic']))
  })

  it('words that carry grammar are not looked for', () => {
    expect(formsIn('Il est de la et pour les que nous avons.', 'fr').size).toBe(0)
    expect(wantedWords('', grammars.en, knowsNothing)).toEqual([])
    expect(wantedWords('… — !', grammars.fr, knowsNothing)).toEqual([])
  })

  it('what was learned comes first, and of other forms of the word too', () => {
    expect(formsIn('le seuil', 'fr', learned).get('seuil')?.[0]).toBe('weir')
    expect(formsIn('the weirs', 'en', learned).get('weirs')).toContain('seuil')
  })
})

describe('likely translations', () => {
  it('are those a word was linked with, the likeliest first', () => {
    const [first, ...others] = likelyTranslations(learned, 'bac', 'fr', 5)
    expect(first?.key).toBe('ferry')
    for (const other of others) expect(other.probability).toBeLessThanOrEqual(first!.probability)
    expect(first!.probability).toBeGreaterThan(0.5)
    expect(first!.probability).toBeLessThanOrEqual(1)
  })

  it('are none for a word never read, or where nothing was learned', () => {
    expect(likelyTranslations(learned, 'zzyzx', 'fr', 5)).toEqual([])
    expect(likelyTranslations(knowsNothing, 'bac', 'fr', 5)).toEqual([])
  })
})
