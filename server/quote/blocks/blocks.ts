/** Cuts a text into blocks, before anybody is asked who said what: what each stretch is, and who takes part. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { tokensIn, tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { addressed } from './address.ts'
import type { Block, BlockKind, Blocks, ToldLine, Turn } from './block.ts'
import { continued } from './continued.ts'
import { credit } from './credits.ts'
import { dashed } from './dialogue.ts'
import { spokenIn, tellsLanguage } from './directions.ts'
import { voiceOf } from './evidence.ts'
import { besideHolders } from './holders-in-brackets.ts'
import { isOfficeNoun } from './labels.ts'
import { labelled } from './labelled.ts'
import { isBracketed, type Line, linesOf, OPENING } from './lines.ts'
import { type Names, namesOf } from './names.ts'
import { participantsOf } from './participants.ts'
import { questions } from './questions.ts'
import { quoted } from './quoted.ts'
import { timesOf } from './times.ts'

/** A turn as it begins on a line, before its words are freed of directions. */
interface Start extends Pick<Turn, 'role' | 'label' | 'named' | 'continues'> {
  kind: BlockKind
  said: Span
  /** Of a story, where no paragraph without a dash goes on. */
  narrated: boolean
  /** Where a label above the words begins. */
  from: number | null
  /** Where Q and A stand, which name nobody: they belong to the turn. */
  part: number | null
  /** Beside the label. */
  brackets: readonly Span[]
}

const PLAIN = {
  role: null,
  label: null,
  named: null,
  continues: false,
  narrated: false,
  from: null,
  part: null,
  brackets: [],
} as const

/**
 * The blocks of a text: a line each, save that a dateline stands before its copy. Linear in the text.
 *
 * @param isRest whether the text is what a record leaves between turns whose speakers it gives: there no line is
 *   somebody's that nothing beside it gives to them, and nobody goes on who spoke above
 */
export function blocks(document: Document, isRest = false): Blocks {
  const lines = linesOf(document)
  const names = namesOf(document)
  const starts = startsOf(document, lines, names, isRest)
  const found: Block[] = []
  const told: ToldLine[] = []
  /** A bracket on a line of its own that tells the language of the turn below. */
  let above: Span | null = null
  for (const line of lines) {
    const start = starts[line.index]
    const turns = start ? turnsOf(document, line, start) : []
    if (turns[0]) {
      turns[0].aside ??= above
      above = null
      found.push(...turnBlocks({ start: start!.from ?? line.start, end: line.end }, start!.kind, turns))
      continue
    }
    if (starts[line.index + 1]?.from === line.start) continue // a label above its words
    if (isBracketed(document.text, line))
      above = tellsLanguage(document, line) && !voiceOf(document, line).quotes ? line : null
    for (const piece of credit(document, lines, line, names)) {
      found.push({ ...piece, turn: null })
      told.push({ ...piece, from: line.from, to: line.to })
    }
  }
  const turns = found.flatMap(({ turn }) => turn ?? [])
  // “LOWMOOR — ‘We held,’ …”: no label.
  const datelines = told.filter(
    ({ kind, end }) =>
      kind === 'dateline' &&
      OPENING.test(
        document.text
          .slice(end, end + NEAR)
          .trim()
          .charAt(0),
      ),
  )
  const participants = participantsOf(document, told, turns, names)
  if (!participants.asks) for (const turn of turns) namePart(document, turn)
  return {
    blocks: found,
    participants,
    leftOut: [...datelines, ...timesOf(document.text, lines), ...besideHolders(document, lines, names)].sort(
      (a, b) => a.start - b.start,
    ),
    nicknames: names.nicknames,
  }
}

/** “Question: …”, of whom nothing else is told: the word calls whoever asks, where a letter does not. */
function namePart(document: Document, turn: Turn): void {
  const { role, label, outer, spans } = turn
  const start = spans[0]?.start ?? outer.start
  if (role !== 'asks' || label || outer.start === start) return
  const word = document.tokens[tokensWithin(document, outer).from]
  if (!word || word.end > start || word.text.length === 1) return
  turn.label = { start: word.start, end: word.end }
  turn.outer = { start, end: outer.end }
}

/** An opening mark stands so far behind a dateline at most. */
const NEAR = 4

const CREDITS: ReadonlySet<BlockKind> = new Set<BlockKind>(['byline', 'caption', 'note', 'dateline', 'list'])

/** What begins, or goes on, on each line that somebody speaks. */
function startsOf(
  document: Document,
  lines: readonly Line[],
  names: Names,
  isRest: boolean,
): (Start | undefined)[] {
  const starts: (Start | undefined)[] = []
  const begin = ({ index }: Line, kind: BlockKind, said: Span, more: Partial<Start>) =>
    (starts[index] = { ...PLAIN, kind, said, ...more })
  const labels = labelled(document, lines, names)
  for (const { label, line, said, named, role, isPart } of labels) {
    const from = label.line === line ? null : label.line.start
    const part = isPart && from === null ? label.name.start : null
    begin(line, 'turn', said, {
      label: isPart ? null : label.name,
      part,
      from,
      named,
      role,
      brackets: label.beside,
    })
  }
  const dashes = dashed(document, lines).filter(({ line }) => !starts[line.index])
  for (const { line, said, role, narrated } of dashes) begin(line, 'dialogue', said, { role, narrated })
  if (starts.length === 0 && !isRest) {
    const credited = creditedIn(document, lines, names)
    const isInterview = document.tokens.some((token) => hasClass(token, 'interviewing'))
    for (const { line, said, asks, continues } of questions(document, lines, credited, isInterview))
      begin(line, asks ? 'question' : 'answer', said, { role: asks ? 'asks' : 'answers', continues })
    if (starts.length === 0)
      for (const { line, speaker, continues } of addressed(document, lines, credited, names))
        begin(line, 'turn', line, { label: speaker, continues })
  }
  const [only] = labels
  const isAlone = labels.length + dashes.length === 1
  if (isRest) {
    // Who spoke between these lines stands elsewhere.
  } else if (only && isAlone) {
    // A speech is labelled once.
    const { name } = only.label
    for (const { line, speaker } of addressed(document, lines, creditedIn(document, lines, names), names))
      if (line.index > only.line.index && isSurnameOf(document, name, speaker))
        begin(line, 'turn', line, { label: name, continues: true })
  } else if (!isAlone) {
    const begins = lines.map(({ index }) => {
      const start = starts[index]
      return start ? (start.narrated ? 'closed' : start.kind === 'dialogue' ? 'dashed' : 'open') : null
    })
    let last: Start | undefined
    continued(document, lines, begins, names).forEach((goesOn, i) => {
      if (goesOn && last)
        starts[i] = { ...last, said: lines[i]!, part: null, from: null, continues: true, brackets: [] }
      last = starts[i] ?? last
    })
  }
  const taken = lines.map(({ index }) => starts[index] !== undefined)
  for (const { line, said, author, continues } of quoted(document, lines, taken, names, isRest))
    begin(line, 'quotation', said, { named: author, continues })
  return starts
}

/** Whether each line is what nobody can have asked, answered or delivered. */
const creditedIn = (document: Document, lines: readonly Line[], names: Names): boolean[] =>
  lines.map((line) => credit(document, lines, line, names).some(({ kind }) => CREDITS.has(kind)))

/** Whether two names end in one word, in whatever case. */
const isSurnameOf = (document: Document, ...[a, b]: [Span, Span]): boolean =>
  tokensIn(document, a).at(-1)?.key === tokensIn(document, b).at(-1)?.key

/** A line is a turn, or several where a bracket says that its speaker changes language. */
function turnsOf(
  document: Document,
  line: Line,
  { said, part, brackets, label, named, role, continues }: Start,
): Turn[] {
  const spoken = spokenIn(document, said, line.marksFrom)
  const beside = brackets.find((span) => isRemark(document, span)) ?? null
  return spoken.map(({ spans, aside }, i) => ({
    spans,
    outer: {
      start: i > 0 ? spans[0]!.start : (part ?? said.start),
      end: i + 1 < spoken.length ? spans.at(-1)!.end : said.end,
    },
    label,
    named,
    aside: (i === 0 ? beside : null) ?? aside,
    role,
    continues: continues || i > 0,
  }))
}

function turnBlocks(line: Span, kind: BlockKind, turns: readonly Turn[]): Block[] {
  return turns.map((turn, i) => ({
    kind,
    start: i > 0 ? turns[i - 1]!.outer.end : line.start,
    end: i + 1 < turns.length ? turn.outer.end : line.end,
    turn,
  }))
}

/** “(spoke in French)”, « (idem) », but neither an office, a party nor a place: “(Minister of Fisheries)”, « (maire) ». */
function isRemark(document: Document, { start, end }: Span): boolean {
  if (tellsLanguage(document, { start, end })) return true
  const words = tokensIn(document, { start, end })
  const [first] = words
  if (!first || first.capital || isOfficeNoun(first)) return false
  return words.length > 1 || first.readings.length === 0
}
