import type { Speaker } from '../../../server/api/speakers.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { TextField } from '../form/fields.tsx'
import './speaker.css'

type Offices = Speaker['offices']

interface Props {
  offices: Offices
  onChange: (offices: Offices) => void
  problem: (path: string) => string | undefined
}

/** Offices that a person gives, each from and until when it was held. */
export function OfficeFields({ offices, onChange, problem }: Props) {
  const { t } = useInterfaceLanguage()
  const change = (index: number, part: Partial<Offices[number]>) =>
    onChange(offices.map((office, other) => (other === index ? { ...office, ...part } : office)))
  return (
    <fieldset>
      <legend>{t(($) => $.ui.speakers.offices)}</legend>
      <p class="hint">{t(($) => $.ui.speakers.officesHint)}</p>
      {offices.map((office, index) => (
        <div class="alias office" key={index}>
          <TextField
            label={t(($) => $.ui.speakers.office, { number: index + 1 })}
            value={office.title}
            onInput={(title) => change(index, { title })}
            problem={problem(`offices[${index}].title`)}
          />
          <TextField
            label={t(($) => $.ui.speakers.since)}
            value={office.since ?? ''}
            onInput={(since) => change(index, { since: since || null })}
            placeholder="2019-05"
            problem={problem(`offices[${index}].since`)}
          />
          <TextField
            label={t(($) => $.ui.speakers.until)}
            value={office.until ?? ''}
            onInput={(until) => change(index, { until: until || null })}
            placeholder="2024"
            problem={problem(`offices[${index}].until`)}
          />
          <button
            type="button"
            class="plain"
            onClick={() => onChange(offices.filter((_, other) => other !== index))}
          >
            {t(($) => $.ui.remove)}
            <span class="visually-hidden"> {office.title}</span>
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...offices, { title: '', since: null, until: null }])}>
        {t(($) => $.ui.speakers.addOffice)}
      </button>
    </fieldset>
  )
}
