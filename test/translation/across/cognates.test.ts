import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cognateForms } from '../../../server/translation/across/cognates.ts'

it.each([
  ['democratique', 'democratic'],
  ['solidarite', 'solidarity'],
  ['planetaire', 'planetary'],
  ['centralisation', 'centralization'],
  ['tribunaux', 'tribunal'],
  ['orateur', 'orator'],
  ['europeen', 'european'],
  ['strategiquement', 'strategically'],
  ['etrange', 'strange'],
  ['espace', 'space'],
  ['coloniaux', 'colonial'],
])('“%s” may look like “%s”, and the other way round', (french, english) => {
  expect(cognateForms(french, 'fr')).toContain(english)
  expect(cognateForms(english, 'en')).toContain(french)
})

it('short words and numbers have none', () => {
  for (const word of ['taxe', 'idea', '2024', 'b2b12']) {
    expect(cognateForms(word, 'fr')).toEqual([])
    expect(cognateForms(word, 'en')).toEqual([])
  }
})

it('a word is never its own cognate, and none is empty', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), fc.constantFrom('fr', 'en'), (word, from) => {
      const forms = cognateForms(word, from)
      expect(forms).not.toContain(word)
      for (const form of forms) expect(form.length).toBeGreaterThan(2)
    }),
  )
})
