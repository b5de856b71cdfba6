/** Who asks, who answers and who presides, as a text names them in its credits, its copy and its questions. */
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { BlockKind, Participants, Turn } from './block.ts'
import { isAny } from './evidence.ts'
import { isPersonal, type NameRun, type Names } from './names.ts'

/** A stretch that nobody speaks. */
export interface Told extends Span {
  kind: BlockKind
  /** Its tokens. */
  from: number
  to: number
}

/** What each sign is worth for one part, and for the other against it. */
const ANSWERS = { headline: 2, first: 1.5, mention: 0.5, addressed: 3, withThem: 2, ofThem: 1 }
const ASKS = { credited: 5, byline: 2, subject: 2, near: 1.5 }
const MOST_MENTIONS = 4
/** Behind “by” and “with”, and before a verb of asking, a name stands within so many words. */
const BESIDE = 5
const ENOUGH = 1

interface Somebody {
  run: NameRun
  mentions: number
  asks: number
  answers: number
}

/** @param told in the order of the text */
export function participantsOf(
  document: Document,
  told: readonly Told[],
  turns: readonly Turn[],
  names: Names,
): Participants {
  const found: Participants = { asks: null, answers: null, presides: null }
  if (turns.every(({ role }) => role === null)) return found
  for (const { role, label, named } of turns) if (role && label) found[role] ??= named ?? label
  const people = peopleIn(document, told, turns, names)
  for (const line of told) weigh(document, line, names, people)
  const [first] = people.values()
  if (first) first.answers += ANSWERS.first
  for (const one of people.values()) one.answers += ANSWERS.mention * Math.min(MOST_MENTIONS, one.mentions)
  const called = addressed(document, turns, names)
  if (called) somebody(people, names.fullest(called)).answers += ANSWERS.addressed
  const asker = best(people, (one) => one.asks - one.answers, found)
  const [outlet] = turns.filter(({ role, label, named }) => role === 'asks' && label && !named)
  // “LANTERN: …”: a paper's label stands for who asked, where the copy tells.
  if (asker && outlet && isOneWord(document, outlet.label!)) {
    for (const turn of turns) if (turn.role === 'asks') turn.named ??= asker
    found.asks = asker
  }
  found.asks ??= asker
  found.answers ??= best(people, (one) => one.answers - one.asks, found)
  return found
}

/** Those named in full where nobody speaks, by surname; copy behind the last turn counts where it tells of the interview. */
function peopleIn(
  document: Document,
  told: readonly Told[],
  turns: readonly Turn[],
  names: Names,
): Map<string, Somebody> {
  const last = turns.at(-1)!.outer.end
  const people = new Map<string, Somebody>()
  for (const line of told) {
    if (line.kind === 'dateline') continue
    const counts = line.start < last || line.kind !== 'body' || tellsOf(document, line)
    for (const run of names.within(line)) {
      const key = run.keys.at(-1)!
      const one = people.get(key)
      if (one) one.mentions++
      else if (counts && isPersonal(document.text, run))
        people.set(key, { run, mentions: 1, asks: 0, answers: 0 })
    }
  }
  return people
}

const tellsOf = ({ tokens }: Document, { from, to }: Told) =>
  tokens.slice(from, to).some((token) => isAny(token, 'interviewing', 'interviewed'))

/** What a line that nobody speaks tells of those it names. */
function weigh({ tokens }: Document, line: Told, names: Names, people: ReadonlyMap<string, Somebody>): void {
  const words = tokens.slice(line.from, line.to)
  const telling = words.filter((token) => isAny(token, 'interviewing', 'interviewed'))
  for (const run of names.within(line)) {
    const one = people.get(run.keys.at(-1)!)
    if (!one) continue
    if (line.kind === 'headline') one.answers += ANSWERS.headline
    if (line.kind === 'byline') one.asks += ASKS.byline
    const at = words.findIndex(({ start }) => start >= run.start)
    const { sentence } = words[at]!
    const beside = telling.filter((token) => token.sentence === sentence)
    if (beside.length === 0) continue
    const led = words.slice(Math.max(0, at - BESIDE), at)
    const told = telling.some((token) => token.start < run.start)
    const before = led.findLast(
      (token) => isAny(token, 'agent') || (told && isAny(token, 'interview-with', 'of')),
    )
    const behind = words.slice(at + run.keys.length, at + run.keys.length + BESIDE)
    if (before && isAny(before, 'agent')) one.asks += ASKS.credited
    else if (before) one.answers += isAny(before, 'of') ? ANSWERS.ofThem : ANSWERS.withThem
    else one.asks += beside.some((token) => behind.includes(token)) ? ASKS.subject : ASKS.near
  }
}

/** Whom a name of the copy or of a question calls: by surname, or by the given name of somebody known. */
function somebody(people: Map<string, Somebody>, run: NameRun): Somebody {
  const surname = run.keys.at(-1)!
  const known = people.get(surname) ?? [...people.values()].find((one) => one.run.keys[0] === surname)
  const one = known ?? { run, mentions: 0, asks: 0, answers: 0 }
  if (!known) people.set(surname, one)
  return one
}

/** The one for whom most speaks, who has no other part. */
function best(
  people: ReadonlyMap<string, Somebody>,
  score: (one: Somebody) => number,
  { asks, presides }: Participants,
): Span | null {
  let most = ENOUGH
  let found: NameRun | null = null
  for (const one of people.values()) {
    if ([asks, presides].some((taken) => taken?.start === one.run.start) || score(one) < most) continue
    if (score(one) > most || !found) [most, found] = [score(one), one.run]
  }
  return found
}

const isOneWord = ({ text }: Document, { start, end }: Span) => !/\s/u.test(text.slice(start, end))

/** “Mr Lepage, how many …?”: whom the questions call by name. */
function addressed({ text }: Document, turns: readonly Turn[], names: Names): NameRun | null {
  const LONGEST_TITLE = 12
  for (const { role, spans, outer } of turns) {
    if (role !== 'asks') continue
    const start = spans[0]?.start ?? outer.start
    const [run] = names.within({ start, end: outer.end })
    const opens = run && run.start - start < LONGEST_TITLE
    if (opens && /^[\s\p{Z}]?[,.?!]/u.test(text.slice(run.end, run.end + 2))) return run
  }
  return null
}
