/** Who asks, who answers and who presides, as a text names them in its credits, its copy and its questions. */
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import { tokensIn, tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { answererOf } from './answerer.ts'
import type { Participants, ToldLine, Turn } from './block.ts'
import { isOfficeNoun } from './labels.ts'
import { isTitle, type NameRun, type Names } from './names.ts'
import { isAged, isSomebody } from './somebody.ts'
import {
  BESIDE,
  conversesBefore,
  isMet,
  isSubject,
  isTranslator,
  talksToUs,
  TALKING,
  tellsOfInterview,
  translatedBefore,
} from './told-parts.ts'

/** What each sign is worth for one part, and for the other against it. */
const ANSWERS = {
  headline: 2,
  first: 1.5,
  mention: 0.5,
  addressed: 3,
  aged: 1.5,
  withThem: 2,
  ofThem: 1,
  translator: 3,
}
const ASKS = { credited: 5, byline: 2, subject: 3, near: 1.5 }
const MOST_MENTIONS = 4
const ENOUGH = 1

type Credit = 'collected' | 'translated'

interface Somebody {
  run: NameRun
  mentions: number
  asks: number
  answers: number
  /** With what the text credits them. */
  credit: Credit | null
}

/** @param told in the order of the text */
export function participantsOf(
  document: Document,
  told: readonly ToldLine[],
  turns: readonly Turn[],
  names: Names,
): Participants {
  const found: Participants = { asks: null, answers: null, presides: null, collected: [], translated: [] }
  for (const { role, label, named } of turns) if (role && label) found[role] ??= named ?? label
  if (!turns.some(({ role }) => role === 'asks' || role === 'answers')) return found
  const people = peopleIn(document, told, turns, names)
  const first = turns[0]!.outer.start
  for (const line of told) weigh(document, line, line.start < first, names, people)
  for (const { credit, run } of people.values()) if (credit) found[credit].push(run)
  const named = [...people.values()].find(({ asks, credit }) => credit === null && asks < ASKS.credited)
  if (named) named.answers += ANSWERS.first
  for (const one of people.values()) {
    one.answers += ANSWERS.mention * Math.min(MOST_MENTIONS, one.mentions)
    if (isAged(document.text, one.run)) one.answers += ANSWERS.aged
  }
  const called = addressed(document, turns, names, people)
  if (called) somebody(people, names.fullest(called)).answers += ANSWERS.addressed
  const asker = best(people, (one) => one.asks - one.answers, found)
  const [outlet] = turns.filter(({ role, label, named }) => role === 'asks' && label && !named)
  // “LANTERN: …”: a paper's label stands for who asked, where the copy tells; its initials too.
  // “Reporter: …” is whoever that was, unless one person is credited with the questions.
  const isCredited = asker !== null && found.collected.some(({ start }) => start === asker.start)
  const isAnybody = outlet && tokensIn(document, outlet.label!).every(isOfficeNoun)
  if (asker && outlet && isNoName(document, outlet.label!, people) && (isCredited || !isAnybody)) {
    const isOutlet = ({ named }: Turn) => named === null || named.start === outlet.label!.start
    for (const turn of turns) if (turn.role === 'asks' && isOutlet(turn)) turn.named = asker
    found.asks = asker
  }
  found.asks ??= isAnybody && !isCredited ? null : asker
  found.answers ??=
    best(people, (one) => one.answers - one.asks, found) ??
    answererOf(document, told, turns, names, found.asks ?? asker)
  return found
}

/** Those named in full where nobody speaks, by surname; copy behind the last turn counts where it tells of the interview. */
function peopleIn(
  document: Document,
  told: readonly ToldLine[],
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
      else if (counts && isSomebody(document, run) && !isGoverned(document, run))
        people.set(key, { run, mentions: 1, asks: 0, answers: 0, credit: null })
    }
  }
  return people
}

/** “the harbour master of Port Ellery”: where somebody is of takes no part, but in “an interview of Ann Ross”. */
function isGoverned(document: Document, run: NameRun): boolean {
  const { from } = tokensWithin(document, run)
  const [noun, of] = document.tokens.slice(Math.max(0, from - 2), from)
  return (
    of !== undefined &&
    noun?.sentence === of.sentence &&
    hasClass(of, 'of') &&
    noun.part === 'NOUN' &&
    !hasClass(noun, 'interviewing', 'interviewed', 'kin') &&
    !document.grammar.names.given.has(run.keys[0]!)
  )
}

const tellsOf = ({ tokens }: Document, { from, to }: ToldLine) =>
  tokens.slice(from, to).some(tellsOfInterview)

/** What a line that nobody speaks tells of those it names. @param leads whether it stands above the interview */
function weigh(
  document: Document,
  line: ToldLine,
  leads: boolean,
  names: Names,
  people: Map<string, Somebody>,
): void {
  const { tokens } = document
  /** Where each sentence first tells of the interview. */
  const told = new Map<number, number>()
  for (const token of tokens.slice(line.from, line.to))
    if (tellsOfInterview(token) && !told.has(token.sentence)) told.set(token.sentence, token.index)
  for (const run of names.within(line)) {
    if (run.keys.every((key) => key.length === 1)) continue // “by M. S.” names nobody
    const known = people.get(run.keys.at(-1)!)
    if (known && line.kind === 'headline') known.answers += ANSWERS.headline
    if (known && line.kind === 'byline') known.asks += ASKS.byline
    const { from: at, to } = tokensWithin(document, run)
    // “our education correspondent, Ann Ross”
    const office = at > line.from ? tokens[at - 1] : undefined
    if (known && office && hasClass(office, 'label-asks')) known.asks += ASKS.credited
    const translated = translatedBefore(tokens.slice(Math.max(line.from, at - BESIDE), at))
    if (translated) {
      somebody(people, run).credit = 'translated'
      continue
    }
    if (isTranslator(tokens.slice(line.from, at))) somebody(people, run).answers -= ANSWERS.translator
    if (conversesBefore(document, line, names, run, at)) {
      somebody(people, run).asks += ASKS.credited
      continue
    }
    if (leads && isMet(tokens, at, to)) {
      somebody(people, run).asks += ASKS.subject
      continue
    }
    const telling = told.get(tokens[at]!.sentence)
    if (telling === undefined) continue
    const isLead = (token: Token) =>
      hasClass(token, 'agent') || (telling < at && hasClass(token, 'interview-with', 'of'))
    const lead = tokens.slice(Math.max(line.from, at - BESIDE), at).findLast(isLead)
    // “Interview: Ann Ross” in a headline names whoever is interviewed, at the foot whoever asked.
    const credits =
      line.kind !== 'headline' &&
      telling === at - 1 &&
      document.text.slice(tokens[telling]!.end, run.start).includes(':')
    if (credits || (lead && hasClass(lead, 'agent'))) {
      const collector = somebody(people, run)
      collector.asks += ASKS.credited
      collector.credit = 'collected'
    } else if (lead && known) known.answers += hasClass(lead, 'of') ? ANSWERS.ofThem : ANSWERS.withThem
    else if (known && isSubject(tokens.slice(to, to + TALKING))) {
      const isToUs = telling >= to && talksToUs(tokens.slice(telling, telling + 1 + BESIDE))
      if (isToUs) known.answers += ANSWERS.withThem
      else if (telling < to + BESIDE) known.asks += ASKS.subject
      else if (leads) known.asks += ASKS.near
    } else if (known && leads) known.asks += ASKS.near
  }
}

/** Whom a name of the copy or of a question calls: by surname, or by the given name of somebody known. */
function somebody(people: Map<string, Somebody>, run: NameRun): Somebody {
  const surname = run.keys.at(-1)!
  const known = people.get(surname) ?? [...people.values()].find((one) => one.run.keys[0] === surname)
  const one = known ?? { run, mentions: 0, asks: 0, answers: 0, credit: null }
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

/** “LANTERN”, « Roue libre »: one word, or words that begin with no given name, and nobody of whom the text tells. */
function isNoName(document: Document, label: Span, people: ReadonlyMap<string, Somebody>): boolean {
  const words = tokensIn(document, label)
  const isKnown = people.has(words.at(-1)!.key) || document.grammar.names.given.has(words[0]!.key)
  return (
    words.length === 1 || (!isKnown && !words.some((word) => hasClass(word, 'title', 'title-f', 'title-m')))
  )
}

/** “Mr Lepage, how many …?”: whom the questions call by name. */
function addressed(
  document: Document,
  turns: readonly Turn[],
  names: Names,
  people: ReadonlyMap<string, Somebody>,
): NameRun | null {
  const { text, tokens, grammar } = document
  const LONGEST_TITLE = 12
  for (const { role, spans, outer } of turns) {
    if (role !== 'asks') continue
    const start = spans[0]?.start ?? outer.start
    const [run] = names.within({ start, end: outer.end })
    const opens = run && run.start - start < LONGEST_TITLE
    if (!opens || !/^[\s\p{Z}]?[,.?!]/u.test(text.slice(run.end, run.end + 2))) continue
    // “Silence,” and « Mesdames, » open a sentence so too: somebody known, or a name by its form.
    const { from: at } = tokensWithin(document, run)
    const first = tokens[at]!
    const before = tokens[at - 1]
    const leads = before !== undefined && before.start >= start
    const titled = leads && isTitle(before)
    // « Pourquoi Sarzeuil ? » calls nobody.
    const isCalled = !leads || /^[\s\p{Z}]?,/u.test(text.slice(run.end, run.end + 2))
    const known =
      people.has(run.keys.at(-1)!) ||
      grammar.names.given.has(first.key) ||
      (isCalled && first.readings.length === 0)
    if (known || titled) return run
  }
  return null
}
