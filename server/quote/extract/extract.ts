/** Finds every quotation of a text: what is said, by whom, on which words that rests, and in which language it was said. */
import type { Language } from '../../api/language.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Document } from '../../language/read.ts'
import { words } from '../../language/split.ts'
import { blocks as blocksOf } from '../blocks/blocks.ts'
import { attribution } from './attribute.ts'
import { sentenceAround } from './sentence-subject.ts'
import { Floor } from './floor.ts'
import { People, type Person } from './people.ts'
import type { Span } from '../../language/split.ts'
import type { Said } from './said.ts'
import { isSpeech } from './speech.ts'
import { switchesLanguage } from '../spoken/spoken-clues.ts'
import { type SpokenTag, spokenLanguages } from '../spoken/spoken-statements.ts'
import type { SpeechToken } from './tokens.ts'
import { type Utterance, utterances } from './utterances.ts'
import { mentionOf } from './who-speaks.ts'

export interface ExtractedQuote {
  /** UTF-16 offsets into the text, marks left out. */
  spans: Span[]
  kind: 'direct' | 'partial' | 'not_speech'
  /** By the fullest name the text has; `span` is the mention nearest the cue. */
  speaker: { name: string; kind: 'person' | 'organisation' | 'unnamed'; span?: Span } | null
  cue: Span | null
  spoken: SpokenTag
}

/** The quotations of a text, in its order. */
export function extract(document: Document): ExtractedQuote[] {
  const { text, language, grammar } = document
  const blocks = blocksOf(document)
  const { tokens, found } = utterances(document, blocks)
  const people = new People(text, tokens, grammar)
  const floor = new Floor(text, tokens, people, language, blocks.participants)
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
  const spoken = spokenLanguages(text, tokens, said, people, grammar)
  return said.map((one, i) => ({
    spans: one.spans,
    kind: one.speech ? kindOf(text, tokens, one) : 'not_speech',
    speaker: one.speech && one.person ? speakerOf(one.person, one.mention) : null,
    cue: one.speech ? one.cue : null,
    spoken: spoken[i]!,
  }))
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
  if (turn?.label) return { ...none, speech: true, ...floor.labelled(turn.label, turn.named) }
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
  if (switchesLanguage(text.slice(tokens[before.last]!.end, tokens[one.first]!.start), grammar)) return false
  const { sentence } = tokens[before.attribution.subject.at]!
  const now = tokens[one.first]!.sentence
  const link = tokens[one.first - 1]!
  const between = before.attribution.subject.at < one.first
  const interrupted = now === sentence && between && link.kind === 'mark' && link.key !== ':'
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

function speakerOf(person: Person, span: Span | null): ExtractedQuote['speaker'] {
  const { name, kind } = person
  return span ? { name, kind, span } : { name, kind }
}
