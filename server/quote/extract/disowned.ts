/**
 * Words that the sentences behind them take from whomever they were put to, and whose they say they are: “Ms Ross never spoke it.
 * The line was written by a student, Tom Reeve.”
 */
import { isFormOf } from '../../language/inflect.ts'
import { formClasses } from '../../language/form-of.ts'
import type { Document, Token } from '../../language/read.ts'
import { classesOf, hasClass } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { Stretch } from '../../language/stretch.ts'
import type { Entity } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA, type SpeechToken, tokenFrom } from '../entities/speech-token.ts'
import type { ReadOut } from './read-out.ts'
import type { Situation } from './situation.ts'
import { forged } from './forged.ts'
import { subjectOf } from './subjects.ts'

/** Sentences behind the words in which it may be told, as far as the end of the paragraph below. */
const BEHIND = 5
/** In tokens: a text may be without a full stop. */
const LONGEST = 300
/** Words between a verb and what it says, or what denies it. */
const NEAR = 3
/** And between “by” and its verb. */
const AGENT_WITHIN = 6

/**
 * @param credited who seems to have said the words
 * @param meantBy whom a noun phrase stands for
 * @returns null where the text takes them from nobody; words that only stand on something belong to whoever is told to have
 *   said or written them
 */
export function disowned(
  given: Situation,
  document: Document,
  credited: Entity | null,
  meantBy: (mention: Mention) => Entity | null,
): ReadOut | null {
  const sentences = behind(given, document)
  const denial = sentences.find(
    (one) => (disowns(one) && isOf(given, one, credited, meantBy)) || forged(given, one) !== undefined,
  )
  if (!denial && !(credited && isBearer(credited, document))) return null
  for (const one of sentences) {
    const found = authorIn(given, one)
    if (found) return found
  }
  const { tokens } = given
  const at = denial
    ? tokenOf(tokens, disowningVerb(denial) ?? forged(given, denial) ?? denial.tokens[0]!)
    : -1
  return at < 0 ? null : { author: null, verb: tokens[at]! }
}

/** Whether words deny that what was quoted was said: “never spoke it”, « n’a ni prononcé ni écrit cette phrase ». */
export const disowns = (within: Stretch): boolean =>
  within.holds('not-said') || disowningVerb(within) !== undefined

const disowningVerb = (within: Stretch): Token | undefined =>
  within.tokens.find((verb) => isSaying(verb) && isDenied(verb, within) && saysIt(verb, within))

/** “never | said”, and not “cannot say”. */
const isDenied = ({ index }: Token, within: Stretch): boolean =>
  within.negations.some(({ from, to }) => from < index && index <= to + NEAR) &&
  !within
    .between(index - NEAR, index)
    .some((token) => hasClass(token, 'modality', 'carries-possible', 'tells-future'))

const isSaying = (token: Token): boolean =>
  token.part !== 'NOUN' &&
  !isFormOf(token.key, 'reads', token.document.grammar) &&
  (isFormOf(token.key, 'opines', token.document.grammar) ||
    formClasses(token, token.document.grammar).has('speaks') ||
    isMaking(token))

/** “wrote”, « rédigé par », “spoke”: not “reported” or “posted by”. */
const isMaking = (token: Token): boolean =>
  token.part !== 'NOUN' && formClasses(token, token.document.grammar).has('authors')

/** Whether what is said are the words just quoted: “it”, “so”, “the line”, « l’a dit », « cette phrase ». */
function saysIt(verb: Token, within: Stretch): boolean {
  const { document } = within
  const before = within.between(verb.index - NEAR, verb.index)
  const isObject = ({ key, index }: Token) =>
    key === 'l' && ['AUX', 'VERB'].includes(document.tokens[index + 1]?.part ?? '')
  if (document.language === 'fr' && before.some(isObject)) return true
  return within.between(verb.index + 1, verb.index + 1 + NEAR).some((token) => {
    if (hasClass(document.tokens[token.index - 1], 'definite', 'points-back'))
      return hasClass(token, 'mentions') || formClasses(token, document.grammar).has('mentions')
    const isIt = hasClass(token, 'third-neuter', 'points-back') && token.part === 'PRON'
    return isIt && endsClause(token, within)
  })
}

/** “never said it.”, “never wrote that, …”: not “never said it would rain”. */
function endsClause({ index, end, document: { tokens, text } }: Token, { to }: Stretch): boolean {
  const next = tokens[index + 1]
  return (
    index + 1 >= to ||
    !next ||
    /[.,;:!?–—)]/u.test(text.slice(end, next.start)) ||
    hasClass(next, 'preposition', 'coordinator')
  )
}

/** The sentences of the reporter behind the words, no further than the paragraph below. */
function behind({ tokens, utterance: { last } }: Situation, document: Document): Stretch[] {
  const { sentence, paragraph } = tokens[last]!
  const words: number[][] = []
  for (let at = last + 1; at < Math.min(tokens.length, last + LONGEST); at++) {
    const token = tokens[at]!
    if (token.sentence > sentence + BEHIND || token.paragraph > paragraph + 1) break
    if (at === last + 1 || token.sentence !== tokens[at - 1]!.sentence) words.push([])
    if (token.word >= 0) words.at(-1)!.push(token.word)
  }
  return words
    .filter((one) => one.length > 0)
    .map((one) => new Stretch(document, { from: one[0]!, to: one.at(-1)! + 1 }))
}

/** Whether it is the one credited who is said not to have said them: a pronoun leads to whoever was told of last. */
function isOf(
  { tokens, phrases, entities, utterance }: Situation,
  denial: Stretch,
  credited: Entity | null,
  meantBy: (mention: Mention) => Entity | null,
): boolean {
  const verb = disowningVerb(denial)
  const at = verb ? tokenOf(tokens, verb) : -1
  const subject = at < 0 ? null : subjectOf(tokens, phrases, at)
  if (!subject || subject.at > at || subject.form === 'pronoun') return true
  if (subject.form === 'name') return entities.named(subject) === credited
  // “the prefect, Ann Ross, …: ‘…’ The prefect never said it.”
  for (const one of phrases.in(tokens[utterance.first]!.sentence)) if (one.at < utterance.first) meantBy(one)
  return credited !== null && (credited.roles.has(subject.office) || credited.head === subject.head)
}

/** “motto”, “leaflet”: what bears words says nothing. */
function isBearer({ kind, head }: Entity, { grammar }: Document): boolean {
  if (kind === 'person' || !head) return false
  const classes = classesOf(grammar.classes, { key: foldWord(head) })
  return classes.has('mentions') || classes.has('displayed') || classes.has('document')
}

/** Who is told to have said or written the words, with the verb that tells it. */
function authorIn(given: Situation, within: Stretch): ReadOut | null {
  const { tokens } = given
  for (const verb of within.tokens.filter(isMaking)) {
    if (isDenied(verb, within)) continue
    const at = tokenOf(tokens, verb)
    if (at < 0) continue
    const author = (saysIt(verb, within) ? whoDoes(given, at) : null) ?? agentBehind(given, at)
    if (author && isNamed(given, author)) return { author, verb: tokens[at]! }
  }
  return null
}

/** The subject of a verb; of “Tom Reeve, a student in Leeds, | who wrote”, the nearest full name. */
function whoDoes({ tokens, phrases }: Situation, verb: number): Mention | null {
  if (!isA(tokens[verb - 1], 'relative')) return subjectOf(tokens, phrases, verb)
  return (
    phrases
      .in(tokens[verb]!.sentence)
      .findLast(({ form, name, to }) => form === 'name' && to < verb && name.includes(' ')) ?? null
  )
}

/** “written | by a hotel keeper, Tom Reeve”: of what bears the words. */
function agentBehind({ tokens, phrases, utterance: { first } }: Situation, verb: number): Mention | null {
  const { sentence } = tokens[verb]!
  const bearer = tokens
    .slice(Math.max(0, verb - 2 * AGENT_WITHIN), verb)
    .some((one) => one.sentence === sentence && isThat(one, tokens, first))
  if (!bearer) return null
  return (
    phrases
      .in(sentence)
      .find(({ at }) => at > verb && at <= verb + AGENT_WITHIN && isA(tokens[at - 1], 'agent')) ?? null
  )
}

/** Whether a word is for the words, or for what was told to bear them right before. */
const isThat = (one: SpeechToken, tokens: readonly SpeechToken[], first: number): boolean =>
  isA(one, 'mentions') ||
  isA(one, 'third-neuter') ||
  (isA(one, 'document') &&
    tokens.slice(Math.max(0, first - 6 * AGENT_WITHIN), first).some(({ key }) => key === one.key))

/** Whether somebody has a name, or it stands beside. */
const isNamed = ({ tokens, phrases }: Situation, { form, kind, at, to }: Mention): boolean =>
  form === 'name'
    ? kind === 'person'
    : form === 'description' &&
      [phrases.beginningAt(to + 1), phrases.endingBefore(Math.max(1, at - 1))].some(
        (one) => one?.form === 'name' && (tokens[to]?.key === ',' || tokens[at - 1]?.key === ','),
      )

/** -1 for a word inside the words quoted. */
function tokenOf(tokens: readonly SpeechToken[], { index, end }: Token): number {
  const at = tokenFrom(tokens, end) - 1
  return tokens[at]?.word === index ? at : -1
}
