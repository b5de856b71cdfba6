import { expect, it } from 'vitest'
import { formatOf } from '../../server/read/format-of.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

it.each<[string, string | null, string, string, string | null]>([
  ['by its name', 'a.TXT', 'application/octet-stream', 'Le pont', 'text'],
  ['by its name', 'a.b.htm', '', '<p>', 'html'],
  ['by its name', 'article.MD', 'application/octet-stream', '# Le pont', 'markdown'],
  ['by its media type', 'article', 'text/markdown', '# Le pont', 'markdown'],
  ['by its name', 'film.srt', 'application/octet-stream', '1', 'subtitles'],
  ['by its name', 'rapport.docx', 'application/octet-stream', 'PK', 'docx'],
  ['by its media type', null, 'Text/HTML; charset=utf-8', '<p>', 'html'],
  ['by its media type', 'film', 'text/vtt', '', 'subtitles'],
  ['by its media type', 'rapport', WORD, '', 'docx'],
  ['by its first bytes, whatever it is called', 'a.txt', 'text/plain', '%PDF-1.4', 'pdf'],
  ['by its first bytes, whatever it is called', 'a', '', 'PK\u0003\u0004', 'docx'],
  ['by its first bytes, after a mark of byte order', 'a', '', '\uFEFFWEBVTT\n', 'subtitles'],
  [
    'by its root element',
    'a.xml',
    'text/xml',
    '\uFEFF<?xml version="1.0"?>\n<!-- a\nlicence -->\n<Hansard id="1">',
    'hansard',
  ],
  ['by its root element', 'a.xml', '', '<TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
  ['by its root element', 'a', '', '<?xml version="1.0"?><?x y?><tei:teiCorpus>', 'tei'],
  ['by its root element', 'a.xml', '', '<?xml version="1.0"?>\n<compteRendu xmlns="x"><uid>', 'assemblee'],
  ['by its root element', 'main.xml', '', '<an:akomaNtoso xmlns:an="x">', 'akoma-ntoso'],
  [
    'by its root element',
    'debates2031-05-04a.xml',
    '',
    '<?xml version="1.0"?>\n<publicwhip latest="yes">',
    'theyworkforyou',
  ],
  ['by its root element', 'CRE-9-2031-05-04_EN.xml', '', '<?xml version="1.0"?>\n<DEBATS>', 'cre'],
  ['by what its page holds', 'CRE.xml', '', '<HTML><HEAD><META CONTENT="x">1</META></HEAD><DEBATS>', 'cre'],
  [
    'by its root element',
    'd20310504.xml',
    '',
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<cri:cri xmlns:cri="x">',
    'senat',
  ],
  ['by the document type', 'a.xml', '', '<!DOCTYPE Hansard [<!ENTITY a "a">]><Hansard>', 'hansard'],
  ['by its first lines', 'ep-00-01-17.txt', 'text/plain', '<CHAPTER ID=1>\nFish\n', 'europarl'],
  ['by its first lines', 'a.txt', '', '\n\uFEFFFish\n<SPEAKER ID="2" NAME="Ort">\n', 'europarl'],
  ['a page is no record', 'a.html', '', '<?xml version="1.0"?><!DOCTYPE html><html>', 'html'],
  ['a page is no record', 'a.html', '', '<!-- <Hansard> --><p>', 'html'],
  ['not at all: XML of another kind', 'a.xml', 'application/xml', '<feed><entry/></feed>', null],
  ['not at all: XML of another kind', 'a.txt', 'text/plain', '<?xml version="1.0"?><feed>', null],
  ['not at all: XML without a root', 'a.xml', '', `<!--${'x'.repeat(40_000)}`, null],
  ['the name goes before the media type', 'film.srt', 'text/plain', '1\n', 'subtitles'],
  ['by its first bytes', 'talk.json', 'application/json', '{"segments": []}', 'transcript'],
  ['by its first bytes', 'talk.json3', '', '[ {"text": ""}]', 'transcript'],
  ['by its name, though it might be JSON', 'a.txt', 'text/plain', '{"quoted"} he said', 'text'],
  ['not at all', 'photo.png', 'image/png', '\u0089PNG', null],
  ['not at all', 'texte', 'application/octet-stream', 'Le pont', null],
  ['not at all', '.txt.exe', '', '', null],
  ['not at all', 'constructor.constructor', 'constructor', '', null],
])('%s: %s %s', (_, fileName, mediaType, start, expected) => {
  expect(formatOf({ bytes: new TextEncoder().encode(start), mediaType, fileName })).toBe(expected)
})
