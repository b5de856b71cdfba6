/** How far a check looked that found nothing, a line for each thing to say. */
import type { Findings } from '../server/api/findings.ts'
import type { Translate } from './i18n.ts'

/** @param day writes a day as the reader does */
export function searchedLines(
  t: Translate,
  { searched, claim }: Findings,
  day: (iso: string) => string,
): string[] {
  if (!searched) return []
  const { sources, languages, earliest, latest, bySpeaker } = searched
  const name = claim.speaker
  const printed = languages.map((language) => t(($) => $.searched.in[language])).join(', ')
  return [
    `${t(($) => $.searched.sources, { count: sources })}.`,
    ...(printed ? [t(($) => $.searched.languages, { languages: printed })] : []),
    ...(earliest && latest ? [t(($) => $.searched.dates, { from: day(earliest), to: day(latest) })] : []),
    ...(!name || sources === 0
      ? []
      : [
          bySpeaker.sources === 0
            ? t(($) => $.searched.noSpeaker, { name })
            : t(($) => $.searched.speaker, { count: bySpeaker.sources, name }),
        ]),
  ]
}
