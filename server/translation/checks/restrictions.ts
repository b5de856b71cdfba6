/** Where a text says “only”, and where the word for it limits nothing. */
import { beginsPhrase, hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import { hasLemma, isOfClass } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import type { Half } from '../half.ts'

/** “Only”, « ne … que », « seule la Cour ». */
export function restrictions(half: Half): Range[] {
  const { tokens } = half.document
  // « N’avoir d’autre choix que », « n’être autre que »: nothing else is there.
  const isElse = ({ from, to }: Range) => half.between(from, to).some(({ key }) => ELSE.has(key))
  const around = half.negations.filter(
    (one) => one.kind === 'only' && tokens[one.from]!.key === 'ne' && !isElse(one),
  )
  const opening = half.find('sole').filter(({ from, to }) => {
    const clause = withinOne(half.document, from, 'clause')
    return Math.max(half.from, clause.from) === from && to < clause.to && LIMITED.has(tokens[to]!.part)
  })
  return [...half.find('only'), ...around, ...opening, ...justA(half), ...noMore(half), ...aloneIn(half)]
}

/** “Parliament alone can”, « le juge seul peut », “merely asked”: right before the verb. */
const aloneIn = (half: Half): Range[] =>
  half.tokens
    .filter(({ key, index, clause }) => {
      const [before, next] = [half.document.tokens[index - 1], half.document.tokens[index + 1]]
      const isVerb = next?.clause === clause && (next.part === 'VERB' || next.part === 'AUX')
      return (
        isVerb && (key === 'merely' || (ALONE.has(key) && before !== undefined && NAMES.has(before.part)))
      )
    })
    .map(({ index }) => ({ from: index, to: index + 1 }))
const ALONE: ReadonlySet<string> = new Set('alone seul seule seuls seules'.split(' '))
const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])

/** « Plus que deux jours avant le vote » */
const noMore = (half: Half): Range[] =>
  half.language === 'en'
    ? []
    : half.tokens
        .filter(
          ({ key, index }) =>
            key === 'plus' &&
            withinOne(half.document, index, 'clause').from === index &&
            half.document.tokens[index + 1]?.key === 'que' &&
            half.values.some(({ from }) => from === index + 2),
        )
        .map(({ index }) => ({ from: index, to: index + 2 }))

/** “Was just a rumour”, “is merely a first step”; “just a matter of time” limits little. */
const justA = (half: Half): Range[] =>
  half.language === 'fr'
    ? []
    : half.tokens
        .filter(({ key, index }) => {
          const { tokens } = half.document
          const [before, article, ...next] = [tokens[index - 1], ...tokens.slice(index + 1, index + 4)]
          return (
            JUST.has(key) &&
            before !== undefined &&
            hasLemma(before, TO_BE) &&
            hasClass(article, 'indefinite') &&
            !next.some((one) => PASSING.has(one.key))
          )
        })
        .map(({ index }) => ({ from: index, to: index + 1 }))
const JUST: ReadonlySet<string> = new Set(['just', 'merely'])
const TO_BE: ReadonlySet<string> = new Set(['be'])
const PASSING: ReadonlySet<string> = new Set(
  'matter question bit case few little minute moment second way'.split(' '),
)

const ELSE: ReadonlySet<string> = new Set(['autre', 'autres'])

/** « Ne nous a annoncé la fermeture de l’école que vendredi »: the *que* stands far behind its *ne*. */
export const farOnly = (half: Half): Range[] =>
  half.tokens.flatMap(({ key, index, clause }): Range[] => {
    const isFree = key === 'ne' && !half.negations.some(({ from, to }) => from <= index && index < to)
    const que = half
      .between(index + 1, Math.min(half.to, index + FAR))
      .find((token) => token.key === 'que' && token.clause === clause)
    const before = que && half.document.tokens[que.index - 1]
    return isFree && que && before?.part !== 'VERB' ? [{ from: index, to: que.index + 1 }] : []
  })
/** How many words behind its *ne* such a *que* may stand. */
const FAR = 16

export const LIMITED: ReadonlySet<string> = new Set(['DET', 'NUM', 'NOUN', 'PROPN'])

/**
 * “An only child”, “not only”, “it is only right”, “only a few”; « ne fait que répéter » and « ne peut que regretter » limit
 * no more than « bien » does.
 */
export function isNoRestriction(half: Half, { from, to }: Range): boolean {
  const { tokens } = half.document
  // « Ne jurer que par lui »: who is admired.
  if (findNotion(half, 'devoted').some((one) => one.from < to + LITTLE && from - LITTLE < one.to)) return true
  // “If only we had known”, “if you could only see her” wish.
  if (tokens[from]!.key === 'only' && WISHES.has(tokens[from - 1]?.key ?? '') && isAfterIf(half, from))
    return true
  // “Only just”, “only if it rains”
  if (beginsPhrase(tokens[from], 'limits-little')) return true
  const behind = half.between(to, to + LITTLE)
  const verb = behind.findIndex(({ part }) => part === 'VERB') // “can only sign small orders”
  if (behind.slice(0, verb < 0 ? LITTLE : verb).some((token) => hasClass(token, 'limits-little'))) return true
  if (half.between(from, to).some(({ key }) => key === 'pas')) return true
  // « N’était plus qu’une chute », “had become a fall”
  if (
    half.between(from, to).some(({ key }) => key === 'plus') &&
    half.between(from, to).some((one) => hasLemma(one, BE))
  )
    return true
  const isIdle = half.between(to - 2, to - 1).some((token) => isOfClass(token, 'limits-idly'))
  if (isIdle && tokens[to]?.part === 'ADP') return true
  const before = half.between(from - DENIES, from)
  if (before.some((token) => hasClass(token, 'denial', 'negator', 'one') || token.key === 'non')) return true
  if (half.language === 'en') return tokens[to]?.part === 'ADJ'
  // « Ne fait que le repousser »
  const next = half.between(to, to + LITTLE).find((token) => !hasClass(token, 'clitic'))
  return tokens[from]!.key === 'ne' && (next?.part === 'VERB' || next?.part === 'AUX')
}
const WISHES: ReadonlySet<string> = new Set(['if', 'could', 'would'])
const isAfterIf = (half: Half, at: number): boolean =>
  half.between(withinOne(half.document, at, 'clause').from, at).some(({ key }) => key === 'if')

/** How near before a limit what denies it stands: “not the only one”. */
const DENIES = 2

const BE: ReadonlySet<string> = new Set(['être'])

/** How many words on from a limit what is little by itself stands: “only a very small”. */
const LITTLE = 3
