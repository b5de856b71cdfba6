/** Where names stand in a text, and the nouns beside them that tell who bears them. */
import { nameEnd, withoutTitles } from './mentions.ts'
import { isA, isDeterminer, type SpeechToken } from './tokens.ts'
import { isPersonNoun } from './nouns.ts'

const WORDS_AROUND_A_NAME = 8

export interface NameRun {
  at: number
  /** The first word that is no title. */
  from: number
  /** Index after the last. */
  end: number
}

export function nameRuns(tokens: readonly SpeechToken[]): NameRun[] {
  const inside = new Set<string>()
  tokens.forEach((token, i) => {
    if (token.capital && tokens[i - 1]?.sentence === token.sentence) inside.add(token.key)
  })
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    let at = i
    const token = tokens[at]!
    if (!token.capital || isA(token, 'date')) continue
    const end = nameEnd(tokens, at)
    if (end === at) continue
    const starts = tokens[at - 1]?.sentence !== token.sentence
    if (starts && (isA(token, 'function') || isA(token, 'preposition'))) at++
    else if (starts && end === at + 1 && !inside.has(token.key)) at++
    if (at < end) runs.push({ at, from: withoutTitles(tokens, at, end), end })
    i = end - 1
  }
  return runs
}

/** The nouns beside a name: “la ministre de l’Énergie Claire Roy”, “Sophie Lanvin, a spokeswoman for the ministry”. */
export function rolesAround(tokens: readonly SpeechToken[], at: number, from: number, end: number): string[] {
  const roles: string[] = []
  const { sentence } = tokens[at]!
  for (let i = from - 1, commas = 0; i >= Math.max(0, from - WORDS_AROUND_A_NAME); i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind === 'speech') break
    if (token.kind === 'mark' && (token.key !== ',' || ++commas > 1 || i !== at - 1)) break
    if (
      isA(token, 'clause') ||
      token.reporting.inEither ||
      (isA(token, 'preposition') && !isA(token, 'role-goes-on'))
    )
      break
    if (isPersonNoun(token)) roles.push(tokens[i]!.office)
    if (isDeterminer(token) && !isA(tokens[i - 1], 'role-goes-on')) break
  }
  return tokens[end]?.key === ',' ? roles.concat(rolesAfter(tokens, end + 1)) : roles
}

/** The nouns of an apposition; none where a verb comes, since “…, the official said” begins another clause. */
function rolesAfter(tokens: readonly SpeechToken[], at: number): string[] {
  const roles: string[] = []
  for (let i = at; i < Math.min(tokens.length, at + WORDS_AROUND_A_NAME); i++) {
    const { kind, key, sentence } = tokens[i]!
    if (sentence !== tokens[at]!.sentence || kind !== 'word' || key === 'who' || key === 'qui') break
    if (tokens[i]!.reporting.inEither && !isPersonNoun(tokens[i])) return []
    if (isPersonNoun(tokens[i])) roles.push(tokens[i]!.office)
  }
  return roles
}
