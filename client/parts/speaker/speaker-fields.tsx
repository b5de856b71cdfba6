import type { Alias, Speaker } from '../../../server/api/speakers.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import type { SpeakerDraft } from './speaker-draft.ts'
import { SPEAKER_KINDS } from '../words/vocabulary.ts'
import { SelectField, TextField } from '../form/fields.tsx'
import { OfficeFields } from './office-fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import './speaker.css'

export const SPEAKER_FIELDS = ['name', 'kind', 'wikidata'] as const

interface Props {
  draft: SpeakerDraft
  onChange: (draft: SpeakerDraft) => void
  refusal: Refusal | null
  /** What is stored now, once someone else has changed it. */
  newest?: Speaker | null
}

export function SpeakerFields({ draft, onChange, refusal, newest }: Props) {
  const { t } = useInterfaceLanguage()
  const { name, kind, aliases, wikidata, offices } = draft
  const storedAliases = newest && namesOf(newest.aliases)
  return (
    <>
      <TextField
        label={t(($) => $.ui.speakers.name)}
        value={name}
        onInput={(typed) => onChange({ ...draft, name: typed })}
        required
        problem={problemAt(refusal, 'name')}
        stored={newest && newest.name !== name ? newest.name : undefined}
      />
      <SelectField
        label={t(($) => $.ui.kind)}
        value={kind}
        choices={SPEAKER_KINDS.map((one) => [one, t(($) => $.speakerKind[one])] as const)}
        onChange={(chosen) => onChange({ ...draft, kind: chosen })}
        problem={problemAt(refusal, 'kind')}
        stored={newest && newest.kind !== kind ? t(($) => $.speakerKind[newest.kind]) : undefined}
      />
      <AliasFields aliases={aliases} onChange={(changed) => onChange({ ...draft, aliases: changed })} />
      <TextField
        label={t(($) => $.ui.speakers.wikidata)}
        hint={t(($) => $.ui.speakers.wikidataHint)}
        value={wikidata ?? ''}
        onInput={(typed) => onChange({ ...draft, wikidata: typed || null })}
        problem={problemAt(refusal, 'wikidata')}
        stored={newest && newest.wikidata !== wikidata ? (newest.wikidata ?? '–') : undefined}
      />
      <OfficeFields
        offices={offices}
        onChange={(changed) => onChange({ ...draft, offices: changed })}
        problem={(path) => problemAt(refusal, path)}
      />
      {storedAliases != null && storedAliases !== namesOf(aliases) && (
        <p class="stored">{t(($) => $.ui.storedNow, { value: storedAliases || '–' })}</p>
      )}
    </>
  )
}

const namesOf = (aliases: Alias[]) => aliases.map(({ name }) => name).join(' · ')

interface AliasProps {
  aliases: Alias[]
  onChange: (aliases: Alias[]) => void
}

/** Other names, each in French, in English or in both. */
function AliasFields({ aliases, onChange }: AliasProps) {
  const { t } = useInterfaceLanguage()
  const change = (index: number, part: Partial<Alias>) =>
    onChange(aliases.map((alias, other) => (other === index ? { ...alias, ...part } : alias)))
  return (
    <fieldset>
      <legend>{t(($) => $.ui.speakers.aliases)}</legend>
      <p class="hint">{t(($) => $.ui.speakers.aliasesHint)}</p>
      {aliases.map((alias, index) => (
        <div class="alias" key={index}>
          <TextField
            label={t(($) => $.ui.speakers.alias, { number: index + 1 })}
            value={alias.name}
            onInput={(name) => change(index, { name })}
          />
          <SelectField
            label={t(($) => $.ui.speakers.aliasLanguage)}
            value={alias.language ?? ''}
            choices={[
              ['', t(($) => $.ui.speakers.bothLanguages)],
              ['fr', t(($) => $.language.fr)],
              ['en', t(($) => $.language.en)],
            ]}
            onChange={(language) => change(index, { language: language || null })}
          />
          <button
            type="button"
            class="plain"
            onClick={() => onChange(aliases.filter((_, other) => other !== index))}
          >
            {t(($) => $.ui.remove)}
            <span class="visually-hidden"> {alias.name}</span>
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...aliases, { name: '', language: null }])}>
        {t(($) => $.ui.speakers.addAlias)}
      </button>
    </fieldset>
  )
}
