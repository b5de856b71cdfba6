/** What is seen of one of those for whom a pronoun or a description may stand. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import type { Antecedent, As } from './antecedents.ts'
import type { Entities } from './entities.ts'
import { type Entity, isFullyNamed, isSomebody, shareOf } from './entity.ts'
import type { Mention } from './mentions.ts'
import { looksLikePerson } from './nouns.ts'
import { tells, toldAs } from './profile.ts'
import { isA, type SpeechToken } from './speech-token.ts'

/** “the 61-year-old”: 2 where the age is told, 3 where it is another, 1 where none is. */
function agesAgree({ head }: Mention, age: number): number {
  const told = Number.parseInt(head, 10)
  return Number.isNaN(told) ? 1 : told === age ? 2 : 3
}

/** What somebody is known to be: a person, by a given name, an office or an age or by two names alone; a name; a body; nobody named. */
function sortOf({ name, kind, given, gender, roles, profile, head }: Entity): number {
  if (kind === 'organisation') return head === '' ? 3 : 5
  if (kind === 'unnamed') return roles.size > 0 ? 4 : 6
  if (given || gender !== null || roles.size > 0 || profile.age > 0) return 0
  return name.includes(' ') ? 1 : 2
}

function kindOf(entity: Entity): number {
  if (entity.kind !== 'person') return entity.kind === 'organisation' ? 3 : 4
  return isFullyNamed(entity) ? 0 : isSomebody(entity) ? 1 : 2
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
  as: As,
): (option: Antecedent, features: Features) => Features {
  const given = givenOf(entities, tokens, mention, as)
  return (option, features) => featuresOf(given, option, features.clear())
}

/** What is known of a mention. */
type Given = ReturnType<typeof givenOf>

function givenOf(entities: Entities, tokens: readonly SpeechToken[], mention: Mention, as: As) {
  const telling = mention.form === 'description' ? tokens.slice(mention.at, mention.to).filter(tells) : []
  const noun = telling.find(({ key }) => key === mention.head)
  const office = mention.office !== ''
  return {
    tokens,
    mention,
    form: formOf(mention, as),
    pronoun: mention.form === 'pronoun' ? hashOf(mention.name.toLowerCase()) : 0,
    heads: mention.head ? (entities.strangers.describedAs(mention) !== undefined ? 1 : 0) : 2,
    head: hashOf(mention.head),
    /** What a description is of: an office, a body, what looks like a person, a thing. */
    what: office ? 0 : mention.kind === 'organisation' ? 1 : looksLikePerson(mention.head) ? 2 : 3,
    /** Whether it takes up somebody told of before, by its noun or by what stands with it: “the former winger”. */
    general: telling.some((one) => isA(one, 'told-before')) ? 1 : 0,
    /** How many words complete the noun. */
    bare: noun ? Math.min(2, mention.to - 1 - tokens.indexOf(noun, mention.at)) : 3,
    /** Of a description, those that tell something, its noun apart. */
    words: telling.flatMap(({ key }) => (key === mention.head ? [] : [key])),
    office,
    last: entities.speakerBefore(mention.at),
    about: entities.protagonist(mention.gender),
    heard: entities.heard,
  }
}

function formOf({ form, gender, owned }: Mention, as: As): number {
  if (form === 'pronoun') return gender === null ? 1 : 2
  if (as !== null) return as === 'label' ? 5 : 6
  return owned ? 4 : 3
}

function featuresOf(
  given: Given,
  { entity, seen, beside, led, lead, named, below, ahead, since, arrival }: Antecedent,
  features: Features,
): Features {
  const { tokens, mention, form, pronoun, heads, head, what, general, bare, words, office } = given
  const { last, about, heard } = given
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
    features.add(22, form, general, bare)
    features.add(23, what, general, bare)
    features.add(27, heads, spoke, general)
    features.add(28, heads, spoke, bare)
    features.add(29, form, arrival)
    features.add(30, form, named)
    features.add(31, what, general, named)
    if (form === 6) features.add(24, hashOf(mention.head.slice(-3)))
    return features
  }
  const agrees = mention.gender === null ? 0 : entity.gender === null ? 1 : 2
  const personKind = kindOf(entity)
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
  add(arrival, bucket(paragraphs))
  add(arrival, spoke)
  add(arrival, place)
  add(ahead ? 1 : 0, Math.min(since, 3))
  add(lead, Math.min(since, 3) * 4 + Math.min(sentences, 3))
  add(lead, spoke)
  add(lead, place)
  add(named, spoke)
  add(named, Math.min(since, 3))
  features.add(7, head, personKind, role)
  if (pronoun) {
    // Jean and Jeanne, Luca and Lucie: a given name that no list has is told by how it ends.
    const ending = entity.gender === null ? entity.name.split(' ', 1)[0]!.slice(-2) : ''
    features.add(10, pronoun, hashOf(ending), personKind)
    return features
  }
  const { profile } = entity
  const match = entity.roles.has(mention.office) ? 4 : toldAs(mention.head, profile)
  const told = Math.max(0, ...words.map((word) => toldAs(word, profile)))
  const sort = sortOf(entity)
  features.add(11, sort, what, general)
  features.add(12, sort, general, where)
  features.add(13, match, bare, general)
  features.add(14, match, sort, form)
  features.add(15, match, told, form)
  features.add(16, what, sort, Math.min(since, 3))
  features.add(17, general, bare, spoke)
  features.add(18, match, spoke, where)
  features.add(32, named, what, general)
  features.add(33, named, match, bare)
  features.add(34, named, spoke, what)
  if (form === 6) features.add(25, hashOf(mention.head.slice(-3)), sort)
  if (general && profile.age > 0) features.add(26, head, Math.floor(profile.age / 10))
  features.add(20, profile.age === 0 ? 0 : agesAgree(mention, profile.age), form)
  return features
}
