/** Who said each utterance: options from the whole text, chosen among by what training learned. */
import { type Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { antecedentFeatures, antecedents, type Recent } from '../entities/antecedents.ts'
import { countBefore } from '../../language/count-before.ts'
import type { Entities, Entity } from '../entities/entities.ts'
import { type Mention, nameEnd, readMention } from '../entities/mentions.ts'
import { NounPhrases } from '../entities/noun-phrases.ts'
import { type SpeechToken, tokenFrom } from '../entities/tokens.ts'
import type { Participants, Role } from '../blocks/block.ts'
import { cueOf } from './cue.ts'
import type { Judge } from './judge.ts'
import type { Said } from './said.ts'
import { type Situation, speakerFeatures } from './speaker-features.ts'
import {
  heardLast,
  LONGEST,
  mentionsAround,
  toldLast,
  type SpeakerOption,
  type Standing,
} from './speaker-options.ts'
import { speechFeatures } from './speech-features.ts'
import type { Utterance } from './utterances.ts'
import { verbsAround } from './verbs-around.ts'

/** A speaker keeps the floor so many paragraphs after the last words. */
const KEPT_FLOOR = 4
/** In how many sentences above a pronoun its antecedent is sought beside the names. */
const SENTENCES = 3
/** So many mentions of a sentence are looked at, more than any writer sets in one: a text may be without a full stop. */
const TOLD_OF = 64

export class WhoSpeaks {
  private readonly phrases: NounPhrases
  private readonly meant = new Map<Mention, Meant>()
  private readonly heard: Said[] = []
  /** Who was heard last, the last other than they, and who last in each part of an interview. */
  private lastHeard: Entity | null = null
  private otherHeard: Entity | null = null
  private readonly inRole = new Map<Role, Entity | null>()
  /** Up to which sentence it is known who is told of. */
  private read = 0
  private readonly document: Document
  private readonly tokens: readonly SpeechToken[]
  private readonly entities: Entities
  private readonly participants: Participants
  private readonly judge: Judge

  constructor(
    document: Document,
    tokens: readonly SpeechToken[],
    entities: Entities,
    participants: Participants,
    judge: Judge,
  ) {
    this.document = document
    this.tokens = tokens
    this.entities = entities
    this.participants = participants
    this.judge = judge
    this.phrases = new NounPhrases(document, tokens)
  }

  /** Remembers what was said: who spoke may go on, and pronouns lead back to them. */
  remember(said: Said): void {
    const { entity, turn } = said
    this.heard.push(said)
    if (turn?.role) this.inRole.set(turn.role, entity)
    if (!entity) return
    this.entities.spoke(entity, said.first)
    if (entity !== this.lastHeard) this.otherHeard = this.lastHeard
    this.lastHeard = entity
  }

  /** Utterances are asked for in the order of the text, and those that are speech remembered. */
  said(utterance: Utterance): Said {
    const { turn } = utterance
    const none = { ...utterance, entity: null, mention: null, named: null, cue: null, sure: 1 }
    if (turn?.label) {
      const { entity, mention } = this.entities.labelled(turn.named ?? turn.label)
      return { ...none, speech: true, entity, mention, named: turn.label }
    }
    if (turn?.continues) return { ...none, speech: true, entity: this.heard.at(-1)?.entity ?? null }
    this.readTo(this.tokens[utterance.first]!.sentence)
    const given = this.situation(utterance)
    const isSpeech =
      turn !== null ||
      this.judge.isSpeech(utterance, (features) => speechFeatures(given, this.document, features))
    if (!isSpeech) return { ...none, speech: false }
    const options = this.options(given)
    const { option, sure } = this.judge.speaker(utterance, options, speakerFeatures(given, options))
    const { entity, mention } = option
    if (!mention) return { ...none, speech: true, entity, sure }
    const meant = this.meantBy(mention)
    const named = { start: mention.start, end: meant.end }
    return {
      ...none,
      speech: true,
      entity,
      mention,
      named,
      cue: cueOf(given, mention),
      sure: sure * meant.sure,
    }
  }

  /** Whom the noun phrase or pronoun stands for that stands at a place. */
  whoIs({ start, end }: Span): Entity | null {
    const at = tokenFrom(this.tokens, start)
    const token = this.tokens[at]
    if (!token) return null
    const all = this.phrases.in(token.sentence)
    for (let i = countBefore(all, at - LONGEST); i < all.length && all[i]!.start < end; i++)
      if (start < all[i]!.end) return this.meantBy(all[i]!).entity
    return null
  }

  private situation(utterance: Utterance): Situation {
    const { tokens, entities, phrases, heard } = this
    const { text } = this.document
    const { first, last, spans } = utterance
    const { paragraph, sentence } = tokens[first]!
    const before = heard.at(-1)
    const words = text.slice(spans[0]!.start, spans.at(-1)!.end)
    const closing = /([.!?…,])[\s\p{Z}]*$/u.exec(words.slice(-4))?.[1] ?? ''
    const starts = tokens[first - 1]?.sentence !== sentence
    const opens = tokens[first - 1]?.paragraph !== paragraph
    return {
      tokens,
      phrases,
      entities,
      utterance,
      last: before?.entity
        ? {
            entity: before.entity,
            paragraphs: paragraph - tokens[before.last]!.paragraph,
            sentences: sentence - tokens[before.last]!.sentence,
            asked: text.charAt(before.spans.at(-1)!.end - 1) === '?',
          }
        : null,
      position: (starts ? 1 : 0) + (endsSentence(tokens, last) ? 2 : 0) + (opens ? 4 : 0),
      whole: /^[^\p{L}]{0,4}\p{Lu}/u.test(words),
      ends: CLOSINGS.indexOf(closing),
      verbs: verbsAround(tokens, phrases, first, last),
    }
  }

  private options(given: Situation): SpeakerOption[] {
    const { first, last } = given.utterance
    const found: SpeakerOption[] = mentionsAround(this.tokens, this.phrases, first, last).map((mention) => ({
      entity: this.meantBy(mention).entity,
      mention,
      standing: null,
    }))
    const stand = (standing: Standing, entity: Entity | null) =>
      found.push({ entity, mention: null, standing })
    const latest = given.last && given.last.paragraphs <= KEPT_FLOOR ? given.last.entity : null
    if (latest) stand('last', latest)
    const other = given.last ? this.otherHeard : this.lastHeard
    if (other) stand('other', other)
    const about = this.entities.protagonist(null)
    if (about) stand('about', about)
    const { turn } = given.utterance
    if (turn?.role) {
      const named = this.participants[turn.role]
      const told = named && this.entities.labelled(named).entity
      if (told) stand('role', told)
      const again = this.inRole.get(turn.role)
      if (again) stand('again', again)
    }
    const known = new Set(found.map(({ entity }) => entity))
    const add = (standing: Standing, entity: Entity) => {
      if (known.has(entity)) return
      known.add(entity)
      stand(standing, entity)
    }
    for (const entity of heardLast(this.entities)) add('heard', entity)
    for (const entity of toldLast(this.entities, first)) add('told', entity)
    stand('nobody', null)
    return found
  }

  /** Whom a mention stands for, with the name that may follow in apposition. */
  private meantBy(mention: Mention): Meant {
    const known = this.meant.get(mention)
    if (known) return known
    const found = this.resolve(mention)
    this.meant.set(mention, found)
    return found
  }

  private resolve(mention: Mention): Meant {
    const { entities, tokens, judge } = this
    if (mention.form === 'name') return { entity: entities.named(mention), end: mention.end, sure: 1 }
    const name = mention.form === 'description' ? this.apposition(mention) : null
    if (name) {
      const entity = entities.named(name)
      entities.learn(entity, mention)
      return { entity, end: name.end, sure: 1 }
    }
    // Without its article, or with “a”, a description brings in somebody new; so does a thing of which nobody was told.
    if (mention.form === 'description' && !mention.definite)
      return { entity: entities.stranger(mention), end: mention.end, sure: 1 }
    const options = antecedents(entities, mention, this.toldBefore(mention))
    const seen = antecedentFeatures(entities, tokens, mention)
    const { antecedent, sure } = judge.antecedent(mention, options, seen)
    return { entity: antecedent.entity ?? entities.stranger(mention), end: mention.end, sure }
  }

  /** Who is told of in the sentence of a mention before it, or in those right above; the nearest last. */
  private toldBefore({ at }: Mention): Recent[] {
    const { sentence } = this.tokens[at]!
    const found: Recent[] = []
    for (let one = Math.max(0, sentence - SENTENCES); one <= sentence; one++) {
      const all = this.phrases.in(one)
      const end = countBefore(all, at)
      for (let i = Math.max(0, end - TOLD_OF); i < end; i++) {
        const entity = this.meant.get(all[i]!)?.entity
        if (entity) found.push({ entity, mention: all[i]!, sentence: one, leads: i === 0 })
      }
    }
    return found
  }

  /** Reads on to a sentence, so that whoever is told of shortly before it is known. */
  private readTo(sentence: number): void {
    for (let one = Math.max(this.read, sentence - SENTENCES); one < sentence; one++)
      for (const mention of this.phrases.in(one)) if (mayBeMeant(mention)) this.meantBy(mention)
    this.read = Math.max(this.read, sentence)
  }

  /** “the festival’s director, | Rufus Amberley”: a name between two commas is who was described. */
  private apposition({ to }: Mention): Mention | null {
    const { tokens } = this
    const comma = tokens[to]
    if (comma?.key !== ',') return null
    const end = nameEnd(tokens, to + 1)
    const after = tokens[end]
    const closed = !after || after.kind !== 'word' || after.sentence !== comma.sentence
    const alone = end === to + 2 && tokens[to + 1]!.given.anywhere !== undefined
    return (alone || end > to + 2) && closed ? readMention(this.document.text, tokens, to + 1, end) : null
  }
}

interface Meant {
  entity: Entity | null
  end: number
  /** How sure it is that they are meant, 0 to 1: a name is. */
  sure: number
}

const CLOSINGS = ['', '.', '!', '?', '…', ',']

const mayBeMeant = ({ form, office, kind }: Mention) =>
  form !== 'description' || office !== '' || kind === 'organisation'

export function endsSentence(tokens: readonly SpeechToken[], at: number): boolean {
  let next = at + 1
  while (tokens[next]?.kind === 'mark' && tokens[next]!.sentence === tokens[at]!.sentence) next++
  return tokens[next]?.sentence !== tokens[at]!.sentence
}
