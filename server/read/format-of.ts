/** Tells the format of a file by its first bytes, its name and its media type, in that order. */
import type { Original } from '../store/captured.ts'
import { encodingOf } from './xml.ts'

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'subtitles'
  | 'ttml'
  | 'transcript'
  | 'archive'
  | 'warc'
  | 'pdf'
  | RecordFormat

/** The records of parliaments, each with a reader of its own. */
type RecordFormat =
  'hansard' | 'europarl' | 'tei' | 'assemblee' | 'akoma-ntoso' | 'theyworkforyou' | 'cre' | 'senat'

const BY_START: [start: string, format: Format][] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'archive'], // its reader finds out what is in it
  ['WARC/', 'warc'],
  ['WEBVTT', 'subtitles'],
  ['[Script Info]', 'subtitles'],
]
const BY_ROOT = new Map<string, Format>([
  ['Hansard', 'hansard'],
  ['TEI', 'tei'],
  ['teiCorpus', 'tei'],
  ['compteRendu', 'assemblee'],
  ['akomaNtoso', 'akoma-ntoso'],
  ['publicwhip', 'theyworkforyou'],
  ['DEBATS', 'cre'],
  ['cri', 'senat'],
  ['tt', 'ttml'],
])
const BY_EXTENSION = new Map<string, Format>([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.srt', 'subtitles'],
  ['.vtt', 'subtitles'],
  ['.docx', 'archive'],
  ['.pdf', 'pdf'],
])
const BY_MEDIA_TYPE = new Map<string, Format>([
  ['text/plain', 'text'],
  ['text/markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/x-subrip', 'subtitles'],
  ['text/vtt', 'subtitles'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'archive'],
  ['application/pdf', 'pdf'],
])

/** An object, or a list of them. */
const JSON_STARTS = /^\s*(?:\[\s*)?\{\s*"/

/** The times of a cue in SBV. */
const SBV = /^\s*\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}\s/

/** Of some years its debates stand in a page that has nothing else, and is XML. */
const CRE = /<DEBATS[\s>]/

const GZIP = [0x1f, 0x8b]

/** In bytes. The licence that stands before a record's root takes a few thousand. */
const PROLOG = 16 * 1024
/** In lines: a title may stand before a corpus's first tag. */
const HEAD = 5

/** Null where none of them says anything we can read. */
export function formatOf({ bytes, mediaType, fileName }: Original): Format | null {
  if (bytes[0] === GZIP[0] && bytes[1] === GZIP[1]) return 'warc' // the one kind of file that comes to us packed so
  const start = beginningOf(bytes)
  const extension = /\.[^.]*$/.exec(fileName ?? '')?.[0].toLowerCase() ?? ''
  const [type = ''] = mediaType.toLowerCase().split(';')
  const root = rootIn(start)
  const known = BY_START.find(([bytes]) => start.startsWith(bytes))?.[1] ?? BY_ROOT.get(root ?? '')
  if (known) return known
  if (SBV.test(start)) return 'subtitles'
  if (isEuroparl(start)) return 'europarl'
  if (root === 'HTML' && CRE.test(start)) return 'cre'
  if (start.startsWith('<?xml') && root?.toLowerCase() !== 'html') return null // no page and no record
  if (!BY_EXTENSION.has(extension) && JSON_STARTS.test(start)) return 'transcript'
  return BY_EXTENSION.get(extension) ?? BY_MEDIA_TYPE.get(type.trim()) ?? null
}

/** A byte order mark goes. */
function beginningOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, PROLOG)
  try {
    return new TextDecoder(encodingOf(start)).decode(start)
  } catch {
    return new TextDecoder().decode(start)
  }
}

/** The name of the root element of an XML file, without its namespace's prefix; undefined where there is none. */
export const rootOf = (bytes: Uint8Array) => rootIn(beginningOf(bytes))

/** The name of the root element, or of the document type that announces it, without its namespace's prefix. */
function rootIn(start: string): string | undefined {
  const prolog = /\s*(?:<\?[^]*?\?>|<!--[^]*?-->)/y
  let at = 0
  while (prolog.test(start)) at = prolog.lastIndex
  return /^\s*<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?([\w.-]+)/i.exec(start.slice(at))?.[1]
}

const isEuroparl = (start: string) =>
  start
    .trimStart()
    .split(/\r\n?|\n/, HEAD)
    .some((line) => /^\s*<(?:CHAPTER|SPEAKER) ID\s*=/i.test(line))
