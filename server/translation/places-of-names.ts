/** Where names stand in a text: a glossary’s, each word in any of its forms. */
import { type Document, read, type Token } from '../language/read.ts'
import { type Span, wordsIn } from '../language/split.ts'

/** Letters that the forms of a word begin with: a name of which one word begins like none of the text is not read. */
const BEGINNING = 4

/** @returns in the order of the text; of names of which one holds the other the longer */
export function placesOfNames(document: Document, names: readonly string[]): Span[] {
  const { tokens, grammar, language } = document
  const beginnings = new Set(tokens.map(beginningOf))
  const likely = names.filter((name) =>
    wordsIn(name, language).every((word) => beginnings.has(beginningOf(word))),
  )
  const places = likely.flatMap((name) => {
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

const beginningOf = ({ key }: { key: string }) => key.slice(0, BEGINNING)

function areOneWord(a: Token, b: Token): boolean {
  return a.key === b.key || a.readings.some(({ lemma }) => b.readings.some((other) => other.lemma === lemma))
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** Whether one place holds another and more. */
const holds = (a: Span, b: Span) => a.start <= b.start && a.end >= b.end && !isSame(a, b)
