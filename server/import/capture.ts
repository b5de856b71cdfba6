/** The use case: bytes or a pasted text, with what a person knows of it → a source ready to be stored. */
import type { z } from 'zod'
import type { Language } from '../api/language.ts'
import { NewSourceFile } from '../api/sources.ts'
import { Problem } from '../problem.ts'
import { type Format, formatOf } from '../read/format-of.ts'
import { printedLanguage } from '../read/printed-language.ts'
import { readAs } from '../read/read-as.ts'
import type { ReadFile } from '../read/read-file.ts'
import type { CapturedSource, Original } from '../store/captured.ts'
import { hasWords } from '../read/has-words.ts'

/** A title or a publisher's name is a line, not a paragraph. */
const LONGEST_LINE = 500

/** A pasted text is text, whatever its first characters look like. */
export const pasted = (text: string): Original => ({
  bytes: new TextEncoder().encode(text),
  mediaType: 'text/plain; charset=utf-8',
  fileName: null,
})

/**
 * Reads plain text, HTML pages, subtitles, transcripts, Word documents, PDF and the records of parliaments.
 *
 * @param format told by the bytes, the name and the media type where it is not given
 * @param seen tells in which language a text is printed, whatever the floor speaks
 * @returns the source with its passages as they were read, and what is known of the language of the floor
 * @throws Problem `unsupported_type`, `not_text`, `unknown_encoding`, `unreadable`, `no_text_layer` or `empty_text`
 */
export async function capture(
  original: Original,
  given: NewSourceFile,
  format: Format | null = formatOf(original),
  seen: (text: string, floor: ReadFile['floor']) => Promise<Language> = printedLanguage,
): Promise<CapturedSource & Pick<ReadFile, 'floor'>> {
  if (!format) throw new Problem('unsupported_type')
  const file = await readAs(format, original)
  if (!file.passages.some(({ text }) => hasWords(text))) throw new Problem('empty_text')
  const language = given.language ?? file.language ?? (await seen(beginning(file), file.floor))
  return {
    title: given.title ?? cut(file.title) ?? titleOf(original.fileName, file),
    kind: given.kind ?? file.kind ?? 'article',
    language,
    languageBasis: given.language ? 'confirmed' : 'detected',
    byline: given.byline ?? cut(file.byline),
    publisher: given.publisher ?? cut(file.publisher),
    url: given.url ?? valid(NewSourceFile.shape.url, file.url),
    publishedAt: given.publishedAt ?? valid(NewSourceFile.shape.publishedAt, file.publishedAt),
    sitting: file.sitting ?? null,
    ...(file.capturedAt !== undefined && { capturedAt: file.capturedAt }),
    snapshot: original,
    floor: file.floor,
    passages: file.passages,
  }
}

/** In characters. A language shows within the first paragraphs; the detector looks at no more. */
const SHOWN_WITHIN = 1_000

function beginning({ passages }: ReadFile): string {
  let text = ''
  for (const passage of passages) {
    if (text.length > SHOWN_WITHIN) break
    text += `${passage.text.slice(0, SHOWN_WITHIN)}\n`
  }
  return text.slice(0, SHOWN_WITHIN)
}

function titleOf(fileName: string | null, { passages }: ReadFile): string {
  return cut(fileName?.replace(/\.[^.]*$/, '').trim() || firstWords(passages[0]!.text))
}

/** What a text without a title is called by; more fills a page before its first word. */
const LONGEST_TITLE = 80

function firstWords(text: string): string {
  if (text.length <= LONGEST_TITLE) return text
  const words = text.slice(0, LONGEST_TITLE).replace(/[\s\p{Z}]+[^\s\p{Z}]*$/u, '')
  return `${words.replace(/[\s\p{Z}\p{P}]+$/u, '')}…`.toWellFormed()
}

/** What a page says of itself is bounded as what a caller says. */
function valid<Value>(shape: z.ZodType<Value>, found: string | null): NonNullable<Value> | null {
  return shape.safeParse(found).data ?? null
}

function cut<Text extends string | null>(line: Text): Text
function cut(line: string | null): string | null {
  return line && line.slice(0, LONGEST_LINE).toWellFormed()
}
