/** What can be done, told as what is done, or the other way round. */
import { isPassive } from './turned.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `modality`: « peut augmenter » → "is raising", "can block" → « bloque », « en mesure d’accueillir » → "receives".
 *
 * Two verbs that render each other, of which one is said to be possible and the other to be so. “I can see” and « je vois » are one, as
 * is the passive to « cela s’explique »; nor is it told of everybody, “you can”, « on », nor where it is denied or asked.
 */
export function checkMerelyAble(here: Half): Finding | null {
  const there = here.other
  if (there.holds('carries-possible') || here.document.text.includes('?')) return null
  const found = [...marked(here), ...unmarked(here)].find(({ verb }) => isStated(here, verb))
  return found ? grave('modality', here, found.able, rangeOfWord(here.links[found.verb.index]!)) : null
}

interface Able {
  able: Range
  verb: Token
}

/** “Able to”, « en mesure de », before a verb; of the past it was done. */
const marked = (here: Half): Able[] =>
  here.find('marked-ability').flatMap((able): Able[] => {
    const group = here.verbs.findLast(({ from }) => from < able.to)
    const verb = here.between(able.to, able.to + REACH).find(({ weight }) => weight > 0)
    return verb && group && group.time !== 'past' ? [{ able, verb }] : []
  })
/** How far behind it stands what somebody is able to do. */
const REACH = 5

/** “Can”, « peut ». */
const unmarked = (here: Half): Able[] =>
  here.verbs
    .filter((group) => group.mood === 'can' && group.time === 'present' && !isOfAll(here, group))
    .filter(({ at }) => {
      const other = here.other.verbs.find((group) => group.at === here.links[at])
      return !other || !isOfAll(here.other, other)
    })
    .map((group) => ({ able: rangeOf(group), verb: here.document.tokens[group.at]! }))

const isOfAll = (here: Half, group: VerbGroup): boolean =>
  here.denials.length + here.other.denials.length > 0 ||
  isPassive(here.document, group) ||
  here.between(group.from - SUBJECT, group.from).some((token) => hasClass(token, 'people', 'second')) ||
  here
    .between(group.from - 1, group.at)
    .some((token) => REFLEXIVE.has(token.key) || hasClass(token, 'denial', 'negator'))
/** How many words before its verb a pronoun stands. */
const SUBJECT = 3
const REFLEXIVE: ReadonlySet<string> = new Set(['se', 's'])

/** Whether the other text tells for certain what a verb says. */
function isStated(here: Half, verb: Token): boolean {
  const there = here.other
  const other = there.document.tokens[here.links[verb.index]!]
  if (
    !other ||
    other.weight === 0 ||
    other.part === 'NOUN' ||
    isPlainly(here, verb) ||
    isPlainly(there, other)
  )
    return false
  const group = there.verbs.find(({ at }) => at === other.index)
  if (!group) return other.readings.some(({ time }) => time === 'present')
  const { mood } = group
  return mood === null ? !isPassive(there.document, group) : mood !== 'could' && mood !== 'may'
}

/** “Can see”, « peux vous assurer », “can hold”: who can does. */
const isPlainly = (half: Half, { index }: Token): boolean =>
  findNotion(half, 'does-if-able').some(({ from, to }) => from <= index && index < to)

const rangeOfWord = (at: number): Range => ({ from: at, to: at + 1 })
