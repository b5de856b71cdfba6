/** Reads bytes as the format they are in. */
import type { Original } from '../store/captured.ts'
import { readArchive } from './archive.ts'
import { decode } from './decode.ts'
import { readAkomaNtoso } from './record/akoma-ntoso.ts'
import { readAssemblee } from './record/assemblee.ts'
import { readCre } from './record/cre.ts'
import { readEuroparl } from './record/europarl.ts'
import type { Format } from './format-of.ts'
import { readHansard } from './record/hansard.ts'
import type { ReadFile } from './read-file.ts'
import { readRecordParagraphs, readRecordText } from './record/record-text.ts'
import { readSenat } from './record/senat.ts'
import { readSubtitles } from './speech/subtitles.ts'
import { readTranscript } from './speech/transcript.ts'
import { readTtml } from './speech/ttml.ts'
import { readTheyWorkForYou } from './record/theyworkforyou.ts'
import { readTei } from './record/tei.ts'
import { withMarksOfWords } from './record/verbatim.ts'
import { readText } from './document/text.ts'

const NOTHING_SAID = { title: null, byline: null, publisher: null, publishedAt: null, url: null }

/**
 * The readers of pages, Markdown, PDF, Word files and WARC bring large libraries, loaded when the first such file comes.
 *
 * @throws Problem where the bytes are not in that format
 */
export async function readAs(format: Format, { bytes, mediaType, fileName }: Original): Promise<ReadFile> {
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(mediaType)?.[1]
  switch (format) {
    case 'text': {
      const text = decode(bytes, charset)
      return readRecordText(text) ?? { ...NOTHING_SAID, passages: readText(text) }
    }
    case 'markdown': {
      const { readMarkdown } = await import('./document/markdown.ts')
      return { ...NOTHING_SAID, ...readMarkdown(decode(bytes, charset)) }
    }
    case 'html': {
      const { declaredCharset, readHtml } = await import('./page/html.ts')
      return readHtml(decode(bytes, charset ?? declaredCharset(bytes)))
    }
    case 'subtitles':
      return { ...NOTHING_SAID, kind: 'subtitles', passages: readSubtitles(decode(bytes, charset)) }
    case 'ttml':
      return { ...NOTHING_SAID, kind: 'subtitles', ...readTtml(bytes) }
    case 'transcript':
      return { ...NOTHING_SAID, kind: 'transcript', passages: readTranscript(decode(bytes, charset)) }
    case 'archive':
      return readArchive(bytes)
    case 'warc':
      return (await import('./web/warc.ts')).readWarc([bytes])
    case 'pdf': {
      const document = await (await import('./document/pdf.ts')).readPdf(bytes)
      const record = readRecordParagraphs(document.passages.map(({ text }) => text))
      return record ?? { ...NOTHING_SAID, ...document }
    }
    case 'hansard':
      return withMarksOfWords(readHansard(bytes))
    case 'europarl':
      return readEuroparl(decode(bytes, charset), fileName)
    case 'tei':
      return readTei(bytes)
    case 'assemblee':
      return readAssemblee(bytes)
    case 'akoma-ntoso':
      return readAkomaNtoso(bytes)
    case 'theyworkforyou':
      return readTheyWorkForYou(bytes)
    case 'senat':
      return readSenat(bytes, fileName)
    case 'cre':
      return readCre(bytes, fileName)
  }
}
