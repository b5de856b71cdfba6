/** Decides in which language each quotation was spoken, and on what evidence: a wrong tag is worse than none. */
import type { Language } from '../../api/language.ts'
import type { Grammar } from '../../language/grammar.ts'
import { words } from '../../language/split.ts'
import type { People, Person } from '../extract/people.ts'
import type { Span } from '../../language/split.ts'
import { leftIn } from './left-words.ts'
import { type Clue, languageOfBody, spokenClues } from './spoken-clues.ts'
import type { Said } from '../extract/said.ts'
import { sentenceSubject } from '../extract/sentence-subject.ts'
import type { SpeechToken } from '../extract/tokens.ts'
import { mentionOf } from '../extract/who-speaks.ts'

export interface SpokenTag {
  language: Language
  basis: 'stated' | 'inferred' | 'unknown'
  evidence?: Span
}

/** Where in the text a clue stands, in the terms that scope is told in. */
interface Placed extends Clue {
  sentence: number
  paragraph: number
}

const UNKNOWN: SpokenTag = { language: 'unknown', basis: 'unknown' }
/** More clues than any paragraph of prose holds; the rest are passed over. */
const CLUES_IN_A_PARAGRAPH = 12
/** What was said on the occasion stays so no longer. */
const ELSEWHERE =
  /afterwards?\b|corridor|outside|couloir|en marge|à la sortie|sur (?:le réseau )?X\b|twitter|tweet|facebook|posted|social media|réseaux? socia|letter|told reporters|later\b|plus tard/iu
const ONCE = /this time|cette fois|before (?:switching|returning)|avant de (?:repasser|revenir|reprendre)/iu

/** The spoken language of each utterance, in their order. */
export function spokenLanguages(
  text: string,
  tokens: readonly SpeechToken[],
  said: readonly Said[],
  people: People,
  grammar: Grammar,
): SpokenTag[] {
  const printed = grammar.language
  const clues = placed(text, tokens, grammar)
  const byParagraph = Map.groupBy(clues, ({ paragraph }) => paragraph)
  const bySpeaker = new Map<Person, Placed>()
  const interview = clues.find(({ scope }) => scope === 'interview')
  const broadcast = clues.find(({ scope }) => scope === 'broadcast')
  let last: { one: Said; clue: Placed } | null = null
  const stated = new Map<Person, Language>()
  const answering = new Set(
    said.flatMap(({ turn, person }) => (turn?.role === 'answers' && !turn.label && person ? [person] : [])),
  )
  const speaking = new Set(said.flatMap((one) => (one.speech ? sentencesOf(tokens, one) : [])))

  for (const one of said) {
    const clue = one.speech && direct(one)?.scope === 'speaker' ? direct(one) : null
    if (clue && one.person && !bySpeaker.has(one.person)) bySpeaker.set(one.person, clue)
  }
  const statements = Map.groupBy(
    clues.filter(({ scope }) => scope === 'speaker'),
    ({ sentence }) => sentence,
  )
  let from = 0
  for (const [sentence, [statement]] of statements) {
    while (tokens[from]!.sentence < sentence) from++
    const person = subjectOf(statement!, from)
    if (person && !bySpeaker.has(person)) bySpeaker.set(person, statement!)
  }

  const occasions = occasionsOf()

  const answers = said.map((one) => {
    if (!one.speech) return UNKNOWN
    const found = direct(one) ?? leftWords(one) ?? ofBody(one) ?? carried(one) ?? whole(one)
    if (!found) return UNKNOWN
    const language = found.scope === 'own language' ? ownLanguage(one) : found.language
    if (language === 'unknown') return UNKNOWN
    last = {
      one,
      clue: { ...found, language, scope: found.scope === 'own language' ? 'words' : found.scope },
    }
    if (one.person && found.basis === 'stated') stated.set(one.person, language)
    return { language, basis: found.basis, evidence: { start: found.start, end: found.end } }
  })
  return headlines(text, said, answers)

  /** Whom a statement is about that stands in a sentence without a quotation: "Ann Ross, who spoke French throughout, …" */
  function subjectOf({ start }: Placed, at: number): Person | undefined {
    let end = at
    while (end < tokens.length && tokens[end]!.start < start) end++
    const subject = sentenceSubject(tokens, at, end, printed)
    return subject ? mentionOf(text, tokens, subject, people, printed)?.person : undefined
  }

  /**
   * What is told of the occasion on which someone spoke, in a sentence that quotes nothing, holds for all they say in the
   * text: “Ruth Penhallow, addressing the crews in English, …”. It holds for nothing where the text has them speak
   * another language too.
   */
  function occasionsOf(): Map<Person, Placed> {
    const speakers = new Set(said.map(({ person }) => person))
    const named = people.bySentence()
    const languages = new Map<Person, Set<Language>>()
    const told = new Map<Person, Placed>()
    for (const clue of clues) {
      if (clue.basis !== 'stated') continue
      const [person, another] = (named.get(clue.sentence) ?? []).filter((one) => speakers.has(one))
      if (!person || another) continue
      languages.set(person, (languages.get(person) ?? new Set()).add(clue.language))
      if (clue.scope === 'occasion' && !speaking.has(clue.sentence) && !told.has(person))
        told.set(person, clue)
    }
    for (const one of said) {
      const clue = one.speech ? direct(one) : undefined
      if (one.person && clue?.basis === 'stated')
        languages.set(one.person, (languages.get(one.person) ?? new Set()).add(clue.language))
    }
    return new Map([...told].filter(([person]) => languages.get(person)!.size === 1))
  }

  /** A clue in the sentence of the words or of their cue, else in the sentence before that leads up to them. */
  function direct(one: Said): Placed | undefined {
    const { paragraph } = tokens[one.first]!
    const all = (byParagraph.get(paragraph) ?? []).slice(0, CLUES_IN_A_PARAGRAPH)
    const switched = all.findLast(
      ({ scope, start }) => scope === 'onward' && start < tokens[one.first]!.start,
    )
    if (switched && !speaksBetween(switched, one)) return switched
    const near = all.filter(({ scope }) => scope !== 'onward')
    const own = sentencesOf(tokens, one)
    const here = near.filter(({ sentence, scope }) => own.includes(sentence) && scope !== 'interview')
    const before = near.filter(
      ({ sentence, scope }) =>
        sentence === own[0]! - 1 && !speaking.has(sentence) && scope !== 'interview' && scope !== 'broadcast',
    )
    const floor = near.filter(({ scope, start }) => scope === 'floor' && start < tokens[one.first]!.start)
    return strongest(here) ?? strongest(before) ?? (isElsewhere(one) ? undefined : floor.at(-1))
  }

  /** Whether other words are quoted between a clue and those it leads up to. */
  function speaksBetween(clue: Placed, one: Said): boolean {
    for (let i = one.first - 1; i >= 0 && tokens[i]!.start >= clue.end; i--)
      if (tokens[i]!.kind === 'speech') return true
    return false
  }

  function leftWords(one: Said): Placed | undefined {
    const { spans } = one
    const keys = spans.flatMap(({ start, end }) => words(text.slice(start, end)).map(({ key }) => key))
    const language = leftIn(keys, grammar)
    return language ? inferred(one, language, spans[0]!) : undefined
  }

  function ofBody(one: Said): Placed | undefined {
    if (one.person?.kind === 'person' || !one.mention || !one.cue) return undefined
    const language = languageOfBody(one.person?.name ?? '')
    const from = Math.min(one.mention.start, one.cue.start)
    const around = text.slice(from, Math.max(one.mention.end, one.cue.end) + 60)
    if (!language || !/statement|readout|communiqué|press release/iu.test(around)) return undefined
    return inferred(one, language, one.mention)
  }

  /** The same speaker goes on, in the same paragraph or the next. */
  function carried(one: Said): Placed | undefined {
    if (!last || !one.person || last.one.person !== one.person || isElsewhere(one)) return undefined
    const { clue } = last
    const gap = tokens[one.first]!.paragraph - tokens[last.one.last]!.paragraph
    if (clue.scope === 'speaker' || clue.scope === 'interview' || gap > (clue.basis === 'stated' ? 1 : 0))
      return undefined
    return ONCE.test(text.slice(clue.start, clue.end + 60)) ? undefined : clue
  }

  /** What holds for a speaker or an interview throughout, wherever in the text the words stand. */
  function whole(one: Said): Placed | undefined {
    const own = one.person && bySpeaker.get(one.person)
    if (own) return own
    const occasion = one.person && occasions.get(one.person)
    if (occasion && !isElsewhere(one)) return occasion
    if (interview && (one.turn || isInterviewed(one))) return interview
    const asks =
      one.person &&
      ['interviewer', 'journalist', 'host', 'presenter', 'presentateur', 'presentatrice', 'journaliste'].some(
        (role) => one.person!.roles.has(role),
      )
    return asks && broadcast ? broadcast : undefined
  }

  function isInterviewed(one: Said): boolean {
    return !one.cue && one.person !== null && answering.has(one.person)
  }

  function ownLanguage(one: Said): Language {
    const language = one.person ? stated.get(one.person) : undefined
    return language && language !== printed ? language : 'unknown'
  }

  function isElsewhere(one: Said): boolean {
    const { start } = tokens[one.first]!
    const { end } = tokens[one.last]!
    const REACH = 120
    const before = text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1)!
    const after = text.slice(end, end + REACH / 2).split('\n')[0]!
    return ELSEWHERE.test(before) || ELSEWHERE.test(after)
  }

  function inferred(one: Said, language: Language, span: Span): Placed {
    const { sentence, paragraph } = tokens[one.first]!
    return { ...span, language, basis: 'inferred', scope: 'words', sentence, paragraph }
  }
}

const strongest = (clues: Placed[]) => clues.find(({ basis }) => basis === 'stated') ?? clues[0]

/** The sentences an utterance and its attribution stand in. */
function sentencesOf(tokens: readonly SpeechToken[], { first, last, attribution }: Said): number[] {
  const own = [tokens[first]!.sentence, tokens[last]!.sentence]
  return attribution ? [...own, tokens[attribution.subject.at]!.sentence] : own
}

/** The clues that stand outside quotations, with the sentence and the paragraph of each. */
function placed(text: string, tokens: readonly SpeechToken[], grammar: Grammar): Placed[] {
  const clues = spokenClues(text, grammar).sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Placed[] = []
  let at = 0
  for (const clue of clues) {
    while (at < tokens.length - 1 && tokens[at]!.end <= clue.start) at++
    const token = tokens[at]
    if (!token || (token.kind === 'speech' && token.start <= clue.start)) continue
    const within = found.at(-1)
    if (within && within.end >= clue.end && within.basis === 'stated') continue
    found.push({ ...clue, sentence: token.sentence, paragraph: token.paragraph })
  }
  return found
}

/** A headline that quotes the body takes the body's language. */
function headlines(text: string, said: readonly Said[], answers: SpokenTag[]): SpokenTag[] {
  const first = said[0]
  if (!first || !answers[0] || answers[0].language !== 'unknown') return answers
  const quoted = text.slice(first.spans[0]!.start, first.spans[0]!.end)
  const at = said.findIndex(
    ({ spans }, i) => i > 0 && spans.some(({ start, end }) => text.slice(start, end).includes(quoted)),
  )
  return at > 0 && first.speech ? [answers[at]!, ...answers.slice(1)] : answers
}
