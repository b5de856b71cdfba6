/** In which language the words of a claim are printed where a passage holds both. */
import { describe, expect, it } from 'vitest'
import { answersTo, type Case, type Given } from '../support/claims.ts'

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

const CASES: Case[] = [
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
]

describe('words printed in the other language than the passage around them', () => {
  it.each(CASES)('$about → $expect.language', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
