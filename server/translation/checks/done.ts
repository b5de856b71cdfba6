/** What ought to have been done, or may have been, told as done. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import { isImperfect, isOfClass, type Token } from '../../language/read.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `modality`: "should have turned back" → « a dû faire demi-tour », "may have been left open" → « est restée ouverte », "might have
 * been able to save" → « avons pu sauver », "must have left" → « a été contraint de quitter », « a dû se tromper » → "had to be wrong".
 *
 * The verbs need not render each other: the subject of the one is that of the other, and nothing of the French leaves it open.
 */
export function checkDone({ fr, en }: Segment): Finding | null {
  const forced = supposedForced(en) ?? erredUnderDuty(fr)
  if (forced) return forced
  for (const open of en.verbs) {
    const kind = kindOf(en, open)
    const done = kind && verbOfSubject(en, open)
    if (!done || fr.verbs.some(({ mood }) => mood === 'would' || mood === 'could')) continue
    const modal = modalOf(fr, done)
    const isTold =
      kind === 'ought'
        ? modal?.key === 'du'
        : kind === 'able'
          ? modal?.key === 'pu'
          : modal === undefined && isPlainPast(fr, done) && !isLeftOpen(fr)
    if (isTold) return grave('modality', fr, rangeOf(done), rangeOf(open))
  }
  return null
}

/** “Must have left” supposes, whatever obliged anybody to leave. */
function supposedForced(en: Half): Finding | null {
  const fr = en.other
  const guess = en.verbs.find(({ from, at, mood }) => mood === 'must' && en.between(from, at).some(isHave))
  const said = guess ? en.links[guess.at]! : -1
  const duty = fr.find('obliges').find(({ to }) => said >= to && said - to < FORCED)
  return guess && duty && en.find('obliges').length === 0
    ? grave('modality', fr, { from: duty.from, to: said + 1 }, rangeOf(guess))
    : null
}
const isHave = ({ key }: Token): boolean => key === 'have'
/** How many words behind « contraint » stands what somebody was obliged to do. */
const FORCED = 4

/** « J’ai dû oublier », « il a dû se tromper »: nobody has a duty to err. */
function erredUnderDuty(fr: Half): Finding | null {
  const du = fr
    .find('did-modal')
    .find(
      ({ from, to }) =>
        fr.document.tokens[from]!.key === 'du' &&
        hasClass(fr.document.tokens[from - 1], 'tells-present') &&
        findNotion(fr.reach(to, Math.min(fr.to, to + FORCED)), 'errs').length > 0,
    )
  const [duty] = fr.other.find('obliges')
  return du && duty ? grave('modality', fr, { from: du.from - 1, to: du.to + 1 }, duty) : null
}

/** “Should have turned”, “may have been”, “might have been able”. */
function kindOf(en: Half, { from, at, mood }: VerbGroup): 'ought' | 'maybe' | 'able' | null {
  const group = en.between(from, at + 2).map(({ key }) => key)
  if (!group.includes('have') || group.includes('not')) return null
  if (mood === 'should') return 'ought'
  if (mood !== 'may' && mood !== 'could') return null
  if (group.includes('able')) return 'able'
  return en.document.tokens[from]!.key === 'may' ? 'maybe' : null
}

/** The French verb behind what renders the noun or the pronoun before an English one. */
function verbOfSubject(en: Half, { from }: VerbGroup): VerbGroup | undefined {
  const fr = en.other
  const { clause } = en.document.tokens[from]!
  const subject = en
    .between(from - SUBJECT, from)
    .findLast((token) => token.clause === clause && (token.part === 'NOUN' || token.part === 'PRON'))
  if (!subject) return undefined
  const there = en.guesses[subject.index]!
  if (there < 0 && subject.part !== 'PRON') return undefined
  // A pronoun has no counterpart of its own: the words behind its verb have.
  const anchor =
    there >= 0
      ? there
      : en.guesses[
          en.between(from, from + SUBJECT + 3).find((one) => en.guesses[one.index]! >= 0)?.index ?? from
        ]!
  if (anchor < 0) return undefined
  const own = fr.document.tokens[anchor]!.clause
  return fr.verbs.find(
    (verb) => fr.document.tokens[verb.at]!.clause === own && (there < 0 || verb.from > there),
  )
}
/** How many words before its verb a subject stands. */
const SUBJECT = 5

/** « A dû », « avons pu »: the one or the other in a perfect. */
const modalOf = (fr: Half, { from, at }: VerbGroup): Token | undefined =>
  fr
    .between(from, at + 2)
    .find(
      (token) =>
        hasClass(token, 'did-modal') && hasClass(fr.document.tokens[token.index - 1], 'tells-present'),
    )

/** « Est restée », « a quitté », and neither « restait » nor « serait ». */
const isPlainPast = (fr: Half, { from, at, time, mood }: VerbGroup): boolean =>
  time === 'past' && mood === null && from < at && !isImperfect(fr.document.tokens[from]!)

/** Words that leave it open, or that tell it as somebody’s account. */
const isLeftOpen = (fr: Half): boolean =>
  fr.holdsOneOf([
    'carries-possible',
    'reserve',
    'shows-reserve',
    'account',
    'attributed',
    'supposes',
    'hedge',
  ]) ||
  fr.verbs.some(({ mood }) => mood !== null) ||
  findNotion(fr, 'seems', 'suspects', 'although').length > 0 ||
  fr.tokens.some((token) => token.key === 'certes' || isOfClass(token, 'says-it', 'holds-it'))
