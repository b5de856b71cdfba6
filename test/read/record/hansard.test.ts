import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHansard } from '../../../server/read/record/hansard.ts'
import '../../support/properties.ts'

const item = (name: string, text: string) => `<ExtractedItem Name="${name}">${text}</ExtractedItem>`
const ITEMS = [
  item('InstitutionDebate', 'House of Commons Debates'),
  item('HeaderDate', ' May 4, 2031'),
  item('MetaNumberNumber', '007'),
  item('MetaDateNumDay', '4'),
  item('MetaDateNumMonth', '05'),
  item('MetaDateNumYear', '2031'),
  item('ParliamentNumber', '50'),
  item('SessionNumber', '2'),
]

const record = (body: string, { lang = 'EN', items = ITEMS } = {}) =>
  new TextEncoder().encode(
    `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- House of Commons -->\n<Hansard xml:lang="${lang}" id="77">
    <ExtractedInformation>${items.join('\n')}</ExtractedInformation><HansardBody>${body}</HansardBody></Hansard>`,
  )
const floor = (language: string, label = 'English') =>
  `<FloorLanguage language="${language}">[<I>${label}</I>]</FloorLanguage>`
const para = (text: string, id = '') => `<ParaText${id && ` id="${id}"`}>${text}</ParaText>`
const turn = (label: string, paragraphs: string, id = 'p1') =>
  `<Intervention><PersonSpeaking><Affiliation DbId="${id}" Type="2">${label}</Affiliation>: </PersonSpeaking>
   <Content>${paragraphs}</Content></Intervention>`
const passages = (body: string) => readHansard(record(body)).passages
const texts = (body: string) => passages(body).map(({ text }) => text)
const languages = (body: string) => passages(body).map(({ spoken }) => spoken?.language)
const speakers = (body: string) => passages(body).map(({ speaker }) => speaker)

describe('a record of the House of Commons', () => {
  it('says what it is, in the language it is printed in', () => {
    const french = ITEMS.with(0, item('InstitutionDebate', 'Débats de la Chambre des communes')).with(
      1,
      item('HeaderDate', '4 mai 2031'),
    )
    expect(readHansard(record(para('Order.')))).toMatchObject({
      kind: 'record',
      title: 'House of Commons Debates, No. 7, May 4, 2031',
      publisher: 'House of Commons',
      publishedAt: '2031-05-04',
      language: 'en',
      sitting: 'hansard:house-50-2-7',
    })
    expect(readHansard(record(para('À l’ordre.'), { lang: 'FR', items: french }))).toMatchObject({
      title: 'Débats de la Chambre des communes, nº 7, 4 mai 2031',
      publisher: 'Chambre des communes',
      language: 'fr',
      sitting: 'hansard:house-50-2-7',
    })
  })

  it.each([
    ['a committee is not the House', [...ITEMS, item('Acronyme', 'FISH')], 'hansard:fish-50-2-7'],
    ['the id, which both languages share, stands in for numbers', [], 'hansard:77'],
  ])('names its sitting: %s', (_, items, sitting) => {
    expect(readHansard(record(para('x'), { items })).sitting).toBe(sitting)
  })

  it('gives a paragraph its id, and reads neither headings nor votes nor the hour', () => {
    const body = `<OrderOfBusinessTitle>Ports</OrderOfBusinessTitle><CatchLine>Ports</CatchLine>
      <Timestamp Hr="10">(1000)</Timestamp><ProceduralText>Motion</ProceduralText><Prayer>Prayer</Prayer>
      <Division><DivisionType><Affiliation>Roy</Affiliation></DivisionType></Division>${para('The port.', '41')}${para(' ')}`
    expect(passages(body)).toEqual([expect.objectContaining({ text: 'The port.', paragraph: '41' })])
  })

  it.each([
    [
      'print inside a line',
      'the 3<Sup>rd</Sup> of <I>May</I>, <Document>C-9</Document>',
      'the 3rd of May, C-9',
    ],
    [
      'a quotation in paragraphs',
      '<Quote><QuotePara>One.</QuotePara><QuotePara>Two.</QuotePara></Quote>',
      'One. Two.',
    ],
    [
      'verse',
      '<Poetry><Verse><Line>Low tide,</Line><Line>no boat</Line></Verse></Poetry>',
      'Low tide, no boat',
    ],
    ['an hour among the words', 'Low <Timestamp>(1015)</Timestamp>tide', 'Low tide'],
    [
      'spaces that French sets by hand',
      '«\u00A0Marée basse\u00A0»,\n   dit-il',
      '«\u00A0Marée basse\u00A0», dit-il',
    ],
  ])('reads %s', (_, xml, text) => {
    expect(texts(para(xml))).toEqual([text])
  })

  it('reads paragraphs inside a paragraph each for itself', () => {
    expect(texts(para(`Before ${para('inside', '2')} after`, '1'))).toEqual(['Before after', 'inside'])
  })
})

describe('the language spoken', () => {
  it('is a switch that governs every paragraph after it, inside a speech and past its end', () => {
    const body = `${para('a')}${floor('EN')}${turn('Ms. Ida Roy', para('b') + floor('FR', 'Translation') + para('c'))}${para('d')}${floor('Text')}${para('e')}${floor('EN')}${para('f')}`
    expect(languages(body)).toEqual([undefined, 'en', 'fr', 'fr', 'unknown', 'en'])
    expect(passages(body)[2]!.spoken).toEqual({ language: 'fr', markup: 'FloorLanguage language="FR"' })
    expect(passages(body)[4]!.spoken?.markup).toBe('FloorLanguage language="Text"')
  })

  it('is that of the last switch, wherever the switches stand', () => {
    const step = fc.oneof(
      fc.constantFrom('EN', 'FR', 'Text').map((language) => ({ language, xml: floor(language) })),
      fc
        .constantFrom(para('words'), turn('Mr. Abe Lee', para('words')))
        .map((xml) => ({ language: null, xml })),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let governs: string | undefined
        const expected: (string | undefined)[] = []
        for (const { language } of steps) {
          if (language === null) expected.push(governs)
          else governs = language === 'Text' ? 'unknown' : language.toLowerCase()
        }
        expect(languages(steps.map(({ xml }) => xml).join(''))).toEqual(expected)
      }),
    )
  })

  it.each([
    '[<I>Member spoke in Gaelic</I>]',
    '[<I>Member sang in Cree</I>]',
    '<I>[Le député s’exprime en inuktitut.]</I>',
    "[<I>La députée s'est exprimée en créole</I>]",
    '[Le témoin parle en mohawk]',
  ])('is another where a note says so: %s', (note) => {
    expect(languages(floor('EN') + turn('Ms. Ida Roy', para(note) + para('As I said.')))).toEqual([
      'other',
      'en',
    ])
  })

  it('is that other one for the text the note announces, until a note, the floor or the turn ends it', () => {
    const note = para('[<I>Member spoke in Inuktitut and provided the following text:</I>]')
    const interpreted = para('[<I>Inuktitut text interpreted as follows:</I>]')
    expect(
      languages(
        floor('EN') +
          turn('Ms. Ida Roy', note + para('x') + interpreted + para('The sea.')) +
          turn('Mr. Abe Lee', para('Yes.')),
      ),
    ).toEqual(['other', 'other', 'other', 'other', 'en'])
    expect(languages(turn('Ms. Ida Roy', floor('EN') + note + para('x') + floor('FR') + para('y')))).toEqual([
      'other',
      'other',
      'fr',
    ])
    expect(languages(floor('EN') + note + para('[English]') + para('y'))).toEqual(['other', 'en', 'en'])
  })

  it.each(['[<I>Member spoke in French</I>]', 'The member spoke in Gaelic.', '[Le député parle en anglais]'])(
    'is the floor’s all the same: %s',
    (words) => {
      expect(languages(floor('EN') + para(words))).toEqual(['en'])
    },
  )
})

describe('speakers', () => {
  it.each([
    ['Hon. Ida Roy (Minister of Ports (Atlantic), Lib.)', 'Hon. Ida Roy'],
    ['L’hon. Ida Roy (ministre des Ports, Lib.)', 'L’hon. Ida Roy'],
    ['Le très hon. Abe Lee', 'Le très hon. Abe Lee'],
    ['Mme\u00A0Ida  Roy (Les Îles—Côte-Nord, PCC)', 'Mme Ida Roy'],
    ['The Assistant Deputy Speaker (Mrs. Ida Roy)', 'Mrs. Ida Roy'],
    ['Le président (M. Abe Lee (Cap-Rouge, PCC))', 'M. Abe Lee'],
    ['La présidente suppléante (L’hon. Ida Roy)', 'L’hon. Ida Roy'],
    ['The Speaker ', 'The Speaker'],
    ['Chief Ida Roy (Grand Council of the Coast)', 'Chief Ida Roy'],
  ])('%s', (label, name) => {
    expect(speakers(turn(label, para('Yes.')))).toEqual([name])
  })

  it('holds an office until another is named in it', () => {
    const body = [
      turn('The Clerk of the Committee (Mr. Abe Lee)', para('a'), 'c1'),
      turn('The Clerk', para('b') + para('<B>The Chair:</B> Who?'), 'c1'),
      turn('The Chair (Ms. Ida Roy (Cape Sable, Lib.))', para('c'), 'c2'),
      turn('The Chair', para('d') + para('<B>The Clerk:</B> e'), 'c3'),
      turn('', para('f'), 'c2'),
    ]
    expect(speakers(body.join(''))).toEqual([
      'Mr. Abe Lee',
      'Mr. Abe Lee',
      'The Chair',
      'Ms. Ida Roy',
      'Ms. Ida Roy',
      'Mr. Abe Lee',
      'Ms. Ida Roy',
    ])
  })

  it('change inside a speech where a label in bold says so, and a crowd’s cry changes nothing after it', () => {
    const body = turn(
      'Le Président',
      [
        'D’accord\u00A0?',
        '<B>Des voix:</B> D’accord.',
        'Adopté.',
        '<B>M. Abe Lee</B>: Non.',
        'Jamais.',
        '<B>GROWTH</B>',
        '<B>Firmly</B>, no.',
      ]
        .map((text) => para(text))
        .join(''),
    )
    expect(passages(body).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Le Président', 'D’accord\u00A0?'],
      ['Des voix', 'D’accord.'],
      ['Le Président', 'Adopté.'],
      ['M. Abe Lee', 'Non.'],
      ['M. Abe Lee', 'Jamais.'],
      ['M. Abe Lee', 'GROWTH'],
      ['M. Abe Lee', 'Firmly, no.'],
    ])
  })

  it('are nobody for what the editors tell, and outside speeches', () => {
    const notes = [
      '(Motion agreed to)',
      '[<I>A moment of silence observed.</I>]',
      '<I>And five members having risen:</I>',
      '(La motion est adoptée. [<I>Voir le Procès-verbal</I>])',
    ]
    expect(speakers(turn('The Chair', notes.map((note) => para(note)).join('')))).toEqual(
      notes.map(() => undefined),
    )
    expect(
      speakers(turn('The Chair', para('(a) the port and (b) the sea')) + para('The House rose.')),
    ).toEqual(['The Chair', undefined])
  })

  it('ask and answer in writing', () => {
    const body = `<WrittenQuestionResponse><Questioner><Affiliation>Mme Ida Roy</Affiliation>:</Questioner>
      <QuestionContent>${para('Combien\u00A0?')}</QuestionContent><Responder><Affiliation>L’hon. Abe Lee (ministre, PCC)</Affiliation>: </Responder>
      <ResponseContent>${para('Dix.')}${para('(Le document est déposé)')}</ResponseContent></WrittenQuestionResponse>${para('x')}`
    expect(speakers(body)).toEqual(['Mme Ida Roy', 'L’hon. Abe Lee', undefined, undefined])
  })
})
