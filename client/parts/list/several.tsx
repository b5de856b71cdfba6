import type { ComponentChildren, Ref } from 'preact'
import type { Role } from '../../../server/api/access.ts'
import type { Refusal } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Chosen } from './chosen.ts'
import './several.css'

interface Props {
  /** Who may. */
  be: Role
  chosen: Pick<Chosen<object>, 'isAll' | 'chooseAll'> & { picked: unknown[] }
  busy: boolean
  /** How much of the work is done, 0 to 1. */
  share: number
  refusal: Refusal | null
  /** The box that chooses all: it takes the focus once the buttons have nothing left to act on. */
  all: Ref<HTMLInputElement>
  /** What can be done to those that are chosen. */
  children: ComponentChildren
}

/** What stands above a table, to do something to several of its rows at once. */
export function Several({ be, chosen, busy, share, refusal, all, children }: Props) {
  const { t } = useInterfaceLanguage()
  const count = chosen.picked.length
  if (!useMay(be)) return null
  return (
    <div class="several" role="group" aria-label={t(($) => $.ui.rows.several)}>
      <label class="tick">
        <input
          ref={all}
          type="checkbox"
          checked={chosen.isAll}
          onChange={({ currentTarget: { checked } }) => chosen.chooseAll(checked)}
        />
        {t(($) => $.ui.rows.chooseAll)}
      </label>
      {children}
      <span class="hint" role="status">
        {count > 0 && t(($) => $.ui.rows.chosen, { count })}
      </span>
      {busy && <WorkProgress label={t(($) => $.ui.rows.working)} share={share} />}
      <ProblemNotice refusal={refusal} />
    </div>
  )
}

interface TickProps {
  /** Who may choose rows. */
  be: Role
  /** Names the row. */
  of: string
  checked: boolean
  onChoose: (isChosen: boolean) => void
}

/** The first cell of a row: whether it is chosen. The keys of the table go from one to the next. */
export function TickCell({ be, of, checked, onChoose }: TickProps) {
  const { t } = useInterfaceLanguage()
  if (!useMay(be)) return null
  return (
    <td class="tick-cell">
      <input
        type="checkbox"
        aria-label={t(($) => $.ui.rows.choose, { row: of })}
        checked={checked}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
    </td>
  )
}

export function TickHead({ be }: Pick<TickProps, 'be'>) {
  const { t } = useInterfaceLanguage()
  if (!useMay(be)) return null
  return (
    <th scope="col" class="tick-cell">
      <span class="visually-hidden">{t(($) => $.ui.rows.chooseHead)}</span>
    </th>
  )
}
