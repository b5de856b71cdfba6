/** Which words of two texts render each other, in offsets into the texts. */
import { align, type Link } from './align/align.ts'
import type { WordModel } from './align/align-model.ts'
import { type Language, tokens } from './align/align-tokens.ts'
import type { Word, Span } from '../language/split.ts'

/** Longer texts are not linked, and not learned from: the cost would be felt, and there is nothing to see in them. */
export const MOST_WORDS = 5_000
/** No text of MOST_WORDS words is longer, in UTF-16 units: beyond it the words are not even counted. */
const LONGEST = 100_000

/** @returns null where the text is too long to be linked */
export function tokensOf(text: string, language: Language): Word[] | null {
  if (text.length > LONGEST) return null
  const found = tokens(text, language)
  return found.length > MOST_WORDS ? null : found
}

export interface Wording {
  language: Language
  text: string
}

/** UTF-16 offsets into either text. */
export interface TextLink {
  original: Span
  rendered: Span
  /** 0 to 1. */
  confidence: number
}

/** @returns in the order of the original; none where both texts are in one language, or one is too long */
export function linkTexts(model: WordModel, original: Wording, rendered: Wording): TextLink[] {
  const linked = linkTokens(model, original, rendered)
  if (!linked) return []
  const surest = new Map<string, TextLink>()
  for (const { original, rendered, confidence } of linked.links) {
    const [a, b] = [linked.original[original]!, linked.rendered[rendered]!]
    const place = `${a.start} ${b.start}` // *du* is two tokens in one place
    if ((surest.get(place)?.confidence ?? 0) >= confidence) continue
    surest.set(place, {
      original: { start: a.start, end: a.end },
      rendered: { start: b.start, end: b.end },
      confidence,
    })
  }
  return [...surest.values()].sort(
    (a, b) => a.original.start - b.original.start || a.rendered.start - b.rendered.start,
  )
}

/** Links between positions of tokens. */
export interface LinkedTokens {
  original: Word[]
  rendered: Word[]
  links: { original: number; rendered: number; confidence: number }[]
}

/** @returns null where both texts are in one language, or one is too long */
export function linkTokens(model: WordModel, original: Wording, rendered: Wording): LinkedTokens | null {
  if (original.language === rendered.language) return null
  const a = tokensOf(original.text, original.language)
  const b = tokensOf(rendered.text, rendered.language)
  if (!a || !b) return null
  const fromFrench = original.language === 'fr'
  const links = fromFrench ? align(model, keys(a), keys(b)) : align(model, keys(b), keys(a))
  const turned = ({ fr, en, confidence }: Link) =>
    fromFrench ? { original: fr, rendered: en, confidence } : { original: en, rendered: fr, confidence }
  return { original: a, rendered: b, links: links.map(turned) }
}

const keys = (some: readonly Word[]) => some.map(({ key }) => key)
