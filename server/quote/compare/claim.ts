/** Reads a claim as a quotation is printed: its words, and the edits that it marks itself. */
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { alternativesOf } from '../../language/classes.ts'
import { type Document, read } from '../../language/read.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import type { Term } from '../../language/value-terms.ts'
import { withoutIncises } from '../extract/incises.ts'
import { reportingForm } from '../extract/reporting-verbs.ts'

/** A word, a cut that hides any number of words ("gap"), or words added or put in place of others ("bracket"). */
type ClaimToken = { type: 'word'; word: Term } | (Span & { type: 'gap' | 'bracket' })

export interface ReadClaim {
  /** Of the language the claim is printed in. */
  document: Document
  tokens: ClaimToken[]
  /** The same without what the claim says of its being a translation. */
  bare: Document
  /** Whether the claim says of itself that it is a translation. */
  declaresTranslation: boolean
}

const DOTS = String.raw`(?:…|\.\s?\.\s?\.(?:\s?\.)?)`
const BRACKETED_GAP = String.raw`\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)`
const translationMark = ({ eitherClasses }: Grammar) =>
  String.raw`[[(](?:our |notre )?(?:${alternativesOf('translation', eitherClasses)})\b[^\])]{0,80}[\])]`
const SIC = String.raw`[[(]\s*sic\s*[\])]`
/** A bracket may stand inside a word: [W]e, interven[ed]; a number behind one leads to a note, and was copied with it. */
const BRACKET = String.raw`(?<!\p{L})\p{L}*(?!(?<=[\p{L}.,;!?»”])\[\d{1,3}\])\[[^\]]{0,500}\]\p{L}*`

/**
 * Reads the marks by the rule of the language printed. English marks a cut with dots; in French bare dots may be a
 * pause in the speech and only dots in brackets mark a cut; English copy that uses brackets is understood too.
 * [sic] is no edit, and a cut at either end hides nothing of the quotation.
 *
 * @param grammar of the language the claim is printed in
 */
export function readClaim(text: string, grammar: Grammar): ReadClaim {
  const document = read(text, grammar)
  const marks = [...text.matchAll(madeOnce(grammar, marksOf))].map(
    ({ index, 0: { length }, groups = {} }): Lifted => {
      const kind = KINDS.find((one) => groups[one] !== undefined)!
      return { kind, start: index, end: index + length }
    },
  )
  const lifted = [...marks, ...asides(document)].sort((a, b) => a.start - b.start)
  const tokens: ClaimToken[] = []
  let next = 0
  /** Passes on to a word, or to the end. @returns whether it belongs to the quotation */
  const reaches = ({ start, end }: Span): boolean => {
    for (; next < lifted.length && lifted[next]!.end <= start; next++) {
      const { kind: type, start, end } = lifted[next]!
      if (type === 'gap' || type === 'bracket') tokens.push({ type, start, end })
    }
    return next === lifted.length || lifted[next]!.start >= end
  }
  const { terms } = document
  for (const [i, term] of terms.entries()) {
    // A mark may stand between words that are one.
    const words = reaches(term) ? [term] : document.tokens.slice(term.index, terms[i + 1]?.index)
    for (const word of words) if (reaches(word)) tokens.push({ type: 'word', word })
  }
  reaches({ start: text.length, end: text.length })
  while (tokens[0]?.type === 'gap') tokens.shift()
  while (tokens.at(-1)?.type === 'gap') tokens.pop()
  const declared = marks.filter(({ kind }) => kind === 'translation')
  return {
    document,
    tokens,
    bare: declared.length > 0 ? read(without(text, declared), grammar) : document,
    declaresTranslation: declared.length > 0,
  }
}

const without = (text: string, spans: readonly Span[]): string =>
  spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text).trim()

function marksOf(grammar: Grammar): RegExp {
  const gap = grammar.language === 'fr' ? BRACKETED_GAP : `${BRACKETED_GAP}|${DOTS}`
  return new RegExp(
    `(?<gap>${gap})|(?<translation>${translationMark(grammar)})|(?<sic>${SIC})|(?<bracket>${BRACKET})`,
    'giu',
  )
}

const KINDS = ['gap', 'translation', 'sic', 'bracket'] as const
/** What is no word of the quotation. */
interface Lifted extends Span {
  kind: (typeof KINDS)[number] | 'aside'
}

/** “We shall go,” she said, “to the end”: an attribution between two marks, in a claim copied with it. */
const BETWEEN_MARKS = /(?:(?<=[,.!?…])[”"»]|[”"»],)[\s\p{Z}]*[^“”"«»]{1,80}?[\s\p{Z},:.]*[“"«]/gu

/** Attributions that the claim was copied with, in order: they are the reporter's words and nobody's quotation. */
function asides(document: Document): Lifted[] {
  const { text, grammar } = document
  const languages = [grammar, grammar.other]
  const between = [...text.matchAll(BETWEEN_MARKS)]
    .map(({ index, 0: { length } }): Lifted => ({ kind: 'aside', start: index, end: index + length }))
    .filter((aside) =>
      tokensIn(document, aside).some(({ key }) => reportingForm(key, languages) === 'finite'),
    )
  if (grammar.language !== 'fr' || between.length > 0) return between
  const said = withoutIncises(text, { start: 0, end: text.length }, grammar)
  return said.slice(1).map(({ start }, i) => ({ kind: 'aside', start: said[i]!.end, end: start }))
}
