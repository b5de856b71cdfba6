/** Where a French text denies or restricts, and where its *ne* does neither. */
import { isVerb } from './lexicon.ts'
import type { Negation } from './negation.ts'
import { hasLemma, keySet, type Range, type Document, type Token, vocabulary } from './read.ts'

const FRENCH_NEGATOR = keySet('pas plus jamais rien personne aucun aucune nul nulle guere point ni nullement')
/** What can deny from before the verb: "personne ne vient". */
const FRENCH_SUBJECT = keySet('personne aucun aucune rien nul nulle jamais ni')
const DETERMINER = keySet(
  'tout au aux du des un une le la les ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs chaque premier faux deux trois par',
)
const ONLY = keySet('seulement uniquement exclusivement simplement')
/** After these, *ne* without *pas* denies nothing (Grevisse: *ne* explétif). */
const EXPLETIVE = vocabulary(`
  avant que | à moins que | sans que | crain* | craign* | peur que | crainte que | empêch* | évit* | plus | moins | mieux | pire |
  meilleur* | autre | autrement | davantage | depuis que | doute que | redout* | pis | nier | nie | s’en faut`)
const FRENCH_REACH = 9
/** So near behind a denial *sans* takes it back. */
const CANCELS = 3

export function frenchNegations(side: Document, { from, to }: Range): Negation[] {
  const { tokens } = side
  const found: Negation[] = []
  /** How far the last negation reaches: another word of denial inside it belongs to it. */
  let reached = -1
  const add = (one: Negation) => {
    found.push(one)
    reached = one.to
  }
  for (let at = from; at < to; at++) {
    const { key, sentence } = tokens[at]!
    if (key === 'ne' && at >= reached) {
      const one = withNe(side, at, from, to)
      const last = found.at(-1)
      // “pas une famille qui n’ait perdu quelqu’un”: every family has.
      const every = !one && last && tokens[last.from]!.sentence === sentence && at - last.to <= FRENCH_REACH
      if (one) add(one)
      else if (every && /^(?:qui|que|dont|ou)$/u.test(tokens[at - 1]!.key)) found.pop()
      continue
    }
    if (ONLY.has(key)) found.push({ kind: 'only', from: at, to: at + 1 })
    if (at < reached || sentence !== tokens[at]!.sentence) continue
    const last = found.at(-1)
    if (key === 'sans' && last && takenBack(tokens, last, at)) {
      found.pop()
      continue
    }
    if (deniesAlone(side, at, found)) add({ kind: 'denial', from: at, to: alsoTaken(tokens, at, to) })
  }
  return found.filter(({ kind }) => kind !== 'none')
}

/** “pas un jour sans”, “jamais sans”: every day, always with. */
function takenBack(tokens: Token[], { from, to }: Range, sans: number): boolean {
  if (tokens[from]!.clause !== tokens[sans]!.clause || sans - to > CANCELS) return false
  return /^une?$/u.test(tokens[to]!.key) || /^(?:jamais|guere)$/u.test(tokens[to - 1]!.key)
}

/** Words of denial that go on with one denial: "sans aucun", "jamais rien", "ni … ni". */
function alsoTaken(tokens: Token[], at: number, to: number): number {
  let last = at + 1
  const reach = tokens[at]!.key === 'sans' || tokens[at]!.key === 'ni' ? FRENCH_REACH : 3
  for (let next = at + 1; next < Math.min(to, at + reach); next++)
    if (
      /^(?:aucune?|rien|personne|jamais|ni|ne|pas)$/u.test(tokens[next]!.key) &&
      tokens[next]!.clause <= tokens[at]!.clause + (tokens[at]!.key === 'ni' ? 1 : 0)
    )
      last = next + 1
  return last
}

/** The denial that a *ne* opens, with what stands before it as its subject; null where *ne* is expletive. */
function withNe(side: Document, at: number, start: number, end: number): Negation | null {
  const { tokens } = side
  const { sentence, clause } = tokens[at]!
  const keys = (from: number, length: number) =>
    tokens
      .slice(from, from + length)
      .map(({ key }) => key)
      .join(' ')
  if (/^ne (?:importe|empeche que|serait ce)/u.test(keys(at, 3))) return null
  if (/^ne peut (?:plus|mieux)/u.test(keys(at, 3)) && !isVerb(tokens[at + 3]?.key ?? '', 'fr')) return null
  let from = at
  for (
    let before = at - 1;
    before >= Math.max(start, at - 8) && tokens[before]!.clause === clause;
    before--
  ) {
    const { key } = tokens[before]!
    if (FRENCH_SUBJECT.has(key) && !(key === 'personne' && DETERMINER.has(tokens[before - 1]?.key ?? '')))
      from = before
  }
  const record = recordAt(tokens, from, at)
  if (record > 0) return { kind: 'none', from, to: record }
  let only = -1
  let last = -1
  for (let next = at + 1; next < Math.min(end, at + FRENCH_REACH); next++) {
    const { key, sentence: there, clause: inner } = tokens[next]!
    if (there !== sentence || (key === 'ne' && last < 0)) break
    if (key === 'ne' || (from < at && inner !== clause)) break
    if (last >= 0 && inner !== tokens[last]!.clause && key !== 'ni') break
    if (
      FRENCH_NEGATOR.has(key) &&
      !(key === 'personne' && DETERMINER.has(tokens[next - 1]!.key)) &&
      !(key === 'plus' && only >= 0)
    )
      last = next
    else if (key === 'que' && only < 0 && last < 0 && inner === clause && next > at + 1) only = next
  }
  if (last >= 0 && (only < 0 || last < only)) {
    const kind = kindOf(tokens, at, last, end)
    return { ...kind, from }
  }
  if (from < at) return { kind: 'denial', from, to: at + 1 }
  // “n’a de cesse” goes on.
  if (
    tokens.slice(at + 1, at + 5).some(({ key }) => key === 'cesse') &&
    tokens.slice(at + 1, at + 4).some(({ key }) => key === 'de')
  )
    return null
  const bare = BARE.test(tokens[at + 1]?.key ?? '')
  if (bare && only < 0) return { kind: 'denial', from: at, to: at + 2 }
  const before = { from: Math.max(start, at - 12), to: at }
  if (EXPLETIVE(side, before).some((range) => tokens[range.from]!.sentence === sentence)) return null
  if (only < 0) return null
  const clausal =
    bare &&
    !/^une?$/u.test(tokens[only + 1]?.key ?? '') &&
    tokens[only - 1]!.readings.some(({ lemma }) => TAKES_CLAUSE.test(lemma))
  return clausal ? { kind: 'denial', from: at, to: at + 2 } : { kind: 'only', from: at, to: only + 1 }
}

/**
 * “jamais la mer n’avait été aussi haute”: a record, which English tells without a denial.
 *
 * @returns where it ends, −1 for none
 */
function recordAt(tokens: Token[], from: number, ne: number): number {
  const around = tokens.slice(from, ne + FRENCH_REACH).filter(({ clause }) => clause === tokens[ne]!.clause)
  const never = around.findIndex(({ key }) => key === 'jamais')
  const as =
    never < 0 ? undefined : around.slice(never).find(({ key }) => /^(?:aussi|autant|tel|telle)$/u.test(key))
  return as ? as.index + 1 : -1
}

/** Verbs that *ne* denies by itself. */
const BARE = /^(?:pe(?:ut|uvent|ux)|pu(?:is|t)|pouv|pour|sai[st]|sav|sau|os)/u
/** “ne peut accepter que …”: the clause belongs to the verb, and restricts nothing. */
const TAKES_CLAUSE =
  /^(?:accepter|admettre|permettre|nier|croire|dire|tolerer|imaginer|exclure|affirmer|supposer|penser|ignorer|vouloir|attendre|esperer|oublier|pretendre|comprendre|garantir)$/u

const DOUBT = keySet('douter')

/** What a *ne* and its negator at `last` come to, with the words behind them: most deny, some add, limit or cancel. */
function kindOf(
  tokens: Token[],
  ne: number,
  last: number,
  end: number,
): { kind: Negation['kind']; to: number } {
  const [negator = '', next = '', after = ''] = [last, last + 1, last + 2].map((at) => tokens[at]?.key)
  const between = tokens.slice(ne + 1, last)
  // “can’t help thinking” thinks.
  if (/^(?:me|te|se|nous|vous)$/u.test(next) && after === 'empecher') return { kind: 'none', to: last + 3 }
  // “pas seulement” adds, as “not only” and “not … alone” do; so does “il n’y a pas que”.
  const adds = /^(?:seulement|uniquement|simplement)$/u.test(next) || (next === 'que' && addsBefore(between))
  if (adds) return { kind: 'only', to: last + 2 }
  // “n’a jamais cessé” went on.
  const went = negator === 'jamais' && /^(?:cess|arret|manqu)/u.test(next)
  // “aucun doute” is “no doubt”, “pas plus de” a bound, “pas sans savoir” takes the denial back.
  const cancelled = /^(?:moins|doute|sans)$/u.test(next) || (next === 'plus' && /^(?:de|que)$/u.test(after))
  if (went || cancelled) return { kind: 'none', to: last + 2 }
  // “ne … pas pour rien” has its reason; “ne doute pas” is sure.
  const forNothing = negator === 'rien' && tokens[last - 1]?.key === 'pour'
  if (forNothing || between.some((token) => hasLemma(token, DOUBT))) return { kind: 'none', to: last + 1 }
  const limit = negator === 'plus' ? limitBehind(tokens, ne, last, end) : -1
  return limit > 0 ? { kind: 'only', to: limit + 1 } : { kind: 'denial', to: last + 1 }
}

/** “il n’y a pas que”, “ne fait pas que” */
const addsBefore = (between: Token[]) =>
  /^(?:y (?:a|avait|aura)|fai(?:t|sait))$/u.test(between.map(({ key }) => key).join(' '))

/** “ne … plus que”: what remains, and nothing else. “Plus aussi … que” compares, “ne croit plus que” denies a clause. */
function limitBehind(tokens: Token[], ne: number, at: number, end: number): number {
  for (let next = at + 1; next < Math.min(end, at + FRENCH_REACH); next++) {
    const { key, clause } = tokens[next]!
    if (clause !== tokens[at]!.clause || /^(?:aussi|si|tant|autant|tel|telle|moins|meme)$/u.test(key))
      return -1
    if (key === 'que') {
      const clausal = tokens
        .slice(ne, next)
        .some(({ readings }) => readings.some(({ lemma }) => TAKES_CLAUSE.test(lemma)))
      return clausal ? -1 : next
    }
  }
  return -1
}

const SANS_AND_NO_DENIAL = keySet(
  'doute cesse arret abri papiers emploi domicile plus faute compter precedent parler oublier dire delai delais aller forcer',
)

/** A denial without *ne*: "c’est pas", "sans", "aucun", "non". */
function deniesAlone({ tokens, text }: Document, at: number, found: Negation[]): boolean {
  const { key, end, clause } = tokens[at]!
  const before = tokens[at - 1]?.key ?? ''
  const next = tokens[at + 1]?.key ?? ''
  switch (key) {
    case 'pas':
      return (
        !/^(?:seulement|uniquement|simplement|que|moins|meme)$/u.test(next) &&
        !DETERMINER.has(before) &&
        next !== 'mal' &&
        !(next === 'a' && tokens[at + 2]?.key === 'pas') &&
        before !== 'a' &&
        before !== 'ou' &&
        !/^(?:premiers?|quelques|derniers?|grands?|petits?|nouveaux?|simples?)$/u.test(before)
      )
    case 'sans': {
      const certain = tokens.slice(at + 1, at + 4).some((token) => token.key === 'doute')
      const unmeant = next === 'le' && /^(?:vouloir|savoir)$/u.test(tokens[at + 2]?.key ?? '')
      return !certain && !unmeant && !SANS_AND_NO_DENIAL.has(next) && before !== 'non'
    }
    case 'aucun':
    case 'aucune':
    case 'nullement':
      return next !== 'doute' && !awaitsNe(tokens, at)
    case 'jamais':
      return !/^(?:a|si|que|comme)$/u.test(before) && !awaitsNe(tokens, at)
    case 'rien':
      return before !== 'un' && next !== 'que' && !awaitsNe(tokens, at)
    case 'non':
      if (next === 'seulement') return false
      // “non albanaises” is a prefix, “non ?” a tag.
      return (
        next !== 'plus' &&
        before !== 'ou' &&
        before !== 'qua' &&
        (/^(?:que|pas|par|pour|de|en|sur|avec|dans|a)$/u.test(next) ||
          before === 'que' ||
          /^\s?[.,;:!»”)]/u.test(text.slice(end, end + 2)))
      )
    case 'ni':
      if (tokens.slice(Math.max(0, at - FRENCH_REACH), at).some((one) => one.key === 'ni')) return false
      return !found.some(
        (one) =>
          tokens[one.from]!.sentence === tokens[at]!.sentence &&
          Math.abs(tokens[one.from]!.clause - clause) <= 2,
      )
    default:
      return false
  }
}

/** A subject that denies (“aucun camp ne veut”) is counted with its *ne*. */
const awaitsNe = (tokens: Token[], at: number) =>
  tokens.slice(at + 1, at + 9).some(({ key, clause }) => key === 'ne' && clause === tokens[at]!.clause)
