import { describe, expect, it } from 'vitest'
import { readTei } from '../../../server/read/record/tei.ts'

const HEADER = `<titleStmt><title type="main" xml:lang="fr">Chambre, séance du 4 mai 2031</title>
    <title type="main" xml:lang="en">Chamber, sitting of 4 May 2031</title></titleStmt>
  <publicationStmt><publisher><orgName xml:lang="en">Harbour Corpus</orgName><orgName xml:lang="fr">Corpus du port</orgName></publisher>
    <date when="2033-01-01"/></publicationStmt>
  <sourceDesc><bibl><title>Autre</title><date when="2032-01-01"/></bibl></sourceDesc>
  <settingDesc><setting><date when="2031-05-04">4 mai</date></setting></settingDesc>
  <listPerson><person xml:id="p7"><persName><surname>Roy</surname><forename>Ida</forename></persName><persName>Ida Lee</persName></person>
    <person xml:id="p8"><persName>Abe Lee</persName></person></listPerson>`

const document = (body: string, { id = 'Port-BE_2031-05-04', lang = 'fr', header = HEADER } = {}) =>
  readTei(
    new TextEncoder().encode(
      `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="${lang}"><teiHeader>${header}</teiHeader><text><body><div>${body}</div></body></text></TEI>`,
    ),
  )
const speech = (segments: string, who = '#p7', attributes = '') =>
  `<u who="${who}" ${attributes}>${segments}</u>`

describe('a TEI record', () => {
  it('says what it is in the language most of it is printed in', () => {
    const french = '<seg xml:lang="fr">Bonjour à vous tous.</seg>'
    const english = '<seg xml:lang="en">Good morning to you all, and to the boats.</seg>'
    expect(document(speech(french))).toMatchObject({
      kind: 'record',
      title: 'Chambre, séance du 4 mai 2031',
      publisher: 'Corpus du port',
      publishedAt: '2031-05-04',
      language: 'fr',
      sitting: 'tei:Port-BE_2031-05-04',
    })
    expect(document(speech(french + english))).toMatchObject({
      title: 'Chamber, sitting of 4 May 2031',
      publisher: 'Harbour Corpus',
      language: 'en',
    })
  })

  it.each([
    ['fr', 'Bonjour à vous tous, et aux bateaux.', 'en', 'Good morning.'],
    ['en', 'Good morning to you all, and to the boats.', 'fr', 'Bonjour.'],
  ])('is in the language that it passes on to what bears none: %s', (lang, words, other, some) => {
    const body = speech(words) + speech(`<seg xml:lang="${other}">${some}</seg>`)
    expect(document(body, { lang }).language).toBe(lang)
    expect(document(`<div xml:lang="${lang}">${body}</div>`, { lang: 'nl' }).language).toBe(lang)
    expect(document(body, { lang }).passages.map(({ spoken }) => spoken?.language)).toEqual([
      undefined,
      other,
    ])
  })

  it('is called by its own title where it is in no language of ours, and by none where it has none', () => {
    expect(document('', { lang: 'nl' })).toMatchObject({
      title: 'Chambre, séance du 4 mai 2031',
      language: 'other',
    })
    expect(document('', { header: '', lang: 'und' })).toMatchObject({
      title: null,
      publisher: null,
      publishedAt: null,
      language: undefined,
    })
  })

  it.each([
    ['Port-BE-en_2031-05-04.ana', 'tei:Port-BE_2031-05-04'],
    ['Port-FR_2031-05-04', 'tei:Port-FR_2031-05-04'],
    ['sitting-12.fr', 'tei:sitting-12'],
    ['sitting-12_en', 'tei:sitting-12'],
  ])('names its sitting without the language: %s', (id, sitting) => {
    expect(document('', { id }).sitting).toBe(sitting)
  })

  it('believes a segment before the speech around it', () => {
    const segments =
      '<seg xml:id="s1" xml:lang="nl">Goede dag.</seg><seg xml:id="s2">Bonjour.</seg><seg xml:lang="und">Hm.</seg>'
    expect(document(speech(segments, '#p7', 'xml:lang="fr"')).passages).toEqual([
      {
        text: 'Goede dag.',
        speaker: 'Ida Roy',
        spoken: { language: 'other', tag: 'nl', markup: 'seg xml:lang="nl"', ofWords: true },
        paragraph: 's1',
      },
      {
        text: 'Bonjour.',
        speaker: 'Ida Roy',
        spoken: { language: 'fr', markup: 'u xml:lang="fr"', ofWords: true },
        paragraph: 's2',
      },
      { text: 'Hm.', speaker: 'Ida Roy' },
    ])
  })

  it('takes no machine translation for what was said', () => {
    const { passages, language } = document(
      speech('<seg xml:lang="en" corresp="mt-src:s1">Good morning.</seg>'),
    )
    expect(passages[0]!.spoken).toBeUndefined()
    expect(language).toBe('en')
  })

  it('leaves out what was not said', () => {
    const body = `<head>Ports</head><note xml:lang="fr">La séance est ouverte.</note>${speech(
      '<seg>Oui<note>sic</note>, <kinesic type="applause"><desc>Applaudissements</desc></kinesic>merci.<gap><desc>x</desc></gap></seg><vocal><desc>Cris</desc></vocal>',
    )}`
    expect(document(body).passages.map(({ text }) => text)).toEqual(['Oui, merci.'])
  })

  it('reads speeches without segments, and paragraphs outside speeches', () => {
    expect(document(`${speech('Oui.', '#p8')}<p>La séance<lb/>est levée.</p>`).passages).toEqual([
      { text: 'Oui.', speaker: 'Abe Lee' },
      { text: 'La séance est levée.' },
    ])
  })

  it.each([
    ['#p8', '', 'Abe Lee'],
    ['port:p7 #p8', '', 'Ida Roy'],
    ['#DuPontÉlise', '01.02 Élise Du Pont (PS):', 'Élise Du Pont (PS)'],
    ['#DuPontÉlise', '', undefined],
    ['#PA1874', '<hi>Mme la</hi> présidente :', 'Mme la présidente'],
    ['#PA1874', '', undefined],
    ['#PA1874', 'M. Abel Roy. –', 'M. Abel Roy'],
    ['', 'Mme Roy', 'Mme Roy'],
    ['', '', undefined],
  ])('names who speaks: %s %s', (who, label, name) => {
    const note = label && `<note type="speaker">${label}</note><note type="time">14.05</note>`
    expect(document(note + speech('<seg>Oui.</seg>', who)).passages[0]!.speaker).toBe(name)
  })

  it('knows again by the id whom a label has named', () => {
    const turns = ['<note type="speaker">M. Abel Roy:</note>', ''].map(
      (note) => note + speech('<seg>Oui.</seg>', '#RoyAbel'),
    )
    const { passages } = document(turns.join(''))
    expect(passages.map(({ speaker }) => speaker)).toEqual(['M. Abel Roy', 'M. Abel Roy'])
  })

  it('puts words that are elements together again', () => {
    const seg = `<seg><s>
<w>Il</w>
<w>parle</w>
<w join="right">du<w norm="de"/><w norm="le"/></w>
<pc join="right">«</pc>
<name><w join="right">port</w></name>
<pc join="left">»</pc>
<pc>!</pc></s><s><w>Oui</w></s></seg>`
    expect(document(speech(seg)).passages[0]!.text).toBe('Il parle du«port» ! Oui')
  })
})
