/** Whose words somebody reads out: « lit une déclaration signée d’Anne Roche : “…” », “read a letter from Ann Ross”. */
import { isFormOf } from '../../language/inflect.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isA, isOfAnother, type SpeechToken, tokenFrom } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

export interface ReadOut {
  /** The verb that tells of it. */
  verb: Span
  /** Null where the sentence does not tell. */
  author: Mention | null
  /** Whether the author can be nobody but another than whoever says the words. */
  isAnothers?: boolean
}

/** So many tokens before the words the verb is sought, and so many behind it what is read. */
const REACH = 40
const CLOSE = 8
/** And so many between what is read and the verb, who reads it among them. */
const CLAUSE = 12

/**
 * @param cue by which the words are said
 * @returns null where nobody reads anything out beside the words, in their sentence or the one above
 */
export function readOut(
  { tokens, phrases, utterance: { first } }: Situation,
  grammar: Grammar,
  cue: Span | null,
): ReadOut | null {
  const { sentence, paragraph } = tokens[first]!
  if (cue && isOwn(tokens, first, cue, grammar)) return null
  const by = (index: number, read: number): ReadOut => {
    const verb = tokens[index]!
    const authors = phrases
      .in(tokens[read]!.sentence)
      .filter(
        (one) =>
          one.at > read &&
          one.at < first &&
          isSomebody(one) &&
          !isWriting(tokens, one) &&
          (isGoverned(tokens, one) || isSender(tokens, phrases, one)),
      )
      // “was read to the court by her solicitor”: who reads.
      .filter((one) => read > index || index > first || one.at < index)
    // Who signs it wrote it, of whatever house it comes.
    const signed = authors.find(({ at }) => isA(tokens[at - 1], 'agent'))
    const author = signed ?? authors[0]
    const client = author ? undefined : clientIn(tokens, phrases, read)
    return {
      verb: { start: verb.start, end: verb.end },
      author: author ?? client ?? null,
      ...(client && { isAnothers: true }),
    }
  }
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at]!
    if (token.kind === 'speech' || token.paragraph !== paragraph || token.sentence < sentence - 1) break
    if (!isFormOf(token.key, 'reads', grammar) && !isA(token, 'reading-out')) continue
    if (token.sentence < sentence && cue && isSaidIn(tokens, first, cue, grammar)) continue
    const begun = readingBegun(tokens, at)
    const read =
      begun >= 0
        ? writingAbove(tokens, begun)
        : Math.max(
            writingBehind(tokens, at),
            writingBefore(tokens, at),
            writingMeant(tokens, at),
            writingRead(tokens, at, grammar),
          )
    if (read < 0) continue
    return by(at, read)
  }
  // « …, a-t-elle lu d’une voix égale. … », “…,” she read: not “…,” said Ann Ross, who has read it.
  const index = cue ? tokenFrom(tokens, cue.start) : -1
  if (index < first || !isFormOf(tokens[index]!.key, 'reads', grammar)) return null
  const told = writingAbove(tokens, first, cue && isBareReading(tokens, index) ? PARAGRAPH : 1)
  const signed = signedBelow(tokens, phrases, index)
  const { start, end } = tokens[index]!
  if (signed) return { verb: { start, end }, author: signed }
  if (told >= 0) return by(index, told)
  return isBareReading(tokens, index) ? { verb: { start, end }, author: null } : null
}

/** “…,” she read, and of a banner “it read”: not “…,” read the letter. */
const isBareReading = (tokens: readonly SpeechToken[], at: number): boolean =>
  !tokens
    .slice(Math.max(0, at - CUE_REACH), at + CUE_REACH + 1)
    .some((one) => one.kind !== 'speech' && isA(one, 'document'))

/** “The letter was signed by Ann Ross.”: the sentence behind the one in which words are read tells whose they are. */
function signedBelow(tokens: readonly SpeechToken[], phrases: NounPhrases, at: number): Mention | null {
  const { sentence, paragraph } = tokens[at]!
  const next = phrases.in(sentence + 1).filter((one) => tokens[one.at]!.paragraph === paragraph)
  return (
    next.find((one) => {
      const before = tokens.slice(Math.max(0, one.at - FEW - 2), one.at)
      return (
        isSomebody(one) &&
        isA(before.at(-1), 'agent') &&
        before.some((token) => token.sentence === sentence + 1 && isA(token, 'document'))
      )
    }) ?? null
  )
}

/** “Having read the letter from Tom Reeve, she sat down. “A disgrace,” she said”: not “…,” it said”, “…,” she read. */
function isOwn(tokens: readonly SpeechToken[], first: number, cue: Span, grammar: Grammar): boolean {
  if (cue.start < tokens[first]!.start) return false
  const at = tokenFrom(tokens, cue.start)
  if (!tokens[at]!.reporting.form || isFormOf(tokens[at]!.key, 'reads', grammar)) return false
  const beside = tokens.slice(Math.max(first, at - CUE_REACH), at + CUE_REACH + 1)
  return !beside.some((one) => one.kind !== 'speech' && (isA(one, 'third-neuter') || isA(one, 'document')))
}
/** “She wept as it was read. Her counsel told the court: “…””, but not “… It says: “…””. */
function isSaidIn(tokens: readonly SpeechToken[], first: number, cue: Span, grammar: Grammar): boolean {
  const at = tokenFrom(tokens, cue.start)
  if (at >= first || tokens[at]!.sentence !== tokens[first]!.sentence) return false
  if (!tokens[at]!.reporting.form || isFormOf(tokens[at]!.key, 'reads', grammar)) return false
  const subject = tokens
    .slice(Math.max(0, at - CLAUSE), at)
    .filter((one) => one.sentence === tokens[first]!.sentence)
  return !subject.some((one) => isA(one, 'third-neuter') || isA(one, 'document'))
}

/** Words between a cue and its subject. */
const CUE_REACH = 3

/** Where the words begin that somebody has begun to read: “…,” she read. “…” */
function readingBegun(tokens: readonly SpeechToken[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - FEW); i--) {
    const { sentence, kind, reporting } = tokens[i]!
    if (sentence !== tokens[at]!.sentence || reporting.form || isA(tokens[i], 'relative')) return -1
    if (kind === 'speech') return i
  }
  return -1
}
const FEW = 4
/** Sentences of the paragraph above in which what is read out may be told. */
const PARAGRAPH = 3

/** What the sentence above says is read, or has in somebody’s hand. */
function writingAbove(tokens: readonly SpeechToken[], first: number, sentences = 1): number {
  const { sentence } = tokens[first]!
  for (
    let i = first - 1;
    i >= Math.max(0, first - 2 * REACH) && tokens[i]!.sentence >= sentence - sentences;
    i--
  )
    if (isA(tokens[i], 'document')) return i
  return -1
}

function writingBehind(tokens: readonly SpeechToken[], at: number): number {
  for (let i = at + 1; i <= at + CLOSE && tokens[i]?.sentence === tokens[at]!.sentence; i++)
    if (isA(tokens[i], 'document')) return i
  return -1
}

/** « une lettre que son avocate lit debout » */
function writingBefore(tokens: readonly SpeechToken[], at: number): number {
  for (let i = at - 1; i >= Math.max(1, at - CLAUSE) && tokens[i]!.sentence === tokens[at]!.sentence; i--)
    if (isA(tokens[i], 'relative') && isA(tokens[i - 1], 'document')) return i - 1
  return -1
}

/** “A letter from Ann Ross was read to the court”, “held up a letter and read its last line”, « en a lu »: it stands before. */
function writingRead(tokens: readonly SpeechToken[], at: number, grammar: Grammar): number {
  const isPassive = tokens
    .slice(Math.max(0, at - FEW), at)
    .some(({ key }) => key === 'en' || isFormOf(key, 'auxiliary', grammar))
  const behind = tokens.slice(at + 1, at + FEW)
  const isOfIts = behind.some((one) => isA(one, 'possessive') && isA(one, 'third-neuter'))
  if (!isPassive && !isOfIts) return -1
  const { sentence } = tokens[at]!
  for (let i = at - 1; i >= Math.max(0, at - REACH) && tokens[i]!.sentence === sentence; i--)
    if (isA(tokens[i], 'document')) return i
  return -1
}

/** “I have in my hand a letter from the tenants. It reads: …”, « … On y lit : … » */
function writingMeant(tokens: readonly SpeechToken[], at: number): number {
  const pronoun = tokens[at - 1]
  return isA(pronoun, 'third-neuter') || pronoun?.key === 'y' ? writingAbove(tokens, at) : -1
}

/** “| his | solicitor, Ann Ross, had brought a statement”: who reads for somebody by trade reads their words. */
const clientIn = (tokens: readonly SpeechToken[], phrases: NounPhrases, read: number) =>
  phrases
    .in(tokens[read]!.sentence)
    .find(
      ({ form, at }) =>
        form === 'pronoun' &&
        at < read &&
        isOfAnother(tokens[at]) &&
        tokens.slice(at + 1, at + 1 + FEW).some((one) => one.kind === 'word' && isA(one, 'speaks-for')),
    )

/** “the letter”, which is read and reads nothing. */
const isWriting = (tokens: readonly SpeechToken[], { form, at, to, head }: Mention): boolean =>
  form === 'description' && tokens.slice(at, to).some((one) => one.key === head && isA(one, 'document'))

/** Whether a phrase names somebody, or tells of an office or a body. */
export const isSomebody = ({ form, office, kind }: Mention): boolean =>
  form === 'name' || office !== '' || (form === 'description' && kind === 'organisation')

/** “of”, “by”, “from” whom, « que Roche avait laissé », “that Ross had sent”: not to whom it is read. */
const isGoverned = (tokens: readonly SpeechToken[], { at }: Mention) =>
  isA(tokens[at], 'contracted-article') ||
  FROM.some((one) => isA(tokens[at - 1], one)) ||
  ((isA(tokens[at - 1], 'relative') || isA(tokens[at - 1], 'that')) && isA(tokens[at - 2], 'document')) ||
  (isA(tokens[at], 'that') && isA(tokens[at - 1], 'document'))
/** « que m’a adressé | Anne Roche »: behind the verb of what tells of the writing. */
function isSender(tokens: readonly SpeechToken[], phrases: NounPhrases, { at }: Mention): boolean {
  for (let i = at - 1; i > Math.max(0, at - FEW - 2); i--) {
    if (isA(tokens[i], 'relative')) return isA(tokens[i - 1], 'document')
    if (!['VERB', 'AUX', 'PRON', 'ADJ'].includes(phrases.part(i))) return false
  }
  return false
}

const FROM = ['of', 'agent', 'from-whom'] as const
