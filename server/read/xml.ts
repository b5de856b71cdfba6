/** Reads XML as a stream of tags and text: no tree is built, so memory is bounded by what the handler keeps. */
import { type Handler, Parser } from 'htmlparser2'
import { Problem } from '../problem.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

/** Names of elements are given without their namespace's prefix, those of attributes with it (`xml:lang`). */
export interface XmlHandler {
  /** Whether an element is passed over with all that stands in it. */
  skips?(name: string, attributes: Attributes): boolean
  open(name: string, attributes: Attributes): void
  /** Text comes in pieces, cut anywhere. */
  text?(text: string): void
  close?(name: string): void
}

/** Real records stay under 30, Word documents under 100, with tables in tables in text boxes. */
const DEEPEST = 200
/** In bytes. The parser is fed in pieces, so that a long record is never one string. */
const PIECE = 64 * 1024

/**
 * `html`: as a browser takes what stands between the tags: those that cross or are left open end where their parents do,
 * `<br>` has no end, and names are in small letters. The root has to end all the same, or the file was cut short.
 */
export type Strictness = 'xml' | 'html'

/**
 * Entities that a document type declares are the stuff of bombs; no record we read has any, and none is ever expanded.
 *
 * @throws Problem `unreadable` where the XML is not well-formed, nested past belief or declares a document type of its
 *   own; `unknown_encoding` where it names an encoding nobody knows
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, strictness: Strictness = 'xml'): void {
  let depth = 0
  let hasEnded = false
  let roots = 0
  /** How many elements are open from the outermost that is skipped. */
  let skipped = 0
  const handlers: Partial<Handler> = {
    onopentag(prefixed, attributes) {
      if (depth++ === 0) roots++
      if (depth > DEEPEST || roots > 1) throw new Problem('unreadable')
      const name = local(prefixed)
      if (skipped > 0 || handler.skips?.(name, attributes)) skipped++
      else handler.open(name, attributes)
    },
    ontext(text) {
      if (depth > 0 && skipped === 0) handler.text?.(text)
    },
    onclosetag(name, isImplied) {
      depth--
      hasEnded = depth === 0 && (strictness === 'xml' || !isImplied)
      if (skipped > 0) skipped--
      else handler.close?.(local(name))
    },
    onprocessinginstruction(_, data) {
      if (data.startsWith('!') && !/^!DOCTYPE[^[]*$/i.test(data)) throw new Problem('unreadable')
    },
  }
  const parser =
    strictness === 'xml'
      ? new StrictParser(handlers, () => depth)
      : new Parser(handlers, { recognizeSelfClosing: true, recognizeCDATA: true })
  const decoder = decoderFor(bytes)
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decodePiece(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.length))
  if (!hasEnded || roots === 0) throw new Problem('unreadable')
  parser.end()
}

/** htmlparser2 closes what was left open and passes over a closing tag too many; in XML both are errors. */
class StrictParser extends Parser {
  private readonly depth: () => number

  constructor(handler: Partial<Handler>, depth: () => number) {
    super(handler, { xmlMode: true })
    this.depth = depth
  }

  override onclosetag(start: number, endIndex: number): void {
    const before = this.depth()
    super.onclosetag(start, endIndex)
    if (this.depth() !== before - 1) throw new Problem('unreadable')
  }
}

const DECLARED = /^<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

/** A byte order mark goes before the declaration, and UTF-8 is meant where neither stands. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xef) return 'utf-8' // its mark begins so, and no declaration does
  return DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 300)))?.[1] ?? 'utf-8'
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true })
  } catch {
    throw new Problem('unknown_encoding')
  }
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(piece, { stream: more })
  } catch {
    throw new Problem('unreadable')
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
