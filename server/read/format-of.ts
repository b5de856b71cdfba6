/** Tells the format of a file by its first bytes, its name and its media type, in that order. */
import type { Original } from '../store/store.ts'

export type Format = 'text' | 'html' | 'subtitles' | 'docx' | 'pdf'

const BY_START: [start: string, format: Format][] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'docx'], // any archive: the reader finds out whether there is a document in it
  ['WEBVTT', 'subtitles'],
]
const BY_EXTENSION = new Map<string, Format>([
  ['.txt', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.srt', 'subtitles'],
  ['.vtt', 'subtitles'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
])
const BY_MEDIA_TYPE = new Map<string, Format>([
  ['text/plain', 'text'],
  ['text/html', 'html'],
  ['application/x-subrip', 'subtitles'],
  ['text/vtt', 'subtitles'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/pdf', 'pdf'],
])

/** Null where none of them says anything we can read. */
export function formatOf({ bytes, mediaType, fileName }: Original): Format | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 16)) // a byte order mark goes
  const extension = /\.[^.]*$/.exec(fileName ?? '')?.[0].toLowerCase() ?? ''
  const [type = ''] = mediaType.toLowerCase().split(';')
  return (
    BY_START.find(([bytes]) => start.startsWith(bytes))?.[1] ??
    BY_EXTENSION.get(extension) ??
    BY_MEDIA_TYPE.get(type.trim()) ??
    null
  )
}
