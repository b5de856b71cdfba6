import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import type { Verbatim } from '../../../server/quote/spoken/record-floor.ts'
import { grammar } from '../../support/grammars.ts'

const spokenIn = (text: string, language: 'fr' | 'en', verbatim?: Verbatim) =>
  quotationsIn(read(text, grammar(language)), verbatim).map(
    ({ spoken }) => `${spoken.language} ${spoken.basis}`,
  )

const communique = (last: string) =>
  `COMMUNIQUÉ DE PRESSE\nLe directeur du port, M. Alioune Sarr, a annoncé la reprise. « Les quais rouvriront lundi à l’aube », a-t-il déclaré.\nLes syndicats ont salué la mesure.\n${last} Il a été remis à la presse à midi.`
const statement = (last: string) =>
  `PRESS RELEASE\nThe head of the port, Mr Alioune Sarr, announced that work would resume. “The quays will open again on Monday at dawn,” he said.\nThe unions welcomed the move.\n${last} It was handed to the press at noon.`

describe('a text that tells its own language', () => {
  it.each<['fr' | 'en', string, string]>([
    ['fr', communique('Le présent communiqué a été rédigé en anglais.'), 'en stated'],
    ['fr', communique('Ce communiqué a été traduit de l’anglais.'), 'en stated'],
    ['fr', communique('Le présent communiqué a été rédigé en français.'), 'fr stated'],
    ['en', statement('This statement was issued in French.'), 'fr stated'],
    ['en', statement('The present release has been translated from French.'), 'fr stated'],
    ['en', statement('This statement was issued in English.'), 'en stated'],
    ['fr', communique('Ce livre a été écrit en anglais.'), 'unknown unknown'],
    ['en', statement('That letter was written in French.'), 'unknown unknown'],
    [
      'en',
      statement('This statement was issued in French.').replace('PRESS RELEASE', 'The port'),
      'unknown unknown',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(spokenIn(text, language)).toEqual([expected])
  })
})

describe('who is described and spoke another language', () => {
  it.each<['fr' | 'en', string, string]>([
    [
      'fr',
      'Le ministre irlandais, qui ne parle pas notre langue, s’est exprimé en anglais ; une interprète traduisait. « Personne ne partira », a-t-il promis.',
      'en stated',
    ],
    [
      'en',
      'The envoy, who does not speak our language, expressed himself in French; an interpreter translated. “Nobody will leave,” he promised.',
      'fr stated',
    ],
    [
      'fr',
      'À la barre, Tom Ockley, le chauffeur du camion, dépose en anglais ; une interprète assermentée traduit. « On m’a dit de rouler », raconte-t-il.',
      'en stated',
    ],
    [
      'en',
      'In the witness box Luc Ferrand, the driver of the lorry, gave evidence in French; a sworn interpreter translated. “I was told to drive on,” he said.',
      'fr stated',
    ],
    [
      'fr',
      'La Kényane Wanjiru Odhiambo a pris la parole en anglais. Voici notre traduction : « Nous avons visité douze bureaux. »',
      'en stated',
    ],
    [
      'en',
      'The observer Aminata Sow took the floor in French. Here is our translation: “We have visited twelve offices.”',
      'fr stated',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(spokenIn(text, language)).toEqual([expected])
  })
})

describe('« point »', () => {
  it('denies nothing where it is a thing', () => {
    const head = 'Compte rendu du point de presse tenu en français à Genève.'
    const text = `${head}\n\nAminata Sow, directrice : Merci d’être venus. Du chlore, voilà ce qu’il nous faut.\n\nPaul Roy, journaliste : Avez-vous proposé votre démission ?`
    expect(spokenIn(text, 'fr')[0]).toBe('fr stated')
  })
})

describe('the floor of a record that marks no language', () => {
  const debate =
    'Mr Ewan Hale (Wick) (Lab): The gate was never tested.\n\nMs Joan Pike (Lorne) (Con): It was tested on the Monday, and I have the letter.'
  const seance =
    'M. Éloi Morel. – La vanne n’a jamais été essayée.\n\nMme Jeanne Orsini. – Elle l’a été le lundi, et j’en ai la lettre.'
  it.each<['fr' | 'en', string, string, string]>([
    ['en', 'Official Report, 14 May\nAssembly of Merrow', debate, 'en inferred'],
    ['fr', 'Compte rendu intégral, 14 mai\nConseil législatif du Morvent', seance, 'fr inferred'],
    ['en', 'Debates, 14 May\nSenate of Canada', debate, 'unknown unknown'],
    ['en', 'Debates, 14 May (English version)', debate, 'unknown unknown'],
    ['en', 'Sitting of 14 May\nAssemblée nationale', debate, 'unknown unknown'],
    ['fr', 'Séance du 14 mai, traduction\nConseil législatif', seance, 'unknown unknown'],
    ['fr', 'Séance du 14 mai\nChambre des lords', seance, 'unknown unknown'],
    ['fr', 'Compte rendu, 14 mai\nGrand Conseil, Fribourg', seance, 'unknown unknown'],
    ['fr', 'Compte rendu, 14 mai\nParlement européen', seance, 'unknown unknown'],
    ['en', 'Debates, 14 May', `The House sits in English and in French.\n\n${debate}`, 'unknown unknown'],
    [
      'en',
      'Debates, 14 May',
      `${debate}\n\nMr Roy: Monsieur le président, je vous remercie de cette réponse.`,
      'unknown unknown',
    ],
  ])('%s: %s', (language, about, text, expected) => {
    expect(spokenIn(text, language, { kind: 'record', about }).slice(0, 2)).toEqual([expected, expected])
  })

  it('holds of no other kind of source', () => {
    expect(spokenIn(debate, 'en')).toEqual(['unknown unknown', 'unknown unknown'])
  })
})

describe('the floor of a transcript', () => {
  const morning =
    'DARCY QUILLAN: Welcome back. Who pays for the pump?\n\nINGE HALLORAN: I do, and so do you.\n\nDARCY QUILLAN: Thank you.'
  const matin =
    'Damien Roquebert : Bonjour. Qui paiera la pompe ?\n\nInès Charbonnel : Moi, et vous aussi.\n\nDamien Roquebert : Merci.'
  it.each<['fr' | 'en', string, string, string]>([
    ['en', 'The Long Table\nRadio Tarnside', morning, 'en inferred'],
    ['fr', 'L’invitée de 8 h 20\nRadio Valombre', matin, 'fr inferred'],
    ['en', 'Transcript of evidence, day 9\nThe Fenmoor Ferry Inquiry', morning, 'en inferred'],
    // of a conversation anywhere, of a version, with somebody who speaks for another
    ['en', 'A talk about pumps\nTarnside Pumps plc', morning, 'unknown unknown'],
    ['fr', 'Un entretien sur les pompes\nPompes de Valombre', matin, 'unknown unknown'],
    ['en', 'The Long Table (English version)\nRadio Tarnside', morning, 'unknown unknown'],
    [
      'en',
      'The Long Table\nRadio Tarnside',
      morning.replace('HALLORAN:', 'HALLORAN (voice of interpreter):'),
      'unknown unknown',
    ],
  ])('%s: %s', (language, about, text, expected) => {
    expect(spokenIn(text, language, { kind: 'transcript', about })[0]).toBe(expected)
  })
})

describe('a star that is no footnote’s', () => {
  it.each<[string, 'fr' | 'en']>([
    ['*\tFrench\n1 ', 'en'],
    ['* français', 'fr'],
    ['*', 'en'],
    ['“No,” said Ann Ross.\n* French', 'en'],
    ['* French\n“No,” said Ann Ross.', 'en'],
  ])('%j is read all the same', (text, language) => {
    expect(() => quotationsIn(read(text, grammar(language)))).not.toThrow()
  })

  it('marks the words that bear it', () => {
    const text = (a: string, b: string, note: string) => `${a}\n\n${b}\n\n* ${note}`
    const languages = (words: string, language: 'fr' | 'en') =>
      quotationsIn(read(words, grammar(language))).map(({ spoken }) => spoken.language)
    expect(
      languages(
        text(
          '“The well is dry,”* said Ann Ross.',
          '“It rains,” said Joan Pike.',
          'Translated from the French.',
        ),
        'en',
      ),
    ).toEqual(['fr', 'unknown'])
    expect(
      languages(
        text(
          '« Le puits est à sec »*, a dit Ann Ross.',
          '« Il pleut », a dit Jeanne Pic.',
          'Traduit de l’anglais.',
        ),
        'fr',
      ),
    ).toEqual(['en', 'unknown'])
  })
})

describe('the floor of a record', () => {
  it.each<['fr' | 'en', string]>([
    [
      'en',
      'Joan English: We closed the quay. I signed the order.\n\nPaul Ross: Who asked you to?\n\nJoan English: Nobody did. I was on duty.',
    ],
    [
      'fr',
      'Jeanne Picard : Nous avons fermé le quai. J’ai signé l’ordre.\n\nPaul Roche : Qui vous l’a demandé ?\n\nJeanne Picard : Personne. J’étais de garde.',
    ],
  ])('is its own where somebody bears the name of a language (%s)', (language, text) => {
    const record = {
      kind: 'record',
      about: language === 'fr' ? 'Enquête sur le bac' : 'The ferry inquiry',
    } as const
    expect(spokenIn(text, language, record)).toEqual(Array(3).fill(`${language} inferred`))
  })
})
