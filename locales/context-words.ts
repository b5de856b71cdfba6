/** What the answer about the context is called: where the source does not stand by the words, no cut changed them. */
import type { Findings } from '../server/api/findings.ts'
import type { Translate } from './i18n.ts'

type Context = Pick<Findings['context'], 'answer' | 'reason'>

/** Whether the source that has the words stands by their having been said. */
export const isVouched = ({ reason }: Pick<Context, 'reason'>): boolean =>
  reason !== 'hearsay' && reason !== 'corrected'

export const contextAnswer = (t: Translate, context: Context): string =>
  isVouched(context) ? t(($) => $.answer.context[context.answer]) : t(($) => $.notVouched)
