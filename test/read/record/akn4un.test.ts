import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../server/read/format-of.ts'
import { readAs } from '../../../server/read/read-as.ts'
import type { ReadPassage } from '../../../server/store/captured.ts'

const WORK = '/akn/un/debate/verbatimRecord/unsc/2031-05-04/12345/!main'
const EDITIONS = {
  en: {
    code: 'eng',
    body: 'Security Council',
    from: {
      chair: 'The President (<i>spoke in French</i>):',
      roy: '<person refersTo="#roy">Mr. Roy</person> (<location refersTo="#france">France</location>) (<i>spoke in French</i>):',
      lee: 'Mr. Lee (China):',
    },
    words: [
      'I call on Mr. Roy.',
      'The harbour will close.',
      '(<i>spoke in English</i>) It will not open again.',
      'We regret it.',
    ],
    told: 'The agenda was adopted.',
  },
  fr: {
    code: 'fra',
    body: 'Conseil de sécurité',
    from: {
      chair: 'La Présidente :',
      roy: '<person refersTo="#roy">M. Roy</person> (<location refersTo="#france">France</location>) :',
      lee: 'M. Lee (Chine) (<i>parle en anglais</i>) :',
    },
    words: [
      'La parole est à M. Roy.',
      'Le port fermera.',
      '(<i>l’orateur poursuit en anglais</i>) Il ne rouvrira pas.',
      'Nous le regrettons.',
    ],
    told: 'L’ordre du jour est adopté.',
  },
} as const
type Edition = keyof typeof EDITIONS

/** A meeting as the guidelines of AKN4UN mark it up, of our own invention. */
function meeting(edition: Edition): Uint8Array {
  const { code, body, from, words, told } = EDITIONS[edition]
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
  <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un"><debate name="verbatimRecord"><meta>
    <identification source="#dgacm"><FRBRWork><FRBRthis value="${WORK}"/><FRBRuri value="/akn/un/debate/verbatimRecord/unsc/2031-05-04/12345"/>
      <FRBRdate date="2031-05-04" name="meeting"/><FRBRauthor href="#unsc" as="#author"/><FRBRcountry value="un"/><FRBRnumber value="S/PV.12345"/></FRBRWork>
      <FRBRExpression><FRBRthis value="/akn/un/debate/verbatimRecord/unsc/2031-05-04/12345/${code}@/!main"/><FRBRlanguage language="${code}"/></FRBRExpression></identification>
    <references source="#dgacm"><TLCPerson eId="roy" href="/ontology/person/un/roy" showAs="Abel Roy"/><TLCRole eId="president" href="/ontology/role/un/president" showAs="President"/></references></meta>
  <coverPage><p><docNumber>S/PV.12345</docNumber></p></coverPage><preface><p><docProponent refersTo="#unsc">${body}</docProponent></p></preface>
  <debateBody><debateSection name="agendaItem" eId="dbsect_1"><heading>1</heading><narrative><p>${told}</p></narrative>
    <speech by="#ort" as="#president" eId="speech_1"><from>${from.chair}</from><p>${words[0]}</p></speech>
    <speech by="#roy" as="#france" eId="speech_2"><from>${from.roy}</from><p>${words[1]}</p><p>${words[2]}</p></speech>
    <speech by="#lee" eId="speech_3"><from>${from.lee}</from><p>${words[3]}</p></speech></debateSection></debateBody></debate></akomaNtoso>`)
}
const original = (edition: Edition) => ({
  bytes: meeting(edition),
  mediaType: 'application/xml',
  fileName: 'meeting.xml',
})
const read = (edition: Edition) => readAs('akoma-ntoso', original(edition))
const shown = ({ text, speaker, spoken, paragraph }: ReadPassage) => [
  text,
  typeof speaker === 'object' ? speaker.name : speaker,
  spoken && [spoken.language, spoken.markup],
  paragraph,
]

describe.each([
  ['en', 'United Nations', 'Security Council, S/PV.12345, 4 May 2031'],
  ['fr', 'Nations Unies', 'Conseil de sécurité, S/PV.12345, 4 mai 2031'],
] as const)('a verbatim record in AKN4UN (%s)', (edition, publisher, title) => {
  it('says what it is, and shares its sitting with the other edition', async () => {
    expect(formatOf(original(edition))).toBe('akoma-ntoso')
    expect(await read(edition)).toMatchObject({
      kind: 'record',
      title,
      publisher,
      publishedAt: '2031-05-04',
      language: edition,
      floor: edition,
      sitting: `akn:${WORK}`,
    })
  })

  it('gives each paragraph to who speaks, in the language that labels and asides tell', async () => {
    const { words, told } = EDITIONS[edition]
    const en = edition === 'en'
    const { passages } = await read(edition)
    expect(passages.map(shown)).toEqual([
      [told, undefined, undefined, undefined],
      [
        words[0],
        en ? 'The President' : 'La Présidente',
        en ? ['fr', '(spoke in French)'] : undefined,
        'speech_1-1',
      ],
      [words[1], 'Abel Roy', en ? ['fr', '(spoke in French)'] : undefined, 'speech_2-1'],
      [
        en ? 'It will not open again.' : 'Il ne rouvrira pas.',
        'Abel Roy',
        ['en', en ? '(spoke in English)' : '(l’orateur poursuit en anglais)'],
        'speech_2-2',
      ],
      [words[3], en ? 'Mr. Lee' : 'M. Lee', en ? undefined : ['en', '(parle en anglais)'], 'speech_3-1'],
    ])
  })
})
