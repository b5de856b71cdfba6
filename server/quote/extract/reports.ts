/** Which word of a clause reports speech. */
import type { Language } from '../../api/language.ts'
import {
  CONTRACTED_ARTICLE,
  FRENCH_AUXILIARY,
  isBetweenSubjectAndVerb,
  isDeterminer,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
} from '../../language/closed-words.ts'
import { isMostlyNoun, reportingForm, type VerbForm } from './reporting-verbs.ts'
import { isBodyNoun, isPersonNoun, isWriting } from './role-words.ts'
import type { Token } from './tokens.ts'
import { isNumber } from '../../language/word-classes.ts'

/** What the token does as a reporting verb; null where it is none. */
export function reportingVerb(tokens: readonly Token[], at: number, language: Language): VerbForm | null {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return null
  let form = reportingForm(token.key, language)
  if (PRESENTS.has(token.key) && tokens[at + 1]?.key === 'comme') form = 'finite'
  if (!form || PREPOSITION.has(token.key)) return null
  const before = tokens[at - 1]
  const key = before?.sentence === token.sentence ? before.key : ''
  if (token.capital && key !== '' && key !== ':') return null
  const counted = isNumber(key) && token.key.endsWith('s') // three claims, but “the mother of three replied”
  const noun = isDeterminer(key) || CONTRACTED_ARTICLE.has(key) || key === "'s" || counted
  const object = /^l[ea]s?$/.test(key) && /^(?:comme|que?|ils?|elles?)$/.test(tokens[at - 2]?.key ?? '')
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
  if (form !== 'bare' && PREPOSITION.has(key)) return null
  if (isMostlyNoun(token.key) && (key === 'her' || !hasSubject(tokens, at))) return null
  if (form === 'finite' && language === 'en' && (key === 'to' || MODAL.has(key)))
    return key === 'to' ? 'bare' : 'finite'
  return form
}

/** « se présente comme un “simple citoyen” »: with comme they tell what somebody says of himself. */
const PRESENTS = new Set('presente presentent presentait presentaient definit definissait depeint'.split(' '))

const MODAL = new Set('would could will can may might should must did does do'.split(' '))

/** “a jugé”, « s’est félicité »; être without se makes a passive, which reports only with its agent: « dénoncé par ». */
function hasAuxiliary(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4) && tokens[i]!.kind === 'word'; i--) {
    const { key } = tokens[i]!
    if (!FRENCH_AUXILIARY.has(key)) continue
    const passive =
      /^(?:est|sont|etait|etaient|fut)$/.test(key) && !/^(?:s|se)$/.test(tokens[i - 1]?.key ?? '')
    return !passive || tokens[at + 1]?.key === 'par'
  }
  return false
}

/** “was charged with ‘…’”, “is described as ‘…’”: whom it is done to does not speak, unless an agent is told. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]!.key.endsWith('ed') || tokens[at + 1]?.key === 'by') return false
  const before = tokens[at - 1]?.key.endsWith('ly') ? tokens[at - 2] : tokens[at - 1]
  return /^(?:is|are|was|were|be|been|being)$/.test(before?.key ?? '')
}

/** “A sign on the door read ‘…’” */
const READ = new Set(['read', 'reads'])

/** Whether a word that is as often a noun has a pronoun, a name or a verb's small words before it. */
function hasSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.kind === 'speech') return true
  if (before.key === ',') return true
  return (
    Boolean(PRONOUN[before.key]) ||
    before.capital ||
    isLinking(tokens, at - 1) ||
    (READ.has(tokens[at]!.key) && tokens[at + 1]?.kind === 'speech') ||
    isPersonNoun(before.key) ||
    isWriting(before.key) ||
    isBodyNoun(before.key) ||
    RELATIVE.has(before.key) ||
    before.key === 'and' ||
    before.key === 'et'
  )
}

/** What may stand between a subject and its verb, but for nouns that end as adverbs do: the government, the family. */
export function isLinking(tokens: readonly Token[], at: number): boolean {
  const { key, capital } = tokens[at]!
  if (!isBetweenSubjectAndVerb(key)) return false
  if (!/(?:..ly|..ment)$/.test(key)) return true
  if (capital || isBodyNoun(key) || isWriting(key) || isPersonNoun(key)) return false
  const before = tokens[at - 1]?.key ?? ''
  return !isDeterminer(before) && !CONTRACTED_ARTICLE.has(before)
}
