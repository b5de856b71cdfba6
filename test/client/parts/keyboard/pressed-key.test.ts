import { describe, expect, it } from 'vitest'
import { pressedKey } from '../../../../client/parts/keyboard/pressed-key.ts'

/** What a keyboard tells of a key: what it writes, where it is, whether Shift is held. */
const CASES: [does: string, key: string, code: string, shiftKey: boolean, pressed: string][] = [
  ['a figure on a French keyboard, which writes & there', '&', 'Digit1', false, '1'],
  ['a figure on a French keyboard, with the Shift that writes it', '1', 'Digit1', true, '1'],
  ['a figure on an English keyboard', '1', 'Digit1', false, '1'],
  ['a figure on the pad', '1', 'Numpad1', false, '1'],
  ['an arrow on the pad without its figures', 'ArrowLeft', 'Numpad4', false, 'ArrowLeft'],
  ['a letter', 'a', 'KeyQ', false, 'a'],
  ['a letter while capitals are locked', 'A', 'KeyA', false, 'A'],
  ['a letter with Shift', 'A', 'KeyA', true, 'Shift+A'],
  ['a letter with Shift while capitals are locked', 'a', 'KeyA', true, 'Shift+A'],
  ['a letter with an accent, with Shift', 'É', 'KeyE', true, 'Shift+É'],
  ['a mark that Shift writes', '?', 'Slash', true, '?'],
  ['an arrow with Shift', 'ArrowLeft', 'ArrowLeft', true, 'ArrowLeft'],
]

describe('the key pressed', () => {
  it.each(CASES)('is told of %s', (_, key, code, shiftKey, pressed) => {
    expect(pressedKey({ key, code, shiftKey } as KeyboardEvent)).toBe(pressed)
  })
})
