/** What somebody can do, made what they will, want or have to do. */
import { deniesTwice } from './denials.ts'
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findNotion } from '../../language/notions.ts'
import { hasLemma, isOfClass, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `modality`: « nous serons en mesure de livrer » → "we will deliver", « ont pu rentrer » → "had to return", "cannot
 * guarantee" → « ne voulons pas garantir ».
 *
 * Of ability, duty and will each text has one, and not the same. “Was able to” of the past is a plain past, and what
 * cannot be done must not.
 */
export function checkAbility(here: Half): Finding | null {
  const past =
    pastChanged(here) ??
    undone(here) ??
    unwilling(here) ??
    supposed(here) ??
    conceded(here) ??
    nowPossible(here)
  if (past) return past
  const [able] = abilities(here)
  if (!able || abilities(here.other).length > 0) return null
  const other = exchanged(here)
  return other && facing(here, able, other, REACH) && shareVerb(here, able, other)
    ? grave('modality', here, able, other)
    : null
}

/**
 * « Ont pu évacuer » → "could have evacuated", « a dû rembourser » → "should have repaid", "were able to save" → « pourraient
 * sauver »: what happened, and what might or ought to have.
 */
function pastChanged(here: Half): Finding | null {
  const there = here.other
  for (const { from, to } of here.find(here.language === 'fr' ? 'did-modal' : 'marked-ability')) {
    const before = here.document.tokens[from - 1]
    if (!before || !hasClass(before, here.language === 'fr' ? 'tells-present' : 'tells-past')) continue
    const verb = here.between(to, to + REACH).find(({ weight }) => weight > 0)
    // “Were able to get him down”, « auraient pu le redescendre »: the ability renders the ability, whatever was done.
    const own = here.between(from, to).map(({ index }) => here.links[index]!)
    const other =
      there.verbs.find(({ at }) => verb && at === here.links[verb.index]) ??
      there.verbs.find((group) => own.some((at) => group.from <= at && at <= group.at))
    const isOpen = other?.mood === 'could' || other?.mood === 'should'
    if (other && isOpen && !isAsked(here))
      return grave('modality', here, { from: from - 1, to }, rangeOf(other))
  }
  return null
}

/**
 * « Ont pu atteindre la grotte, malgré la pluie » → "may have reached": « ont pu » may suppose too, but what something helped or
 * stood in the way of, what speakers tell of themselves and what had its effect was done.
 */
function supposed(here: Half): Finding | null {
  const there = here.other
  if (here.language !== 'fr' || isAsked(here)) return null
  const isHelped = findNotion(here, 'brought-about').length > 0
  for (const pu of here.find('did-modal')) {
    const { from, to } = pu
    const verb = here.between(to, to + REACH).find(({ weight }) => weight > 0)
    const other = there.verbs.find(({ at }) => verb && at === here.guesses[verb.index])
    // « Ont enfin pu »
    const isPresent = here.between(from - 2, from).some((token) => hasClass(token, 'tells-present'))
    const isOpen = other?.mood === 'may' || (other?.mood === 'could' && isSupposed(there, other))
    if (isOpen && isPresent && (isHelped || isOwnDoing(here, pu) || hasEffect(here, pu)))
      return grave('modality', here, { from: from - 1, to }, rangeOf(other))
  }
  return null
}

/** “Might have spoken”. */
const isSupposed = (half: Half, { from, at }: VerbGroup): boolean =>
  half.between(from, at).some(({ key }) => key === 'might')

/** « J’ai pu lui parler »: speakers know what they did, and may suppose that they were wrong. */
const isOwnDoing = (half: Half, { from, to }: Range): boolean =>
  half
    .between(from - OWN, from)
    .some((token) => hasClass(token, 'first-singular', 'first-plural') && hasClass(token, 'subject')) &&
  findNotion(half.reach(to, Math.min(half.to, to + ERRS)), 'errs').length === 0
/** How many words before « pu » its subject stands: « nous n’avons jamais ». */
const OWN = 4

/** « …, et c’est ce qui lui a donné le courage », « …, ce qui a tout changé »: nothing comes of what only may have been. */
const hasEffect = (half: Half, pu: Range): boolean =>
  half.verbs.some(({ from, time, mood }) => {
    const before = half.between(from - EFFECT, from).filter((token) => !hasClass(token, 'clitic'))
    const [that, who] = before.slice(-2)
    const isThat = THAT.has(who?.key ?? '') || (that?.key === 'ce' && who?.key === 'qui')
    return isThat && from > pu.to + 1 && time === 'past' && mood === null
  })
const THAT: ReadonlySet<string> = new Set(['cela', 'ca'])
const EFFECT = 4

/**
 * "Can now spot" → « pourrions désormais repérer », « pouvons enfin lire » → "could at last read": what somebody can do by now, and
 * what they might do if something else were so.
 */
function nowPossible(here: Half): Finding | null {
  const there = here.other
  if (there.holds('supposes') || here.holds('supposes') || there.holds('reported')) return null
  for (const can of here.verbs.filter(({ mood }) => mood === 'can')) {
    const isNow = here.between(can.from - 1, can.at + 2).some(({ key }) => NOW.has(key))
    const said = here.document.tokens[can.at]!
    const other = there.verbs.find(({ at }) => at === here.links[said.index])
    const isOpen = other?.mood === 'could' || other?.mood === 'may'
    if (isNow && isOpen && !isDeniedAt(here, can) && !isDeniedAt(there, other))
      return grave('modality', here, rangeOf(can), rangeOf(other))
  }
  return null
}
const isDeniedAt = (here: Half, { from, at }: VerbGroup): boolean =>
  here.denials.some((one) => one.from <= at && one.to > from - DENIED)
const NOW: ReadonlySet<string> = new Set(
  'now already finally today last maintenant desormais dorenavant enfin deja aujourd hui'.split(' '),
)

/** « J’ai pu me tromper d’une minute » → "I was a minute out": who may be wrong does not say that they are. */
function conceded(here: Half): Finding | null {
  const there = here.other
  if (here.language !== 'fr' || isAsked(here) || there.holdsOneOf(['carries-possible', 'hedge', 'reserve']))
    return null
  if (there.verbs.some(({ mood }) => mood !== null)) return null
  const pu = here
    .find('did-modal')
    .find(({ to }) => findNotion(here.reach(to, Math.min(here.to, to + ERRS)), 'errs').length > 0)
  // « N’a pas pu oublier » cannot have.
  const isDenied = pu && here.denials.some(({ from, to }) => from < pu.to && to > pu.from - DENIED)
  return pu && !isDenied ? grave('modality', here, { from: pu.from - 1, to: pu.to + 1 }) : null
}
/** How many words behind « pu » the verb stands of being wrong. */
const ERRS = 4

/** “Managed to reach”, “had been able to reach” → « aurait pu atteindre »: what was done, and what might have been. */
function undone(here: Half): Finding | null {
  const there = here.other
  if (there.language !== 'fr' || here.holds('supposes') || isAsked(here)) return null
  for (const group of there.verbs) {
    const isMissed =
      group.mood === 'could' &&
      there.document.tokens[group.from]!.key.startsWith('aur') &&
      group.at > group.from
    const verb = isMissed ? here.document.tokens[there.links[group.at]!] : undefined
    if (!verb) continue
    const before = here.between(Math.max(here.from, verb.index - REACH), verb.index)
    const done = before.findLast((token) => DOES.has(token.key) || hasLemma(token, DOES))
    const isOpen = before.some((token) => MIGHT.has(token.key) || hasClass(token, 'denial', 'negator'))
    if (done && !isOpen)
      return grave('modality', here, { from: done.index, to: verb.index + 1 }, rangeOf(group))
  }
  return null
}
const DOES: ReadonlySet<string> = new Set(['able', 'manage', 'succeed', 'managed', 'succeeded'])
const MIGHT: ReadonlySet<string> = new Set(['could', 'would', 'might', 'should', 'may', "'d"])

/** « N’a pas pu répondre » → "refused to answer", « n’a pas su nous dire » → "would not tell us": who cannot, and who will not. */
function unwilling(here: Half): Finding | null {
  const there = here.other
  if (wordsOf(here, 'volition').length > 0 || findNotion(here, 'refuses').length > 0) return null
  for (const able of [...wordsOf(here, 'abilities'), ...here.find('did-modal'), ...knewHow(here)]) {
    const denial =
      here.denials.find(({ from, to }) => from < able.to && to > able.from - DENIED) ??
      (hasClass(here.document.tokens[able.from], 'soft-negation') ? able : undefined)
    const verb = denial && here.between(able.to, able.to + REACH).find((token) => token.weight > 0)
    const at = verb ? here.links[verb.index]! : -1
    if (!denial || !verb || at < 0) continue
    const reach = there.reach(Math.max(there.from, at - REACH), at)
    const [refusal] = findNotion(reach, 'refuses')
    // “Would not” of what is past alone is a refusal.
    const isPast = DONE.has(here.document.tokens[able.from]!.key)
    if (refusal && (isPast || there.document.tokens[refusal.from]!.key !== 'would'))
      return grave(
        'modality',
        here,
        { from: denial.from, to: verb.index + 1 },
        { from: refusal.from, to: at + 1 },
      )
  }
  return null
}
/** « N’a pas su dire ». */
const knewHow = (half: Half): Range[] =>
  half.tokens
    .filter(({ key, index }) => key === 'su' && half.document.tokens[index - 1]?.part !== 'DET')
    .map(({ index }) => ({ from: index, to: index + 1 }))

const DONE: ReadonlySet<string> = new Set(['pu', 'su'])
/** How many words behind its denial the ability stands. */
const DENIED = 3

/** « Qui a pu faire ça ? » wonders. */
const isAsked = ({ document: { text } }: Half): boolean => text.includes('?')

/** What somebody can do, and what they are let do. */
const abilities = (half: Half): Range[] => [
  // « Ne peut que saluer »: who can do nothing else must.
  ...wordsOf(half, 'abilities').filter(
    (one) =>
      !half.negations.some(({ kind, from, to }) => kind === 'only' && from < one.from && one.from < to),
  ),
  ...half.find('permits').filter(({ from }) => half.document.tokens[from]!.part === 'VERB'),
]

/** How far from the two words may stand that show them to be in one place. */
const REACH = 5

/** A will or a duty that only the other text has. */
function exchanged(here: Half): Range | undefined {
  const there = here.other
  // « Que voulez-vous que je vous dise ? », “what can I tell you?”
  if (isAsked(here) && isAsked(there)) return undefined
  const [will] = wordsOf(there, 'volition')
  if (will && wordsOf(here, 'volition').length === 0) return will
  if (here.denials.length + there.denials.length > 0 || duties(here).length > 0) return undefined
  if (here.verbs.some((verb) => deniesTwice(here, verb)) || isForced(here)) return undefined
  return duties(there)[0]
}

/** « Je ne peux pas ne pas réagir », whose parts no verb group joins. */
const isForced = (here: Half): boolean =>
  here.language === 'fr' &&
  here.tokens.some(
    ({ key, index }) =>
      key === 'pas' && here.between(index + 1, index + 3).every((one) => NE_PAS.has(one.key)),
  )
const NE_PAS: ReadonlySet<string> = new Set(['ne', 'pas'])

/** So many words leave no room for two verbs that no list has. */
const SHORT = 25

/** Whether the verbs behind the two render each other; where neither has a counterpart, in a short sentence. */
function shareVerb(here: Half, able: Range, other: Range): boolean {
  const [verb, there] = [behind(here, able), behind(here.other, other)]
  if (!verb || !there) return false
  if (here.isLinked(verb)) return here.links[verb.index] === there.index
  const isShort = [verb, there].every(({ document }) => document.tokens.length <= SHORT)
  return isShort && !here.other.isLinked(there)
}

const behind = (half: Half, { from, to }: Range): Token | undefined =>
  [...(to - from > 1 ? half.between(to - 1, to) : []), ...half.between(to, to + REACH)].find(
    ({ weight }) => weight > 0,
  )

const duties = (half: Half): Range[] => [
  ...half.verbs.filter(({ mood }) => mood === 'must').map(rangeOf),
  ...half.find('obliges').filter(({ from }) => half.document.tokens[from]!.part !== 'NOUN'),
]

/** The words and phrases of a class, and every form of its verbs; « bien vouloir » asks politely. */
const wordsOf = (half: Half, wanted: WordClass): Range[] => [
  ...half.find(wanted),
  ...half.tokens
    .filter((token) => isOfClass(token, wanted) && half.document.tokens[token.index - 1]?.key !== 'bien')
    .map(({ index }) => ({ from: index, to: index + 1 })),
]
