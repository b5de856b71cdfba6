import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Correction, KeptQuote } from '../../../server/api/drafts.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { LANGUAGES } from '../words/vocabulary.ts'
import { EditForm } from '../form/edit-form.tsx'
import { SelectField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { SpeakerField } from '../speaker/speaker-field.tsx'

interface Props {
  quote: KeptQuote
  busy: boolean
  refusal: Refusal | null
  onCorrect: (correction: Correction) => void
  onClose: () => void
  /** Where somebody else corrected it meanwhile. */
  loadNewest: () => void
}

/** Whom a quotation is read as said by, and in which language: what the reader of the manuscript took wrongly. */
export function DraftCorrection({ quote, busy, refusal, onCorrect, onClose, loadNewest }: Props) {
  const { t } = useInterfaceLanguage()
  const [speaker, setSpeaker] = useState(quote.checkedAs.speaker ?? '')
  const [language, setLanguage] = useState(quote.checkedAs.language)
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={form}>
      <EditForm
        class="draft-correction"
        refusal={refusal}
        shownElsewhere={['speaker', 'language']}
        loadNewest={loadNewest}
        busy={busy}
        submit={t(($) => $.ui.draft.correctSubmit)}
        onSubmit={() => onCorrect({ speaker: speaker.trim() || null, language })}
        onCancel={onClose}
      >
        <p class="hint">{t(($) => $.ui.draft.correctHint)}</p>
        <SpeakerField
          label={t(($) => $.ui.speaker)}
          hint={t(($) => $.ui.draft.correctSpeakerHint)}
          value={speaker}
          onInput={setSpeaker}
          problem={problemAt(refusal, 'speaker')}
        />
        <SelectField
          label={t(($) => $.ui.draft.quoteLanguage)}
          value={language}
          choices={LANGUAGES.map((one) => [one, t(($) => $.language[one])] as const)}
          onChange={setLanguage}
          problem={problemAt(refusal, 'language')}
        />
      </EditForm>
    </div>
  )
}
