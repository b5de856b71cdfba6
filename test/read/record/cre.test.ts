import { describe, expect, it } from 'vitest'
import { readCre } from '../../../server/read/record/cre.ts'
import { codeOf } from '../code-of.ts'

const report = (body: string, fileName: string | null = 'CRE-9-2031-05-04_EN.xml') =>
  readCre(
    new TextEncoder().encode(
      `<HTML><HEAD><META CONTENT="text/html;charset=utf-8" HTTP-EQUIV="Content-Type">04-05-2031</META></HEAD><DEBATS>
       <CHAPTER NUMBER="1"><TL-CHAP VL="FR" TYPE="OTHER">Pêche (débat)</TL-CHAP><TL-CHAP VL="EN">Fish (debate)</TL-CHAP>${body}</CHAPTER></DEBATS></HTML>`,
    ),
    fileName,
  )

interface Turn {
  lg?: string
  lib?: string
  act?: string
  from?: string
}
const turn = (
  paragraphs: string,
  { lg = 'EN', lib = 'Ida | ROY', act = '2-001-0000', from = '10:00:00.000' }: Turn = {},
) =>
  `<NUMERO ACT="${act}" PRE="default" VL="${lg}" VOD-START="2031-05-04T${from}" VOD-END="2031-05-04T10:09:00.500"></NUMERO>
   <INTERVENTION><ORATEUR PP="Renew" LG="${lg}" MEPID="9" LIB="${lib}"><EMPHAS NAME="B">Ida Roy (<PP>Renew</PP>).</EMPHAS></ORATEUR>${paragraphs}</INTERVENTION>`
const para = (text: string) => `<PARA>${text}</PARA>`
const passages = async (body: string) => (await report(body)).passages

const ENGLISH = 'Madam President, the boats of our harbours will stay at the quay for as long as they must.'
const FRENCH =
  'Madame la Présidente, les bateaux de nos ports resteront à quai aussi longtemps qu’il le faudra.'
const GERMAN = 'Frau Präsidentin, die Schiffe unserer Häfen bleiben am Kai, solange es eben nötig sein wird.'

describe('a verbatim report of the European Parliament', () => {
  it('gives each paragraph to who speaks, with its language, its id and its place in the recording', async () => {
    const body =
      turn(para(' – The boats stay.') + para('They do.')) +
      turn(para(', <EMPHAS NAME="I">au nom du groupe Renew</EMPHAS>. – Les bateaux restent.'), {
        lg: 'FR',
        lib: 'Abel | Lee',
        act: '2-002-0000',
        from: '10:01:30.250',
      })
    expect(await passages(body)).toEqual([
      {
        text: 'The boats stay.',
        speaker: 'Ida ROY',
        spoken: { language: 'en', markup: 'LG="EN"' },
        paragraph: '2-001-0000-1',
        time: { start: 0, end: 540_500 },
      },
      {
        text: 'They do.',
        speaker: 'Ida ROY',
        spoken: { language: 'en', markup: 'LG="EN"' },
        paragraph: '2-001-0000-2',
        time: { start: 0, end: 540_500 },
      },
      {
        text: 'Les bateaux restent.',
        speaker: 'Abel Lee',
        spoken: { language: 'fr', markup: 'LG="FR"' },
        paragraph: '2-002-0000-1',
        time: { start: 90_250, end: 540_500 },
      },
    ])
  })

  it('is called in the language of its edition', async () => {
    expect(await report(turn(para('Yes.')))).toMatchObject({
      kind: 'record',
      title: 'Debates of the European Parliament, 4 May 2031',
      publisher: 'European Parliament',
      publishedAt: '2031-05-04',
    })
    expect(await report(para('Oui.'), 'CRE-9-2031-05-04_FR.xml')).toMatchObject({
      title: 'Débats du Parlement européen, 4 mai 2031',
      publisher: 'Parlement européen',
      publishedAt: '2031-05-04',
    })
    expect(await report(para('Yes.'), null)).toMatchObject({
      title: 'Debates of the European Parliament',
      publishedAt: null,
    })
  })

  it('takes the mark of the words for the language where each speech is printed as it was said', async () => {
    const body = [
      turn(para(ENGLISH)),
      turn(para(GERMAN), { lg: 'DE' }),
      turn(para(FRENCH), { lg: 'FR' }),
      turn(para(ENGLISH), { lg: 'FR' }),
    ]
    const { passages, sitting } = await report(body.join('') + turn(para(ENGLISH)))
    expect(passages.map(({ spoken }) => spoken?.ofWords)).toEqual([true, true, true, true, true])
    expect(sitting).toBeUndefined()
  })

  it('takes it for the floor’s where all is translated into the language of the edition', async () => {
    const body = [
      turn(para(ENGLISH), { lg: 'DE' }),
      turn(para(ENGLISH), { lg: 'FR' }),
      turn(para(ENGLISH)),
    ].join('')
    const { passages, sitting, language } = await report(body)
    expect(passages.map(({ spoken }) => spoken)).toEqual([
      { language: 'other', tag: 'de', markup: 'LG="DE"' },
      { language: 'fr', markup: 'LG="FR"' },
      { language: 'en', markup: 'LG="EN"' },
    ])
    expect([sitting, language]).toEqual(['cre:2031-05-04', 'en'])
  })

  it('follows a speaker who changes the language', async () => {
    const body = turn(para('The boats.') + para('(FR) Les bateaux restent.') + para('Au port.'))
    expect((await passages(body)).map(({ spoken }) => spoken?.markup)).toEqual(['LG="EN"', '(FR)', '(FR)'])
  })

  it('gives to nobody what happens meanwhile and what stands between speeches', async () => {
    const body =
      turn(
        para('We sail <EMPHAS NAME="I">(applause)</EMPHAS> at dawn.') +
          para('<EMPHAS NAME="I">(Applause)</EMPHAS>'),
      ) + para('(The sitting rose)')
    expect((await passages(body)).map(({ text, speaker }) => [text, speaker])).toEqual([
      ['We sail at dawn.', 'Ida ROY'],
      ['(Applause)', undefined],
      ['(The sitting rose)', undefined],
    ])
  })

  it('names who speaks by the label where nothing else does', async () => {
    expect((await passages(turn(para('Yes.'), { lib: '' })))[0]!.speaker).toBe('Ida Roy')
  })

  it.each(['<PARA>', '</CHAPTER>', '<PARA>'.repeat(300)])(
    'is refused where it is not well-formed: %#',
    async (body) => {
      expect(await codeOf(() => report(body))).toBe('unreadable')
    },
  )
})
