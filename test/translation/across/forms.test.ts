import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../server/translation/across/forms.ts'
import { lexiconPairs } from '../../support/lexicon-pairs.ts'
import { grammar, grammars } from '../../support/grammars.ts'

it.each([
  ['fr', 'decider', ['decide', 'decidait', 'decidera', 'decidee', 'decidons']],
  ['fr', 'tenir', ['tient', 'tenait', 'tiendra', 'tenu']],
  ['fr', 'prendre', ['prend', 'prenait', 'prise']],
  ['fr', 'cheval', ['cheval', 'chevaux']],
  ['fr', 'travail', ['travaux']],
  ['fr', 'bureau', ['bureaux']],
  ['fr', 'actif', ['active', 'actives', 'activement']],
  ['fr', 'prudent', ['prudente', 'prudemment']],
  ['fr', 'secteur', ['secteurs']],
  ['en', 'go', ['went', 'gone', 'goes', 'going']],
  ['en', 'child', ['children']],
  ['en', 'carry', ['carries', 'carried', 'carrying']],
  ['en', 'stop', ['stopped', 'stopping']],
  ['en', 'decide', ['decided', 'deciding', 'decides']],
  ['en', 'organize', ['organise', 'organised', 'organizing']],
  ['en', 'labor', ['labour']],
  ['en', 'center', ['centre', 'centres']],
  ['en', 'defense', ['defence']],
  ['en', 'quick', ['quickly']],
] as const)('%s “%s” may stand as %j', (language, lemma, forms) => {
  expect(formsOf(lemma, grammar(language))).toEqual(expect.arrayContaining([...forms]))
})

describe('every lemma of the lexicon', () => {
  const single = [...lexiconPairs(grammars.fr.lexicon)].filter((pair) =>
    pair.every((lemma) => !lemma.includes(' ')),
  )

  it('is the first of its own forms, none of which is said twice', () => {
    for (const [french, english] of single)
      for (const [lemma, language] of [
        [french, 'fr'],
        [english, 'en'],
      ] as const) {
        const forms = formsOf(lemma, grammar(language))
        expect(forms[0]).toBe(lemma)
        expect(new Set(forms).size).toBe(forms.length)
        expect(forms).not.toContain('')
      }
  })
})
