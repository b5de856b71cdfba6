/** Who said each utterance: options from the whole text, chosen among by what training learned. */
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Entities } from '../entities/entities.ts'
import { type Entity, isSomebody } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import { NounPhrases } from '../entities/noun-phrases.ts'
import type { SpeechToken } from '../entities/speech-token.ts'
import type { Participants, Role } from '../blocks/block.ts'
import { barred, isAlone } from './barred.ts'
import { cueOf } from './cue.ts'
import { disowned } from './disowned.ts'
import { headedBy } from './headed.ts'
import { interpreted } from './interpreted.ts'
import type { Judge } from './judge.ts'
import { keptUnnamed, staysUnnamed } from './kept-unnamed.ts'
import { type ReadOut, readOut } from './read-out.ts'
import type { Said } from './said.ts'
import { signedBy } from './signed.ts'
import { speakerFeatures } from './speaker-features.ts'
import type { Situation } from './situation.ts'
import { heardLast, mentionsAround, toldLast, type SpeakerOption, type Standing } from './speaker-options.ts'
import { speechFeatures } from './speech-features.ts'
import { isUnspoken } from './unspoken.ts'
import type { Utterance } from './utterances.ts'
import { verbsAround } from './verbs-around.ts'
import { WhoIsMeant } from './who-is-meant.ts'

/** A speaker keeps the floor so many paragraphs after the last words. */
const KEPT_FLOOR = 4
/** How sure it is that whoever reads words out says them, and that the author who is told does. */
const UNTOLD_AUTHOR = 0.5
const TOLD_AUTHOR = 0.9
/** A pronoun that may mean another tells no author: less sure, and it would vouch for them. */
const TOLD_PRONOUN = 0.85
/** And that whoever the text tells to have a part in an interview says what it prints of that part. */
const TOLD_PART = 0.95

export class WhoSpeaks {
  private readonly phrases: NounPhrases
  private readonly meant: WhoIsMeant
  private readonly heard: Said[] = []
  /** Who was heard last, the last other than they, and who last in each part of an interview. */
  private lastHeard: Entity | null = null
  private otherHeard: Entity | null = null
  private readonly inRole = new Map<Role, Entity | null>()
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
    this.meant = new WhoIsMeant(document, tokens, this.phrases, entities, judge, participants.answers)
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
      const { entity, mention } = this.meant.labelled(turn.named ?? turn.label)
      return { ...none, speech: true, entity, mention, named: turn.label }
    }
    if (turn?.continues) return { ...none, speech: true, entity: this.heard.at(-1)?.entity ?? null }
    this.meant.readTo(this.tokens[utterance.first]!.sentence)
    const given = this.situation(utterance)
    const isSpeech =
      turn !== null ||
      this.judge.isSpeech(utterance, (features) => speechFeatures(given, this.document, features))
    if (!isSpeech) return { ...none, speech: false }
    const signed = signedBy(given)
    if (signed) return { ...none, speech: true, ...this.as(signed) }
    const headed = turn ? null : headedBy(given, (mention) => this.meant.meantBy(mention).entity)
    if (headed) return { ...none, speech: true, ...this.meant.labelled(headed), named: headed }
    const options = this.options(given)
    const { option, sure, likely } = this.judge.speaker(utterance, options, speakerFeatures(given, options))
    const part = this.inPart(utterance)
    if (part) return { ...none, speech: true, entity: part, sure: TOLD_PART, likely }
    const { entity, mention } = option
    // A town or a firm that is told of beside the questions asks none.
    const isNobody =
      turn?.role === 'asks' && !this.participants.asks && !mayAsk(entity, this.entities, utterance.first)
    if (isNobody) return { ...none, speech: true, sure, likely }
    const isTold =
      mention !== null &&
      (mention.form === 'name' || mention.office !== '') &&
      this.tokens[mention.at]!.paragraph === this.tokens[utterance.first]!.paragraph &&
      // « “…” Anne Roche, à côté, l’écoute »: who stands behind the words and does not say them
      (mention.at < utterance.first || cueOf(given, mention) !== null)
    const kept = isTold ? null : keptUnnamed(this.document, given)
    if (kept)
      return { ...none, speech: true, ...this.as(kept), cue: mention && cueOf(given, mention), likely }
    const whoIs = (one: Mention) => this.meant.meantBy(one).entity
    const taken = disowned(given, this.document, entity, whoIs)
    if (!mention) {
      const bare = { ...none, speech: true, entity, sure, likely }
      return taken ? this.asAuthors(bare, taken) : bare
    }
    const meant = staysUnnamed(this.document, given, mention)
      ? { entity: this.entities.strangers.of(mention), end: mention.end, sure: 1 }
      : this.meant.meantBy(mention)
    const found = {
      ...none,
      speech: true,
      entity: meant.entity,
      mention,
      named: { start: mention.start, end: meant.end },
      cue: cueOf(given, mention),
      sure: sure * meant.sure,
      likely,
    }
    const { grammar } = this.document
    const read = readOut(given, grammar, found.cue) ?? interpreted(given, grammar, found.cue) ?? taken
    if (read) return this.asAuthors(found, read)
    return isUnspoken(given, mention, found.cue, grammar)
      ? { ...found, sure: Math.min(found.sure, UNTOLD_AUTHOR) }
      : found
  }

  /** Whoever has that part in the whole interview, where nothing stands beside the words. */
  private inPart(utterance: Utterance): Entity | null {
    const { turn } = utterance
    const named = turn?.role && !turn.named ? this.participants[turn.role] : null
    return named && isAlone({ tokens: this.tokens, utterance }) ? this.meant.labelled(named).entity : null
  }

  private as(mention: Mention): Pick<Said, 'entity' | 'mention' | 'named' | 'sure'> {
    const { entity, end, sure } = this.meant.meantBy(mention)
    return { entity, mention, named: { start: mention.start, end }, sure }
  }

  /** What somebody reads out or translates is its author’s; where the text does not tell whose it is, nobody’s for sure. */
  private asAuthors(said: Said, { author, verb, isAnothers }: ReadOut): Said {
    const isAuthor = author && !isAnothers && said.mention && said.mention.at >= author.at
    if (isAuthor && this.meant.meantBy(author).entity === said.entity)
      return { ...said, cue: verb, sure: Math.max(said.sure, TOLD_AUTHOR) }
    const by = author && this.otherThan(said.entity, author)
    if (!by) return { ...said, cue: said.cue ?? verb, sure: Math.min(said.sure, UNTOLD_AUTHOR) }
    const { mention, entity, end, sure } = by
    return {
      ...said,
      cue: verb,
      entity,
      mention,
      named: { start: mention.start, end },
      sure: isAnothers ? TOLD_AUTHOR * sure : Math.max(said.sure, TOLD_AUTHOR * sure),
    }
  }

  /** The author, or, where that seems to be the reader, whoever bears the same office in the sentence, or a pronoun may mean. */
  private otherThan(reader: Entity | null, author: Mention) {
    const { office, at, form, end } = author
    const bearers = office
      ? this.phrases.in(this.tokens[at]!.sentence).filter((one) => one.office === office)
      : []
    const mention = [author, ...bearers].find((one) => this.meant.meantBy(one).entity !== reader)
    if (mention) return { ...this.meant.meantBy(mention), mention }
    if (form !== 'pronoun') return null
    const { antecedent, sure } = this.meant.likeliest(author, null, [reader])
    return antecedent.entity && sure >= TOLD_PRONOUN
      ? { mention: author, entity: antecedent.entity, end, sure }
      : null
  }

  /** Whom the noun phrase or the pronoun stands for that stands at a place. */
  whoIs(span: Span): Entity | null {
    return this.meant.whoIs(span)
  }

  /** Once all is read: those who spoke without a name get the one that the text tells only after them. */
  nameStrangers(): void {
    this.meant.nameStrangers()
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
      entity: this.meant.meantBy(mention).entity,
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
      const told = named && this.meant.labelled(named).entity
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
    const others = new Set(turn?.role ? this.barredFrom(turn.role) : [])
    const isBarred = barred(this.document, given, this.heard)
    return found.filter(({ entity }) => entity === null || !(others.has(entity) || isBarred(entity)))
  }

  /** Whoever collected the words or translated them gives no answers, and whoever answers asks nothing. */
  private barredFrom(role: Role): (Entity | null)[] {
    const { asks, answers, collected, translated } = this.participants
    const opposite = role === 'answers' ? [asks, ...collected] : role === 'asks' ? [answers] : []
    const others = [...opposite, ...translated]
    return others.map((one) => one && this.meant.labelled(one).entity)
  }
}

const mayAsk = (entity: Entity | null, entities: Entities, at: number): boolean =>
  entity !== null &&
  (entities.heard.has(entity) ||
    (entity.kind === 'person' && isSomebody(entity) && entities.isNamedBefore(entity, at)))

const CLOSINGS = ['', '.', '!', '?', '…', ',']

export function endsSentence(tokens: readonly SpeechToken[], at: number): boolean {
  let next = at + 1
  while (tokens[next]?.kind === 'mark' && tokens[next]!.sentence === tokens[at]!.sentence) next++
  return tokens[next]?.sentence !== tokens[at]!.sentence
}
