/** Reads a claim as a quotation is printed: its words, and the edits that it marks itself. */
import { type Word, words } from '../text/words.ts'

/** A run of words, a cut that hides any number of words ("gap"), or words added or put in place of others ("bracket"). */
type ClaimToken =
  { type: 'word'; word: Word } | { type: 'gap' | 'bracket'; start: number; end: number; words: Word[] }

export interface ReadClaim {
  tokens: ClaimToken[]
  /** Whether the claim says of itself that it is a translation. */
  declaresTranslation: boolean
}

const DOTS = String.raw`(?:…|\.\s?\.\s?\.(?:\s?\.)?)`
const BRACKETED_GAP = String.raw`\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)`
const TRANSLATION = String.raw`[[(](?:our |notre )?(?:traduction|translation|traduit|traduite|translated)\b[^\])]{0,80}[\])]`
const SIC = String.raw`[[(]\s*sic\s*[\])]`
/** A bracket may stand inside a word: [W]e, interven[ed]. */
const BRACKET = String.raw`\p{L}*\[[^\]]{0,500}\]\p{L}*`

/**
 * Reads the marks by the rule of the language printed. English marks a cut with dots; in French bare dots may be a
 * pause in the speech and only dots in brackets mark a cut; English copy that uses brackets is understood too.
 * [sic] is no edit, and a cut at either end hides nothing of the quotation.
 *
 * @param language the language the claim is printed in
 */
export function readClaim(text: string, language: string): ReadClaim {
  const gap = language === 'fr' ? BRACKETED_GAP : `${BRACKETED_GAP}|${DOTS}`
  const mark = new RegExp(
    `(?<gap>${gap})|(?<translation>${TRANSLATION})|(?<sic>${SIC})|(?<bracket>${BRACKET})`,
    'giu',
  )
  const tokens: ClaimToken[] = []
  let declaresTranslation = false
  let from = 0
  const addWords = (to: number) => {
    for (const word of words(text.slice(from, to))) {
      tokens.push({ type: 'word', word: { ...word, start: word.start + from, end: word.end + from } })
    }
  }
  for (const match of text.matchAll(mark)) {
    addWords(match.index)
    const [whole] = match
    const end = match.index + whole.length
    if (match.groups?.['translation']) declaresTranslation = true
    else if (match.groups?.['gap']) tokens.push({ type: 'gap', start: match.index, end, words: [] })
    else if (match.groups?.['bracket']) {
      const inside = words(whole.replace(/[[\]]/g, ''))
      tokens.push({ type: 'bracket', start: match.index, end, words: inside })
    }
    from = end
  }
  addWords(text.length)
  while (tokens[0]?.type === 'gap') tokens.shift()
  while (tokens.at(-1)?.type === 'gap') tokens.pop()
  return { tokens, declaresTranslation }
}
