/** Finds every quotation of a text: what is said, by whom, and on which words that rests. */
import { formClasses } from '../../language/form-of.ts'
import type { Grammar } from '../../language/grammar.ts'
import { namesLanguage } from '../../language/names.ts'
import { isSurelyLeft, leftOver } from '../../language/left-words.ts'
import type { Document } from '../../language/read.ts'
import { type Span, type Word, words } from '../../language/split.ts'
import type { Blocks } from '../blocks/block.ts'
import { blocks as blocksOf } from '../blocks/blocks.ts'
import { Entities } from '../entities/entities.ts'
import { type Entity, isSomebody } from '../entities/entity.ts'
import type { SpeechToken } from '../entities/speech-token.ts'
import { type Judge, judgeBy } from './judge.ts'
import type { Said } from './said.ts'
import { utterances } from './utterances.ts'
import { endsSentence, WhoSpeaks } from './who-speaks.ts'

/** A quotation, whatever language it was said in. */
export interface FoundQuote {
  /** UTF-16 offsets into the text, marks left out. */
  spans: Span[]
  kind: 'direct' | 'partial' | 'not_speech'
  /**
   * By the fullest name the text has; `span` is the mention nearest the cue, `labels` the name with what stands beside it
   * anywhere: “Ann Hale, the transport commissioner”; `aliases` the other names that the text tells, “Nan Hale”.
   */
  speaker: {
    name: string
    kind: 'person' | 'organisation' | 'unnamed'
    span?: Span
    labels?: readonly string[]
    aliases?: readonly string[]
  } | null
  cue: Span | null
  /** How sure it is who spoke, 0 to 1; of nobody, nothing is known. */
  sure?: number
}

/** What was found in a text: its quotations in order, what was heard for each, and who is who. */
export interface Found {
  quotes: FoundQuote[]
  heard: (Pick<Said, 'spans' | 'speech' | 'cue' | 'turn' | 'sure' | 'likely'> & {
    speaker: Entity | null
    mention: Span | null
  })[]
  /** Names, in the order of the text, but those that are places as far as anybody can tell. */
  mentions: { speaker: Entity; span: Span }[]
  /** Whom the noun phrase or the pronoun stands for that begins with a span. */
  whoIs(span: Span): Entity | null
}

/**
 * @param judge what decides: the trained models, or in training the marks of a text
 * @param isRest as blocks() takes it
 */
export function extract(
  document: Document,
  judge: Judge = judgeBy(document.grammar.models()),
  isRest = false,
): Found {
  const { text, grammar } = document
  const blocks = blocksOf(document, isRest)
  const { tokens, found } = utterances(document, blocks)
  const entities = new Entities(text, tokens, grammar, blocks.nicknames, creditsOf(blocks))
  const who = new WhoSpeaks(document, tokens, entities, blocks.participants, judge)
  const said: Said[] = []
  let before: Said | null = null
  for (const utterance of found) {
    const one = who.said(utterance)
    if (before && one.speech && takesUp(document, tokens, before, one)) {
      before.spans.push(...one.spans)
      before.last = one.last
      continue
    }
    said.push(one)
    if (!one.speech) continue
    before = one
    who.remember(one)
  }
  who.nameStrangers()
  credited(text, said)
  return {
    quotes: said.map((one) => ({
      spans: one.spans,
      kind: one.speech ? kindOf(text, tokens, one) : 'not_speech',
      speaker:
        one.speech && one.entity
          ? speakerOf(one.entity, one.named, labelOf(text, one), entities.alsoCalled(one.entity))
          : null,
      cue: one.speech ? one.cue : null,
      ...(one.speech && one.entity && { sure: one.sure }),
    })),
    heard: said.map(({ entity, named, spans, speech, cue, turn, sure, likely }) => ({
      spans,
      speech,
      cue,
      turn,
      speaker: entity,
      mention: named,
      sure,
      likely,
    })),
    mentions: entities.sightings.flatMap(({ entity, at }) =>
      entities.heard.has(entity) || isSomebody(entity) ? [{ speaker: entity, span: tokens[at]! }] : [],
    ),
    whoIs: (span) => who.whoIs(span),
  }
}

/** Where a text names who made it. */
const creditsOf = ({ blocks }: Blocks) => blocks.filter(({ kind }) => kind === 'byline' || kind === 'caption')

/** A headline that quotes the body takes the body's speaker, whatever phrase stands beside it. */
function credited(text: string, said: Said[]): void {
  const [first] = said
  if (!first?.speech || first.cue || first.turn) return
  const quoted = keysOf(text, first)
  const whole = said.find((one) => one !== first && one.speech && keysOf(text, one).includes(quoted))
  if (whole?.entity) first.entity = whole.entity
}

const keysOf = (text: string, said: Said) =>
  ` ${wordsOf(text, said)
    .map(({ key }) => key)
    .join(' ')} `

const wordsOf = (text: string, { spans }: Said): Word[] =>
  spans.flatMap(({ start, end }) => words(text.slice(start, end)))

/** Whether words go on with a quotation that its attribution interrupted: “A,” she said. “B.” */
function takesUp(
  { text, grammar }: Document,
  tokens: readonly SpeechToken[],
  before: Said,
  one: Said,
): boolean {
  const at = before.mention?.at ?? 0
  if (before.turn || one.turn || at <= before.last) return false
  if (tokens[before.last]!.paragraph !== tokens[one.first]!.paragraph) return false
  const between = tokens.slice(before.last + 1, one.first)
  const switches = between.some((token) => formClasses(token, grammar).has('switches'))
  if (switches && between.some(({ key }) => namesLanguage(key, grammar))) return false // “…,” she said, before switching to English: “…”
  const { sentence } = tokens[at]!
  const now = tokens[one.first]!.sentence
  const link = tokens[one.first - 1]!
  const interrupted = now === sentence && at < one.first && link.kind === 'mark' && link.key !== ':'
  const resumed = now === sentence + 1 && link.sentence === sentence && endsSentence(tokens, one.last)
  if (!interrupted && !resumed) return false
  if (one.mention !== null && one.mention !== before.mention) return false
  // “Tant pis,” she said — “Too bad”: a rendering is no second part.
  return isLeft(text, before, grammar) === isLeft(text, one, grammar)
}

/** Whether words are in the other language than the page’s. */
function isLeft(text: string, said: Said, grammar: Grammar): boolean {
  const left = leftOver(wordsOf(text, said), grammar)
  return left !== null && isSurelyLeft(left)
}

function kindOf(
  text: string,
  tokens: readonly SpeechToken[],
  { spans, first, last, mention }: Said,
): 'direct' | 'partial' {
  const begins = /^[^\p{L}]*\p{Lu}/u.test(text.slice(spans[0]!.start, spans[0]!.end))
  const before = tokens[first - 1]
  const introduced = before?.sentence !== tokens[first]!.sentence || before.kind === 'mark'
  return begins && (introduced || (mention?.at ?? 0) > last) ? 'direct' : 'partial'
}

function speakerOf(
  entity: Entity,
  span: Span | null,
  label: string | null,
  aliases: readonly string[],
): FoundQuote['speaker'] {
  const { name, kind, titles } = entity
  const labels = [...[...titles].map((title) => `${name}, ${title}`), ...(label ? [label] : [])]
  return {
    name,
    kind,
    ...(span && { span }),
    ...(labels.length > 0 && { labels }),
    ...(aliases.length > 0 && { aliases }),
  }
}

/** The label with the office or the party behind it, without what tells of a language: “Hon. Ann Hale (Minister of Ports):”. */
function labelOf(text: string, { turn, spans }: Said): string | null {
  const LONGEST = 200
  if (!turn?.label) return null
  const { label, named, aside } = turn
  // “The Minister for Ports (Ann Hale)”
  if (named && named.start > label.end && named.end < spans[0]!.start)
    return `${text.slice(named.start, named.end)}, ${text.slice(label.start, label.end)}`
  const end = aside && aside.start > label.start ? Math.min(aside.start, spans[0]!.start) : spans[0]!.start
  const whole = text.slice(label.start, end)
  return whole.length > LONGEST || whole.includes('\n') ? null : whole.replace(/[\s\p{Z}:.,–—-]+$/u, '')
}
