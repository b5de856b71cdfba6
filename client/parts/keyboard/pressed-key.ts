/**
 * The key pressed, as commands name keys: a letter with Shift is another one than without (`Shift+A`), and a figure is the
 * one on its key, which a French keyboard writes with Shift alone.
 */
export function pressedKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (code.startsWith('Digit')) return code.slice('Digit'.length)
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  return isLetter && shiftKey ? `Shift+${key.toUpperCase()}` : key
}
