/** What a text tells of somebody beside their name: by it a description leads to them, “the welder” to who “has welded” there. */
import { isA, isDeterminer, type SpeechToken } from './speech-token.ts'

export interface Profile {
  /** Words that stand in apposition to the name, or in a description of theirs. */
  readonly beside: Set<string>
  /** Words of the sentences that tell of them. */
  readonly near: Set<string>
  /** In years, 0 where it is not told. */
  age: number
}

export const noProfile = (): Profile => ({ beside: new Set(), near: new Set(), age: 0 })

const BEFORE = 8
const BEHIND = 14
/** So many words are kept of one person. */
const MOST = 40
const SHORTEST = 4

/** Adds what stands round a name, from token `from` to before `end`. */
export function tellOf(profile: Profile, tokens: readonly SpeechToken[], from: number, end: number): void {
  const { sentence } = tokens[from]!
  const goesOn = (i: number) => tokens[i]?.sentence === sentence && tokens[i]?.kind !== 'speech'
  // “the mayor of Lowmoor” tells nothing beside Lowmoor.
  let apposed = !isA(tokens[from - 1], 'preposition')
  for (let i = from - 1; i >= from - BEFORE && goesOn(i); i--) {
    const token = tokens[i]!
    if (
      (token.kind === 'mark' && (i < from - 1 || token.key !== ',')) ||
      token.reporting.form ||
      isA(token, 'clause')
    )
      apposed = false
    add(apposed ? profile.beside : profile.near, token)
    if (isDeterminer(token)) apposed = false
  }
  apposed = tokens[end]?.key === ',' || isA(tokens[end], 'being') || isA(tokens[end], 'auxiliary')
  for (let i = end; i < end + BEHIND && goesOn(i); i++) {
    const token = tokens[i]!
    if ((token.kind === 'mark' && i > end) || token.reporting.form) apposed = false
    if (apposed && isAge(tokens, i)) profile.age = Number.parseInt(token.key, 10)
    add(apposed ? profile.beside : profile.near, token)
  }
}

/** Adds the words of a description. */
export function describeAs(
  profile: Profile,
  tokens: readonly SpeechToken[],
  { at, to }: { at: number; to: number },
): void {
  for (let i = at; i < to; i++) add(profile.beside, tokens[i]!)
}

const AGE = /^[1-9]\d$/
/** “Ann Ross, 61,”, « Ann Ross, 61 ans ». */
export const isAge = (tokens: readonly SpeechToken[], at: number): boolean =>
  AGE.test(tokens[at]?.key ?? '') &&
  tokens[at - 1]?.key === ',' &&
  (tokens[at + 1]?.kind !== 'word' || isA(tokens[at + 1], 'unit'))

export const tells = (token: SpeechToken): boolean =>
  token.kind === 'word' && token.key.length >= SHORTEST && !isA(token, 'function')

function add(words: Set<string>, token: SpeechToken): void {
  if (tells(token) && words.size < MOST) words.add(token.key)
}

/** As much as can be told of somebody. */
export const SAID = 3

/** How a word is told of somebody: 3 in apposition, 2 by a word akin to it there, 1 near their name, 0 not. */
export function toldAs(word: string, { beside, near }: Profile): number {
  if (beside.has(word)) return SAID
  for (const one of beside) if (isAkin(one, word)) return 2
  for (const one of near) if (isAkin(one, word)) return 1
  return 0
}

/** Whether two words begin alike for half of their length: rédactrice and rédaction, welder and welding, Vaudoise and Vaud. */
function isAkin(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length)
  const needed = Math.max(SHORTEST, Math.ceil(most / 2))
  if (Math.min(a.length, b.length) < needed) return false
  for (let i = 0; i < needed; i++) if (a[i] !== b[i]) return false
  return true
}
