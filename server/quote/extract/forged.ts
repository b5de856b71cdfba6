/** What bears words and is told to be forged: « L’enregistrement a été fabriqué », “He has never had an account there”. */
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import type { Stretch } from '../../language/stretch.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

/** Tokens between the words and what bears them. */
const FAR = 100
/** Words between what is forged and what tells it. */
const REACH = 6
/** And between “no” and the account. */
const CLOSE = 4

/** @returns the word that tells it; undefined where the words were not borne by anything, or it is told of no such thing */
export function forged(given: Situation, within: Stretch): Token | undefined {
  return standsOnSomething(given) ? (madeUp(within) ?? unheld(within)) : undefined
}

/** “a post that bears his photograph”, « y déclare-t-elle »: the sentence of the words, or the one above, tells what bears them. */
function standsOnSomething({ tokens, utterance: { first, last } }: Situation): boolean {
  const { sentence } = tokens[first]!
  for (let at = last + 1; at < last + FAR && tokens[at]?.sentence === tokens[last]!.sentence; at++)
    if (bears(tokens[at]!)) return true
  for (let at = first - 1; at > first - FAR && tokens[at] && tokens[at]!.sentence >= sentence - 1; at--)
    if (bears(tokens[at]!)) return true
  return false
}

const bears = (token: SpeechToken): boolean => token.kind === 'word' && BEARERS.some((one) => isA(token, one))
const BEARERS = ['bears-words', 'document', 'mentions'] as const

/** “the clip was | faked”, « un | faux | compte », “invented the post”. */
function madeUp(within: Stretch): Token | undefined {
  return within.tokens.find(
    (token) =>
      isForging(token) &&
      !within.negations.some(({ from, to }) => from < token.index && token.index < to + CLOSE) &&
      within
        .between(Math.max(within.from, token.index - REACH), Math.min(within.to, token.index + REACH))
        .some(isBearer),
  )
}

const isForging = (token: Token): boolean =>
  (token.part === 'VERB' || token.part === 'ADJ') && isOfClass(token, 'forges')

/** “has | never | had an account”, « n’a | jamais | ouvert de compte », “has | no | profile”; not “on no account”, « tenu compte ». */
const unheld = (within: Stretch): Token | undefined =>
  within.tokens.find((token) => {
    const { index, document } = token
    const before = document.tokens[index - 1]
    if (token.part !== 'NOUN' || !isOfClass(token, 'online-account') || !before) return false
    if (before.part !== 'DET' && !hasClass(before, 'of', 'negation')) return false
    if (hasClass(document.tokens[index - 2], 'preposition')) return false
    const isDenied = within.negations.some(({ from, to }) => from < index && index < to + CLOSE)
    return isDenied || hasClass(before, 'negation', 'denies-all')
  })

const isBearer = (token: Token): boolean => token.part === 'NOUN' && isOfClass(token, ...BEARERS)
