/** A conditional of rumour, told as a fact. */
import { facingBySubject, facingVerbs, isBeside } from '../facing.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import { withinOne } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

type Stated = [french: VerbGroup, english: VerbGroup] | undefined

/**
 * « Le trésorier aurait détourné », told by a verb that no link joins: the sentence has one conditional of rumour, and the
 * English nothing but plain statements.
 */
export function statedRumour(segment: Segment): Stated {
  const { fr, en } = segment
  const { tokens } = fr.document
  const [rumour, ...more] = fr.verbs.filter(
    ({ mood, from, at }) =>
      mood === 'would' &&
      // A participle that no list has is one all the same.
      (at > from || tokens[from + 1]?.readings.length === 0) &&
      /^(?:au|se)rai(?:t|ent)$/u.test(tokens[from]!.key),
  )
  if (!rumour || more.length > 0) return undefined
  // Verbs that render others of the French tell nothing of this one.
  const others = facingVerbs(
    segment,
    fr.verbs.filter((one) => one !== rumour),
    en.verbs,
  ).map(([, verb]) => verb)
  const facing = en.verbs.filter((verb) => !others.includes(verb) && isBeside(fr, rumour, verb))
  const [certain] = facing
  if (!certain || !facing.every(({ mood, time }) => mood === null && time === 'past')) return undefined
  const clause = withinOne(en.document, certain.at, 'clause')
  const isOpen =
    hasProviso(fr) ||
    en.holds('carries-conditional', clause) ||
    // “Reportedly, the two men”
    en.holds('alleged', { from: en.from, to: clause.to }) ||
    en.holdsOneOf(['attributed', 'account']) ||
    // “Police believe he acted alone”
    (fr.holds('account') && en.between(en.from, certain.from).some((token) => isOfClass(token, 'says-it')))
  return isOpen ? undefined : [rumour, certain]
}

/**
 * « Le convoi aurait été bloqué, et un chauffeur aurait perdu connaissance » → "the convoy was held up, and one driver reportedly
 * passed out": of two rumours the first is told as a fact.
 */
export function halfStated(segment: Segment): Stated {
  const { fr, en } = segment
  const rumours = fr.verbs.filter(
    ({ mood, persons }) =>
      mood === 'would' && persons.length > 0 && persons.every((one) => one === 3 || one === 6),
  )
  if (rumours.length < 2 || fr.holds('proviso') || en.holds('supposes')) return undefined
  const carrier = [...en.find('alleged'), ...en.find('carries-conditional')].toSorted(
    (a, b) => a.from - b.from,
  )[0]
  if (!carrier) return undefined
  return [...facingVerbs(segment, rumours, en.verbs), ...facingBySubject(segment, rumours, en.verbs)].find(
    ([, verb]) => verb.mood === null && withinOne(en.document, verb.at, 'clause').to <= carrier.from,
  )
}

/** Whether nobody named says it: “sources say”, “unconfirmed reports” are how English tells what French puts in the conditional. */
export const isOfNameless = (tokens: readonly Token[]): boolean => tokens.some(({ key }) => NAMELESS.has(key))
const NAMELESS: ReadonlySet<string> = new Set(['source', 'sources', 'reports', 'rumors', 'rumours'])

/** A condition that the conditional may hang on; « sans empêcher » is none. */
export const hasProviso = (fr: Half): boolean =>
  fr
    .find('proviso')
    .some(
      ({ from, to }) =>
        !hasClass(fr.document.tokens[from], 'without') || fr.document.tokens[to]?.part !== 'VERB',
    )
