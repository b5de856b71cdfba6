/** What stands before a name and is no part of it: titles, offices, where somebody is from; and the gender that these tell. */
import { genderOfNoun, genderOfTitle, isPersonNoun } from './nouns.ts'
import { isA, isDeterminer, type SpeechToken } from './speech-token.ts'

export type Gender = 'f' | 'm' | null

/** Index of the first word of a run of capitals that is not a title. */
export function withoutTitles(tokens: readonly SpeechToken[], at: number, end: number): number {
  // “the Justice Department”, but “Mrs. Yvette Court”
  if (isA(tokens[end - 1], 'body') && !STYLES.some((one) => isA(tokens[at], one))) return at
  let from = at
  for (let i = at; i < end - 1; i++) {
    const token = tokens[i]!
    if (token.given.anywhere) break // Dean, Guy, King: a name, whatever else it means
    if (isA(token, 'title') || isPersonNoun(token) || (i === from && isNative(tokens, i, end))) from = i + 1
    // “the South African | Ann Ross”
    else if (i === from && i + FULL_NAME < end && isNativeByName(tokens, i + 1)) from = i + FULL_NAME
  }
  const isTitled =
    from === at &&
    end - at > FULL_NAME &&
    tokens[end - FULL_NAME]!.capital && // « leader du Tour des Alpes »
    endsTitle(tokens, at) &&
    isApart(tokens, at, end)
  return isTitled ? end - FULL_NAME : from
}

/**
 * « l’Écossais | Callum Reid », “Canadian | Ann Ross”: where somebody is from is no part of their name. A given name behind it
 * tells, and in French an article before it where two more words in capitals follow: the towns are too many to list.
 */
function isNative(tokens: readonly SpeechToken[], at: number, end: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]!]
  if (!next.capital) return false
  if (isNativeByName(tokens, at)) return true
  const isBehindArticle =
    genderBehind(before) !== null || isA(before, 'contracted-article') || before?.key === 'l'
  const isLike = isA(token, 'native') || /(?:ais|ois|ien|een|ain)(?:n?e)?$/.test(token.key)
  return (
    isLike &&
    isBehindArticle &&
    end - at > FULL_NAME &&
    !tokens.slice(at, end).some((one) => isA(one, 'body'))
  )
}

/** “Canadian | Ann Ross”: before a given name. */
const isNativeByName = (tokens: readonly SpeechToken[], at: number): boolean =>
  isA(tokens[at], 'native') && tokens[at + 1]!.capital && tokens[at + 1]!.given.anywhere !== undefined

/** « De l’Énergie | Claire Roy », and not “of Harland Forest Products”: an article, or a given name, tells the two apart. */
const isApart = (tokens: readonly SpeechToken[], at: number, end: number): boolean =>
  isDeterminer(tokens[at - 1]) ||
  isA(tokens[at - 1], 'contracted-article') ||
  (tokens[end - FULL_NAME]!.given.anywhere !== undefined &&
    !(tokens[end]?.key === ',' && tokens[end + 1]?.capital))

const STYLES = ['title-f', 'title-m'] as const

/** A given name and a surname, in words. */
export const FULL_NAME = 2

/** « la ministre de l’Énergie | Claire Roy », “Secretary of State | John Doe”: the first capitals complete the title. */
function endsTitle(tokens: readonly SpeechToken[], at: number): boolean {
  const LONGEST_TITLE = 5
  if (!isA(tokens[at - 1], 'title-goes-on')) return false
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_TITLE) && tokens[i]!.kind === 'word'; i--) {
    if (isPersonNoun(tokens[i])) return true
  }
  return false
}

export function genderBefore(tokens: readonly SpeechToken[], at: number, end: number): Gender {
  for (let i = end - 1; i >= at; i--) {
    if (isOfAnothers(tokens, i)) continue
    const gender = genderOfTitle(tokens[i]!) ?? genderOfNoun(tokens[i]!)
    if (gender) return gender
    // “la ministre”, “le maire”: the article tells what the noun does not
    if (isPersonNoun(tokens[i]) || isA(tokens[i], 'native')) {
      const told = genderBehind(tokens[i - 1])
      if (told) return told
    }
  }
  return null
}

/** « la substitute *du procureur* », “aide of *minister* Ross”: a noun that says whose somebody is, and nothing of who. */
export const isOfAnothers = (tokens: readonly SpeechToken[], at: number): boolean =>
  isPersonNoun(tokens[at]) && (isA(tokens[at - 1], 'contracted-article') || isA(tokens[at - 1], 'of'))

/** Of the noun behind an article: « la ministre ». */
export const genderBehind = (article: SpeechToken | undefined): Gender =>
  isA(article, 'with-masculine') ? 'm' : isA(article, 'with-feminine') ? 'f' : null
