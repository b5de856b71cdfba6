/** Reads a Word document (ECMA-376) into passages: a paragraph each, those in table cells, text boxes and notes too. */
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import { readXml } from '../xml.ts'
import { type Archive, openZip } from './zip.ts'

/**
 * What no reader of the document reads: text struck out or moved away under tracked changes, the second copy of a
 * drawing that older programs show, the pronunciation above a word, and properties but for the style.
 */
const UNREAD = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'rPr', 'tabs', 'pPrChange'])
const SPACES = new Set(['tab', 'br', 'cr', 'ptab'])
/** The names of Word's own styles, in its English and French editions. */
const HEADING = /^(?:title|titre|heading)\s?\d*$/i

/** @throws Problem `unreadable` for what is damaged or built to do harm, `unsupported_type` for another kind of archive */
export function readDocx(bytes: Uint8Array): { title: string | null; passages: ReadPassage[] } {
  const archive = openZip(bytes)
  const main = mainPart(archive)
  const body = archive.file(main)
  if (!body) throw new Problem('unreadable')
  const { passages, heading } = readStory(body)
  for (const notes of ['footnotes.xml', 'endnotes.xml']) {
    const story = archive.file(main.replace(/[^/]*$/, notes))
    if (story) passages.push(...readStory(story).passages)
  }
  return { title: titleIn(archive) ?? heading, passages }
}

/** It is called word/document.xml by custom only. */
function mainPart(archive: Archive): string {
  const relations = archive.file('_rels/.rels')
  let main: string | undefined
  if (relations)
    readXml(relations, {
      open(name, { Type, Target }) {
        if (name === 'Relationship' && Type?.endsWith('/officeDocument')) main ??= Target?.replace(/^\//, '')
      },
    })
  if (!main || !main.endsWith('.xml') || !main.startsWith('word/')) throw new Problem('unsupported_type')
  return main
}

function titleIn(archive: Archive): string | null {
  const properties = archive.file('docProps/core.xml')
  let title = ''
  let inside = false
  if (properties)
    readXml(properties, {
      open: (name) => void (inside = name === 'title'),
      text: (text) => void (title += inside ? text : ''),
      close: () => void (inside = false),
    })
  return oneLine(title) || null
}

/** A text box is a story inside a paragraph: its paragraphs come before the one that holds it. */
function readStory(part: Uint8Array): { passages: ReadPassage[]; heading: string | null } {
  const passages: ReadPassage[] = []
  const open: { text: string; heading: boolean }[] = []
  let heading: string | null = null
  let inText = false
  readXml(part, {
    skips: (name) => UNREAD.has(name),
    open(name, attributes) {
      const paragraph = open.at(-1)
      if (name === 'p') open.push({ text: '', heading: false })
      else if (name === 't') inText = true
      else if (!paragraph) return
      else if (name === 'pStyle')
        paragraph.heading = HEADING.test(Object.values(attributes)[0] ?? '') // it has no other
      else if (SPACES.has(name)) paragraph.text += ' '
      else if (name === 'noBreakHyphen') paragraph.text += '\u2011'
    },
    text(text) {
      const paragraph = open.at(-1)
      if (inText && paragraph) paragraph.text += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name !== 'p') return
      const paragraph = open.pop()
      const text = oneLine(paragraph?.text ?? '')
      if (paragraph?.heading) heading ??= text || null
      if (hasWords(text)) passages.push({ text })
    },
  })
  return { passages, heading }
}
