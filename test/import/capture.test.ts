import { describe, expect, it } from 'vitest'
import { capture, pasted } from '../../server/import/capture.ts'
import { codeOf } from '../read/code-of.ts'
import { docxFile, paragraph, part } from '../read/document/docx-file.ts'
import { column, pdfFile } from '../read/document/pdf-file.ts'

const file = (fileName: string, content: string | Uint8Array, mediaType = 'application/octet-stream') => ({
  fileName,
  mediaType,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})
const sentence = 'Nous avons promis ce pont à la ville, et nous le ferons avant l’hiver.'
const SRT = `1\n00:00:01,000 --> 00:00:02,000\nMME VASSEUR : ${sentence}\n`

describe('a file', () => {
  it.each([
    ['pont.txt', sentence, { title: 'pont', passages: [{ text: sentence }] }],
    [
      'pont.html',
      `<title>Le pont</title><p>${sentence}`,
      { title: 'Le pont', passages: [{ text: sentence }] },
    ],
    [
      'pont.srt',
      SRT,
      { title: 'pont', kind: 'subtitles', passages: [{ text: sentence, speaker: 'MME VASSEUR' }] },
    ],
    [
      'pont.docx',
      docxFile(part(paragraph(sentence))),
      { title: 'pont', kind: 'article', passages: [{ text: sentence }] },
    ],
    [
      'pont.pdf',
      pdfFile([column([sentence])], '/Title (Le pont)'),
      { title: 'Le pont', passages: [{ text: sentence }] },
    ],
  ])('%s', async (name, content, expected) => {
    const original = file(name, content)
    expect(await capture(original, {})).toMatchObject({ language: 'fr', snapshot: original, ...expected })
  })

  it('is of the kind, the language and the title that a person says', async () => {
    const given = { kind: 'transcript', language: 'en', title: 'Mardi' } as const
    expect(await capture(file('pont.srt', SRT), given)).toMatchObject({
      ...given,
      languageBasis: 'confirmed',
    })
  })

  it.each<[string, string, string | Uint8Array, string]>([
    ['a kind nobody reads', 'pont.doc', 'x', 'unsupported_type'],
    ['an archive without a document', 'pont.zip', 'PK\u0003\u0004', 'unreadable'],
    ['a damaged PDF', 'pont.pdf', '%PDF-1.7', 'unreadable'],
    ['a scan', 'pont.pdf', pdfFile([[]]), 'no_text_layer'],
    ['a document without words', 'pont.docx', docxFile(part('')), 'empty_text'],
    ['a page that is only a template', 'pont.html', '<h1>{{ titre }}</h1><p>{% corps %}</p>', 'empty_text'],
    ['subtitles without words', 'pont.vtt', 'WEBVTT\n', 'empty_text'],
    ['subtitles that are none', 'pont.srt', sentence, 'unreadable'],
  ])('%s is refused', async (_, name, content, code) => {
    expect(await codeOf(() => capture(file(name, content), {}))).toBe(code)
  })
})

it('a pasted text is text, whatever it begins with', async () => {
  const { passages } = await capture(pasted(`WEBVTT\n\n${sentence}`), { title: 'Collé' }, 'text')
  expect(passages).toEqual([{ text: 'WEBVTT' }, { text: sentence }])
})
