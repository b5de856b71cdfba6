import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rendition } from '../../server/api/renditions.ts'
import { readTmx } from '../../server/read/tmx.ts'
import { readXml } from '../../server/read/xml.ts'
import { openStore } from '../../server/store/open.ts'
import type { Remembered, Varieties } from '../../server/write/memory-unit.ts'
import { toTmx } from '../../server/write/tmx.ts'
import { link, PRINTED, SPEECH, translated } from '../support/translated.ts'
import { grammars } from '../support/grammars.ts'

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

const STAMP = { by: 'Ada "Tide"', at: '2026-03-04T10:15:00.123Z' }

const whole = (rendition: Rendition): Remembered => ({
  rendition,
  units: [
    {
      id: String(rendition.id),
      original: rendition.original.text,
      rendered: rendition.rendition.text,
      of: 'block',
    },
  ],
  made: STAMP,
  changed: null,
})

async function fileOf(renditions: readonly Rendition[], varieties?: Varieties): Promise<string> {
  const pieces = await Array.fromAsync(toTmx(each(renditions.map(whole)), varieties))
  return pieces.join('')
}

async function aRendition(facts: object = {}): Promise<Rendition> {
  const store = openStore(':memory:', grammars)
  const { speech, printed } = await translated(store)
  const made = await link(store, speech, printed, facts)
  await store.close()
  return made
}

const saying = (rendition: Rendition, fr: string, en: string): Rendition => ({
  ...rendition,
  original: { ...rendition.original, text: fr },
  rendition: { ...rendition.rendition, text: en },
})

const read = (file: string) => readTmx(new TextEncoder().encode(file))

it('a memory has the pair with its languages and what is known of it', async () => {
  const file = await fileOf([
    await aRendition({ translator: 'R & D <Rive>', authority: 'agency', pivot: 'other' }),
  ])
  expect(file).toContain('<tmx version="1.4">')
  expect(file).toContain(
    '<tu tuid="1" srclang="fr" segtype="block" creationdate="20260304T101500Z" creationid="Ada &quot;Tide&quot;">',
  )
  expect(file).toContain('<prop type="x-translator">R &amp; D &lt;Rive&gt;</prop>')
  expect(file).toContain('<prop type="x-pivot">und</prop>')
  expect(file).toContain(`<tuv xml:lang="fr"><seg>${SPEECH}</seg></tuv>`)
  expect(read(file)).toEqual([{ fr: SPEECH, en: PRINTED }])
})

it('a language has the region that the house prints it for', async () => {
  const file = await fileOf([await aRendition()], { fr: 'fr-CA', en: 'en-GB' })
  expect(file).toContain('srclang="fr-CA"')
  expect(file).toContain(`<tuv xml:lang="en-GB"><seg>${PRINTED}</seg></tuv>`)
  expect(read(file)).toEqual([{ fr: SPEECH, en: PRINTED }])
})

it('its elements stand in the order of the document type', async () => {
  const order: string[] = []
  readXml(new TextEncoder().encode(await fileOf([await aRendition()])), {
    open: (name) => void (name === order.at(-1) || order.push(name)),
    text: () => undefined,
    close: () => undefined,
  })
  expect(order).toEqual(['tmx', 'header', 'body', 'tu', 'prop', 'tuv', 'seg', 'tuv', 'seg'])
})

describe('what goes out comes in the same', () => {
  /** What XML 1.0 can hold, the characters that it needs references for more often than chance would. */
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '&',
          '>',
          '"',
          ']]>',
          '&amp;',
          '<seg>',
          '\t',
          '\n',
          '\r',
          '\r\n',
          '\u00a0',
          'é',
          '😀',
        ),
        fc.string({ unit: 'binary' }),
      ),
      { minLength: 1 },
    )
    .map((pieces) =>
      pieces.join('').replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (c) => (/[\t\n\r\u0080-\u009f]/.test(c) ? c : '')),
    )
    .filter((text) => text.trim() !== '')

  it('whatever the words', async () => {
    const one = await aRendition()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text)), async (pairs) => {
        const file = await fileOf(pairs.map(([fr, en]) => saying(one, fr, en)))
        expect(read(file)).toEqual(pairs.map(([fr, en]) => ({ fr, en })))
      }),
    )
  })

  it('but for characters that XML has no way to hold', async () => {
    const file = await fileOf([saying(await aRendition(), 'a\u0001b\uFFFEc\u000bd', 'e\uD800f')])
    expect(read(file)).toEqual([{ fr: 'abcd', en: 'ef' }])
  })
})
