/** Denials that one text has and the other has not. */
import { denialsIn, isCancelled } from './denials.ts'
import { isNoMore, isSaidOtherwise } from './said-otherwise.ts'
import { isPlaceEmpty } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { Grammar } from '../../language/grammar.ts'
import { entryTranslations, isVerb, translationsOf } from '../../language/lexicon.ts'
import type { Negation } from '../../language/negation.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import { type Document, hasLemma, type Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { denied as deniedBy, softNegatives } from '../../language/soft-negatives.ts'

/**
 * `negation`: "I don’t believe the witness" → « Je crois le témoin », « aucun départ ne sera contraint » → "there will be
 * compulsory redundancies", « je ne l’ai vu qu’une fois » → "I never once saw him".
 *
 * Sentences that rephrase turn denials into words such as *fail*, *lack*, *impossible*: each of these answers for one. A
 * denial is missed only where the words next to it are there on the other side, and nothing there denies.
 */
export function checkNegation(segment: Segment): Finding[] {
  const { fr, en } = segment
  const found = [...opposites(fr), ...opposites(en)]
  const french = denialsIn(fr).filter((one) => !isNoMore(fr, one))
  const denials = {
    fr: french.filter(({ kind }) => kind !== 'only'),
    en: denialsIn(en).filter((one) => !isNoMore(en, one)),
  }
  const excess = denials.fr.length - denials.en.length
  if (excess > 0) return [...found, ...lost(fr, denials.fr, denials.en, excess)]
  if (excess === 0) return found
  // A restriction answers for a denial with a limit: “not … until March”, « ne … qu’en mars ».
  const limited = denials.en.filter(({ kind }) => kind === 'until')
  const only = french.length - denials.fr.length
  // “Il a fallu attendre mars”, « dès mars »: not until March.
  const waited = fr.find('waited').length + limited.filter((one) => isDated(en, one)).length
  const answered = Math.min(only + waited, limited.length)
  const rest = answered > 0 ? denials.en.filter(({ kind }) => kind !== 'until') : denials.en
  return [...found, ...lost(en, rest, denials.fr, -excess - answered)]
}

/** “Will not be known until Monday” is « seront connus lundi »; « jusqu’à lundi » would be another thing. */
function isDated(en: Half, { from }: Negation): boolean {
  const until = en.between(from, Math.min(en.to, from + UNTIL)).find((token) => hasClass(token, 'until'))
  const date = until && en.document.tokens[until.index + 1]
  return date !== undefined && en.isLinked(date) && !en.other.holds('up-to')
}
/** How many words on from a denial its *until* may stand. */
const UNTIL = 14

/** No sentence holds so many denials: a text of nothing else is not judged, and costs nothing. */
const MOST = 100
/** So many words leave a denial no other place. */
const SHORT = 14
/** « impossible » → "possible": the word itself without its prefix, in sentences that deny nothing else. */
function opposites(here: Half): Finding[] {
  const there = here.other
  if (here.negations.length + there.negations.length > 0) return []
  const holds = (words: ReadonlySet<string>) => there.tokens.find((one) => hasLemma(one, words))
  return here.tokens.flatMap((token) => {
    const base = deniedBy(token, here.grammar)
    // Who speaks of employment and unemployment has a word for each.
    if (base === null || here.tokens.some((one) => hasLemma(one, new Set([base])))) return []
    const right = new Set(translationsOf(token.text, here.grammar))
    const isRight =
      (right.size === 0 && !token.key.startsWith('un')) ||
      (holds(right) ?? firstOf(right, there.tokens)) !== undefined ||
      softNegatives(there).length > 0
    if (isRight) return []
    const wrong = new Set(translationsOf(base, here.grammar))
    const found = holds(wrong) ?? firstOf(wrong, there.tokens)
    // One that renders another word does not render this one.
    const isTaken = found !== undefined && there.isLinked(found) && there.links[found.index] !== token.index
    return found && !isTaken ? [grave('negation', here, token, found)] : []
  })
}

/** Of the translations in several words, « sans précédent » for “unprecedented”, the last word of the first that a text has. */
function firstOf(words: ReadonlySet<string>, there: readonly Token[]): Token | undefined {
  const phrases = [...words].filter((one) => one.includes(' ')).map((one) => one.split(' '))
  const phrase = (at: number) => phrases.find((keys) => keys.every((key, i) => there[at + i]?.key === key))
  const at = there.findIndex((_, at) => phrase(at) !== undefined)
  return at < 0 ? undefined : there[at + phrase(at)!.length - 1]
}

/** How many words on from a denial the words that it denies are looked for. */
const REACH = 6
/** How near a denial must stand to the counterpart of a denied word to answer for it. */
const NEAR = 8
/** The same for a word that denies by its meaning. */
const NEARER = 4

/** « Sans doute pas », “I doubt it”; “no doubt” is no doubt. */
const isSure = ({ document: { tokens } }: Half, at: number): boolean =>
  hasClass(tokens[at], 'grants') && hasClass(tokens[at - 1], 'without', 'denial')

function lost(
  here: Half,
  denials: readonly Negation[],
  others: readonly Negation[],
  excess: number,
): Finding[] {
  if (denials.length * others.length > MOST ** 2) return []
  const { document, other } = here
  // Two such words that translate each other (denied, démenti) answer for nothing else.
  const own = softNegatives(here).filter(({ from }) => !hasClass(document.tokens[from - 1], 'without'))
  const keys = new Set(here.tokens.map(({ key }) => key))
  const isRendering = (token: Token) =>
    hasClass(token, 'small-denial') &&
    entryTranslations(token.key, other.grammar).some((one) => keys.has(one))
  const soft = [...softNegatives(other), ...unlinked(other, findNotion(other, 'denies'))].filter(
    (word) =>
      !isSure(other, word.from) &&
      !other.negations.some((one) => isCancelled(other.document, one, word)) &&
      !own.some((one) => one.from === other.links[word.from]) &&
      !isRendering(other.document.tokens[word.from]!),
  )
  const isFree = ({ from }: Range) => other.links[from]! < 0 || isSure(here, other.links[from]!)
  // One that renders no other word of the original is all the likelier to render the denial.
  const loose = soft.filter((word) => {
    const token = other.document.tokens[word.from]!
    return isFree(word) && (token.weight === 1 || hasClass(token, 'excepting'))
  })
  const isShort = here.to - here.from <= SHORT
  return unanswered(
    here,
    denials.map((denial) => bearing(here, denial)),
    others,
  )
    .filter(({ denial, words, anchors }) => {
      // The first word denied must be there: the rest of the clause is often said elsewhere.
      if (anchors.length === 0 || (!isShort && here.links[words[0]!]! < 0)) return false
      // For a verb that withholds ("refused to") a word that renders another one does not answer.
      const isVerb = withholds(here, denial)
      const answers = (some: readonly Range[], reach: number) =>
        some.some((one) => distance(one, anchors) <= reach)
      // “Declined to release” may be « a gardé »; “dragging its feet” is « rechigne »: more words than one has in its place.
      const isElsewhere = isVerb
        ? !isPlaceEmpty(here, denial) && !isMadeSure(here, denial)
        : isReworded(here, words, anchors)
      return !(
        isElsewhere ||
        isSaidOtherwise(here, denial) ||
        isSaid(here, denial, others) ||
        isQuestion(document, denial) ||
        answers(isVerb ? soft.filter(isFree) : soft, isVerb ? NEAR : NEARER) ||
        answers(loose, NEAR)
      )
    })
    .slice(0, Math.max(0, excess))
    .map(({ denial: { from, to }, words, anchors }) =>
      grave(
        'negation',
        here,
        { from, to: Math.max(to, ...words.map((at) => at + 1)) },
        { from: Math.min(...anchors), to: Math.max(...anchors) + 1 },
      ),
    )
}

/**
 * « N’est pas opposé à », "is open to": where the verb denied, or the noun before it (« aucun poste n’est supprimé », "jobs
 * are safe"), is rendered by a word that renders nothing else and is no synonym, that word may have taken the denial in.
 */
function isReworded(here: Half, words: number[], anchors: number[]): boolean {
  const { document, grammar, other } = here
  const denied = words.map((at) => document.tokens[at]!)
  const isVerbFirst = denied[0]!.readings.some(({ lemma }) => isVerb(lemma, grammar))
  // A word that the lexicon lacks tells nothing of what stands in its place.
  const reworded = denied
    .slice(0, isVerbFirst || denied[0]!.part === 'VERB' ? 1 : 2)
    .filter((token) => isOpen(here, token) || (token.readings.length === 0 && !here.isLinked(token)))
  if (reworded.length === 0) return false
  const from = Math.max(other.from, Math.min(...anchors) - NEAR)
  const to = Math.min(other.to, Math.max(...anchors) + NEAR)
  const spare = other.between(from, to).filter((token) => token.weight === 1 && isOpen(other, token))
  const alike = nearSynonyms(reworded, grammar)
  return (
    spare.length > 0 &&
    !spare.some(({ text }) => translationsOf(text, other.grammar).some((one) => alike.has(one)))
  )
}

const unlinked = (half: Half, some: readonly Range[]): Range[] =>
  some.filter(({ from }) => half.links[from]! < 0)

/**
 * « Jamais aussi bien dormi », “never slept better”; « n’avoir rien contre », “have nothing against”: the other text has the word that
 * denies, in what it counts as no denial.
 */
function isSaid(here: Half, { from, to }: Negation, others: readonly Negation[]): boolean {
  const words = here.between(from, to).filter((token) => !hasClass(token, 'after-not') && OWN.has(token.key))
  return words.some(({ text }) => {
    const wanted = translationsOf(text, here.grammar)
    return here.other.tokens.some(
      ({ key, index }) => wanted.includes(key) && !others.some((one) => one.from <= index && index < one.to),
    )
  })
}
/** Words of denial that have one of their own in the other language. */
const OWN: ReadonlySet<string> = new Set(['never', 'nothing', 'nobody', 'jamais', 'rien'])

/** « S’est bien gardé de prévenir » → “took care to inform”; who did not fail to did it. */
const isMadeSure = (here: Half, { from }: Range): boolean =>
  findNotion(here.other, 'takes-care').length > 0 &&
  !here.negations.some(({ to }) => to <= from && from - to < NEARER)

const isOpen = (half: Half, token: Token) => !half.isLinked(token) && token.readings.length > 0

/** What translates the translations of words: « garder » beside « surveiller », by way of "watch". */
function nearSynonyms(words: Token[], grammar: Grammar): ReadonlySet<string> {
  const there = words.flatMap(({ text }) => translationsOf(text, grammar).slice(0, USUAL))
  return new Set(there.flatMap((one) => entryTranslations(one, grammar.other).slice(0, USUAL)))
}

/** The usual translations of a word stand first: by the others nearly all words are synonyms. */
const USUAL = 4

/** A denial, the words that it bears on, and where their counterparts stand. */
function bearing(here: Half, denial: Negation): Bearing {
  // What is withheld is the verb behind: "failed to notice that there are no".
  const all = denied(here, denial)
  const words = withholds(here, denial) ? all.slice(0, 1) : all
  const { from, to } = here.other
  // When it was and how many there are stand in another sentence as well.
  const isFigure = (at: number) => here.values.some((value) => value.from <= at && at < value.to)
  const anchors = words
    .flatMap((at) => (isFigure(at) ? [] : here.links[at]!))
    .filter((at) => at >= from && at < to)
  return { denial, words, anchors }
}

interface Bearing {
  denial: Negation
  words: number[]
  anchors: number[]
}

/** What is left of the denials when each of the others has answered for the one it stands nearest to. */
function unanswered(here: Half, denials: Bearing[], others: readonly Negation[]): Bearing[] {
  const apart = denials.flatMap((one) =>
    others.map((other) => ({
      one,
      other,
      distance:
        distance(other, one.anchors) -
        (areAlike(here, one.denial, other) ? ALIKE : 0) +
        (withholds(here, one.denial) && !withholds(here.other, other) ? UNLIKE : 0),
    })),
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

/** « Rien », “nothing”: denials by words that render each other are one, wherever their clauses stand. */
function areAlike(here: Half, own: Range, other: Range): boolean {
  const theirs = new Set(here.other.between(other.from, other.to).map(({ key }) => key))
  return here
    .between(own.from, own.to)
    .some(
      ({ key, text }) => OWN.has(key) && translationsOf(text, here.grammar).some((one) => theirs.has(one)),
    )
}
/** As if it stood so much nearer, or so much further: “failed to” and « ne … pas ». */
const ALIKE = 6
const UNLIKE = 1

/** Whether what denies is a verb: “refused to”. */
const withholds = ({ document }: Half, { from }: Range): boolean => document.tokens[from]!.weight > 0

/** How many words on the nearest of some places stands from a range; 0 inside it. */
const distance = ({ from, to }: Range, places: number[]) =>
  places.reduce((least, at) => Math.min(least, at < from ? from - at : Math.max(0, at - to + 1)), Infinity)

/** The words of content that a denial bears on: inside it, and the next few of its clause. */
function denied({ document: { tokens }, to: end, negations }: Half, { from, to }: Negation): number[] {
  const { clause, sentence } = tokens[from]!
  const found: number[] = []
  // A verb that withholds is itself no part of what it withholds.
  for (let at = tokens[from]!.weight > 0 ? to : from; at < Math.min(end, to + REACH); at++) {
    const token = tokens[at]!
    const isBeyond = at >= to && token.clause > (found.length > 0 ? clause : clause + 1)
    // “Is no more, and the café”: what is joined to a clause is not what it denies.
    if (token.clause > clause && hasClass(token, 'coordinator')) break
    // “No library and no cinema”: each denies its own.
    const isNext = at >= to && negations.some((one) => one.from === at)
    if (token.sentence !== sentence || isBeyond || (isNext && found.length > 0)) break
    if (token.weight > 0) found.push(at)
    if (found.length === 3) break
  }
  return found
}

/** "Isn’t it time?" asks for a yes: a question may drop its denial, and so may "whether it is not". */
function isQuestion(document: Document, { from }: Range): boolean {
  const { tokens, text } = document
  const asks = tokens.slice(Math.max(0, from - 5), from).some((token) => {
    const isNext = token.index === from - 1
    return hasClass(token, 'asks-whether') || (hasClass(token, 'wonders') && !isNext)
  })
  const { end } = tokens[withinOne(document, from, 'sentence').to - 1]!
  return asks || /^[\s»”"’]*\?/u.test(text.slice(end, end + 4))
}
