/** The values of the API in the order in which the interface offers them. Their words are in `locales/`. */
import type {
  Basis,
  DecidedVerdict,
  Harm,
  Language,
  QuoteKind,
  QuoteStatus,
  SourceKind,
  SpeakerKind,
  Verdict,
} from '../server/api.ts'

export const LANGUAGES: readonly Language[] = ['fr', 'en', 'other', 'unknown']
export const BASES: readonly Basis[] = ['confirmed', 'marked', 'stated', 'inferred', 'unknown']
export const SOURCE_KINDS: readonly SourceKind[] = ['article', 'transcript', 'subtitles', 'record', 'release']
export const SPEAKER_KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed']
export const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'partial', 'not_speech']
export const QUOTE_STATUSES: readonly QuoteStatus[] = ['suggested', 'accepted', 'rejected']

/** How grave a verdict is; it chooses the colour. `none` is neither good nor bad: nothing was found. */
export type Gravity = 'none' | 'grave' | 'caution' | 'translation' | 'good'

const GRAVITY: Record<DecidedVerdict, Gravity> = {
  unresolved: 'none',
  misattributed: 'grave',
  unattributed: 'caution',
  back_translation: 'caution',
  altered: 'grave',
  out_of_context: 'grave',
  paraphrase: 'caution',
  mistranslated: 'grave',
  translation_unmarked: 'translation',
  translation: 'translation',
  edited_marked: 'good',
  exact: 'good',
  fabricated: 'grave',
}

/** `harm` softens an alteration that keeps the meaning. */
export const gravityOf = (verdict: DecidedVerdict, harm: Harm = 'meaning'): Gravity =>
  verdict === 'altered' && harm !== 'meaning' ? 'caution' : GRAVITY[verdict]

export const DECIDED_VERDICTS = Object.keys(GRAVITY) as DecidedVerdict[]
export const VERDICTS = DECIDED_VERDICTS.filter((verdict): verdict is Verdict => verdict !== 'fabricated')
