/** Who leads a sentence, who does in it what is done to somebody, and to whom somebody speaks. */
import { formClasses } from '../../language/form-of.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'
import { subjectOf } from './subjects.ts'

/** Index of the phrase that a sentence leads with: behind “In the lane”, « Devant le comité », the next that can be somebody. */
export function leadOf(tokens: readonly SpeechToken[], all: readonly Mention[]): number {
  const isFronted = ({ at }: Mention) =>
    isA(tokens[at - 1], 'preposition') ||
    (isA(tokens[at], 'contracted-article') && !isA(tokens[at], 'indefinite'))
  return all.findIndex(
    (one, i) => !isFronted(one) && (i === 0 || one.form !== 'description' || one.office !== ''),
  )
}

/** “| Ann Ross | asked the witness”, « | Paul Roche | s’est tourné vers la juge »: the subject of the verb of speaking before a description. */
export function agentOver(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { at, to }: Mention,
  grammar: Grammar,
): Mention | null {
  const governed = isA(tokens[at - 1], 'preposition') ? at - 2 : at - 1
  const verb = tokens[governed]
  if (verb?.sentence !== tokens[at]!.sentence || verb.kind !== 'word') return null
  if (!formClasses(verb, grammar).has('speaks')) return null
  const subject = subjectOf(tokens, phrases, governed)
  if (!subject || subject.to > governed) return null
  // “Ann Ross, | said the judge |,” is turned round.
  const isApart = tokens.slice(subject.to, governed).some(({ kind }) => kind !== 'word')
  return isApart && tokens[to]?.kind !== 'word' ? null : subject
}

/** Index of the pronoun beside the verb of a description that says to whom it speaks; -1 where none stands. */
export function pronounBeside(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { at, to }: Mention,
): number {
  const { sentence } = tokens[at]!
  const isHere = (i: number) => tokens[i]?.sentence === sentence && tokens[i].kind === 'word'
  // Not “told her crew”.
  const isOne = (i: number) =>
    isA(tokens[i], 'object') && !(isA(tokens[i], 'possessive') && isNominal(phrases, i + 1))
  for (let i = at - 1; i >= at - CLAUSE && isHere(i); i--) if (isOne(i)) return i
  for (let i = to; i < to + CLAUSE && isHere(i); i++) if (isOne(i)) return i
  return -1
}
const isNominal = (phrases: NounPhrases, at: number) => ['NOUN', 'ADJ', 'PROPN'].includes(phrases.part(at))
const CLAUSE = 5
