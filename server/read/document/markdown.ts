/** Reads Markdown (CommonMark 0.31, with GitHub's tables, notes and strikethrough) into passages without its markup. */
import type { ReadPassage } from '../../store/store.ts'
import { oneLine } from '../one-line.ts'
import { bareText } from './markdown-inline.ts'

const FENCE = /^(?:`{3,}(?!.*`)|~{3,})/
const HEADING = /^(#{1,6})(?:[ \t]+|$)/
const CLOSING_HASHES = /(?:^|[ \t])#+$/
const UNDERLINE = /^(?:=+|-+)$/
const RULE = /^([-*_])(?:[ \t]*\1){2,}$/
const QUOTED = /^>[ \t]?/
/** A dialogue is set with long dashes, which are no bullets. */
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/
const NOTE = /^\[\^[^\]\s]+\]:[ \t]*/
const DEFINITION = /^\[([^\]]+)\]:[ \t]*\S/
const COLUMN = /^:?-+:?$/
/** What a site's generator reads before the text. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n[^]*?\n\1[ \t]*(?:\n|$)/

/** A heading, an item of a list, a cell of a table and a line of code are a passage each; lines of one paragraph are joined. */
export function readMarkdown(text: string): { title: string | null; passages: ReadPassage[] } {
  const lines = withoutComments(text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, ''))
    .split('\n')
    .map((line) => line.trim())
  const defined = new Set(lines.flatMap((line) => DEFINITION.exec(line)?.[1]?.toLowerCase() ?? []))
  const passages: ReadPassage[] = []
  let title: string | null = null
  let open: string[] = []
  let fence: string | null = null

  const add = (words: string) => {
    const text = oneLine(words)
    if (text !== '') passages.push({ text })
    return text
  }
  const close = () => {
    const text = add(bareText(open.join(' '), defined))
    open = []
    return text
  }
  for (const given of lines) {
    let line = given
    if (fence !== null) {
      if (line.startsWith(fence) && line.replaceAll(fence[0]!, '') === '') fence = null
      else add(line)
      continue
    }
    for (let found; (found = QUOTED.exec(line) ?? (RULE.test(line) ? null : ITEM.exec(line)));) {
      if (!found[0].startsWith('>')) close()
      line = line.slice(found[0].length).trimStart()
    }
    const [, hashes] = HEADING.exec(line) ?? []
    if (FENCE.test(line)) {
      close()
      fence = FENCE.exec(line)![0]
    } else if (line === '') close()
    else if (hashes !== undefined) {
      close()
      open.push(line.slice(hashes.length).trim().replace(CLOSING_HASHES, ''))
      title ??= close() || null
    } else if (open.length > 0 && UNDERLINE.test(line)) {
      const heading = close()
      title ??= heading || null
    } else if (RULE.test(line)) close()
    else if (line.startsWith('|')) {
      close()
      const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
      if (!cells.every((cell) => cell === '' || COLUMN.test(cell)))
        for (const cell of cells) add(bareText(cell, defined))
    } else if (NOTE.test(line)) {
      close()
      open.push(line.replace(NOTE, ''))
    } else if (!DEFINITION.test(line)) open.push(line.endsWith('\\') ? line.slice(0, -1) : line)
  }
  close()
  return { title, passages }
}

function withoutComments(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (let start; (start = text.indexOf('<!--', from)) >= 0;) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    pieces.push(text.slice(from, start))
    from = end + 3
  }
  return pieces.join('') + text.slice(from)
}
