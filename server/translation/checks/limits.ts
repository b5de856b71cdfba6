/** Words that limit what they stand with: dropped, the rest says more than was said. */
import { nextContent } from '../facing.ts'
import { type Finding, type FlagCheck, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findNotion } from '../../language/notions.ts'
import { comingIn, justDoneIn } from './recent-past.ts'
import { farOnly, isNoRestriction, LIMITED, restrictions } from './restrictions.ts'
import { hasClass } from '../../language/classes.ts'
import { translationsOf } from '../../language/lexicon.ts'
import { hasLemma, type Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/** Where the limits of a kind stand in a text, and what says the same in other words. */
interface Limit {
  find: (half: Half) => Range[]
  answer: WordClass
  /** What its loss is called: what all but happened did not happen. */
  check?: FlagCheck
  /** Whether one says so little that it may go. */
  isIdle?: (half: Half, limit: Range) => boolean
}

/**
 * `quantifier`: "only a judge can" → « un juge peut », « n’ouvre que le week-end » → "opens at weekends", « seule la Cour »
 * → "the Court", "almost all" → « tous ».
 *
 * A limit on one side alone, beside a word that has its counterpart. A denial that only the other side has may be it in
 * other words: "not until", « pas avant ».
 */
export const checkLimits = ({ fr, en }: Segment): Finding[] => [
  ...LIMITS.flatMap((limit) => [fr, en].flatMap((here) => lost(here, limit) ?? [])),
  ...(moved(fr, en) ?? []),
]

function lost(
  here: Half,
  { find, answer, check = 'quantifier', isIdle = () => false }: Limit,
): Finding | null {
  const there = here.other
  const found = find(here).find(
    (one) =>
      !isIdle(here, one) && isKept(here, one) && (answer === 'shows-near-miss' || !isAnswered(here, one)),
  )
  if (answer === 'shows-only' && found && (isOneOnly(here, found) || hasSmallCount(there))) return null
  if (
    answer === 'shows-only' &&
    (findNotion(there, 'no-sooner').length > 0 || (found && isCleft(here, found)))
  )
    return null
  if (answer === 'shows-near-miss' && findNotion(there, 'nearly').length > 0) return null
  if (answer === 'shows-only' && (isItBefore(there) || isBounded(there))) return null
  if (answer === 'shows-only' && farOnly(there).length > 0) return null
  if (answer === 'shows-only' && found && isContrast(there)) return null
  if (!found || find(there).length > 0) return null
  const answers = there
    .find(answer)
    .filter((one) => !isTranslated(there, one) && !isUntilInBoth(there, one) && !isOfOther(here, found, one))
  if (answers.length > 0) return null
  if (there.denials.length > here.denials.length) return null
  return grave(check, here, { ...found, to: Math.min(found.to + NEXT, here.to) }, there)
}

/** « N’avons qu’un chasse-neige », “with one snowplough”. */
const isOneOnly = (here: Half, { to }: Range): boolean =>
  here.language === 'fr' &&
  hasClass(here.document.tokens[to], 'indefinite') &&
  here.other.tokens.some(({ key, part }) => key === 'one' && part === 'NUM')

/** « Quatre petits points », “only four points”; « nous travaillons à deux », “there are only two of us”. */
const hasSmallCount = ({ tokens, document }: Half): boolean =>
  tokens.some(({ key, index }) =>
    document.values.some(
      ({ from, to, unit }) =>
        (SMALL.has(key) && to === index) ||
        (key === 'a' && from === index + 1 && !unit && document.tokens[to]?.part !== 'NOUN'),
    ),
  )
const SMALL: ReadonlySet<string> = new Set(['petit', 'petits', 'petite', 'petites', 'mere', 'measly'])

/** “We’re not asking for the moon, we’re asking for …”, « seulement »: what is denied of one thing is said of another. */
const isContrast = (there: Half): boolean => {
  const denied = there.verbs.find(({ from, at }) =>
    there.denials.some((one) => one.from <= at + 1 && one.to >= from - 1),
  )
  const lemmas = new Set(denied ? there.document.tokens[denied.at]!.readings.map(({ lemma }) => lemma) : [])
  return there.verbs.some(
    ({ at }) => denied !== undefined && at > denied.at + 1 && hasLemma(there.document.tokens[at]!, lemmas),
  )
}

/** “That’s just what worries us”: a word of a clause of which all that has a counterpart has it in another clause than the limit. */
function isOfOther({ document, other }: Half, { from, to }: Range, answer: Range): boolean {
  const clauses = new Set(document.tokens.slice(from, to).map(({ clause }) => clause))
  const rendered = other
    .between(answer.from - CLAUSE, answer.to + CLAUSE)
    .filter(
      (token) =>
        token.clause === other.document.tokens[answer.from]!.clause &&
        token.weight > 0 &&
        other.isLinked(token),
    )
    .map(({ index }) => document.tokens[other.links[index]!]!.clause)
  return rendered.length > 0 && !rendered.some((clause) => clauses.has(clause))
}
/** How far from a word its clause is looked at. */
const CLAUSE = 8

/** “At most a dozen”, “of no use to anyone but”. */
const isBounded = (there: Half): boolean =>
  there.holds('bound-most') || findNotion(there, 'left-out', 'all-that-is-left').length > 0

/** “Until”, « jusqu’à »: where both texts have it, it answers for nothing else. */
const isUntilInBoth = (there: Half, { from }: Range): boolean =>
  findNotion(there.other, 'until').length > 0 && findNotion(there, 'until').some((one) => one.from === from)

/** “It was an hour before they came”, « ne sont venus qu’au bout d’une heure ». */
const isItBefore = ({ document: { values, tokens } }: Half): boolean =>
  values.some(
    ({ unit, from, to }) =>
      unit?.kind === 'time' &&
      tokens[to]?.key === 'before' &&
      tokens.slice(Math.max(0, from - BEFORE_TIME), from).some(({ key }) => key === 'it'),
  )
const BEFORE_TIME = 4

/** “We only knew when the doctor called”, « c’est le médecin qui nous l’a appris »: what is set apart is alone. */
const isCleft = ({ document, other }: Half, { to }: Range): boolean =>
  document.tokens[to]?.part === 'VERB' &&
  other.tokens.some(
    ({ key, index }) =>
      key === 'est' && other.document.tokens[index - 1]?.key === 'ce' && index - 1 === other.from,
  ) &&
  other.tokens.some(({ key }) => key === 'qui' || key === 'que')

/** « Ne … guère que », “hardly anyone but”: a word of the limit that a word with no content of its own renders. */
const isAnswered = (here: Half, { from, to }: Range): boolean =>
  here.between(from, to).some(({ index }) => {
    const other = here.other.document.tokens[here.links[index]!]
    return other !== undefined && hasClass(other, 'hardly', 'soft-negation', 'exception', 'excepting')
  })

const LIMITS: Limit[] = [
  { find: (half) => half.find('nearly'), answer: 'shows-nearly' },
  { find: restrictions, answer: 'shows-only', isIdle: isNoRestriction },
  { find: deniedAlone, answer: 'shows-only' },
  { find: notOnly, answer: 'shows-more' },
  { find: (half) => half.find('lesser'), answer: 'shows-lesser' },
  { find: nearMisses, answer: 'shows-near-miss', check: 'negation' },
]

/** “Not only”, and no “can’t just sit by”; « il n’y a pas que les touristes qui … ». */
function notOnly(half: Half): Range[] {
  return [
    ...half.find('not-only').filter(({ from }) => !hasClass(half.document.tokens[from - 1], 'able')),
    ...half.negations.filter(
      ({ kind, from, to }) =>
        kind === 'only' &&
        half.document.tokens[to - 1]!.key === 'que' &&
        half.between(from, to).some(({ key }) => key === 'pas'),
    ),
  ]
}

/** “Nearly died”, « a failli mourir », « allait supprimer »: what did not happen, or not yet. */
function nearMisses(half: Half): Range[] {
  const isBeforeVerb = ({ to }: Range) => half.document.tokens[to]?.part === 'VERB'
  return [
    ...half.find('near-miss').filter((one) => !isDenied(half, one) && !isOfOtherTime(half, one)),
    ...half.find('near-miss-before-verb').filter(isBeforeVerb),
  ]
}

/** « Venons de signer », “are about to sign”: another time, which recent-past.ts tells of. */
const isOfOtherTime = (half: Half, { from }: Range): boolean =>
  comingIn(half).some((one) => one.from <= from && from < one.to) && justDoneIn(half.other).length > 0

/** “Not about to start”, « pas sur le point de »: no near miss. */
const isDenied = (half: Half, { from }: Range): boolean =>
  half.denials.some((one) => one.from < from && from - one.to < 2)

/** “Will not pay for it alone”, « ne financera pas seul »: what is denied is that nobody else does. */
function deniedAlone(half: Half): Range[] {
  const { tokens } = half.document
  const isAloneDenied = ({ from, to }: Range) =>
    tokens[from - 1]?.part !== 'DET' &&
    tokens[to]?.part !== 'NOUN' &&
    half.denials.some(
      (denial) => denial.from < from && from - denial.to < ALONE && inOneClause(half, denial.from, from),
    )
  return half.find('alone').filter(isAloneDenied)
}
/** How many words behind its denial “alone” may stand. */
const ALONE = 12

const inOneClause = ({ document: { tokens } }: Half, a: number, b: number): boolean =>
  tokens[a]!.clause === tokens[b]!.clause

/**
 * “Only the Senate can” → « le Sénat ne peut que »: each text limits once, and neither limit bears on what the other’s
 * bears on, though both things stand in both texts.
 */
function moved(fr: Half, en: Half): Finding[] | null {
  const [left, right] = [limited(fr), limited(en)]
  if (!left || !right) return null
  return isElsewhere(fr, left, right) && isElsewhere(en, right, left)
    ? [grave('quantifier', fr, left, right)]
    : null
}

/** Whether what a limit bears on stands in the other text, out of what the other’s limit bears on. */
const isElsewhere = (here: Half, own: Limited, other: Limited) => {
  const at = here.links[own.on.index]!
  return at >= 0 && !other.bears.some(({ index }) => index === at)
}

/** A limit with the first word of content that it bears on, and with all that it may bear on. */
interface Limited extends Range {
  on: Token
  bears: readonly Token[]
}

/**
 * The one limit of a text: « ne … que » bears on what stands behind its *que*. Before a verb “only” may bear on anything behind
 * it, and tells nothing; a subject that is limited ends at its verb.
 */
function limited(half: Half): Limited | null {
  const [only, ...more] = restrictions(half).toSorted((a, b) => a.from - b.from)
  const next = only && half.document.tokens[only.to]
  if (!next || more.some(({ from, to }) => from >= only.to || to <= only.from)) return null
  const isAround = half.document.tokens[only.from]!.key === 'ne'
  const isTheOnly = half.document.tokens[only.from - 1]?.part === 'DET'
  if (isTheOnly || (!isAround && !LIMITED.has(next.part) && !hasClass(next, 'possessive'))) return null
  const behind = half.between(only.to, Math.min(only.to + BEARS, half.to))
  const opens = withinOne(half.document, only.from, 'clause').from === only.from
  const verb = opens ? behind.findIndex(({ part }) => part === 'VERB' || part === 'AUX') : -1
  const bears = behind.slice(0, verb < 0 ? BEARS : verb).filter(({ weight }) => weight > 0)
  const [on] = bears
  return on && inOneClause(half, only.from, on.index) ? { ...only, on, bears } : null
}
/** So many words behind a limit it may bear on. */
const BEARS = 8

/** Whether the other text has a word for one that limits nothing: « encore », where it is “still”, is no “only”. */
const isTranslated = (half: Half, { from, to }: Range): boolean => {
  if (to - from > 1 || half.document.tokens[from]!.weight > 0) return false
  const wanted = translationsOf(half.document.tokens[from]!.text, half.grammar)
  return half.other.tokens.some(
    (one) => wanted.includes(one.key) && !hasClass(one, 'only', 'sole', 'shows-only'),
  )
}

/** How many words on what a limit bears on is looked for, and how many are shown. */
const REACH = 6
const NEXT = 3
/** How many words of content beside a limit have their counterparts where the sentence is the same. */
const KEPT = 2

const content = (some: readonly Token[]) => some.filter(({ weight }) => weight > 0)

/** Whether the word of content before it or behind it has its counterpart, and one more beside them. */
function isKept(half: Half, { from, to }: Range): boolean {
  const behind = content(half.between(to, Math.min(to + REACH, half.to))).slice(0, KEPT)
  const before = content(half.between(Math.max(half.from, from - REACH), from)).slice(-KEPT)
  // « Ne rachèterons le surplus qu’aux »: what « ne … que » stands round is as near.
  const inside = content(half.between(from, to))
  if (inside.length >= KEPT && inside.every(half.isLinked)) return true
  const nearest = [...behind.slice(0, 1), ...before.filter(({ index }) => index === from - 1)]
  return (
    (nearest.some((token) => !half.isOpen(token)) || isVerbAnswered(half, to)) &&
    [...before, ...behind].filter(half.isLinked).length >= Math.min(KEPT, 1 + before.length)
  )
}

/** « Failli renoncer après ma blessure », “I quit after my injury”: two verbs without a counterpart, before words that are linked. */
function isVerbAnswered(half: Half, at: number): boolean {
  const { [at]: verb, [nextContent(half.document, at)]: next } = half.document.tokens
  const there = next ? half.links[next.index]! : -1
  return (
    verb !== undefined &&
    there >= 0 &&
    isOpenVerb(verb, half) &&
    half.other.between(there - VERB, there).some((one) => isOpenVerb(one, half.other))
  )
}
const isOpenVerb = (one: Token, half: Half): boolean =>
  one.part === 'VERB' && one.weight > 0 && half.isOpen(one)
/** How many words before what is linked with the next word of content its verb stands. */
const VERB = 4
