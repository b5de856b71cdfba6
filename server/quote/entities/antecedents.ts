/** Whom a pronoun or a description stands for: a trained ranker chooses among those the text tells of, or a stranger. */
import { type Entities, REACH } from './entities.ts'
import { type Entity, isFullyNamed, isOnlyCredited, type Sighting } from './entity.ts'
import type { Mention } from './mentions.ts'

/** What a phrase is besides: the label of a turn, or a word in a capital that may describe somebody by where they are from. */
export type As = 'label' | 'people' | null

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
  /** Whether they are who the last sentence leads with (2), or somebody else is (1). */
  lead: number
  /** The one person named in the paragraph (3), one of several (2), or others are (1). */
  named: number
  /** The subject of the sentence that a phrase opens: “In her letter, Ann Ross …”. */
  ahead: boolean
  /** How many others were told of since. */
  since: number
  /** Whether they are new to the text in the paragraph of the mention (2), or somebody else is (1). */
  arrival: number
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
const MOST_BELOW = 3

/** Those a mention may stand for, the nearest first, the stranger last. */
export function antecedents(
  entities: Entities,
  mention: Mention,
  recent: readonly Recent[],
  as: As,
): Antecedent[] {
  const { sightings, speakers } = entities
  const to = entities.countBefore(mention.at)
  const stranger = mention.form === 'description' ? entities.strangers.describedAs(mention) : undefined
  const found = new Map<Entity, Antecedent>()
  const isNew = (one: Mention) => isArrival(one) && entities.paragraphAt(one.at) === paragraph
  const paragraph = entities.paragraphAt(mention.at)
  const newcomer = recent.some((one) => isNew(one.mention) && !excluded(mention, one.entity))
  const leader = recent.findLast((one) => one.leads && !excluded(mention, one.entity))?.entity
  const people = entities.peopleAbove(mention.at)
  const isThey = mention.form === 'pronoun' && mention.plural
  const subject = mention.form === 'pronoun' ? entities.subjectAhead(mention.at) : null
  const add = (entity: Entity, seen: Sighting | null, beside: Mention | null, below: boolean) => {
    if (entity === stranger || found.has(entity) || (found.size >= MOST && !entity.roles.has(mention.office)))
      return
    if (excluded(mention, entity) || (isThey && entities.isWriting(entity))) return
    let led = 0
    for (const one of recent) if (one.leads && one.entity === entity) led++
    const arrival = beside && isNew(beside) ? 2 : newcomer ? 1 : 0
    const ahead = entity === subject?.entity
    const lead = leader === entity ? 2 : leader ? 1 : 0
    const named = people.has(entity) ? (people.size > 1 ? 2 : 3) : people.size > 0 ? 1 : 0
    const since = found.size
    found.set(entity, { entity, seen, beside, led, lead, named, below, ahead, since, arrival })
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
  if (subject) add(subject.entity, subject, null, false)
  const looksBack = mention.form === 'pronoun' || as === 'people'
  const isTaken = looksBack && [...found.keys()].some((one) => entities.heard.has(one) || isKnown(one))
  let after = isTaken ? MOST_BELOW : 0
  for (let i = to; i < sightings.length && after < MOST_BELOW && i < to + REACH; i++) {
    const { entity } = sightings[i]!
    if (entity === stranger || found.has(entity) || !isFullyNamed(entity)) continue
    add(entity, sightings[i]!, null, true)
    after++
  }
  const isPersons = !mention.plural && (mention.form === 'pronoun' || mention.office !== '')
  if (isPersons && [...found.keys()].some(({ given, kind }) => given && kind === 'person'))
    for (const entity of found.keys()) if (isThing(entity)) found.delete(entity)
  const about = entities.protagonist(mention.gender)
  // Once somebody is told of, “he” is nobody whom the text names only below.
  if (about && !(isTaken && mention.form === 'pronoun' && !entities.isNamedBefore(about, mention.at)))
    add(about, null, null, false)
  return [
    ...found.values(),
    {
      entity: null,
      seen: stranger ? entities.strangers.lastSeen(stranger) : null,
      beside: null,
      led: 0,
      lead: leader ? 1 : 0,
      named: Math.min(people.size, 2),
      below: false,
      ahead: false,
      since: found.size,
      arrival: newcomer ? 1 : 0,
    },
  ]
}

/** “a boy”, « un habitué »: somebody of whom the text has not told before. */
export const isArrival = ({ form, definite, owned, kind }: Mention): boolean =>
  form === 'description' && !definite && !owned && kind === 'unnamed'

/** Whether “she” or « la Vaudoise » is they rather than anybody named only below: a lone capital may be a place. */
const isKnown = ({ kind, given, gender, roles, name, saying }: Entity): boolean =>
  kind !== 'organisation' &&
  (saying > 0 || (name.includes(' ') && (given || gender !== null || roles.size > 0)))

/** « Le RC Vauclair »: what has an article wherever it is named, says nothing and bears no name or office of a person. */
const isThing = ({ kind, mentions, articled, given, gender, roles, saying }: Entity): boolean =>
  kind === 'person' &&
  mentions > 0 &&
  articled >= mentions &&
  !given &&
  !gender &&
  roles.size === 0 &&
  saying === 0

/** What cannot be: another gender, one for several, who only wrote the text. */
function excluded(mention: Mention, entity: Entity): boolean {
  if (isOnlyCredited(entity)) return true
  if (mention.gender && entity.gender && entity.gender !== mention.gender) return true
  if (mention.form !== 'pronoun') return mention.plural && entity.kind === 'person' && !entity.plural
  return !mention.plural && entity.plural
}
