import { useState } from 'preact/hooks'
import type { Change, History } from '../../../server/api/desk.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useThing } from '../../data/asking.ts'
import { changedFields, valueInWords, type ChangedField } from './changed-fields.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { query } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'

interface Props {
  rendition: Rendition
  /** The name under which the desk is seen; empty: that of the server’s user. */
  editor: string
  /** Grows with each change. */
  changes: number
}

/** Every change of the rendition and of what was remarked on it, with what stood there before. */
export function DeskHistory({ rendition, editor, changes }: Props) {
  const { t } = useInterfaceLanguage()
  const [open, setOpen] = useState(false)
  return (
    <details class="history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(($) => $.ui.desk.history.title)}</summary>
      {open && <Changes key={changes} rendition={rendition} editor={editor} />}
    </details>
  )
}

function Changes({ rendition, editor }: Omit<Props, 'changes'>) {
  const { t, moment } = useInterfaceLanguage()
  const { thing, refusal } = useThing<History>(`/renditions/${rendition.id}/history${query({ as: editor })}`)
  if (refusal) return <ProblemNotice refusal={refusal} />
  if (!thing) return <p role="status">{t(($) => $.ui.loading)}</p>
  if (thing.items.length === 0) return <p class="hint">{t(($) => $.ui.desk.history.none)}</p>
  return (
    <ol class="changes">
      {thing.items.map((change, index) => (
        <li key={index}>
          <p>
            <time dateTime={change.at}>{moment(change.at)}</time> · {change.by} ·{' '}
            {t(($) => $.ui.desk.history[change.of], { number: change.id })}{' '}
            {t(($) => $.ui.desk.history[kindOf(change)])}
            {change.undoes && ` · ${t(($) => $.ui.desk.history.undone)}`}
          </p>
          <dl>
            {changedFields(change).map((field) => (
              <Field key={field.name} field={field} rendition={rendition} />
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const kindOf = ({ before, after }: Change) =>
  before === null ? 'made' : after === null ? 'removed' : 'changed'

function Field({ field, rendition }: { field: ChangedField; rendition: Rendition }) {
  const { t, moment } = useInterfaceLanguage()
  const { name, before, after } = field
  const isMoment = name === 'startedAt' || name === 'doneAt'
  const inWords = (value: unknown) =>
    isMoment && value ? moment(value as string) : valueInWords(t, rendition, name, value)
  const shown = (value: unknown) => inWords(value) || t(($) => $.ui.desk.nothing)
  return (
    <div>
      <dt>{t(($) => $.ui.desk.history.field[name])}</dt>
      <dd>
        {before !== undefined && <del>{shown(before)}</del>}{' '}
        {after !== undefined && <ins>{shown(after)}</ins>}
      </dd>
    </div>
  )
}
