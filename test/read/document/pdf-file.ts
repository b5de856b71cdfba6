/** Makes PDF files for the tests, by hand: text set line by line in Helvetica, and whatever else is asked. */

export interface SetLine {
  text: string
  x?: number
  /** From the foot of the page, as PDF counts. */
  y: number
  size?: number
}

/** Objects of the file, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: (string | Uint8Array)[], trailer = ''): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  const add = (bytes: Buffer) => void (parts.push(bytes), (at += bytes.length))
  for (const [i, object] of objects.entries()) {
    offsets.push(at)
    add(Buffer.from(`${i + 1} 0 obj\n`))
    add(Buffer.from(object as string))
    add(Buffer.from('\nendobj\n'))
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

export const stream = (content: string | Uint8Array, dictionary = '') =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${Buffer.byteLength(content)}>>stream\n`),
    Buffer.from(content as string),
    Buffer.from('\nendstream'),
  ])

/** In WinAnsi, which Latin-1 is near enough to for these texts but for the marks below. */
const MARKS: Record<string, string> = {
  '’': '\\222',
  '“': '\\223',
  '”': '\\224',
  '–': '\\226',
  '…': '\\205',
  '•': '\\225',
}
const encoded = (text: string) =>
  [...text.replace(/[()\\]/g, '\\$&')]
    .map((c) => MARKS[c] ?? (c > '\u007f' ? `\\${c.codePointAt(0)!.toString(8)}` : c))
    .join('')

const setLine = ({ text, x = 72, y, size = 11 }: SetLine) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${encoded(text)}) Tj ET\n`

/** @param info entries of the information dictionary, as PDF writes them: /Title (Le pont) */
export function pdfFile(pages: SetLine[][], info = ''): Uint8Array<ArrayBuffer> {
  return pdfOfContents(
    pages.map((lines) => stream(lines.map(setLine).join(''))),
    info,
  )
}

export function pdfOfContents(contents: Uint8Array[], info = ''): Uint8Array<ArrayBuffer> {
  const kids = contents.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  return pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${contents.length}/Kids[${kids}]>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      `<<${info}>>`,
      ...contents.flatMap((content, i) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${6 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        content,
      ]),
    ],
    '/Info 4 0 R',
  )
}

/** Lines down a page, at the usual pitch. */
export const column = (texts: string[], from = 700): SetLine[] =>
  texts.map((text, i) => ({ text, y: from - 14 * i }))
