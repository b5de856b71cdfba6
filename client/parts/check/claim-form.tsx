import type { Language } from '../../../server/api/language.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { LANGUAGES } from '../words/vocabulary.ts'
import { Field, SelectField } from '../form/fields.tsx'
import { ProblemNotice, problemAt } from '../frame/problem-notice.tsx'
import { SpeakerField } from '../speaker/speaker-field.tsx'
import './claim-form.css'

/** A claim as it is typed: what is not known yet is empty. */
export interface DraftClaim {
  text: string
  speaker: string
  language: Language | ''
  declaredTranslation: boolean
}

export const EMPTY_CLAIM: DraftClaim = { text: '', speaker: '', language: '', declaredTranslation: false }

/** As it is sent. */
export const claimOf = ({ text, speaker, language, declaredTranslation }: DraftClaim) => ({
  text,
  speaker: speaker.trim() || null,
  language: language || null,
  declaredTranslation,
})

interface Props {
  draft: DraftClaim
  onChange: (draft: DraftClaim) => void
  onSubmit: () => void
  busy: boolean
  refusal: Refusal | null
}

export function ClaimForm({ draft, onChange, onSubmit, busy, refusal }: Props) {
  const { t } = useInterfaceLanguage()
  const change = (part: Partial<DraftClaim>) => onChange({ ...draft, ...part })
  return (
    <form
      class="claim-form"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <Field
        label={t(($) => $.ui.check.words)}
        hint={t(($) => $.ui.check.shortcut)}
        required
        problem={problemAt(refusal, 'text')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            class="claim-words"
            rows={5}
            lang={draft.language ? langOf(draft.language) : undefined}
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="beside">
        <SpeakerField
          label={t(($) => $.ui.check.speaker)}
          value={draft.speaker}
          onInput={(speaker) => change({ speaker })}
          problem={problemAt(refusal, 'speaker')}
        />
        <SelectField
          label={t(($) => $.ui.check.printedIn)}
          value={draft.language}
          choices={[
            ['', t(($) => $.ui.check.notSaid)],
            ...LANGUAGES.filter((one) => one !== 'unknown').map(
              (one) => [one, t(($) => $.language[one])] as const,
            ),
          ]}
          onChange={(language) => change({ language })}
          problem={problemAt(refusal, 'language')}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.declaredTranslation}
            onChange={(event) => change({ declaredTranslation: event.currentTarget.checked })}
          />
          {t(($) => $.ui.check.declared)}
        </label>
        <button type="submit" class="primary" disabled={busy}>
          {busy ? t(($) => $.ui.check.checking) : t(($) => $.ui.check.submit)}
        </button>
      </div>
      <ProblemNotice refusal={refusal} shownElsewhere={['text', 'speaker', 'language']} />
    </form>
  )
}
