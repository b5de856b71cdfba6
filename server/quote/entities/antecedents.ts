/** Whom a pronoun or a description stands for: a trained ranker chooses among those the text tells of, or a stranger. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import type { Mention } from './mentions.ts'
import {
  isFullyNamed,
  isSomebody,
  type Entities,
  type Entity,
  REACH,
  shareOf,
  type Sighting,
} from './entities.ts'
import { isA, type SpeechToken } from './tokens.ts'

export interface Antecedent {
  /** Null for somebody that the text does not name: the description itself, seen before or not. */
  entity: Entity | null
  /** Where they were last told of; null for one told of only below, or for a stranger. */
  seen: Sighting | null
  /** The phrase that tells of them within the last sentences. */
  beside: Mention | null
  /** In how many of the last sentences they come first. */
  led: number
  /** Told of below alone. */
  below: boolean
  /** How many others were told of since. */
  since: number
}

/** Somebody told of in the last sentences, and whether the sentence begins with them. */
export interface Recent {
  entity: Entity
  mention: Mention
  sentence: number
  leads: boolean
}

const SPEAKERS = 3
const MOST = 16

/** Those a mention may stand for, the nearest first, the stranger last. */
export function antecedents(entities: Entities, mention: Mention, recent: readonly Recent[]): Antecedent[] {
  const { sightings, speakers } = entities
  const to = entities.countBefore(mention.at)
  const stranger = mention.form === 'description' ? entities.describedAs(mention) : undefined
  const found = new Map<Entity, Antecedent>()
  const add = (entity: Entity, seen: Sighting | null, beside: Mention | null, below: boolean) => {
    if (entity === stranger || found.has(entity) || (found.size >= MOST && !entity.roles.has(mention.office)))
      return
    if (excluded(mention, entity)) return
    let led = 0
    for (const one of recent) if (one.leads && one.entity === entity) led++
    found.set(entity, { entity, seen, beside, led, below, since: found.size })
  }
  const spoken = speakers.slice(-SPEAKERS).filter(({ at }) => at < mention.at)
  // Three lists, each in the order of the text, are gone through together from their ends.
  let near = recent.length - 1
  let told = to - 1
  for (const end = Math.max(0, to - REACH); near >= 0 || told >= end || spoken.length > 0;) {
    const besideAt = recent[near]?.mention.at ?? -1
    const toldAt = told >= end ? sightings[told]!.at : -1
    const spokenAt = spoken.at(-1)?.at ?? -1
    if (besideAt >= toldAt && besideAt >= spokenAt) {
      const { entity, mention: beside, sentence, leads } = recent[near--]!
      add(entity, { entity, at: besideAt, sentence, weight: leads ? 1.5 : 0 }, beside, false)
    } else {
      const seen = toldAt > spokenAt ? sightings[told--]! : spoken.pop()!
      add(seen.entity, seen, null, false)
    }
  }
  if (mention.form === 'description') {
    for (let i = to - 1, left = 4 * REACH; i >= 0 && left > 0; i--, left--)
      if (sightings[i]!.entity.roles.has(mention.office))
        add(sightings[i]!.entity, sightings[i]!, null, false)
  }
  let after = 0
  for (let i = to; i < sightings.length && after < 3 && i < to + REACH; i++) {
    const { entity } = sightings[i]!
    if (entity === stranger || found.has(entity) || !isFullyNamed(entity)) continue
    add(entity, sightings[i]!, null, true)
    after++
  }
  const about = entities.protagonist(mention.gender)
  if (about) add(about, null, null, false)
  return [
    ...found.values(),
    {
      entity: null,
      seen: stranger ? entities.lastSeen(stranger) : null,
      beside: null,
      led: 0,
      below: false,
      since: found.size,
    },
  ]
}

/** What cannot be: another gender, one for several, a body for a man or a woman. */
function excluded(mention: Mention, entity: Entity): boolean {
  if (mention.gender && entity.gender && entity.gender !== mention.gender) return true
  if (mention.form !== 'pronoun') return false
  return !mention.plural && entity.plural
}

const bucket = (n: number) => (n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : 6)

const FORMS = ['pronoun', 'name', 'description']

/** What a phrase is to its sentence: 0 behind a preposition, 1 behind a verb, 2 where a clause begins, 3 elsewhere. */
function placeOf(tokens: readonly SpeechToken[], { at }: Mention): number {
  const before = tokens[at - 1]
  if (!before || before.sentence !== tokens[at]!.sentence) return 2
  if (isA(before, 'preposition') || isA(before, 'contracted-article')) return 0
  if (before.kind !== 'word' || isA(before, 'clause')) return 2
  return before.reporting.form || isA(before, 'auxiliary') ? 1 : 3
}

/** @returns sees one of those that the mention may stand for: what holds of the mention alone is looked up once */
export function antecedentFeatures(
  entities: Entities,
  tokens: readonly SpeechToken[],
  mention: Mention,
): (option: Antecedent, features: Features) => Features {
  const form = mention.form === 'pronoun' ? (mention.gender === null ? 1 : 2) : mention.definite ? 3 : 4
  const pronoun = mention.form === 'pronoun' ? hashOf(mention.name.toLowerCase()) : 0
  const heads = mention.head ? (entities.describedAs(mention) !== undefined ? 1 : 0) : 2
  const head = hashOf(mention.head)
  const office = mention.office !== ''
  const last = entities.speakerBefore(mention.at)
  const about = entities.protagonist(mention.gender)
  const given = { tokens, mention, form, pronoun, heads, head, office, last, about, heard: entities.heard }
  return (option, features) => featuresOf(given, option, features.clear())
}

/** What is known of a mention. */
interface Given {
  tokens: readonly SpeechToken[]
  mention: Mention
  form: number
  pronoun: number
  heads: number
  head: number
  office: boolean
  last: Sighting | undefined
  about: Entity | null
  heard: ReadonlySet<Entity>
}

function featuresOf(
  { tokens, mention, form, pronoun, heads, head, office, last, about, heard }: Given,
  { entity, seen, beside, led, below, since }: Antecedent,
  features: Features,
): Features {
  const here = tokens[mention.at]!
  let kind = 0
  const add = (a = 0, b = 0) => {
    features.add(100 + kind, a, form, b)
    if (pronoun) features.add(200 + kind, a, pronoun, b)
    kind++
  }
  if (!entity) {
    features.add(1, form, mention.plural ? 1 : 0, office ? 1 : 0)
    features.add(2, form, head)
    features.add(3, form, Math.min(mention.to - mention.at, 6))
    features.add(4, form, heads, mention.kind === 'organisation' ? 1 : 0)
    features.add(5, form, Math.min(since, 5))
    features.add(6, form, hashOf(tokens[mention.at]!.key))
    const gap = seen ? bucket(here.sentence - seen.sentence) : 9
    const spoke = seen && last?.entity === seen.entity ? 2 : seen && heard.has(seen.entity) ? 1 : 0
    features.add(8, form, gap, spoke)
    features.add(9, form, spoke, office ? 1 : 0)
    return features
  }
  const agrees = mention.gender === null ? 0 : entity.gender === null ? 1 : 2
  const personKind =
    entity.kind === 'person'
      ? isFullyNamed(entity)
        ? 0
        : isSomebody(entity)
          ? 1
          : 2
      : entity.kind === 'organisation'
        ? 3
        : 4
  const number = (mention.plural ? 1 : 0) * 2 + (entity.plural ? 1 : 0)
  const spoke =
    last?.entity === entity
      ? tokens[last.at]!.paragraph === here.paragraph
        ? 3
        : 2
      : heard.has(entity)
        ? 1
        : 0
  const sentences = seen ? Math.abs(here.sentence - seen.sentence) : 99
  const paragraphs = seen ? Math.abs(here.paragraph - tokens[seen.at]!.paragraph) : 99
  const role = office ? (entity.roles.has(mention.office) ? 3 : entity.roles.size > 0 ? 1 : 2) : 0
  const where = below ? 9 : bucket(sentences)
  add(where, agrees)
  add(bucket(since), agrees)
  add(bucket(paragraphs), spoke)
  add(personKind, number)
  add(spoke, where)
  add(role, where)
  add(role, personKind)
  add(role, since === 0 ? 1 : 0)
  add(bucket(entity.mentions), below ? 1 : 0)
  add(seen ? Math.round(seen.weight * 2) : 99, where)
  add(agrees, personKind)
  add(heads, role)
  add(Math.min(mention.to - mention.at, 5), role)
  if (seen) add(isA(tokens[seen.at - 1], 'preposition') ? 1 : 0, Math.min(sentences, 3))
  else kind++
  add(mention.kind === 'organisation' ? 1 : 0, personKind)
  add(about === entity ? 1 : 0, where)
  const governed = shareOf(entity.governed, entity)
  const known = (entity.given ? 1 : 0) + (entity.gender ? 2 : 0) + (entity.roles.size > 0 ? 4 : 0)
  add(governed, known)
  add(known, personKind)
  const previous = seen ? tokens[seen.at - 1] : undefined
  add(previous && isA(previous, 'preposition') ? hashOf(previous.key) : 0, known)
  add(
    seen ? hashOf(tokens[seen.at]!.kind === 'speech' ? 'said' : '') : 1,
    Math.min(sentences, 3) * 8 + Math.min(since, 3),
  )
  add(seen && since === 0 && sentences === 0 ? 1 : 0, spoke)
  const same = mention.head === '' ? 2 : mention.head === entity.head ? 1 : 0
  add(same, personKind)
  add(same, where)
  add(same, role)
  add(led, Math.min(sentences, 3))
  add(led, spoke)
  const place = beside ? placeOf(tokens, beside) : 9
  add(place, Math.min(sentences, 3))
  add(place, Math.min(since, 3))
  add(beside ? FORMS.indexOf(beside.form) : 9, personKind)
  add(
    beside ? hashOf(tokens[beside.to]?.kind === 'mark' ? tokens[beside.to]!.key : '') : 9,
    Math.min(sentences, 2),
  )
  add(hashOf(entity.head), 0)
  add(hashOf(entity.head.slice(-3)), mention.plural ? 1 : 0)
  const articled = shareOf(entity.articled, entity)
  const says = Math.min(entity.saying, 2)
  add(articled, personKind)
  add(says, personKind)
  add(articled * 3 + says, known)
  features.add(7, head, personKind, role)
  return features
}
