/** Reads bytes as the format they are in. */
import { decode } from './decode.ts'
import type { Format } from './format-of.ts'
import { declaredCharset, readHtml } from './html.ts'
import type { ReadFile } from './read-file.ts'
import { readSubtitles } from './subtitles.ts'
import { readText } from './text.ts'

const NOTHING_SAID = { title: null, publisher: null, publishedAt: null, url: null }

/**
 * The readers of PDF and Word files bring large libraries, loaded when the first such file comes.
 *
 * @throws Problem where the bytes are not in that format
 */
export async function readAs(format: Format, bytes: Uint8Array): Promise<ReadFile> {
  switch (format) {
    case 'text':
      return { ...NOTHING_SAID, passages: readText(decode(bytes)) }
    case 'html':
      return readHtml(decode(bytes, declaredCharset(bytes)))
    case 'subtitles':
      return { ...NOTHING_SAID, passages: readSubtitles(decode(bytes)) }
    case 'docx':
      return { ...NOTHING_SAID, ...(await import('./docx.ts')).readDocx(bytes) }
    case 'pdf':
      return { ...NOTHING_SAID, ...(await (await import('./pdf.ts')).readPdf(bytes)) }
  }
}
