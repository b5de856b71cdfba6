import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../server/read/document/pdf.ts'
import { codeOf } from '../code-of.ts'
import { column, pdfFile, pdfOf, pdfOfContents, type SetLine, stream } from './pdf-file.ts'

const texts = async (...pages: SetLine[][]) =>
  (await readPdf(pdfFile(pages))).passages.map(({ text }) => text)

const FIRST = [
  'La maire a promis mardi que le pont serait recons-',
  'truit avant l’hiver. Elle n’a pas dit comment, ni',
  'avec quel argent.',
]
const SECOND = [
  'The harbour master, who had heard it all before,',
  'said that he would believe it when the first stone',
  'was laid, and not a day sooner than that.',
]
const first =
  'La maire a promis mardi que le pont serait reconstruit avant l’hiver. Elle n’a pas dit comment, ni avec quel argent.'
const second =
  'The harbour master, who had heard it all before, said that he would believe it when the first stone was laid, and not a day sooner than that.'

describe('paragraphs', () => {
  it('set apart by white space', async () => {
    expect(await texts([...column(FIRST), ...column(SECOND, 640)])).toEqual([first, second])
  })

  it('set apart by an indent alone', async () => {
    const lines = column([...FIRST, ...SECOND])
    lines[0]!.x = lines[3]!.x = 84
    expect(await texts(lines)).toEqual([first, second])
  })

  it('set apart by a short last line alone', async () => {
    expect(await texts(column([...FIRST, ...SECOND]))).toEqual([first, second])
  })

  it('each point of a list, with the lines that hang from it', async () => {
    const lines = column([
      '• Le pont, que la ville entretient depuis un siècle,',
      'sera reconstruit.',
      '• Le quai attendra.',
    ])
    lines[1]!.x = 84
    expect(await texts(lines)).toEqual([
      '• Le pont, que la ville entretient depuis un siècle, sera reconstruit.',
      '• Le quai attendra.',
    ])
  })

  it('a title in larger type stands alone', async () => {
    expect(await texts([{ text: 'Le pont', y: 716, size: 16 }, ...column(FIRST)])).toEqual(['Le pont', first])
  })

  it('a sentence goes on in the next column and on the next page', async () => {
    const start = { text: 'Le pont, que la ville entretient depuis', y: 100 }
    const aside = [{ text: 'un siècle,', x: 320, y: 700 }]
    const after = [
      { text: 'sera reconstruit.', y: 700 },
      { text: 'Le quai attendra.', y: 660 },
    ]
    expect(await texts([start, ...aside], after)).toEqual([
      'Le pont, que la ville entretient depuis un siècle, sera reconstruit.',
      'Le quai attendra.',
    ])
  })

  it('text that runs up the page is read too', async () => {
    const sideways = stream(
      'BT /F1 11 Tf 0 1 -1 0 100 100 Tm (Le pont que la ville) Tj ET BT /F1 11 Tf 0 1 -1 0 114 100 Tm (entretient tient.) Tj ET',
    )
    expect((await readPdf(pdfOfContents([sideways]))).passages).toEqual([
      { text: 'Le pont que la ville entretient tient.' },
    ])
  })
})

describe('what runs at the edges of the pages goes', () => {
  const page = (number: number, sentence: string) => [
    { text: number % 2 ? 'Rapport sur le pont' : 'Ville de Kerlann', y: 800, size: 9 },
    ...column([sentence, ...FIRST], 700),
    { text: `Page ${number} sur 6`, y: 40, size: 9 },
  ]

  it('heads of left and right pages, and numbered feet', async () => {
    const sentences = ['Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.', 'Six.']
    const all = (await texts(...sentences.map((sentence, i) => page(i + 1, sentence)))).join(' ')
    expect(all).not.toMatch(/Rapport|Kerlann|Page/)
    for (const sentence of sentences) expect(all).toContain(sentence)
  })

  it.each(['04/05/2031', '31-12345'])('figures that are no page’s number: %s', async (figures) => {
    const page = (sentence: string) => [
      ...column([sentence], 700),
      { text: figures, x: 460, y: 800, size: 9 },
    ]
    const sentences = ['Le pont tient.', 'The bridge holds.', 'Il tiendra.']
    expect(await texts(...sentences.map(page))).toEqual(sentences)
  })

  it('but no year that ends a page', async () => {
    const page = (number: number, year: string) => [
      ...column([`Le pont ${'bis '.repeat(number)}doit être ouvert en`, year], 700),
      { text: String(number), y: 40 },
    ]
    const years = ['2027.', '2031.', '2029.', '2027.']
    expect((await texts(...years.map((year, i) => page(i + 1, year)))).join(' ')).toBe(
      years.map((year, i) => `Le pont ${'bis '.repeat(i + 1)}doit être ouvert en ${year}`).join(' '),
    )
  })

  it('nor an answer that comes again and again', async () => {
    const page = (y: number) => [
      { text: 'Le pont tient-il ? demande la maire.', y },
      { text: 'Oui.', y: y - 40 },
    ]
    expect((await texts(page(700), page(640), page(650))).filter((text) => text === 'Oui.')).toHaveLength(3)
  })

  it('numbers alone even on two pages, and the same words on two pages never', async () => {
    const numbered = (number: string, words: string) => [
      { text: 'Communiqué', y: 800 },
      { text: words, y: 400 },
      { text: number, y: 40 },
    ]
    expect(await texts(numbered('- 1 -', 'Le pont tient.'), numbered('- 2 -', 'Le quai non.'))).toEqual([
      'Communiqué',
      'Le pont tient.',
      'Communiqué',
      'Le quai non.',
    ])
  })
})

describe('the title', () => {
  const titled = async (title: string) => (await readPdf(pdfFile([column(FIRST)], `/Title (${title})`))).title
  it.each([
    ['Le pont', 'Le pont'],
    ['Microsoft Word - pont.doc', null],
    ['pont_v2.indd', null],
    ['untitled', null],
    [' ', null],
  ])('%s', async (title, expected) => {
    expect(await titled(title)).toBe(expected)
  })
})

describe('refused', () => {
  const good = pdfFile([column(FIRST)])
  const picture = stream('q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI Q')
  const locked = Buffer.from(
    Buffer.from(good)
      .toString('latin1')
      .replace(
        '/Info 4 0 R',
        `/Info 4 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O <${'0a'.repeat(32)}>/U <${'0b'.repeat(32)}>>>`,
      ),
    'latin1',
  )

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'unreadable'],
    ['a name and no more', new TextEncoder().encode('%PDF-1.7 rapport'), 'unreadable'],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) & 0xff), 'unreadable'],
    ['a file that needs a password', new Uint8Array(locked), 'unreadable'],
    [
      'pages that hold one another',
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 9/Kids[2 0 R]>>']),
      'unreadable',
    ],
    ['a scan', pdfOfContents([picture, picture]), 'no_text_layer'],
    [
      'a scan with a stamp on every page',
      pdfFile(Array.from({ length: 4 }, () => [{ text: 'Scanned by Kerlann', y: 30 }])),
      'no_text_layer',
    ],
    ['an empty page', pdfFile([[]]), 'no_text_layer'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(() => readPdf(bytes))).toBe(code)
  })

  it('and no cut brings down the reader', async () => {
    for (let at = 0; at < good.length; at += 61) {
      expect(['no problem', 'unreadable', 'no_text_layer']).toContain(
        await codeOf(() => readPdf(good.subarray(0, at))),
      )
    }
  })

  it('leaves the bytes as they were', async () => {
    const before = good.slice()
    await readPdf(good)
    expect(good).toEqual(before)
  })

  it('reads text packed by deflate', async () => {
    const packed = stream(deflateSync('BT /F1 11 Tf 72 700 Td (Le pont tient.) Tj ET'), '/Filter/FlateDecode')
    expect((await readPdf(pdfOfContents([packed]))).passages).toEqual([{ text: 'Le pont tient.' }])
  })
})
