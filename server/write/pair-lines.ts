/** Renditions → their sentences in two columns, French and English, which the head names. */
import { csv } from './csv.ts'
import { languageTag, type Remembered, type Varieties } from './memory-unit.ts'

type Pair = [fr: string, en: string]

/** Tab-separated, a pair a line: a tab or the end of a line, which it has no way to hold, is a space. */
export async function* toPairsTsv(renditions: AsyncIterable<Remembered>, varieties: Varieties = {}) {
  yield line(headOf(varieties))
  for await (const one of renditions) yield pairsOf(one).map(line).join('')
}

export async function* toPairsCsv(renditions: AsyncIterable<Remembered>, varieties: Varieties = {}) {
  yield csv([headOf(varieties)])
  for await (const one of renditions) yield csv(pairsOf(one), { isWhole: false })
}

const headOf = (varieties: Varieties): Pair => [languageTag('fr', varieties), languageTag('en', varieties)]

/** Those of French and English alone have two columns to stand in. */
function pairsOf({ rendition: { from, to }, units }: Remembered): Pair[] {
  if (from === 'fr' && to === 'en') return units.map(({ original, rendered }) => [original, rendered])
  if (from === 'en' && to === 'fr') return units.map(({ original, rendered }) => [rendered, original])
  return []
}

const line = (cells: Pair) => `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`
