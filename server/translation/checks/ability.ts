/** What somebody can do, made what they will, want or have to do. */
import { facing } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import { negations } from '../../language/negations.ts'
import { type Document, isOfClass, partOfSpeech, type Range, type Token } from '../../language/read.ts'
import { verbGroups } from '../../language/verbs.ts'

/**
 * `modality`: « nous serons en mesure de livrer » → "we will deliver", « ont pu rentrer » → "had to return", "cannot
 * guarantee" → « ne voulons pas garantir ».
 *
 * Of ability, duty and will each text has one, and not the same. “Was able to” of the past is a plain past, and what
 * cannot be done must not.
 */
export const checkAbility = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) =>
    BOTH_WAYS.flatMap(([here, there]): Finding[] => {
      const [able] = abilities(pair[here], segment[here])
      if (!able || abilities(pair[there], segment[there]).length > 0) return []
      const other = exchanged(pair, segment, here, there) ?? dropped(pair, segment, here, there)
      if (!other) return []
      const [left, right] = here === 'fr' ? [able, other] : [other, able]
      return facing(pair, left, right, REACH) && shareVerb(pair, left, right)
        ? [grave(pair, 'modality', left, right)]
        : []
    }),
  )

/** How far from the two words may stand that show them to be in one place. */
const REACH = 5

/** A will or a duty that only the other text has. */
function exchanged(pair: Pair, segment: Segment, here: 'fr' | 'en', there: 'fr' | 'en'): Range | undefined {
  const has = (side: 'fr' | 'en', wanted: WordClass) => wordsOf(pair[side], wanted, segment[side])
  if (has(here, 'volition').length === 0 && has(there, 'volition').length > 0)
    return has(there, 'volition')[0]
  if (denies(pair.fr, segment.fr) || denies(pair.en, segment.en)) return undefined
  return duties(pair[here], segment[here]).length > 0 ? undefined : duties(pair[there], segment[there])[0]
}

/** The verb that says for certain what the other text says somebody is able to do. */
function dropped(pair: Pair, segment: Segment, here: 'fr' | 'en', there: 'fr' | 'en'): Range | undefined {
  const [marked] = findClass(pair[here], 'marked-ability', segment[here])
  if (!marked || holdsClass(pair[there], 'carries-possible', segment[there])) return undefined
  const group = verbGroups(pair[here], segment[here]).findLast(({ from }) => from < marked.to)
  if (!group || group.time === 'past') return undefined
  const verb = pair[here].tokens.slice(marked.to, marked.to + REACH).find(({ weight }) => weight > 0)
  const at = verb ? pair.links[here][verb.index]! : -1
  const certain = verbGroups(pair[there], segment[there]).find((one) => one.at === at)
  return certain && { from: certain.from, to: certain.at + 1 }
}

/** So many words leave no room for two verbs that no list has. */
const SHORT = 25

/** Whether the verbs behind the two render each other; where neither has a counterpart, in a short sentence. */
function shareVerb({ fr, en, links }: Pair, left: Range, right: Range): boolean {
  const [french, english] = [behind(fr, left), behind(en, right)]
  if (!french || !english) return false
  const there = links.fr[french.index]!
  if (there >= 0) return there === english.index
  return links.en[english.index]! < 0 && Math.max(fr.tokens.length, en.tokens.length) <= SHORT
}

const behind = ({ tokens }: Document, { from, to }: Range): Token | undefined =>
  (tokens[to - 1]!.weight > 0 && to - from > 1 ? [tokens[to - 1]!] : tokens.slice(to, to + REACH)).find(
    ({ weight }) => weight > 0,
  )

const abilities = (side: Document, within: Range): Range[] => wordsOf(side, 'abilities', within)

const duties = (side: Document, within: Range): Range[] => [
  ...verbGroups(side, within)
    .filter(({ mood }) => mood === 'must')
    .map(({ from, at }) => ({ from, to: at + 1 })),
  ...findClass(side, 'obliges', within).filter(({ from }) => partOfSpeech(side, from) !== 'NOUN'),
]

/** The words and phrases of a class, and every form of its verbs. */
function wordsOf(side: Document, wanted: WordClass, within: Range): Range[] {
  const forms = side.tokens
    .slice(within.from, within.to)
    .filter((token) => isOfClass(token, wanted) && !isPolite(side, token))
    .map(({ index }) => ({ from: index, to: index + 1 }))
  return [...findClass(side, wanted, within), ...forms]
}

/** « Bien vouloir » asks politely. */
const isPolite = ({ tokens }: Document, { index }: Token): boolean => tokens[index - 1]?.key === 'bien'

const denies = (side: Document, within: Range): boolean =>
  negations(side, within).some(({ kind }) => kind !== 'only')
