import { describe, expect, it } from 'vitest'
import { readAs } from '../../../server/read/read-as.ts'
import type { ReadPassage } from '../../../server/store/captured.ts'

const SAID = {
  en: {
    head: `United Nations                                   S/PV.12345
Security Council                                          Provisional
Ninety-sixth year

12345th meeting
Sunday, 4 May 2031, 10 a.m.
New York

President:      Mr. Roy  . . . . . . . . . . . . . . . .   (France)

Members:        China . . . . . . . . . . .   Mr. Lee
                Mexico  . . . . . . . . . .   Mrs. de la Peña

Agenda

The closing of the harbour

This record contains the text of speeches delivered in English and of the translation of
speeches delivered in other languages. The final text will be printed in the Official Records.

31-12345 (E)
*3112345*`,
    body: `The meeting was called to order at 10.05 a.m.

Adoption of the agenda

The agenda was adopted.

The closing of the harbour

The President (spoke in French): I call on the representative of Mexico.

Mrs. de la Peña (Mexico) (spoke in Spanish): The harbour closed on Sunday, and it
will not open again before the autumn, whatever our friends on the other side of
the bay may say of it.

We regret it.

S/PV.12345   The closing of the harbour   04/05/2031

2/9   31-12345

Mr. Lee (China) (spoke in Chinese; English text provided by the delegation): We do not.

Mr. Petrov: I thank you, Mr. President: the harbour (spoke in Russian) is closed.

A vote was taken by show of hands.

In favour: China, France, Mexico

Mr. Lee (China), Vice-President, took the Chair.

The Acting President: The meeting is adjourned.

The meeting rose at 11.30 a.m.`,
  },
  fr: {
    head: `Nations Unies                                     S/PV.12345
Conseil de sécurité                                       Provisoire
Quatre-vingt-seizième année

12345e séance
Dimanche 4 mai 2031, à 10 heures
New York

Présidence :    M. Roy  . . . . . . . . . . . . . . . .   (France)

Membres :       Chine . . . . . . . . . . .   M. Lee
                Mexique . . . . . . . . . .   Mme de la Peña

Ordre du jour

La fermeture du port

Le présent procès-verbal contient le texte des déclarations prononcées en français et la
traduction des autres déclarations. Le texte définitif paraîtra dans les Documents officiels.

31-12345 (F)
*3112345*`,
    body: `La séance est ouverte à 10 h 5.

Adoption de l’ordre du jour

L’ordre du jour est adopté.

La fermeture du port

Le Président : Je donne la parole à la représentante du Mexique.

Mme de la Peña (Mexique) (parle en espagnol) : Le port a fermé dimanche, et il ne
rouvrira pas avant l’automne, quoi qu’en disent nos amis de l’autre côté de la
baie.

Nous le regrettons.

S/PV.12345   La fermeture du port   04/05/2031

2/9   31-12345

M. Lee (Chine) (parle en chinois; texte anglais fourni par la délégation) : Nous ne le regrettons pas.

M. Petrov (parle en anglais) : Je vous remercie, Monsieur le Président : le port (l’orateur poursuit en russe) est fermé.

Il est procédé au vote à main levée.

Votent pour : Chine, France, Mexique

M. Lee (Chine), Vice-Président, assume la présidence.

Le Président par intérim (parle en anglais) : La séance est levée.

La séance est levée à 11 h 30.`,
  },
} as const
type Edition = keyof typeof SAID

const read = (text: string) =>
  readAs('text', { bytes: new TextEncoder().encode(text), mediaType: 'text/plain', fileName: 'un.txt' })
const record = (edition: Edition) => read(`${SAID[edition].head}\n\n${SAID[edition].body}`)
const shown = ({ text, speaker, spoken }: ReadPassage) => [
  typeof speaker === 'object' ? speaker.name : (speaker ?? '–'),
  spoken?.tag ?? spoken?.language ?? '–',
  text,
]

describe('a verbatim record of the United Nations', () => {
  it.each([
    ['en', 'Security Council, 12345th meeting, 4 May 2031', 'United Nations'],
    ['fr', 'Conseil de sécurité, 12345e séance, 4 mai 2031', 'Nations Unies'],
  ] as const)('is told by its front page (%s)', async (edition, title, publisher) => {
    expect(await record(edition)).toMatchObject({
      kind: 'record',
      title,
      publisher,
      publishedAt: '2031-05-04',
      language: edition,
      sitting: 'un:s/pv.12345',
    })
  })

  it('gives each paragraph to who speaks, in the language it tells, and nobody what happens (en)', async () => {
    expect((await record('en')).passages.map(shown)).toEqual([
      ['–', '–', 'The meeting was called to order at 10.05 a.m.'],
      ['–', '–', 'Adoption of the agenda'],
      ['–', '–', 'The agenda was adopted.'],
      ['–', '–', 'The closing of the harbour'],
      ['Mr. Roy (France)', 'fr', 'I call on the representative of Mexico.'],
      [
        'Mrs. de la Peña (Mexico)',
        'es',
        'The harbour closed on Sunday, and it will not open again before the autumn, whatever our friends on the other side of the bay may say of it.',
      ],
      ['Mrs. de la Peña (Mexico)', 'es', 'We regret it.'],
      ['Mr. Lee (China)', 'zh', 'We do not.'],
      ['Mr. Petrov', 'en', 'I thank you, Mr. President: the harbour'],
      ['Mr. Petrov', 'ru', 'is closed.'],
      ['–', '–', 'A vote was taken by show of hands.'],
      ['–', '–', 'In favour: China, France, Mexico'],
      ['–', '–', 'Mr. Lee (China), Vice-President, took the Chair.'],
      ['Mr. Lee (China)', 'en', 'The meeting is adjourned.'],
      ['–', '–', 'The meeting rose at 11.30 a.m.'],
    ])
  })

  it('gives each paragraph to who speaks, in the language it tells, and nobody what happens (fr)', async () => {
    expect((await record('fr')).passages.map(shown)).toEqual([
      ['–', '–', 'La séance est ouverte à 10 h 5.'],
      ['–', '–', 'Adoption de l’ordre du jour'],
      ['–', '–', 'L’ordre du jour est adopté.'],
      ['–', '–', 'La fermeture du port'],
      ['M. Roy (France)', 'fr', 'Je donne la parole à la représentante du Mexique.'],
      [
        'Mme de la Peña (Mexique)',
        'es',
        'Le port a fermé dimanche, et il ne rouvrira pas avant l’automne, quoi qu’en disent nos amis de l’autre côté de la baie.',
      ],
      ['Mme de la Peña (Mexique)', 'es', 'Nous le regrettons.'],
      ['M. Lee (Chine)', 'zh', 'Nous ne le regrettons pas.'],
      ['M. Petrov', 'en', 'Je vous remercie, Monsieur le Président : le port'],
      ['M. Petrov', 'ru', 'est fermé.'],
      ['–', '–', 'Il est procédé au vote à main levée.'],
      ['–', '–', 'Votent pour : Chine, France, Mexique'],
      ['–', '–', 'M. Lee (Chine), Vice-Président, assume la présidence.'],
      ['M. Lee (Chine)', 'en', 'La séance est levée.'],
      ['–', '–', 'La séance est levée à 11 h 30.'],
    ])
  })

  it.each(['en', 'fr'] as const)('marks what the edition prints as it was said (%s)', async (edition) => {
    const { passages } = await record(edition)
    for (const { spoken } of passages)
      expect(spoken?.ofWords).toBe(spoken?.language === edition ? true : undefined)
    const own = passages.find(({ spoken }) => spoken?.language === edition)!
    expect(own.spoken!.markup).toMatch(edition === 'en' ? /delivered in English/u : /prononcées en français/u)
  })

  it('has turns that both editions name alike', async () => {
    const ids = async (edition: Edition) =>
      (await record(edition)).passages.flatMap(({ paragraph }) => paragraph ?? [])
    expect(await ids('en')).toEqual(await ids('fr'))
    expect(await ids('en')).toContain('de.la.pena-1-2')
  })

  it.each([
    [
      'en',
      'United Nations A/C.3/86/PV.12\nThird Committee\n\n12th meeting\nSunday, 4 May 2031, 3 p.m.\n\nChair: Ms. Ort . . . (Austria)\n\nThe Chair: I call the meeting to order.\nMr. Al Said (Oman) (spoke in Arabic): We agree.\nThe Secretary-General: So do I.',
      ['The Chair', 'Mr. Al Said (Oman)', 'The Secretary-General'],
    ],
    [
      'fr',
      'Nations Unies A/86/PV.12\nAssemblée générale\n\n12e séance plénière\nDimanche 4 mai 2031, à 15 heures\n\nPrésidente : Mme Ort . . . (Autriche)\n\nLa Présidente (parle en anglais) : La parole est à M. Al Said.\nM. Al Said (Oman) (parle en arabe) : Nous en convenons.\nLe Secrétaire général : Moi aussi.',
      ['Mme Ort (Autriche)', 'M. Al Said (Oman)', 'Le Secrétaire général'],
    ],
  ])('is read where each turn is a line (%s)', async (_, text, names) => {
    const { passages } = await read(text)
    expect(passages.map((passage) => shown(passage)[0])).toEqual(names)
  })

  it.each([
    'The Security Council met on Sunday, 4 May 2031, says S/PV.12345 of the 12345th meeting.\n\nMr. Lee: a fisherman.',
    'Le Conseil de sécurité s’est réuni (S/PV.12345, 12345e séance) le 4 mai 2031.\n\nLe port ferme.',
    'S/PV.12345\n\nNobody knows what it is.',
  ])('is no text that only tells of one: %#', async (text) => {
    const { kind, passages } = await read(text)
    expect(kind).toBeUndefined()
    expect(passages.length).toBeGreaterThan(0)
  })

  it('is read of a text made to be slow', async () => {
    const { head } = SAID.en
    const text = `${head}\n\nThe President: ${'( '.repeat(50_000)}\n\n${'Mr. Lee '.repeat(20_000)}\n\n${'(spoke in '.repeat(20_000)}\n\nSo${'\u00A0'.repeat(50_000)}it is.`
    expect((await read(text)).kind).toBe('record')
  })
})
