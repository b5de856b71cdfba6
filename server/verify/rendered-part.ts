/** Which words of a stretch a claim in the other language renders. */
import { type Document, read, type Token } from '../language/read.ts'
import { tokensWithin } from '../language/token-ranges.ts'
import type { Span } from '../language/split.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { linkTexts } from '../translation/link-texts.ts'
import { linkWords } from '../translation/link-words.ts'

export interface RenderedPart extends Span {
  /** How much of the claim has no counterpart, in words that bear meaning. */
  spare: number
}

/** A link that is less sure may lead to words that the claim leaves out. */
const SURE_LINK = 0.4

/** Where less of the claim is linked with the record, what else the record says may be its other words. */
const TOLD = 0.5

/**
 * @param stretch of the record, whole sentences of it
 * @returns from its first word of content that the claim renders to the last: the words around them, which carry grammar,
 *   may belong to it. Null where it cannot be told
 */
export function renderedPart(
  claim: Document,
  record: Document,
  stretch: Span,
  model: WordModel,
): RenderedPart | null {
  const links = [...byModel(claim, record, stretch, model), ...byWords(claim, record, stretch)]
    .map(({ said, here }) => ({ said, there: contentIn(record, said), here: contentIn(claim, here) }))
    .filter(({ there, here }) => there.length > 0 && here.length > 0)
  const told = sum(new Set(links.flatMap(({ here }) => here)))
  const all = sum(claim.tokens)
  if (told === 0 || told < TOLD * all) return null
  return {
    start: Math.min(...links.map(({ said }) => said.start)),
    end: Math.max(...links.map(({ said }) => said.end)),
    spare: all - told,
  }
}

interface PartLink {
  /** In the record, and in the claim. */
  said: Span
  here: Span
}

/** What was learned of the two languages links. */
const byModel = (claim: Document, record: Document, stretch: Span, model: WordModel): PartLink[] =>
  linkTexts(
    model,
    { language: record.language, text: record.text.slice(stretch.start, stretch.end) },
    { language: claim.language, text: claim.text },
  )
    .filter(({ confidence }) => confidence >= SURE_LINK)
    .map(({ original, rendered }) => ({
      said: { start: original.start + stretch.start, end: original.end + stretch.start },
      here: rendered,
    }))

/** What the lexicon and like spelling link: of few words, the model is sure of little. */
function byWords(claim: Document, record: Document, stretch: Span): PartLink[] {
  const part = read(record.text.slice(stretch.start, stretch.end), record.grammar)
  const [fr, en] = claim.language === 'fr' ? [claim, part] : [part, claim]
  const links = linkWords(fr, en)[part.language as 'fr' | 'en']
  return part.tokens
    .filter(({ index }) => links[index]! >= 0)
    .map(({ start, end, index }) => ({
      said: { start: start + stretch.start, end: end + stretch.start },
      here: claim.tokens[links[index]!]!,
    }))
}

/** The words that bear meaning. */
function contentIn(document: Document, words: Span): Token[] {
  const { from, to } = tokensWithin(document, words)
  return document.tokens.slice(from, to).filter(({ weight }) => weight > 0)
}

const sum = (tokens: Iterable<Token>) => [...tokens].reduce((all, { weight }) => all + weight, 0)
