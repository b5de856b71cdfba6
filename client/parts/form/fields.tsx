/** A label, its control, what helps to fill it in, what is wrong with it, and what someone else saved there meanwhile. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Common {
  label: string
  hint?: string | undefined
  problem?: string | undefined
  /** The value stored now, where it differs from the one typed. */
  stored?: string | undefined
  required?: boolean
}

interface ControlAttributes {
  id: string
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

interface FieldProps extends Common {
  children: (attributes: ControlAttributes) => ComponentChildren
}

export function Field({ label, hint, problem, stored, required = false, children }: FieldProps) {
  const { t } = useInterfaceLanguage()
  const id = useId()
  const notes = [
    hint === undefined ? null : { id: `${id}-hint`, class: 'hint', text: hint },
    problem === undefined ? null : { id: `${id}-problem`, class: 'field-problem', text: problem },
    stored === undefined
      ? null
      : { id: `${id}-stored`, class: 'stored', text: t(($) => $.ui.storedNow, { value: stored }) },
  ].filter((note) => note !== null)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        required,
        'aria-describedby': notes.map((note) => note.id).join(' ') || undefined,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {notes.map((note) => (
        <p key={note.id} id={note.id} class={note.class}>
          {note.text}
        </p>
      ))}
    </div>
  )
}

interface TextFieldProps extends Common {
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'url' | 'date' | 'search'
  /** What the browser may fill in of what it keeps. */
  autocomplete?: 'username webauthn' | 'username'
  lang?: string
  list?: string
  placeholder?: string
}

export function TextField({
  value,
  onInput,
  type = 'text',
  lang,
  list,
  placeholder,
  autocomplete,
  ...common
}: TextFieldProps) {
  return (
    <Field {...common}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          lang={lang}
          list={list}
          placeholder={placeholder}
          autocomplete={autocomplete ?? 'off'}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

interface SelectFieldProps<Value extends string> extends Common {
  value: Value
  choices: readonly (readonly [Value, string])[]
  onChange: (value: Value) => void
}

export function SelectField<Value extends string>({
  value,
  choices,
  onChange,
  ...common
}: SelectFieldProps<Value>) {
  return (
    <Field {...common}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        >
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice} selected={choice === value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
