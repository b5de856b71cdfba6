import { describe, expect, it } from 'vitest'
import { Problem } from '../../server/problem.ts'
import { decode } from '../../server/read/decode.ts'

const FRENCH =
  'L’été, les élèves rêvaient déjà de la forêt ; « c’est là-bas », répétait leur maîtresse, « que naît la rivière ».'
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof Problem ? error.code : error
  }
  return 'no problem'
}

describe('decoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(FRENCH)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${FRENCH}`)],
    ['UTF-16, little end first', new Uint8Array(Buffer.from(`\uFEFF${FRENCH}`, 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\uFEFF${FRENCH}`, 'utf16le').swap16())],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes)).toBe(FRENCH)
  })

  it('recognises the one-byte encoding of an old newsroom system', () => {
    const text =
      "Les élèves rêvaient déjà de la forêt : c'est là-bas, répétait la maîtresse, que naît la rivière. ".repeat(
        4,
      )
    expect(decode(latin1(text))).toBe(text)
  })

  it('believes what the file declares where UTF-8 does not fit', () => {
    expect(decode(latin1('\xe9t\xe9'), 'iso-8859-1')).toBe('été')
  })

  it('refuses binary data, whatever it begins with', () => {
    expect(
      codeOf(() => decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))),
    ).toBe('not_text')
    expect(codeOf(() => decode(Uint8Array.from({ length: 400 }, (_, i) => (i % 2 ? 1 : 65))))).toBe(
      'not_text',
    )
  })

  it('drops a stray control character and keeps the text', () => {
    expect(decode(latin1(`${'plain words '.repeat(40)}\x1a`))).toBe('plain words '.repeat(40))
  })

  it('refuses bytes that are text in no encoding it can tell', () => {
    const noise = Uint8Array.from({ length: 300 }, (_, i) => 0x80 + ((i * 89) % 0x80))
    expect(['not_text', 'unknown_encoding']).toContain(codeOf(() => decode(noise)))
  })
})
