/** Reads a claim as a quotation is printed: its words, and the edits that it marks itself. */
import type { Grammar } from '../../language/grammar.ts'
import { alternativesOf } from '../../language/classes.ts'
import { words } from '../../language/split.ts'
import { withoutIncises } from '../extract/incises.ts'
import type { Span } from '../../language/split.ts'
import { reportingForm } from '../extract/reporting-verbs.ts'
import { type ClassedTerm, readWords } from './read-words.ts'

/** A run of words, a cut that hides any number of words ("gap"), or words added or put in place of others ("bracket"). */
type ClaimToken =
  { type: 'word'; word: ClassedTerm } | { type: 'gap' | 'bracket'; start: number; end: number }

export interface ReadClaim {
  tokens: ClaimToken[]
  /** Of the language the claim is printed in. */
  grammar: Grammar
  /** Whether the claim says of itself that it is a translation. */
  declaresTranslation: boolean
}

const DOTS = String.raw`(?:…|\.\s?\.\s?\.(?:\s?\.)?)`
const BRACKETED_GAP = String.raw`\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)`
const translationMark = ({ eitherClasses }: Grammar) =>
  String.raw`[[(](?:our |notre )?(?:${alternativesOf('translation', eitherClasses)})\b[^\])]{0,80}[\])]`
const SIC = String.raw`[[(]\s*sic\s*[\])]`
/** A bracket may stand inside a word: [W]e, interven[ed]. */
const BRACKET = String.raw`(?<!\p{L})\p{L}*\[[^\]]{0,500}\]\p{L}*`

/**
 * Reads the marks by the rule of the language printed. English marks a cut with dots; in French bare dots may be a
 * pause in the speech and only dots in brackets mark a cut; English copy that uses brackets is understood too.
 * [sic] is no edit, and a cut at either end hides nothing of the quotation.
 *
 * @param grammar of the language the claim is printed in
 */
export function readClaim(text: string, grammar: Grammar): ReadClaim {
  const gap = grammar.language === 'fr' ? BRACKETED_GAP : `${BRACKETED_GAP}|${DOTS}`
  const mark = new RegExp(
    `(?<gap>${gap})|(?<translation>${translationMark(grammar)})|(?<sic>${SIC})|(?<bracket>${BRACKET})`,
    'giu',
  )
  const tokens: ClaimToken[] = []
  const lifted = asides(text, grammar)
  let declaresTranslation = false
  let from = 0
  const addPlain = (start: number, end: number) => {
    for (const term of readWords(text.slice(start, end), grammar)) {
      tokens.push({ type: 'word', word: { ...term, start: term.start + start, end: term.end + start } })
    }
  }
  const addWords = (to: number) => {
    for (const aside of lifted) {
      if (aside.start < from || aside.end > to) continue
      addPlain(from, aside.start)
      from = aside.end
    }
    addPlain(from, to)
  }
  for (const match of text.matchAll(mark)) {
    addWords(match.index)
    const end = match.index + match[0].length
    if (match.groups?.['translation']) declaresTranslation = true
    else if (match.groups?.['gap']) tokens.push({ type: 'gap', start: match.index, end })
    else if (match.groups?.['bracket']) tokens.push({ type: 'bracket', start: match.index, end })
    from = end
  }
  addWords(text.length)
  while (tokens[0]?.type === 'gap') tokens.shift()
  while (tokens.at(-1)?.type === 'gap') tokens.pop()
  return { tokens, grammar, declaresTranslation }
}

/** “We shall go,” she said, “to the end”: an attribution between two marks, in a claim copied with it. */
const BETWEEN_MARKS = /(?:(?<=[,.!?…])[”"»]|[”"»],)[\s\p{Z}]*([^“”"«»]{1,80}?)[\s\p{Z},:.]*[“"«]/gu

/** Attributions that the claim was copied with, in order: they are the reporter's words and nobody's quotation. */
function asides(text: string, grammar: Grammar): Span[] {
  const between = [...text.matchAll(BETWEEN_MARKS)].flatMap(({ index, 0: whole, 1: inside = '' }) =>
    words(inside).some(({ key }) => reportingForm(key, [grammar, grammar.other]) === 'finite')
      ? [{ start: index, end: index + whole.length }]
      : [],
  )
  if (grammar.language !== 'fr' || between.length > 0) return between
  const said = withoutIncises(text, { start: 0, end: text.length }, grammar)
  return said.slice(1).map(({ start }, i) => ({ start: said[i]!.end, end: start }))
}
