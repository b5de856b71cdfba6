/**
 * Whether a place tells of something else in the same mould: “M. Leroy a voté contre” is not “Mme Aubry a voté contre”,
 * nor is a fee of 200 euros one of 300, however alike their letters are.
 */
import search from 'approx-string-match'
import { foldText } from '../../language/fold.ts'
import type { Grammar, Grammars } from '../../language/grammar.ts'
import { type Document, read, type Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'

/** Words with what stands around them, as printed. */
export interface Surrounded {
  before: string
  words: string
  after: string
}

/** What tells one sentence from another of its mould: who, and how much or when. */
const KINDS = ['name', 'value'] as const

interface Told extends Span {
  /** Null of any other word. */
  kind: (typeof KINDS)[number] | null
  /** Folded; of a number what it is worth without its scale. */
  key: string
  scale: number
}

/** @param wanted the words as they stood; @param found where they may stand now */
export function contradicts(wanted: Surrounded, found: Surrounded, grammars: Grammars): boolean {
  const grammar = readBy(wanted, grammars)
  const [a, b] = [toldIn(wanted, grammar), toldIn(found, grammar)]
  return differ(a.words, b.words) || differBeside(a.before, b.before) || differBeside(a.after, b.after)
}

const whole = ({ before, words, after }: Surrounded) => before + words + after

/** The language more of whose little words stand there. */
function readBy(wanted: Surrounded, { fr, en }: Grammars): Grammar {
  const known = (grammar: Grammar) =>
    read(whole(wanted), grammar).tokens.filter(({ classes }) => classes.has('grammar')).length
  return known(fr) > known(en) ? fr : en
}

/** On either side from the words outwards. */
function toldIn(place: Surrounded, grammar: Grammar): Record<keyof Surrounded, Told[]> {
  const [from, to] = [place.before.length, place.before.length + place.words.length]
  const told = toldBy(read(whole(place), grammar))
  return {
    before: told.filter(({ end }) => end <= from).reverse(),
    words: told.filter(({ start, end }) => start < to && end > from),
    after: told.filter(({ start }) => start >= to),
  }
}

/** The words in their order, those of a number as one; of a date each, since any may be misread. */
function toldBy({ tokens, values }: Document): Told[] {
  const told: Told[] = []
  let at = 0
  for (const { kind, isSplit, value, scale, from, to, start, end } of values) {
    if (kind === 'date' || isSplit) continue
    told.push(...tokens.slice(at, from).map(toldByWord))
    told.push({ start, end, kind: 'value', key: String(value / scale), scale })
    at = to
  }
  return told.concat(tokens.slice(at).map(toldByWord))
}

/** The capital of a first word means nothing, unless the word is known as a given name or not at all. */
function toldByWord(token: Token): Told {
  const { start, end, text, key, classes, capital, opens, document } = token
  const told = (kind: Told['kind']): Told => ({ start, end, kind, key: foldText(text), scale: 1 })
  if (/^\p{N}/u.test(text)) return { ...told(/^[\d.]+$/u.test(key) ? 'value' : null), key }
  if (classes.has('date')) return told('value')
  if (!capital || classes.has('title')) return told(null)
  const isKnown = classes.size > 0 || token.readings.length > 0
  return told(opens && isKnown && !document.grammar.names.given.has(key) ? null : 'name')
}

/** Whether each tells something of a kind that the other does not. */
const differ = (a: readonly Told[], b: readonly Told[]): boolean =>
  KINDS.some((kind) => lacks(a, b, kind) && lacks(b, a, kind))

/** Whether something that `told` tells is nowhere in `other`. */
function lacks(told: readonly Told[], other: readonly Told[], kind: Told['kind']): boolean {
  const missing = told.filter((one) => one.kind === kind && !other.some((word) => isSame(one, word)))
  if (kind !== 'name') return missing.length > 0
  const letters = other.map(({ key }) => key).join('')
  return missing.some(({ key }) => !isMisread(key, letters, other))
}

/** A scale word that one lacks may have been misread. */
const isSame = (a: Told, b: Told) =>
  a.key === b.key && (a.scale === b.scale || a.scale === 1 || b.scale === 1)

/** Letters of a name that may have been misread, as a share. */
const MISREAD = 0.4

/** A name broken at a line’s end, run together with the next word, or with some letters changed, is that name still. */
const isMisread = (name: string, letters: string, other: readonly Told[]): boolean =>
  search(letters, name, Math.floor(name.length * MISREAD)).length > 0 ||
  other.some(({ key }) => key.length === name.length && sorted(key) === sorted(name))

const sorted = (word: string) => [...word].sort().join('')

/** Whether, after the same words, one stands for another of its kind, and the next word out is the same again. */
function differBeside(a: readonly Told[], b: readonly Told[]): boolean {
  const at = a.findIndex((one, i) => one.key !== b[i]?.key)
  const [one, other] = [a[at], b[at]]
  if (!one || !other || one.kind === null || one.kind !== other.kind || !differ([one], [other])) return false
  return a[at + 1] !== undefined && a[at + 1]!.key === b[at + 1]?.key
}
