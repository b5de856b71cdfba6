import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../server/read/document/pdf.ts'
import { pdfFile, type SetLine } from './pdf-file.ts'

const texts = async (...pages: SetLine[][]) =>
  (await readPdf(pdfFile(pages))).passages.map(({ text }) => text)

const TEXTS = {
  fr: {
    left: [
      'La maire a promis mardi que le pont',
      'serait reconstruit avant l’hiver. Elle',
      'n’a pas dit comment, ni avec quel',
      'argent, ni surtout avec quelles mains.',
    ],
    right: [
      'Le maître du port, qui en avait vu',
      'd’autres, a répondu qu’il y croirait',
      'le jour où la première pierre serait',
      'posée, et pas une heure plus tôt.',
    ],
    heading: 'Le pont que tout le monde attend depuis un siècle sera refait',
    intro: 'Séance du conseil de mardi, en présence de la maire et de ses quatre adjoints.',
  },
  en: {
    left: [
      'The mayor promised on Tuesday that',
      'the bridge would be rebuilt before the',
      'winter. She did not say how, nor with',
      'whose money, nor with whose hands.',
    ],
    right: [
      'The harbour master, who had heard it',
      'all before, said that he would believe',
      'it when the first stone was laid, and',
      'not so much as an hour sooner.',
    ],
    heading: 'The bridge that everybody has awaited for a century will rise',
    intro: 'Sitting of the council on Tuesday, with the mayor and her four deputies in their seats.',
  },
} as const

const at = (lines: readonly string[], x: number, from: number, size = 10): SetLine[] =>
  lines.map((text, i) => ({ text, x, y: from - 12 * i, size }))
/** Line by line across all columns, as programs write them that sort a page by height. */
const across = (...columns: SetLine[][]) =>
  columns.flat().toSorted((a, b) => b.y - a.y || (a.x ?? 0) - (b.x ?? 0))

describe.each(['fr', 'en'] as const)('columns written line by line across, in %s', (language) => {
  const { left, right, heading, intro } = TEXTS[language]
  const [first, second] = [left.join(' '), right.join(' ')]

  it('are read one after the other', async () => {
    expect(await texts(across(at(left, 72, 700), at(right, 310, 700)))).toEqual([first, second])
  })

  it('though their lines stand at other heights', async () => {
    expect(await texts(across(at(left, 72, 700), at(right, 310, 695)))).toEqual([first, second])
  })

  it('though one is longer than the other, and a paragraph is indented', async () => {
    const long = [...at(left, 72, 700), ...at(left, 72, 640)]
    long[4]!.x = 84
    expect(await texts(across(long, at(right, 310, 700)))).toEqual([first, first, second])
  })

  it('with a heading over both in its place', async () => {
    const above = across(at(left, 72, 700), at(right, 310, 700))
    const below = across(at(left, 72, 600), at(right, 310, 600))
    const page = [
      { text: heading, x: 72, y: 740, size: 16 },
      ...above,
      { text: heading, x: 72, y: 630, size: 16 },
      ...below,
    ]
    expect(await texts(page)).toEqual([heading, first, second, heading, first, second])
  })

  it('with an introduction over both, at the head of the page', async () => {
    const page = [{ text: intro, x: 72, y: 740, size: 10 }, ...across(at(left, 72, 700), at(right, 310, 700))]
    expect(await texts(page)).toEqual([intro, first, second])
  })

  it('three of them too', async () => {
    const columns = [at(left, 40, 700, 8), at(right, 220, 700, 8), at(left, 400, 700, 8)]
    expect(await texts(across(...columns))).toEqual([first, second, first])
  })

  it('and go on from page to page, without the heads and feet of each', async () => {
    // No two pages say the same: what they have in common at the same place would be taken for a head.
    const own = (lines: readonly string[], number: number) =>
      lines.map((text) => `${'abcd'[number - 1]}${text.slice(1)}`)
    const page = (number: number) => [
      { text: language === 'fr' ? 'Conseil de Kerlann' : 'Council of Kerlann', x: 72, y: 800, size: 9 },
      ...across(at(own(left, number), 72, 700), at(own(right, number), 310, 700)),
      { text: String(number), x: 300, y: 40, size: 9 },
    ]
    const pages = [1, 2, 3, 4]
    expect(await texts(...pages.map(page))).toEqual(
      pages.flatMap((number) => [own(left, number).join(' '), own(right, number).join(' ')]),
    )
  })

  it('as those that are written one after the other', async () => {
    expect(await texts([...at(left, 72, 700), ...at(right, 310, 700)])).toEqual([first, second])
  })
})

describe('what is read across', () => {
  const rows = ['Pont', 'Quai', 'Digue', 'Phare', 'Jetée']
  it.each([
    ['a table of figures', (i: number) => `${i + 2} 400 kg`],
    ['labels beside what is said', (i: number) => TEXTS.fr.right[i % 4]!],
  ])('%s', async (_, cell) => {
    const page = rows.flatMap((row, i) => [
      { text: row, x: 72, y: 700 - 30 * i, size: 10 },
      { text: cell(i), x: 200, y: 700 - 30 * i, size: 10 },
    ])
    const all = await texts(page)
    for (const [i, row] of rows.entries()) expect(all.join(' ')).toContain(`${row} ${cell(i)}`)
  })

  it('a table whose cells are written one by one', async () => {
    const cells = [0, 1, 2].flatMap((row) => [
      ...at(TEXTS.fr.left, 72, 700 - 80 * row),
      ...at(TEXTS.fr.right, 310, 700 - 80 * row),
    ])
    const [left, right] = [TEXTS.fr.left.join(' '), TEXTS.fr.right.join(' ')]
    expect(await texts(cells)).toEqual([left, right, left, right, left, right])
  })

  it('lines with wide spaces in them', async () => {
    const page = TEXTS.en.left.flatMap((text, i) => [
      { text: text.slice(0, 12 + 2 * i), x: 72, y: 700 - 12 * i, size: 10 },
      { text: text.slice(12 + 2 * i).trim(), x: 150 + 11 * i, y: 700 - 12 * i, size: 10 },
    ])
    expect((await texts(page)).join(' ').replaceAll(' ', '')).toBe(TEXTS.en.left.join('').replaceAll(' ', ''))
  })
})
