/** What somebody is only said, or suspected, to have done, told as done. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `hedge`: "is alleged to have insulted" → « a insulté », « est soupçonné d’avoir falsifié » → "forged", "allegedly" that nothing
 * answers.
 *
 * The verb behind the suspicion has its counterpart, which tells a plain fact, and the other text has no word that keeps a distance.
 */
export function checkSuspicions(here: Half): Finding | null {
  const there = here.other
  if (there.holdsOneOf(DISTANCE) || findNotion(there, 'suspects', 'seems').length > 0) return null
  const suspicions = suspicionsIn(here)
  const isOther = ({ index, clause }: Token) =>
    there.links[index]! >= 0 &&
    !suspicions.some(
      (one) =>
        one.from <= there.links[index]! && there.links[index]! < one.to && !isElsewhere(here, one, clause),
    )
  if (
    there.tokens.some((token) => isOfClass(token, 'says-it', 'holds-it') && !isForm(token) && !isOther(token))
  )
    return null
  const supposed = supposedIn(here)
  if (supposed) return grave('hedge', here, supposed)
  for (const suspicion of suspicions) {
    const done = verbBehind(here, suspicion)
    const other = done && there.verbs.find(({ at }) => at === here.links[done.index])
    if (done && other && isFact(other))
      return grave('hedge', here, { from: suspicion.from, to: done.index + 1 }, rangeOf(other))
  }
  const alleged = allegedIn(here)
  return alleged ? grave('hedge', here, alleged) : null
}

/** « Vingt minutes d’avance »: a noun that only shares its form with a verb says nothing. */
const isForm = ({ part, readings, classes }: Token): boolean =>
  part === 'NOUN' &&
  !classes.has('says-it') &&
  !classes.has('holds-it') &&
  readings.some(({ time }) => time !== null)

/** « A rencontré …, et elle refuse de répondre »: what is said in another clause than what somebody is said to have done. */
const isElsewhere = (here: Half, suspicion: Range, clause: number): boolean => {
  const done = verbBehind(here, suspicion)
  const at = done ? here.links[done.index]! : -1
  return at >= 0 && here.other.document.tokens[at]!.clause !== clause
}

const DISTANCE = ['alleged', 'by-another', 'rumour', 'reserve', 'attributed', 'account'] as const

const isFact = ({ mood }: VerbGroup): boolean => mood === null || mood === 'will'

/** “Reportedly”, “is said to have”: French tells it in the conditional, and of nobody in particular. */
const allegedIn = (half: Half): Range | undefined =>
  half.other.verbs.some(({ mood }) => mood === 'would') ? undefined : half.find('alleged')[0]

/** “The alleged ringleader”, « le meneur présumé »: a noun that the other text has, called so by nobody there. */
function supposedIn(half: Half): Range | undefined {
  const { tokens } = half.document
  return findNotion(half, 'suspects')
    .filter(({ from, to }) => to - from === 1 && tokens[from]!.part === 'ADJ' && half.isOpen(tokens[from]!))
    .map(({ from }) => (half.language === 'en' ? { from, to: from + 2 } : { from: from - 1, to: from + 1 }))
    .find(({ from, to }) =>
      half.between(from, to).some((one) => one.part === 'NOUN' && one.weight === 1 && !half.isOpen(one)),
    )
}

/** “Is said to have”, « est accusé d’avoir », no noun and nothing denied. */
function suspicionsIn(half: Half): Range[] {
  const { tokens } = half.document
  const suspected = findNotion(half, 'suspects')
    .filter(({ from }) => tokens[from]!.part === 'VERB' || tokens[from]!.part === 'ADJ')
    .filter(({ from }) => half.links[from]! < 0)
  const isDenied = ({ from, to }: Range) => half.denials.some((one) => one.from < to && one.to > from - 3)
  return [...saidToBe(half), ...suspected].filter((one) => !isDenied(one))
}

/** “Is said to”, “are understood to”. */
export const saidToBe = ({ document: { tokens }, tokens: own }: Half): Range[] =>
  own.flatMap(({ index, key, clause }): Range[] => {
    const isBe = tokens
      .slice(Math.max(0, index - 3), index)
      .some((token) => token.part === 'AUX' && token.clause === clause)
    return SAID.has(key) && isBe && tokens[index + 1]?.key === 'to'
      ? [{ from: index - 1, to: index + 2 }]
      : []
  })
const SAID: ReadonlySet<string> = new Set([
  'said',
  'alleged',
  'reported',
  'believed',
  'thought',
  'understood',
  'rumored',
  'rumoured',
  'feared',
  'claimed',
  'presumed',
  'reputed',
])

/** The verb that tells what is suspected: « d’avoir falsifié », “of hiding”, “to have been drinking”. */
function verbBehind(half: Half, { from, to }: Range): Token | undefined {
  const clause = withinOne(half.document, from, 'clause')
  const opens = half.between(to - 1, to + OPENS).find(({ key }) => OPENERS.has(key))
  if (!opens) return undefined
  return half
    .between(opens.index + 1, Math.min(clause.to, half.to, opens.index + 1 + REACH))
    .find(
      (token) =>
        token.weight > 0 &&
        (token.part === 'VERB' || token.key.endsWith('ing')) &&
        !hasClass(token, 'auxiliary'),
    )
}
const OPENERS: ReadonlySet<string> = new Set(['to', 'of', 'de', 'with'])
/** How many words behind the suspicion what is suspected begins, and how many its verb stands behind that. */
const OPENS = 2
const REACH = 5
