/** In which language the words of a claim are printed where a passage holds both. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, type Given } from '../support/claims.ts'

const subtitles = (language: 'fr' | 'en', ...lines: string[]): Given => ({
  title: 'Evening news',
  kind: 'subtitles',
  language,
  passages: lines.map((text) => ({ text })),
})
const journal = subtitles(
  'fr',
  'PAUL ROCHE : Madame la ministre, que dites-vous aux pêcheurs d’en face ?',
  'NORA DELMAS : Je vais leur répondre en anglais. We will open the harbour before the winter. (En français) Les petits ports d’abord.',
)
const news = subtitles(
  'en',
  'PAUL ROSS: Minister, what do you tell the fishermen over there?',
  'NORA DELANEY: I will answer them in French. Nous allons rouvrir le port avant l’hiver. (In English) The small harbours first.',
)

const glossed = {
  en: article(
    'en',
    'Half the street came to the door. “On n’est pas des moutons,” shouted Yvette Savard, 81. “We’re not sheep.”',
  ),
  fr: article(
    'fr',
    'La moitié de la rue est sortie. « We are not sheep », a crié Nora Delaney, 81 ans. « Nous ne sommes pas des moutons. »',
  ),
}

const CASES: Case[] = [
  {
    about: 'a gloss beside the words as they were shouted',
    sources: [glossed.en],
    claim: { text: 'We’re not sheep.', speaker: 'Yvette Savard', language: 'en' },
    expect: { verdict: 'translation_unmarked', language: 'translation_undeclared' },
  },
  {
    about: 'une traduction à côté des mots criés',
    sources: [glossed.fr],
    claim: { text: 'Nous ne sommes pas des moutons.', speaker: 'Nora Delaney', language: 'fr' },
    expect: { verdict: 'translation_unmarked', language: 'translation_undeclared' },
  },
  {
    about: 'an English sentence among French ones',
    sources: [journal],
    claim: { text: 'We will open the harbour before the winter.', speaker: 'Nora Delmas', language: 'en' },
    expect: { verdict: 'exact', language: 'original' },
  },
  {
    about: 'une phrase française parmi des anglaises',
    sources: [news],
    claim: { text: 'Nous allons rouvrir le port avant l’hiver.', speaker: 'Nora Delaney', language: 'fr' },
    expect: { verdict: 'exact', language: 'original' },
  },
  {
    about: 'la phrase française qui l’annonce',
    sources: [journal],
    claim: { text: 'Je vais leur répondre en anglais.', speaker: 'Nora Delmas', language: 'fr' },
    expect: { verdict: 'exact', language: 'original' },
  },
  {
    about: 'the English sentence that announces it',
    sources: [news],
    claim: { text: 'I will answer them in French.', speaker: 'Nora Delaney', language: 'en' },
    expect: { verdict: 'exact', language: 'original' },
  },
  {
    about: 'une phrase laissée telle quelle dans un entretien traduit',
    sources: [
      {
        ...journal,
        kind: 'transcript',
        passages: [
          { text: 'Propos recueillis en anglais et traduits par nos soins.' },
          { text: 'PAUL ROCHE : Êtes-vous prête ?' },
          {
            text: 'ANN HALE : Je suis prête depuis dix ans. We shall overcome, as they say. Voilà ma réponse.',
          },
        ],
      },
    ],
    claim: { text: 'Je suis prête depuis dix ans.', speaker: 'Ann Hale', language: 'fr' },
    expect: { verdict: 'translation_unmarked', language: 'translation_undeclared' },
  },
  {
    about: 'a sentence left as it was in a translated interview',
    sources: [
      {
        ...news,
        kind: 'transcript',
        passages: [
          { text: 'This interview was conducted in French and translated by our staff.' },
          { text: 'PAUL ROSS: Are you ready?' },
          {
            text: 'ANNE ROCHE: I have been ready for ten years. Je ne regrette rien, comme on dit. That is my answer.',
          },
        ],
      },
    ],
    claim: { text: 'I have been ready for ten years.', speaker: 'Anne Roche', language: 'en' },
    expect: { verdict: 'translation_unmarked', language: 'translation_undeclared' },
  },
]

describe('words printed in the other language than the passage around them', () => {
  it.each(CASES)('$about → $expect.language', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
