/** Whom a text keeps unnamed: “A manager, who asked not to be named, said it had been sent. “Ask him,” he said.” */
import { findClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import type { Mention } from '../entities/mentions.ts'
import type { Situation } from './situation.ts'

/** Sentences above the words, in their paragraph, in which it may be told. */
const ABOVE = 2

/** @returns null where nobody is kept unnamed before the words in their paragraph, or somebody is named after them */
export function keptUnnamed(
  document: Document,
  { tokens, phrases, utterance: { first } }: Situation,
): Mention | null {
  const { sentence, paragraph } = tokens[first]!
  for (let one = sentence; one >= Math.max(0, sentence - ABOVE); one--) {
    const before = phrases.in(one).filter(({ at }) => at < first && tokens[at]!.paragraph === paragraph)
    const told = before.filter(({ form }) => form === 'description').find((mention) => isKept(mention))
    if (told) return told
    if (before.some(({ form, kind }) => form === 'name' && kind === 'person')) return null
  }
  return null

  function isKept({ at, kind, plural }: Mention): boolean {
    if (kind !== 'unnamed' || plural) return false
    const from = tokens[at]!.word
    let to = from
    for (let i = at; i < first && tokens[i]!.sentence === tokens[at]!.sentence; i++)
      to = Math.max(to, tokens[i]!.word + 1)
    return from >= 0 && findClass(document, 'kept-unnamed', { from, to }).length > 0
  }
}

/** Whether the text keeps them unnamed as it tells that they speak: « glisse ce dirigeant sous couvert d’anonymat ». */
export function staysUnnamed(document: Document, { tokens }: Situation, { form, at, to }: Mention): boolean {
  if (form !== 'description') return false
  const { sentence } = tokens[at]!
  const words: number[] = []
  for (let i = at; i < tokens.length; i++) {
    const { word, kind, sentence: its } = tokens[i]!
    if (i >= to && (its !== sentence || kind === 'speech')) break
    if (word >= 0) words.push(word)
  }
  return (
    words.length > 0 &&
    findClass(document, 'kept-unnamed', { from: words[0]!, to: words.at(-1)! + 1 }).length > 0
  )
}
