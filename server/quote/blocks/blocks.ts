/** Cuts a text into blocks, before anybody is asked who said what: what each stretch is, and who takes part. */
import type { Document } from '../../language/read.ts'
import type { Block, BlockKind, Blocks, Turn } from './block.ts'
import { continued } from './continued.ts'
import { credit } from './credits.ts'
import { dashed } from './dialogue.ts'
import { spokenIn } from './directions.ts'
import { isAny } from './evidence.ts'
import { labelled } from './labelled.ts'
import { type Line, linesOf } from './lines.ts'
import { namesOf } from './names.ts'
import { participantsOf } from './participants.ts'
import { questions } from './questions.ts'

/** A turn as it begins on a line, before its words are freed of directions. */
interface Start extends Pick<Turn, 'role' | 'label' | 'named' | 'continues'> {
  kind: BlockKind
  said: Turn['outer']
  /** Where Q and A stand, which name nobody: they belong to the turn. */
  part: number | null
  /** Beside the label. */
  brackets: Turn['spans']
}

/** The blocks of a text: a line each, save that a dateline stands before its copy. Linear in the text. */
export function blocks(document: Document): Blocks {
  const lines = linesOf(document)
  const names = namesOf(document)
  const starts = startsOf(document, lines, names)
  const found: Block[] = []
  const told: Line[] = []
  const bylines: Block[] = []
  for (const line of lines) {
    const start = starts[line.index]
    if (start) {
      const turn = turnOf(document, line, start)
      found.push({ start: line.start, end: line.end, kind: turn ? start.kind : 'body', turn })
      continue
    }
    told.push(line)
    for (const piece of credit(document, lines, line, names)) {
      const block = { ...piece, turn: null }
      found.push(block)
      if (block.kind === 'byline') bylines.push(block)
    }
  }
  const turns = found.flatMap(({ turn }) => turn ?? [])
  return { blocks: found, participants: participantsOf(document, told, bylines, turns, names) }
}

/** What begins, or goes on, on each line that somebody speaks. */
function startsOf(
  document: Document,
  lines: readonly Line[],
  names: ReturnType<typeof namesOf>,
): (Start | undefined)[] {
  const starts: (Start | undefined)[] = []
  const labels = labelled(document, lines, names)
  for (const { label, line, said, named, role, isPart } of labels)
    starts[line.index] = {
      kind: 'turn',
      said,
      label: isPart ? null : label.name,
      part: isPart && label.line === line ? label.name.start : null,
      named,
      role,
      continues: false,
      brackets: label.beside,
    }
  const aside = { label: null, named: null, part: null, brackets: [] }
  const dashes = dashed(document, lines).filter(({ line, spoken }) => spoken && !starts[line.index])
  for (const { line, said, role } of dashes)
    starts[line.index] = { ...aside, kind: 'dialogue', said, role, continues: false }
  if (starts.length === 0) {
    const isInterview = document.tokens.some((token) => isAny(token, 'interview'))
    for (const { line, asks, continues } of questions(document, lines, [], isInterview))
      starts[line.index] = {
        ...aside,
        kind: asks ? 'question' : 'answer',
        said: line,
        role: asks ? 'asks' : 'answers',
        continues,
      }
  }
  if (labels.length + dashes.length !== 1) {
    const begins = lines.map(({ index }) => starts[index] !== undefined)
    let last: Start | undefined
    continued(document, lines, begins, names).forEach((goesOn, i) => {
      if (goesOn && last) starts[i] = { ...last, said: lines[i]!, part: null, continues: true, brackets: [] }
      last = starts[i] ?? last
    })
  }
  return starts
}

function turnOf(
  document: Document,
  line: Line,
  { said, part, brackets, label, named, role, continues }: Start,
): Turn | null {
  const outer = { start: part ?? said.start, end: said.end }
  const { spans, aside } = spokenIn(document, said, line.marksFrom)
  const beside = brackets.find((span) => tellsLanguage(document, span)) ?? null
  return spans.length > 0 ? { spans, outer, label, named, aside: beside ?? aside, role, continues } : null
}

/** An office or a party begins with a capital, a remark does not: “(Minister of Fisheries)”, “(through an interpreter)”. */
function tellsLanguage({ text }: Document, { start }: Turn['outer']): boolean {
  return /^[([]\p{Ll}/u.test(text.slice(start, start + 2))
}
