/** What a French *ne* comes to, with what stands before it and behind: a denial, a limit, or neither. */
import type { Grammar } from './grammar.ts'
import { isVerb } from './lexicon.ts'
import type { Negation } from './negation.ts'
import { beginsPhrase, beginsWith, findClass, hasClass, isIn } from './classes.ts'
import type { Document, Token } from './read.ts'
import type { Range } from './token-ranges.ts'

/** How many words behind its *ne* what denies or limits with it is looked for. */
export const FRENCH_REACH = 9

/** The denial that a *ne* opens, with what stands before it as its subject; null where *ne* is expletive. */
export function withNe(side: Document, at: number, start: number, end: number): Negation | null {
  const { tokens } = side
  const { sentence, clause } = tokens[at]!
  if (beginsPhrase(tokens[at], 'no-denial')) return null
  const able = beginsPhrase(tokens[at], 'at-most-able')
  if (able && !isVerb(tokens[at + 3]?.key ?? '', side.grammar)) return null
  let from = at
  const clauses = clausesOfSubject(tokens, at)
  for (
    let before = at - 1;
    before >= Math.max(start, at - 8) && tokens[before]!.clause >= clauses.at(-1)!;
    before--
  ) {
    const { key, classes } = tokens[before]!
    // “personne n’ignore que la digue ne”: whom another denial has as its subject is none of this one’s.
    if (key === 'ne') break
    if (tokens[before]!.sentence !== sentence || !clauses.includes(tokens[before]!.clause)) continue
    if (classes.has('negator-subject') && !(key === 'personne' && isNoun(tokens, before))) from = before
  }
  const record = recordAt(tokens, from, at)
  if (record > 0) return { kind: 'none', from, to: record }
  let only = -1
  let last = -1
  let earlier = -1
  for (let next = at + 1; next < Math.min(end, at + FRENCH_REACH); next++) {
    const { key, classes, sentence: there, clause: inner } = tokens[next]!
    if (there !== sentence || (key === 'ne' && last < 0)) break
    // “n’a guère de sens si personne ne”: the subject of the next denial is none of this one’s.
    if (key === 'ne' && last === next - 1 && earlier >= 0) last = earlier
    if (key === 'ne' || (from < at && inner !== clause)) break
    if (last >= 0 && inner !== tokens[last]!.clause && key !== 'ni') break
    if (
      classes.has('negator') &&
      !(key === 'personne' && isNoun(tokens, next)) &&
      // « Qu’on ne le croit : six voix de plus »
      !(key === 'plus' && (inner !== clause || tokens[next - 1]!.key === 'de')) &&
      !(key === 'plus' && (only >= 0 || (last >= 0 && isMore(tokens[next - 1]!))))
    )
      [earlier, last] = [last, next]
    else if (isLimit(tokens, next) && only < 0 && last < 0 && inner === clause && next > at + 1) only = next
  }
  if (last >= 0 && (only < 0 || last < only)) {
    const kind = kindOf(side, at, last, end)
    return { ...kind, from }
  }
  if (from < at) return { kind: 'denial', from, to: at + 1 }
  // “n’a de cesse” goes on.
  if (
    tokens.slice(at + 1, at + 5).some(({ key }) => key === 'cesse') &&
    tokens.slice(at + 1, at + 4).some(({ key }) => key === 'de')
  )
    return null
  const bare = hasClass(tokens[at + 1], 'bare-ne')
  // “ne peux m’empêcher de penser” thinks.
  if (bare && hasClass(tokens[at + 2], 'reflexive') && tokens[at + 3]?.key === 'empecher') return null
  if (bare && only < 0) return { kind: 'denial', from: at, to: at + 2 }
  const before = { from: Math.max(start, at - 12), to: at }
  const isExpletive = ({ from }: Range) =>
    tokens[from]!.sentence === sentence &&
    // « Vingt ans plus tard, il n’en reste que trois »: what it is more than stands behind a « que ».
    (only < 0 || tokens.slice(from, at).some(({ key }) => key === 'que'))
  if (findClass(side, 'expletive-ne', before).some(isExpletive)) return null
  if (only < 0) return null
  // « Aucun de ceux qui étaient là ne dira qu’on ne la méritait pas »: what is said, and no limit.
  if (SAYS.has(tokens[only + 1]?.key ?? '') && takesClause(tokens[only - 1]!, side.grammar)) return null
  const clausal = bare && !hasClass(tokens[only + 1], 'one') && takesClause(tokens[only - 1]!, side.grammar)
  return clausal ? { kind: 'denial', from: at, to: at + 2 } : { kind: 'only', from: at, to: only + 1 }
}

/** Who is a subject wherever he stands. */
const SAYS: ReadonlySet<string> = new Set(['je', 'tu', 'il', 'ils', 'on'])

/** Its own clause, and that which a remark interrupts: « personne, au ministère, n’ignorait ». */
function clausesOfSubject(tokens: Token[], ne: number): number[] {
  const { clause } = tokens[ne]!
  return tokens[ne - 1] && tokens[ne - 1]!.clause !== clause ? [clause, clause - 2] : [clause]
}

/** « de plus », « pas plus »: more, and no denial. */
const isMore = ({ key }: Token) => key === 'de' || key === 'pas'

/** A « que » that is no part of « parce que », « afin que ». */
const isLimit = (tokens: Token[], at: number) =>
  tokens[at]!.key === 'que' && !hasClass(tokens[at - 1], 'before-que')

/**
 * “jamais la mer n’avait été aussi haute”: a record, which English tells without a denial.
 *
 * @returns where it ends, −1 for none
 */
function recordAt(tokens: Token[], from: number, ne: number): number {
  const around = tokens.slice(from, ne + FRENCH_REACH).filter(({ clause }) => clause === tokens[ne]!.clause)
  const never = around.findIndex(({ key }) => key === 'jamais')
  const as = never < 0 ? undefined : around.slice(never).find(({ classes }) => classes.has('so-much'))
  return as ? as.index + 1 : -1
}

/** “une personne”, “le pas”: no denial. */
const isNoun = (tokens: Token[], at: number): boolean => hasClass(tokens[at - 1], 'before-noun')

/** “ne peut accepter que …”: the clause belongs to the verb, and restricts nothing. */
const takesClause = ({ readings }: Token, grammar: Grammar): boolean =>
  readings.some(({ lemma }) => isIn(lemma, 'takes-clause', grammar))

/** What a *ne* and its negator at `last` come to, with the words behind them: most deny, some add, limit or cancel. */
function kindOf(
  side: Document,
  ne: number,
  last: number,
  end: number,
): { kind: Negation['kind']; to: number } {
  const { tokens } = side
  const { key: negator } = tokens[last]!
  const [next, after] = tokens.slice(last + 1, Math.min(end, last + 3))
  const between = tokens.slice(ne + 1, last)
  // “can’t help thinking” thinks.
  if (hasClass(next, 'reflexive') && after?.key === 'empecher') return { kind: 'none', to: last + 3 }
  // “pas seulement” adds, as “not only” and “not … alone” do; so does “il n’y a pas que”.
  const adds = hasClass(next, 'restricts') || (next?.key === 'que' && addsBefore(side, ne, last))
  if (adds) return { kind: 'only', to: last + 2 }
  // “n’a jamais cessé” went on.
  const went = negator === 'jamais' && hasClass(next, 'ceases')
  // “aucun doute” is “no doubt”, “pas plus de” a bound, “pas sans savoir” takes the denial back.
  const cancelled =
    hasClass(next, 'cancels-denial') || (next?.key === 'plus' && hasClass(after, 'compared-with'))
  if (went || cancelled) return { kind: 'none', to: last + 2 }
  // “ne … pas pour rien” has its reason; “ne doute pas” is sure.
  const forNothing = negator === 'rien' && tokens[last - 1]?.key === 'pour'
  if (forNothing || between.some(({ readings }) => readings.some(({ lemma }) => lemma === 'douter')))
    return { kind: 'none', to: last + 1 }
  const limit = negator === 'plus' ? limitBehind(side, ne, last, end) : -1
  return limit > 0 ? { kind: 'only', to: limit + 1 } : { kind: 'denial', to: last + 1 }
}

/** “il n’y a pas que”, “ne fait pas que” */
const addsBefore = (side: Document, ne: number, last: number): boolean =>
  beginsWith(side, 'adds-with-que', { from: ne + 1, to: last })?.to === last

/** “ne … plus que”: what remains, and nothing else. “Plus aussi … que” compares, “ne croit plus que” denies a clause. */
function limitBehind(side: Document, ne: number, at: number, end: number): number {
  const { tokens } = side
  for (let next = at + 1; next < Math.min(end, at + FRENCH_REACH); next++) {
    const { key, clause, classes } = tokens[next]!
    if (clause !== tokens[at]!.clause || classes.has('compares')) return -1
    if (key === 'que') {
      return tokens.slice(ne, next).some((token) => takesClause(token, side.grammar)) ? -1 : next
    }
  }
  return -1
}
