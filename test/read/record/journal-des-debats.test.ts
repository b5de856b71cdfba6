import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../server/read/page/html.ts'
import { codeOf } from '../code-of.ts'

const HEAD = {
  fr: [
    'Journal des débats de l’Assemblée nationale',
    '43e législature, 1re session',
    'Le dimanche 4 mai 2031 - Vol. 51 N° 12',
  ],
  en: [
    'Journal des débats (Hansard) of the National Assembly',
    '43rd Legislature, 1st Session',
    'Sunday, May 4, 2031 - Vol. 51 N° 12',
  ],
}
/** A sitting as the site shows it, of our own invention. */
const sitting = (
  body: string,
  language: 'fr' | 'en' = 'fr',
) => `<!doctype html><html lang="${language}"><head>
  <title>${HEAD[language][0]} - Assemblée nationale du Québec</title>
  <link rel="canonical" href="https://www.assnat.qc.ca/${language}/travaux-parlementaires/assemblee-nationale/43-1/journal-debats/20310504/1.html"></head>
  <body><form><div id="entete"><p>Accueil &gt; Travaux parlementaires</p></div><div id="contenu"><h1>${HEAD[language][0]}</h1><h2>Version finale</h2>
  <h3>${HEAD[language][1]}<br>(début : 29 novembre 2030)</h3><p>${HEAD[language][2]}</p>
  <ul><li><a href="#_Toc1">Affaires courantes</a></li><li><a href="#_Toc2">Mme Ida Roy</a></li></ul>
  <div class="texte">${body}</div></div><div id="pied"><p>© Assemblée nationale du Québec</p></div></form></body></html>`
const passages = (body: string) => readHtml(sitting(body)).passages
const pairs = (body: string) => passages(body).map(({ text, speaker }) => [text, speaker])

const TURNS = `<p>(Treize heures quarante et une minutes)</p>
  <p><b>Le Vice-Président
  (M. Lee) :</b> Bon après-midi. Veuillez vous asseoir.</p>
  <h4><a name="_Toc1"></a>Affaires courantes</h4><p align="center"><b>Déclarations de députés</b></p>
  <p>Mme la députée de Calder.</p>
  <p><b>Mme Roy (Calder) :</b> Le port ferme dimanche.</p><p>• (13 h 50) •</p><p>Il ne rouvrira pas.</p>
  <p><b>Des voix :</b> Bravo !</p><p>Et c’est dommage.</p>
  <p>(Applaudissements)</p>`

describe.each(['fr', 'en'] as const)('a page of the Journal des débats, on the site in %s', (language) => {
  it('is a record, told by its head', () => {
    expect(readHtml(sitting(TURNS, language))).toMatchObject({
      kind: 'record',
      title: `${HEAD[language][0]}, 4 mai 2031`,
      publisher: 'Assemblée nationale du Québec',
      publishedAt: '2031-05-04',
      floor: ['fr', 'en'],
      url: expect.stringContaining('assnat.qc.ca') as string,
    })
  })
})

describe('the turns of a sitting at Québec', () => {
  it('have their speakers, without headings, hours and the page around them', () => {
    const holder = { name: 'M. Lee', kind: 'person', labels: ['Le Vice-Président (M. Lee)'], aliases: [] }
    expect(pairs(TURNS)).toEqual([
      ['Bon après-midi. Veuillez vous asseoir.', holder],
      ['Mme la députée de Calder.', holder],
      ['Le port ferme dimanche.', 'Mme Roy (Calder)'],
      ['Il ne rouvrira pas.', 'Mme Roy (Calder)'],
      ['Bravo !', 'Des voix'],
      ['Et c’est dommage.', 'Mme Roy (Calder)'],
      ['(Applaudissements)', undefined],
    ])
  })

  it('are found again by the anchor above them', () => {
    expect(passages(TURNS).map(({ paragraph }) => paragraph)).toEqual([
      undefined,
      '_Toc1-3',
      '_Toc1-4',
      '_Toc1-6',
      '_Toc1-7',
      '_Toc1-8',
      '_Toc1-9',
    ])
  })

  it.each([
    ['<p>Le Président (M. Roy): À l’ordre !</p><p>M. Lee: Oui.</p>', ['M. Roy', 'M. Lee']],
    [
      '<p><strong>La Présidente :</strong> À l’ordre !</p><p><b>Une voix</b> : Oui.</p>',
      ['La Présidente', 'Une voix'],
    ],
    [
      '<p><b>La Présidente (Mme Roy) :</b> Bien.</p><p><b>M. Lee (Portneuf) :</b> Oui.</p><p><b>La Présidente :</b> Bien.</p>',
      ['Mme Roy', 'M. Lee (Portneuf)', 'Mme Roy'],
    ],
  ])('are read of old pages and new: %s', (body, expected) => {
    const names = passages(body).map(({ speaker }) => (typeof speaker === 'object' ? speaker.name : speaker))
    expect(names).toEqual(expected)
  })

  it('do not take two members of one surname for one', () => {
    const body = '<p><b>M. Roy (Calder) :</b> Oui.</p><p><b>M. Roy (Portneuf) :</b> Non.</p>'
    expect(new Set(passages(body).map(({ speaker }) => speaker)).size).toBe(2)
  })

  it.each([
    ['has no turns', '<p>Le texte n’est pas encore publié.</p>'],
    ['has labels without words', '<p><b>M. Roy :</b></p><p><b>M. Lee :</b> </p>'],
    [
      'hides its turns',
      '<div hidden><p><b>M. Roy :</b> Oui.</p></div><script>"<p><b>M. Roy :</b> Oui.</p>"</script>',
    ],
  ])('are asked for: a page that %s is refused', async (_, body) => {
    expect(await codeOf(() => readHtml(sitting(body)))).toBe('no_turns')
  })

  it('are no matter of a page that only speaks of the Journal', () => {
    const html = `<html><body><h1>Journal des débats : le port absent</h1><p>${'Personne n’a parlé du port à l’Assemblée cette semaine. '.repeat(9)}</p></body></html>`
    expect(readHtml(html).kind).toBeUndefined()
  })

  it('are read of a page made to be slow', () => {
    const body = `<p><b>M. Roy :</b> Oui. ${'( '.repeat(20_000)}</p><p>${'\u00A0'.repeat(100_000)}:</p>${'<p>M. Lee '.repeat(5_000)}`
    expect(passages(body)[0]!.speaker).toBe('M. Roy')
  })
})
