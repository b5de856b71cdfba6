/** Where one language is spoken: stations, floors and bodies of one language, by their names and by what they are called; towns. */
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import type { Venue } from '../../language/names.ts'
import { type Span, type Word, words } from '../../language/split.ts'
import type { Frame } from './frame.ts'
import type { Speaker } from './heard.ts'

export interface LanguagePlace {
  kind: string
  /** A BCP 47 tag; `unknown` for a floor of several languages. */
  language: string
  basis: 'stated' | 'inferred'
  /** Index of the item that begins its name. */
  at: number
  span: Span
  /** Who tells it of somebody else, who is heard next. */
  butOf?: Speaker
}

type Named = Venue & { keys: string[] }

/** A country or a body whose people speak several languages: French and English both, or others. */
type Several = 'bilingual' | 'several'
const isSeveral = ({ kind }: Venue): boolean => kind === 'bilingual' || kind === 'several'

const placesOf = (grammar: Grammar) => namedBy(grammar, (venue) => !isSeveral(venue))
const severalOf = (grammar: Grammar) => namedBy(grammar, isSeveral)

function namedBy({ names }: Grammar, wanted: (venue: Venue) => boolean): Map<string, Named[]> {
  return byFirstWord(names.venues.filter(wanted))
}

/** By the key of the first word of their names; of those that begin alike, the longest first. */
function byFirstWord<One extends { name: string }>(
  all: readonly One[],
): Map<string, (One & { keys: string[] })[]> {
  const withKeys = all.map((one) => ({ ...one, keys: words(one.name).map(({ key }) => key) }))
  return Map.groupBy(
    withKeys.sort((a, b) => b.keys.length - a.keys.length),
    ({ keys }) => keys[0]!,
  )
}

/** Whether words name what speaks several languages, of the kinds that count. */
export function namesSeveral(text: readonly Word[], grammar: Grammar, kinds: readonly Several[]): boolean {
  const several = madeOnce(grammar, severalOf)
  return text.some(({ key }, at) =>
    several.get(key)?.some(
      ({ kind, keys, name }) =>
        kinds.some((one) => one === kind) &&
        keys.every((one, i) => text[at + i]?.key === one) &&
        // « dix-neuf communes » are no Communes
        isSmall(text[at]!.text) <= isSmall(name),
    ),
  )
}

/** A station bears its capital and its sign: no canal is Canal+. */
function isPrinted(text: string, { name }: Venue, start: number, end: number): boolean {
  const sign = /[^\p{L}\p{N}]*$/u.exec(name)![0]
  return (
    isSmall(text.charAt(start)) <= isSmall(name) &&
    text
      .slice(end, end + 2)
      .trimStart()
      .startsWith(sign)
  )
}

const isSmall = (word: string) => /^\p{Ll}/u.test(word)

/** The places of a text, in its order. A name that several countries use counts where the text tells which. */
export function placesIn({ items, document }: Frame): LanguagePlace[] {
  const venues = madeOnce(document.grammar, placesOf)
  const present = new Set(document.tokens.map(({ key }) => key))
  const holds = (names: readonly string[]) =>
    names.some((name) => words(name).every(({ key }) => present.has(key)))
  // Copy in the language of the country seldom says which country it is.
  const fits = ({ language, where, unless }: Venue) =>
    (where.length === 0 || language === document.language || holds(where)) && !holds(unless)
  const found: LanguagePlace[] = []
  for (let at = 0; at < items.length; at++) {
    const key = items[at]!.token?.key
    const venue =
      key !== undefined &&
      venues.get(key)?.find(({ keys }) => keys.every((one, i) => items[at + i]?.token?.key === one))
    if (!venue || (venue.kind !== 'floor' && !fits(venue))) continue
    const to = at + venue.keys.length
    if (venue.kind === 'station' && !isPrinted(document.text, venue, items[at]!.start, items[to - 1]!.end))
      continue
    found.push({
      kind: venue.kind,
      language: fits(venue) ? venue.language : 'unknown',
      basis: 'inferred',
      at,
      span: { start: items[at]!.start, end: items[to - 1]!.end },
    })
    at = to - 1
  }
  return found
}

const townsOf = ({ names }: Grammar) => byFirstWord(names.towns)

/** The country, the region or the town of one language whose name begins at an item: its tag, and the item behind it. */
export function townAt({ items, document }: Frame, at: number): { tag: string; to: number } | undefined {
  const token = items[at]?.token
  if (!token?.capital) return undefined
  const found = madeOnce(document.grammar, townsOf)
    .get(token.key)
    ?.find(({ keys }) => keys.every((key, i) => items[at + i]?.token?.key === key))
  return found && { tag: found.tag, to: at + found.keys.length }
}
