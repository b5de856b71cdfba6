/** Reads who a noun phrase names or describes. */
import { isDate, isFunctionWord } from '../../language/word-classes.ts'
import {
  CONTRACTED_ARTICLE,
  DEFINITE,
  INDEFINITE,
  isDeterminer,
  PREPOSITION,
  PRONOUN,
} from '../../language/closed-words.ts'
import { genderOfFirstName } from './first-names.ts'
import { officeAt } from './offices.ts'
import type { Span } from '../../language/split.ts'
import { genderOfNoun, genderOfTitle, isBodyNoun, isPersonNoun, isTitle, isWriting } from './role-words.ts'
import type { Token } from './tokens.ts'

export type Gender = 'f' | 'm' | null

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
  plural: boolean
  gender: Gender
  /** Index of its first token. */
  at: number
  /** Index after its last token. */
  to: number
}

const PARTICLE = new Set('de du d la le les van von der den bin ben al el y l da di dos del st'.split(' '))

/** Index after the run of capitalised words at `at`, particles and initials included; `at` itself where none stands. */
export function nameEnd(tokens: readonly Token[], at: number): number {
  let end = at
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') break
    if (token.capital && !(isDate(token.key) && token.key.length > 3) && !PRONOUN[token.key]) end = i + 1
    else if (end === at || !PARTICLE.has(token.key) || !tokens[i + 1]) break
    else if (token.key === 'd' || token.key === 'l' ? !tokens[i + 1]!.capital : !isParticleOfName(tokens, i))
      break
  }
  return end
}

/** “Charles de Gaulle” and “Bill de Blasio”, but not “Président de France”: a title takes a complement. */
function isParticleOfName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]!
  const after = PARTICLE.has(next.key) ? tokens[at + 2] : next
  return (
    Boolean(after?.capital) && !isTitle(before.key) && !isBodyNoun(before.key) && !isPersonNoun(before.key)
  )
}

/** Index of the first word of a run of capitals that is not a title. */
export function withoutTitles(tokens: readonly Token[], at: number, end: number): number {
  if (isBodyNoun(tokens[end - 1]!.key)) return at
  let from = at
  for (let i = at; i < end - 1; i++) {
    const { key } = tokens[i]!
    if (genderOfFirstName(key, 'unknown')) break // Dean, Guy, King: a name, whatever else it means
    if (isTitle(key) || isPersonNoun(key)) from = i + 1
  }
  return from === at && end - at > FULL_NAME && endsTitle(tokens, at) ? end - FULL_NAME : from
}

/** Words of a name that follows a title's own complement in capitals. */
const FULL_NAME = 2

/** « la ministre de l’Énergie | Claire Roy », “Secretary of State | John Doe”: the first capitals complete the title. */
function endsTitle(tokens: readonly Token[], at: number): boolean {
  const LONGEST_TITLE = 5
  if (!/^(?:l|la|le|les|de|du|d|des|aux?|of|for)$/.test(tokens[at - 1]?.key ?? '')) return false
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_TITLE) && tokens[i]!.kind === 'word'; i--) {
    if (isPersonNoun(tokens[i]!.key)) return true
  }
  return false
}

export function genderBefore(tokens: readonly Token[], at: number, end: number): Gender {
  for (let i = end - 1; i >= at; i--) {
    const gender = genderOfTitle(tokens[i]!.key) ?? genderOfNoun(tokens[i]!.key)
    if (gender) return gender
    // “la ministre”, “le maire”: the article tells what the noun does not
    const before = tokens[i - 1]?.key
    if (isPersonNoun(tokens[i]!.key) && (before === 'la' || before === 'une')) return 'f'
    if (isPersonNoun(tokens[i]!.key) && (before === 'le' || before === 'un')) return 'm'
  }
  return null
}

/** Possessives that stand for the one they belong to: “in his words”, « sa réponse ». */
const POSSESSOR: Record<string, { gender: Gender; plural: boolean }> = {
  his: { gender: 'm', plural: false },
  their: { gender: null, plural: true },
  son: { gender: null, plural: false },
  sa: { gender: null, plural: false },
  ses: { gender: null, plural: false },
  leur: { gender: null, plural: true },
  leurs: { gender: null, plural: true },
}

/** Reads the tokens from `at` to `to` as one noun phrase. Null where they are none. */
export function readMention(text: string, tokens: readonly Token[], at: number, to: number): Mention | null {
  while (at < to && (tokens[to - 1]!.kind !== 'word' || /^(?:there|here|ici)$/.test(tokens[to - 1]!.key)))
    to--
  if (at >= to) return null
  const first = tokens[at]!
  const span = { start: first.start, end: tokens[to - 1]!.end, at, to }
  const alone = to === at + 1
  const pronoun =
    first.key === 'her' && !alone ? undefined : (PRONOUN[first.key] ?? (alone && POSSESSOR[first.key]))
  if (pronoun) {
    const plain = { name: first.text, kind: 'unnamed' as const, head: '', office: '', definite: true }
    return { ...span, to: at + 1, end: first.end, form: 'pronoun', ...plain, ...pronoun }
  }
  const determined = isDeterminer(first.key) || CONTRACTED_ARTICLE.has(first.key)
  const core = coreEnd(tokens, determined ? at + 1 : at, to)
  const named = trailingName(tokens, at, core)
  if (named < core && !isDescribedBy(tokens, at, named, core))
    return nameMention(text, tokens, span, named, core)
  const last = trailingName(tokens, core, to)
  if (to - last > FULL_NAME && withoutTitles(tokens, last, to) > last)
    return nameMention(text, tokens, span, last, to)
  return describe(text, tokens, span, determined, core)
}

/** The phrase up to its first complement: “the head | of the union”. */
function coreEnd(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const { key, kind } = tokens[i]!
    if (kind !== 'word') return i
    if (i > at && PREPOSITION.has(key)) {
      if (PARTICLE.has(key) && tokens[i - 1]!.capital && isParticleOfName(tokens, i)) continue
      return i
    }
  }
  return to
}

/** Where the capitalised run that ends at `to` begins; `to` where none does. */
function trailingName(tokens: readonly Token[], at: number, to: number): number {
  let from = to
  for (let i = to - 1; i >= at; i--) {
    const { capital, key } = tokens[i]!
    if (capital && !isDeterminer(key)) from = i
    else if (!PARTICLE.has(key) || from === to || (isDeterminer(key) && i === at)) break
  }
  return from
}

/** Whether a run of capitals stands beside a noun that speaks: “the State Department readout” has its noun last. */
function isDescribedBy(tokens: readonly Token[], at: number, named: number, end: number): boolean {
  return end - named === 1 && at < named && isPersonNoun(tokens[named]!.key) && !isTitle(tokens[named]!.key)
}

function nameMention(
  text: string,
  tokens: readonly Token[],
  span: Span & { at: number; to: number },
  named: number,
  end: number,
): Mention {
  const from = withoutTitles(tokens, named, end)
  const run = tokens.slice(from, end)
  const body =
    run.some(({ key }) => isBodyNoun(key)) ||
    run.every(({ text }) => /^\p{Lu}{2,}$/u.test(text) && run.length === 1)
  const bodyBefore = tokens.slice(span.at, from).some(({ key }) => isBodyNoun(key))
  const titled =
    from > named || tokens.slice(span.at, from).some(({ key }) => isPersonNoun(key) || isTitle(key))
  return {
    ...span,
    form: 'name',
    name: text.slice(tokens[from]!.start, tokens[end - 1]!.end),
    kind: (body || bodyBefore) && !titled ? 'organisation' : 'person',
    ...nounBefore(tokens, span.at, from),
    definite: true,
    plural: false,
    gender: genderBefore(tokens, span.at, from),
  }
}

function nounBefore(tokens: readonly Token[], at: number, end: number): Pick<Mention, 'head' | 'office'> {
  for (let i = at; i < end; i++) {
    if (isPersonNoun(tokens[i]!.key)) return { head: tokens[i]!.key, office: officeAt(tokens, i) }
  }
  return { head: '', office: '' }
}

function describe(
  text: string,
  tokens: readonly Token[],
  span: Span & { at: number; to: number },
  determined: boolean,
  core: number,
): Mention | null {
  const { at, to } = span
  const start = determined ? at + 1 : at
  if (start >= to) return null
  const nouns = tokens.slice(start, Math.max(core, start + 1))
  const noun = nouns.findLastIndex(({ key }) => isPersonNoun(key))
  const person = nouns[noun]
  const body = nouns.find(({ key }) => isBodyNoun(key)) ?? nouns.find(({ key }) => isWriting(key))
  const head = person ?? body ?? nouns.at(-1)!
  if (isFunctionWord(head.key) && nouns.length === 1) return null
  const issuer = person || !isWriting(nouns.at(-1)!.key) ? null : issuerOf(tokens, start, core)
  const article = tokens[at]!.key
  return {
    ...span,
    form: 'description',
    name: issuer ? text.slice(issuer.start, issuer.end) : text.slice(tokens[start]!.start, span.end),
    kind: issuer || (body && !person) ? 'organisation' : 'unnamed',
    head: head.key,
    office: person ? officeAt(tokens, start + noun) : '',
    definite: determined && (DEFINITE.has(article) || CONTRACTED_ARTICLE.has(article)),
    plural:
      /^(?:les|des|ces|these|those|several|many|plusieurs|certains)$/.test(article) ||
      (!INDEFINITE.has(article) &&
        head.key.endsWith('s') &&
        !/^(?:l[ea]?|un|une|ce|cet|cette|son|sa)$/.test(article) &&
        person !== undefined),
    gender:
      genderOfNoun(head.key) ??
      (/^(?:la|une|cette)$/.test(article) ? 'f' : /^(?:le|un|ce|cet)$/.test(article) ? 'm' : null),
  }
}

/** “the State Department readout” speaks for the State Department. */
function issuerOf(tokens: readonly Token[], start: number, end: number): Span | null {
  const capitals = tokens.slice(start, end).filter(({ capital }) => capital)
  return capitals.length > 0 ? { start: capitals[0]!.start, end: capitals.at(-1)!.end } : null
}
