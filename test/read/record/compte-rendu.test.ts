import { describe, expect, it } from 'vitest'
import { readAs } from '../../../server/read/read-as.ts'

const read = (text: string) =>
  readAs('text', { bytes: new TextEncoder().encode(text), mediaType: 'text/plain', fileName: 'seance.txt' })

const sitting = (house: string, called: string) => `${house}
Compte rendu intégral
${called}
SOMMAIRE
1. Pêche (p. 2)
Présidence de M. Abel Lee

M. le président. La séance est ouverte.

(La séance est ouverte à neuf heures trente.)

Pêche

M. le président. La parole est à Mme Zoé Ort, rapporteure de la commission des ports et
des affaires de la mer.

Mme Zoé Ort, rapporteure. – Madame la ministre, le port ferme, et il ne rouvrira pas
avant l’automne. M. le ministre a menti. Nous le savons.

Il le doit, été comme hiver.

1234 ${house.toUpperCase()} – SÉANCE DU 4 MAI 2031

Plusieurs députés du groupe Quai. Bravo !

Et c’est dommage.

Présidence de Mme Lou Petit, vice-présidente

Mme la présidente. Merci.
Mme Ida Roy, ministre des ports. C’est faux. (Sourires.)
(La séance est levée.)`

describe('a sitting of one of France’s houses in plain text', () => {
  it.each([
    [
      'Assemblée nationale',
      'Première séance du dimanche 4 mai 2031',
      'première séance du dimanche 4 mai 2031',
    ],
    ['Sénat', 'Séance du dimanche 4 mai 2031', 'séance du dimanche 4 mai 2031'],
  ])('is a record of its day and its speakers: %s', async (house, line, called) => {
    const { passages, ...facts } = await read(sitting(house, line))
    expect(facts).toMatchObject({
      kind: 'record',
      title: `${house}, ${called}`,
      publisher: house,
      publishedAt: '2031-05-04',
      language: 'fr',
      floor: 'fr',
    })
    expect(
      passages.map(({ text, speaker }) => [typeof speaker === 'object' ? speaker.name : speaker, text]),
    ).toEqual([
      ['M. Abel Lee', 'La séance est ouverte.'],
      [undefined, '(La séance est ouverte à neuf heures trente.)'],
      [undefined, 'Pêche'],
      [
        'M. Abel Lee',
        'La parole est à Mme Zoé Ort, rapporteure de la commission des ports et des affaires de la mer.',
      ],
      [
        'Mme Zoé Ort',
        'Madame la ministre, le port ferme, et il ne rouvrira pas avant l’automne. M. le ministre a menti. Nous le savons.',
      ],
      ['Mme Zoé Ort', 'Il le doit, été comme hiver.'],
      ['Plusieurs députés du groupe Quai', 'Bravo !'],
      ['Mme Zoé Ort', 'Et c’est dommage.'],
      ['Mme Lou Petit', 'Merci.'],
      ['Mme Ida Roy', 'C’est faux. (Sourires.)'],
      [undefined, '(La séance est levée.)'],
    ])
  })

  it('is read of a text made to be slow', async () => {
    const text = `${sitting('Sénat', 'Séance du 4 mai 2031')}\n\nx${'\u00A0'.repeat(50_000)}y\n\n${'M. Lee de la '.repeat(20_000)}`
    expect((await read(text)).kind).toBe('record')
  })

  it.each([
    'Assemblée nationale\nSéance du 4 mai 2031\n\nLe port ferme.\n\nM. Abel Lee. Non.',
    'Le Sénat a siégé.\n\nLa séance du 4 mai 2031 fut longue.\n\nM. Lee. Non.\n\nMme Ort. Si.\n\nM. Lee. Non.',
    'The French Senate\n\nSitting of 4 May 2031\n\nMr. Lee. No.\n\nMs. Ort. Yes.\n\nMr. Lee. No.',
  ])('is no text that only tells of one: %#', async (text) => {
    expect((await read(text)).kind).toBeUndefined()
  })
})
