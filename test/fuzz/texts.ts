/** Texts of all kinds: what a paper prints, what a program chokes on, and both at once. */
import { below, type Next, pick } from './chance.ts'

const WORDS =
  'le la de ne pas que qui il elle nous dit a-t-il déclaré selon said told the of not that she we minister Léonie Garrick ' +
  'M. Hale Dr Ottawa Paris 12 1 000 3,5 % million milliard lundi Monday 2026 quai bac pont bridge ferry perdu lost never ' +
  'jamais aujourd’hui l’aube qu’ d’ don’t I je vous translated traduit en anglais in French (Translation) [traduction] ' +
  '[sic] […] … —'
const MARKS = '« » “ ” " \' ‘ ’ „ ( ) [ ] { } : ; , . ? ! … — – - / \\ * _ ` # > < & | ~ ^ = +'.split(' ')
const BREAKS = [' ', ' ', ' ', ' ', '\n', '\n\n', '\u00A0', '\u202F', '\t', '\r\n', '\u2028']
const ODD = [
  '\u200B',
  '\u00AD',
  '\uFEFF',
  'ſ',
  'İ',
  'ŉ',
  'é',
  '👩‍👩‍👧',
  'Z͑ͫ̓',
  '漢字',
  'мир',
  'שלום',
  '‮',
  '\u0007',
  '\0',
  '\uD800',
  'ﷺ',
]
const VERBATIM = [
  '<script>alert(1)</script>',
  `'); DROP TABLE sources; --`,
  'x NEAR/2 "y* AND (z',
  '{{title}} ${title} $t(problem.internal.title) %s %00',
  '../../etc/passwd',
  '=HYPERLINK("http://x")',
  'NAME: words\nOTHER: words\nNAME: more',
  '1\n00:00:01,000 --> 00:00:02,000\n- Oui.\n',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
  '# Title\n\n> “quoted”\n\n- one\n- two\n',
]
const words = WORDS.split(' ')
/** One in so many is long. */
const LONG_IN = 400

/** Mostly what could be meant. */
export function text(next: Next): string {
  const length = below(next, LONG_IN) === 0 ? 8_000 : 1 + below(next, pick(next, [4, 12, 40, 200]))
  return pieces(next, length, [words, words, words, words, MARKS])
}

/** Mostly what could not. */
export const hostileText = (next: Next): string =>
  pick<() => string>(next, [
    () => pick(next, VERBATIM),
    () => pieces(next, 1 + below(next, 60), [words, MARKS, ODD]),
    () => pick(next, [...MARKS, ...ODD, ...VERBATIM]).repeat(1 + below(next, pick(next, [10, 3_000]))),
    () => `${pick(next, words)} ${pick(next, MARKS)} `.repeat(1 + below(next, pick(next, [10, 2_000]))),
    () => '',
    () => ' ',
  ])()

function pieces(next: Next, length: number, from: readonly (readonly string[])[]): string {
  let made = ''
  for (let i = 0; i < length; i++) made += pick(next, pick(next, from)) + pick(next, BREAKS)
  return made
}
