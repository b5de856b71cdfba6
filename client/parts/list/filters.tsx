/** Filters of a list. They live in the address, so that a filtered list can be linked to and the way back finds it again. */
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { query } from '../../data/request.ts'
import { SelectField, TextField } from '../form/fields.tsx'

const PAUSE_MS = 250

export function useFilters<Name extends string>(names: readonly Name[]) {
  const { path, query: given, route } = useLocation()
  const values = Object.fromEntries(names.map((name) => [name, given[name] ?? ''])) as Record<Name, string>
  return {
    values,
    search: query(values),
    /** An order narrows nothing. */
    narrowed: names.some((name) => name !== 'sort' && values[name] !== ''),
    set: (name: Name, value: string) => route(path + query({ ...values, [name]: value }), true),
    clear: () => route(path, true),
  }
}

interface BarProps {
  narrowed: boolean
  clear: () => void
  children: ComponentChildren
}

export function FilterBar({ narrowed, clear, children }: BarProps) {
  const { t } = useInterfaceLanguage()
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {children}
      {narrowed && (
        <button type="button" class="plain" onClick={clear}>
          {t(($) => $.ui.clearFilters)}
        </button>
      )}
    </form>
  )
}

interface SearchProps {
  label?: string
  value: string
  onChange: (value: string) => void
}

export function SearchFilter({ label, value, onChange }: SearchProps) {
  const { t } = useInterfaceLanguage()
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    // Only a change from elsewhere, such as "clear": an answer to what was typed a moment ago must not undo what follows.
    if (value !== sent.current) setTyped((sent.current = value))
  }, [value])
  useEffect(() => {
    if (typed === sent.current) return
    const timer = setTimeout(() => onChange((sent.current = typed)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return <TextField label={label ?? t(($) => $.ui.search)} type="search" value={typed} onInput={setTyped} />
}

interface ChoiceProps<Value extends string> {
  label: string
  value: string
  values: readonly Value[]
  words: (value: Value) => string
  onChange: (value: string) => void
}

export function ChoiceFilter<Value extends string>({
  label,
  value,
  values,
  words,
  onChange,
}: ChoiceProps<Value>) {
  const { t } = useInterfaceLanguage()
  return (
    <SelectField
      label={label}
      value={value}
      choices={[['', t(($) => $.ui.any)], ...values.map((one) => [one as string, words(one)] as const)]}
      onChange={onChange}
    />
  )
}
