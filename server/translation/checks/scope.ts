/** How far a denial reaches: none of them, or not all; which of two verbs. */
import { facing } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { findClass } from '../../language/classes.ts'
import type { Negation } from '../../language/negation.ts'
import { negations } from '../../language/negations.ts'
import { type Document, isOfClass, partOfSpeech, type Range, type Token } from '../../language/read.ts'
import { softNegatives } from '../../language/soft-negatives.ts'

/**
 * - `quantifier`: « Tous les maires n’ont pas signé » → "No mayor signed", "none of them" → « pas tous »
 * - `negation`: « demande de ne pas boire » → "did not ask to drink"
 *
 * French says « tous … ne … pas » where English says "not all". Of verbs, only two that both texts have, each denied in one
 * of them; “I don’t think it is” and « je pense que ce n’est pas » are one.
 */
export const checkScope = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) => [...narrowed(pair, segment), ...moved(pair, segment)])

/** How far from a word for how many its noun stands. */
const NOUN = 4
/** How many words after its subject a verb is denied, and how many a denial stands before « tous ». */
const DENIED = { subject: 9, object: 2 }

function narrowed(pair: Pair, segment: Segment): Finding[] {
  const some = { fr: notAll(pair.fr, segment.fr), en: notAll(pair.en, segment.en) }
  return BOTH_WAYS.flatMap(([here, there]) => {
    if (some[there].length > 0) return []
    const none = noneOf(pair[there], segment[there])
    // Where each text denies once, the one denial renders the other.
    const single = BOTH_WAYS.every(([side]) => negations(pair[side], segment[side]).length === 1)
    for (const one of some[here]) {
      const other = none.find(
        (two) => single || (here === 'fr' ? facing(pair, one, two, NOUN) : facing(pair, two, one, NOUN)),
      )
      if (!other) continue
      const at = { ...segment, [here]: one, [there]: other }
      return [grave(pair, 'quantifier', at.fr, at.en)]
    }
    return []
  })
}

/** “Not all”, « pas tous », « tout le monde n’est pas »: all of them and a denial, in one clause. */
function notAll(side: Document, within: Range): Range[] {
  const denials = negations(side, within).filter(({ kind }) => kind !== 'only')
  return findClass(side, 'everyone-of', within).flatMap((all) => {
    const { clause } = side.tokens[all.from]!
    const denial = denials.find(({ from, to }) => {
      if (side.tokens[from]!.clause !== clause) return false
      const isSubject = all.to <= from && from - all.to < DENIED.subject && opensClause(side, all, within)
      return isSubject || (all.from >= from && all.from - to < DENIED.object)
    })
    return denial ? [{ from: Math.min(all.from, denial.from), to: Math.max(all.to, denial.to) }] : []
  })
}

const opensClause = ({ tokens }: Document, { from }: Range, within: Range) =>
  from === within.from || tokens[from - 1]!.clause !== tokens[from]!.clause

/** “None of them”, « aucun », and “all of them refused”. */
function noneOf(side: Document, within: Range): Range[] {
  const denials = negations(side, within)
  const none = findClass(side, 'denies-all', within).filter(({ from, to }) =>
    denials.some((one) => one.from < to && one.to > from),
  )
  const refused = findClass(side, 'everyone-of', within).filter(
    (all) =>
      opensClause(side, all, within) &&
      softNegatives(side, { from: all.to, to: Math.min(within.to, all.to + DENIED.subject) }).some(
        ({ from }) => side.tokens[from]!.clause === side.tokens[all.from]!.clause,
      ),
  )
  return [...none, ...refused]
}

/** Each text denies one verb, and not the one that renders the other’s. */
function moved(pair: Pair, segment: Segment): Finding[] {
  const denials = { fr: verbDenials(pair.fr, segment.fr), en: verbDenials(pair.en, segment.en) }
  const [left, right] = [denials.fr[0], denials.en[0]]
  if (!left || !right || denials.fr.length > 1 || denials.en.length > 1) return []
  const [french, english] = [deniedVerb(pair.fr, left), deniedVerb(pair.en, right)]
  if (!french || !english) return []
  const [toEnglish, toFrench] = [pair.links.fr[french.index]!, pair.links.en[english.index]!]
  if (!isOther(toEnglish, segment.en, english) || !isOther(toFrench, segment.fr, french)) return []
  const four = [french, english, pair.en.tokens[toEnglish]!, pair.fr.tokens[toFrench]!]
  if (!four.every(isVerbHere) || four.some(raises)) return []
  return [
    grave(
      pair,
      'negation',
      { from: left.from, to: french.index + 1 },
      { from: right.from, to: english.index + 1 },
    ),
  ]
}

const isOther = (at: number, within: Range, own: Token): boolean =>
  at >= within.from && at < within.to && at !== own.index

const verbDenials = (side: Document, within: Range): Negation[] =>
  negations(side, within).filter(({ kind }) => kind === 'denial' || kind === 'until')

/** The first verb of content that a « ne » or a “not” denies. */
function deniedVerb({ tokens }: Document, { from, to }: Negation): Token | undefined {
  if (!DENIES_VERB.has(tokens[from]!.key)) return undefined
  return tokens
    .slice(from, to + VERB)
    .find((token) => token.weight > 0 && token.clause === tokens[from]!.clause && isVerbHere(token))
}
const DENIES_VERB: ReadonlySet<string> = new Set(['ne', 'not', 'never'])
/** How many words on from a denial its verb stands. */
const VERB = 3

const isVerbHere = ({ document, index }: Token) => partOfSpeech(document, index) === 'VERB'
const raises = (token: Token) => isOfClass(token, 'raises-denial')
