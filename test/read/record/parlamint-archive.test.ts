import { describe, expect, it } from 'vitest'
import { readArchive } from '../../../server/read/archive.ts'
import { codeOf } from '../code-of.ts'
import { zipFile } from '../document/zip-file.ts'

const PEOPLE = `<?xml version="1.0" encoding="UTF-8"?>
<listPerson xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-BE-listPerson" xml:lang="en"><head>List of speakers</head>
<person xml:id="RoyIda"><persName><surname>Roy</surname><forename>Ida</forename></persName><sex value="F"/></person>
<person xml:id="LeeAbe"><persName><forename>Abe</forename><surname>Lee</surname></persName></person></listPerson>`

const sitting = (language: 'fr' | 'en', text: string) => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-BE-${language}_2031-05-04" xml:lang="${language}"><teiHeader><fileDesc><titleStmt><title type="main" xml:lang="${language}">${text}</title></titleStmt></fileDesc></teiHeader>
<text><body><div><note type="speaker">01.02 Ida Roy (PS):</note><u who="#RoyIda" xml:id="u1"><seg xml:id="s1">${text}</seg></u><u who="#LeeAbe"><seg>${text}</seg></u><u who="#Nobody"><seg>${text}</seg></u></div></body></text></TEI>`

const CORPUS = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader><xi:include href="ParlaMint-BE-listPerson.xml"/></teiHeader></teiCorpus>`

describe.each([
  ['fr', 'La séance est ouverte.'],
  ['en', 'The sitting is open.'],
] as const)('a sitting beside its list of people, in %s', (language, text) => {
  const files = [
    { name: 'ParlaMint-BE.TEI/ParlaMint-BE.xml', content: CORPUS },
    { name: 'ParlaMint-BE.TEI/ParlaMint-BE-listPerson.xml', content: PEOPLE },
    { name: `ParlaMint-BE.TEI/2031/ParlaMint-BE_2031-05-04.xml`, content: sitting(language, text) },
    { name: 'README.md', content: 'x' },
  ]

  it('names who speaks', async () => {
    const { passages, ...facts } = await readArchive(zipFile(files))
    expect(facts).toMatchObject({ kind: 'record', title: text, sitting: 'tei:ParlaMint-BE_2031-05-04' })
    expect(passages.map(({ speaker }) => speaker)).toEqual(['Ida Roy', 'Abe Lee', undefined])
  })

  it('names by their labels those whom it does not have', async () => {
    const { passages } = await readArchive(zipFile(files.slice(2)))
    expect(passages.map(({ speaker }) => speaker)).toEqual(['Ida Roy (PS)', undefined, undefined])
  })
})

it.each<[string, { name: string; content: string }[], string]>([
  [
    'two sittings',
    ['a.xml', 'b.xml'].map((name) => ({ name, content: sitting('fr', 'Oui.') })),
    'unsupported_type',
  ],
  ['people alone', [{ name: 'a.xml', content: PEOPLE }], 'unsupported_type'],
  [
    'a list that is broken',
    [
      { name: 'a.xml', content: PEOPLE.replace('</listPerson>', '') },
      { name: 'b.xml', content: sitting('fr', 'Oui.') },
    ],
    'unreadable',
  ],
])('refuses %s', async (_, files, code) => {
  expect(await codeOf(() => readArchive(zipFile(files)))).toBe(code)
})
