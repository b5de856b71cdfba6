/** Which word of a clause reports speech. */
import type { Language } from '../../api/language.ts'
import type { VerbForm } from './reporting-verbs.ts'
import { isA, isDeterminer, type SpeechToken } from './tokens.ts'
import { isPersonNoun } from './nouns.ts'

/** What the token does as a reporting verb; null where it is none. */
export function reportingVerb(
  tokens: readonly SpeechToken[],
  at: number,
  language: Language,
): VerbForm | null {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return null
  let form = token.reporting.form
  // « se présente comme un “simple citoyen” »: with comme they tell what somebody says of himself.
  if (isA(token, 'presents') && tokens[at + 1]?.key === 'comme') form = 'finite'
  if (!form || isA(token, 'preposition')) return null
  const before = tokens[at - 1]
  const within = before?.sentence === token.sentence ? before : undefined
  const key = within?.key ?? ''
  if (token.capital && key !== '' && key !== ':') return null
  const counted = (isA(within, 'number') || /^\d/.test(key)) && token.key.endsWith('s') // three claims, but “the mother of three replied”
  const noun = isDeterminer(within) || isA(within, 'contracted-article') || key === "'s" || counted
  const object = isA(within, 'object-before-verb') && isA(tokens[at - 2], 'before-object')
  if (
    noun &&
    !object &&
    !(key === 'l' && form === 'finite') &&
    !(key === 'her' || key === 'this' || key === 'that')
  )
    return null
  // é tells a participle from a present that folds alike
  if (language !== 'en' && /ée?s?$/iu.test(token.text)) form = 'participle'
  if (form === 'participle' && language !== 'en' && !hasAuxiliary(tokens, at)) return null
  if (language === 'en' && isPassive(tokens, at)) return null
  if (form !== 'bare' && isA(within, 'preposition')) return null
  if (token.reporting.isMostlyNoun && (key === 'her' || !hasSubject(tokens, at))) return null
  if (form === 'finite' && language === 'en' && (key === 'to' || isA(within, 'modal')))
    return key === 'to' ? 'bare' : 'finite'
  return form
}

/** “a jugé”, « s’est félicité »; être without se makes a passive, which reports only with its agent: « dénoncé par ». */
function hasAuxiliary(tokens: readonly SpeechToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4) && tokens[i]!.kind === 'word'; i--) {
    if (!isA(tokens[i], 'auxiliary')) continue
    const passive = isA(tokens[i], 'passive') && !isA(tokens[i - 1], 'reflexive')
    return !passive || tokens[at + 1]?.key === 'par'
  }
  return false
}

/** “was charged with ‘…’”, “is described as ‘…’”: whom it is done to does not speak, unless an agent is told. */
function isPassive(tokens: readonly SpeechToken[], at: number): boolean {
  if (!tokens[at]!.key.endsWith('ed') || tokens[at + 1]?.key === 'by') return false
  const before = tokens[at - 1]?.key.endsWith('ly') ? tokens[at - 2] : tokens[at - 1]
  return isA(before, 'passive')
}

/** Whether a word that is as often a noun has a pronoun, a name or a verb's small words before it. */
function hasSubject(tokens: readonly SpeechToken[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.kind === 'speech') return true
  if (before.key === ',') return true
  return (
    isA(before, 'pronoun') ||
    before.capital ||
    isLinking(tokens, at - 1) ||
    (isA(tokens[at], 'reads') && tokens[at + 1]?.kind === 'speech') ||
    isPersonNoun(before) ||
    isA(before, 'writing') ||
    isA(before, 'body') ||
    isA(before, 'relative') ||
    isA(before, 'and')
  )
}

/** What may stand between a subject and its verb, but for nouns that end as adverbs do: the government, the family. */
export function isLinking(tokens: readonly SpeechToken[], at: number): boolean {
  const token = tokens[at]!
  if (!/(?:..ly|..ment)$/.test(token.key)) return isA(token, 'between')
  if (token.capital || isA(token, 'body') || isA(token, 'writing') || isPersonNoun(token)) return false
  return !isDeterminer(tokens[at - 1]) && !isA(tokens[at - 1], 'contracted-article')
}
