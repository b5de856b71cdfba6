import { useEffect, useRef, useState } from 'preact/hooks'
import type { Passage } from '../../../server/api/sources.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { PassageSpan } from './passage-selection.ts'
import { trimSpan } from '../words/trim-span.ts'
import { Field } from '../form/fields.tsx'
import { SpanActions, type SpanAction } from './span-actions.tsx'

interface Props {
  passage: Passage
  lang: string
  actions: SpanAction[]
  onClose: () => void
}

/** Selecting words by keyboard alone: a text field takes shift and the arrow keys, the passage itself does not. */
export function PassagePicker({ passage, lang, actions, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const words = useRef<HTMLTextAreaElement>(null)
  const [spans, setSpans] = useState<PassageSpan[]>([])
  useEffect(() => {
    words.current?.focus()
    words.current?.setSelectionRange(0, 0)
  }, [])

  const follow = () => {
    if (!words.current) return
    const { selectionStart, selectionEnd } = words.current
    const span = trimSpan(passage.text, selectionStart, selectionEnd)
    setSpans(span.start < span.end ? [{ passage: passage.id, ...span }] : [])
  }
  return (
    <div
      class="passage-picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <Field label={t(($) => $.ui.source.pick)} hint={t(($) => $.ui.source.pickHint)}>
        {(attributes) => (
          <textarea
            {...attributes}
            ref={words}
            // Not `readonly`: without a caret, browsers take no selection from the keyboard. Every input is refused instead.
            aria-readonly
            inputMode="none"
            onBeforeInput={(event) => event.preventDefault()}
            lang={lang}
            rows={Math.min(8, 2 + Math.ceil(passage.text.length / 70))}
            value={passage.text}
            onSelect={follow}
            onKeyUp={follow}
          />
        )}
      </Field>
      <div class="actions">
        <SpanActions actions={actions} spans={spans} onDone={onClose} />
        <button type="button" onClick={onClose}>
          {t(($) => $.ui.close)}
        </button>
      </div>
    </div>
  )
}
