/** Who is the first or the best: what was not so before, or is so of nobody else. */
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

/** Who is the first since then comes after nobody. */
export function isFirst(here: Half): boolean {
  const isSince = here.tokens.some((token) => isSinceThen(here, token)) || nevers(here)
  if (!isSince || here.tokens.some((token) => isForemost(here, token))) return false
  return here.other.tokens.some((token) => isForemost(here.other, token))
}

const isForemost = (
  { document: { tokens }, language }: Half,
  { key, index, part, readings }: Token,
): boolean =>
  FIRST.has(key) ||
  (language === 'en'
    ? part === 'ADJ' &&
      key.endsWith('est') &&
      readings.some(({ lemma }) => lemma !== key) &&
      tokens[index - 1]?.key !== 'at'
    : key === 'plus' && hasClass(tokens[index - 1], 'definite'))
const FIRST: ReadonlySet<string> = new Set([
  'first',
  'last',
  'worst',
  'best',
  'premier',
  'premiere',
  'premiers',
  'premieres',
  'dernier',
  'derniere',
  'pire',
  'meilleur',
  'meilleure',
  'record',
])

/** “Since 1987”, « depuis vingt ans », “in a decade”. */
const isSinceThen = ({ document }: Half, { key, index }: Token): boolean =>
  SINCE.has(key) ||
  (IN.has(key) &&
    document.values.some(({ unit, from }) => unit?.kind === 'time' && from > index && from - index <= 2))
const SINCE: ReadonlySet<string> = new Set(['since', 'depuis', 'before', 'avant', 'previously', 'auparavant'])
const IN: ReadonlySet<string> = new Set(['in', 'for', 'en'])

const nevers = (here: Half): boolean => here.tokens.some(({ key }) => key === 'never' || key === 'jamais')

/** “You won’t find a better baker”, « c’est le meilleur boulanger » */
export const isUnsurpassed = (here: Half, { to }: Range): boolean =>
  here
    .between(to, to + COMPARED)
    .some(({ key, index }) => MORE.has(key) && !THAN.has(here.document.tokens[index + 1]?.key ?? '')) &&
  !here.tokens.some((token) => isForemost(here, token)) &&
  here.other.tokens.some((token) => isForemost(here.other, token))
/** How many words behind its denial the comparative stands: “won’t find anywhere a better”. */
const COMPARED = 5
const MORE: ReadonlySet<string> = new Set(
  'better worse more meilleur meilleure meilleurs meilleures pire plus mieux'.split(' '),
)
const THAN: ReadonlySet<string> = new Set(['than', 'que', 'de'])
