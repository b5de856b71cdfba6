import { describe, expect, it } from 'vitest'
import { readXml, type XmlHandler } from '../../server/read/xml.ts'
import { codeOf } from './code-of.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** What the handler is told, text joined. */
function told(xml: Uint8Array, skips?: XmlHandler['skips']): string[] {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(text)
    text = ''
  }
  readXml(xml, {
    ...(skips && { skips }),
    open(name, attributes) {
      flush()
      events.push(`<${[name, ...Object.values(attributes)].join(' ')}>`)
    },
    text: (piece) => void (text += piece),
    close(name) {
      flush()
      events.push(`</${name}>`)
    },
  })
  return events
}

/** What is skipped is held to the same rules. */
async function problem(xml: Uint8Array | string) {
  const file = typeof xml === 'string' ? bytes(xml) : xml
  const code = await codeOf(() => told(file))
  expect(await codeOf(() => told(file, () => true))).toBe(code)
  return code
}

describe('reading XML as a stream', () => {
  it('tells elements without their prefix, attributes and text with entities undone', () => {
    expect(told(bytes('<?xml version="1.0"?><t:a x="1"><b/>é &amp; &#233;<![CDATA[ <c> ]]></t:a>'))).toEqual([
      '<a 1>',
      '<b>',
      '</b>',
      'é & é <c> ',
      '</a>',
    ])
  })

  it('passes over what it is told to skip, with all that stands in it, and goes on behind it', () => {
    const xml = '<a>un<w:n x="1">two<n><b>trois</b></n><n x="1"/></w:n> and <n>deux</n><n x="1"/>.</a>'
    expect(told(bytes(xml), (name, { x }) => name === 'n' && x === '1')).toEqual([
      '<a>',
      'un and ',
      '<n>',
      'deux',
      '</n>',
      '.',
      '</a>',
    ])
    expect(told(bytes('<a>x</a>'), () => true)).toEqual([])
  })

  it('reads what a byte order mark or the declaration says it is written in', () => {
    const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><a>été</a>'
    const latin = Uint8Array.from(declared, (letter) => letter.charCodeAt(0))
    const wide = Uint8Array.from('\uFEFF<a>été</a>', (letter) => letter.charCodeAt(0))
    const utf16 = new Uint8Array(
      new Uint16Array([...'\uFEFF<a>été</a>'].map((letter) => letter.charCodeAt(0))).buffer,
    )
    expect(wide).toHaveLength(11)
    for (const xml of [latin, utf16, bytes('\uFEFF<a>été</a>')])
      expect(told(xml)).toEqual(['<a>', 'été', '</a>'])
  })

  it.each([1, 2, 3, 4])('loses nothing where a piece ends: %i bytes further', (shift) => {
    const words = 'é€😀'.repeat(30_000)
    expect(told(bytes(`<!--${'x'.repeat(shift)}--><a>${words}</a>`))).toEqual(['<a>', words, '</a>'])
  })

  it.each([
    ['an element left open', '<a><b></b>'],
    ['a file cut off inside a tag', '<a><b></b></a'],
    ['elements that cross', '<a><b></a></b>'],
    ['a closing tag too many', '<a></b></a>'],
    ['a closing tag after the end', '<a></a></a>'],
    ['two roots', '<a></a><b></b>'],
    ['no root', 'words'],
    ['nothing', ''],
    ['elements nested past belief', '<a>'.repeat(300) + '</a>'.repeat(300)],
    ['elements opened without end', '<a>'.repeat(200_000)],
    [
      'entities that multiply',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>',
    ],
    ['an entity that names a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a subset on lines of its own', '<!DOCTYPE a\n[\n<!ELEMENT a (#PCDATA)>\n]>\n<a>x</a>'],
    ['bytes that are not the encoding', Uint8Array.from([60, 97, 62, 0xff, 60, 47, 97, 62])],
  ])('refuses %s', async (_, xml) => {
    expect(await problem(xml)).toBe('unreadable')
  })

  it('refuses an encoding nobody knows', async () => {
    expect(await problem('<?xml version="1.0" encoding="klingon"?><a/>')).toBe('unknown_encoding')
  })

  it('lets pass a document type that declares nothing itself', () => {
    expect(told(bytes('<!DOCTYPE a SYSTEM "a.dtd"><a>&x;</a>'))).toEqual(['<a>', '&x;', '</a>'])
  })
})
