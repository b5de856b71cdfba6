/** What is seen of somebody who could have said an utterance: where they stand from it, and what stands between. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import type { Entities } from '../entities/entities.ts'
import { type Entity, isFullyNamed, shareOf } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { looksLikePerson } from '../entities/nouns.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'
import { distance, type SpeakerOption } from './speaker-options.ts'
import { standingFeatures, STANDINGS } from './standing-features.ts'
import { symbol } from './symbol.ts'
import type { Utterance } from './utterances.ts'
import type { Verb, VerbsAround } from './verbs-around.ts'

/** What is known when an utterance's speaker is sought. */
export interface Situation {
  tokens: readonly SpeechToken[]
  phrases: NounPhrases
  entities: Entities
  utterance: Utterance
  /** Who spoke last, and how far above. */
  last: { entity: Entity; paragraphs: number; sentences: number; asked: boolean } | null
  /** Whether the utterance begins its sentence, ends it, begins its paragraph: bits. */
  position: number
  /** Whether the words open with a capital. */
  whole: boolean
  /** Which mark closes them: 0 for none. */
  ends: number
  verbs: VerbsAround
}

const bucket = (n: number) => (n < 5 ? n : n < 8 ? 5 : n < 14 ? 6 : n < 25 ? 7 : 8)

/** A mention among all the options, which are seen together: see `relation` and `cuedBy`. */
interface Beside {
  mention: Mention
  where: number
  cued: number
  /** How many stand as it does from the words, nearer and farther. */
  nearer: number
  farther: number
  /** How many of those are cued, and how many of all. */
  cuedHere: number
  cuedInAll: number
  /** Which of either it is, if it is cued itself; else -1. */
  ofCuedHere: number
  ofCued: number
}

function besideEachOther(given: Situation, options: readonly SpeakerOption[]): Beside[] {
  const all: Beside[] = []
  let cuedInAll = 0
  for (const { mention } of options) {
    if (!mention) continue
    const where = relation(given, mention.at)
    const cued = cuedBy(given, mention)
    const one = {
      mention,
      where,
      cued,
      nearer: 0,
      farther: 0,
      cuedHere: 0,
      cuedInAll: 0,
      ofCuedHere: -1,
      ofCued: -1,
    }
    for (const other of all)
      if (other.where === where) {
        one.nearer++
        other.farther++
        if (other.cued === CUED) one.cuedHere++
        if (cued === CUED) other.cuedHere++
      }
    if (cued === CUED) {
      one.ofCuedHere = one.cuedHere++
      one.ofCued = cuedInAll++
    }
    all.push(one)
  }
  for (const one of all) one.cuedInAll = cuedInAll
  return all
}

/** @returns sees one of the options: what is told by all of them is looked up once */
export function speakerFeatures(
  given: Situation,
  options: readonly SpeakerOption[],
): (option: SpeakerOption, features: Features) => Features {
  const beside = besideEachOther(given, options)
  const inSentence = beside.filter(({ where }) => where < 2).length
  return (option, features) => {
    features.clear()
    const own = beside.find(({ mention }) => mention === option.mention)
    if (own) mentionFeatures(given, own, features)
    else standingFeatures(given, option.standing!, inSentence, features)
    entityFeatures(given, option, features)
    return features
  }
}

/** Where a mention stands from the words: 0 before them in their sentence, 1 behind, 2 inside, more in another sentence. */
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
  { mention, where, cued: own, nearer, farther, cuedHere, cuedInAll, ofCuedHere, ofCued }: Beside,
  features: Features,
): void {
  const { tokens, utterance, phrases } = given
  const { first, last } = utterance
  const { at, to } = mention
  const { sentence } = tokens[at]!
  const what = kindOf(mention)
  const here = (i: number) => symbol(given, i, sentence)
  const before = (steps: number) => symbol(given, first - steps, tokens[first]!.sentence)
  const behind = (steps: number) => symbol(given, last + steps, tokens[last]!.sentence)
  const [from, end] =
    where === 0 || where === 3 ? [to, first] : where === 1 || where >= 5 ? [last + 1, at] : [0, 0]
  features.add(10, where, what)
  features.add(11, where, bucket(distance(mention, first, last)), what)
  if (end - from <= LONGEST_PATH) {
    let path = 17
    for (let i = from; i < end; i++)
      path = Math.imul(path ^ symbol(given, i, tokens[i]!.sentence), 0x01000193)
    features.add(12, where, path)
    features.add(13, where, path, what)
  }
  features.add(14, where, here(at - 1))
  features.add(15, where, here(to))
  features.add(16, where, here(at - 1), here(to))
  features.add(17, where, here(at - 2), here(at - 1))
  features.add(18, where, here(to), here(to + 1))
  features.add(19, where, before(1), what)
  features.add(20, where, behind(1), what)
  features.add(21, where, behind(1), behind(2))
  features.add(22, where, before(2), before(1))
  features.add(23, where, behind(1), here(to))
  features.add(24, where, before(1), here(at - 1))
  features.add(26, where, given.position, what)
  features.add(27, where, given.whole ? 1 : 0, given.ends)
  const stands = whatStandsBetween(given, from, end)
  features.add(28, where, stands.reports, what)
  features.add(29, where, stands.verbs, stands.commas)
  features.add(30, where, stands.verbs * 4 + stands.links, what)
  features.add(31, where, Math.min(nearer, 4), what)
  features.add(32, where, Math.min(farther, 4))
  features.add(33, where, phrases.in(sentence)[0] === mention ? 1 : 0, what)
  features.add(34, where, mention.plural ? 1 : 0, what)
  features.add(35, where, hashOf(mention.form === 'pronoun' ? tokens[at]!.key : mention.head))
  features.add(36, where, mention.definite ? 1 : 0, what)
  features.add(37, markAt(tokens[at - 1]), markAt(tokens[to]), where)
  verbBeside(given, mention, where, features)
  features.add(90, own, what, Math.min(where, 3))
  features.add(91, own, where, Math.min(cuedHere, 3))
  features.add(92, own, where, Math.min(ofCuedHere, 2) + 1)
  features.add(93, own, Math.min(cuedInAll, 3), Math.min(ofCued, 3) + 1)
  features.add(94, own, given.position, where)
  governing(given, mention, where, what, features)
}
const LONGEST_PATH = 4

const markAt = (token: SpeechToken | undefined) => (token?.kind === 'mark' ? hashOf(token.key) : 0)

const kindOf = ({ form, kind, office, head }: Mention): number => {
  if (form === 'pronoun') return 0
  if (form === 'name') return kind === 'organisation' ? 1 : 2
  return office ? 3 : kind === 'organisation' ? 4 : looksLikePerson(head) ? 5 : 6
}

/** The verb right before or right behind a mention, small words between them passed over. */
function verbBeside(given: Situation, { at, to }: Mention, where: number, features: Features): void {
  const { tokens, phrases } = given
  const { sentence } = tokens[at]!
  const STEPS = 5
  const look = (start: number, step: 1 | -1, kind: number) => {
    let auxiliary = 0
    for (let i = start, left = STEPS; left > 0; i += step, left--) {
      const token = tokens[i]
      if (!token || token.sentence !== sentence || token.kind !== 'word') return
      const part = phrases.part(i)
      if (part === 'AUX') auxiliary = 1
      else if (part === 'VERB' || token.reporting.form) {
        const reports = token.reporting.form ? 1 : 0
        features.add(kind, where, reports * 2 + auxiliary, STEPS - left)
        features.add(kind + 1, where, hashOf(token.key.slice(0, 5)))
        features.add(kind + 2, where, hashOf(token.key))
        features.add(kind + 3, where, reports, symbol(given, i + step, sentence))
        return
      } else if (!BESIDE_VERBS.has(part) && !isA(token, 'between') && !isA(token, 'reflexive')) return
    }
  }
  look(to, 1, 40)
  look(at - 1, -1, 44)
}
const BESIDE_VERBS: ReadonlySet<string> = new Set(['ADV', 'PART', 'PRON'])

/** Whether a verb of saying stands beside a mention as its own, any other verb, or none. */
function cuedBy({ tokens, phrases }: Situation, { at, to }: Mention): number {
  const { sentence } = tokens[at]!
  const look = (start: number, step: 1 | -1): number => {
    const STEPS = 4
    for (let i = start, left = STEPS; left > 0; i += step, left--) {
      const token = tokens[i]
      if (token?.sentence !== sentence || token.kind !== 'word') return 0
      if (token.reporting.form) return CUED
      const part = phrases.part(i)
      if (part === 'VERB') return 1
      if (part !== 'AUX' && !BESIDE_VERBS.has(part) && !isA(token, 'between') && !isA(token, 'reflexive'))
        return 0
    }
    return 0
  }
  return Math.max(look(to, 1), look(at - 1, -1))
}
const CUED = 2

/** What stands between: verbs, commas, words that join or begin clauses. */
function whatStandsBetween({ tokens, phrases }: Situation, from: number, end: number) {
  const found = { verbs: 0, reports: 0, commas: 0, links: 0 }
  const LONGEST = 40
  for (let i = Math.max(from, end - LONGEST); i < end; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && token.key === ',') found.commas++
    if (token.kind !== 'word') continue
    if (token.reporting.form) found.reports++
    if (token.reporting.form || phrases.part(i) === 'VERB') found.verbs++
    if (isA(token, 'relative')) found.links |= 1
    if (isA(token, 'coordinator')) found.links |= 2
  }
  const { verbs, reports, commas, links } = found
  return { verbs: Math.min(verbs, 3), reports: Math.min(reports, 2), commas: Math.min(commas, 3), links }
}

/** Whether the verb that leads up to the words, or the one behind them, is a mention's own. */
function governing(
  given: Situation,
  { at, to }: Mention,
  where: number,
  what: number,
  features: Features,
): void {
  const { tokens } = given
  const told = (verb: Verb | null, kind: number) => {
    if (!verb) return features.add(kind, where, what, 9)
    const between = verb.at >= to ? verb.at - to : at > verb.at ? at - verb.at - 1 : 0
    const side = verb.at >= to ? 0 : at > verb.at ? 1 : 2
    const reports = verb.reports ? 1 : 0
    features.add(kind, where, side * 2 + reports, Math.min(between, 6))
    features.add(kind + 1, side * 2 + reports, what, between === 0 ? 1 : 0)
    features.add(kind + 2, side, between < 2 ? 1 : 0, hashOf(tokens[verb.at]!.key))
    features.add(kind + 3, side * 2 + reports, Math.min(between, 3), Math.min(verb.gap, 3))
  }
  const { lead, behind, saying, sayingBehind } = given.verbs
  told(lead, 50)
  told(behind, 54)
  const mine = (verb: Verb | null) => {
    if (!verb) return 3
    if (!verb.subject) return 2
    return verb.subject.at <= at && to <= verb.subject.to ? (verb.subject.to === to ? 1 : 4) : 0
  }
  features.add(102, mine(saying), mine(sayingBehind), what)
  features.add(103, mine(saying) * 8 + mine(sayingBehind), given.position, where)
  features.add(95, mine(lead), mine(behind), what)
  features.add(96, mine(lead), lead?.reports ? 1 : 0, Math.min(lead?.gap ?? 9, 3))
  features.add(97, mine(behind), behind?.reports ? 1 : 0, Math.min(behind?.gap ?? 9, 3))
  features.add(98, mine(lead) * 8 + mine(behind), given.position, where)
  if (lead) features.add(99, mine(lead), hashOf(tokens[lead.at]!.key))
  if (behind) features.add(101, mine(behind), hashOf(tokens[behind.at]!.key))
}

function entityFeatures(
  given: Situation,
  { entity, mention, standing }: SpeakerOption,
  features: Features,
): void {
  if (!entity) return
  const { entities, last } = given
  const where = mention ? relation(given, mention.at) : 20 + STANDINGS.indexOf(standing!)
  const form = mention ? FORMS.indexOf(mention.form) : FORMS.length
  const kind =
    entity.kind === 'person' ? (isFullyNamed(entity) ? 0 : 1) : entity.kind === 'organisation' ? 2 : 3
  const spoke = last?.entity === entity ? 2 : entities.heard.has(entity) ? 1 : 0
  const governed = shareOf(entity.governed, entity)
  const known = (entity.given ? 1 : 0) + (entity.gender ? 2 : 0) + (entity.roles.size > 0 ? 4 : 0)
  features.add(80, where, kind, form)
  features.add(81, where, spoke, form)
  features.add(82, where, Math.min(entity.mentions, 5))
  features.add(83, spoke, form, Math.min(last?.paragraphs ?? 9, 4))
  features.add(84, governed, known, form)
  features.add(85, known, where, kind)
  features.add(86, kind, entities.protagonist(null) === entity ? 1 : 0, where)
  features.add(87, where, hashOf(entity.head))
  if (!mention) return
  const articled = shareOf(entity.articled, entity)
  features.add(88, articled, known, form)
  features.add(89, Math.min(entity.saying, 2), known, form)
}
const FORMS = ['pronoun', 'name', 'description']
