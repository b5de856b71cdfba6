/** A translation → its sentences, each with the one that renders it, as they are printed. */
import type { Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { faced } from './flags.ts'
import type { Half, Segment } from './half.ts'
import type { Wording } from './link-texts.ts'
import { segments } from './segments.ts'

export interface SentencePair {
  original: string
  rendered: string
  /** Whether it is one sentence on either side. */
  isSentence: boolean
}

/**
 * Two or three sentences that are rendered by one stay together. Where one is rendered by none nothing is cut, for the
 * words of the whole belong to each other then.
 *
 * @returns in the order of the texts; joined, with spaces between, they are the texts
 */
export function sentencePairs(
  original: Wording,
  rendered: Wording,
  grammars: Pick<Grammars, 'fr' | 'en'>,
): SentencePair[] {
  const [here, there] = [original, rendered].map(({ text, language }) => read(text, grammars[language]))
  const parts = segments(faced(here!, there!))
  const isCut = parts.every(({ fr, en }) => fr.from < fr.to && en.from < en.to)
  const texts = (side: Wording) => (isCut ? cut(side.text, halves(parts, side)) : [side.text])
  const renderings = texts(rendered)
  return texts(original).map((text, i) => ({
    original: text,
    rendered: renderings[i]!,
    isSentence: isCut && isOne(parts[i]!.fr) && isOne(parts[i]!.en),
  }))
}

const halves = (parts: readonly Segment[], { language }: Wording) => parts.map((part) => part[language])

const isOne = ({ document: { tokens }, from, to }: Half) =>
  tokens[from]!.sentence === tokens[to - 1]!.sentence

/** Cuts a text between its parts, with the marks that open and close them. */
function cut(text: string, parts: readonly Half[]): string[] {
  let at = 0
  return parts.map(({ document: { tokens }, to }) => {
    const [last, next] = [tokens[to - 1]!, tokens[to]]
    const end = next ? breakBetween(text, last.end, next.start) : text.length
    const piece = text.slice(at, end).trim()
    at = end
    return piece
  })
}

const CLOSING = /^[»”’)\].,;:!?…]/u

/** The first space between two words that no mark follows which closes what stands before. */
function breakBetween(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (/\s/u.test(text.charAt(at)) && !CLOSING.test(text.slice(at).trimStart())) return at
  return to
}
