import type { TargetedInputEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Field } from '../form/fields.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  label: string
  hint?: string
  problem?: string | undefined
  value: string
  onInput: (value: string) => void
  /** Whether it is one that is chosen now: a browser then offers to make one up. */
  isNew?: boolean
}

/** A password, hidden until whoever types it wants to see it. */
export function PasswordField({ value, onInput, isNew = false, ...field }: Props) {
  const { t } = useInterfaceLanguage()
  const [shown, setShown] = useState(false)
  const tick = useId()
  return (
    <div class="password-field">
      <Field {...field} required>
        {(attributes) => {
          const all = {
            ...attributes,
            autocomplete: isNew ? 'new-password' : 'current-password',
            autocapitalize: 'off',
            spellcheck: false,
            value,
            onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
              onInput(currentTarget.value),
          } as const
          return shown ? <input type="text" {...all} /> : <input type="password" {...all} />
        }}
      </Field>
      <label class="tick" for={tick}>
        <input
          id={tick}
          type="checkbox"
          checked={shown}
          onChange={({ currentTarget: { checked } }) => setShown(checked)}
        />
        {t(($) => $.ui.signIn.showPassword)}
      </label>
    </div>
  )
}
