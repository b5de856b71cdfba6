/** Speakers that a claim names by what they are, and whom the text tells to be that. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, turns } from '../support/claims.ts'

const works = {
  fr: article(
    'fr',
    'La ville de Marsanne-les-Eaux rouvrira sa piscine. La directrice des travaux, Inès Corbeil, promet de tenir les délais. « Le bassin sera rempli avant Noël », a-t-elle assuré.',
    'Le maire, Octave Brunet, était absent. Sa première adjointe, Solange Aubry, s’est dite prudente. « Nous compterons les carreaux un par un », a ajouté Mme Aubry.',
    'Deux conseillers, Paul Merle et Jean Faure, ont voté contre. « Cette piscine est un gouffre », a dit M. Merle.',
  ),
  en: article(
    'en',
    'The town of Marsham Wells will open its pool again. The director of works, Ines Corbell, promised to be on time. “The basin will be full before Christmas,” she said.',
    'The mayor, Octavian Burnet, stayed away. His first deputy, Selma Aubrey, was careful. “We shall count the tiles one by one,” Ms Aubrey added.',
    'Two councillors, Paul Merle and John Forster, voted against. “This pool is a bottomless pit,” Mr Merle said.',
  ),
}
const hearings = {
  fr: turns(
    'fr',
    [
      'La présidente',
      'La commission d’enquête reprend. Je vous lis la note que M. Loup Garnier a laissée : « Le barrage tiendra un siècle. »',
    ],
    ['M. Loup Garnier', 'Cette commission d’enquête sur le barrage a raison de me la relire.'],
  ),
  en: turns(
    'en',
    [
      'The Chair',
      'The inquiry resumes. I shall read you the note that Mr. Lupin Garner left: “The dam will hold for a century.”',
    ],
    ['Mr. Lupin Garner', 'This inquiry on the dam is right to read it to me again.'],
  ),
}

const CASES: Case[] = [
  {
    about: 'un titre plus complet que celui du texte',
    sources: [works.fr],
    claim: { text: 'Le bassin sera rempli avant Noël', speaker: 'la directrice des travaux de la piscine' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'a title fuller than the text’s',
    sources: [works.en],
    claim: { text: 'The basin will be full before Christmas', speaker: 'the director of works for the pool' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'qui est à un autre',
    sources: [works.fr],
    claim: {
      text: 'Nous compterons les carreaux un par un',
      speaker: 'l’adjointe du maire de Marsanne-les-Eaux',
    },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'one who is another’s',
    sources: [works.en],
    claim: { text: 'We shall count the tiles one by one', speaker: 'Octavian Burnet’s deputy' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'un titre dans l’autre langue',
    sources: [works.en],
    claim: {
      text: 'The basin will be full before Christmas',
      speaker: 'la directrice des travaux',
      language: 'en',
    },
    expect: { speaker: 'same' },
  },
  {
    about: 'le titre d’un autre',
    sources: [works.fr],
    claim: { text: 'Nous compterons les carreaux un par un', speaker: 'le maire de Marsanne-les-Eaux' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'another’s title',
    sources: [works.en],
    claim: { text: 'We shall count the tiles one by one', speaker: 'the mayor of Marsham Wells' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'un titre que le texte ne donne à personne',
    sources: [works.fr],
    claim: { text: 'Le bassin sera rempli avant Noël', speaker: 'la directrice des travaux de Brélogne' },
    expect: { speaker: 'unknown' },
  },
  {
    about: 'a title that the text gives nobody',
    sources: [works.en],
    claim: { text: 'We shall count the tiles one by one', speaker: 'the first deputy mayor of Harrowgate' },
    expect: { speaker: 'unknown' },
  },
  {
    about: 'qui lit la note d’un autre, par sa fonction',
    sources: [hearings.fr],
    claim: { text: 'Le barrage tiendra un siècle.', speaker: 'la présidente de la commission d’enquête' },
    expect: { verdict: 'misattributed', speaker: 'different', context: 'whole' },
  },
  {
    about: 'who reads another’s note, by the office',
    sources: [hearings.en],
    claim: { text: 'The dam will hold for a century.', speaker: 'the chair of the inquiry' },
    expect: { verdict: 'misattributed', speaker: 'different', context: 'whole' },
  },
  {
    about: 'the brother of who spoke',
    sources: [
      article('en', 'The harbour director, Nell Orchard, was angry. “The quay is not for sale,” she said.'),
    ],
    claim: { text: 'The quay is not for sale', speaker: 'the harbour director’s brother' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'le frère de celle qui parle',
    sources: [
      article(
        'fr',
        'La capitaine du port, Nelly Verger, était en colère. « Le quai n’est pas à vendre », a-t-elle dit.',
      ),
    ],
    claim: { text: 'Le quai n’est pas à vendre', speaker: 'le frère de la capitaine du port' },
    expect: { verdict: 'unattributed' },
  },
]

describe('who is described', () => {
  it.each(CASES)('$about → $expect.speaker', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
