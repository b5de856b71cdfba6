/** The values of the API in the order in which the interface offers them. Their words are in `locales/`. */
import type { DecidedVerdict } from '../../../server/api/checks.ts'
import type { Basis, Language } from '../../../server/api/language.ts'
import type { QuoteKind, QuoteStatus } from '../../../server/api/quotes.ts'
import type { SourceKind } from '../../../server/api/sources.ts'
import type { SpeakerKind } from '../../../server/api/speakers.ts'
import type { MqmCategory, Severity } from '../../../server/api/annotations.ts'
import { GRAVITY } from '../../../locales/gravity.ts'
import type { Authority, RenditionState } from '../../../server/api/renditions.ts'

export const LANGUAGES: readonly Language[] = ['fr', 'en', 'other', 'unknown']
export const BASES: readonly Basis[] = ['confirmed', 'marked', 'stated', 'inferred', 'unknown']
export const SOURCE_KINDS: readonly SourceKind[] = ['article', 'transcript', 'subtitles', 'record', 'release']
export const SPEAKER_KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed']
export const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'partial', 'not_speech']
export const QUOTE_STATUSES: readonly QuoteStatus[] = ['suggested', 'accepted', 'rejected']

export const AUTHORITIES: readonly Authority[] = [
  'interpreter',
  'house',
  'agency',
  'official',
  'machine',
  'unknown',
]
export const RENDITION_STATES: readonly RenditionState[] = ['unreviewed', 'in_review', 'approved', 'rejected']
/** In the order of the keys that choose them. */
export const SEVERITIES: readonly Severity[] = ['neutral', 'minor', 'major', 'critical']
/** What editors of news remark on most comes first. */
export const MQM_CATEGORIES: readonly MqmCategory[] = [
  'accuracy/mistranslation',
  'accuracy/false_friend',
  'accuracy/omission',
  'accuracy/addition',
  'accuracy/overtranslation',
  'accuracy/undertranslation',
  'accuracy/untranslated',
  'terminology/wrong_term',
  'terminology/inconsistent',
  'linguistic/grammar',
  'linguistic/punctuation',
  'linguistic/spelling',
  'linguistic/unintelligible',
  'linguistic/encoding',
  'style/register',
  'style/awkward',
  'style/unidiomatic',
  'style/inconsistent',
  'locale/number_format',
  'locale/currency_format',
  'locale/measurement_format',
  'locale/date_format',
  'locale/time_format',
  'audience/culture_specific',
  'design/markup',
]

export const DECIDED_VERDICTS = Object.keys(GRAVITY) as DecidedVerdict[]
