/** Whether a text tells its readers that a quotation in it is a translation. */
import type { Extraction } from '../api/extractions.ts'
import type { Language } from '../api/language.ts'
import type { WordClass } from '../language/class-names.ts'
import { alternativesOf, findClass, hasClass, holdsClass } from '../language/classes.ts'
import { type Grammar, type Grammars, madeOnce } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { readAs, type Span } from '../language/split.ts'

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

/** How many words stand between a preposition and its noun: “by means of a court interpreter”. */
const REACH = 5

/** “through an interpreter”, « propos traduits de l’anglais », “in our translation”, « selon une traduction de l’agence ». */
function tellsTranslation(words: string, grammar: Grammar): boolean {
  const document = read(words, grammar)
  const { tokens } = document
  return tokens.some((token, at) => {
    const { classes, clause } = token
    const near = tokens.slice(Math.max(0, at - REACH), at)
    const parted = near.findLastIndex((one) => one.clause !== clause || one.classes.has('and'))
    const phrase = { from: at - near.length + parted + 1, to: at }
    if (classes.has('interpreter')) return holdsClass(document, 'via', phrase)
    if (!classes.has('translation') || !classes.has('noted')) return false
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    if (token.readings.some(({ time }) => time === 'participle'))
      return hasClass(before, 'all-words') || hasClass(after, ...AFTER_PARTICIPLE)
    if (hasClass(before, 'first-plural') || holdsClass(document, 'by-another', phrase)) return true
    const [lead] = findClass(document, 'language-in', phrase)
    return lead !== undefined && !tokens.slice(lead.to, at).some((one) => one.classes.has('definite'))
  })
}

/** Whose words they were, who put them, and from which language. */
const AFTER_PARTICIPLE: WordClass[] = ['all-words', 'agent', 'language-from', 'of', 'contracted-article']

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
  grammars: Grammars,
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
    isTagged(before, after, grammars.fr) ||
    [unquoted(before, 'end'), unquoted(after, 'start'), ...between].some((words) =>
      tellsTranslation(words, grammars[readAs(printed)]),
    )
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
