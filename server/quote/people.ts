/** Who is who in a text: every name is led to its fullest form, every pronoun and description to a name. */
import { CLAUSE, isDeterminer, PREPOSITION } from './closed-words.ts'
import { type Gender, genderBefore, type Mention, nameEnd, withoutTitles } from './mentions.ts'
import { reportingForm } from './reporting-verbs.ts'
import { isBodyNoun, isPersonNoun } from './role-words.ts'
import type { Token } from './tokens.ts'
import { isDate, isFunctionWord } from './word-classes.ts'

export interface Person {
  name: string
  kind: 'person' | 'organisation' | 'unnamed'
  gender: Gender
  plural: boolean
  /** Nouns used of them, folded: minister, présidente. */
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
const WORDS_AROUND_A_NAME = 8
const WEIGHT = { first: 1.5, complement: -0.5, speaker: 1.5, person: 1 }

export class People {
  private readonly byLastWord = new Map<string, Person[]>()
  private readonly described = new Map<string, Person>()
  private readonly sightings: Sighting[] = []
  private readonly speakers: Sighting[] = []
  private readonly text: string
  private readonly tokens: readonly Token[]

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
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
      if (mention.head && isPersonNoun(mention.head)) person.roles.add(mention.head)
    }
    return person
  }

  /** Remembers who spoke at a token, for the pronouns that follow. */
  spoke(person: Person, at: number): void {
    const sentence = this.tokens[at]?.sentence ?? 0
    this.speakers.push({ person, at, sentence, weight: WEIGHT.first + WEIGHT.speaker })
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
    const body = this.tokens.slice(from, end).some((token) => isBodyNoun(token.key))
    const kind = body ? 'organisation' : 'person'
    alike.push({ name, kind, gender: null, plural: false, roles: new Set(), mentions: 0 })
    this.byLastWord.set(key, alike)
  }

  private sight({ at, from, end }: NameRun): void {
    const { tokens } = this
    const person = this.known(this.nameOf(from, end), tokens[end - 1]!.key, at)
    person.mentions++
    person.gender ??= genderBefore(tokens, Math.max(0, at - 3), from)
    for (const role of rolesAround(tokens, at, from, end)) person.roles.add(role)
    const before = tokens[at - 1]
    const first = this.sightings.at(-1)?.sentence !== tokens[at]!.sentence || before?.key === ','
    const complement = before !== undefined && PREPOSITION.has(before.key)
    const titled = from > at || person.roles.size > 0 || person.gender !== null || person.name.includes(' ')
    const weight =
      (first && !complement && !CLAUSE.has(before?.key ?? '') ? WEIGHT.first : 0) +
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
    const fresh: Person = { name, kind: 'person', gender: null, plural: false, roles: new Set(), mentions: 0 }
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
      if (!mention.plural && !isSomebody(person)) continue
      if (mention.gender && person.gender && person.gender !== mention.gender) continue
      if (!mention.plural && (person.plural || person.kind === 'organisation')) continue
      const total = score(sighting) + sighting.weight
      if (total >= most) [best, most] = [person, total]
    }
    return best
  }

  private describedBy(mention: Mention): Person {
    if (mention.definite && !mention.plural && mention.kind === 'unnamed') {
      const sentence = this.tokens[mention.at]!.sentence
      const sameRole = this.best(
        mention,
        ({ person, sentence: seen }) =>
          (person.roles.has(mention.head) ? 0 : -Infinity) - (sentence - seen) / 10,
      )
      if (sameRole?.roles.has(mention.head)) return sameRole
    }
    const known = this.described.get(mention.head)
    if (known && mention.definite && !mention.plural === !known.plural) return known
    const epithet = this.epithet(mention)
    if (epithet) return epithet
    const { name, kind, gender, plural } = mention
    const fresh: Person = { name, kind, gender, plural, roles: new Set([mention.head]), mentions: 1 }
    this.described.set(mention.head, fresh)
    return fresh
  }

  /** “the 79-year-old”, « l’élue »: a noun not used of anybody before stands for the one being spoken of. */
  private epithet(mention: Mention): Person | null {
    const { definite, kind, plural, head, gender, at, to } = mention
    if (!definite || plural || kind !== 'unnamed' || !isPersonNoun(head)) return null
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
      if (person.kind !== 'person' || (gender && person.gender && person.gender !== gender)) continue
      if (!person.name.includes(' ')) continue
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

/** A lone capitalised word may be a place: a person has two names, a title, a role, or has spoken. */
const isSomebody = ({ name, kind, roles, gender, mentions }: Person) =>
  kind !== 'person' || name.includes(' ') || roles.size > 0 || gender !== null || mentions === 0

interface NameRun {
  at: number
  /** The first word that is no title. */
  from: number
  end: number
}

function nameRuns(tokens: readonly Token[]): NameRun[] {
  const inside = new Set<string>()
  tokens.forEach((token, i) => {
    if (token.capital && tokens[i - 1]?.sentence === token.sentence) inside.add(token.key)
  })
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    let at = i
    const token = tokens[at]!
    if (!token.capital || isDate(token.key)) continue
    const end = nameEnd(tokens, at)
    if (end === at) continue
    const starts = tokens[at - 1]?.sentence !== token.sentence
    if (starts && (isFunctionWord(token.key) || PREPOSITION.has(token.key))) at++
    else if (starts && end === at + 1 && !inside.has(token.key)) at++
    if (at < end) runs.push({ at, from: withoutTitles(tokens, at, end), end })
    i = end - 1
  }
  return runs
}

/** The nouns beside a name: “la ministre de l’Énergie Claire Roy”, “Sophie Lanvin, a spokeswoman for the ministry”. */
function rolesAround(tokens: readonly Token[], at: number, from: number, end: number): string[] {
  const roles: string[] = []
  const { sentence } = tokens[at]!
  for (let i = from - 1, commas = 0; i >= Math.max(0, from - WORDS_AROUND_A_NAME); i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind === 'speech') break
    if (token.kind === 'mark' && (token.key !== ',' || ++commas > 1 || i !== at - 1)) break
    if (
      CLAUSE.has(token.key) ||
      reportingForm(token.key) ||
      (PREPOSITION.has(token.key) && !/^(?:de|du|des|d|of|for|à|au|aux)$/.test(token.key))
    )
      break
    if (isPersonNoun(token.key)) roles.push(token.key)
    if (isDeterminer(token.key) && !/^(?:de|du|à|au|of|for)$/.test(tokens[i - 1]?.key ?? '')) break
  }
  return tokens[end]?.key === ',' ? roles.concat(rolesAfter(tokens, end + 1)) : roles
}

/** The nouns of an apposition; none where a verb comes, since “…, the official said” begins another clause. */
function rolesAfter(tokens: readonly Token[], at: number): string[] {
  const roles: string[] = []
  for (let i = at; i < Math.min(tokens.length, at + WORDS_AROUND_A_NAME); i++) {
    const { kind, key, sentence } = tokens[i]!
    if (sentence !== tokens[at]!.sentence || kind !== 'word' || key === 'who' || key === 'qui') break
    if (reportingForm(key) && !isPersonNoun(key)) return []
    if (isPersonNoun(key)) roles.push(key)
  }
  return roles
}

const contains = (whole: string, part: string) => ` ${whole} `.includes(` ${part} `)
