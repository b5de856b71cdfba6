/** Speech printed without quotation marks: dialogue set with dashes, and turns labelled with a name. */
import type { Grammar } from '../../language/grammar.ts'
import { isInEither } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { type Span, words } from '../../language/split.ts'
import { lines, trimmed } from './quotation-marks.ts'

export interface Turn {
  /** The words, without stage directions. */
  spans: Span[]
  outer: Span
  /** The name that stands before the colon. */
  label: Span | null
  /** Whether it answers a question; null where turns do not alternate. */
  answers: boolean | null
}

const DASH = /^[—–―]\s*(?=\S)/u
/** “— Jane Doe, Leeds” below a quotation signs it. */
const SHORTEST_EXCHANGE = 2
const LABEL =
  /^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:d['’]|d[eu] |van |von |l[ea] )?\p{Lu}[\p{L}\p{M}.'’-]*){0,4})\s*:\s+(?=[\p{Lu}\p{N}¿¡([…])/u
const ASKS = /^(?:Q|Question)$/u
const ANSWERS = /^(?:A|R|Answer|Réponse)$/u
const DIRECTION = /[([](?!\.{3}|…)[^()[\]\n]{2,160}[)\]]/gu

export function turns(text: string, grammar: Grammar): Turn[] {
  return [...dialogues(text, grammar), ...labelled(text, grammar)].sort(
    (a, b) => a.outer.start - b.outer.start,
  )
}

/** Runs of lines that begin with a dash, blank lines aside; a run of questions and answers starts with the question. */
function dialogues(text: string, grammar: Grammar): Turn[] {
  const found: Turn[] = []
  let run: Span[] = []
  const finish = () => {
    const first = run[0] ? text.slice(run[0].start, run[0].end) : ''
    const asks = first.includes('?') || words(first).some(({ key }) => isInEither(key, 'spoken-to', grammar))
    if (run.length >= SHORTEST_EXCHANGE || (run[0] && found.length > 0 && asks)) {
      run.forEach((outer, at) =>
        found.push({
          spans: spoken(text, outer, grammar),
          outer,
          label: null,
          answers: asks ? at % 2 === 1 : null,
        }),
      )
    }
    run = []
  }
  for (const line of lines(text)) {
    const span = trimmed(text, line)
    if (span.start === span.end) continue
    const dash = DASH.exec(text.slice(span.start, span.start + 4))
    if (dash) run.push({ start: span.start + dash[0].length, end: span.end })
    else finish()
  }
  finish()
  return found
}

/** “NAME: words”, where at least two lines are labelled so: a lone “Correction: …” is none. */
function labelled(text: string, grammar: Grammar): Turn[] {
  const LONGEST_LABEL = 80
  const found: Turn[] = []
  const names = new Map<string, number>()
  for (const line of lines(text)) {
    const span = trimmed(text, line)
    const label = LABEL.exec(text.slice(span.start, span.start + LONGEST_LABEL))
    if (!label) continue
    const name = label[1]!
    names.set(name, (names.get(name) ?? 0) + 1)
    const outer = { start: span.start + label[0].length, end: span.end }
    const spans = spoken(text, outer, grammar)
    found.push({ spans, outer, label: { start: span.start, end: span.start + name.length }, answers: null })
  }
  const asked = [...names.keys()].every((name) => ASKS.test(name) || ANSWERS.test(name))
  if (asked) return found.map((turn) => questionOrAnswer(text, turn))
  const repeated = [...names.values()].some((count) => count > 1)
  return names.size > 1 && repeated ? found : []
}

/** “Q: …”, “A: …”: the label tells who asks, and names nobody. */
function questionOrAnswer(text: string, turn: Turn): Turn {
  const { start, end } = turn.label!
  const outer = { start, end: turn.outer.end }
  return { ...turn, outer, label: null, answers: ANSWERS.test(text.slice(start, end)) }
}

/** Stage directions stand in brackets among the words: “(Elle rit.)”. */
function spoken(text: string, outer: Span, grammar: Grammar): Span[] {
  const spans: Span[] = []
  let from = outer.start
  for (const { index, 0: direction } of text.slice(outer.start, outer.end).matchAll(DIRECTION)) {
    const heard = /^[([](\p{L}+)[.!]?[)\]]$/u.exec(direction)?.[1]
    const sentence = /^[([]\p{Lu}.*[.!?…][)\]]$/iu.test(direction)
    if (!sentence && !(heard && isInEither(foldWord(heard), 'heard', grammar))) continue
    spans.push({ start: from, end: outer.start + index })
    from = outer.start + index + direction.length
  }
  spans.push({ start: from, end: outer.end })
  return spans.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start)
}
