/** JSON piece by piece: an answer with tens of thousands of passages and quotes takes long to write. */

import { inTurns } from '../in-turns.ts'

/** Items of a list written at once. */
const AT_ONCE = 200
/** In UTF-16 units. A shorter answer is one piece. */
const LONG = 2 ** 16

/** @returns in pieces what JSON.stringify makes of an object of plain values; its lists come apart */
export function* jsonPieces(answer: object): Generator<string, void> {
  let piece = '{'
  let isFirst = true
  for (const [key, value] of Object.entries(answer) as [string, unknown][]) {
    if (value === undefined) continue
    piece += `${isFirst ? '' : ','}${JSON.stringify(key)}:`
    isFirst = false
    if (!Array.isArray(value)) {
      piece += JSON.stringify(value)
      continue
    }
    piece += '['
    for (let from = 0; from < value.length; from += AT_ONCE) {
      const items = JSON.stringify(value.slice(from, from + AT_ONCE)).slice(1, -1)
      piece += from === 0 ? items : `,${items}`
      if (piece.length < LONG) continue
      yield piece
      piece = ''
    }
    piece += ']'
  }
  yield `${piece}}`
}

/** All of its pieces, written in turns. */
export const allPieces = (answer: object): Promise<string[]> => inTurns(gathering(jsonPieces(answer)))

function* gathering<Piece>(pieces: Iterable<Piece>): Generator<void, Piece[]> {
  const all: Piece[] = []
  for (const piece of pieces) yield void all.push(piece)
  return all
}
