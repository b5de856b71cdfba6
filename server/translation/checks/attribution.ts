/** Who is said to say it: left out, somebody’s word becomes a fact. */
import { BOTH_WAYS, type Finding, type Pair } from '../finding.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import {
  type Document,
  isOfClass,
  partOfSpeech,
  type Range,
  spanOf,
  type Token,
} from '../../language/read.ts'

/**
 * `hedge`: « d’après la police, il roulait trop vite » → "he was driving too fast", "the bridge, police say, was closed".
 *
 * Words for whose account it is, of which nothing stands in the other text, where nobody says, thinks or reports
 * anything: « selon la saison » is "with the season".
 */
export const checkAttribution = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) =>
    BOTH_WAYS.flatMap(([here, there]): Finding[] => {
      if (isTold(pair[there], segment[there])) return []
      const lost = [...accounts(pair[here], segment[here]), ...incises(pair[here], segment[here])].find(
        (range) => !isRendered(pair, here, { ...range, to: Math.min(range.to, range.from + NAMED) }),
      )
      return lost ? [{ check: 'hedge', harm: 'meaning', [here]: spanOf(pair[here], lost) }] : []
    }),
  )

/** How many words of such a phrase name whose account it is. */
const NAMED = 7

/** “According to the union”, « à l’en croire »: the phrase with what it names, as far as its clause goes. */
const accounts = (side: Document, within: Range): Range[] =>
  findClass(side, 'account', within).map(({ from, to }) => {
    const { clause } = side.tokens[from]!
    let end = to
    while (end < within.to && side.tokens[end]!.clause === clause) end++
    return { from, to: end }
  })

/** The longest of “police say”, « estime-t-elle ». */
const LONGEST_INCISE = 5

/** A short clause between others that tells who says it. */
function incises({ tokens }: Document, within: Range): Range[] {
  const found: Range[] = []
  for (let from = within.from; from < within.to;) {
    const { clause } = tokens[from]!
    let to = from + 1
    while (to < within.to && tokens[to]!.clause === clause) to++
    const isShort = to - from <= LONGEST_INCISE && from > within.from
    const words = tokens.slice(from, to)
    if (isShort && words.some(isSaying) && words.some(isOther) && !words.some(isOwn)) found.push({ from, to })
    from = to
  }
  return found
}

/** Somebody else than who speaks: “needless to say” and “I have to say” attribute nothing. */
const isOther = ({ document, index, classes }: Token): boolean =>
  ['NOUN', 'PROPN'].includes(partOfSpeech(document, index)) || OTHERS.some((one) => classes.has(one))
const OTHERS = ['third-masculine', 'third-feminine', 'third-plural'] as const
const isOwn = ({ classes }: Token): boolean => OWN.some((one) => classes.has(one))
const OWN = ['first-singular', 'first-plural', 'second', 'people'] as const

const isSaying = (token: Token): boolean => isOfClass(token, 'says-it')

const isTold = (side: Document, within: Range): boolean =>
  side.tokens
    .slice(within.from, within.to)
    .some((token) => isSaying(token) || isOfClass(token, 'holds-it')) ||
  TOLD.some((one) => holdsClass(side, one, within))
const TOLD = ['account', 'by-another', 'reserve', 'alleged', 'attributed'] as const

/** Whether a word of it has its counterpart. */
const isRendered = ({ links, ...sides }: Pair, here: 'fr' | 'en', { from, to }: Range): boolean =>
  sides[here].tokens.slice(from, to).some(({ index, weight }) => weight > 0 && links[here][index]! >= 0)
