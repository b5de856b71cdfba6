/** What would be under a condition, made what was or will be; and a rumour made such a condition. */
import { isSoIf } from './conditions.ts'
import { facingVerbs } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { findClass, hasClass } from '../../language/classes.ts'
import { classFormsOf } from '../../language/inflect.ts'
import { type Document, isImperfect, isOfClass, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { type Mood, rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * - `modality`: « sans cet accord, le pays aurait fait faillite » → "went bankrupt", "would reject" → « a rejeté »
 * - `modality`: « serait malade depuis l’été » → "would be ill": English has no conditional for a rumour
 */
export function checkHypothesis(segment: Segment): Finding | null {
  const found = statedCondition(segment) ?? supposedRumour(segment) ?? wishedRumour(segment)
  return found ? grave('modality', segment.fr, rangeOf(found[0]), rangeOf(found[1])) : null
}

type Changed = [french: VerbGroup, english: VerbGroup] | undefined

/** Moods that leave open what the verb says. */
const OPEN: ReadonlySet<Mood | null> = new Set<Mood>(['would', 'could', 'may', 'should'])

/** A condition and what would follow on one side; the same condition on the other, which knows nothing but facts. */
function statedCondition(segment: Segment): Changed {
  const { fr, en } = segment
  if (isSoIf(fr) || [fr, en].every((half) => conditions(half).length === 0)) return undefined
  for (const here of [fr, en]) {
    const there = here.other
    const would = here.verbs.find(({ mood, at }) => mood === 'would' && !wishes(here.document, at))
    if (!would || there.verbs.some(({ mood }) => OPEN.has(mood))) continue
    const isKept = conditions(here).length > 0 && conditions(there).length > 0
    if (!isKept && !isOver(here, would)) continue
    if ((here === fr && en.holds('reserve')) || tells(here.document, would)) continue
    const [linked] =
      here === fr ? facingVerbs(segment, [would], en.verbs) : facingVerbs(segment, fr.verbs, [would])
    const other = linked?.[here === fr ? 1 : 0] ?? onlyPast(there.verbs)
    if (other && isFact(here, would, other) && !isUnreal(here, would, other))
      return here === fr ? [would, other] : [other, would]
  }
  return undefined
}

/** « Parce que le mât a tenu » for “if the mast had held”: what would have been was, and nothing leaves it open. */
const isOver = (here: Half, would: VerbGroup): boolean =>
  conditions(here).length > 0 &&
  isPerfect(here.document, would) &&
  !here.other.holdsOneOf(['carries-conditional', 'hangs-on', 'reserve']) &&
  here.denials.length === here.other.denials.length

/** What was, or what is or will be where the condition is one that can no longer be met, and no more. */
function isFact(here: Half, would: VerbGroup, other: VerbGroup): boolean {
  if (other.time === 'past') return true
  const condition = metIn(here)
  // “Would do us a service if you told us”, “will do us a service if you tell us” are one politeness.
  const isOpened =
    condition?.time === 'past' && metIn(here.other)?.time === 'present' && !here.holds('second')
  if (other.mood === 'will') return isOpened || isPerfect(here.document, would)
  return other.mood === null && condition !== undefined && isPluperfect(here.document, condition)
}

/** The verb of the first condition. */
function metIn(half: Half): VerbGroup | undefined {
  const [met] = conditions(half)
  return half.verbs.find(({ from }) => met && from >= met.to)
}

/** « Sans le gardien, nous perdions », “we would have lost”: what was on its way, and did not come. */
const isUnreal = (here: Half, would: VerbGroup, { from, at }: VerbGroup): boolean => {
  const { tokens, grammar } = here.other.document
  const forms = classFormsOf(tokens[from]!.key, 'auxiliary', grammar)
  const isSimple =
    from === at
      ? isImperfect(tokens[at]!)
      : forms.some(({ verb, time }) => verb === 'être' && time === 'imperfect')
  return here.language === 'en' && isPerfect(here.document, would) && isSimple
}

/** “Had listened”, « avait écouté ». */
const isPluperfect = ({ tokens, grammar }: Document, { from, at, time }: VerbGroup): boolean =>
  time === 'past' &&
  at > from &&
  classFormsOf(tokens[from]!.key, 'auxiliary', grammar).some(
    (form) => HAVE.has(form.verb) && (form.time === 'past' || form.time === 'imperfect'),
  )
const HAVE: ReadonlySet<string> = new Set(['have', 'avoir', 'être'])

/** Conditions: “if”, « sans cet accord », and not « sans parler ». */
const conditions = (half: Half): Range[] =>
  half
    .find('supposes')
    .filter(
      ({ from, to }) =>
        !hasClass(half.document.tokens[from], 'without') ||
        !half.between(to, Math.min(to + 2, half.to)).some(({ part }) => part === 'VERB'),
    )

/** Where no link tells which verb it is, the only one of the past may be it, beside a verb of saying. */
const onlyPast = (verbs: readonly VerbGroup[]): VerbGroup | undefined => {
  const past = verbs.filter(({ time }) => time === 'past')
  return past.length === 1 && verbs.length <= 2 ? past[0] : undefined
}

/** « Ne serait-ce que », “if only”, supposes nothing either. */
const wishes = ({ tokens }: Document, at: number) =>
  isOfClass(tokens[at]!, 'wishes') || (tokens[at - 1]?.key === 'ne' && tokens[at + 1]?.key === 'ce')

/** “He said it would”, where the verb of saying stands in its clause. */
const tells = (side: Document, { from }: VerbGroup): boolean => {
  const { clause } = side.tokens[from]!
  return findClass(side, 'reported', { from: 0, to: from }).some(
    (range) => side.tokens[range.from]!.clause === clause,
  )
}

/** “Would have saved”, « aurions sauvé ». */
const isPerfect = ({ tokens, language }: Document, { from, at }: VerbGroup): boolean =>
  language === 'fr' ? at > from : tokens.slice(from, at).some(({ key }) => key === 'have')

/** « Attendrait un enfant » → "would like to have a child": a rumour is no wish. */
function wishedRumour({ fr, en }: Segment): Changed {
  const french = fr.verbs.find(
    ({ mood, persons }) => mood === 'would' && persons.every((one) => one === 3 || one === 6),
  )
  const { tokens } = en.document
  const english = en.verbs.find(
    ({ mood, at }) => mood === 'would' && WISH.has(tokens[at]!.key) && tokens[at + 1]?.key === 'to',
  )
  return french && english && !fr.tokens.some(isWish) ? [french, english] : undefined
}
const isWish = (token: Token): boolean => isOfClass(token, 'wishes') || isOfClass(token, 'volition')
const WISH: ReadonlySet<string> = new Set(['like', 'liked', 'love', 'loved'])

/** How near its verb a word stands that sets it in fact. */
const BESIDE = 4

/** A French conditional that tells what is so, by a word that sets it in fact, and a “would” for it. */
function supposedRumour(segment: Segment): Changed {
  const { fr, en } = segment
  if (en.holds('alleged') || [fr, en].some((half) => conditions(half).length > 0)) return undefined
  return facingVerbs(segment, fr.verbs, en.verbs).find(
    ([french, english]) =>
      french.mood === 'would' &&
      english.mood === 'would' &&
      french.persons.every((one) => one === 3 || one === 6) &&
      fr.holds('sets-in-fact', { from: french.from, to: Math.min(fr.to, french.at + BESIDE) }) &&
      !tells(en.document, english),
  )
}
