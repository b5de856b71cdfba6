import { describe, expect, it } from 'vitest'
import { readEuroparl } from '../../../server/read/record/europarl.ts'

const FRENCH = `<CHAPTER ID=1>
Reprise de la séance
<SPEAKER ID=1 NAME="La Présidente">
La séance est reprise, et je vous prie de prendre place.
Nous commençons par la pêche.
<P>
(Applaudissements)
<P>
<SPEAKER ID=2 LANGUAGE="EN" NAME="Marsh, Ida R">
Madame la Présidente, les bateaux restent au port.
<P>
<P>
Ils y resteront.
<CHAPTER ID="2">
Pêche
<P>
(La séance est levée à 20h14)
<SPEAKER ID="3" LANGUAGE="" NAME="Port de Mer, qui est remplacé par M. Ort" AFFILIATION="PPE-DE"/>
Merci.
`

const passages = async (text: string) => (await readEuroparl(text, null)).passages

describe('a day of the European Parliament', () => {
  it('is read paragraph by paragraph, with who speaks and in what language where it is marked', async () => {
    const english = { language: 'en', markup: 'LANGUAGE="EN"' }
    expect(await passages(FRENCH)).toEqual([
      {
        text: 'La séance est reprise, et je vous prie de prendre place. Nous commençons par la pêche.',
        speaker: 'La Présidente',
        paragraph: '1-1-1',
      },
      { text: '(Applaudissements)', paragraph: '1-1-2' },
      {
        text: 'Madame la Présidente, les bateaux restent au port.',
        speaker: 'Ida R Marsh',
        spoken: english,
        paragraph: '1-2-1',
      },
      { text: 'Ils y resteront.', speaker: 'Ida R Marsh', spoken: english, paragraph: '1-2-2' },
      { text: '(La séance est levée à 20h14)', paragraph: '2-0-1' },
      { text: 'Merci.', speaker: 'Port de Mer', paragraph: '2-3-1' },
    ])
  })

  it('is called in the language it is printed in', async () => {
    expect(await readEuroparl(FRENCH, 'ep-00-01-17.txt')).toMatchObject({
      kind: 'record',
      title: 'Débats du Parlement européen, 17 janvier 2000',
      publisher: 'Parlement européen',
      publishedAt: '2000-01-17',
      sitting: 'europarl:2000-01-17',
    })
    const english =
      '<CHAPTER ID=1>\nFish\n<SPEAKER ID=1 NAME="President">\nThe sitting is resumed, please take your seats.\n'
    expect(await readEuroparl(english, null)).toMatchObject({
      title: 'Debates of the European Parliament',
      publisher: 'European Parliament',
      publishedAt: null,
      sitting: undefined,
    })
  })

  it.each([
    ['ep-97-11-20.txt', 'europarl:1997-11-20'],
    ['fr/EP-09-05-07.TXT', 'europarl:2009-05-07'],
    ['ep-06-01-16-005.txt', 'europarl:2006-01-16-005'],
    ['ep-00-13-40.txt', undefined],
    ['step-00-01-17.txt', undefined],
  ])('is told by its file’s name: %s', async (fileName, sitting) => {
    expect((await readEuroparl(FRENCH, fileName)).sitting).toBe(sitting)
  })

  it('takes the language from the head of a speech where the tag has none, and where it switches', async () => {
    const text = `<SPEAKER ID=5 NAME="Ort">
in writing. - (DE) Mr President, the boats.
<P>
The nets.
<P>
(FR) Je conclus.
<SPEAKER ID=6 NAME="Ida">
Article 3 (EU) holds.
`
    expect((await passages(text)).map(({ spoken }) => spoken)).toEqual([
      { language: 'other', tag: 'de', markup: '(DE)' },
      { language: 'other', tag: 'de', markup: '(DE)' },
      { language: 'fr', markup: '(FR)' },
      undefined,
    ])
  })

  it('gives every paragraph an id of its own, though turns bear the same', async () => {
    const turn = '<SPEAKER ID=1 NAME="Ort">\nYes.\n'
    expect((await passages(turn + turn)).map(({ paragraph }) => paragraph)).toEqual(['0-1-1', '0-1-2'])
  })

  it.each([
    '<SPEAKER ID='.repeat(100_000),
    '<P>'.repeat(300_000),
    'ID '.repeat(300_000),
    `<SPEAKER ${'ID '.repeat(300_000)}>`,
  ])('finds at most one paragraph in a long text that is no record: %#', async (text) => {
    expect((await passages(text)).length).toBeLessThanOrEqual(1)
  })
})
