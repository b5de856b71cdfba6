/** Where names stand in a text, and the nouns beside them that tell who bears them. */
import { CLAUSE, isDeterminer, PREPOSITION } from '../../language/closed-words.ts'
import { nameEnd, withoutTitles } from './mentions.ts'
import { officeAt } from './offices.ts'
import { reportingForm } from './reporting-verbs.ts'
import { isPersonNoun } from './role-words.ts'
import type { Token } from './tokens.ts'
import { isDate, isFunctionWord } from '../../language/word-classes.ts'

const WORDS_AROUND_A_NAME = 8

export interface NameRun {
  at: number
  /** The first word that is no title. */
  from: number
  /** Index after the last. */
  end: number
}

export function nameRuns(tokens: readonly Token[]): NameRun[] {
  const inside = new Set<string>()
  tokens.forEach((token, i) => {
    if (token.capital && tokens[i - 1]?.sentence === token.sentence) inside.add(token.key)
  })
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    let at = i
    const token = tokens[at]!
    if (!token.capital || isDate(token.key)) continue
    const end = nameEnd(tokens, at)
    if (end === at) continue
    const starts = tokens[at - 1]?.sentence !== token.sentence
    if (starts && (isFunctionWord(token.key) || PREPOSITION.has(token.key))) at++
    else if (starts && end === at + 1 && !inside.has(token.key)) at++
    if (at < end) runs.push({ at, from: withoutTitles(tokens, at, end), end })
    i = end - 1
  }
  return runs
}

/** The nouns beside a name: “la ministre de l’Énergie Claire Roy”, “Sophie Lanvin, a spokeswoman for the ministry”. */
export function rolesAround(tokens: readonly Token[], at: number, from: number, end: number): string[] {
  const roles: string[] = []
  const { sentence } = tokens[at]!
  for (let i = from - 1, commas = 0; i >= Math.max(0, from - WORDS_AROUND_A_NAME); i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind === 'speech') break
    if (token.kind === 'mark' && (token.key !== ',' || ++commas > 1 || i !== at - 1)) break
    if (
      CLAUSE.has(token.key) ||
      reportingForm(token.key) ||
      (PREPOSITION.has(token.key) && !/^(?:de|du|des|d|of|for|à|au|aux)$/.test(token.key))
    )
      break
    if (isPersonNoun(token.key)) roles.push(officeAt(tokens, i))
    if (isDeterminer(token.key) && !/^(?:de|du|à|au|of|for)$/.test(tokens[i - 1]?.key ?? '')) break
  }
  return tokens[end]?.key === ',' ? roles.concat(rolesAfter(tokens, end + 1)) : roles
}

/** The nouns of an apposition; none where a verb comes, since “…, the official said” begins another clause. */
function rolesAfter(tokens: readonly Token[], at: number): string[] {
  const roles: string[] = []
  for (let i = at; i < Math.min(tokens.length, at + WORDS_AROUND_A_NAME); i++) {
    const { kind, key, sentence } = tokens[i]!
    if (sentence !== tokens[at]!.sentence || kind !== 'word' || key === 'who' || key === 'qui') break
    if (reportingForm(key) && !isPersonNoun(key)) return []
    if (isPersonNoun(key)) roles.push(officeAt(tokens, i))
  }
  return roles
}
