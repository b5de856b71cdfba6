import type { ComponentChildren } from 'preact'
import type { Quote } from '../../../server/api/quotes.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { QuoteDraft } from './quote-draft.ts'
import { restsOnWords } from './quote-draft.ts'
import { otherLanguages } from '../words/other-languages.ts'
import type { Refusal } from '../../data/request.ts'
import { BASES, LANGUAGES, QUOTE_KINDS, QUOTE_STATUSES, SPEAKER_KINDS } from '../words/vocabulary.ts'
import { SelectField, TextField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { SpeakerField } from '../speaker/speaker-field.tsx'

export const QUOTE_FIELDS = [
  'speaker',
  'kind',
  'spoken.language',
  'spoken.tag',
  'spoken.basis',
  'printedLanguage',
  'status',
] as const

interface Props {
  draft: QuoteDraft
  onChange: (draft: QuoteDraft) => void
  refusal: Refusal | null
  /** What is stored now, once someone else has changed it. */
  newest: Quote | null
  /** How to point at evidence from here. */
  evidenceHint: ComponentChildren
  withStatus: boolean
}

const differs = <Value,>(mine: Value, stored: Value | undefined, words: (value: Value) => string) =>
  stored !== undefined && stored !== mine ? words(stored) : undefined

export function QuoteFields({ draft, onChange, refusal, newest, evidenceHint, withStatus }: Props) {
  const { t, locale } = useInterfaceLanguage()
  const change = (part: Partial<QuoteDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <SpeakerField
        label={t(($) => $.ui.speaker)}
        value={draft.speaker}
        onInput={(speaker) => change({ speaker })}
        problem={problemAt(refusal, 'speaker')}
        stored={differs(
          draft.speaker,
          newest ? (newest.speaker?.name ?? '') : undefined,
          (name) => name || '–',
        )}
        whenNew={
          <SelectField
            label={t(($) => $.ui.quotes.speakerKind)}
            hint={t(($) => $.ui.quotes.speakerIsNew)}
            value={draft.speakerKind}
            choices={SPEAKER_KINDS.map((kind) => [kind, t(($) => $.speakerKind[kind])] as const)}
            onChange={(speakerKind) => change({ speakerKind })}
          />
        }
      />
      <SelectField
        label={t(($) => $.ui.quotes.kind)}
        value={draft.kind}
        choices={QUOTE_KINDS.map((kind) => [kind, t(($) => $.quoteKind[kind])] as const)}
        onChange={(kind) => change({ kind })}
        problem={problemAt(refusal, 'kind')}
        stored={differs(draft.kind, newest?.kind, (kind) => t(($) => $.quoteKind[kind]))}
      />
      <SelectField
        label={t(($) => $.ui.spokenLanguage)}
        value={draft.language}
        choices={LANGUAGES.map((language) => [language, t(($) => $.language[language])] as const)}
        onChange={(language) =>
          change({
            language,
            ...(language === 'unknown' ? { basis: 'unknown' as const } : {}),
            ...(language !== 'unknown' && draft.basis === 'unknown' ? { basis: 'confirmed' as const } : {}),
          })
        }
        problem={problemAt(refusal, 'spoken.language')}
        stored={differs(draft.language, newest?.spoken.language, (language) =>
          t(($) => $.language[language]),
        )}
      />
      {draft.language === 'other' && (
        <SelectField
          label={t(($) => $.ui.quotes.whichLanguage)}
          value={draft.tag}
          choices={[['', t(($) => $.language.unknown)], ...otherLanguages(draft.tag, locale)]}
          onChange={(tag) => change({ tag })}
          problem={problemAt(refusal, 'spoken.tag')}
          stored={differs(draft.tag, newest ? (newest.spoken.tag ?? '') : undefined, (tag) =>
            tag ? t(($) => $.languageNamed, { tag }) : '–',
          )}
        />
      )}
      {draft.language !== 'unknown' && (
        <SelectField
          label={t(($) => $.ui.quotes.basis)}
          value={draft.basis}
          choices={BASES.filter((basis) => basis !== 'unknown').map(
            (basis) =>
              [basis, basis === 'confirmed' ? t(($) => $.ui.quotes.byMe) : t(($) => $.basis[basis])] as const,
          )}
          onChange={(basis) => change({ basis })}
          problem={problemAt(refusal, 'spoken.basis')}
          stored={differs(draft.basis, newest?.spoken.basis, (basis) => t(($) => $.basis[basis]))}
        />
      )}
      {draft.language !== 'unknown' && draft.basis === 'marked' && (
        <TextField
          label={t(($) => $.ui.quotes.markup)}
          hint={t(($) => $.ui.quotes.markupHint)}
          value={draft.evidence && 'markup' in draft.evidence ? draft.evidence.markup : ''}
          onInput={(markup) => change({ evidence: { markup } })}
          problem={problemAt(refusal, 'spoken.evidence.markup')}
        />
      )}
      {draft.language !== 'unknown' && restsOnWords(draft.basis) && (
        <div class="evidence-field">
          <p class="label">{t(($) => $.ui.quotes.evidence)}</p>
          {draft.evidence && 'passage' in draft.evidence && (
            <p>
              <q lang={langOf(draft.printedLanguage || null)}>{draft.evidence.text}</q>
            </p>
          )}
          {evidenceHint}
        </div>
      )}
      <SelectField
        label={t(($) => $.ui.printedLanguage)}
        value={draft.printedLanguage}
        choices={[
          ['', t(($) => $.ui.quotes.asSource)],
          ...LANGUAGES.map((language) => [language, t(($) => $.language[language])] as const),
        ]}
        onChange={(printedLanguage) => change({ printedLanguage })}
        problem={problemAt(refusal, 'printedLanguage')}
        stored={differs(draft.printedLanguage, newest?.printedLanguage, (one) =>
          one ? t(($) => $.language[one]) : '–',
        )}
      />
      {withStatus && (
        <SelectField
          label={t(($) => $.ui.status)}
          value={draft.status}
          choices={QUOTE_STATUSES.map((status) => [status, t(($) => $.quoteStatus[status])] as const)}
          onChange={(status) => change({ status })}
          problem={problemAt(refusal, 'status')}
          stored={differs(draft.status, newest?.status, (status) => t(($) => $.quoteStatus[status]))}
        />
      )}
    </>
  )
}
