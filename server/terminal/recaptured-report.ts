/** What became of a source that was captured again, in words for a terminal. */
import type { Translate } from '../../locales/i18n.ts'
import { fatesInWords } from '../../locales/fates-words.ts'
import type { Recaptured } from '../api/snapshots.ts'

export function recapturedReport(
  title: string,
  { source, isNew, changes }: Recaptured,
  t: Translate,
): string {
  if (!isNew || !changes) return t(($) => $.cli.sameAgain, { id: source, title })
  const told = changes.quotes.map(
    ({ fate, was }) => `  ${t(($) => $.fate[fate])} · ${was.map(({ exact }) => exact).join(' … ')}`,
  )
  const words = fatesInWords(t, changes.fates)
  return [t(($) => $.cli.recaptured, { id: source, title, words }), ...told].join('\n')
}
