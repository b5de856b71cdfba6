/** What somebody can do, made what they will, want or have to do. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { WordClass } from '../../language/class-names.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { rangeOf } from '../../language/verb-group.ts'

/**
 * `modality`: « nous serons en mesure de livrer » → "we will deliver", « ont pu rentrer » → "had to return", "cannot
 * guarantee" → « ne voulons pas garantir ».
 *
 * Of ability, duty and will each text has one, and not the same. “Was able to” of the past is a plain past, and what
 * cannot be done must not.
 */
export function checkAbility(here: Half): Finding | null {
  const past = pastChanged(here)
  if (past) return past
  const [able] = abilities(here)
  if (!able || abilities(here.other).length > 0) return null
  const other = exchanged(here) ?? dropped(here)
  return other && facing(here, able, other, REACH) && shareVerb(here, able, other)
    ? grave('modality', here, able, other)
    : null
}

/**
 * « Ont pu évacuer » → "could have evacuated", « a dû rembourser » → "should have repaid", "were able to save" → « pourraient
 * sauver »: what happened, and what might or ought to have.
 */
function pastChanged(here: Half): Finding | null {
  const there = here.other
  for (const { from, to } of here.find(here.language === 'fr' ? 'did-modal' : 'marked-ability')) {
    const before = here.document.tokens[from - 1]
    if (!before || !hasClass(before, here.language === 'fr' ? 'tells-present' : 'tells-past')) continue
    const verb = here.between(to, to + REACH).find(({ weight }) => weight > 0)
    const other = there.verbs.find(({ at }) => verb && at === here.links[verb.index])
    const isOpen = other?.mood === 'could' || other?.mood === 'should'
    if (other && isOpen && !isAsked(here))
      return grave('modality', here, { from: from - 1, to }, rangeOf(other))
  }
  return null
}

/** « Qui a pu faire ça ? » wonders. */
const isAsked = ({ document: { text } }: Half): boolean => text.includes('?')

/** What somebody can do, and what they are let do. */
const abilities = (half: Half): Range[] => [
  ...wordsOf(half, 'abilities'),
  ...half.find('permits').filter(({ from }) => half.document.tokens[from]!.part === 'VERB'),
]

/** How far from the two words may stand that show them to be in one place. */
const REACH = 5

/** A will or a duty that only the other text has. */
function exchanged(here: Half): Range | undefined {
  const there = here.other
  const [will] = wordsOf(there, 'volition')
  if (will && wordsOf(here, 'volition').length === 0) return will
  if (here.denials.length + there.denials.length > 0 || duties(here).length > 0) return undefined
  return duties(there)[0]
}

/** The verb that says for certain what the other text says somebody is able to do. */
function dropped(here: Half): Range | undefined {
  const [marked] = here.find('marked-ability')
  if (!marked || here.other.holds('carries-possible')) return undefined
  const group = here.verbs.findLast(({ from }) => from < marked.to)
  if (!group || group.time === 'past') return undefined
  const verb = here.between(marked.to, marked.to + REACH).find(({ weight }) => weight > 0)
  const certain = here.other.verbs.find(({ at }) => verb && at === here.links[verb.index])
  return certain && rangeOf(certain)
}

/** So many words leave no room for two verbs that no list has. */
const SHORT = 25

/** Whether the verbs behind the two render each other; where neither has a counterpart, in a short sentence. */
function shareVerb(here: Half, able: Range, other: Range): boolean {
  const [verb, there] = [behind(here, able), behind(here.other, other)]
  if (!verb || !there) return false
  if (here.isLinked(verb)) return here.links[verb.index] === there.index
  const isShort = [verb, there].every(({ document }) => document.tokens.length <= SHORT)
  return isShort && !here.other.isLinked(there)
}

const behind = (half: Half, { from, to }: Range): Token | undefined =>
  [...(to - from > 1 ? half.between(to - 1, to) : []), ...half.between(to, to + REACH)].find(
    ({ weight }) => weight > 0,
  )

const duties = (half: Half): Range[] => [
  ...half.verbs.filter(({ mood }) => mood === 'must').map(rangeOf),
  ...half.find('obliges').filter(({ from }) => half.document.tokens[from]!.part !== 'NOUN'),
]

/** The words and phrases of a class, and every form of its verbs; « bien vouloir » asks politely. */
const wordsOf = (half: Half, wanted: WordClass): Range[] => [
  ...half.find(wanted),
  ...half.tokens
    .filter((token) => isOfClass(token, wanted) && half.document.tokens[token.index - 1]?.key !== 'bien')
    .map(({ index }) => ({ from: index, to: index + 1 })),
]
