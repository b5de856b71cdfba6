/** Reads a Word document (ECMA-376) into passages: a paragraph each, those in table cells, text boxes and notes too. */
import { Parser } from 'htmlparser2'
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/store.ts'
import { oneLine } from '../one-line.ts'
import { type Archive, openZip } from './zip.ts'

/**
 * What no reader of the document reads: text struck out or moved away under tracked changes, the second copy of a
 * drawing that older programs show, the pronunciation above a word, and properties.
 */
const UNREAD = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'pPr', 'rPr'])
const SPACES = new Set(['tab', 'br', 'cr', 'ptab'])
/** The names of Word's own styles, in its English and French editions. */
const HEADING = /^(?:title|titre|heading)\s?\d*$/i
/** Real documents stay under 100, with tables in tables in text boxes. */
const DEEPEST = 1_000
/** The parser is fed in pieces, so that a long document is never one string. */
const PIECE = 64 * 1024

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
    parseXml(relations, {
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
    parseXml(properties, {
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
  let unread = 0
  let inText = false
  parseXml(part, {
    open(name, attributes) {
      const paragraph = open.at(-1)
      if (name === 'pStyle' && paragraph) {
        paragraph.heading = HEADING.test(Object.values(attributes)[0] ?? '') // w:val, and it has no other
      }
      if (UNREAD.has(name)) unread++
      if (unread > 0) return
      if (name === 'p') open.push({ text: '', heading: false })
      else if (name === 't') inText = true
      else if (paragraph && SPACES.has(name)) paragraph.text += ' '
      else if (paragraph && name === 'noBreakHyphen') paragraph.text += '\u2011'
    },
    text(text) {
      const paragraph = open.at(-1)
      if (inText && paragraph) paragraph.text += text
    },
    close(name) {
      if (UNREAD.has(name)) unread--
      if (unread > 0) return
      if (name === 't') inText = false
      if (name !== 'p') return
      const paragraph = open.pop()
      const text = oneLine(paragraph?.text ?? '')
      if (paragraph?.heading) heading ??= text || null
      if (/[\p{L}\p{N}]/u.test(text)) passages.push({ text })
    },
  })
  return { passages, heading }
}

interface Handler {
  /** Names are given without their namespace's prefix: those that matter never clash. */
  open(name: string, attributes: Record<string, string | undefined>): void
  text?(text: string): void
  close?(name: string): void
}

/** @throws Problem `unreadable` where a document type is declared: no Word file has one, and entity bombs need one */
function parseXml(bytes: Uint8Array, handler: Handler): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new Problem('unreadable')
        handler.open(local(name), attributes)
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth--
        handler.close?.(local(name))
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') throw new Problem('unreadable')
      },
    },
    { xmlMode: true },
  )
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decodePiece(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.length))
  parser.end()
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(piece, { stream: more })
  } catch {
    throw new Problem('unreadable')
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
