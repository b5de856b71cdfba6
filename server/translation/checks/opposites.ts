/** Words rendered by the opposite of what they say. */
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Grammar } from '../../language/grammar.ts'
import { entryTranslations, translationsOf } from '../../language/lexicon.ts'
import { negations } from '../../language/negations.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import { listedAgainst } from '../../language/senses.ts'
import { type Document, partOfSpeech, type Range, type Token } from '../../language/read.ts'
import type { Segment } from '../segments.ts'

/**
 * `opposite`: « la pire décision » → "the best decision", "rejected" → « adopté ».
 *
 * Two words that no other word of the translation answers, that stand beside words which render each other, and of which
 * one is listed against a translation of the other. A denial on one side alone turns the one into the other: « pas
 * dangereux » is "safe".
 */
export function checkOpposites(pair: Pair): Finding[] {
  const found: Finding[] = []
  for (const segment of pair.literal) {
    const free = { fr: unanswered(pair, 'fr', segment), en: unanswered(pair, 'en', segment) }
    if (free.fr.length * free.en.length > MOST ** 2) continue
    for (const left of free.fr) {
      const right = free.en.find((one) => areContrary(left, one) && faces(pair, segment, left, one))
      if (right && denialsAt(pair, 'fr', left, segment) === denialsAt(pair, 'en', right, segment))
        found.push(grave(pair, 'opposite', at(left), at(right)))
    }
  }
  return found
}

/** No sentence that is translated word by word leaves so many words without an answer. */
const MOST = 20
/** How many words from two opposites those stand that show them to be in one place. */
const REACH = { word: 4, small: 6 }
/** How many words before what it denies, and behind it, a denial may stand. */
const DENIES = { before: 5, behind: 2 }

const at = ({ index }: Token): Range => ({ from: index, to: index + 1 })

/** Words that have opposites and no counterpart. */
const unanswered = ({ links, ...sides }: Pair, language: 'fr' | 'en', segment: Segment): Token[] =>
  sides[language].tokens
    .slice(segment[language].from, segment[language].to)
    .filter(
      (token) =>
        links[language][token.index]! < 0 &&
        !isPartOfCompound(token) &&
        (token.weight === 1 || token.classes.has('has-opposite')),
    )

/** “16-year-old”: no opposite of young. */
const isPartOfCompound = ({ document, start }: Token): boolean => document.text.charAt(start - 1) === '-'

/**
 * Whether one is the opposite of what translates the other, in one language at least, while in neither they stand on one
 * side: with one and the same opposite.
 */
function areContrary(left: Token, right: Token): boolean {
  const [french, english] = [left.document.grammar, right.document.grammar]
  const own = { fr: formsOf(left), en: formsOf(right) }
  const there = { fr: renderingsOf(left, own.fr), en: renderingsOf(right, own.en) }
  if (own.en.some((one) => there.fr.includes(one))) return false
  const told = [standing(there.fr, own.en, english), standing(there.en, own.fr, french)]
  return told.includes('against') && !told.includes('beside')
}

/** What translates a word, as what it is a form of. */
const renderingsOf = ({ document: { grammar } }: Token, forms: readonly string[]): string[] =>
  forms.flatMap((form) => entryTranslations(form, grammar))

/** How a word stands to some that translate another. */
function standing(
  some: readonly string[],
  word: readonly string[],
  grammar: Grammar,
): 'against' | 'beside' | 'apart' {
  const against = some.map((one) => listedAgainst(one, grammar))
  if (against.some((all) => word.some((one) => all.has(one)))) return 'against'
  return against.some((all) => word.some((one) => !all.isDisjointFrom(listedAgainst(one, grammar))))
    ? 'beside'
    : 'apart'
}

/** A noun is no form of a verb: « partie » is not left. */
const formsOf = ({ key, readings, document, index }: Token): string[] => {
  const nominal = readings.filter(({ time }) => time === null)
  const isNoun = nominal.length > 0 && partOfSpeech(document, index) === 'NOUN'
  const own = isNoun ? nominal : readings
  return [...new Set([key, ...own.map(({ lemma }) => lemma)])]
}

/**
 * Whether two words stand in one place: beside words that are linked. A small word stands beside any: those on either side
 * must be linked, the nearest on one, and neither of the two may have its answer somewhere else.
 */
function faces(pair: Pair, segment: Segment, left: Token, right: Token): boolean {
  const isTold = left.weight > 0 && right.weight > 0
  const reach = isTold ? REACH.word : REACH.small
  const beside = ([-1, 1] as const).map(
    (way) =>
      [contentFrom(left, way * reach, segment.fr), contentFrom(right, way * reach, segment.en)] as const,
  )
  if (isTold)
    return share(
      pair,
      beside.flatMap(([fr]) => fr),
      beside.flatMap(([, en]) => en),
    )
  return (
    !beside[0]![0].some(({ classes }) => classes.has('takes-contre')) &&
    beside.every(([fr, en]) => share(pair, fr, en)) &&
    beside.some(([fr, en]) => share(pair, fr.slice(0, 1), en.slice(0, 1))) &&
    !isAnswered(pair.en, left, segment.en) &&
    !isAnswered(pair.fr, right, segment.fr)
  )
}

/** The words of content among the next so many, nearest first. @param reach below 0: the words before */
function contentFrom({ document, index }: Token, reach: number, { from, to }: Range): Token[] {
  const near =
    reach < 0
      ? document.tokens.slice(Math.max(from, index + reach), index).reverse()
      : document.tokens.slice(index + 1, Math.min(to, index + reach + 1))
  return near.filter(({ weight }) => weight > 0)
}

/** Whether one of the French words is linked with one of the English. */
const share = ({ links }: Pair, left: readonly Token[], right: readonly Token[]): boolean =>
  left.some(({ index }) => right.some((one) => one.index === links.fr[index]))

/** Whether a text holds a translation of a word. */
const isAnswered = (there: Document, { text, document }: Token, { from, to }: Range): boolean => {
  const wanted = translationsOf(text, document.grammar)
  return there.tokens.slice(from, to).some((one) => formsOf(one).some((form) => wanted.includes(form)))
}

/** How many words deny a word, by a negation or by their meaning; what renders a word of the other text denies nothing. */
function denialsAt(
  { links, ...sides }: Pair,
  language: 'fr' | 'en',
  { index, clause }: Token,
  segment: Segment,
): number {
  const side = sides[language]
  const within = {
    from: Math.max(segment[language].from, index - DENIES.before),
    to: Math.min(segment[language].to, index + DENIES.behind + 1),
  }
  const denials = negations(side, segment[language]).filter(
    ({ kind, from, to }) => kind !== 'only' && from < within.to && to > within.from,
  )
  const soft = softNegatives(side, within).filter(
    ({ from, to }) => (from > index || to <= index) && links[language][from]! < 0,
  )
  return [...denials, ...soft].filter(({ from }) => side.tokens[from]!.clause === clause).length
}
