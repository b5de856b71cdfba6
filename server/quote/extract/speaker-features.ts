/** What is seen of somebody who could have said an utterance: where they stand from it, and what stands between. */
import { type Features, hashOf } from '../../language/linear.ts'
import type { Attribution } from './attribution.ts'
import { looksLikePerson } from './nouns.ts'
import type { NounPhrases } from './noun-phrases.ts'
import { isFullyNamed, type People, type Person } from './people.ts'
import { distance, type SpeakerOption } from './speaker-options.ts'
import { isA, type SpeechToken } from './tokens.ts'
import type { Utterance } from './utterances.ts'

/** What is known when an utterance's speaker is sought. */
export interface Situation {
  tokens: readonly SpeechToken[]
  phrases: NounPhrases
  people: People
  utterance: Utterance
  /** What the rules of attribution say. */
  opinion: Attribution | null
  /** Who spoke last, and how far above. */
  last: { person: Person; paragraphs: number; sentences: number; asked: boolean } | null
  /** Who speaks by the rules of the floor. */
  holder: Person | null
  startsSentence: boolean
  endsSentence: boolean
  opensParagraph: boolean
  /** Whether the words open with a capital, and how they end. */
  whole: boolean
  ends: number
}

const bucket = (n: number) => (n < 5 ? n : n < 8 ? 5 : n < 14 ? 6 : n < 25 ? 7 : 8)

/** Function words and marks count as themselves, other words by what they are. */
export function symbol(
  { tokens, phrases }: Pick<Situation, 'tokens' | 'phrases'>,
  at: number,
  sentence: number,
): number {
  const token = tokens[at]
  if (!token || token.sentence !== sentence) return 1
  if (token.kind === 'speech') return 2
  if (token.kind === 'mark') return /^[–—―-]/u.test(token.key) ? 3 : hashOf(token.key)
  if (token.reporting.form)
    return token.reporting.form === 'finite' ? 4 : token.reporting.form === 'participle' ? 5 : 6
  const part = phrases.part(at)
  if (
    part === 'ADP' ||
    part === 'SCONJ' ||
    part === 'PART' ||
    part === 'CCONJ' ||
    isA(token, 'relative') ||
    isA(token, 'reflexive')
  )
    return hashOf(token.key)
  if (isA(token, 'between') && part !== 'AUX') return 7
  return hashOf(part)
}

export function speakerFeatures(
  given: Situation,
  option: SpeakerOption,
  mentions: readonly SpeakerOption[],
  features: Features,
): Features {
  features.clear()
  const { mention } = option
  if (mention) mentionFeatures(given, option, mentions, features)
  else standingFeatures(given, option, mentions, features)
  personFeatures(given, option, features)
  return features
}

/** Where a mention stands from the words: 0 before them in their sentence, 1 behind, 2 inside, 3 and more in another sentence. */
function relation({ tokens, utterance: { first, last } }: Situation, at: number): number {
  const { sentence, paragraph } = tokens[at]!
  if (at > first && at < last) return 2
  if (at < first) {
    const back = tokens[first]!.sentence - sentence
    return back === 0 ? 0 : (back === 1 ? 3 : 4) + (paragraph === tokens[first]!.paragraph ? 0 : 3)
  }
  if (sentence === tokens[last]!.sentence) return 1
  return paragraph === tokens[last]!.paragraph ? 5 : 8
}

function mentionFeatures(
  given: Situation,
  option: SpeakerOption,
  mentions: readonly SpeakerOption[],
  features: Features,
): void {
  const { tokens, utterance, opinion } = given
  const { first, last } = utterance
  const mention = option.mention!
  const { at, to, form } = mention
  const where = relation(given, at)
  const { sentence } = tokens[at]!
  const look = (i: number) => symbol(given, i, sentence)
  const before = look(at - 1)
  const before2 = look(at - 2)
  const after = look(to)
  const after2 = look(to + 1)
  const between =
    where === 0 || where === 3 ? [to, first] : where === 1 || where === 5 || where === 8 ? [last + 1, at] : [0, 0]
  const [from, end] = between as [number, number]
  const length = Math.max(0, end - from)
  const what =
    form === 'pronoun'
      ? 0
      : form === 'name'
        ? mention.kind === 'organisation'
          ? 1
          : 2
        : mention.office
          ? 3
          : mention.kind === 'organisation'
            ? 4
            : looksLikePerson(mention.head)
              ? 5
              : 6
  features.add(10, where, what)
  features.add(11, where, bucket(distance(mention, first, last)), what)
  if (length <= 4) {
    let path = 17
    for (let i = from; i < end; i++)
      path = Math.imul(path ^ symbol(given, i, tokens[i]!.sentence), 0x01000193)
    features.add(12, where, path)
    features.add(13, where, path, what)
  }
  features.add(14, where, before)
  features.add(15, where, after)
  features.add(16, where, before, after)
  features.add(17, where, before2, before)
  features.add(18, where, after, after2)
  features.add(19, where, symbol(given, first - 1, tokens[first]!.sentence), what)
  features.add(20, where, symbol(given, last + 1, tokens[last]!.sentence), what)
  features.add(
    21,
    where,
    symbol(given, last + 1, tokens[last]!.sentence),
    symbol(given, last + 2, tokens[last]!.sentence),
  )
  features.add(
    22,
    where,
    symbol(given, first - 2, tokens[first]!.sentence),
    symbol(given, first - 1, tokens[first]!.sentence),
  )
  verbs(given, mention, where, features)
  const reports = countReporting(given, from, end)
  features.add(25, where, reports, what)
  features.add(
    26,
    where,
    (given.startsSentence ? 1 : 0) + (given.endsSentence ? 2 : 0) + (given.opensParagraph ? 4 : 0),
    what,
  )
  features.add(27, where, given.whole ? 1 : 0, given.ends)
  const [verbsBetween, commas, links] = whatStandsBetween(given, from, end)
  features.add(80, where, verbsBetween, commas)
  features.add(81, where, verbsBetween * 4 + links, what)
  governing(given, mention, where, what, features)
  const own = mentions.filter((one) => one.mention && relation(given, one.mention.at) === where)
  const nearer = own.indexOf(option)
  features.add(28, where, Math.min(nearer, 4), what)
  features.add(29, where, Math.min(own.length - 1 - nearer, 4))
  const inSentence = given.phrases.in(sentence)
  features.add(30, where, inSentence[0] === mention ? 1 : 0, what)
  const { subject } = opinion ?? {}
  const meant = subject ? (at < subject.to && subject.at < to ? (at === subject.at ? 2 : 1) : 0) : 3
  const place = opinion
    ? (opinion.place === 'after' ? 0 : opinion.place === 'before' ? 1 : 2) + (opinion.cue ? 4 : 0)
    : 8
  features.add(31, meant, place)
  features.add(32, meant, place, what)
  features.add(33, meant, where)
  features.add(34, where, mention.plural ? 1 : 0, what)
  features.add(35, where, hashOf(mention.form === 'pronoun' ? tokens[at]!.key : mention.head))
  features.add(36, where, mention.definite ? 1 : 0, what)
  features.add(
    37,
    tokens[at - 1]?.kind === 'mark' ? hashOf(tokens[at - 1]!.key) : 0,
    hashOf(tokens[to]?.kind === 'mark' ? tokens[to].key : ''),
    where,
  )
}

/** The verb right before or right behind a mention, small words between them passed over. */
function verbs(
  given: Situation,
  { at, to }: { at: number; to: number },
  where: number,
  features: Features,
): void {
  const { tokens, phrases } = given
  const { sentence } = tokens[at]!
  const STEPS = 5
  const verbFrom = (start: number, step: 1 | -1, kind: number) => {
    let auxiliary = 0
    for (let i = start, left = STEPS; left > 0; i += step, left--) {
      const token = tokens[i]
      if (!token || token.sentence !== sentence || token.kind !== 'word') return
      const part = phrases.part(i)
      if (part === 'AUX') {
        auxiliary = 1
        continue
      }
      if (part === 'VERB' || token.reporting.form) {
        const reports = token.reporting.form ? 1 : 0
        features.add(kind, where, reports * 2 + auxiliary, STEPS - left)
        features.add(kind + 1, where, hashOf(token.key.slice(0, 5)))
        features.add(kind + 1, where, hashOf(token.key))
        features.add(kind + 2, where, reports, symbol(given, i + step, sentence))
        return
      }
      if (
        part !== 'ADV' &&
        part !== 'PART' &&
        !isA(token, 'between') &&
        !isA(token, 'reflexive') &&
        part !== 'PRON'
      )
        return
    }
  }
  verbFrom(to, 1, 40)
  verbFrom(at - 1, -1, 44)
}

/** What stands between: verbs, commas, words that join or begin clauses. */
function whatStandsBetween(
  { tokens, phrases }: Situation,
  from: number,
  end: number,
): [number, number, number] {
  let [verbs, commas, links] = [0, 0, 0]
  for (let i = Math.max(from, end - 40); i < end; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && token.key === ',') commas++
    if (token.kind !== 'word') continue
    if (token.reporting.form || phrases.part(i) === 'VERB') verbs++
    if (isA(token, 'relative')) links |= 1
    if (isA(token, 'coordinator')) links |= 2
  }
  return [Math.min(verbs, 3), Math.min(commas, 3), links]
}

/** Whether the verb that leads up to the words, or the one behind them, is a mention's own. */
function governing(
  { tokens, phrases, utterance: { first, last } }: Situation,
  { at, to }: { at: number; to: number },
  where: number,
  what: number,
  features: Features,
): void {
  const STEPS = 25
  const { sentence } = tokens[first]!
  const isVerb = (i: number) =>
    tokens[i]!.kind === 'word' && (tokens[i]!.reporting.form !== undefined || phrases.part(i) === 'VERB')
  let lead = first - 1
  while (lead >= 0 && first - lead < STEPS && tokens[lead]!.sentence === sentence && !isVerb(lead)) lead--
  let behind = last + 1
  while (
    behind < tokens.length &&
    behind - last < STEPS &&
    tokens[behind]!.sentence === tokens[last]!.sentence &&
    !isVerb(behind)
  )
    behind++
  const told = (verb: number, kind: number) => {
    const token = tokens[verb]
    if (!token || token.kind !== 'word' || !isVerb(verb)) return features.add(kind, where, what, 9)
    const gap = verb >= to ? verb - to : at > verb ? at - verb - 1 : 0
    const side = verb >= to ? 0 : at > verb ? 1 : 2
    const reports = token.reporting.form ? 1 : 0
    features.add(kind, where, side * 2 + reports, Math.min(gap, 6))
    features.add(kind + 1, side * 2 + reports, what, gap === 0 ? 1 : 0)
    features.add(kind + 2, side, gap < 2 ? 1 : 0, hashOf(token.key))
  }
  told(lead, 82)
  told(behind, 86)
}

function countReporting({ tokens }: Situation, from: number, end: number): number {
  let count = 0
  for (let i = Math.max(from, end - 40); i < end; i++)
    if (tokens[i]!.kind === 'word' && tokens[i]!.reporting.form) count++
  return Math.min(count, 2)
}

const STANDINGS = ['last', 'other', 'about', 'asks', 'nobody'] as const

function standingFeatures(
  given: Situation,
  { standing, person }: SpeakerOption,
  mentions: readonly SpeakerOption[],
  features: Features,
): void {
  const { tokens, utterance, opinion, last } = given
  const kind = STANDINGS.indexOf(standing!)
  const add = (id: number, a = 0, b = 0) => features.add(50 + id, kind, a, b)
  const place = opinion
    ? (opinion.place === 'after' ? 1 : opinion.place === 'before' ? 2 : 3) + (opinion.cue ? 4 : 0)
    : 0
  const turn = utterance.turn ? (utterance.turn.answers === null ? 1 : utterance.turn.answers ? 2 : 3) : 0
  const position =
    (given.startsSentence ? 1 : 0) + (given.endsSentence ? 2 : 0) + (given.opensParagraph ? 4 : 0)
  const gap = last ? Math.min(last.paragraphs, 4) : 9
  const own = mentions.filter(({ mention }) => mention && relation(given, mention.at) < 2).length
  add(0)
  add(1, place, turn)
  add(2, position, gap)
  add(3, position, place)
  add(4, gap, turn)
  add(5, last ? Math.min(last.sentences, 5) : 9, place)
  add(6, last?.asked ? 1 : 0, given.ends)
  add(7, Math.min(own, 4), place)
  add(8, symbol(given, utterance.first - 1, tokens[utterance.first]!.sentence), place)
  add(9, symbol(given, utterance.last + 1, tokens[utterance.last]!.sentence), place)
  add(10, person !== null && person === given.holder ? 1 : given.holder ? 2 : 0, place)
  add(11, person !== null && person === given.holder ? 1 : given.holder ? 2 : 0, turn * 10 + gap)
  add(12, given.whole ? 1 : 0, position)
  add(13, given.opensParagraph ? gap : 8, last?.asked ? 1 : 0)
}

function personFeatures(
  given: Situation,
  { person, mention, standing }: SpeakerOption,
  features: Features,
): void {
  if (!person) return
  const { people, last, holder } = given
  const where = mention ? relation(given, mention.at) : 20 + STANDINGS.indexOf(standing!)
  const form = mention ? (mention.form === 'pronoun' ? 0 : mention.form === 'name' ? 1 : 2) : 3
  const kind =
    person.kind === 'person' ? (isFullyNamed(person) ? 0 : 1) : person.kind === 'organisation' ? 2 : 3
  const spoke = last?.person === person ? 2 : people.heard.has(person) ? 1 : 0
  features.add(70, where, kind, form)
  features.add(71, where, spoke, form)
  features.add(72, where, Math.min(person.mentions, 5))
  features.add(73, spoke, form, Math.min(last?.paragraphs ?? 9, 4))
  features.add(74, where, person === holder ? 1 : 0, given.opinion ? 1 : 0)
  const governed = person.mentions > 0 ? Math.ceil((3 * (person.governed ?? 0)) / person.mentions) : 4
  const known = (person.given ? 1 : 0) + (person.gender ? 2 : 0) + (person.roles.size > 0 ? 4 : 0)
  features.add(77, governed, known, form)
  features.add(78, known, where, kind)
  features.add(75, kind, person.roles.size > 0 ? 1 : 0, person.gender ? 1 : 0)
  features.add(76, kind, people.protagonist(null) === person ? 1 : 0, where)
}
