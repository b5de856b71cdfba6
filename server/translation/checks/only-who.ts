/** Only they do it, or they do only that: a limit of who does something, put to what is done. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { personOf } from './persons.ts'

/**
 * `quantifier`: « seuls les riverains peuvent passer » → "residents can only pass", "she only speaks to her lawyer" → « elle
 * seule parle à son avocat ».
 *
 * One text limits who does it. The other has them before the verb as well, with no limit, and its one limit stands behind them.
 */
export function checkOnlyWho(here: Half): Finding | null {
  const there = here.other
  const own = whoAlone(here)
  if (!own || whoAlone(there)) return null
  const [only, ...more] = limitsIn(there)
  const subject =
    only && more.length === 0 ? there.tokens.find((token) => isSame(here, own.who, token)) : undefined
  if (!only || !subject || only.from <= subject.index) return null
  const verb = there.verbs.find(({ at }) => at > subject.index)
  const isBehind =
    verb !== undefined &&
    verb.from - subject.index <= NEAR &&
    there.document.tokens[subject.index]!.clause === there.document.tokens[only.from]!.clause
  return isBehind && only.from >= verb.from - 1 ? grave('quantifier', here, own, only) : null
}
/** How many words behind who does it the verb begins: “the headmistress then spoke”. */
const NEAR = 3

/** The one of whom the other text tells the same. */
const isSame = ({ links }: Half, who: Token, other: Token): boolean =>
  personOf(who) === undefined
    ? links[who.index] === other.index
    : personOf(who) === personOf(other) && hasClass(other, 'subject')

interface Alone extends Range {
  who: Token
}

/** « Seuls les riverains », “only the mayor”, « elle seule », “she alone”: at the head of a clause, before its verb. */
function whoAlone(half: Half): Alone | undefined {
  for (const { index, key } of half.tokens) {
    if (!SOLE.has(key) && !ALONE.has(key)) continue
    const clause = withinOne(half.document, index, 'clause')
    const head = Math.max(half.from, clause.from)
    const who =
      SOLE.has(key) && index === head
        ? half.between(index + 1, Math.min(clause.to, index + 1 + WHO)).find(isNoun)
        : ALONE.has(key) && index === head + 1
          ? half.between(head, index).find((token) => personOf(token) !== undefined)
          : undefined
    const next = who && half.document.tokens[Math.max(who.index, index) + 1]
    if (who && next && VERBAL.has(next.part)) return { from: head, to: Math.max(who.index, index) + 1, who }
  }
  return undefined
}
/** How many words behind its limit who does it stands: « seuls les deux riverains ». */
const WHO = 4
const SOLE: ReadonlySet<string> = new Set(['seul', 'seule', 'seuls', 'seules', 'only'])
const ALONE: ReadonlySet<string> = new Set(['seul', 'seule', 'seuls', 'seules', 'alone'])
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'PRON'])
const isNoun = ({ part, weight }: Token): boolean => (part === 'NOUN' || part === 'PROPN') && weight > 0

const limitsIn = (half: Half): Range[] =>
  [
    ...half.find('only'),
    ...half.negations.filter(({ kind, from }) => kind === 'only' && half.document.tokens[from]!.key === 'ne'),
  ].toSorted((a, b) => a.from - b.from)
