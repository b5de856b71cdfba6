/** What is taken out of what is told of all: “in English, except for the question from L’Écho, which was answered in French”. */
import { words } from '../../language/split.ts'
import type { Frame } from './frame.ts'
import type { Heard } from './heard.ts'
import type { Told } from './told.ts'

export interface ExceptedTurn {
  /** Which of the utterances. */
  heard: number
  told: Told
}

/** Of so many turns that bear a name it is sought which bears the others too. */
const MOST_ALIKE = 20

/** The turns whose heads name whom a sentence excepts, with the language told of those, and the answers to them. Linear. */
export function exceptedIn(frame: Frame, heard: readonly Heard[], all: readonly Told[]): ExceptedTurn[] {
  const excepting = all.flatMap((told) => {
    const names = exceptedNames(frame, told)
    return names.length > 0 ? [{ told, names }] : []
  })
  if (excepting.length === 0) return []
  const heads = heard.map((one) => headOf(frame, one))
  const byName = new Map<string, number[]>()
  heads.forEach((head, i) =>
    head.forEach((name) => byName.set(name, [...(byName.get(name) ?? []), i].slice(0, MOST_ALIKE))),
  )
  return excepting.flatMap(({ told, names }) => {
    const i = byName.get(names[0]!)?.find((i) => names.every((name) => heads[i]!.has(name)))
    if (i === undefined) return []
    const next = heard[i + 1]
    const isAnswer = next?.turn && next.speaker !== heard[i]!.speaker && asks(frame, heard[i]!)
    const sound = { ...told, statement: { ...told.statement, doubt: null } }
    return [i, ...(isAnswer ? [i + 1] : [])].map((heard) => ({ heard, told: sound }))
  })
}

/** The last item before another, in its sentence, that takes something out; null where none does, or one of `ends` is nearer. */
export function exceptionBefore(frame: Frame, at: number, ends: ReadonlySet<number> = NONE): number | null {
  const { from } = frame.sentenceOf(at)
  for (let i = at - 1; i >= from && !ends.has(i); i--) if (frame.begins(i, 'exception')) return i
  return null
}
const NONE: ReadonlySet<number> = new Set()

/** The names between what takes something out and the language told of that. */
function exceptedNames(frame: Frame, { statement: { at, doubt } }: Told): string[] {
  if (doubt !== null && doubt !== 'sometimes') return []
  const exception = exceptionBefore(frame, at)
  const items = exception === null ? [] : frame.items.slice(exception + 1, at)
  return items.flatMap(({ token }) => (token?.capital ? [token.key] : []))
}

const asks = ({ document: { text } }: Frame, { spans }: Heard): boolean =>
  text.slice(spans[0]!.start, spans.at(-1)!.end).includes('?')

/** The words that stand before those of a turn, on their line. */
function headOf({ document: { text } }: Frame, { turn, spans }: Heard): ReadonlySet<string> {
  if (!turn) return new Set()
  const { start } = spans[0]!
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_HEAD)
  return new Set(words(text.slice(from, start)).map(({ key }) => key))
}

/** In characters. */
const LONGEST_HEAD = 200
