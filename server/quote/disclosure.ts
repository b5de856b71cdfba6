/** Whether a text tells its readers that a quotation in it is a translation. */
import type { Extraction } from '../api/extractions.ts'
import type { Language } from '../api/language.ts'
import { type Grammar, madeOnce } from '../language/grammar.ts'
import { alternativesOf } from '../language/classes.ts'
import type { Span } from '../language/split.ts'

type Quoted = Pick<Extraction['quotes'][number], 'spans' | 'spoken'>

/** « … » [traduction], and [Traduction] « … » */
function isTagged(before: string, after: string, grammar: Grammar): boolean {
  const tag = madeOnce(grammar, tagOf)
  return tag.behind.test(after) || tag.before.test(before)
}
function tagOf({ eitherClasses }: Grammar) {
  const tag = String.raw`[[(][^\])\n]{0,40}\b(?:${alternativesOf('translation', eitherClasses)})\b[^\])\n]{0,80}[\])]`
  return {
    behind: new RegExp(String.raw`^[\s«»“”".,;]*${tag}`, 'iu'),
    before: new RegExp(String.raw`${tag}[\s«»“”":]*$`, 'iu'),
  }
}

const SAYS_SO = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:through|via|with|by) (?:an?|his|her|their|the) (?:interpreter|translator)`,
    String.raw`(?:par |via |d['’])(?:une?|son|sa|leur|l['’]) ?(?:interprète|traducteur|traductrice)`,
    String.raw`propos traduits|traduite?s? (?:par |de l['’]|du )|(?:notre|selon une|selon la|dans une) traduction`,
    String.raw`translated (?:remarks|comments|words|by|from)|(?:in|our) translation|according to an? (?:\p{L}+ )?translation)(?!\p{L})`,
  ].join('|'),
  'iu',
)
/** In characters on either side of the words: about a sentence. */
const NEAR = 160

/**
 * A stated language is told to the reader, and with it that words printed in another are a translation; so are the tag
 * beside the words and an interpreter named with them.
 *
 * @param printed the language of the copy
 */
export function disclosesTranslation(
  text: string,
  quote: Quoted,
  printed: Language,
  grammar: Grammar,
): boolean {
  const { spans, spoken } = quote
  if (standsAsSpoken(quote)) return false
  if (spoken.basis === 'stated' && spoken.language !== 'unknown' && spoken.language !== printed) return true
  const [first, last] = [spans[0]!, spans.at(-1)!]
  const before = text
    .slice(Math.max(0, first.start - NEAR), first.start)
    .split('\n')
    .at(-1)!
  const after = text.slice(last.end, last.end + NEAR).split('\n')[0]!
  const between = spans.slice(1).map(({ start }, i) => text.slice(spans[i]!.end, start).slice(0, NEAR))
  return (
    isTagged(before, after, grammar) ||
    [unquoted(before, 'end'), unquoted(after, 'start'), ...between].some((words) => SAYS_SO.test(words))
  )
}

/** Whether the words were left in the language they were said in, though the copy is in another. */
export function standsAsSpoken({ spans, spoken }: Quoted): boolean {
  const { evidence } = spoken
  return evidence !== undefined && spans.some((span) => holds(span, evidence))
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

/** Of the words around a quotation, those that no other quotation stands in between. */
function unquoted(words: string, nearest: 'start' | 'end'): string {
  const bare = words.replace(/^[\s»”"’.,;]+|[\s«“"‘:]+$/gu, '')
  const pieces = bare.split(/[«»“”"]/u)
  return (nearest === 'start' ? pieces[0] : pieces.at(-1))!
}
