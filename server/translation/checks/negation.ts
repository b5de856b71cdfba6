/** Denials that one text has and the other has not. */
import { denialsIn, isCancelled } from './denials.ts'
import type { Finding, Pair } from '../finding.ts'
import type { Grammar } from '../../language/grammar.ts'
import { entryTranslations, isVerb, translationsOf } from '../../language/lexicon.ts'
import type { Negation } from '../../language/negation.ts'
import { negations } from '../../language/negations.ts'
import type { Segment } from '../segments.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import { type Document, hasLemma, type Range, spanOf, type Token } from '../../language/read.ts'
import { denied as deniedBy, softNegatives } from '../../language/soft-negatives.ts'

/**
 * `negation`: "I don’t believe the witness" → « Je crois le témoin », « aucun départ ne sera contraint » → "there will be
 * compulsory redundancies", « je ne l’ai vu qu’une fois » → "I never once saw him".
 *
 * Sentences that rephrase turn denials into words such as *fail*, *lack*, *impossible*: each of these answers for one. A
 * denial is missed only where the words next to it are there on the other side, and nothing there denies.
 */
export function checkNegation(pair: Pair): Finding[] {
  const { fr, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    found.push(...opposites(pair, segment, 'fr'), ...opposites(pair, segment, 'en'))
    const all = { fr: denialsIn(pair, 'fr', segment.fr), en: denialsIn(pair, 'en', segment.en) }
    const denials = { fr: all.fr.filter(({ kind }) => kind !== 'only'), en: all.en }
    const excess = denials.fr.length - denials.en.length
    const only = all.fr.filter(({ kind }) => kind === 'only')
    if (excess > 0) lost(pair, 'fr', denials.fr, denials.en, segment, excess, found)
    else if (excess < 0) {
      // A restriction answers for a denial with a limit: “not … until March”, « ne … qu’en mars ».
      const limited = denials.en.filter(({ kind }) => kind === 'until')
      const dated = limited.filter((one) => isDated(pair, segment, one)).length
      // “Il a fallu attendre mars”, « dès mars »: not until March.
      const answered = Math.min(
        only.length + findClass(fr, 'waited', segment.fr).length + dated,
        limited.length,
      )
      const rest = answered > 0 ? denials.en.filter((one) => one.kind !== 'until') : denials.en
      lost(pair, 'en', rest, denials.fr, segment, -excess - answered, found)
    }
  }
  return found
}

/** “Will not be known until Monday” is « seront connus lundi »; « jusqu’à lundi » would be another thing. */
function isDated({ fr, en, links }: Pair, segment: Segment, { from }: Negation): boolean {
  const until = en.tokens
    .slice(from, Math.min(segment.en.to, from + UNTIL))
    .find(({ classes }) => classes.has('until'))
  const date = until ? links.en[until.index + 1] : undefined
  return date !== undefined && date >= 0 && !holdsClass(fr, 'up-to', segment.fr)
}
/** How many words on from a denial its *until* may stand. */
const UNTIL = 14

/** No sentence holds so many denials: a text of nothing else is not judged, and costs nothing. */
const MOST = 100
/** So many words leave a denial no other place. */
const SHORT = 14
/** « impossible » → "possible": the word itself without its prefix, in sentences that deny nothing else. */
function opposites(pair: Pair, segment: Segment, language: 'fr' | 'en'): Finding[] {
  const other = language === 'fr' ? 'en' : 'fr'
  if (negations(pair[language], segment[language]).length + negations(pair[other], segment[other]).length > 0)
    return []
  const own = pair[language].tokens.slice(segment[language].from, segment[language].to)
  const there = pair[other].tokens.slice(segment[other].from, segment[other].to)
  const holds = (words: ReadonlySet<string>) => there.find((one) => hasLemma(one, words))
  return own.flatMap((token): Finding[] => {
    const base = deniedBy(token, pair[language].grammar)
    // Who speaks of employment and unemployment has a word for each.
    if (base === null || own.some((one) => hasLemma(one, new Set([base])))) return []
    const right = new Set(translationsOf(token.text, pair[language].grammar))
    const wrong = new Set(translationsOf(base, pair[language].grammar))
    const found =
      (right.size === 0 && !token.key.startsWith('un')) ||
      holds(right) ||
      saysInWords(right, there) ||
      softNegatives(pair[other], segment[other]).length > 0
        ? undefined
        : (holds(wrong) ?? firstOf(wrong, there))
    if (!found) return []
    return [
      { check: 'negation', harm: 'meaning', [language]: spanOfToken(token), [other]: spanOfToken(found) },
    ]
  })
}

/** « sans précédent » for "unprecedented": a translation of several words. */
const saysInWords = (words: ReadonlySet<string>, there: Token[]) => firstOf(words, there) !== undefined

/** The last word of the first of such translations that a text has. */
function firstOf(words: ReadonlySet<string>, there: Token[]): Token | undefined {
  const phrases = [...words].filter((one) => one.includes(' ')).map((one) => one.split(' '))
  const phrase = (at: number) => phrases.find((keys) => keys.every((key, i) => there[at + i]?.key === key))
  const at = there.findIndex((_, at) => phrase(at) !== undefined)
  return at < 0 ? undefined : there[at + phrase(at)!.length - 1]
}

const spanOfToken = ({ start, end }: Token) => ({ start, end })

/** How many words on from a denial the words that it denies are looked for. */
const REACH = 6
/** How near a denial must stand to the counterpart of a denied word to answer for it. */
const NEAR = 8
/** The same for a word that denies by its meaning. */
const NEARER = 4

function lost(
  pair: Pair,
  language: 'fr' | 'en',
  denials: Negation[],
  others: Negation[],
  segment: Segment,
  excess: number,
  found: Finding[],
) {
  if (denials.length * others.length > MOST ** 2) return
  const other = language === 'fr' ? 'en' : 'fr'
  const side = pair[language]
  // Two such words that translate each other (denied, démenti) answer for nothing else.
  const own = softNegatives(side, segment[language])
  const here = new Set(side.tokens.slice(segment[language].from, segment[language].to).map(({ key }) => key))
  const isRendering = ({ key, classes }: Token) =>
    classes.has('small-denial') && entryTranslations(key, pair[other].grammar).some((one) => here.has(one))
  const across = negations(pair[other], segment[other])
  const soft = softNegatives(pair[other], segment[other]).filter(
    (word) =>
      !across.some((one) => isCancelled(pair[other], one, word)) &&
      !own.some((one) => one.from === pair.links[other][word.from]) &&
      !isRendering(pair[other].tokens[word.from]!),
  )
  // One that renders no other word of the original is all the likelier to render the denial.
  const loose = soft.filter(
    ({ from }) =>
      pair.links[other][from]! < 0 &&
      (pair[other].tokens[from]!.weight === 1 || pair[other].tokens[from]!.classes.has('excepting')),
  )
  const open = unanswered(
    denials.map((denial) => bearing(pair, language, denial, segment)),
    others,
  )
  for (const { denial, words, anchors } of open) {
    if (excess <= 0) return
    const short = segment[language].to - segment[language].from <= SHORT
    // The first word denied must be there: the rest of the clause is often said elsewhere.
    if (anchors.length === 0 || (!short && pair.links[language][words[0]!]! < 0)) continue
    if (isReworded(pair, language, words, anchors, segment)) continue
    // For a verb that withholds ("refused to") a word that renders another one does not answer.
    const withholds = side.tokens[denial.from]!.weight > 0
    const near = withholds ? soft.filter(({ from }) => pair.links[other][from]! < 0) : soft
    const reach = withholds ? NEAR : NEARER
    if (isQuestion(side, denial) || nearest(near, anchors, reach) || nearest(loose, anchors, NEAR)) continue
    excess--
    found.push({
      check: 'negation',
      harm: 'meaning',
      [language]: {
        start: side.tokens[denial.from]!.start,
        end: side.tokens[Math.max(denial.to - 1, ...words)]!.end,
      },
      [other]: spanOf(pair[other], { from: Math.min(...anchors), to: Math.max(...anchors) + 1 }),
    })
  }
}

/**
 * « N’est pas opposé à », "is open to": where the verb denied, or the noun before it (« aucun poste n’est supprimé », "jobs
 * are safe"), is rendered by a word that renders nothing else and is no synonym, that word may have taken the denial in.
 */
function isReworded(
  { links, ...sides }: Pair,
  language: 'fr' | 'en',
  words: number[],
  anchors: number[],
  segment: Segment,
): boolean {
  const verb = words.findIndex((at) => isFormOfVerb(sides[language].tokens[at]!, sides[language].grammar))
  const reworded = words
    .slice(0, verb === 0 ? 1 : 2)
    .map((at) => sides[language].tokens[at]!)
    .filter(({ index, readings }) => links[language][index]! < 0 && readings.length > 0)
  if (reworded.length === 0) return false
  const other = language === 'fr' ? 'en' : 'fr'
  const from = Math.max(segment[other].from, Math.min(...anchors) - NEAR)
  const to = Math.min(segment[other].to, Math.max(...anchors) + NEAR)
  const spare = sides[other].tokens
    .slice(from, to)
    .filter(({ index, weight, readings }) => links[other][index]! < 0 && weight === 1 && readings.length > 0)
  const alike = nearSynonyms(reworded, sides[language].grammar)
  return (
    spare.length > 0 &&
    !spare.some(({ text }) => translationsOf(text, sides[other].grammar).some((one) => alike.has(one)))
  )
}

/** What translates the translations of words: « garder » beside « surveiller », by way of "watch". */
function nearSynonyms(words: Token[], grammar: Grammar): ReadonlySet<string> {
  const there = words.flatMap(({ text }) => translationsOf(text, grammar))
  return new Set(there.flatMap((one) => entryTranslations(one, grammar.other)))
}

const isFormOfVerb = ({ readings }: Token, grammar: Grammar) =>
  readings.some(({ lemma }) => isVerb(lemma, grammar))

/** A denial, the words that it bears on, and where their counterparts stand. */
function bearing(
  { links, ...sides }: Pair,
  language: 'fr' | 'en',
  denial: Negation,
  segment: Segment,
): Bearing {
  const across = segment[language === 'fr' ? 'en' : 'fr']
  const words = denied(sides[language], denial, segment[language])
  const anchors = words
    .map((at) => links[language][at]!)
    .filter((there) => there >= across.from && there < across.to)
  return { denial, words, anchors }
}

interface Bearing {
  denial: Negation
  words: number[]
  anchors: number[]
}

/** What is left of the denials when each of the others has answered for the one it stands nearest to. */
function unanswered(denials: Bearing[], others: Negation[]): Bearing[] {
  const apart = denials.flatMap((one) =>
    others.map((other) => ({ one, other, distance: distance(other, one.anchors) })),
  )
  const open = new Set(denials)
  const free = new Set(others)
  for (const { one, other } of apart.sort((a, b) => a.distance - b.distance)) {
    if (!open.has(one) || !free.has(other)) continue
    open.delete(one)
    free.delete(other)
  }
  return [...open]
}

function nearest<One extends Range>(ranges: Iterable<One>, anchors: number[], reach: number): One | null {
  let best: One | null = null
  let least = reach + 1
  for (const range of ranges) {
    const away = distance(range, anchors)
    if (away < least) [best, least] = [range, away]
  }
  return best
}

/** How many words on the nearest of some places stands from a range; 0 inside it. */
const distance = ({ from, to }: Range, places: number[]) =>
  places.reduce((least, at) => Math.min(least, at < from ? from - at : Math.max(0, at - to + 1)), Infinity)

/** The words of content that a denial bears on: inside it, and the next few of its clause. */
function denied({ tokens }: Document, { from, to }: Range, within: Range): number[] {
  const { clause, sentence } = tokens[from]!
  const found: number[] = []
  // A verb that withholds is itself no part of what it withholds.
  for (let at = tokens[from]!.weight > 0 ? to : from; at < Math.min(within.to, to + REACH); at++) {
    const token = tokens[at]!
    if (
      token.sentence !== sentence ||
      (at >= to && token.clause > clause + 1) ||
      (found.length > 0 && at >= to && token.clause !== clause)
    )
      break
    if (token.weight > 0) found.push(at)
    if (found.length === 3) break
  }
  return found
}

/** "Isn’t it time?" asks for a yes: a question may drop its denial, and so may "whether it is not". */
function isQuestion({ tokens, text }: Document, { from }: Range): boolean {
  const { sentence } = tokens[from]!
  const before = tokens.slice(Math.max(0, from - 5), from)
  if (
    before.some(({ classes }, i) => classes.has('asks-whether') || (classes.has('wonders') && before[i + 1]))
  )
    return true
  let last = from
  while (tokens[last + 1]?.sentence === sentence) last++
  return /^[\s»”"’]*\?/u.test(text.slice(tokens[last]!.end, tokens[last]!.end + 4))
}
