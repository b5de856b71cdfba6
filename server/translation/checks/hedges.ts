/** Words by which a speaker keeps a distance: dropped, a guess becomes a fact. */
import { isPlaceEmpty } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import { hasLemma, isOfClass, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * `hedge`: "I think we probably lost it" → « On l’a perdu », « peut-être » that no word answers.
 *
 * A mood or a verb of opinion elsewhere in the sentence can carry the same reserve, so a hedge is missed only where
 * nothing of the kind stands, or is left over, on the other side.
 */
export function checkHedges(here: Half): Finding | null {
  const there = here.other
  const [hedges, others] = [here, there].map(reserves) as [Range[], Range[]]
  const [first] = hedges
  if (!first || isCourtesy(here)) return null
  if (others.length > 0) return secondDropped(here, hedges, others)
  if (opens(here, first) || showsMore(here, hedges)) return null
  if (findNotion(there, 'reserve', 'seems').length > 0) return null
  // « Ne se parleraient plus »
  if (there.verbs.some((verb) => isRumour(there, verb)) && !here.verbs.some(({ mood }) => mood === 'would'))
    return null
  // « J’imagine que personne », “I don’t suppose anyone”
  if (
    opinions(there).length > 0 &&
    hedges.every(({ from }) => hasClass(here.document.tokens[from], 'subject'))
  )
    return null
  // “Might have won”, « aurait peut-être gagné »
  if (openVerbs(there) > openVerbs(here)) return null
  // « A pu oublier », “perhaps forgot”
  if (there.find('did-modal').some(({ from }) => there.document.tokens[from]!.key === 'pu')) return null
  // A mood that both sides have answers for nothing else.
  if (leftOver(there, []) > leftOver(here, hedges)) return null
  // “As far as I’m aware”, « à ma connaissance »: words that answer nothing else may be the same reserve.
  if (!isPlaceEmpty(here, first)) return null
  return grave('hedge', here, { from: first.from, to: hedges.at(-1)!.to }, there)
}

/** How many verbs leave it open whether it was so: “might have won”, and not “could hear”. */
const openVerbs = (half: Half): number =>
  half.verbs.filter(
    ({ mood, from, at }) =>
      mood === 'may' || (mood === 'could' && half.between(from, at).some(({ key }) => key === 'have')),
  ).length

const isRumour = ({ language }: Half, { mood, persons }: VerbGroup): boolean =>
  language === 'fr' && mood === 'would' && persons.every((one) => one === 3 || one === 6)

/** “I don’t suppose”, « je ne crois pas »: what somebody thinks is not so. */
const opinions = (half: Half): Token[] =>
  half.tokens.filter(
    (token) =>
      isOfClass(token, 'raises-denial') &&
      isOfClass(token, 'says-it', 'holds-it', 'takes-clause', 'hedge') &&
      half.between(token.index - OPINION, token.index).some((one) => hasClass(one, 'first-singular')) &&
      half.denials.some(({ from, to }) => from <= token.index + 1 && to > token.index - OPINION),
  )
/** How many words before its verb who thinks so stands. */
const OPINION = 4

const reserves = (half: Half): Range[] =>
  [...half.find('reserve'), ...findNotion(half, 'looks-so', 'to-my-knowledge'), ...asFarAsKnown(half)]
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }, at, all) => at === 0 || from >= all[at - 1]!.to)

/** “As far as we can tell”, “as far as anyone knows”, « autant qu’on puisse en juger », and not “as far as the river”. */
const asFarAsKnown = (half: Half): Range[] =>
  half.tokens.flatMap(({ index, key }): Range[] => {
    const next = half.document.tokens[index + 1]?.key ?? ''
    if (!(FAR.has(key) && AS.has(next))) return []
    const known = half
      .between(index + 2, index + 2 + KNOWN)
      .find((one) => KNOWS.has(one.key) || hasLemma(one, KNOWS))
    return known ? [{ from: half.language === 'en' ? index - 1 : index, to: known.index + 1 }] : []
  })
const FAR: ReadonlySet<string> = new Set(['far', 'autant'])
const AS: ReadonlySet<string> = new Set(['as', 'que'])
/** How many words behind “as far as” somebody knows: « autant que l’on puisse en juger ». */
const KNOWN = 5
const KNOWS: ReadonlySet<string> = new Set(
  'know tell judge aware determine establish savoir juger'.split(' '),
)

/** Whether the other text shows a reserve more than what is left of this one does: « j’aurais » answers for “I’d have” alone. */
function showsMore(here: Half, hedges: readonly Range[]): boolean {
  const isOwn = ({ from }: Range) => !hedges.some((one) => one.from <= from && from < one.to)
  return here.other.find('shows-reserve').length > here.find('shows-reserve').filter(isOwn).length
}

/** “I think you’ll find”, « vous constaterez »: who foretells what the hearers will see is polite, and keeps no distance. */
const isCourtesy = (here: Half): boolean => [here, here.other].every(foretellsHearers)

const foretellsHearers = (half: Half): boolean =>
  half.verbs.some(
    ({ from, mood }) =>
      mood === 'will' &&
      half.between(from - 1, from).some((token) => hasClass(token, 'second') && hasClass(token, 'subject')),
  )

/**
 * “I think he’s good, and he was probably ill” → « je pense qu’il est bon, et il était malade »: of two reserves in two clauses the one
 * is there, and in the clause that renders the other nothing keeps a distance.
 */
function secondDropped(here: Half, hedges: readonly Range[], others: readonly Range[]): Finding | null {
  const there = here.other
  if (hedges.length <= others.length) return null
  const { tokens } = there.document
  const kept = new Set(others.map(({ from }) => tokens[from]!.clause))
  const lost = hedges.find((hedge) => {
    const clauses = clausesThere(here, hedge)
    const isIn = ({ from }: { from: number }) => clauses.has(tokens[from]!.clause)
    return (
      clauses.size > 0 &&
      kept.isDisjointFrom(clauses) &&
      !there.find('shows-reserve').some(isIn) &&
      !there.verbs.some((verb) => isIn(verb) && DISTANT.has(verb.mood ?? '')) &&
      !opens(here, hedge) &&
      isPlaceEmpty(here, hedge)
    )
  })
  return lost ? grave('hedge', here, lost, there) : null
}
/** Moods that keep a distance: “must have been”, « serait ». */
const DISTANT: ReadonlySet<string> = new Set(['may', 'might', 'could', 'would', 'must', 'should'])

/** The clauses of the other text that have the words of the clause of a hedge. */
const clausesThere = (here: Half, { from }: Range): Set<number> => {
  const { clause } = here.document.tokens[from]!
  const own = here.tokens.filter(
    (token) => token.clause === clause && token.weight === 1 && here.isLinked(token),
  )
  return new Set(own.map(({ index }) => here.other.document.tokens[here.links[index]!]!.clause))
}

/** How many words that may carry a distance render no word of the other text. */
const leftOver = (half: Half, hedges: Range[]): number =>
  half
    .find('may-show-reserve')
    .filter(
      ({ from }) =>
        !hedges.some((hedge) => hedge.from <= from && from < hedge.to) &&
        (half.links[from]! < 0 || half.document.tokens[from]!.weight === 0),
    ).length

/** "I believe in", « je pense d’abord à », "cannot possibly": no reserve. */
function opens(half: Half, { from, to }: Range): boolean {
  const {
    document: { tokens },
    language,
  } = half
  if (hasClass(tokens[from - 1], 'denies-reserve')) return true
  // « Sans doute » is no verb and has no object.
  if (!tokens.slice(from, to).some((token) => hasClass(token, 'subject', 'people'))) return false
  const behind = tokens.slice(to, language === 'fr' ? to + 3 : to + 1)
  if (opensStatement(half, to)) return false
  return (
    hasClass(tokens[to], 'object-of-belief') || behind.some((token) => hasClass(token, 'object-of-thought'))
  )
}

/** “I suspect the brakes had been tampered with”: the noun behind has a verb of its own. */
const opensStatement = ({ document: { tokens }, verbs }: Half, to: number): boolean =>
  tokens[to]?.part === 'DET' &&
  verbs.some(({ from }) => from > to + 1 && from <= to + STATES && tokens[from - 1]!.part === 'NOUN')
/** How many words behind such a reserve the verb stands: “I suspect the two old brakes had”. */
const STATES = 4
