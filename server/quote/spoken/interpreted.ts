/** What tells that words were translated, though no language is named: “[Translation]”, “through an interpreter”. */
import type { WordClass } from '../../language/class-names.ts'
import type { Frame } from './frame.ts'
import { type LanguageWord, otherOf, PRINTED, SEVERAL, THIRD } from './language-words.ts'
import { type Statement, statementOf } from './statement.ts'

/** How far before an interpreter stands what tells that somebody speaks through one. */
const NEAR = 6

/** @param stated what the words for languages state */
export const interpretedIn = (
  frame: Frame,
  words: readonly LanguageWord[],
  stated: readonly Statement[],
): Statement[] => [...translations(frame, words), ...interpreters(frame, words, stated)]

/** “[Translation]”, « [traduction] »: from the other of the two languages. */
function translations(frame: Frame, words: readonly LanguageWord[]): Statement[] {
  const { items, document } = frame
  const MOST = 4
  const named = new Set(words.map(({ from }) => items[from]!.bracket))
  return items.flatMap((item, at) => {
    if (item.bracket === 0 || items[at - 1]?.bracket === item.bracket || !item.token) return []
    let to = at
    while (items[to]?.bracket === item.bracket) to++
    if (to - at > MOST || named.has(item.bracket)) return []
    const has = (wanted: WordClass) => items.slice(at, to).some(({ token }) => token?.classes.has(wanted))
    const isOf = (means: string) => [plain(frame, at, to, means, { translated: true, atLength: true })]
    if (has('original-words')) return isOf(document.language)
    if (has('translation')) return isOf(otherOf(document.language)!)
    // “(Interpretation resumed)”, « (Fin de l’interprétation) »
    if (!has('translates')) return []
    for (let i = at; i < to; i++) if (frame.is(i, 'closes-off')) return isOf(PRINTED)
    return isOf(THIRD)
  })
}

/**
 * An interpreter whose language is not told: a third one, as far as anybody can tell. Where none is who speaks through one,
 * or somebody translates, it is likely that another language than the page’s was spoken.
 */
function interpreters(
  frame: Frame,
  words: readonly LanguageWord[],
  stated: readonly Statement[],
): Statement[] {
  const { items, document } = frame
  const foreign = words.filter(({ means }) => means !== document.language && means !== SEVERAL)
  // « Elle a témoigné en français, par l’entremise d’un interprète »
  const spoken = stated.filter(
    ({ doubt, way, governor }) =>
      doubt === null && way === 'in' && governor !== null && frame.isVerb(governor),
  )
  const told = new Set([
    ...foreign.map(({ from }) => items[from]!.sentence),
    ...spoken.map(({ at }) => items[at]!.sentence),
  ])
  return items.flatMap(({ token, sentence }, at) => {
    if (!token || told.has(sentence)) return []
    const interpreter = token.classes.has('interpreter') && frame.isNoun(at)
    if (!interpreter && !(frame.is(at, 'translates') && frame.isVerb(at))) return []
    if (interpreter && isSpared(frame, at)) return [plain(frame, at, at + 1, PRINTED, { basis: 'inferred' })]
    const first = interpreter ? Math.max(frame.sentenceOf(at).from, at - NEAR) : at
    for (let i = at - 1; i >= first; i--)
      if (frame.is(i, 'via'))
        return [plain(frame, at, at + 1, THIRD, { basis: 'inferred', translated: true, atLength: true })]
    return [plain(frame, at, at + 1, THIRD, { basis: 'inferred', translated: true, doubt: 'interpreted' })]
  })
}

/** “needed no translator”, « s’est passé d’interprète », “declined an interpreter”: whoever does so speaks the language of those there. */
function isSpared(frame: Frame, at: number): boolean {
  const { from } = frame.sentenceOf(at)
  let needs = false
  let denied = false
  for (let i = at - 1; i >= Math.max(from, at - NEAR) && frame.items[i]!.token; i--) {
    if (/[,;:]/u.test(frame.gapAfter(i))) return false
    if (frame.isVerb(i) && (frame.is(i, 'withholds') || frame.is(i, 'spares'))) return true
    needs ||= frame.is(i, 'needs')
    denied ||= frame.is(i, 'negation') || frame.is(i, 'denial') || frame.is(i, 'negator')
    if (needs && denied) return true
  }
  return false
}

function plain(frame: Frame, at: number, to: number, means: string, more: Partial<Statement>): Statement {
  return statementOf(frame, { from: at, to, means, tongue: false }, at, 'said', null, more)
}
