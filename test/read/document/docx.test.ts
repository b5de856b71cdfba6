import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../server/read/document/docx.ts'
import { codeOf } from '../code-of.ts'
import { docxFile, paragraph, part } from './docx-file.ts'
import { zipFile } from './zip-file.ts'

const texts = (body: string) => readDocx(docxFile(part(body))).passages.map(({ text }) => text)
const style = (name: string) => `<w:pStyle w:val="${name}"/>`
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

describe('paragraphs', () => {
  it.each([
    [
      'headings, list items and cells are passages',
      paragraph('Le pont', style('Titre1')) +
        paragraph('un point', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        `<w:tbl><w:tr><w:tc>${paragraph('mai')}</w:tc><w:tc>${paragraph('juin')}</w:tc></w:tr></w:tbl>` +
        paragraph('« Nous irons\u00A0! »'),
      ['Le pont', 'un point', 'mai', 'juin', '« Nous irons\u00A0! »'],
    ],
    [
      'runs are one text, breaks and tabs a space',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('recon')}${run('struire')}<w:r><w:br/><w:t>le</w:t><w:tab/><w:t>pont</w:t></w:r></w:p>`,
      ['reconstruire le pont'],
    ],
    [
      'tracked changes read as accepted',
      `<w:p>${run('Le pont ')}<w:del><w:r><w:delText>neuf </w:delText><w:t>neuf </w:t></w:r></w:del><w:ins>${run('vieux ')}</w:ins><w:moveFrom>${run('hier ')}</w:moveFrom>${run('tient.')}</w:p>`,
      ['Le pont vieux tient.'],
    ],
    [
      'links and content controls are read, instructions of fields are not',
      `<w:p><w:hyperlink>${run('le site')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:sdt><w:sdtContent>${run(' du port')}</w:sdtContent></w:sdt></w:p>`,
      ['le site du port'],
    ],
    [
      'a text box is read once',
      `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('encadré')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('encadré')}</w:txbxContent></mc:Fallback></mc:AlternateContent>${run('autour')}</w:p>`,
      ['encadré', 'autour'],
    ],
    ['entities of XML are read', paragraph('A &amp; B &lt; C &#233;'), ['A & B < C é']],
    [
      'a hyphen that holds is one',
      `<w:p>${run('peut')}<w:r><w:noBreakHyphen/></w:r>${run('être')}</w:p>`,
      ['peut\u2011être'],
    ],
    ['empty paragraphs and lone marks are none', `${paragraph('')}${paragraph(' — ')}<w:p/>`, []],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected)
  })

  it('notes come after the text', () => {
    const file = docxFile(part(paragraph('Le pont.')), [
      { name: 'word/footnotes.xml', content: part(paragraph('Voir le rapport.'), 'footnotes') },
    ])
    expect(readDocx(file).passages).toEqual([{ text: 'Le pont.' }, { text: 'Voir le rapport.' }])
  })

  it('is read in UTF-16 too, which the standard allows', () => {
    const wide = Buffer.from(
      `\uFEFF${part(paragraph('L’été, the summer')).replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    )
    expect(readDocx(docxFile(wide)).passages).toEqual([{ text: 'L’été, the summer' }])
  })

  it('reads a long document in pieces, whatever letter a piece ends in', () => {
    const words = 'é'.repeat(70_001)
    expect(texts(paragraph(words) + paragraph(`a${words}`))).toEqual([words, `a${words}`])
  })
})

describe('the title', () => {
  const core = (title: string) => ({
    name: 'docProps/core.xml',
    content: `<cp:coreProperties xmlns:dc="dc"><dc:creator>A. Vasseur</dc:creator><dc:title>${title}</dc:title></cp:coreProperties>`,
  })
  const body = part(paragraph('12 mars') + paragraph('Le pont', style('Heading1')) + paragraph('Texte.'))

  it('is no heading that was made text, nor one by the style it had before', () => {
    const was = (before: string) => `<w:pPrChange><w:pPr>${style(before)}</w:pPr></w:pPrChange>`
    const paragraphs =
      paragraph('Note', style('Normal') + was('Heading1')) +
      paragraph('Le pont', style('Titre') + was('Normal'))
    expect(readDocx(docxFile(part(paragraphs))).title).toBe('Le pont')
  })

  it('is that of the properties, else the first heading, else none', () => {
    expect(readDocx(docxFile(body, [core('Le rapport')])).title).toBe('Le rapport')
    expect(readDocx(docxFile(body, [core(' ')])).title).toBe('Le pont')
    expect(readDocx(docxFile(part(paragraph('Texte.')))).title).toBeNull()
  })
})

describe('refused', () => {
  const body = part(paragraph('Le pont tient.'))
  const MEGABYTE = 1024 * 1024
  const entities = `<!DOCTYPE w:document [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a;&a;">`).join('')}]>`
  const damaged = docxFile(body, [], { stored: true })
  damaged[Buffer.from(damaged).indexOf('tient')] = 0x61

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'unreadable'],
    ['the beginning of a file', docxFile(body).subarray(0, 100), 'unreadable'],
    ['a file without its beginning', docxFile(body).subarray(40), 'unreadable'],
    ['one letter changed', damaged, 'unreadable'],
    ['another archive', zipFile([{ name: 'photo.png', content: 'x' }]), 'unsupported_type'],
    [
      'a spreadsheet',
      zipFile([
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        },
      ]),
      'unsupported_type',
    ],
    ['a document without its text', docxFile(body, [], { name: 'word/other.xml' }), 'unreadable'],
    ['a locked file', docxFile(body, [], { flags: 1 }), 'unreadable'],
    ['two texts of one name', docxFile(body, [{ name: 'word/document.xml', content: body }]), 'unreadable'],
    ['a bomb of entities', docxFile(body.replace('<w:document', `${entities}<w:document`)), 'unreadable'],
    ['text in no encoding', docxFile(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe)), 'unreadable'],
    ['a text that breaks off', docxFile(body.slice(0, -20)), 'unreadable'],
    ['elements that cross', docxFile(body.replace('</w:r></w:p>', '</w:p></w:r>')), 'unreadable'],
    ['elements nested without end', docxFile('<w:p>'.repeat(200_000)), 'unreadable'],
    ['a bomb that says so', zipFile([{ name: 'a', content: new Uint8Array(101 * MEGABYTE) }]), 'unreadable'],
    [
      'a bomb of many files, each small enough',
      docxFile(
        body,
        Array.from({ length: 101 }, (_, i) => ({
          name: `media/${i}`,
          content: 'x',
          claimedSize: MEGABYTE,
        })),
      ),
      'unreadable',
    ],
    [
      'a bomb that says it is small',
      docxFile(new Uint8Array(MEGABYTE), [], { claimedSize: 1_000 }),
      'unreadable',
    ],
    ['a bomb by its ratio alone', docxFile(new Uint8Array(11 * MEGABYTE)), 'unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(() => readDocx(bytes))).toBe(code)
  })

  it('and no cut or change of a byte brings down the reader', async () => {
    const file = docxFile(body)
    for (let i = 0; i < file.length; i++) {
      const changed = file.slice()
      changed[i] = changed[i]! ^ 0x55
      expect(['no problem', 'unreadable', 'unsupported_type']).toContain(
        await codeOf(() => readDocx(changed)),
      )
      expect(['unreadable']).toContain(await codeOf(() => readDocx(file.subarray(0, i))))
    }
  })
})
