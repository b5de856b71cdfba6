/** Reads who a noun phrase names or describes. */
import type { Span } from '../../language/split.ts'
import { printed } from './left-out.ts'
import { isA, isDeterminer, isOfAnother, type SpeechToken } from './speech-token.ts'
import { genderOfNoun, isPersonNoun } from './nouns.ts'
import { FULL_NAME, type Gender, genderBefore, genderBehind, withoutTitles } from './titles.ts'

/** A phrase that can stand for a speaker. */
export interface Mention extends Span {
  form: 'pronoun' | 'name' | 'description'
  /** The name without titles, the description without its article. */
  name: string
  kind: 'person' | 'organisation' | 'unnamed'
  /** The noun a description turns on, folded; '' for a bare name. */
  head: string
  /** The office that the noun names, see `officeAt`; '' where it is none for a person. */
  office: string
  definite: boolean
  /** Whether it is told by whose it is: “her lawyer”. */
  owned: boolean
  plural: boolean
  gender: Gender
  /** Index of its first token. */
  at: number
  /** Index after its last token. */
  to: number
  /** Index of the token that a name is looked up by: its last, or a body's own noun before what completes it. */
  by: number
}

/** Index after the run of capitalised words at `at`, particles and initials included; `at` itself where none stands. */
export function nameEnd(tokens: readonly SpeechToken[], at: number): number {
  let end = at
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || token.paragraph !== tokens[at]!.paragraph) break
    // “Charles I”, but “when I asked”.
    const isMe = isA(token, 'first-singular') && isA(token, 'subject') && !namesBefore(tokens, at, i)
    const isNamed = token.capital && !isMe && !isA(token, 'pronoun')
    if (isNamed && !(isA(token, 'date') && token.key.length > 3)) end = i + 1
    else if (end === at || !isA(token, 'particle') || !tokens[i + 1]) break
    else if (token.key === 'd' || token.key === 'l' ? !tokens[i + 1]!.capital : !isParticleOfName(tokens, i))
      break
  }
  return end
}

/** Whether a name has begun right before a token: not in “There I was”. */
const namesBefore = (tokens: readonly SpeechToken[], at: number, i: number): boolean =>
  i > at && !isA(tokens[i - 1], 'function')

/** “Charles de Gaulle” and “Bill de Blasio”, but not “Président de France”: a title takes a complement. */
function isParticleOfName(tokens: readonly SpeechToken[], at: number): boolean {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]!
  const after = isA(next, 'particle') ? tokens[at + 2] : next
  return Boolean(after?.capital) && !isA(before, 'title') && !isA(before, 'body') && !isPersonNoun(before)
}

/** A pronoun's gender and number, and those of a possessive that stands alone for whom it tells of: “in his words”, « sa réponse ». */
function standsFor(token: SpeechToken, alone: boolean): { gender: Gender; plural: boolean } | null {
  if (isA(token, 'pronoun')) {
    const gender = isA(token, 'masculine') ? 'm' : isA(token, 'feminine') ? 'f' : null
    return { gender, plural: isA(token, 'plural') }
  }
  return alone && isOfAnother(token)
    ? { gender: isA(token, 'third-masculine') ? 'm' : null, plural: isA(token, 'third-plural') }
    : null
}

/** Reads the tokens from `at` to `to` as one noun phrase. Null where they are none. */
export function readMention(
  text: string,
  tokens: readonly SpeechToken[],
  at: number,
  to: number,
): Mention | null {
  while (
    at < to &&
    (tokens[to - 1]!.kind !== 'word' || isA(tokens[to - 1], 'here') || isWhen(tokens, at, to))
  )
    to--
  if (at >= to) return null
  const first = tokens[at]!
  // “His audience of Monday”; April and June are people too.
  if (to === at + 1 && isA(first, 'date') && first.key.length > 3 && first.given.anywhere === undefined)
    return null
  const span = { start: first.start, end: tokens[to - 1]!.end, at, to }
  const alone = to === at + 1
  const pronoun = first.key === 'her' && !alone ? null : standsFor(first, alone)
  if (pronoun) {
    const plain = {
      name: first.text,
      kind: 'unnamed' as const,
      head: '',
      office: '',
      definite: true,
      owned: false,
    }
    return { ...span, to: at + 1, by: at, end: first.end, form: 'pronoun', ...plain, ...pronoun }
  }
  const determined = isDeterminer(first) || isA(first, 'contracted-article')
  const core = coreEnd(tokens, determined ? at + 1 : at, to)
  const named = trailingName(tokens, at, core)
  if (named < core && !isDescribedBy(tokens, at, named, core))
    return nameMention(text, tokens, span, named, core, isCompleted(tokens, core, to) ? to : core)
  const noun = tokens[core - 1]!
  // « Vial père », « Vial fils »
  if (isA(noun, 'kin') && core > at + 1 && trailingName(tokens, at, core - 1) === at)
    return {
      ...nameMention(text, tokens, span, at, core - 1, core - 1),
      head: noun.key,
      office: noun.office,
      gender: genderOfNoun(noun) ?? null,
    }
  const last = trailingName(tokens, core, to)
  if (to - last > FULL_NAME && withoutTitles(tokens, last, to) > last)
    return nameMention(text, tokens, span, last, to, to)
  if (isBareComplement(tokens, core, last) && last < to) return nameMention(text, tokens, span, last, to, to)
  return describe(text, tokens, span, determined, core)
}

/** “said Ann Ross | Thursday”, « a dit Paul Roche | mardi soir »: when it was said; May is a name as well. */
const isWhen = (tokens: readonly SpeechToken[], at: number, to: number): boolean =>
  to - at > 1 &&
  ((isA(tokens[to - 1], 'date') && tokens[to - 1]!.key.length > 3) || isA(tokens[to - 1], 'part-of-day'))

/** The phrase up to its first complement: “the head | of the union”. */
function coreEnd(tokens: readonly SpeechToken[], at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return i
    if (i > at && isA(token, 'preposition')) {
      if (isA(token, 'particle') && tokens[i - 1]!.capital && isParticleOfName(tokens, i)) continue
      return i
    }
  }
  return to
}

/** « le fabricant | de pompes | Optival », « la cheffe | d’équipe | Anne Roche »: a complement without an article takes no name. */
function isBareComplement(tokens: readonly SpeechToken[], core: number, end: number): boolean {
  if (end < core + 2 || !isA(tokens[core], 'of') || isA(tokens[core], 'contracted-article')) return false
  return (
    isPersonNoun(tokens[core - 1]) &&
    !isA(tokens[end - 1], 'preposition') &&
    tokens.slice(core + 1, end).every(isBare)
  )
}

const isBare = ({ kind, capital, classes }: SpeechToken): boolean =>
  kind === 'word' && !capital && !WITH_ARTICLE.some((one) => classes.has(one))
const WITH_ARTICLE = ['body', 'definite', 'possessive'] as const

/** Where the capitalised run that ends at `to` begins; `to` where none does. */
function trailingName(tokens: readonly SpeechToken[], at: number, to: number): number {
  let from = to
  for (let i = to - 1; i >= at; i--) {
    const token = tokens[i]!
    if (token.capital && !isDeterminer(token)) from = i
    else if (!isA(token, 'particle') || from === to || (isDeterminer(token) && i === at)) break
  }
  return from
}

/** Whether a run of capitals stands beside a noun that speaks: “the State Department readout” has its noun last. */
function isDescribedBy(tokens: readonly SpeechToken[], at: number, named: number, end: number): boolean {
  return end - named === 1 && at < named && isPersonNoun(tokens[named]) && !isA(tokens[named], 'title')
}

/** « le Collectif | des riverains », “the Board | of Trade”: the name of a body goes on. */
const isCompleted = (tokens: readonly SpeechToken[], core: number, to: number): boolean =>
  core < to &&
  isA(tokens[core - 1], 'body') &&
  (isA(tokens[core], 'of') || isA(tokens[core], 'contracted-article'))

function nameMention(
  text: string,
  tokens: readonly SpeechToken[],
  span: Span & { at: number; to: number },
  named: number,
  end: number,
  completed: number,
): Mention {
  const from = withoutTitles(tokens, named, end)
  const run = tokens.slice(from, end)
  const body =
    run.some((one) => isA(one, 'body')) ||
    run.every(({ text }) => /^\p{Lu}{2,}$/u.test(text) && run.length === 1)
  const bodyBefore = tokens.slice(span.at, from).some((one) => isA(one, 'body'))
  const titled =
    from > named || tokens.slice(span.at, from).some((one) => isPersonNoun(one) || isA(one, 'title'))
  return {
    ...span,
    form: 'name',
    name: printed(text, tokens, from, completed),
    by: end - 1,
    kind: (body || bodyBefore) && !titled ? 'organisation' : 'person',
    ...nounBefore(tokens, span.at, from),
    definite: true,
    owned: false,
    plural: false,
    gender: genderBefore(tokens, span.at, from),
  }
}

/** The name that goes on to a token, whatever its words. */
export function wholeName(text: string, tokens: readonly SpeechToken[], named: Mention, to: number): Mention {
  const { end } = tokens[to - 1]!
  return { ...named, to, end, by: to - 1, name: text.slice(named.start, end) }
}

function nounBefore(
  tokens: readonly SpeechToken[],
  at: number,
  end: number,
): Pick<Mention, 'head' | 'office'> {
  for (let i = at; i < end; i++) {
    if (isPersonNoun(tokens[i])) return { head: tokens[i]!.key, office: tokens[i]!.office }
  }
  return { head: '', office: '' }
}

function describe(
  text: string,
  tokens: readonly SpeechToken[],
  span: Span & { at: number; to: number },
  determined: boolean,
  core: number,
): Mention | null {
  const { at, to } = span
  const start = determined ? at + 1 : at
  if (start >= to) return null
  const nouns = tokens.slice(start, Math.max(core, start + 1))
  // “Ann Ross’s official visit”: what belongs to somebody is what its last noun says.
  const owned = nouns.findLastIndex(({ key }) => key === "'s")
  const noun = nouns.findLastIndex((one, i) => isPersonNoun(one) && (owned < 0 || i === nouns.length - 1))
  const person = nouns[noun]
  const body = nouns.find((one) => isA(one, 'body')) ?? nouns.find((one) => isA(one, 'writing'))
  const head = person ?? body ?? nouns.at(-1)!
  if (isA(head, 'function') && nouns.length === 1) return null
  const issuer = person || !isA(nouns.at(-1), 'writing') ? null : issuerOf(tokens, start, core)
  const article = tokens[at]!
  return {
    ...span,
    form: 'description',
    by: at,
    name: issuer ? text.slice(issuer.start, issuer.end) : text.slice(tokens[start]!.start, span.end),
    kind: issuer || (body && !person) ? 'organisation' : 'unnamed',
    head: head.key,
    office: person ? tokens[start + noun]!.office : '',
    definite: determined && (isA(article, 'definite') || isA(article, 'contracted-article')),
    owned: determined && isA(article, 'possessive'),
    plural:
      isA(head, 'several') ||
      (determined && isA(article, 'plural')) ||
      (!isA(article, 'indefinite') &&
        head.key.endsWith('s') &&
        !isA(article, 'singular') &&
        person !== undefined),
    gender: genderOfNoun(head) ?? (determined ? genderBehind(article) : null),
  }
}

/** “the State Department readout” speaks for the State Department. */
function issuerOf(tokens: readonly SpeechToken[], start: number, end: number): Span | null {
  const capitals = tokens.slice(start, end).filter(({ capital }) => capital)
  return capitals.length > 0 ? { start: capitals[0]!.start, end: capitals.at(-1)!.end } : null
}
