/** Offices: which of them a label tells, whether two names are one office’s, and who held it on a day. */
import { foldText } from '../language/fold.ts'
import type { Grammar } from '../language/grammar.ts'
import { isInEither } from '../language/classes.ts'
import { translationsOf } from '../language/lexicon.ts'
import { besideName, partsOf } from './person-name.ts'

export interface HeldOffice {
  title: string
  /** From and until when, as far as known: 2019, 2019-05-04. */
  since: string | null
  until: string | null
  /** Of a source without a date, its id: it tells of itself alone. */
  source: number | null
}

/** All of a speaker's, whoever tells of them. */
export const heldOffices = (of: {
  offices: readonly Omit<HeldOffice, 'source'>[]
  recordedOffices: readonly HeldOffice[]
}): HeldOffice[] => [...of.offices.map((office) => ({ ...office, source: null })), ...of.recordedOffices]

/** When and where words were said. */
export interface Occasion {
  source: number
  /** ISO, null where the source bears none. */
  date: string | null
}

/** "Hon. Curtis Hallam (Minister of Services, PCL)", "Antony Blinken, US Secretary of State", "Foreign Secretary Ann Hale". */
export const officesIn = (label: string, grammar: Grammar): string[] => [
  ...new Set(
    besideName(label, grammar)
      .map((title) => title.trim())
      .filter((title) => tellsOffice(partsOf(title), grammar)),
  ),
]

const ROLES = ['role', 'role-f', 'role-m'] as const

const tellsOffice = (parts: readonly string[], grammar: Grammar) =>
  parts.some((part) => ROLES.some((one) => isInEither(part, one, grammar))) &&
  !parts.some((part) => grammar.names.given.has(part))

interface OfficeName {
  /** "Secretary": the noun with what stands before it. */
  head: string[]
  /** "State": what it is over, or of. */
  over: string[]
}

const LINKS = ['particle', 'linking', 'preposition', 'definite', 'possessive', 'contracted-article'] as const

/** One for each that a title joins: “Chair and Chief Executive of Orvanne”. What is over them may stand before: “Orvanne’s chair”. */
function read(title: string, grammar: Grammar): OfficeName[] {
  const isLink = (part: string) => LINKS.some((one) => isInEither(part, one, grammar))
  const parts = partsOf(title)
  const owned = parts.indexOf('s') + 1
  const words = parts.slice(owned).slice(parts.slice(owned).findIndex((part) => !isLink(part)))
  const end = words.findIndex((part) => isLink(part) && !isInEither(part, 'coordinator', grammar))
  const over = [...parts.slice(0, Math.max(0, owned - 1)), ...(end < 0 ? [] : words.slice(end))]
  return split(end < 0 ? words : words.slice(0, end), (part) => isInEither(part, 'coordinator', grammar)).map(
    (head) => {
      const known = grammar.names.offices.get(head.join(' ').replaceAll('-', ' '))
      return {
        head: known ? foldText(known).split(' ') : head,
        over: over.filter((part) => !isLink(part)),
      }
    },
  )
}

function split(words: readonly string[], isBetween: (word: string) => boolean): string[][] {
  const pieces: string[][] = [[]]
  for (const word of words) {
    if (isBetween(word)) pieces.push([])
    else pieces.at(-1)!.push(word)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** “The minister” is many a person’s office; a chief’s, or one told with what it is over, is one’s. */
const tellsOne = ({ head, over }: OfficeName, { names }: Grammar) =>
  head.length + over.length > 1 || names.offices.has(head.join(' '))

/** Whether the office that a claim names is the one held. A deputy or a former minister is no minister. */
export function isSameOffice(claimed: string, held: string, grammar: Grammar): boolean {
  return pairs(claimed, held, grammar).some(([asked, known]) => {
    const isWhole = asked.over.length > 0 || asked.head.length > 1 || known.over.length === 0
    return tellsOne(asked, grammar) && isWhole && isPartOf(asked, known, grammar)
  })
}

const pairs = (claimed: string, held: string, grammar: Grammar) =>
  read(claimed, grammar).flatMap((asked) => read(held, grammar).map((known) => [asked, known] as const))

/**
 * Whether all that one tells the other does, of the same noun: “the minister”, “minister of ports”; “the ports minister”. What
 * stands beside the noun of the one held is part of the office: a deputy minister of ports is neither.
 */
function isPartOf(asked: OfficeName, known: OfficeName, grammar: Grammar): boolean {
  const isIn = (words: readonly string[]) => (word: string) =>
    words.some((other) => isSameWord(word, other, grammar))
  if (asked.head.length === known.head.length)
    return (
      asked.head.every((word, i) => isSameWord(word, known.head[i]!, grammar)) &&
      asked.over.every(isIn(known.over))
    )
  const [[noun, beside], [held, besideHeld]] = [parted(asked, grammar), parted(known, grammar)]
  return (
    isSameWord(noun, held, grammar) &&
    besideHeld.every(isIn([...beside, ...asked.over])) &&
    [...beside, ...asked.over].every(isIn([...besideHeld, ...known.over]))
  )
}

/** The noun, and what stands beside it. */
function parted({ head }: OfficeName, grammar: Grammar): [noun: string, beside: string[]] {
  const at = head.findLastIndex((part) => ROLES.some((one) => isInEither(part, one, grammar)))
  return [head.at(at)!, head.toSpliced(at, 1)]
}

/**
 * Whether a claim describes somebody as a text does, or more fully: « la directrice du projet de mine », whom a text on a mine
 * calls « la directrice du projet ». All that the text says they are over belongs to the claim, “the mayor of Lowmoor” is not
 * “the mayor of Orvanne”.
 *
 * @param stands whether the text has a word anywhere
 * @param isAnothers whether the text tells it by whose it is, “his deputy for parks”: then the claim may say whose instead
 */
export const describesAs = (
  claimed: string,
  told: string,
  grammar: Grammar,
  stands: (word: string) => boolean,
  isAnothers = false,
): boolean =>
  pairs(claimed, told, grammar).some(([asked, known]) => {
    const [[noun, beside], [other, besideHeld]] = [parted(asked, grammar), parted(known, grammar)]
    if (!tellsOffice([noun], grammar) || !isSameWord(noun, other, grammar)) return false
    // “the first deputy” is a deputy, « l’entraîneuse galloise » a coach; the Prime Minister is another minister.
    const isKnown = grammar.names.offices.has(known.head.join(' '))
    const held = besideHeld.filter((word) => isKnown || !APART.some((one) => isInEither(word, one, grammar)))
    const [all, told] = [
      [...beside, ...asked.over],
      [...held, ...known.over],
    ]
    const isIn = (words: readonly string[]) => (word: string) =>
      words.some((other) => isSameWord(word, other, grammar))
    const isToldSo = told.every(isIn(all)) || (isAnothers && asked.over.length > 0)
    return isToldSo && all.every((word) => isIn(told)(word) || stands(word))
  })

/** What stands beside a noun and leaves the office what it is. */
const APART = ['number', 'native'] as const

/** Whether two titles turn on the same noun. */
export const isSameNoun = (a: string, b: string, grammar: Grammar): boolean =>
  pairs(a, b, grammar).some(([one, other]) =>
    isSameWord(parted(one, grammar)[0], parted(other, grammar)[0], grammar),
  )

/** By whom or what a title tells somebody: ann, ross of “Ann Ross’s brother”. */
export const ownersIn = (title: string, grammar: Grammar): string[] =>
  read(title, grammar).flatMap(({ over }) => over)

/** In one language or in two. */
const isSameWord = (a: string, b: string, grammar: Grammar) =>
  singular(a) === singular(b) ||
  [grammar, grammar.other].some((one) => translates(a, b, one) || translates(b, a, one))

/** As an office’s words are compared. */
export const wordsLike = (word: string, grammar: Grammar): string[] => [
  singular(word),
  ...[grammar, grammar.other].flatMap((one) =>
    translationsOf(word, one).map((translated) => singular(foldText(translated))),
  ),
]

const translates = (word: string, other: string, grammar: Grammar) =>
  translationsOf(word, grammar).some((one) => singular(foldText(one)) === singular(other))

export const singular = (word: string) => word.replace(/[sx]$/u, '')

/** Whether somebody who held these offices held the one claimed then. */
export const heldOffice = (
  offices: readonly HeldOffice[],
  claimed: string,
  on: Occasion,
  grammar: Grammar,
): HeldOffice | undefined =>
  offices.find(
    (office) =>
      heldThen(office, on) &&
      (isSameOffice(claimed, office.title, grammar) ||
        (isTold(office) &&
          pairs(claimed, office.title, grammar).some(([asked, known]) => isPartOf(asked, known, grammar)))),
  )

/** By what was printed then: who is called a minister there is “the minister” to its readers, whoever else is one. */
const isTold = ({ since, until, source }: HeldOffice) =>
  source !== null || (since !== null && since === until)

function heldThen({ since, until, source }: HeldOffice, on: Occasion): boolean {
  if (source !== null) return source === on.source
  if (since === null && until === null) return true
  if (on.date === null) return false
  // A year holds all its days.
  return (since === null || on.date >= since) && (until === null || on.date.slice(0, until.length) <= until)
}
