/** Whose own language is meant, and which of several statements is of the words it stands beside. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const languages = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => spoken.language)

describe('the language of words', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    [
      'is their speaker’s own, not that of the people who asked',
      'en',
      'Paul Aubin told strikers in French: “We won.” Asked by British reporters for a word, Aubin kept to his own language. “My English is for ordering beer,” he said.',
      ['fr', 'fr'],
    ],
    [
      'is their speaker’s own, whatever people stands nearer',
      'fr',
      'Deirdre Callow, une juriste nord-irlandaise, a salué ses hôtes genevois. Puis Mme Callow a répondu dans sa propre langue : « Nous ne nommerons personne. »',
      ['en'],
    ],
    [
      'is that of the answers where the questions were put in another',
      'fr',
      'Nos questions à Isabel Crowe ont été envoyées en français, et les réponses nous sont revenues en anglais.\n\nLE PLI : Pourquoi Bonnard ?\n\nISABEL CROWE : Il se relisait.\n\nLE PLI : Et le procès ?\n\nISABEL CROWE : Juste et long.',
      ['fr', 'en', 'fr', 'en'],
    ],
    [
      'is that of the answers where the questions were put in another, in English',
      'en',
      'Our questions to Isabelle Roy were sent in English, and the answers came back in French.\n\nTHE FOLD: Why snow?\n\nISABELLE ROY: It stays.\n\nTHE FOLD: And the trial?\n\nISABELLE ROY: Fair and long.',
      ['en', 'fr', 'en', 'fr'],
    ],
    [
      'is the one they are in, whatever stands beside them',
      'fr',
      'Mme Sol lira, en version française, le courriel reçu jeudi et qui promettait : « We are moving forward together ».',
      ['en'],
    ],
    [
      'is not that of another event to come',
      'en',
      'Luc Morin talked to the Gazette in English throughout.\n\nGazette: Why snow?\n\nLuc Morin: It stays.\n\nA French-language event, with another interviewer, follows on Sunday.',
      ['en', 'en'],
    ],
    [
      'is that of the station they are told, by its name',
      'en',
      'Julien Gaspari spoke to Radio Haute-Vallée. “You do not walk, you crawl,” he said. “Better late than never,” Colin Ark told Kent Coast Radio.',
      ['fr', 'en'],
    ],
    [
      'is that of the station they are told, by its name, in French',
      'fr',
      '« Il pleut », a dit Ann Ross à Valley Morning Radio. « Il vente », a dit Anne Roche à Radio Hexa.',
      ['en', 'unknown'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(languages(text, language)).toEqual(expected)
  })
})
