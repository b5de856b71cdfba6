/** Who asks, who answers and who presides, as a text names them in its credits, its copy and its questions. */
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Participants, Turn } from './block.ts'
import { isAny } from './evidence.ts'
import type { Line } from './lines.ts'
import type { Names } from './names.ts'

/** A name stands so near the word that makes it a part: “conducted in Paris by Ann Ross”. */
const REACH = 12
const BESIDE = 4

/**
 * @param told the lines that nobody speaks, in order
 * @param bylines those of them that credit somebody
 */
export function participantsOf(
  document: Document,
  told: readonly Line[],
  bylines: readonly Span[],
  turns: readonly Turn[],
  names: Names,
): Participants {
  const found: Participants = { asks: null, answers: null, presides: null }
  for (const { role, label, named } of turns) if (role && label) found[role] ??= named ?? label
  if (turns.every(({ role }) => role === null)) return found
  for (const line of told) {
    for (let at = line.from; at < line.to && !(found.asks && found.answers); at++)
      if (isAny(document.tokens[at]!, 'interview', 'interviewed')) around(document, line, at, names, found)
  }
  found.answers ??= addressed(document, turns, names)
  for (const byline of bylines) found.asks ??= names.within(byline)[0] ?? null
  return found
}

/** “interview by A with B”, « A a interrogé B », “A talked to her”. */
function around(document: Document, line: Line, at: number, names: Names, found: Participants): void {
  const { tokens } = document
  const to = Math.min(line.to, at + REACH)
  for (let i = at + 1; i < to; i++) {
    const part = isAny(tokens[i]!, 'agent')
      ? 'asks'
      : isAny(tokens[i]!, 'of', 'interview-with')
        ? 'answers'
        : null
    if (part) found[part] ??= nameIn(document, i + 1, Math.min(line.to, i + 1 + BESIDE), names)
  }
  const from = Math.max(line.from, at - BESIDE)
  if (isAny(tokens[at]!, 'interviewed')) found.asks ??= nameIn(document, from, at, names)
  else if (tokens.slice(from, at).some((token) => isAny(token, 'auxiliary')))
    found.asks ??= nameIn(document, Math.max(line.from, from - BESIDE), at, names)
}

function nameIn({ tokens }: Document, from: number, to: number, names: Names): Span | null {
  if (from >= to) return null
  const { start } = tokens[from]!
  const { end } = tokens[to - 1]!
  return (
    names.within({ start, end: end + LONGEST_NAME }).find((run) => run.keys.length > 1 && run.start <= end) ??
    null
  )
}
/** A name that begins within reach may end so many characters behind it. */
const LONGEST_NAME = 60

/** “Mr Lepage, how many …?”: whom the questions call by name. */
function addressed({ text }: Document, turns: readonly Turn[], names: Names): Span | null {
  for (const { role, spans, outer } of turns) {
    if (role !== 'asks') continue
    const [run] = names.within(outer)
    const opens = run && spans[0] && run.start - spans[0].start < LONGEST_TITLE
    if (opens && /^[\s\p{Z}]?[,.?!]/u.test(text.slice(run.end, run.end + 2))) return run
  }
  return null
}
const LONGEST_TITLE = 12
