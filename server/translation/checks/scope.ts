/** How far a denial reaches: none of them, or not all; which of two verbs. */
import { facing, facingVerbs, nextContent } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { denialsIn } from './denials.ts'
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * - `quantifier`: « Tous les maires n’ont pas signé » → "No mayor signed", "none of them" → « pas tous »
 * - `negation`: « demande de ne pas boire » → "did not ask to drink"
 *
 * French says « tous … ne … pas » where English says "not all". Of verbs, only two that both texts have, each denied in one
 * of them; “I don’t think it is” and « je pense que ce n’est pas » are one.
 */
export const checkScope = ({ fr, en }: Segment): Finding[] => [
  ...[fr, en].flatMap((here) => narrowed(here) ?? []),
  ...moved(fr, en),
  ...(exchanged({ fr, en }) ?? lowered(fr, en)),
]

/** How far from a word for how many its noun stands. */
const NOUN = 4
/** How many words after its subject a verb is denied, and how many a denial stands before « tous ». */
const DENIED = { subject: 9, object: 2 }
/** How many words behind its denial “any” makes it one of all of them. */
const ANY = 6

function narrowed(here: Half): Finding | null {
  const there = here.other
  if (notAll(there).length > 0) return null
  // « Nous ignorions tout », “had no idea”: where both deny all of one thing, nothing is narrowed by it.
  const own = noneOf(here)
  const none = noneOf(there).filter((two) => !own.some((one) => facing(here, one, two, NOUN)))
  if (none.length === 0) return null
  // Where each text denies once, the one denial renders the other.
  const single = here.negations.length === 1 && there.negations.length === 1 && own.length === 0
  for (const one of notAll(here)) {
    // « Tous les colis n’ont pas été livrés »: two subjects that open their texts.
    const isHead = (two: Range) => here.language === 'fr' && one.from === here.from && two.from === there.from
    const other = none.find((two) => single || isHead(two) || facing(here, one, two, NOUN))
    if (other) return grave('quantifier', here, one, other)
  }
  return null
}

/** “Not all”, « pas tous », « tout le monde n’est pas »: all of them and a denial, in one clause. */
export const notAll = (half: Half): Range[] =>
  [...half.find('everyone-of'), ...everything(half), ...half.find('both-of')].flatMap((all) => {
    const { clause } = half.document.tokens[all.from]!
    const denial = half.denials.find(({ from, to }) => {
      if (half.document.tokens[from]!.clause !== clause || deniesAll(half, { from, to })) return false
      // « Les deux ne viendront pas » tells of either.
      const isSubject =
        !half.holds('both-of', all) &&
        all.to <= from &&
        from - all.to < DENIED.subject &&
        opensClause(half, all)
      return isSubject || (all.from >= from && all.from - to < DENIED.object)
    })
    return denial ? [{ from: Math.min(all.from, denial.from), to: Math.max(all.to, denial.to) }] : []
  })

/** “No judge”, and neither “by no means” nor “in no way”. */
const deniesAll = (half: Half, range: Range): boolean =>
  half.holds('denies-all', range) &&
  !half.between(range.from, range.to + 1).some(({ key }) => key === 'means' || key === 'way')

/** « Je n’approuve pas tout », and not « pas tout à fait ». */
const everything = (half: Half): Range[] =>
  half.tokens
    .filter(({ key, part, index }) => {
      const isWhole = part === 'PRON' || WHOLE.has(half.document.tokens[index + 1]?.key ?? '')
      return key === 'tout' && isWhole
    })
    .map(({ index }) => ({ from: index, to: index + 1 }))

/** « Tout ce », « tout n’est pas » */
const WHOLE: ReadonlySet<string> = new Set(['ce', 'ne'])

const opensClause = (half: Half, { from }: Range) =>
  Math.max(half.from, withinOne(half.document, from, 'clause').from) === from

/** “None of them”, « aucun », and “all of them refused”. */
function noneOf(half: Half): Range[] {
  const { tokens } = half.document
  const none = half
    .find('denies-all')
    .filter((one) => deniesAll(half, one))
    .filter(({ from, to }) => half.negations.some((one) => one.from < to && one.to > from))
  const any = half.denials.flatMap((denial): Range[] => {
    const { clause } = tokens[denial.from]!
    const token = half
      .between(denial.to, Math.min(half.to, denial.to + ANY))
      .find((one) => one.clause === clause && hasClass(one, 'any-of'))
    return token ? [{ from: denial.from, to: token.index + 1 }] : []
  })
  const refused = half.find('everyone-of').filter((all) => {
    const behind = half.reach(all.to, Math.min(half.to, all.to + DENIED.subject))
    return (
      opensClause(half, all) &&
      softNegatives(behind).some(({ from }) => tokens[from]!.clause === tokens[all.from]!.clause)
    )
  })
  return [...none, ...any, ...refused]
}

/** Each text denies one verb, and not the one that renders the other’s. */
function moved(fr: Half, en: Half): Finding[] {
  const [left, right] = [verbDenied(fr), verbDenied(en)]
  // « Me garderai bien de commenter … n’ai pas encore lu », “not going to comment … have yet to read”
  if (!left || !right || [fr, en].some((half) => denialsIn(half).length > 1)) return []
  const [toEnglish, toFrench] = [renderedBy(fr, left.verb), renderedBy(en, right.verb)]
  if (!toEnglish || !toFrench || toEnglish === right.verb || toFrench === left.verb) return []
  const four = [left.verb, right.verb, toEnglish, toFrench]
  if (four.some((one) => one.part !== 'VERB' || isOfClass(one, 'raises-denial'))) return []
  return [grave('negation', fr, left, right)]
}

/**
 * « Je n’ai pas dit que le pont était dangereux » → "I said the bridge was not dangerous": of two verbs that both texts have
 * each denies another. “I don’t think it is” and « je pense que ce n’est pas » are one.
 */
function exchanged(segment: Segment): Finding[] | null {
  const { fr, en } = segment
  const pairs = facingVerbs(segment, fr.verbs, en.verbs).map(([left, right]) => ({
    left,
    right,
    denials: [denialOf(fr, left), denialOf(en, right)] as const,
  }))
  const [inFrench, ...more] = pairs.filter(({ denials: [left, right] }) => left && !right)
  const [inEnglish, ...others] = pairs.filter(({ denials: [left, right] }) => !left && right)
  // “Has yet to rule”, « préfère donc ne pas » deny in other words, or a little further on.
  if ((inFrench && mayBeDenied(en, inFrench.right)) || (inEnglish && mayBeDenied(fr, inEnglish.left)))
    return null
  if (!inFrench || !inEnglish || more.length + others.length > 0) return null
  const first = inFrench.left.at < inEnglish.left.at ? inFrench : inEnglish
  const governing = [predicateOf(fr, first.left), predicateOf(en, first.right)]
  const isOfBoth = inFrench.right.at < inEnglish.right.at === (first === inFrench)
  if (!isOfBoth || governing.some((one) => isOfClass(one, 'raises-denial'))) return null
  return [grave('negation', fr, inFrench.denials[0]!, inEnglish.denials[1])]
}

/** The verb, or what “be” says of its subject: “I’m certain”. */
function predicateOf({ document }: Half, { at }: VerbGroup): Token {
  const predicate = document.tokens[at]!.weight === 0 ? document.tokens[nextContent(document, at)] : undefined
  return predicate?.part === 'ADJ' ? predicate : document.tokens[at]!
}

/**
 * « N’a pas demandé de retirer » → "asked us not to take down": the verb that is denied in one text governs in the other an
 * infinitive that is.
 */
function lowered(fr: Half, en: Half): Finding[] {
  for (const here of [fr, en]) {
    const infinitives = deniedInfinitives(here)
    if (infinitives.length !== 1 || deniedInfinitives(here.other).length > 0) continue
    const [{ denial, governor }] = infinitives as [DeniedInfinitive]
    const there = here.other.verbs.find(({ at }) => at === here.links[governor.index])
    const other = there && denialOf(here.other, there)
    const isKept = [governor, there && here.other.document.tokens[there.at]].some(
      (one) => one && isOfClass(one, 'raises-denial', 'withholds'),
    )
    const isDenied = here.verbs.some((verb) => verb.at === governor.index && denialOf(here, verb))
    if (other && !isKept && !isDenied) return [grave('negation', here, denial, other)]
  }
  return []
}

interface DeniedInfinitive {
  denial: Range
  governor: Token
}

/** “Asked us not to leave”, « demandé de ne pas partir ». */
const deniedInfinitives = (half: Half): DeniedInfinitive[] =>
  half.denials.flatMap((denial): DeniedInfinitive[] => {
    const { tokens } = half.document
    const { clause } = tokens[denial.from]!
    const [before, next] = [tokens[denial.from - 1], tokens[denial.to]]
    const isOne =
      half.language === 'en'
        ? tokens[denial.from]!.key === 'not' && (next?.key === 'to' || next?.key.endsWith('ing') === true)
        : denial.to - denial.from === 2 && (before?.key === 'de' || before?.key === 'a')
    const governor = half
      .between(denial.from - GOVERNOR, denial.from)
      .findLast((one) => one.clause === clause && one.part === 'VERB' && one.weight > 0)
    return isOne && governor ? [{ denial, governor }] : []
  })
/** How far before a denied infinitive its verb stands: “asked the two residents not to”. */
const GOVERNOR = 6

/** Whether a verb that no denial stands beside has one in other words. */
const mayBeDenied = (half: Half, { from, at }: VerbGroup): boolean =>
  denialsIn(half).some(
    (one) => one.from > at && one.from <= at + FURTHER && inOneClause(half, at, one.from),
  ) || softNegatives(half.reach(Math.max(half.from, from - BEFORE), at + 1)).length > 0
const FURTHER = 3

const inOneClause = ({ document: { tokens } }: Half, a: number, b: number): boolean =>
  tokens[a]!.clause === tokens[b]!.clause

/** What denies a verb, with it. */
function denialOf(half: Half, { from, at }: VerbGroup): Range | undefined {
  const { clause } = half.document.tokens[at]!
  const denial = half.denials.find(
    (one) =>
      one.from <= at + BEHIND && one.to > from - BEFORE && half.document.tokens[one.from]!.clause === clause,
  )
  return denial && { from: Math.min(from, denial.from), to: Math.max(at + 1, denial.to) }
}
/** How many words before its verb a denial ends: « personne ne l’avait vu ». */
const BEFORE = 3
/** How many words behind its verb a denial may begin: “is not”. */
const BEHIND = 1

/** The word that renders one, where it stands in the same segment. */
const renderedBy = ({ links, other }: Half, { index }: Token): Token | undefined =>
  other.tokens.find((one) => one.index === links[index])

/** The one denial of a text, with the first verb of content that its « ne » or its “not” denies. */
function verbDenied(half: Half): (Range & { verb: Token }) | null {
  const [one, ...more] = half.negations.filter(({ kind }) => kind === 'denial' || kind === 'until')
  if (!one || more.length > 0) return null
  const { key, clause } = half.document.tokens[one.from]!
  if (!DENIES_VERB.has(key)) return null
  const verb = half
    .between(one.from, one.to + VERB)
    .find((token) => token.weight > 0 && token.clause === clause && token.part === 'VERB')
  return verb ? { from: one.from, to: verb.index + 1, verb } : null
}
const DENIES_VERB: ReadonlySet<string> = new Set(['ne', 'not', 'never'])
/** How many words on from a denial its verb stands. */
const VERB = 3
