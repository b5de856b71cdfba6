/** Who is who in a text: every name is led to its fullest form, every pronoun and description to a name. */
import type { Grammar } from '../../language/grammar.ts'
import { genderOfName } from '../../language/names.ts'
import { type Gender, genderBefore, type Mention } from './mentions.ts'
import { type NameRun, nameRuns, rolesAround } from './name-runs.ts'
import type { Span } from '../../language/split.ts'
import { isA, type SpeechToken } from './tokens.ts'

export interface Person {
  name: string
  kind: 'person' | 'organisation' | 'unnamed'
  gender: Gender
  plural: boolean
  /** The offices and trades they are called by, see `officeAt`. */
  roles: Set<string>
  mentions: number
}

interface Sighting {
  person: Person
  at: number
  sentence: number
  /** How likely the sentence is about them. */
  weight: number
}

/** How many mentions back an antecedent is sought: beyond a page nobody follows a pronoun. */
const REACH = 24
/** How many of the last to speak may be meant by a pronoun. */
const SPEAKERS = 3
/** How many people of one surname are told apart. */
const NAMESAKES = 40
const WEIGHT = { first: 1.5, complement: -0.5, speaker: 1.5, person: 1, agrees: 1.5 }

export class People {
  private readonly byLastWord = new Map<string, Person[]>()
  private readonly described = new Map<string, Person>()
  private readonly sightings: Sighting[] = []
  private readonly speakers: Sighting[] = []
  private readonly heard = new Set<Person>()
  /** People by their first name, where it is one that tells a gender. */
  private readonly byFirstName = new Map<string, Person>()
  private readonly text: string
  private readonly tokens: readonly SpeechToken[]
  private readonly grammar: Grammar

  constructor(text: string, tokens: readonly SpeechToken[], grammar: Grammar) {
    this.text = text
    this.tokens = tokens
    this.grammar = grammar
    const runs = nameRuns(tokens)
    for (const run of runs) if (run.end - run.from > 1) this.introduce(run)
    for (const run of runs) this.sight(run)
  }

  /** The person a mention stands for, new where the text has none. */
  resolve(mention: Mention): Person | null {
    const person =
      mention.form === 'name'
        ? this.named(mention)
        : mention.form === 'pronoun'
          ? this.antecedent(mention)
          : this.describedBy(mention)
    if (person) {
      person.gender ??= mention.form === 'name' || !mention.plural ? mention.gender : null
      if (mention.office) person.roles.add(mention.office)
    }
    return person
  }

  /** Remembers who spoke at a token, for the pronouns that follow. */
  spoke(person: Person, at: number): void {
    const sentence = this.tokens[at]?.sentence ?? 0
    this.heard.add(person)
    this.speakers.push({ person, at, sentence, weight: WEIGHT.first + WEIGHT.speaker })
  }

  /** Every name, in the order of the text. */
  mentions(): { speaker: Person; span: Span }[] {
    return this.sightings.map(({ person, at }) => ({ speaker: person, span: this.tokens[at]! }))
  }

  private introduce({ from, end }: NameRun): void {
    const name = this.nameOf(from, end)
    const key = this.tokens[end - 1]!.key
    const alike = this.byLastWord.get(key) ?? []
    const known = alike.slice(-NAMESAKES).find((one) => contains(one.name, name) || contains(name, one.name))
    if (known) {
      if (name.length > known.name.length) known.name = name
      return
    }
    const body = this.tokens.slice(from, end).some((token) => isA(token, 'body'))
    const kind = body ? 'organisation' : 'person'
    const first = this.tokens[from]!.key
    const gender = body ? null : (this.tokens[from]!.given.here ?? null)
    const person: Person = { name, kind, gender, plural: false, roles: new Set(), mentions: 0 }
    alike.push(person)
    this.byLastWord.set(key, alike)
    if (gender && !this.byFirstName.has(first)) this.byFirstName.set(first, person)
  }

  private sight({ at, from, end }: NameRun): void {
    const { tokens } = this
    const person = this.known(this.nameOf(from, end), tokens[end - 1]!.key, at)
    person.mentions++
    person.gender = genderBefore(tokens, Math.max(0, at - 3), from) ?? person.gender
    for (const role of rolesAround(tokens, at, from, end)) person.roles.add(role)
    const before = tokens[at - 1]
    const first = this.sightings.at(-1)?.sentence !== tokens[at]!.sentence || before?.key === ','
    const complement = before !== undefined && isA(before, 'preposition')
    const titled = from > at || person.roles.size > 0 || person.gender !== null || person.name.includes(' ')
    const weight =
      (first && !complement && !isA(before, 'clause') ? WEIGHT.first : 0) +
      (complement ? WEIGHT.complement : 0) +
      (titled && person.kind === 'person' ? WEIGHT.person : 0)
    this.sightings.push({ person, at, sentence: tokens[at]!.sentence, weight })
  }

  private nameOf(from: number, end: number): string {
    return this.text.slice(this.tokens[from]!.start, this.tokens[end - 1]!.end)
  }

  /** A surname alone is the last person of that name before it, else the first after. */
  private known(name: string, lastWord: string, at: number): Person {
    const alike = (this.byLastWord.get(lastWord) ?? [])
      .slice(-NAMESAKES)
      .filter((one) => contains(one.name, name) || contains(name, one.name))
    if (alike.length > 1) {
      for (let i = this.countBefore(at) - 1, left = REACH * 4; i >= 0 && left > 0; i--, left--) {
        if (alike.includes(this.sightings[i]!.person)) return this.sightings[i]!.person
      }
    }
    if (alike[0]) return alike[0]
    const familiar = this.byFirstName.get(lastWord)
    if (familiar && name.length === lastWord.length) return familiar
    const { names, language } = this.grammar
    const gender = names.given.get(lastWord)?.place ? null : (genderOfName(names, lastWord, language) ?? null)
    const fresh: Person = { name, kind: 'person', gender, plural: false, roles: new Set(), mentions: 0 }
    const namesakes = this.byLastWord.get(lastWord)
    if (namesakes) namesakes.push(fresh)
    else this.byLastWord.set(lastWord, [fresh])
    return fresh
  }

  private named(mention: Mention): Person {
    const last = this.tokens
      .slice(mention.at, mention.to)
      .findLast((token) => mention.name.endsWith(token.text))
    const person = this.known(mention.name, last?.key ?? mention.name, mention.at)
    if (mention.kind === 'organisation') person.kind = 'organisation'
    return person
  }

  private antecedent(mention: Mention): Person | null {
    const { sentence, paragraph } = this.tokens[mention.at]!
    return this.best(mention, (one) => one.sentence - sentence + this.tokens[one.at]!.paragraph - paragraph)
  }

  /** The best of the last mentions, by a score that the caller begins; null where none scores. */
  private best(mention: Mention, score: (sighting: Sighting) => number): Person | null {
    let best: Person | null = null
    let most = -Infinity
    const from = this.countBefore(mention.at)
    const recent = this.speakers
      .slice(-SPEAKERS)
      .concat(this.sightings.slice(Math.max(0, from - REACH), from))
    for (const sighting of recent) {
      const { person } = sighting
      if (!mention.plural && !isSomebody(person) && !this.heard.has(person)) continue
      if (mention.gender && person.gender && person.gender !== mention.gender) continue
      if (!mention.plural && (person.plural || person.kind === 'organisation')) continue
      const agrees = mention.gender !== null && person.gender === mention.gender
      const total = score(sighting) + sighting.weight + (agrees ? WEIGHT.agrees : 0)
      if (total >= most) [best, most] = [person, total]
    }
    return best
  }

  private describedBy(mention: Mention): Person {
    const { office, head, definite, plural } = mention
    if (office && definite && !plural) {
      const named = this.lastOf(mention) ?? this.nextOf(mention) ?? this.headlined(mention)
      if (named) return named
    }
    const known = this.described.get(office || head)
    if (known && definite && plural === known.plural) return known
    const epithet = this.epithet(mention)
    if (epithet) return epithet
    const { name, kind, gender } = mention
    const fresh: Person = { name, kind, gender, plural, roles: new Set(office ? [office] : []), mentions: 1 }
    this.described.set(office || head, fresh)
    return fresh
  }

  /** Who was last called by the office that a description names. */
  private lastOf(mention: Mention): Person | null {
    const { sentence } = this.tokens[mention.at]!
    const person = this.best(
      mention,
      (seen) => (seen.person.roles.has(mention.office) ? 0 : -Infinity) - (sentence - seen.sentence) / 10,
    )
    return person?.roles.has(mention.office) ? person : null
  }

  /** A lead says “the energy minister” and names him in the paragraph below. */
  private nextOf({ to, office, gender }: Mention): Person | null {
    const from = this.countBefore(to)
    const next = this.sightings
      .slice(from, from + REACH)
      .find(({ person }) => person.roles.has(office) && isFullyNamed(person))?.person
    return next && !(gender && next.gender && next.gender !== gender) ? next : null
  }

  /** A headline's “the mayor of Leeds” is whom the text is about, unless they are something else. */
  private headlined({ at, office, gender }: Mention): Person | null {
    if (this.tokens[at]!.paragraph > 0 || this.countBefore(at) > 0) return null
    const person = this.protagonist(gender)
    return person && (person.roles.size === 0 || person.roles.has(office)) ? person : null
  }

  /** “the 79-year-old”, « l’élue »: a noun not used of anybody before stands for the one being spoken of. */
  private epithet(mention: Mention): Person | null {
    const { definite, kind, plural, office, gender, at, to } = mention
    if (!definite || plural || kind !== 'unnamed' || !office) return null
    const person = this.antecedent(mention)
    const LONGEST_EPITHET = 3
    if (to - at <= LONGEST_EPITHET) return person ?? this.protagonist(gender)
    // With a complement it may be somebody new, unless the one it would fit has just spoken and has no other role.
    const last = this.speakers.at(-1)
    const justSpoke =
      last !== undefined &&
      last.person === person &&
      this.tokens[last.at]!.paragraph === this.tokens[at]!.paragraph
    return person && justSpoke && person.roles.size === 0 ? person : null
  }

  /** Whom a text is about: a headline's “the choreographer” is named only below. */
  protagonist(gender: Gender): Person | null {
    let most: Person | null = null
    let inHeadline = false
    for (const { person, at } of this.sightings.slice(0, REACH * 4)) {
      if (gender && person.gender && person.gender !== gender) continue
      if (!isFullyNamed(person)) continue
      const headline = this.tokens[at]!.paragraph === 0
      if (
        !most ||
        (headline && !inHeadline) ||
        (headline === inHeadline && person.mentions > most.mentions)
      ) {
        most = person
        inHeadline = headline
      }
    }
    return most
  }

  private countBefore(at: number): number {
    let low = 0
    let high = this.sightings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sightings[middle]!.at < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

const isFullyNamed = ({ name, kind }: Person) => kind === 'person' && name.includes(' ')

/** A lone capitalised word may be a place: a person has two names, a title or a role. */
const isSomebody = ({ name, kind, roles, gender, mentions }: Person) =>
  kind !== 'person' || name.includes(' ') || roles.size > 0 || gender !== null || mentions === 0

const contains = (whole: string, part: string) => ` ${whole} `.includes(` ${part} `)
