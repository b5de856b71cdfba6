/** Arbitrary text, rich in what makes a word hard to tell. */
import fc from 'fast-check'

const LETTERS =
  'l L qu QU jusqu d s ſ K İ ı é e\u0301 Œ æ ß ŉ don t ca n ll ve Hartley aujourd hui мир λόγος 한 字 𝒜 ﬁ ﷺ constructor'
const MARKS = ['ʼ', '’', "'", '‘', '`', 'ˈ', '-', '—', '«', '»', '“', ',', '.', '_', '/', '\n']
const SIGNS = ['%', '€', '₤', '°', 'ª', '²', '1', '12', '500', ' ', ' ', ' ', '\u00A0', '\u202F']
const HIDDEN = ['\u00AD', '\u200B', '\u200D', '\u2060', '\u3164', '\uD800', '\uDC00']
const LONG = ['x'.repeat(39), 'x'.repeat(40), 'x'.repeat(41)]

export const anyText = fc.oneof(
  fc
    .array(fc.constantFrom(...LETTERS.split(' '), ...MARKS, ...SIGNS, ...HIDDEN, ...LONG), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ max: 0x2150, min: 0 }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
)

/**
 * The same words, each ending in a zero-width space where it ends in a letter: none is letters alone any more, and every
 * one takes the long way to its key, which such a space does not change (but for what follows ʼ, itself a letter).
 */
export const withHiddenEnds = (text: string): string =>
  text.replace(/(?<!ʼ\p{L}*)(?<=\p{L})(?![\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060'’ʼ‘])/gu, '\u200B')
