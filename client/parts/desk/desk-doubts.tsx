import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { doubtsOf } from './approval-doubts.ts'
import './desk-settling.css'

interface Props {
  desk: Desk
  onApprove: () => void
  onClose: () => void
}

/** Asked before a translation is approved against which something stands. */
export function DeskDoubts({ desk, onApprove, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const question = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => question.current?.focus(), [])
  const { flags, grave, reviewing, unsettled } = doubtsOf(desk)
  const told = [
    flags > 0 && t(($) => $.ui.doubts.flags, { count: flags }),
    grave > 0 && t(($) => $.ui.doubts.grave, { count: grave }),
    ...reviewing.map((by) => t(($) => $.ui.doubts.reviewing, { by })),
    unsettled > 0 && t(($) => $.ui.doubts.unsettled, { count: unsettled }),
  ].filter((line) => line !== false)
  return (
    <div
      ref={question}
      class="doubts"
      role="group"
      aria-labelledby="doubts-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <h3 id="doubts-title">{t(($) => $.ui.doubts.title)}</h3>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={onClose}>
          {t(($) => $.ui.doubts.not)} <kbd aria-hidden="true">Esc</kbd>
        </button>
        <button type="button" class="primary" onClick={onApprove}>
          {t(($) => $.ui.doubts.approve)}
        </button>
      </div>
    </div>
  )
}
