/** Where names stand in a text: a glossary’s, each word in any of its forms. */
import { type Document, read, type Token } from '../language/read.ts'
import type { Span } from '../language/split.ts'

/** @returns in the order of the text; of names of which one holds the other the longer */
export function placesOfNames(document: Document, names: readonly string[]): Span[] {
  const { tokens, grammar } = document
  const places = names.flatMap((name) => {
    const sought = read(name, grammar).tokens
    return tokens.flatMap((token, at) => {
      const found = tokens.slice(at, at + sought.length)
      const isThere = found.length === sought.length && found.every((one, i) => areOneWord(one, sought[i]!))
      return isThere ? [{ start: token.start, end: found.at(-1)!.end }] : []
    })
  })
  return places
    .filter((place) => !places.some((other) => holds(other, place)))
    .filter((place, i, all) => all.findIndex((other) => isSame(other, place)) === i)
    .toSorted((a, b) => a.start - b.start)
}

function areOneWord(a: Token, b: Token): boolean {
  return a.key === b.key || a.readings.some(({ lemma }) => b.readings.some((other) => other.lemma === lemma))
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** Whether one place holds another and more. */
const holds = (a: Span, b: Span) => a.start <= b.start && a.end >= b.end && !isSame(a, b)
