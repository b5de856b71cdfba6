/** Who said each utterance: options from the whole text, chosen among by what training learned. */
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { antecedentFeatures, antecedents } from './antecedents.ts'
import { attribution } from './attribute.ts'
import type { Floor } from './floor.ts'
import type { Judge } from './judge.ts'
import { type Mention, nameEnd, readMention } from './mentions.ts'
import { NounPhrases } from './noun-phrases.ts'
import { looksLikePerson } from './nouns.ts'
import type { People, Person, Sighting } from './people.ts'
import type { Phrase } from './phrase.ts'
import type { Said } from './said.ts'
import { sentenceAround } from './sentence-subject.ts'
import { speakerFeatures, type Situation } from './speaker-features.ts'
import { mentionsAround, type SpeakerOption } from './speaker-options.ts'
import { isSpeech } from './speech.ts'
import { speechFeatures } from './speech-features.ts'
import type { SpeechToken } from './tokens.ts'
import type { Utterance } from './utterances.ts'

const KEPT_FLOOR = 4
/** How much likelier a sentence is about whom it begins with. */
const FIRST = 1.5

const mayBeMeant = ({ office, kind, plural, head }: Mention) =>
  office !== '' || kind === 'organisation' || plural || looksLikePerson(head)

export class WhoSpeaks {
  private readonly phrases: NounPhrases
  private readonly meant = new Map<Mention, { person: Person | null; end: number }>()
  private readonly heardLast: Said[] = []
  private readonly document: Document
  private readonly tokens: readonly SpeechToken[]
  private readonly people: People
  private readonly floor: Floor
  private readonly judge: Judge

  constructor(
    document: Document,
    tokens: readonly SpeechToken[],
    people: People,
    floor: Floor,
    judge: Judge,
  ) {
    this.document = document
    this.tokens = tokens
    this.people = people
    this.floor = floor
    this.judge = judge
    this.phrases = new NounPhrases(document, tokens)
  }

  /** Remembers what was said, by whom. */
  heard(said: Said): void {
    this.heardLast.push(said)
  }

  said(utterance: Utterance): Said {
    const { floor } = this
    const { turn } = utterance
    const none = { ...utterance, person: null, mention: null, cue: null, attribution: null }
    if (turn?.label) return { ...none, speech: true, ...floor.labelled(turn.label) }
    const given = this.situation(utterance)
    const { opinion } = given
    if (!turn && !this.isSpeech(given)) return { ...none, speech: false }
    const options = this.options(given)
    const chosen = this.judge.speaker(utterance, options, (option, features) =>
      speakerFeatures(given, option, options, features),
    )
    const { mention, person } = chosen
    const span = mention && { start: mention.start, end: this.meantBy(mention).end }
    const cued = mention && opinion && overlaps(opinion.subject, mention) ? opinion : null
    return {
      ...none,
      speech: true,
      person,
      mention: span,
      cue: cued ? this.cueOf(cued.cue) : null,
      attribution: cued,
    }
  }

  private cueOf(cue: Phrase | null): Span | null {
    const { tokens } = this
    return cue && { start: tokens[cue.at]!.start, end: tokens[cue.to - 1]!.end }
  }

  private situation(utterance: Utterance): Situation {
    const { tokens, people, floor, phrases } = this
    const { text, language } = this.document
    const { first, last, spans, turn } = utterance
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    const before = this.heardLast.at(-1)
    const paragraph = tokens[first]!.paragraph
    const said = before?.person && {
      person: before.person,
      paragraphs: paragraph - tokens[before.last]!.paragraph,
      sentences: tokens[first]!.sentence - tokens[before.last]!.sentence,
      asked: text.slice(before.spans.at(-1)!.start, before.spans.at(-1)!.end).endsWith('?'),
    }
    const closing = /([.!?…,])[\s\p{Z}]*$/u.exec(words)?.[1] ?? ''
    return {
      tokens,
      phrases,
      people,
      utterance,
      opinion: attribution(tokens, first, language),
      last: said ?? null,
      holder: turn ? floor.answering(turn) : floor.holder(first),
      startsSentence: tokens[first - 1]?.sentence !== tokens[first]!.sentence,
      endsSentence: endsSentence(tokens, last),
      opensParagraph: tokens[first - 1]?.paragraph !== paragraph,
      whole: /^[^\p{L}]*\p{Lu}/u.test(words),
      ends: ['', '.', '!', '?', '…', ','].indexOf(closing),
    }
  }

  private isSpeech(given: Situation): boolean {
    const { utterance, opinion, startsSentence, endsSentence } = given
    const { text } = this.document
    const [floorTaken, floorHeld] = [this.floor.isTaken(utterance.first), this.floor.isHeld(utterance.first)]
    const words = utterance.spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    const ruled = isSpeech(this.tokens, {
      at: utterance.last,
      words,
      attribution: opinion,
      startsSentence,
      endsSentence,
      floorTaken,
      floorHeld,
    })
    return this.judge.isSpeech(utterance, (features) =>
      speechFeatures(given, { document: this.document, ruled, floorTaken, floorHeld }, features),
    )
  }

  private options(given: Situation): SpeakerOption[] {
    const { first, last } = given.utterance
    const found: SpeakerOption[] = mentionsAround(this.tokens, this.phrases, first, last).map((mention) => ({
      person: this.meantBy(mention).person,
      mention,
      standing: null,
    }))
    const others = this.heardLast.flatMap(({ person }) => (person ? [person] : []))
    const latest = others.at(-1)
    const other = others.findLast((person) => person !== latest)
    const stand = (standing: SpeakerOption['standing'], person: Person | null | undefined) => {
      if (person || standing === 'nobody') found.push({ person: person ?? null, mention: null, standing })
    }
    if (given.last && given.last.paragraphs <= KEPT_FLOOR) stand('last', latest)
    stand('other', other)
    stand('about', this.people.protagonist(null))
    stand('asks', given.holder === latest ? null : given.holder)
    stand('nobody', null)
    return found
  }

  /** Whom a mention stands for, with the name that may follow in apposition. */
  private meantBy(mention: Mention): { person: Person | null; end: number } {
    const known = this.meant.get(mention)
    if (known) return known
    const found = this.resolve(mention)
    this.meant.set(mention, found)
    return found
  }

  private resolve(mention: Mention): { person: Person | null; end: number } {
    const { people, tokens, judge } = this
    if (mention.form === 'name') return { person: people.resolve(mention), end: mention.end }
    const named = mention.form === 'description' ? this.apposition(mention) : null
    if (named) {
      const person = people.resolve(named)
      if (person && mention.office) person.roles.add(mention.office)
      if (person) person.gender ??= mention.gender
      return { person, end: named.end }
    }
    const options = antecedents(
      people,
      mention,
      mention.form === 'pronoun' ? this.describedBefore(mention) : [],
    )
    const chosen = judge.antecedent(mention, options, (option, features) =>
      antecedentFeatures(people, tokens, mention, option, features),
    )
    return { person: chosen.person ?? people.stranger(mention), end: mention.end }
  }

  /** Who is described in the sentence of a pronoun before it, or in the one before that. */
  private describedBefore({ at }: Mention): Sighting[] {
    const { sentence } = this.tokens[at]!
    return [sentence - 1, sentence].flatMap((one) =>
      this.phrases.in(one).flatMap((mention, i) => {
        if (mention.form !== 'description' || mention.at >= at || !mayBeMeant(mention)) return []
        const { person } = this.meantBy(mention)
        return person ? [{ person, at: mention.at, sentence: one, weight: i === 0 ? FIRST : 0 }] : []
      }),
    )
  }

  /** “the festival’s director, | Rufus Amberley”: a name between two commas is who was described. */
  private apposition({ to }: Mention): Mention | null {
    const { tokens } = this
    const { text } = this.document
    if (tokens[to]?.key !== ',') return null
    const end = nameEnd(tokens, to + 1)
    const after = tokens[end]
    const closed = !after || after.kind !== 'word' || after.sentence !== tokens[to].sentence
    const alone = end === to + 2 && tokens[to + 1]!.given.anywhere !== undefined
    return (alone || end > to + 2) && closed ? readMention(text, tokens, to + 1, end) : null
  }
}

const overlaps = (a: Phrase, b: Phrase) => a.at < b.to && b.at < a.to

export function endsSentence(tokens: readonly SpeechToken[], at: number): boolean {
  let next = at + 1
  while (tokens[next]?.kind === 'mark' && tokens[next]!.sentence === tokens[at]!.sentence) next++
  return tokens[next]?.sentence !== tokens[at]!.sentence
}
void sentenceAround
