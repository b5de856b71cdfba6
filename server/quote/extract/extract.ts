/** Finds every quotation of a text: what is said, by whom, and on which words that rests. */
import type { Language } from '../../api/language.ts'
import type { Grammar } from '../../language/grammar.ts'
import { formClasses } from '../../language/form-of.ts'
import { namesLanguage } from '../../language/names.ts'
import type { Document } from '../../language/read.ts'
import { words } from '../../language/split.ts'
import { attribution } from './attribute.ts'
import { sentenceAround } from './sentence-subject.ts'
import { Floor } from './floor.ts'
import { People, type Person } from './people.ts'
import { phraseAt } from './phrase.ts'
import type { Span } from '../../language/split.ts'
import type { Said } from './said.ts'
import { isSpeech } from './speech.ts'
import type { SpeechToken } from './tokens.ts'
import { type Utterance, utterances } from './utterances.ts'
import { mentionOf } from './who-speaks.ts'

/** A quotation, whatever language it was said in. */
export interface FoundQuote {
  /** UTF-16 offsets into the text, marks left out. */
  spans: Span[]
  kind: 'direct' | 'partial' | 'not_speech'
  /** By the fullest name the text has; `span` is the mention nearest the cue. */
  speaker: { name: string; kind: 'person' | 'organisation' | 'unnamed'; span?: Span } | null
  cue: Span | null
}

/** What was found in a text: its quotations in order, what was heard for each, and who is who. */
export interface Found {
  quotes: FoundQuote[]
  heard: (Pick<Said, 'spans' | 'speech' | 'mention' | 'cue' | 'turn'> & { speaker: Person | null })[]
  mentions: { speaker: Person; span: Span }[]
  /** Whom the noun phrase or the pronoun stands for that begins with a span. */
  whoIs(span: Span): Person | null
}

export function extract(document: Document): Found {
  const { text, language, grammar } = document
  const { tokens, found } = utterances(document)
  const people = new People(text, tokens, grammar)
  const floor = new Floor(text, tokens, people, language)
  const said: Said[] = []
  let before: Said | null = null
  for (const utterance of found) {
    const one = whoSaid(text, tokens, utterance, floor, people, language)
    if (before && one.speech && takesUp(text, tokens, before, one, grammar)) {
      before.spans.push(...one.spans)
      before.last = one.last
    } else {
      said.push(one)
      if (one.speech) before = one
      if (one.person && !one.turn && !one.attribution) people.spoke(one.person, one.first)
    }
    if (one.speech) floor.heard(before!)
  }
  credited(text, said)
  return {
    quotes: said.map((one) => ({
      spans: one.spans,
      kind: one.speech ? kindOf(text, tokens, one) : 'not_speech',
      speaker: one.speech && one.person ? speakerOf(one.person, one.mention) : null,
      cue: one.speech ? one.cue : null,
    })),
    heard: said.map(({ person, ...one }) => ({ ...one, speaker: person })),
    mentions: people.mentions(),
    whoIs: ({ start }) => {
      const at = tokenAt(tokens, start)
      const phrase = at === null ? null : phraseAt(tokens, at, language)
      return phrase && (mentionOf(text, tokens, phrase, people, language)?.person ?? null)
    },
  }
}

/** The token that begins at an offset. */
function tokenAt(tokens: readonly SpeechToken[], start: number): number | null {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return tokens[low]?.start === start ? low : null
}

function whoSaid(
  text: string,
  tokens: readonly SpeechToken[],
  utterance: Utterance,
  floor: Floor,
  people: People,
  language: Language,
): Said {
  const { first, last, spans, turn } = utterance
  const none = { ...utterance, person: null, mention: null, cue: null, attribution: null }
  if (turn?.label) return { ...none, speech: true, ...floor.labelled(turn.label) }
  const found = attribution(tokens, first, language)
  const given = {
    at: last,
    words: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    attribution: found,
    startsSentence: tokens[first - 1]?.sentence !== tokens[first]!.sentence,
    endsSentence: endsSentence(tokens, last),
    floorTaken: floor.isTaken(first),
    floorHeld: floor.isHeld(first),
  }
  if (!turn && !isSpeech(tokens, given)) return { ...none, speech: false }
  const mention = found && mentionOf(text, tokens, found.subject, people, language)
  if (found && mention?.person) {
    people.spoke(mention.person, found.subject.at)
    const cue = found.cue && { start: tokens[found.cue.at]!.start, end: tokens[found.cue.to - 1]!.end }
    return { ...none, speech: true, attribution: found, person: mention.person, mention: mention.span, cue }
  }
  const person = turn ? floor.answering(turn) : floor.holder(first)
  return { ...none, speech: true, person }
}

/** A headline that quotes the body takes the body's speaker, whatever phrase stands beside it. */
function credited(text: string, said: Said[]): void {
  const [first] = said
  if (!first?.speech || first.attribution?.cue || first.turn) return
  const quoted = wordsOf(text, first)
  const whole = said.find((one) => one !== first && one.speech && wordsOf(text, one).includes(quoted))
  if (whole?.person) first.person = whole.person
}

const wordsOf = (text: string, { spans }: Said) =>
  ` ${spans.flatMap(({ start, end }) => words(text.slice(start, end)).map(({ key }) => key)).join(' ')} `

/** Whether words go on with a quotation that its attribution interrupted: “A,” she said. “B.” */
function takesUp(
  text: string,
  tokens: readonly SpeechToken[],
  before: Said,
  one: Said,
  grammar: Grammar,
): boolean {
  if (before.turn || one.turn || before.attribution?.place !== 'after') return false
  if (tokens[before.last]!.paragraph !== tokens[one.first]!.paragraph) return false
  const between = tokens.slice(before.last + 1, one.first)
  const switches = between.some((token) => formClasses(token, grammar).has('switches'))
  if (switches && between.some(({ key }) => namesLanguage(key, grammar))) return false // “…,” she said, before switching to English: “…”
  const { sentence } = tokens[before.attribution.subject.at]!
  const now = tokens[one.first]!.sentence
  const link = tokens[one.first - 1]!
  const attributed = before.attribution.subject.at < one.first
  const interrupted = now === sentence && attributed && link.kind === 'mark' && link.key !== ':'
  const resumed =
    now === sentence + 1 && tokens[one.first - 1]!.sentence === sentence && endsSentence(tokens, one.last)
  if (!interrupted && !resumed) return false
  return one.attribution === null || (interrupted && one.attribution.cue?.at === before.attribution.cue?.at)
}

function endsSentence(tokens: readonly SpeechToken[], at: number): boolean {
  let next = at + 1
  while (tokens[next]?.kind === 'mark' && tokens[next]!.sentence === tokens[at]!.sentence) next++
  return tokens[next]?.sentence !== tokens[at]!.sentence
}

function kindOf(
  text: string,
  tokens: readonly SpeechToken[],
  { spans, first, attribution }: Said,
): 'direct' | 'partial' {
  const begins = /^[^\p{L}]*\p{Lu}/u.test(text.slice(spans[0]!.start, spans[0]!.end))
  const before = tokens[first - 1]
  const sentence = sentenceAround(tokens, first)
  const introduced = sentence.at === first || before?.kind === 'mark'
  return begins && (introduced || attribution?.place === 'after') ? 'direct' : 'partial'
}

function speakerOf(person: Person, span: Span | null): FoundQuote['speaker'] {
  const { name, kind } = person
  return span ? { name, kind, span } : { name, kind }
}
