/** Who holds the floor: whose words are those that no cue attributes. */
import type { Language } from '../../api/language.ts'
import { subjectBefore } from './clause.ts'
import { canSpeak } from './phrase.ts'
import { reportingVerb } from './reports.ts'
import type { People, Person } from './people.ts'
import type { Span } from '../../language/split.ts'
import type { Said } from './said.ts'
import { sentenceAround, sentenceSubject } from './sentence-subject.ts'
import type { SpeechToken } from './tokens.ts'
import type { Participants, Turn } from '../blocks/block.ts'
import { mentionOf } from './who-speaks.ts'
import { readMention } from './mentions.ts'

/** A speaker keeps the floor so many paragraphs after the last words. */
const PARAGRAPHS_HELD = 2
export class Floor {
  private last: Said | null = null
  private other: Person | null = null
  /** Whether the turns heard are told by a narrator, who says whose they are, rather than put and answered. */
  private told = false
  private readonly text: string
  private readonly tokens: readonly SpeechToken[]
  private readonly people: People
  private readonly language: Language

  private readonly participants: Participants

  constructor(
    text: string,
    tokens: readonly SpeechToken[],
    people: People,
    language: Language,
    participants: Participants,
  ) {
    this.participants = participants
    this.text = text
    this.tokens = tokens
    this.people = people
    this.language = language
  }

  heard(said: Said): void {
    if (this.last?.person && this.last.person !== said.person) this.other = this.last.person
    this.last = said
    this.told = said.turn !== null && (this.told || said.attribution !== null)
  }

  /** Whether somebody who spoke, or of whom the sentence before tells, can be the speaker of words at token `at`. */
  isTaken(at: number): boolean {
    const { last, tokens } = this
    const { paragraph } = tokens[at]!
    const near = last !== null && paragraph - tokens[last.last]!.paragraph <= PARAGRAPHS_HELD
    return near || this.subjectBefore(at) !== null
  }

  /** Whether somebody has spoken in the paragraph of token `at`. */
  isHeld(at: number): boolean {
    return this.last !== null && this.tokens[this.last.last]!.paragraph === this.tokens[at]!.paragraph
  }

  /** The speaker of words at token `at` that no cue attributes. */
  holder(at: number): Person | null {
    const { last, tokens } = this
    const { paragraph } = tokens[at]!
    const opens = tokens[at - 1]?.paragraph !== paragraph
    const told = this.subjectBefore(at)
    if (!opens && told) return told
    if (last && tokens[last.last]!.paragraph === paragraph - 1 && opens) {
      const question = this.text.slice(last.spans.at(-1)!.start, last.spans.at(-1)!.end).endsWith('?')
      const follows = tokens[at - 1]!.sentence - tokens[last.last]!.sentence <= 1
      if (question && this.other && follows) return this.other
      if (follows || !told) return last.person
    }
    if (told) return told
    if (last && paragraph - tokens[last.last]!.paragraph <= PARAGRAPHS_HELD) return last.person
    return this.subjectAfter(at)
  }

  /** « “Nous avons gagné !” Devant l’usine, Anne Roche lève les bras »: whom the next sentence tells of, where nobody was heard. */
  private subjectAfter(at: number): Person | null {
    const { tokens, language, text, people } = this
    const next = tokens[at + 1]
    if (next?.paragraph !== tokens[at]!.paragraph || next.sentence === tokens[at]!.sentence) return null
    const subject = sentenceSubject(tokens, at + 1, sentenceAround(tokens, at + 1).to, language)
    const told = subject && canSpeak(tokens, subject) && mentionOf(text, tokens, subject, people, language)
    return told && told.person.kind === 'person' ? told.person : null
  }

  /** The subject of the last sentence before token `at`, if it tells of somebody and is no speech itself. */
  private subjectBefore(at: number): Person | null {
    const { tokens, language, text, people } = this
    const before = tokens[at - 1]
    if (!before || tokens[at]!.paragraph - before.paragraph > 1) return null
    const sentence = sentenceAround(tokens, at - 1)
    const end = Math.min(sentence.to, at)
    const subject = sentenceSubject(tokens, sentence.at, end, language)
    const told = subject && canSpeak(tokens, subject) && mentionOf(text, tokens, subject, people, language)
    if (told && told.person.kind !== 'organisation') return told.person
    for (let i = end - 1; i > sentence.at; i--) {
      if (!reportingVerb(tokens, i, language)) continue
      const reporter = subjectBefore(tokens, i, sentence.at, language)
      const mention =
        reporter && canSpeak(tokens, reporter) && mentionOf(text, tokens, reporter, people, language)
      if (mention) return mention.person
    }
    return null
  }

  /** @param named where the label's bearer has a fuller name */
  labelled(label: Span, named: Span | null): { person: Person | null; mention: Span; cue: null } {
    return { person: this.personAt(named ?? label), mention: label, cue: null }
  }

  /** Who speaks in a turn that has no label. */
  answering({ role, continues }: Turn): Person | null {
    if (continues && this.last?.turn) return this.last.person
    if (role === null || this.told) return this.other
    const named = this.participants[role]
    const person = named && this.personAt(named)
    return person ?? (role === 'answers' ? this.people.protagonist(null) : null)
  }

  /** Those that a label describes, or that are named where no token stands: inside brackets or among spoken words. */
  private readonly strangers = new Map<string, Person>()

  private personAt({ start, end }: Span): Person | null {
    const { tokens, text, people } = this
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.start < start) low = middle + 1
      else high = middle
    }
    let to = low
    while (to < tokens.length && tokens[to]!.end <= end) to++
    const mention = to > low ? readMention(text, tokens, low, to) : null
    if (mention?.form === 'name') return people.resolve(mention)
    const name = mention?.name ?? text.slice(start, end)
    const known = this.strangers.get(name)
    const kind = mention?.kind ?? 'person'
    const gender = mention?.gender ?? null
    const stranger = known ?? { name, kind, gender, plural: false, roles: new Set(), mentions: 1 }
    this.strangers.set(name, stranger)
    return stranger
  }
}
