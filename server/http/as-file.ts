/** Answers that are files: to save, or pages of ours that show themselves. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { type Locale, LOCALES } from '../../locales/i18n.ts'

export interface FileAnswer {
  mediaType: string
  pieces: AsyncIterable<string> | Iterable<string | Uint8Array>
  /** Under which it is saved; null for what is shown as it is. */
  fileName: string | null
  /** What a page that is shown may load, as a Content-Security-Policy has it. */
  policy?: string
}

export class AsFile {
  readonly file: FileAnswer

  constructor(file: FileAnswer) {
    this.file = file
  }
}

export async function sendFile(
  response: Response,
  { mediaType, pieces, fileName, policy }: FileAnswer,
  locale: Locale,
): Promise<void> {
  if (fileName !== null) response.attachment(fileName)
  if (policy !== undefined) response.set('Content-Security-Policy', policy)
  response.set('Content-Type', mediaType).set('Content-Language', locale)
  if (Array.isArray(pieces)) response.set('Content-Length', `${sizeOf(pieces)}`) // else it is not known yet
  await pipeline(Readable.from(pieces), response)
}

const sizeOf = (pieces: readonly (string | Uint8Array)[]) =>
  pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0)

/** The language of an answer. A page that is opened and not asked for by ours says it in its address. */
export const localeOf = (request: Request): Locale =>
  LOCALES.find((locale) => locale === request.query['language']) ??
  ((request.acceptsLanguages([...LOCALES]) || 'en') as Locale)
