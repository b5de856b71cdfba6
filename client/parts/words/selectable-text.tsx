import { useLayoutEffect, useRef } from 'preact/hooks'
import { Field } from '../form/fields.tsx'
import { trimSpan } from './trim-span.ts'

interface Span {
  start: number
  end: number
}

interface Props {
  label: string
  hint: string
  text: string
  lang: string
  /** Selected to begin with. */
  span: Span
  /** Whether it takes the focus. */
  isWanted?: boolean
  /** The words without the marks around them; empty where none are selected. */
  onSelect: (span: Span) => void
}

/** Words to be selected by keyboard alone: a text field takes shift and the arrow keys, a text does not. */
export function SelectableText({ label, hint, text, lang, span, isWanted = false, onSelect }: Props) {
  const words = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (isWanted) words.current?.focus()
    words.current?.setSelectionRange(span.start, span.end)
  }, [])
  const follow = () => {
    if (!words.current) return
    const { selectionStart, selectionEnd } = words.current
    onSelect(trimSpan(text, selectionStart, selectionEnd))
  }
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <textarea
          {...attributes}
          ref={words}
          // Not `readonly`: without a caret, browsers take no selection from the keyboard. Every input is refused instead.
          aria-readonly
          inputMode="none"
          onBeforeInput={(event) => event.preventDefault()}
          lang={lang}
          rows={Math.min(8, 2 + Math.ceil(text.length / 70))}
          value={text}
          onSelect={follow}
          onKeyUp={follow}
        />
      )}
    </Field>
  )
}
