import { useId } from 'preact/hooks'
import type { Severity } from '../../../server/api/annotations.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { SEVERITIES } from '../words/vocabulary.ts'
import './desk-words.css'

interface Props {
  severity: Severity
  onChange: (severity: Severity) => void
}

/** How grave an error is, each with its penalty and the key that chooses it. */
export function SeverityChoice({ severity, onChange }: Props) {
  const { t } = useInterfaceLanguage()
  const name = useId()
  return (
    <fieldset class="severities">
      <legend>{t(($) => $.ui.desk.severity)}</legend>
      {SEVERITIES.map((one, index) => (
        <label key={one} class="tick">
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === severity}
            aria-keyshortcuts={String(index + 1)}
            onChange={() => onChange(one)}
          />
          <span>{t(($) => $.severity[one])}</span> <kbd aria-hidden="true">{index + 1}</kbd>
        </label>
      ))}
    </fieldset>
  )
}

/** The severity that a key stands for. */
export const severityOfKey = (key: string): Severity | undefined => SEVERITIES[Number(key) - 1]
