/** The denials of one text of a translation, with the verbs that deny, and without those that cancel each other. */
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import type { Negation } from '../../language/negation.ts'
import { type Document, hasLemma, isOfClass, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { denied, softNegatives } from '../../language/soft-negatives.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * The denials of a text, verbs that deny the one behind them included: "failed to consult", « omis de signaler ». Two that
 * cancel go: "not uncommon", « ne manquerai pas de »; where the other text renders the second, the first counts.
 */
export function denialsIn(half: Half): Negation[] {
  const plain = half.negations.filter(
    (one) => !isPartOfWord(half, one) && !isWithoutTrouble(half, one) && !isEcho(half, one),
  )
  const own = ({ from }: Range) => half.links[from]! < 0
  // “Never denied”, « n’a jamais démenti »: what renders a word that takes away takes nothing from its denial.
  const answers = [...softNegatives(half.other), ...findNotion(half.other, 'cancels')]
  // “Couldn’t help laughing” denies nothing, and so does « n’a pas pu s’empêcher de rire ».
  const isIdiom = findNotion(half.other, 'cancels').some(({ from }) =>
    half.other
      .between(from - 1, from)
      .some(
        ({ key, index }) =>
          key === 'not' && !half.other.negations.some((one) => one.from <= index && index < one.to),
      ),
  )
  const isTaken = ({ from, to }: Range) =>
    isIdiom ||
    !half
      .between(from, to)
      .some(({ index }) =>
        answers.some((one) => one.from <= half.links[index]! && half.links[index]! < one.to),
      )
  // « N’avons pas refusé un navire », “haven’t turned a ship away”: each denies what stands in one place.
  const isDeniedThere = ({ from }: Range) =>
    half.guesses[from]! >= 0 &&
    half.other.denials.some((one) => one.to <= half.guesses[from]! && half.guesses[from]! - one.to < 2)
  const soft = [
    ...softNegatives(half).filter((one) => own(one) && !isDeniedThere(one)),
    ...findNotion(half, 'cancels').filter((one) => isTaken(one) && !isDeniedThere(one)),
  ]
  const cancels = (denial: Negation) => soft.some((one) => isCancelled(half.document, denial, one))
  // « Se garder de », “be careful not to”
  const isDenied = ({ from }: Range) =>
    half.other.negations.some((one) => half.other.links[one.from] === from)
  const withheldThere = withheldIn(half.other)
  const isWithheld = ({ from, to }: Range) =>
    half.between(from, to).some(({ index }) => {
      const there = half.links[index]!
      return withheldThere.some((one) => one.from <= there && there < one.to)
    })
  const withheld = withholdings(half).filter(
    (verb, at, all) =>
      all.findIndex(({ from }) => from === verb.from) === at &&
      (own(verb) || isDenied(verb) || !isWithheld(verb)) &&
      // “In no hurry to”
      !plain.some((one) => one.from < verb.to && verb.from < one.to) &&
      !plain.some((one) => one.from < verb.from && verb.from < one.to + WITHHELD),
  )
  const all = [
    ...plain.filter((one) => !cancels(one) && !isNotWithout(half, one)),
    ...withheld,
    ...deniedNext(half),
    // « Ne cesse d’insister » is “keeps insisting”: a denial where “cease” renders it.
    ...bareDenials(half).filter(({ to }) =>
      half
        .between(to, to + BARE)
        .some(
          (one) =>
            hasLemma(one, BARE_VERBS) &&
            half.isLinked(one) &&
            !isDeniedVerb(half.other, half.links[one.index]!),
        ),
    ),
  ]
  return all.toSorted((a, b) => a.from - b.from)
}

/**
 * “You don’t spend thirty years there without learning”: nobody does the one but does the other, where the other text denies
 * nothing.
 */
function isNotWithout(half: Half, one: Negation): boolean {
  const { tokens } = half.document
  const isWithout = ({ from }: Range) => hasClass(tokens[from], 'without')
  return (
    half.other.denials.length === 0 &&
    half.denials.length === 2 &&
    half.denials.some((other) => other !== one && isWithout(one) !== isWithout(other)) &&
    half.denials.every(({ from }) => tokens[from]!.clause === tokens[one.from]!.clause) &&
    withholdings(half.other).length === 0
  )
}

/**
 * “Have no trouble finding”, « sans accroc », « n’a aucun mal à »: who has nothing in the way does it. Where both texts name what is
 * not in the way, both deny it.
 */
function isWithoutTrouble(half: Half, { from, to }: Range): boolean {
  const last = half.document.tokens[to - 1]!
  const found = findNotion(half.reach(to, Math.min(half.to, to + TROUBLE)), 'trouble').find(
    ({ words: [first] }) =>
      half.between(to, first!.index).every(({ weight, key }) => weight === 0 && key !== 'que'),
  )
  const trouble = found?.words[0]
  if (!trouble || trouble.clause !== last.clause || half.isLinked(trouble)) return false
  const isDoing = half
    .between(found.to, found.to + 2)
    .some(({ part, key }) => part === 'VERB' || key.endsWith('ing'))
  return isDoing || hasClass(half.document.tokens[from], 'without')
}
/** How many words behind a denial the trouble stands that it denies: « aucun mal », “without any trouble”. */
const TROUBLE = 3

/** « Jamais, pas une fois », “no, never”: a denial said once more, with nothing of its own that it denies. */
function isEcho(half: Half, { from }: Range): boolean {
  const { clause, sentence } = half.document.tokens[from]!
  const own = half.tokens.filter((token) => token.clause === clause)
  return (
    own.every(({ weight, part }) => weight < 1 && part !== 'VERB' && part !== 'AUX') &&
    half.negations.some((one) => {
      const first = half.document.tokens[one.from]!
      return one.from < from && first.sentence === sentence && clause - first.clause === 1
    })
  )
}

/** « Sans précédent », where it renders “unprecedented”; “made no mention”, « a passé sous silence »: no denial of its own. */
const isPartOfWord = (half: Half, { from, to }: Range): boolean => {
  const there = half.links[from]!
  const { tokens } = half.other.document
  return (
    to - from === 1 &&
    there >= 0 &&
    !half.other.negations.some((one) => tokens[one.from]!.clause === tokens[there]!.clause) &&
    !withheldIn(half.other).some((one) => one.from <= there && there < one.to)
  )
}

/** « Ne peut pas ne pas »: what must be. */
export const deniesTwice = (half: Half, { from, at }: VerbGroup): boolean =>
  half.language === 'fr' && half.between(from - 1, at).filter(({ key }) => key === 'ne').length > 1

/** « N’ont cessé de grimper », « nul n’ose »: a *ne* that denies by itself, before a few verbs. */
export const bareDenials = (half: Half): Negation[] =>
  half.tokens.flatMap((token): Negation[] => {
    const { index, clause } = token
    const ne = half.between(index - BARE, index).findLast(({ key }) => key === 'ne')
    const isAlone =
      ne?.clause === clause && !half.negations.some(({ from, to }) => from < index && to > ne.index)
    return half.language === 'fr' && isAlone && hasLemma(token, BARE_VERBS)
      ? [{ kind: 'denial', from: ne.index, to: ne.index + 1 }]
      : []
  })
/** “Have never stopped”: what a *ne* alone denies is denied there in a word that counts as no denial. */
const isDeniedVerb = (half: Half, at: number): boolean =>
  half
    .between(at - BARE, at)
    .some(
      (token) =>
        hasClass(token, 'denial') &&
        !half.denials.some(({ from, to }) => from <= token.index && token.index < to),
    )
/** How many words behind its *ne* such a verb stands: « n’ont cessé ». */
const BARE = 3
const BARE_VERBS: ReadonlySet<string> = new Set(['cesser', 'oser'])

/** “Far from over”, « tout sauf simple »: whatever word of content stands behind it. */
const deniedNext = (half: Half): Negation[] =>
  half.find('denies-next').flatMap(({ from, to }): Negation[] => {
    const next = half.between(to, Math.min(half.to, to + NEXT)).find(({ weight }) => weight > 0)
    const isOne = next?.clause === half.document.tokens[from]!.clause && half.links[from]! < 0
    // “Pretend that it is anything but”, « autre chose que »
    const isElse = half.other.tokens.some(
      ({ key, index }) =>
        key.startsWith('autre') && half.other.between(index, index + NEXT).some((one) => one.key === 'que'),
    )
    return isOne && !isElse ? [{ kind: 'denial', from, to }] : []
  })
/** How many words behind what denies it a word stands: « loin d’être un ». */
const NEXT = 4

/** Whether a verb that withholds, or a word with a prefix that denies, stands denied itself: right behind the denial. */
export function isCancelled(document: Document, { kind, from, to }: Negation, soft: Range): boolean {
  const { tokens, grammar, notions } = document
  const word = tokens[soft.from]!
  // « N’a pas pu s’empêcher »
  const between = tokens
    .slice(to, soft.from)
    .filter((token) => !hasClass(token, 'clitic') && token.key !== 'pu')
  const isBehind = soft.from > from && between.length < 2 && tokens[from]!.clause === word.clause
  return (
    kind !== 'only' &&
    isBehind &&
    ((isOfClass(word, 'withholds') && !isNoun(word)) ||
      notions.some((one) => one.from === soft.from && one.told.includes('cancels')) ||
      denied(word, grammar) !== null)
  )
}

/** « La peine », and not « l’entreprise tarde ». */
const isNoun = ({ part, index, document: { tokens } }: Token): boolean =>
  part === 'NOUN' && BEFORE_NOUN.has(tokens[index - 1]?.part ?? 'DET')
const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'ADP', 'ADJ', 'NUM'])

/** What says that something is not done, or only just: what renders a verb that withholds. */
const withheldIn = (half: Half): Range[] => [
  ...withholdings(half),
  ...softNegatives(half),
  ...half.find('near-miss'),
  ...half.find('near-miss-before-verb'),
  ...half.find('nearly'),
  ...findNotion(half, 'nearly', 'difficulty', 'denies', 'refuses', 'scarcely'),
]

/** How near behind a verb that withholds it stands the verb withheld: "refused even to discuss". */
const WITHHELD = 4

/** “Failed to”, « refuse de », "hardly spoke": where a verb follows. */
function withholdings(half: Half): Negation[] {
  const words = half.tokens
    .filter((token) => isOfClass(token, 'withholds') && !isNoun(token))
    .map(({ index }) => ({ from: index, to: index + 1 }))
  const phrases = half.find('withholds').filter(({ from, to }) => to - from > 1)
  return [...words, ...phrases, ...findNotion(half, 'withholds')].flatMap(({ from, to }): Negation[] => {
    // « Se garder de le faire »: a verb that tells nothing itself.
    const verb = half
      .between(to, Math.min(half.to, to + WITHHELD - 1))
      .find(({ weight, part }) => weight > 0 || part === 'VERB')
    const isVerbal = verb?.clause === half.document.tokens[from]!.clause && verb.part === 'VERB'
    return isVerbal ? [{ kind: 'denial', from, to }] : []
  })
}
