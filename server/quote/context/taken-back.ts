/** What the next words of whoever speaks make of what was said: denied, laughed off, or handed on to others. */
import type { ContextReason } from '../../api/findings.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import type { Stretch } from '../../language/stretch.ts'
import { withinOne } from '../../language/token-ranges.ts'
import { attributes, isSelf } from './attributes.ts'
import { commaBefore, piecesOf } from './commas.ts'
import { conditions } from './conditions.ts'
import { denies, isDenial, isUntrue, opines } from './denies.ts'

/**
 * @param next the sentence after the words, by the same speaker: it denies, laughs off or hands on what was just said
 * @param said the words
 * @param led the same, with the sentence before them
 * @param isPart whether their sentence goes on: then it is taken back where that is plainly said alone
 */
export function takenBack(next: Stretch, said: Stretch, led: Stretch, isPart: boolean): ContextReason | null {
  const { tokens } = next.document
  const opening = behindLeads(next, next.from)
  // « Non, soyons sérieux »: a bare “no” says nothing yet, since it may deny what others hold.
  const isAnswer =
    opening + 1 < next.to && isDenial(tokens[opening]!) && commaBefore(next.document, opening + 1)
  const from = isAnswer ? behindLeads(next, opening + 1) : opening
  const rest = next.reach(from)
  if (rest.begins('takes-back')) return 'taken_back'
  // “If that is out of order, I withdraw it, and I say instead …”
  if (conditions(rest)[0] === rest.from && piecesOf(rest)[1]?.begins('takes-back')) return 'taken_back'
  // « Non, pardon, je me reprends : … »
  if (isAnswer && piecesOf(rest).some(isCancelled)) return 'taken_back'
  if (isPart) return null
  if (isReversed(next, opening, said)) return 'taken_back'
  // “Of course the ledger is clean. No, it is a sieve.”
  const granted = isAnswer ? led.find('granted')[0] : undefined
  const isGranted = granted && withinOne(said.document, granted.from, 'sentence')
  // “It is what everybody dreams of. No. I was ashamed.”
  const isAlone = opening + 1 === next.to && opening >= next.from && isDenial(tokens[opening]!)
  if (isAlone && !isDenied(said) && !said.document.text.slice(said.tokens.at(-1)!.end).startsWith('?'))
    return 'taken_back'
  if (isGranted && !denies(said.reach(isGranted.from, isGranted.to))) return 'taken_back'
  if (isMocked(rest, said) || isOnlySupposed(rest)) return 'taken_back'
  if (!hasClass(tokens[from], 'points-back')) return null
  const told = rest.reach(from, Math.min(rest.to, from + SAID_WITHIN))
  const isFalse = isUntrue(told) || (denies(told) && told.holds('true')) || rest.holds('no-truth')
  // “That is what I am paid to say.”
  const isAnothers = rest.holds('scripted') || (told.holds('what') && attributes(rest, 'anywhere'))
  return isFalse || isAnothers ? 'taken_back' : null
}

const isCancelled = (piece: Stretch): boolean => piece.begins('takes-back') !== null || bidsDrop(piece)

/** “No, *scrap that*”, « Non, *effacez cela* »: what is bidden to be done with what was said. */
const bidsDrop = ({ tokens: [verb, what, ...more] }: Stretch): boolean =>
  verb?.part === 'VERB' && more.length === 0 && hasClass(what, 'points-back', 'third-neuter')

/**
 * “It’s the best boat. No, I’m pulling your leg, it isn’t.”, « Arrêter ? Jamais. Enfin, si, peut-être. »: the same again in no
 * word that bears meaning, but the other way round.
 */
function isReversed(next: Stretch, opening: number, said: Stretch): boolean {
  const { document } = next
  const { tokens } = document
  const first = tokens[opening]
  const isParted = opening + 1 === next.to || commaBefore(document, opening + 1)
  const isLed = opening > next.from && hasClass(tokens[opening - 1], 'turns', 'filler', 'hesitation')
  const isYes = hasClass(first, 'contradicts') || (isLed && hasClass(first, 'affirms'))
  if (isYes && isParted && opening < next.to && isDenied(lastSentence(said))) return true
  if (isDenied(said)) return false
  const subject = lastSentence(said).tokens[0]
  if (isUnsaid(next, subject)) return true
  // « Une catastrophe ? Ce n’en est pas une. »
  const isAsked = said.document.text.slice(said.tokens.at(-1)!.end).trimStart().startsWith('?')
  return piecesOf(next).some(
    (piece) =>
      (isAsked
        ? hasClass(piece.tokens[0], 'points-back', 'third-neuter')
        : piece.tokens[0]?.key === subject?.key && hasClass(subject, 'subject', 'points-back')) &&
      piece.tokens.every(({ weight }) => weight === 0) &&
      piece.verbs.length > 0 &&
      denies(piece),
  )
}

/** “The gallery is safe. It was not.”, « Elle ne l’était pas »: of the same thing, no word but that it is not so. */
const isUnsaid = (next: Stretch, subject: Token | undefined): boolean =>
  hasClass(next.tokens[0], 'third-neuter', 'third-feminine', 'third-masculine', 'third-plural') &&
  !hasClass(subject, 'first-singular', 'first-plural') &&
  next.tokens.every(({ weight }) => weight === 0) &&
  next.verbs.length > 0 &&
  denies(next)

const lastSentence = (said: Stretch): Stretch =>
  said.reach(Math.max(said.from, withinOne(said.document, said.to - 1, 'sentence').from))

/** “It is a triumph.” “A triumph, if you like rats.” What was said is said again, but for an exception or on a condition. */
function isMocked(next: Stretch, said: Stretch): boolean {
  const [from] = [...conditions(next), ...next.find('exception').map((one) => one.from)]
  if (from === undefined || !commaBefore(next.document, from)) return false
  const again = next.reach(next.from, from)
  const isAgain = (token: Token) =>
    token.weight === 0 || said.tokens.some(({ key, weight }) => weight > 0 && key === token.key)
  return (
    again.verbs.length === 0 && again.tokens.some(({ weight }) => weight > 0) && again.tokens.every(isAgain)
  )
}

/** « Bravo à la Ville ! » « Voilà ce que je dirais si j’avais envie de rire. » */
function isOnlySupposed(next: Stretch): boolean {
  const { tokens, verbs } = next
  const says = tokens.slice(0, SAID_WITHIN).find(opines)
  const isOwn = tokens.slice(0, SAID_WITHIN).some(isSelf)
  const isWould = says && verbs.some(({ at, mood }) => at === says.index && mood === 'would')
  return hasClass(tokens[0], 'points-back') && isOwn && Boolean(isWould) && conditions(next).length > 0
}

/** Whether words deny, but for what asks for agreement: “, isn’t it?” */
const isDenied = (said: Stretch): boolean =>
  denies(said) &&
  !said.negations.every(
    ({ from }) =>
      hasClass(said.document.tokens[from - 1], 'question-tag') &&
      hasClass(said.document.tokens[from + 1], 'tag'),
  )

function behindLeads({ document: { tokens }, to }: Stretch, from: number): number {
  let at = from
  while (at < to && hasClass(tokens[at], ...LEADS) && !hasClass(tokens[at], 'points-back')) at++
  return at
}

/** What may open a sentence that takes back the one before. */
const LEADS = ['coordinator', 'connective', 'turns', 'filler', 'hesitation'] as const
/** How many words tell that something is false. */
const SAID_WITHIN = 6
