/** Who is told of in a text: every name is led to its fullest form, over the whole text, before anybody is heard. */
import { isIn } from '../../language/classes.ts'
import { foldText } from '../../language/fold.ts'
import type { Grammar } from '../../language/grammar.ts'
import { genderOfName } from '../../language/names.ts'
import type { Span } from '../../language/split.ts'
import { countBefore } from '../../language/count-before.ts'
import type { Nickname } from '../blocks/nicknames.ts'
import { type Gender, genderBefore, type Mention, readMention, wholeName } from './mentions.ts'
import { type Entity, entityOf, type Sighting } from './entity.ts'
import { besideName, isAttribute, type NameRun, nameRuns } from './name-runs.ts'
import { fitting, isTitle, NOTHING_TOLD, stylesIn, type Told } from './namesakes.ts'
import { Nicknamed } from './nicknamed.ts'
import { describeAs, tellOf } from './profile.ts'
import { protagonist } from './protagonist.ts'
import { printed } from './left-out.ts'
import { isA, isDeterminer, type SpeechToken, tokenFrom } from './speech-token.ts'
import { Strangers } from './strangers.ts'
import { subjectAhead } from './subject-ahead.ts'

/** How many mentions away somebody is sought: beyond a page nobody follows a pronoun. */
export const REACH = 24
/** How many people of one surname are told apart. */
const NAMESAKES = 40
const WEIGHT = { first: 1.5, complement: -0.5, speaker: 1.5, person: 1 }

export class Entities {
  /** In the order of the text, by name. */
  readonly sightings: Sighting[] = []
  /** Who was heard so far, in order. */
  readonly speakers: Sighting[] = []
  readonly heard = new Set<Entity>()
  readonly strangers: Strangers
  private readonly byLastWord = new Map<string, Entity[]>()
  /** People by their first name, where it is one that tells a gender. */
  private readonly byFirstName = new Map<string, Entity>()
  private readonly byInitials = new Map<string, Entity>()
  private readonly nicknamed: Nicknamed
  private readonly folded = new Map<string, string>()
  /** By gender, as long as nothing more is learned of anybody. */
  private readonly protagonists = new Map<Gender, Entity | null>()
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
    for (const run of runs) if (run.end - run.from > 1) this.introduce(run)
    this.nicknamed = new Nicknamed(text, called, (span) => this.spelt(span))
    let next = 0
    for (const run of runs) {
      const { start } = tokens[run.from]!
      while (credits[next] && credits[next]!.end <= start) next++
      this.sight(run, credits[next] !== undefined && credits[next]!.start <= start)
    }
  }

  /** The paragraph of a token. */
  paragraphAt = (at: number): number => this.tokens[at]!.paragraph

  /** What else the text calls somebody. */
  alsoCalled = (entity: Entity): readonly string[] => this.nicknamed.namesOf(entity)

  /** Whom a name stands for. */
  named(mention: Mention): Entity {
    const { at, by, gender, office } = mention
    const styles = stylesIn(this.tokens, at, by)
    const roles = office ? [office] : []
    const entity = this.known(mention.name, this.tokens[by]!.key, at, { gender, styles, roles })
    // The noun of a body stands for its whole name from there on: « le Collectif ».
    if (mention.kind === 'organisation' && this.isPart(mention.name, entity.name)) entity.name = mention.name
    if (mention.kind === 'organisation' && entity.kind !== 'organisation') {
      entity.kind = 'organisation'
      this.protagonists.clear()
    }
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
  isArticled({ at, by }: Mention, { name, articled, mentions, kind }: Entity): boolean {
    const alone = by === at + 1 && isA(this.tokens[at], 'definite')
    return alone && kind === 'person' && !name.includes(' ') && articled >= mentions
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
    const spelled = initials.length <= MOST_INITIALS ? this.byInitials.get(initials) : undefined
    const read = to > at ? readMention(this.text, this.tokens, at, to) : null
    const whole = read && this.tokens.slice(at, to).every(({ kind, capital }) => kind === 'word' && capital)
    // « Bâtir Demain »: no name of a text’s copy goes on with a date.
    const named =
      whole && read.form === 'name' && read.to < to ? wholeName(this.text, this.tokens, read, to) : read
    const mention: Mention | null =
      isTitled && named?.kind === 'organisation' ? { ...named, kind: 'person' } : named
    if (spelled && !this.byLastWord.has(this.fold(printed))) return { entity: spelled, mention }
    if (!mention) return { entity: this.unread(printed), mention }
    return { entity: mention.form === 'name' ? this.named(mention) : null, mention }
  }

  /** Who is named where no token stands: inside brackets or among spoken words. */
  private unread(name: string): Entity {
    return this.known(name, this.fold(name).split(' ').at(-1)!, 0)
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

  /** How many sightings there are before a token. */
  countBefore(at: number): number {
    return countBefore(this.sightings, at)
  }

  private introduce({ from, end }: NameRun): void {
    const name = this.nameOf(from, end)
    const key = this.tokens[end - 1]!.key
    const alike = this.byLastWord.get(key) ?? []
    const known = alike
      .slice(-NAMESAKES)
      .find((one) => this.isPart(one.name, name) || this.isPart(name, one.name))
    if (known) {
      if (name.length > known.name.length) known.name = name
      return
    }
    const body = this.tokens.slice(from, end).some((token) => isA(token, 'body'))
    const kind = body ? 'organisation' : 'person'
    const first = this.tokens[from]!.key
    const gender = body ? null : (this.tokens[from]!.given.here ?? null)
    const entity = entityOf({ name, kind, gender })
    alike.push(entity)
    this.byLastWord.set(key, alike)
    if (gender && !this.byFirstName.has(first)) this.byFirstName.set(first, entity)
    const initials = lettersOf(name.replaceAll(/\p{Ll}/gu, ''))
    if (!this.byInitials.has(initials)) this.byInitials.set(initials, entity)
  }

  private sight({ at, from, end }: NameRun, isCredit: boolean): void {
    const { tokens } = this
    const { given } = tokens[from]!
    // A title is theirs; a noun before the name may be another’s, where the name itself tells.
    const gender = genderBefore(tokens, at, from) ?? given.here ?? null
    const styles = stylesIn(tokens, at, from)
    const { roles, titles } = besideName(tokens, at, from, end)
    const entity = this.known(this.nameOf(from, end), tokens[end - 1]!.key, at, { gender, styles, roles })
    for (const style of styles) entity.styles.add(style)
    // “the Duarte government” tells of the government, and of its head only that there is one.
    if (isAttribute(tokens, at, end)) return
    entity.mentions++
    if (isCredit) entity.credited++
    entity.given ||= given.anywhere !== undefined || given.here !== undefined
    const before = tokens[at - 1]
    const complement = before !== undefined && isA(before, 'preposition')
    // “the mayor of Lowmoor” tells nothing of Lowmoor.
    if (!complement || from > at) {
      entity.gender = gender ?? genderBefore(tokens, Math.max(0, at - 3), from) ?? entity.gender
    }
    for (const role of roles) entity.roles.add(role)
    for (const { start, end } of titles) entity.titles.add(this.text.slice(start, end))
    tellOf(entity.profile, tokens, from, end)
    if (before && (isDeterminer(before) || isA(before, 'contracted-article'))) entity.articled++
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

  private spelt({ start, end }: Span): { entity: Entity; surname: string } | null {
    const [at, to] = [tokenFrom(this.tokens, start), tokenFrom(this.tokens, end)]
    const last = this.tokens[to - 1]
    if (!last || last.kind !== 'word' || to <= at) return null
    return { entity: this.known(this.nameOf(at, to), last.key, at), surname: last.text }
  }

  private nameOf(from: number, end: number): string {
    return printed(this.text, this.tokens, from, end)
  }

  /**
   * A surname alone is the last person of that name before it, else the first after, of those whom its title fits: “Mrs Ross” is
   * no Paul Ross, and “Coun Ross” whoever was called so.
   */
  private known(name: string, lastWord: string, at: number, told: Told = NOTHING_TOLD): Entity {
    const nicknamed = this.nicknamed?.bearerOf(this.fold(name))
    if (nicknamed) return nicknamed
    const all = (this.byLastWord.get(lastWord) ?? [])
      .slice(-NAMESAKES)
      .filter((one) => this.isPart(one.name, name) || this.isPart(name, one.name))
    const alike = fitting(all, told)
    if (alike.length > 1) {
      for (let i = this.countBefore(at) - 1, left = REACH * 4; i >= 0 && left > 0; i--, left--) {
        if (alike.includes(this.sightings[i]!.entity)) return this.sightings[i]!.entity
      }
    }
    if (alike[0]) return alike[0]
    const alone = name.length === lastWord.length
    const familiar = alone && this.byFirstName.get(lastWord)
    if (familiar) return familiar
    const acronym = alone && /^\p{Lu}{2,6}$/u.test(name) && this.byInitials.get(name)
    if (acronym && acronym.kind === 'organisation') return acronym
    const { names, language } = this.grammar
    const own = names.given.get(lastWord)?.place ? null : (genderOfName(names, lastWord, language) ?? null)
    const fresh = entityOf({ name, gender: all.length > 0 ? told.gender : own })
    const namesakes = this.byLastWord.get(lastWord)
    if (namesakes) namesakes.push(fresh)
    else this.byLastWord.set(lastWord, [fresh])
    return fresh
  }

  private isPart(whole: string, part: string): boolean {
    return ` ${this.fold(whole)} `.includes(` ${this.fold(part)} `)
  }

  private fold(name: string): string {
    let made = this.folded.get(name)
    if (made === undefined) this.folded.set(name, (made = foldText(name)))
    return made
  }
}

const MOST_INITIALS = 5
/** “R. C.-D.”, “RCD”: the letters alone. */
const lettersOf = (initials: string) => initials.replaceAll(/[^\p{Lu}]/gu, '')
