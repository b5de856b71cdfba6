/** Reads the text layer of a PDF into passages. Nothing is drawn, no picture is decoded, no script is run. */
import { getDocument } from 'unpdf/pdfjs'
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import { inReadingOrder, type Piece, WIDE_GAP } from './columns.ts'
import { type Line, paragraphsOf } from './page-lines.ts'

/** Programs put the name of the file they were given where a title should stand. */
const FILE_NAME = /^Microsoft \w+ - |\.\w{3,5}$|^untitled$|^sans titre/i

/** @throws Problem `unreadable` for what is damaged or locked, `no_text_layer` for a scan */
export async function readPdf(bytes: Uint8Array): Promise<{ title: string | null; passages: ReadPassage[] }> {
  const { title, pages } = await linesOf(bytes)
  const passages = paragraphsOf(pages)
    .filter(hasWords)
    .map((text) => ({ text }))
  if (passages.length === 0) throw new Problem('no_text_layer')
  return { title: title === null || FILE_NAME.test(title) ? null : title, passages }
}

async function linesOf(bytes: Uint8Array): Promise<{ title: string | null; pages: Line[][] }> {
  const loading = getDocument({
    data: bytes.slice(), // pdf.js takes over what it is given
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  })
  try {
    const document = await loading.promise
    const { Title: title } = (await document.getMetadata()).info as { Title?: string }
    const pages: Line[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(linesIn((await page.getTextContent()).items.filter((item) => 'str' in item)))
      page.cleanup()
    }
    return { title: oneLine(title ?? '') || null, pages }
  } catch {
    throw new Problem('unreadable')
  } finally {
    await loading.destroy()
  }
}

interface Item {
  str: string
  /** Where the text begins and which way it runs: [a, b, c, d, e, f] of PDF 32000-1, 8.3.3. */
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
}

/** Positions are measured along the writing and across it, so that a page laid sideways reads like another. */
function linesIn(items: Item[]): Line[] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  for (const { str, transform, width, height, hasEOL } of items) {
    let piece = line.at(-1)
    if (str.trim() !== '') {
      const [a = 1, b = 0, , , e = 0, f = 0] = transform
      const scale = Math.hypot(a, b) || 1
      const x = (e * a + f * b) / scale
      const y = (e * b - f * a) / scale
      if (!piece || x - piece.right > WIDE_GAP * height)
        line.push((piece = { text: '', x, right: x, y, size: height }))
      piece.right = Math.max(piece.right, x + width)
      piece.size = Math.max(piece.size, height)
    }
    if (piece) piece.text += str
    if (hasEOL && line.length > 0) {
      lines.push(line)
      line = []
    }
  }
  if (line.length > 0) lines.push(line)
  return inReadingOrder(lines)
}
