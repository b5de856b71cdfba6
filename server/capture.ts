/** The use case: bytes or a pasted text, with what a person knows of it → a source ready to be stored. */
import type { z } from 'zod'
import { type NewSource, NewSourceFile } from './api.ts'
import { Problem } from './problem.ts'
import { readApart } from './read/apart.ts'
import { type Format, formatOf } from './read/format-of.ts'
import { printedLanguage } from './read/printed-language.ts'
import { readAs } from './read/read-as.ts'
import type { ReadFile } from './read/read-file.ts'
import type { CapturedSource, Original } from './store/store.ts'

/** A title or a publisher's name is a line, not a paragraph. */
const LONGEST_LINE = 500

/** @throws Problem `empty_text`, or `not_text` where control characters abound */
export async function captureText({ text, ...facts }: NewSource): Promise<CapturedSource> {
  const bytes = new TextEncoder().encode(text)
  return capture('text', { bytes, mediaType: 'text/plain; charset=utf-8', fileName: null }, facts)
}

/**
 * Reads plain text, HTML pages, SRT and WebVTT subtitles, Word documents and PDF.
 *
 * @throws Problem `unsupported_type`, `not_text`, `unknown_encoding`, `unreadable`, `no_text_layer` or `empty_text`
 */
export async function captureFile(original: Original, given: NewSourceFile): Promise<CapturedSource> {
  const format = formatOf(original)
  if (!format) throw new Problem('unsupported_type')
  return capture(format, original, given)
}

async function capture(format: Format, original: Original, given: NewSourceFile): Promise<CapturedSource> {
  const file = await read(format, original.bytes)
  if (!file.passages.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new Problem('empty_text')
  const language = given.language ?? (await printedLanguage(beginning(file)))
  return {
    title: given.title ?? cut(file.title) ?? titleOf(original.fileName, file),
    kind: given.kind ?? (format === 'subtitles' ? 'subtitles' : 'article'),
    language,
    languageBasis: given.language ? 'confirmed' : 'detected',
    publisher: given.publisher ?? cut(file.publisher),
    url: given.url ?? valid(NewSourceFile.shape.url, file.url),
    publishedAt: given.publishedAt ?? valid(NewSourceFile.shape.publishedAt, file.publishedAt),
    snapshot: original,
    passages: file.passages,
  }
}

/** In characters. A language shows within the first pages, and detection costs time with every word. */
const SHOWN_WITHIN = 100_000

function beginning({ passages }: ReadFile): string {
  let text = ''
  for (const passage of passages) {
    if (text.length > SHOWN_WITHIN) break
    text += `${passage.text.slice(0, SHOWN_WITHIN)}\n`
  }
  return text
}

/** A file of this size takes a tenth of a second to read, in which the server would answer nobody. */
const LONG_BYTES = 1024 * 1024

/** Formats that a file can be built in to loop or to unpack without end are never read on the server's own thread. */
function read(format: Format, bytes: Uint8Array): Promise<ReadFile> {
  const apart = format === 'pdf' || format === 'docx' || bytes.length > LONG_BYTES
  return apart ? readApart(format, bytes) : readAs(format, bytes)
}

function titleOf(fileName: string | null, { passages }: ReadFile): string {
  return cut(fileName?.replace(/\.[^.]*$/, '').trim() || passages[0]!.text)
}

/** What a page says of itself is bounded as what a caller says. */
function valid<Value>(shape: z.ZodType<Value>, found: string | null): NonNullable<Value> | null {
  return shape.safeParse(found).data ?? null
}

function cut<Text extends string | null>(line: Text): Text
function cut(line: string | null): string | null {
  return line && line.slice(0, LONGEST_LINE).toWellFormed()
}
