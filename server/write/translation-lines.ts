/** What every report says of the words as they were spoken, and of who translated them. */
import { conflictLine } from '../../locales/conflict-line.ts'
import type { Translate } from '../../locales/i18n.ts'
import type { Findings, Hop, LanguageAnswer, Rival } from '../api/findings.ts'

const TRANSLATED: ReadonlySet<LanguageAnswer> = new Set<LanguageAnswer>([
  'translation_declared',
  'translation_undeclared',
  'back_translation',
])

/** The words as spoken, with their place and how they were found; or that only a translation was. */
export function originalLines({ record, language, original }: Findings, t: Translate): string[] {
  if (original) {
    const { spans, speaker, title, publisher, reason } = original
    return [
      spans.map(({ exact }) => exact).join(' … '),
      [speaker?.name, title, publisher].filter(Boolean).join(', '),
      t(($) => $.originalReason[reason]),
    ]
  }
  const { spoken, printed } = language
  const isMissing = record && spoken !== 'unknown' && printed !== 'unknown' && spoken !== printed
  return isMissing ? [t(($) => $.originalMissing[spoken])] : []
}

/** A line for each translation on record, the speech first; or that nobody vouches for the one found. */
export function translatorLines({ renditions, language }: Findings, t: Translate): string[] {
  if (renditions.length > 0) return renditions.map((hop) => hopLine(hop, t))
  return TRANSLATED.has(language.answer) ? [t(($) => $.translated.byNobody)] : []
}

/** What the translators' lines are about: of words found in the other language only, other wordings than the claim. */
export const translatorsTitle = ({ renditions, words }: Findings, t: Translate): string =>
  t(($) => $.translated[words.answer === 'rendered' && renditions.length > 0 ? 'otherwise' : 'by'])

const hopLine = ({ from, to, translator, authority, declared, state }: Hop, t: Translate): string =>
  [
    `${t(($) => $.language[from])} → ${t(($) => $.language[to])}`,
    translator ?? t(($) => $.ui.desk.noTranslator),
    ...(authority === 'unknown' ? [] : [t(($) => $.authority[authority])]),
    t(($) => $.ui.desk[declared ? 'declared' : 'undeclared']),
    t(($) => $.renditionState[state]),
  ].join(' · ')

/** The passages nearest to a claim that was not found: in the other language, for a person to read. */
export const nearestTo = ({ record, rivals }: Findings): Rival[] => (record ? [] : rivals)

export const placeOf = ({ speaker, title, printedLanguage }: Rival, t: Translate): string =>
  [speaker?.name, title, t(($) => $.language[printedLanguage])].filter(Boolean).join(' · ')

/** What stands against the language found: another source's word on it, or what contradicts the mark of the record itself. */
export const contraryLines = ({ language: { contrary, conflict } }: Findings, t: Translate): string[] => [
  ...(contrary
    ? [
        t(($) => $.contraryLanguage, {
          language: t(($) => $.language[contrary.spoken]),
          title: contrary.title,
        }),
      ]
    : []),
  ...(conflict ? [conflictLine(conflict, t)] : []),
]
