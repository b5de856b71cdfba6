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

/** Spoken in one language, printed in the other by a paper, and translated back from that by a third. */
const thereAndBack = {
  en: [
    article(
      'en',
      'Speaking in English, the engineer Una Tregarth opened the turbine on Thursday.',
      '“The sea is the most expensive landlord I have ever had,” Una Tregarth said.',
    ),
    article(
      'fr',
      'L’ingénieure Una Tregarth, qui s’exprimait en anglais, a inauguré l’hydrolienne jeudi.',
      '« La mer est la propriétaire la plus chère que j’aie jamais eue », a dit Una Tregarth.',
    ),
    article(
      'en',
      'What they wrote about us. All quotations are translated from French by our staff.',
      'The Dispatch quotes the engineer Una Tregarth: “The sea is the dearest owner I have ever had.”',
    ),
  ],
  fr: [
    article(
      'fr',
      'S’exprimant en français, l’ingénieure Una Tregarth a inauguré l’hydrolienne jeudi.',
      '« La mer est le propriétaire le plus cher que j’aie jamais eu », a dit Una Tregarth.',
    ),
    article(
      'en',
      'The engineer Una Tregarth, who was speaking in French, opened the turbine on Thursday.',
      '“The sea is the most expensive landlord I have ever had,” Una Tregarth said.',
    ),
    article(
      'fr',
      'Ce qu’ils disent de nous. Toutes les citations sont traduites de l’anglais par nos soins.',
      'La Dépêche cite l’ingénieure Una Tregarth : « La mer est la propriétaire la plus coûteuse que j’aie jamais connue. »',
    ),
  ],
}

it.each<[string, Given[], string]>([
  ['English', thereAndBack.en, 'The sea is the dearest owner I have ever had.'],
  ['français', thereAndBack.fr, 'La mer est la propriétaire la plus coûteuse que j’aie jamais connue.'],
])('words translated back are told from those spoken, which are on record: %s', async (_, sources, text) => {
  const found = await findingsOn({ sources, claim: { text, speaker: 'Una Tregarth' } })
  expect(found).toMatchObject({ verdict: 'back_translation', language: { answer: 'back_translation' } })
  expect(found.original?.source).toBe(1)
  expect(found.language.contrary).toBeUndefined()
})

/** A third paper says nothing of the language, but whose words it prints again. */
const retold = {
  en: [
    thereAndBack.en[0]!,
    { ...thereAndBack.en[1]!, publisher: 'La Gazette des Abers' },
    article(
      'en',
      'Seen from abroad. The Gazette des Abers sent a man, and he came back wet.',
      '“The sea is the dearest owner I have ever had,” Una Tregarth told the crowd.',
    ),
  ],
  fr: [
    thereAndBack.fr[0]!,
    { ...thereAndBack.fr[1]!, publisher: 'The Northern Weekly' },
    article(
      'fr',
      'Vu d’ailleurs. L’hebdomadaire Northern Weekly y consacre une page.',
      '« La mer est la propriétaire la plus coûteuse que j’aie jamais connue », y déclare Una Tregarth.',
    ),
  ],
}

it.each<[string, Given[], string]>([
  ['English', retold.en, 'The sea is the dearest owner I have ever had.'],
  ['français', retold.fr, 'La mer est la propriétaire la plus coûteuse que j’aie jamais connue.'],
])(
  'words had from a paper of the other language, which is named, are translated back: %s',
  async (_, sources, text) => {
    const found = await findingsOn({ sources, claim: { text, speaker: 'Una Tregarth' } })
    expect(found).toMatchObject({ verdict: 'back_translation', language: { answer: 'back_translation' } })
    expect(found.original?.source).toBe(1)
  },
)

it.each<['en' | 'fr', string, string]>([
  [
    'en',
    'The sea is the dearest owner I have ever had.',
    'Speaking in English, the engineer Una Tregarth opened the turbine. “{}” Una Tregarth said.',
  ],
  [
    'fr',
    'La mer est la propriétaire la plus coûteuse que j’aie jamais connue.',
    'S’exprimant en français, l’ingénieure Una Tregarth a inauguré l’hydrolienne. « {} » a dit Una Tregarth.',
  ],
])(
  'words on record as they were spoken are not translated back, whatever paper a text names (%s)',
  async (language, text, copy) => {
    const [, paper, third] = retold[language]
    const spoken = article(language, copy.replace('{}', text))
    const found = await findingsOn({
      sources: [third!, paper!, spoken],
      claim: { text, speaker: 'Una Tregarth' },
    })
    expect(found.verdict).toBe('exact')
  },
)
