/** Which words and phrases say the same, so that one may stand for the other. */
import { addTo } from './add-to.ts'
import { keysOf } from './classes.ts'
import { type Row, wrongRow } from './table.ts'

/** The kinds of edit that a swap may be, the slightest first: of several it is the first. */
const EDITS = [
  'spelling',
  'function_word',
  'tense',
  'modality',
  'content_word',
  'negation',
  'person',
] as const
/** `class`: the kind of the class both belong to, though a change in it counts as a rule. */
const KINDS = [...EDITS, 'class'] as const
type Kind = (typeof KINDS)[number]

/** By its folded keys, one space between two: the rows that have a phrase. */
export type Equivalents = ReadonlyMap<string, readonly { line: number; kind: Kind }[]>

/** @throws RangeError that names file and line where a kind is unknown or a row has one phrase alone */
export function buildEquivalents(rows: readonly Row<'phrases' | 'kind'>[]): Equivalents {
  const made = new Map<string, { line: number; kind: Kind }[]>()
  for (const row of rows) {
    const kind = KINDS.find((one) => one === row.cells.kind)
    if (!kind) return wrongRow(row, `no kind of swap is called “${row.cells.kind}”`)
    const phrases = row.cells.phrases.split(' = ')
    if (phrases.length < 2) wrongRow(row, 'nothing that says the same')
    for (const phrase of phrases) addTo(made, keysOf(phrase).join(' '), { line: row.line, kind })
  }
  return made
}

/** Every kind that the swap of two phrases is; empty where they do not say the same. */
function kindsOfSwap(known: Equivalents, a: string, b: string): Kind[] {
  const others = known.get(b) ?? []
  const shared = (known.get(a) ?? []).filter(({ line }) => others.some((other) => other.line === line))
  return shared.map(({ kind }) => kind)
}

interface HasEquivalents {
  equivalents: Equivalents
}

/** The kind of edit that it is to say one phrase for the other, both folded; undefined where they do not say the same. */
export function swapKind(said: string, claimed: string, { equivalents }: HasEquivalents) {
  const kinds = kindsOfSwap(equivalents, said, claimed)
  return EDITS.find((kind) => kinds.includes(kind))
}

/** Whether two folded words of a class in which a change counts can stand for each other: *perhaps*, *maybe*. */
export const areAlike = (a: string, b: string, { equivalents }: HasEquivalents): boolean =>
  kindsOfSwap(equivalents, a, b).includes('class')
