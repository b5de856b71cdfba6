import { useState } from 'preact/hooks'
import { flagTopic } from '../../../locales/flag-words.ts'
import type { Annotation, AnnotationChange } from '../../../server/api/annotations.ts'
import type { Desk } from '../../../server/api/desk.ts'
import type { Marked } from './desk-draft.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { AnnotationWords } from './annotation-words.tsx'
import { DeskItem, DeskItems } from './desk-items.tsx'
import { DeskReason } from './desk-reason.tsx'
import type { KeyCommand } from '../keyboard/key-buttons.tsx'

interface Props {
  desk: Desk
  /** Those that stand, in the order of their numbers, and those dismissed. */
  standing: Annotation[]
  dismissed: Annotation[]
  busy: boolean
  onPoint: (marked: Marked | null) => void
  onEdit: (annotation: Annotation) => void
  onChange: (annotation: Annotation, change: AnnotationChange) => void
  onRemove: (annotation: Annotation) => void
}

/** What editors remarked, each with its number in the text. */
export function DeskAnnotations(props: Props) {
  const { desk, standing, dismissed } = props
  const { t } = useInterfaceLanguage()
  return (
    <DeskItems
      id="annotations-title"
      title={t(($) => $.ui.desk.annotations, { count: standing.length })}
      items={desk.annotations}
      list={[
        ...standing.map((annotation, index) => (
          <Item key={annotation.id} {...props} annotation={annotation} number={index + 1} />
        )),
        ...dismissed.map((annotation) => (
          <Item key={annotation.id} {...props} annotation={annotation} number={null} />
        )),
      ]}
    >
      {standing.length + dismissed.length === 0 && <p class="hint">{t(($) => $.ui.desk.noAnnotations)}</p>}
      {desk.hidden > 0 && <p>{t(($) => $.ui.desk.hidden, { count: desk.hidden })}</p>}
    </DeskItems>
  )
}

function Item(props: Props & { annotation: Annotation; number: number | null }) {
  const { desk, annotation, number, busy, onPoint, onEdit, onChange, onRemove } = props
  const { t, moment } = useInterfaceLanguage()
  const [dismissing, setDismissing] = useState(false)
  const { status, flag } = annotation
  const isDismissed = status === 'dismissed'
  const commands: KeyCommand[] = [
    { name: t(($) => $.ui.edit), keys: ['E'], act: () => onEdit(annotation) },
    isDismissed
      ? {
          name: t(($) => $.ui.desk.restore),
          keys: ['R'],
          act: () => onChange(annotation, { status: 'open' }),
        }
      : { name: t(($) => $.ui.desk.dismiss), keys: ['D'], act: () => setDismissing(true) },
    { name: t(($) => $.ui.remove), keys: ['X'], act: () => onRemove(annotation) },
  ]
  if (status === 'open')
    commands.unshift({
      name: t(($) => $.ui.desk.accept),
      keys: ['A'],
      act: () => onChange(annotation, { status: 'accepted' }),
    })
  return (
    <DeskItem
      class={isDismissed ? 'dismissed' : undefined}
      marked={annotation}
      onPoint={onPoint}
      busy={busy}
      commands={commands}
      question={
        dismissing && (
          <DeskReason
            reason={annotation.reason}
            submit={t(($) => $.ui.desk.dismiss)}
            onSubmit={(reason) => {
              setDismissing(false)
              onChange(annotation, { status: 'dismissed', reason })
            }}
            onClose={() => setDismissing(false)}
          />
        )
      }
    >
      <p>
        {number !== null && <span class={`annotation-number ${annotation.severity}`}>{number}</span>}{' '}
        <strong>{t(($) => $.mqm[annotation.category])}</strong>{' '}
        <span class={`severity ${annotation.severity}`}>{t(($) => $.severity[annotation.severity])}</span>{' '}
        <span class="hint">{t(($) => $.ui.desk.annotationStatus[status])}</span>
      </p>
      <AnnotationWords annotation={annotation} rendition={desk.rendition} />
      {isDismissed && annotation.reason && (
        <p class="note">
          {t(($) => $.ui.desk.because, { reason: annotation.reason })}
          {annotation.reach !== 'here' && ` · ${t(($) => $.reach[annotation.reach])}`}
        </p>
      )}
      <p class="hint">
        {t(($) => $.ui.decision.signed, { by: annotation.by, at: moment(annotation.at) })}
        {flag &&
          ` · ${t(($) => $.ui.desk.fromFlag, { check: t(($) => $.flag[flagTopic({ check: flag, contrary: annotation.contrary })]) })}`}
      </p>
    </DeskItem>
  )
}
