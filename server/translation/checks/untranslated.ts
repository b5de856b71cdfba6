/** Words left standing in the language of the original. */
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Grammar } from '../../language/grammar.ts'
import { entryTranslations, lemmasOf } from '../../language/lexicon.ts'
import { isBorrowed } from '../../language/borrowed.ts'
import { isIn } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

/** A single common word may be a loan that no list has: it takes one that the other language certainly lacks. */
const LEAST_LETTERS = 4

/**
 * `untranslated`: « apportez le permis de construire » → "bring the permis de construire".
 *
 * Both texts hold the same words, in small letters and outside quotation marks, and the lexicon has them in the
 * original’s language alone; two in a row are telling even where it lacks them.
 */
export function checkUntranslated({ fr, en, from }: Pair): Finding[] {
  const here = from === 'fr' ? fr : en
  const [original, rendition] = [here.document, here.other.document]
  const there = Map.groupBy(original.tokens, ({ key }) => key)
  const lower = !rendition.tokens.some(({ capital }) => capital)
  const found: Finding[] = []
  for (let at = 0; at < rendition.tokens.length; at++) {
    const place = there.get(rendition.tokens[at]!.key)?.[0]?.index
    if (place === undefined || !isKept(rendition, at)) continue
    const length = keptInRow(rendition, at, original, place)
    const range = { from: at, to: at + length }
    const telling =
      length > 1
        ? !lower || isPhrase(original, place, length, rendition)
        : isTelling(rendition, at, original.grammar, lower)
    // “Hoteliers” is « hôteliers » without its accent: a word of its own.
    const isAdapted = length === 1 && hasOtherSpelling(original.tokens[place]!, rendition.tokens[at]!)
    if (telling && !isAdapted && !isMarked(rendition, range))
      found.push(grave('untranslated', here, { from: place, to: place + length }, range))
    at += length - 1
  }
  return found
}

const hasOtherSpelling = (one: Token, other: Token): boolean =>
  one.text.toLowerCase() !== other.text.toLowerCase()

/** A common word that the rendition’s language does not have. */
function isKept({ tokens, grammar }: Document, at: number): boolean {
  const { key, capital, text, classes } = tokens[at]!
  if (capital || key.length < LEAST_LETTERS || isBorrowed(key, grammar) || /\d/.test(key)) return false
  return !classes.has('grammar') && lemmasOf(text, grammar).length === 0
}

/** How many words in a row both texts share from here on: small words between kept ones go with them. */
function keptInRow(rendition: Document, at: number, original: Document, place: number): number {
  let length = 1
  for (let next = 1; ; next++) {
    const [a, b] = [rendition.tokens[at + next], original.tokens[place + next]]
    if (!a || !b || a.key !== b.key || a.capital || a.clause !== rendition.tokens[at]!.clause) return length
    if (isKept(rendition, at + next)) length = next + 1
    // “permis de construire”: an ending that English has too still belongs to the French phrase.
    else if (!b.classes.has('grammar') && !a.classes.has('grammar')) length = next + 1
  }
}

/** Endings that the two languages share: a word with one may be at home in both though no list has it. */
const SHARED =
  /(?:ance|ence|[st]ion|able|ible|al|els?|ent|ant|age|ment|ure|ice|ude|ile|ine|ive|iste?|isme?|ique|eur|ine|ette|esse|on|in|et|ard|une|ogue|ate|ide|ole|ote|[ao])s?$/u
const ENGLISH_LOOK = /[kw]|sh|th|ee|oo|ing$|ness$|[yghbmp]$|[nlr]d$|[^aeiou]s$/u

/** What no English word looks like. */
const FRENCH_LOOK =
  /[éèêàçùîôûœë]|(?:eux|euse|oire?|ière|eau|aux|ais|ois|aille|euille|ouille|ogne|agne|mestre)s?$/iu

/** What no French word looks like, nor many that French has borrowed. */
const VERY_ENGLISH =
  /(?:ness|ful|less|ship|hood|ight|ought|ows?|awn?|ured?|[^aeiou]ly|eed|ood|sure|th)$|wh|ough|tch[ei]|thr/u

/** A single word tells by itself when it bears an accent or ends as no word of the rendition’s language does. */
function isTelling({ tokens, language }: Document, at: number, from: Grammar, lower: boolean): boolean {
  const { key, text } = tokens[at]!
  if (!lower && (language === 'en' ? FRENCH_LOOK : VERY_ENGLISH).test(text)) return true
  if (!hasOtherWord(key, text, from)) return false
  if (language === 'en') return FRENCH_LOOK.test(text) || !SHARED.test(key)
  return ENGLISH_LOOK.test(key) || isCompound(key, from)
}

/** “Landslide”, “whistleblower”: two English words in one, as French makes none. */
function isCompound(key: string, english: Grammar): boolean {
  for (let at = PART; at <= key.length - PART; at++)
    if (lemmasOf(key.slice(0, at), english).length > 0 && lemmasOf(key.slice(at), english).length > 0)
      return true
  return false
}
/** Shorter pieces of a word are syllables. */
const PART = 4

/** Whether the lexicon has a word of one language under another spelling in the other: *section* is *section*. */
function hasOtherWord(key: string, text: string, grammar: Grammar): boolean {
  const lemmas = lemmasOf(text, grammar)
  return lemmas.length > 0 && !lemmas.some((lemma) => entryTranslations(lemma, grammar).includes(key))
}

/** In a text without capitals unknown words in a row may be a name: one of them must be the original’s own. */
const isPhrase = (original: Document, from: number, length: number, rendition: Document) =>
  original.tokens
    .slice(from, from + length)
    .some(
      ({ key, text, classes }) =>
        (classes.has('grammar') && !isIn(key, 'grammar', rendition.grammar)) ||
        (!isBorrowed(key, original.grammar) && hasOtherWord(key, text, original.grammar)),
    )

/** Words set between marks are quoted in their language on purpose, and a gloss in brackets explains them. */
function isMarked({ text, tokens }: Document, { from, to }: Range): boolean {
  // A name goes on in small letters: “Marée noire”.
  if (tokens[from - 1]?.capital && !tokens[from - 1]!.opens) return true
  const before = text.slice(Math.max(0, tokens[from]!.start - 2), tokens[from]!.start)
  const after = text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 3)
  return /[«“"‘'(]/u.test(before) || /^\s?[(»”]/u.test(after)
}
