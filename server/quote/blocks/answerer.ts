/** Who answers, where nobody named in full above the questions does: somebody called by a first name, or told of by what they are. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import type { ToldLine, Turn } from './block.ts'
import type { NameRun, Names } from './names.ts'
import { isSomebody } from './somebody.ts'

/** @param told in the order of the text @param asker who asks, as far as it is known */
export function answererOf(
  document: Document,
  told: readonly ToldLine[],
  turns: readonly Turn[],
  names: Names,
  asker: Span | null,
): Span | null {
  const { start } = turns[0]!.outer
  const { end } = turns.at(-1)!.outer
  const above = told.filter(
    (line) => line.start < start && line.kind !== 'dateline' && line.kind !== 'byline',
  )
  const below = told.filter((line) => line.start >= end)
  return (
    calledByFirstName(document, above, names, asker) ??
    namedFirst(document, below, names, asker) ??
    described(document, above)
  )
}

/** « Dana est infirmière » : whoever is called by a first name alone, twice or in the first words of a line. */
function calledByFirstName(
  document: Document,
  above: readonly ToldLine[],
  names: Names,
  asker: Span | null,
): Span | null {
  const { given } = document.grammar.names
  const counts = new Map<string, { run: NameRun; count: number; opens: boolean }>()
  const asking = new Set(asker ? tokensIn(document, asker).map(({ key }) => key) : [])
  for (const line of above)
    for (const run of names.within(line)) {
      const [key, surname] = run.keys
      if (surname !== undefined || asking.has(key!) || given.get(key!)?.place !== false) continue
      const one = counts.get(key!) ?? { run, count: 0, opens: run.start === line.start }
      counts.set(key!, { ...one, count: one.count + 1 })
    }
  const most = mostOf(counts)
  return most && (most.count > 1 || most.opens) ? most.run : null
}

/** “The witness is called …” */
const namedFirst = (
  document: Document,
  below: readonly ToldLine[],
  names: Names,
  asker: Span | null,
): Span | null =>
  below
    .flatMap((line) => names.within(line))
    .find((run) => run.start !== asker?.start && isSomebody(document, run)) ?? null

/** “The interpreter who agreed to talk”: whoever is told of most by what they are. */
function described(document: Document, above: readonly ToldLine[]): Span | null {
  const { tokens } = document
  const counts = new Map<string, { span: Span; count: number }>()
  for (const { from, to } of above)
    for (let at = from + 1; at < to; at++) {
      const [article, noun] = [tokens[at - 1]!, tokens[at]!]
      if (!hasClass(noun, 'role', 'role-f', 'role-m') || !hasClass(article, 'definite', 'indefinite'))
        continue
      const one = counts.get(noun.key) ?? { span: { start: article.start, end: noun.end }, count: 0 }
      counts.set(noun.key, { ...one, count: one.count + 1 })
    }
  return mostOf(counts)?.span ?? null
}

const mostOf = <One extends { count: number }>(counts: ReadonlyMap<string, One>): One | undefined =>
  [...counts.values()].reduce<One | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined)
