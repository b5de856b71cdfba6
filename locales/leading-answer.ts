/** Which of the four answers stands behind a verdict, and what a fact-checker does about it. */
import { contextAnswer, isVouched } from './context-words.ts'
import type { Check } from '../server/api/checks.ts'
import type { Findings, Verdict } from '../server/api/findings.ts'
import type { Translate } from './i18n.ts'
import { isSlight } from './verdict-words.ts'

type Question = 'speaker' | 'language' | 'words' | 'context'

/** The answer that each verdict rests on; green ones rest on all four. */
const BEHIND: Partial<Record<Verdict, Question>> = {
  unresolved: 'words',
  misattributed: 'speaker',
  narration: 'speaker',
  back_translation: 'language',
  altered: 'words',
  out_of_context: 'context',
  mistranslated: 'language',
  unattributed: 'speaker',
  paraphrase: 'words',
  original_not_held: 'language',
  translation_unmarked: 'language',
  translation: 'language',
}

/** The worst of the four answers: that of the verdict; where nothing stands against printing, the least established. */
function leadingAnswer({ verdict, speaker, language, context }: Findings): Question {
  const behind = BEHIND[verdict]
  if (behind) return behind
  if (speaker.answer !== 'same') return 'speaker'
  if (language.answer !== 'original') return 'language'
  return context.answer === 'whole' ? 'words' : 'context'
}

/** “Who said it? Another speaker”: the question and the answer that lead. */
export function leadingLine(t: Translate, findings: Findings): string {
  const { speaker, language, words, context } = findings
  const question = leadingAnswer(findings)
  const answer = {
    speaker: () => t(($) => $.answer.speaker[speaker.answer]),
    language: () => t(($) => $.answer.language[language.answer]),
    words: () => t(($) => $.answer.words[words.answer]),
    context: () => contextAnswer(t, context),
  }[question]()
  return `${t(($) => $.question[question])} ${answer}`
}

/** Whether a claim that is a translation is told with the words as they were spoken, which are none of a language unknown. */
export const showsOriginal = ({ language: { spoken, printed }, original, words }: Findings): boolean =>
  original !== null || (words.answer === 'rendered' && spoken !== 'unknown' && spoken === printed)

/** What to do next, a line for each step. @param findings of a check that was kept, with what changed since */
export function nextSteps(t: Translate, findings: Findings & Partial<Pick<Check, 'changedSince'>>): string[] {
  const { verdict, language, words, context, record, rivals } = findings
  if (recordChange(findings)) return [t(($) => $.ui.next.changedSince)]
  if (verdict === 'unresolved')
    return [
      ...(rivals.length > 0 ? [t(($) => $.ui.next.nearest)] : []),
      t(($) => $.ui.next.spelling),
      t(($) => $.ui.next.fewerWords),
      t(($) => $.ui.next.otherLanguage),
      t(($) => $.ui.next.addSource),
      t(($) => $.ui.next.absence),
    ]
  if (record?.quoteStatus === 'rejected') return [t(($) => $.ui.next.rejected)]
  if (isSlight(verdict, words.harm)) return [t(($) => $.slightlyAltered.next)]
  if ((verdict === 'translation' || verdict === 'translation_unmarked') && showsOriginal(findings))
    return [t(($) => $.ui.next.withOriginal[verdict])]
  if (verdict === 'original_not_held' && language.answer === 'unknown')
    return [t(($) => $.ui.next.whichSpoken)]
  if (verdict === 'out_of_context' && !isVouched(context)) return [t(($) => $.ui.next.notVouched)]
  if (verdict === 'exact' && language.answer !== 'original') return [t(($) => $.ui.next.spokenNotKnown)]
  return [t(($) => $.ui.next.verdict[verdict])]
}

/** What has become of the text that a check rests on, where it stands no more as it was read: then no verdict is of today. */
export const recordChange = ({
  changedSince = [],
}: Partial<Pick<Check, 'changedSince'>>): 'record' | 'recaptured' | undefined =>
  changedSince.find((what) => what === 'record' || what === 'recaptured')
