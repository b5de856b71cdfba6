import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { RenditionDraft } from './rendition-draft.ts'
import type { Refusal } from '../../data/request.ts'
import { AUTHORITIES, LANGUAGES } from '../words/vocabulary.ts'
import { SelectField, TextField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'

interface Props {
  draft: RenditionDraft
  onChange: (draft: RenditionDraft) => void
  refusal: Refusal | null
}

export function RenditionFields({ draft, onChange, refusal }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <>
      <TextField
        label={t(($) => $.ui.desk.translator)}
        value={draft.translator}
        onInput={(translator) => onChange({ ...draft, translator })}
        problem={problemAt(refusal, 'translator')}
      />
      <SelectField
        label={t(($) => $.ui.desk.authority)}
        value={draft.authority}
        choices={AUTHORITIES.map((one) => [one, t(($) => $.authority[one])] as const)}
        onChange={(authority) => onChange({ ...draft, authority })}
        problem={problemAt(refusal, 'authority')}
      />
      <SelectField
        label={t(($) => $.ui.desk.pivot)}
        hint={t(($) => $.ui.desk.pivotHint)}
        value={draft.pivot}
        choices={[
          ['', t(($) => $.ui.desk.noPivot)],
          ...LANGUAGES.map((one) => [one, t(($) => $.language[one])] as const),
        ]}
        onChange={(pivot) => onChange({ ...draft, pivot })}
        problem={problemAt(refusal, 'pivot')}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.declared}
          onChange={({ currentTarget: { checked } }) => onChange({ ...draft, declared: checked })}
        />
        {t(($) => $.ui.desk.declared)}
      </label>
    </>
  )
}
