/** Two sources that say of the same words that they were spoken in two languages. */
import { describe, expect, it } from 'vitest'
import { article, findingsOn, type Given } from '../support/claims.ts'

const inFrench = article(
  'en',
  '“We lost the quay, and nobody told us why,” Odile Ferrand told reporters in French on Friday.',
)
const inEnglish = article(
  'en',
  '“We lost the quay, and nobody told us why,” Odile Ferrand said in English after the vote.',
)
const enAnglais = article(
  'fr',
  '« Nous avons perdu le quai, et personne ne nous a dit pourquoi », a déclaré en anglais Odile Ferrand.',
)
const enFrancais = article(
  'fr',
  '« Nous avons perdu le quai, et personne ne nous a dit pourquoi », a déclaré en français Odile Ferrand.',
)
const english = { text: 'We lost the quay, and nobody told us why.', speaker: 'Odile Ferrand' }
const french = {
  text: 'Nous avons perdu le quai, et personne ne nous a dit pourquoi.',
  speaker: 'Odile Ferrand',
}

describe('the language of words on which two sources disagree', () => {
  it.each<[string, Given[], typeof english, string]>([
    ['two papers of one language', [inFrench, inEnglish], english, 'en'],
    ['deux journaux d’une langue', [enAnglais, enFrancais], french, 'fr'],
    ['the words, and their translation', [inEnglish, enFrancais], english, 'fr'],
    ['une traduction, et les mots', [enAnglais, inFrench], french, 'fr'],
    ['a translation, and what it says are the words', [inFrench, enAnglais], english, 'en'],
  ])('is unknown, and what the other says is told: %s', async (_, sources, claim, contrary) => {
    const { language, verdict } = await findingsOn({ sources, claim })
    expect(language).toMatchObject({ answer: 'unknown', contrary: { source: 2, spoken: contrary } })
    expect(verdict).toBe('exact')
  })

  it.each<[string, Given[], typeof english]>([
    ['the words and their translation', [inEnglish, enAnglais], english],
    ['les mots et leur traduction', [enFrancais, inFrench], french],
  ])('is told where they agree: %s', async (_, sources, claim) => {
    const { language, verdict } = await findingsOn({ sources, claim })
    expect(language.answer).toBe('original')
    expect(language.contrary).toBeUndefined()
    expect(verdict).toBe('exact')
  })
})
