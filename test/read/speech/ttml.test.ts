import { describe, expect, it } from 'vitest'
import { readTtml } from '../../../server/read/speech/ttml.ts'
import { codeOf } from '../code-of.ts'

const read = (xml: string) => readTtml(new TextEncoder().encode(xml))
const NAMESPACES =
  'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
const tt = (body: string, attributes = 'xml:lang="en"', head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tt ${NAMESPACES} ${attributes}>\n<head>${head}</head>\n<body>\n${body}\n</body></tt>`
const starts = (begin: string, attributes = '') =>
  read(tt(`<div><p begin="${begin}">Yes.</p></div>`, attributes)).passages[0]!.time!.start

describe('TTML', () => {
  it('is read by its times, in order, with who speaks, its title and the language printed', () => {
    const head =
      '<metadata><ttm:title>At the\n quay</ttm:title><ttm:agent xml:id="a" type="person"><ttm:name type="full">Ada Hale</ttm:name></ttm:agent>' +
      '<ttm:agent xml:id="b"><ttm:name type="full">Tom Roe</ttm:name></ttm:agent></metadata>'
    const body = `<div ttm:agent="a">
      <p begin="00:00:04.000" end="00:00:05.000" ttm:agent="b">And who <span tts:color="red" xmlns:tts="x">pays</span>?</p>
      <p begin="00:00:01.000" dur="1.5s">We shall<br/>rebuild
        the quay,</p>
      <p begin="00:00:02.500" end="00:00:03.000"><metadata><ttm:desc>A bell</ttm:desc></metadata>before winter.</p>
    </div><div><p begin="6s" end="7s">Silence.</p></div>`
    expect(read(tt(body, 'xml:lang="en"', head))).toEqual({
      title: 'At the quay',
      language: 'en',
      passages: [
        {
          text: 'We shall rebuild the quay, before winter.',
          speaker: 'Ada Hale',
          time: { start: 1_000, end: 3_000 },
        },
        { text: 'And who pays?', speaker: 'Tom Roe', time: { start: 4_000, end: 5_000 } },
        { text: 'Silence.', time: { start: 6_000, end: 7_000 } },
      ],
    })
  })

  it.each([
    ['fr', 'en', 'Le pont tient.'],
    ['en', 'fr', 'The bridge holds.'],
  ])('a paragraph in %s among those printed in %s was spoken so', (spoken, printed, text) => {
    const body = `<div><p begin="1s" end="2s">…</p><p begin="2s" end="3s" xml:lang="${spoken}">${text}</p><p begin="9s" xml:lang="${printed}-CA">Ok.</p></div>`
    const { language, passages } = read(tt(body, `xml:lang="${printed}"`))
    expect(language).toBe(printed)
    expect(passages).toEqual([
      {
        text,
        spoken: { language: spoken, markup: `<p xml:lang="${spoken}">`, ofWords: true },
        time: { start: 2_000, end: 3_000 },
      },
      { text: 'Ok.', time: { start: 9_000, end: 9_000 } },
    ])
  })

  it('takes the language of a division, which may be a translation, for that of the print alone', () => {
    const body =
      '<div xml:lang="fr"><p begin="1s">Oui.</p></div><div xml:lang="en"><p begin="9s">Yes.</p></div>'
    expect(read(tt(body, ''))).toEqual({
      title: null,
      passages: [
        { text: 'Oui.', time: { start: 1_000, end: 1_000 } },
        { text: 'Yes.', time: { start: 9_000, end: 9_000 } },
      ],
    })
  })

  it('marks nothing as spoken where paragraphs alone say what they are printed in', () => {
    expect(read(tt('<div><p begin="1s" xml:lang="fr">Oui.</p></div>', '')).passages[0]).not.toHaveProperty(
      'spoken',
    )
  })

  it.each([
    ['01:00:02.500', '', 3_602_500],
    ['00:00:02:12', 'ttp:frameRate="24"', 2_500],
    ['00:00:01:30', 'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', 2_001],
    ['25000000t', 'ttp:tickRate="10000000"', 2_500],
    ['1500ms', '', 1_500],
    ['48f', 'ttp:frameRate="24"', 2_000],
    ['1.5m', '', 90_000],
    ['2h', '', 7_200_000],
  ])('reads the time %s, %s', (begin, attributes, expected) => {
    expect(starts(begin, attributes)).toBe(expected)
  })

  it('counts times from those of what a paragraph stands in, and takes those of a span', () => {
    const body =
      '<div begin="10s"><p><span begin="1s" end="2s">Yes.</span></p><p begin="5s" end="6s">No.</p></div>'
    expect(read(tt(body)).passages.map(({ time }) => time)).toEqual([
      { start: 11_000, end: 12_000 },
      { start: 15_000, end: 16_000 },
    ])
  })

  it.each([
    ['words without times', tt('<div><p>Yes.</p></div>')],
    ['a time that is none', tt('<div><p begin="soon">Yes.</p></div>')],
    ['a clock that stands', tt('<div><p begin="1f">Yes.</p></div>', 'ttp:frameRate="0"')],
    ['no body', `<tt ${NAMESPACES}><head/></tt>`],
    ['what is cut off', tt('<div><p begin="1s">Yes.</p></div>').slice(0, -10)],
    ['entities of its own', `<!DOCTYPE tt [<!ENTITY a "aa">]>${tt('<div/>')}`],
    ['divisions in divisions', tt('<div>'.repeat(5_000))],
  ])('is refused: %s', async (_, xml) => {
    expect(await codeOf(() => read(xml))).toBe('unreadable')
  })

  it('reads a long film', () => {
    const cues = Array.from({ length: 30_000 }, (_, i) => `<p begin="${i * 3}s" dur="1s">No ${i}.</p>`)
    expect(read(tt(`<div>${cues.join('')}</div>`)).passages).toHaveLength(30_000)
  })
})
