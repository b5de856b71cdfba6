import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPairs } from '../../server/read/pairs.ts'
import { csv } from '../../server/write/csv.ts'
import { codeOf } from './code-of.ts'

const read = (text: string) => readPairs(new TextEncoder().encode(text))
const PAIR = { fr: 'Le bac part.', en: 'The ferry leaves.' }

describe('a table of two columns is read', () => {
  it.each([
    ['parted by tabs', 'fr\ten\nLe bac part.\tThe ferry leaves.\n'],
    ['in either order', 'en\tfr\r\nThe ferry leaves.\tLe bac part.'],
    ['with regions and other columns', 'id,en-GB,FR_ca\n1,The ferry leaves.,Le bac part.\n2,,Rien.\n'],
    [
      'with quotation marks of its own',
      'fr\ten\n"Le bac" part.\t"The ferry" leaves.\n',
      '"Le bac" part.',
      '"The ferry" leaves.',
    ],
    ['as spreadsheets write it in French', '\uFEFFfr;en\r\n"Le bac part.";"The ferry leaves."\r\n'],
  ])('%s', (_, text, fr = PAIR.fr, en = PAIR.en) => {
    expect(read(text)).toEqual([{ fr, en }])
  })

  it('but not where its head does not name the languages', async () => {
    for (const text of ['Le bac part.\tThe ferry leaves.', 'fr\tde\nun\tein'])
      expect(await codeOf(() => read(text))).toBe('unnamed_columns')
    for (const text of ['un mot', '']) expect(await codeOf(() => read(text))).toBe('unreadable')
  })

  it('as our own goes out, whatever the words', () => {
    const text = fc
      .array(fc.constantFrom('=', '-1', '"', ',', '\n', "'", 'mot', 'é', '\t', '@', ' x '), { minLength: 1 })
      .map((pieces) => pieces.join(''))
      .filter((text) => text.trim() !== '' && !text.startsWith("'"))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
        expect(read(csv([['fr', 'en'], ...pairs]))).toEqual(pairs.map(([fr, en]) => ({ fr, en })))
      }),
    )
  })
})

describe('XLIFF is read', () => {
  it('in version 1.2: its text, without codes and proposals', () => {
    const unit = `<trans-unit id="1"><source>Le <g id="1">bac</g> part<x id="2"/>.</source><seg-source>Non.</seg-source>
      <target>The ferry leaves.</target><alt-trans><source>Un bac.</source><target>A ferry.</target></alt-trans><note>Non.</note></trans-unit>`
    const file = (attributes: string, units: string) =>
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${attributes}><body>${units}</body></file></xliff>`
    expect(read(file('source-language="fr-CA" target-language="en"', unit))).toEqual([PAIR])
    expect(read(file('source-language="fr" target-language="de"', unit))).toEqual([])
    expect(
      read(
        file(
          'source-language="fr" target-language="en"',
          '<trans-unit id="1"><source>Bac</source></trans-unit>',
        ),
      ),
    ).toEqual([])
  })

  it('in version 2, from either language', () => {
    const file = `<?xml version="1.0"?><xliff version="2.1" srcLang="en-GB" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0">
      <file id="f"><unit id="1"><segment><source>The <pc id="1">ferry</pc> leaves.</source><target>Le bac part.</target></segment>
      <ignorable><source> </source><target> </target></ignorable></unit></file></xliff>`
    expect(read(file)).toEqual([PAIR])
  })

  it('a memory is told from it, and what is neither is refused', async () => {
    const tmx = `<tmx version="1.4"><body><tu><tuv xml:lang="fr"><seg>Le bac part.</seg></tuv><tuv xml:lang="en"><seg>The ferry leaves.</seg></tuv></tu></body></tmx>`
    expect(read(tmx)).toEqual([PAIR])
    expect(await codeOf(() => read('<html><body/></html>'))).toBe('unreadable')
  })
})
