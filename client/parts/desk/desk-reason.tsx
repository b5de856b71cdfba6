import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { Field } from '../form/fields.tsx'

interface Props {
  /** To begin with; it is selected, so that Enter takes it and typing replaces it. */
  reason: string
  submit: string
  onSubmit: (reason: string) => void
  onClose: () => void
  /** What else is asked. */
  children?: ComponentChildren
}

/** One line that says why. */
export function DeskReason({ reason: first, submit, onSubmit, onClose, children }: Props) {
  const { t } = useInterfaceLanguage()
  const [reason, setReason] = useState(first)
  const line = useRef<HTMLInputElement>(null)
  useEffect(() => line.current?.select(), [])
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onSubmit(reason.trim())
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <Field label={t(($) => $.ui.desk.reason)} required>
        {(attributes) => (
          <input
            {...attributes}
            ref={line}
            autocomplete="off"
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Field>
      {children}
      <div class="actions">
        <button type="submit" class="primary">
          {submit} <kbd aria-hidden="true">↵</kbd>
        </button>
        <button type="button" onClick={onClose}>
          {t(($) => $.ui.cancel)}
        </button>
      </div>
    </form>
  )
}
