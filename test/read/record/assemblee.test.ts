import { describe, expect, it } from 'vitest'
import { readAssemblee } from '../../../server/read/record/assemblee.ts'
import { codeOf } from '../code-of.ts'

const FACTS = `<uid>CRSANR5L99S2031O1N042</uid><seanceRef>RUANR5L99S2031IDS1</seanceRef>
<metadonnees><dateSeance>20310504213000000</dateSeance><dateSeanceJour>dimanche 4 mai 2031</dateSeanceJour>
<numSeanceJour>2</numSeanceJour><typeAssemblee>AN</typeAssemblee>
<sommaire><presidentSeance id_syceron="1">Présidence de Mme Ida Roy, vice-présidente</presidentSeance>
<sommaire1 valeur_pts_odj="1"><titreStruct><intitule>Ports</intitule></titreStruct></sommaire1></sommaire></metadonnees>`

const record = (contents: string, facts = FACTS) =>
  new TextEncoder().encode(
    `<?xml version='1.0' encoding='UTF-8'?>\n<compteRendu xmlns="http://schemas.assemblee-nationale.fr/referentiel">${facts}${contents}</compteRendu>`,
  )
const sitting = (contents: string, facts = FACTS) =>
  readAssemblee(
    record(`<contenu><quantiemes><journee>Dimanche</journee></quantiemes>${contents}</contenu>`, facts),
  )
const turn = (name: string, text: string, attributes = '') =>
  `<paragraphe ordre_absolu_seance="8" id_acteur="PA1" code_style="NORMAL" id_syceron="98"><orateurs>${
    name && `<orateur><nom>${name}</nom><id>1</id><qualite>rapporteure</qualite></orateur>`
  }</orateurs><texte ${attributes}>${text}</texte></paragraphe>`
const passages = (contents: string) => sitting(contents).passages

describe('a sitting of the Assemblée nationale', () => {
  it('says what it is', () => {
    expect(sitting(turn('M. Abel Lee', 'Oui.'))).toMatchObject({
      kind: 'record',
      title: 'Assemblée nationale, séance du dimanche 4 mai 2031, nº 2',
      publisher: 'Assemblée nationale',
      publishedAt: '2031-05-04',
      language: 'fr',
      sitting: 'assemblee:CRSANR5L99S2031O1N042',
    })
    expect(sitting(turn('M. Abel Lee', 'Oui.'), '')).toMatchObject({
      title: 'Assemblée nationale',
      publishedAt: null,
      sitting: undefined,
    })
  })

  it('gives each paragraph to who speaks, with its id and its place in the recording', () => {
    const contents = `<point nivpoint="1"><texte>Pêche</texte><point nivpoint="2"><texte>Article 1<exposant>er</exposant></texte>
      ${turn('M. Abel Lee', 'Le port ferme.', 'stime="61.25"')}<interExtraction>${turn('Mme Zoé Ort', 'Jamais !')}</interExtraction></point></point>`
    expect(passages(contents)).toEqual([
      {
        text: 'Le port ferme.',
        speaker: 'M. Abel Lee',
        paragraph: '98',
        time: { start: 61_250, end: 61_250 },
      },
      { text: 'Jamais !', speaker: 'Mme Zoé Ort', paragraph: '98' },
    ])
  })

  it.each([
    ['Mme la présidente', 'Mme Ida Roy'],
    ['M. le président de la commission', 'M. le président de la commission'],
    ['Plusieurs députés du groupe Marée', 'Plusieurs députés du groupe Marée'],
    ['', undefined],
  ])('names the chair where the sitting tells who presides: %s', (label, name) => {
    expect(passages(turn(label, 'Oui.'))[0]!.speaker).toBe(name)
  })

  it('calls the chair by the office where it does not', () => {
    const [passage] = sitting(turn('M. le président', 'Oui.'), '').passages
    expect(passage!.speaker).toBe('M. le président')
  })

  it.each([
    [
      'L’article 1<exposant>er</exposant>, n[[o]]&#160;12 du 2[[e]]<br/>jour',
      'L’article 1er, no\u00A012 du 2e jour',
    ],
    ['Il <italique>part</italique> (demain).', 'Il part (demain).'],
    ['Oui. <italique>(Applaudissements.)</italique> Et non.', 'Oui. Et non.'],
    ['Oui. (<italique>Rires</italique>.) Et non.', 'Oui. Et non.'],
  ])('reads what is said and not what happens meanwhile: %s', (text, expected) => {
    const [passage] = passages(turn('M. Abel Lee', text))
    expect(passage).toMatchObject({ speaker: 'M. Abel Lee' })
    expect(passage!.text).toBe(expected)
  })

  it.each([
    '<italique>(L’amendement est adopté.)</italique>',
    '(L’amendement est adopté.)',
    '<italique>La séance est levée.</italique>',
  ])('keeps a note of the editors, and gives it to nobody: %s', (text) => {
    expect(passages(turn('M. Abel Lee', text))).toEqual([
      { text: text.replace(/<\/?italique>/g, ''), paragraph: '98' },
    ])
  })

  it.each(['<point><texte>Pêche</texte></point>', '<p>Oui.</p>', ''])(
    'is refused without its contents: %s',
    async (xml) => {
      expect(await codeOf(() => readAssemblee(record(xml)))).toBe('unreadable')
    },
  )

  it.each([
    '['.repeat(200_000),
    '[[o'.repeat(100_000),
    '('.repeat(200_000),
    '<italique>('.repeat(60) + '</italique>'.repeat(60),
    '<italique>('.concat('x'.repeat(300_000), '</italique>'),
  ])('is read soon, whatever its paragraphs hold: %#', (text) => {
    expect(passages(turn('M. Abel Lee', `Oui${text}`)).length).toBe(1)
  })
})
