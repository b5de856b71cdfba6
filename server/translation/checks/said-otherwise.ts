/** Denials that the other text says without denying anything. */
import { isFirst, isUnsurpassed } from './foremost.ts'
import { openPoles } from './opposites.ts'
import { affirms } from './two-denials.ts'
import type { Half } from '../half.ts'
import { areContrary } from '../../language/contraries.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findNotion } from '../../language/notions.ts'
import { hasLemma, isImperfect, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * « Aucune femme n’avait gagné depuis 1987 », "the first woman to win since 1987"; "have yet to see a penny", « attendent
 * toujours »; "if it weren’t for her", « c’est à elle que je dois »; "there’s no getting away from it", « force est de constater ».
 *
 * Each takes two signs: one in the text that denies, and one in the text that does not.
 */
export const isSaidOtherwise = (here: Half, denial: Range): boolean =>
  isFirst(here) ||
  isSinceLast(here, denial) ||
  isAsLong(here, denial) ||
  isBound(here, denial) ||
  isScarce(here, denial) ||
  isLack(here) ||
  isAwaited(here) ||
  isOwed(here, denial) ||
  isNever(here) ||
  isWaited(here, denial) ||
  isTurned(here, denial) ||
  isOfAll(here, denial) ||
  isSame(here, denial) ||
  isOfOnly(here, denial) ||
  isSoSince(here, denial) ||
  isBefore(here, denial) ||
  isAhead(here, denial) ||
  isUnsurpassed(here, denial) ||
  affirms(here, denial) ||
  isOfList(here, denial) ||
  findNotion(here, 'assures').some(({ from, to }) => from < denial.to && denial.from < to)

/** « Ne dépassera pas trois mois », “no longer than three months”: what does not exceed is at most. */
const isBound = (here: Half, denial: Range): boolean =>
  here.find('bound-over').some(({ from }) => from >= denial.from && from - denial.to < BEHIND) &&
  ['bound-most', 'bound-under'].some((one) => here.other.holds(one as WordClass))
const BEHIND = 3

/** “Barely received half the file”, « a tout juste reçu ». */
const isScarce = (here: Half, denial: Range): boolean =>
  findNotion(here, 'scarcely').some(({ from, to }) => from < denial.to && denial.from < to) &&
  findNotion(here.other, 'scarcely').length > 0

/** « Faute d’argent », “because it has no money”. */
const isLack = (here: Half): boolean =>
  findNotion(here.other, 'lack').length > 0 &&
  findNotion(here.other, 'cause').length === 0 &&
  findNotion(here, 'cause').length > 0 &&
  findNotion(here, 'lack').length === 0

/** « Il y a longtemps qu’elle n’avait pas chanté », “it’s been ages since she sang”. */
const isSinceLast = (here: Half, { from }: Range): boolean =>
  here.language === 'fr' &&
  here.other.tokens.some(({ key }) => key === 'since') &&
  here
    .between(here.from, from)
    .some(({ key, index }) => AGO.has(key) && here.between(index, from).some((one) => one.key === 'que'))
/** « Tant qu’ils n’auront pas été identifiés », “until they have been identified”. */
const isAsLong = (here: Half, { from }: Range): boolean =>
  here.language === 'fr' &&
  findNotion(here.other, 'until').length > 0 &&
  here
    .between(here.from, from)
    .some(({ key, index }) => key === 'tant' && here.document.tokens[index + 1]?.key === 'que')
const AGO: ReadonlySet<string> = new Set(['y', 'fait', 'voila'])

/** What somebody waits for has not come. */
const isAwaited = (here: Half): boolean =>
  waits(here).length === 0 &&
  waits(here.other).some(({ from }) => here.other.links[from]! < 0) &&
  [here, here.other].some((half) => half.tokens.some(({ key }) => STILL.has(key)))
const waits = (half: Half) => findNotion(half, 'waits')
const STILL: ReadonlySet<string> = new Set(['yet', 'still', 'since', 'until', 'toujours', 'encore', 'depuis'])

/** “If it weren’t for her”, « n’eût été la neige »: but for her, thanks to her. */
function isOwed(here: Half, denial: Range): boolean {
  const there = here.other
  const butFor = findNotion(here, 'but-for')
  const isSupposed = [here, there].some((half) =>
    // « Sans le chien, nous étions perdus »
    half.verbs.some(
      ({ mood, from }) => mood === 'would' || mood === 'could' || isImperfect(half.document.tokens[from]!),
    ),
  )
  if (butFor.length === 0 || !isSupposed) return false
  // « Si nous sommes encore là, c’est grâce à eux », “we wouldn’t be here without them”.
  if (findNotion(there, 'owed').length > 0 || there.tokens.some((one) => hasLemma(one, OWES))) return true
  return (
    findNotion(there, 'but-for').length > 0 &&
    butFor.some(({ from, to }) => from < denial.to && denial.from < to)
  )
}
const OWES: ReadonlySet<string> = new Set(['owe', 'save', 'devoir', 'sauver'])

/** « Jamais un élu n’avait tant donné », “no politician ever gave so much”: a *jamais* or a “never” that no denial has. */
const isNever = ({ tokens, other }: Half): boolean =>
  tokens.some(({ key }) => key === 'ever' || key === 'jamais') &&
  other.tokens.some(
    ({ key, index }) =>
      (key === 'jamais' || key === 'never') &&
      !other.negations.some(({ from, to }) => from <= index && index < to),
  )

/** “Not until the lights went out”, « il a fallu que les lumières s’éteignent ». */
const isWaited = (here: Half, { from, to }: Range): boolean =>
  here.between(from, to + UNTIL).some(({ key }) => key === 'until' || key === 'before' || key === 'avant') &&
  findNotion(here.other, 'no-sooner').length > 0
/** How many words behind a denial its “until” stands: “can’t restart until”. */
const UNTIL = 3

/** « Ne dit pas autre chose », “says the same thing”; « pas du tout la même histoire », “a very different story”. */
const isSame = (here: Half, denial: Range): boolean =>
  isTurnedWord(here, denial, OTHER, SAME) || isTurnedWord(here, denial, SAME, OTHER)

/** Whether one of some words stands denied, and the other text has one of their contraries, which this one has not. */
const isTurnedWord = (
  here: Half,
  { from, to }: Range,
  denied: ReadonlySet<string>,
  there: ReadonlySet<string>,
): boolean =>
  here.between(from, to + SAME_BEHIND).some(({ key }) => denied.has(key)) &&
  here.other.tokens.some(({ key }) => there.has(key)) &&
  !here.tokens.some(({ key }) => there.has(key))
/** How many words behind its denial “same” stands: « pas du tout la même ». */
const SAME_BEHIND = 4
const OTHER: ReadonlySet<string> = new Set(
  'autre autres autrement different differente differents differentes differemment other otherwise else different differently'.split(
    ' ',
  ),
)
const SAME: ReadonlySet<string> = new Set(
  'same alike likewise identical similar similarly too meme memes pareil pareille idem identique semblable aussi autant'.split(
    ' ',
  ),
)

/** “Nobody has forgotten”, « tous s’en souviennent »: the contrary of a word denied. */
function isTurned(here: Half, { from, to }: Range): boolean {
  const { clause } = here.document.tokens[from]!
  const denied = openPoles(here).filter(
    (one) => one.from >= to && here.document.tokens[one.from]!.clause === clause,
  )
  return (
    denied.length > 0 && openPoles(here.other).some((other) => denied.some((one) => areContrary(one, other)))
  )
}

/** “Turned away no one”, « a accueilli tout le monde »: all, and a verb that is none of the one denied. */
const isOfAll = (here: Half, { from, to }: Range): boolean => {
  const verbs = here
    .between(from - VERB, to + VERB)
    .filter(({ part, weight }) => part === 'VERB' && weight > 0)
  return (
    verbs.length > 0 &&
    !verbs.some(here.isLinked) &&
    here.holds('denies-all', { from, to }) &&
    here.other.find('everyone-of').some((one) => here.other.links[one.from]! < 0)
  )
}
/** How far from a denial the verb stands that it denies. */
const VERB = 4

/** “None but the oldest”, « seuls les plus vieux »; “of no use to anyone but”, « n’a d’intérêt que pour ». */
const isOfOnly = (here: Half, { from, to }: Range): boolean =>
  here.between(to, to + BUT).some(({ key }) => EXCEPT.has(key)) &&
  (here.other.holds('only') ||
    here.other.holds('sole') ||
    here.other.negations.some((one) => one.kind === 'only')) &&
  !here.holds('only', { from: here.from, to: from })
/** How many words behind a denial its “but” stands: “no use to anyone but”. */
const BUT = 7
const EXCEPT: ReadonlySet<string> = new Set('but except besides outside sauf hormis excepte part'.split(' '))

/** “Nothing more than open a door”, « rien, si ce n’est la montre »: there is that, and no more, which the other text says in its way. */
export const isNoMore = (here: Half, { from, to }: Range): boolean =>
  here.between(from, to).some(({ key }) => NOTHING.has(key)) &&
  findNotion(here.reach(to, Math.min(here.to, to + BUT)), 'nothing-but').length > 0 &&
  !here.other.tokens.some(({ key }) => NOTHING.has(key)) &&
  (findNotion(here.other, 'no-more-than').length > 0 ||
    here.other.holds('only') ||
    here.other.negations.some(({ kind }) => kind === 'only'))
const NOTHING: ReadonlySet<string> = new Set('nothing no none nobody rien personne aucun aucune'.split(' '))

/**
 * “Haven’t slept with the lights off since”, « depuis, je dors toujours la lumière allumée »: since the same time it is otherwise,
 * in a word that renders none of this text.
 */
function isSoSince(here: Half, denial: Range): boolean {
  const there = here.other
  const since = sinceIn(there).find(
    ({ index }) =>
      !there.denials.some(
        ({ from, to }) => Math.abs(from - index) < SINCE_NEAR || Math.abs(to - index) < SINCE_NEAR,
      ),
  )
  const own = sinceIn(here).find(({ index }) => index >= denial.from && index - denial.to <= SINCE_FAR)
  if (!since || !own) return false
  const verb = here
    .between(denial.from, denial.to + VERB)
    .find(({ part, weight }) => part === 'VERB' && weight === 1)
  if (verb && here.isLinked(verb) && !there.tokens.some(({ key }) => ALWAYS.has(key))) return false
  const sentence = there.document.tokens[since.index]!.sentence
  return there
    .between(since.index - SINCE_FAR, since.index + SINCE_FAR)
    .some(
      (token) =>
        token.sentence === sentence &&
        token.weight === 1 &&
        STATE.has(token.part) &&
        !there.isLinked(token) &&
        token.readings.length > 0,
    )
}
const sinceIn = (half: Half): Token[] => half.tokens.filter(({ key }) => key === 'since' || key === 'depuis')
const ALWAYS: ReadonlySet<string> = new Set(['toujours', 'always', 'ever', 'still', 'encore'])
/** A denial so near to its “since” is of what has been so since. */
const SINCE_NEAR = 4
/** How many words from its “since” what is so stands. */
const SINCE_FAR = 8
const STATE: ReadonlySet<string> = new Set(['ADJ', 'VERB', 'ADV'])

/** “Without a fight”, « avant que la bataille ne soit livrée ». */
const isBefore = (here: Half, { from }: Range): boolean =>
  WITHOUT.has(here.document.tokens[from]!.key) &&
  here.other.tokens.some((token) => BEFORE.has(token.key) && !here.other.isLinked(token))
const WITHOUT: ReadonlySet<string> = new Set(['without', 'sans'])
const BEFORE: ReadonlySet<string> = new Set(['before', 'avant'])

/** « N’avons pas attendu la loi pour », “long before the law” */
const isAhead = (here: Half, { from, to }: Range): boolean =>
  findNotion(here.reach(from, Math.min(here.to, to + VERB)), 'waits').length > 0 &&
  waits(here.other).length === 0 &&
  here.other.tokens.some(({ key }) => BEFORE.has(key) || ALREADY.has(key))
const ALREADY: ReadonlySet<string> = new Set(['already', 'deja'])

/** “No heating, no blankets and not so much as a call”, « sans chauffage ni couvertures »: one denial of many things, or many. */
function isOfList(here: Half, denial: Range): boolean {
  const there = here.other
  if (!isLackOf(here, denial)) return false
  const isListed = here.denials.some(
    (one) =>
      isLackOf(here, one) &&
      ((one.to <= denial.from && denial.from - one.to <= APART) ||
        (one.from >= denial.to && one.from - denial.to <= APART)),
  )
  // What is lacking stands behind a denial there too, and no “but” takes it out.
  const lacking = here.between(denial.to, denial.to + APART).find((token) => token.weight > 0)
  const at = lacking ? here.links[lacking.index]! : -1
  return (
    isListed &&
    there.denials.some(
      (one) =>
        isLackOf(there, one) &&
        (at < 0 || one.from < at) &&
        !there.between(one.to, Math.max(at, one.to)).some(({ key }) => key === 'mais' || key === 'but'),
    )
  )
}
/** How many words stand between two denials of a list. */
const APART = 6

/** A denial of a thing and not of a verb. */
const isLackOf = (half: Half, { from, to }: Range): boolean => {
  const { key, index } = half.document.tokens[from]!
  const next = half.document.tokens[index + 1]?.key
  return (
    LACKS.has(key) ||
    (key === 'not' && (next === 'so' || next === 'even' || next === 'a')) ||
    half.between(from, to).some((token) => token.key === 'ni')
  )
}
const LACKS: ReadonlySet<string> = new Set([
  'no',
  'without',
  'nor',
  'neither',
  'sans',
  'ni',
  'pas',
  'aucun',
  'aucune',
])
