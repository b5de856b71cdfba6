import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { prepareInThread } from '../../server/import/prepare-in-thread.ts'
import type { Format } from '../../server/read/format-of.ts'
import { codeOf } from '../read/code-of.ts'
import { docxFile, paragraph, part } from '../read/document/docx-file.ts'
import { column, pdfFile, pdfOf, pdfOfContents, stream } from '../read/document/pdf-file.ts'

const PLENTY = { milliseconds: 60_000, megabytes: 512 }
const pdf = pdfFile([column(['Le pont tient.'])])

async function readApart(format: Format, bytes: Uint8Array, bounds: typeof PLENTY) {
  const original = { bytes, mediaType: 'application/octet-stream', fileName: null }
  return (await prepareInThread({ original, facts: {}, format }, { bounds })).source
}

describe('preparing a source apart', () => {
  it('reads what the reader reads', async () => {
    expect((await readApart('pdf', pdf, PLENTY)).passages).toEqual([{ text: 'Le pont tient.' }])
    const docx = docxFile(part(paragraph('Le pont tient.')))
    expect((await readApart('docx', docx, PLENTY)).passages).toEqual([{ text: 'Le pont tient.' }])
    expect((await readApart('text', Buffer.from('Le pont tient.'), PLENTY)).passages).toHaveLength(1)
  })

  it('gives the problem that the reader gives', async () => {
    expect(await codeOf(() => readApart('pdf', pdfFile([[]]), PLENTY))).toBe('no_text_layer')
    expect(await codeOf(() => readApart('text', Uint8Array.of(0, 1), PLENTY))).toBe('not_text')
  })

  it('suggests the quotes, unless they are not asked for', async () => {
    const bytes = Buffer.from('« Le pont tient », a dit Ada Pell.')
    const original = { bytes, mediaType: 'text/plain', fileName: null }
    const quotes = async (asked: { suggest?: boolean }) =>
      (await prepareInThread({ original, facts: {}, format: 'text', ...asked })).quotes.length
    expect(await quotes({})).toBe(1)
    expect(await quotes({ suggest: false })).toBe(0)
  })

  it('leaves the caller its thread and its bytes', async () => {
    const happened: string[] = []
    const before = pdf.slice()
    const reading = readApart('pdf', pdf, PLENTY).then(() => happened.push('read'))
    setImmediate(() => happened.push('answered someone else'))
    await reading
    expect(happened).toEqual(['answered someone else', 'read'])
    expect(pdf).toEqual(before)
  })

  it('reads many files that come at once, each its own', async () => {
    const words = Array.from({ length: 6 }, (_, i) => `Le pont ${i} tient.`)
    const read = await Promise.all(words.map((text) => readApart('pdf', pdfFile([column([text])]), PLENTY)))
    expect(read.map(({ passages }) => passages[0]!.text)).toEqual(words)
  })
})

describe('stopped', () => {
  /** Drawings that draw drawings: ten times ten times ten… */
  const nested = (depth: number) => {
    const forms = Array.from({ length: depth }, (_, i) =>
      stream(
        i + 1 < depth ? '/N Do '.repeat(10) : 'BT /F1 11 Tf (ha) Tj ET',
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</N ${7 + i} 0 R>>>>`,
      ),
    )
    return pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[4 0 R]>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</N 6 0 R>>>>>>',
      stream('/N Do'),
      ...forms,
    ])
  }

  it('a PDF that would draw for ever', async () => {
    expect(await codeOf(() => readApart('pdf', nested(12), { milliseconds: 1_000, megabytes: 512 }))).toBe(
      'unreadable',
    )
  })

  it('a PDF whose text unpacks without end', async () => {
    const packed = deflateSync(deflateSync(Buffer.alloc(256 * 1024 * 1024, ' ')))
    const bomb = pdfOfContents([stream(packed, '/Filter[/FlateDecode/FlateDecode]')])
    expect(await codeOf(() => readApart('pdf', bomb, { milliseconds: 60_000, megabytes: 96 }))).toBe(
      'unreadable',
    )
  })

  it('a reader that fills its heap', async () => {
    const page = Buffer.from('<p>a'.repeat(1_500_000))
    expect(await codeOf(() => readApart('html', page, { milliseconds: 60_000, megabytes: 32 }))).toBe(
      'unreadable',
    )
  })

  it('and the next file is read', async () => {
    await codeOf(() => readApart('pdf', pdf, { milliseconds: 0, megabytes: 512 }))
    expect((await readApart('pdf', pdf, PLENTY)).passages).toHaveLength(1)
  })
})
