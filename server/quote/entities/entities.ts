/** Who is told of in a text, and where. */
import { isIn } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import { countBefore } from '../../language/count-before.ts'
import type { Nickname } from '../blocks/nicknames.ts'
import { Bearers, lettersOf } from './bearers.ts'
import { type Mention, nameEnd, readMention, wholeName } from './mentions.ts'
import { type Gender, genderBefore } from './titles.ts'
import { type Entity, isFullyNamed, isSomebody, type Sighting } from './entity.ts'
import { besideName, isAttribute, isComplement, type NameRun, nameRuns } from './name-runs.ts'
import { isTitle, stylesIn } from './namesakes.ts'
import { isPersonNoun } from './nouns.ts'
import { describeAs, tellOf } from './profile.ts'
import { protagonist } from './protagonist.ts'
import { isA, isDeterminer, type SpeechToken, tokenFrom } from './speech-token.ts'
import { Strangers } from './strangers.ts'
import { subjectAhead } from './subject-ahead.ts'

/** How many mentions away somebody is sought: beyond a page nobody follows a pronoun. */
export const REACH = 24
const MOST_INITIALS = 5
const WEIGHT = { first: 1.5, complement: -0.5, speaker: 1.5, person: 1 }

export class Entities {
  /** In the order of the text, by name. */
  readonly sightings: Sighting[] = []
  /** Who was heard so far, in order. */
  readonly speakers: Sighting[] = []
  readonly heard = new Set<Entity>()
  readonly strangers: Strangers
  private readonly bearers: Bearers
  /** By gender, as long as nothing more is learned of anybody. */
  private readonly protagonists = new Map<Gender, Entity | null>()
  /** Those named once without an article right before the name. */
  private readonly namedAsPeople = new Set<Entity>()
  /** At which token each is first named. */
  private readonly firstNamed = new Map<Entity, number>()
  private readonly text: string
  private readonly tokens: readonly SpeechToken[]
  private readonly grammar: Grammar

  /** @param credits bylines and captions, in the order of the text */
  constructor(
    text: string,
    tokens: readonly SpeechToken[],
    grammar: Grammar,
    called: readonly Nickname[],
    credits: readonly Span[],
  ) {
    this.text = text
    this.tokens = tokens
    this.grammar = grammar
    this.strangers = new Strangers(tokens)
    const runs = nameRuns(tokens)
    this.bearers = new Bearers(text, tokens, grammar, runs, called)
    let next = 0
    for (const run of runs) {
      const { start } = tokens[run.from]!
      while (credits[next] && credits[next]!.end <= start) next++
      this.sight(run, credits[next] !== undefined && credits[next]!.start <= start)
    }
    for (const { entity } of this.sightings) if (this.isThing(entity)) entity.kind = 'organisation'
    for (const { entity, at } of this.sightings)
      if (entity.kind === 'organisation') describeAs(entity.profile, tokens, { at, to: nameEnd(tokens, at) })
  }

  /** The paragraph of a token. */
  paragraphAt = (at: number): number => this.tokens[at]!.paragraph

  /** What else the text calls somebody. */
  alsoCalled = (entity: Entity): readonly string[] => this.bearers.nicknamesOf(entity)

  /** Whom a name stands for. */
  named(mention: Mention): Entity {
    const { at, by, gender, office } = mention
    const styles = stylesIn(this.tokens, at, by)
    const roles = office ? [office] : []
    const isOther = this.tokens.slice(at, by).some((token) => isA(token, 'other-one'))
    const entity = this.bearers.of(mention.name, this.tokens[by]!.key, this.sightedBefore(at), {
      gender,
      styles,
      roles,
      isOther,
    })
    // The noun of a body stands for its whole name from there on: « le Collectif ».
    if (mention.kind === 'organisation' && this.bearers.isPart(mention.name, entity.name))
      entity.name = mention.name
    if (mention.kind === 'organisation' && entity.kind !== 'organisation') {
      entity.kind = 'organisation'
      this.protagonists.clear()
    }
    // The noun of its name takes up a body: “the institute”.
    if (mention.kind === 'organisation') describeAs(entity.profile, this.tokens, mention)
    this.learn(entity, mention)
    return entity
  }

  /** What a mention tells of whom it stands for. */
  learn(entity: Entity, mention: Mention): void {
    const { gender, office, form, name } = mention
    if (form === 'description') describeAs(entity.profile, this.tokens, mention)
    if (office) {
      if (form === 'description') entity.titles.add(name)
      entity.roles.add(office)
    }
    if (entity.gender || !gender) return
    entity.gender = gender
    this.protagonists.clear()
  }

  /** Whether a word in a capital stands behind an article wherever the text has it, as « la Vaudoise » does and “Paris” does not. */
  isArticled({ at, by }: Mention, { name, articled, mentions, kind, plural }: Entity): boolean {
    const alone = by === at + 1 && isA(this.tokens[at], 'definite')
    return alone && kind === 'person' && !plural && !name.includes(' ') && articled >= mentions
  }

  /** Whom the label of a turn names: a name in any case, initials; null for a description, which is left to be weighed. */
  labelled(label: Span): { entity: Entity | null; mention: Mention | null } {
    let at = tokenFrom(this.tokens, label.start)
    let to = at
    while (to < this.tokens.length && this.tokens[to]!.end <= label.end) to++
    // « Mme la présidente »: what is told stands behind the title.
    if (isTitle(this.tokens[at]) && isDeterminer(this.tokens[at + 1]) && at + 2 < to) at++
    // “Coun. Ann Ross”, “CAPT. ROSS”: a title, listed or not.
    const isTitled =
      this.tokens[at + 1]?.key === '.' &&
      this.tokens[at]!.text.length > 1 &&
      this.tokens[at + 2]?.capital === true &&
      at + 2 < to
    if (isTitled) at += 2
    const printed = this.text.slice(label.start, label.end)
    const initials = /^[\p{Lu}.\s-]{2,8}$/u.test(printed) ? lettersOf(printed) : ''
    const spelled = initials.length <= MOST_INITIALS ? this.bearers.ofInitials(initials) : undefined
    const read = to > at ? readMention(this.text, this.tokens, at, to) : null
    const whole = read && this.tokens.slice(at, to).every(({ kind, capital }) => kind === 'word' && capital)
    // « Bâtir Demain »: no name of a text’s copy goes on with a date.
    const named =
      whole && read.form === 'name' && read.to < to ? wholeName(this.text, this.tokens, read, to) : read
    const mention: Mention | null =
      isTitled && named?.kind === 'organisation' ? { ...named, kind: 'person' } : named
    if (spelled && !this.bearers.isSurname(printed)) return { entity: spelled, mention }
    // Inside brackets or among spoken words no token stands.
    if (!mention) return { entity: this.bearers.ofPrinted(printed), mention }
    return { entity: mention.form === 'name' ? this.named(mention) : null, mention }
  }

  /** Remembers who spoke at a token, for the pronouns that follow. */
  spoke(entity: Entity, at: number): void {
    const sentence = this.tokens[at]?.sentence ?? 0
    this.heard.add(entity)
    this.speakers.push({ entity, at, sentence, weight: WEIGHT.first + WEIGHT.speaker })
  }

  /** Who spoke last before a token. */
  speakerBefore(at: number): Sighting | undefined {
    return this.speakers[countBefore(this.speakers, at) - 1]
  }

  /** Whom a text is about: a headline's “the choreographer” is named only below. */
  protagonist(gender: Gender): Entity | null {
    const known = this.protagonists.get(gender)
    if (known !== undefined) return known
    const found = protagonist(this.sightings.slice(0, REACH * 4), this.tokens, gender)
    this.protagonists.set(gender, found)
    return found
  }

  /** “a joint statement”, which is nobody’s “they”. */
  isWriting = ({ head }: Entity): boolean => head !== '' && isIn(head, 'writing', this.grammar)

  /** Whether the text names somebody before a token. */
  isNamedBefore(entity: Entity, at: number): boolean {
    const from = this.firstNamed.get(entity)
    return from !== undefined && from < at
  }

  /** Whom a sentence names behind its first comma, where a token stands before that: “In |her| letter, Ann Ross wrote”. */
  subjectAhead(at: number): Sighting | null {
    return subjectAhead(this.tokens, this.sightings, at)
  }

  /** Who was sighted before a token, the last first, as far as anybody looks back. */
  private *sightedBefore(at: number): Iterable<Entity> {
    const to = this.countBefore(at)
    for (let i = to - 1; i >= Math.max(0, to - REACH * 4); i--) yield this.sightings[i]!.entity
  }

  /** The people whom the paragraph of a token names before it. */
  peopleAbove(at: number): ReadonlySet<Entity> {
    const { paragraph } = this.tokens[at]!
    const found = new Set<Entity>()
    for (let i = this.countBefore(at) - 1; i >= 0; i--) {
      const { entity, at: there } = this.sightings[i]!
      if (this.tokens[there]!.paragraph !== paragraph) break
      if (entity.kind === 'person' && isSomebody(entity)) found.add(entity)
    }
    return found
  }

  /** How many sightings there are before a token. */
  countBefore(at: number): number {
    return countBefore(this.sightings, at)
  }

  /** “The Lowmoor Rangers | parted”: a verb, and no noun that they describe. */
  private isPast = ({ key }: SpeechToken): boolean =>
    this.grammar.verbs.readings(key).some(({ time }) => time === 'past')

  /** « le RC Vaudémont », “the Pier Gallery”: two words that stand behind an article wherever they are named are no person. */
  private isThing = (entity: Entity): boolean =>
    isFullyNamed(entity) && !entity.given && entity.gender === null && !this.namedAsPeople.has(entity)

  private sight({ at, from, end }: NameRun, isCredit: boolean): void {
    const { tokens } = this
    const { given } = tokens[from]!
    // A title is theirs; a noun before the name may be another’s, where the name itself tells.
    const gender = genderBefore(tokens, at, from) ?? given.here ?? null
    const styles = stylesIn(tokens, at, from)
    const { roles, titles } = besideName(tokens, at, from, end)
    const isOther = isA(tokens[at - 1], 'other-one')
    const told = { gender, styles, roles, isOther }
    const name = this.bearers.nameOf(from, end)
    const entity = this.bearers.of(name, tokens[end - 1]!.key, this.sightedBefore(at), told)
    for (const style of styles) entity.styles.add(style)
    // “the Duarte government” tells of the government, and of its head only that there is one; French has « le gouvernement Duarte ».
    const mayBeAttribute = this.grammar.language === 'en' && isAttribute(tokens, at, end)
    if (mayBeAttribute && !this.isPast(tokens[end]!)) return
    entity.mentions++
    if (isCredit) entity.credited++
    entity.given ||= given.anywhere !== undefined || given.here !== undefined
    const before = tokens[at - 1]
    const complement = isComplement(tokens, at)
    // “the mayor of Lowmoor” tells nothing of Lowmoor.
    if (!complement || from > at) {
      entity.gender = gender ?? genderBefore(tokens, Math.max(0, at - 3), from) ?? entity.gender
    }
    for (const role of roles) entity.roles.add(role)
    for (const { start, end } of titles) entity.titles.add(this.text.slice(start, end))
    tellOf(entity.profile, tokens, from, end)
    if (before && (isDeterminer(before) || isA(before, 'contracted-article'))) entity.articled++
    if (!isNamedAsThing(tokens, at, from, end)) this.namedAsPeople.add(entity)
    if (before?.reporting.form || tokens[end]?.reporting.form) entity.saying++
    const first = this.sightings.at(-1)?.sentence !== tokens[at]!.sentence || before?.key === ','
    if (complement) entity.governed++
    const titled = from > at || entity.roles.size > 0 || entity.gender !== null || entity.name.includes(' ')
    const weight =
      (first && !complement && !isA(before, 'clause') ? WEIGHT.first : 0) +
      (complement ? WEIGHT.complement : 0) +
      (titled && entity.kind === 'person' ? WEIGHT.person : 0)
    if (!this.firstNamed.has(entity)) this.firstNamed.set(entity, at)
    this.sightings.push({ entity, at, sentence: tokens[at]!.sentence, weight })
  }
}

/** Whether an article stands right before a name that ends in no noun for a person: not “the County Engineer”. */
function isNamedAsThing(tokens: readonly SpeechToken[], at: number, from: number, end: number): boolean {
  const before = tokens[at - 1]
  const isBehindArticle = isA(before, 'definite') || isA(before, 'contracted-article')
  const last = tokens[end - 1]!
  return from === at && isBehindArticle && (!isPersonNoun(last) || last.key.endsWith('s'))
}
