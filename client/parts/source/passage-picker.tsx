import { useState } from 'preact/hooks'
import type { Passage } from '../../../server/api/sources.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { SelectableText } from '../words/selectable-text.tsx'
import type { PassageSpan } from './passage-selection.ts'
import { SpanActions, type SpanAction } from './span-actions.tsx'

interface Props {
  passage: Passage
  lang: string
  actions: SpanAction[]
  onClose: () => void
}

const NOTHING = { start: 0, end: 0 }

/** Selecting words of a passage by keyboard alone, and what can be done with them. */
export function PassagePicker({ passage, lang, actions, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const [spans, setSpans] = useState<PassageSpan[]>([])
  return (
    <div
      class="passage-picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <SelectableText
        label={t(($) => $.ui.source.pick)}
        hint={t(($) => $.ui.source.pickHint)}
        text={passage.text}
        lang={lang}
        span={NOTHING}
        isWanted
        onSelect={(span) => setSpans(span.start < span.end ? [{ passage: passage.id, ...span }] : [])}
      />
      <div class="actions">
        <SpanActions actions={actions} spans={spans} onDone={onClose} />
        <button type="button" onClick={onClose}>
          {t(($) => $.ui.close)}
        </button>
      </div>
    </div>
  )
}
