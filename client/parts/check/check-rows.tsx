import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ComponentProps } from 'preact'
import type { Check, CheckSummary } from '../../../server/api/checks.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { useToast } from '../frame/toasts.tsx'
import { useChosen } from '../list/chosen.ts'
import { KeyedRows } from '../list/keyed-rows.tsx'
import { Several } from '../list/several.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { CheckTable } from './check-table.tsx'

interface Props extends Pick<ComponentProps<typeof CheckTable>, 'checks' | 'order' | 'onOrder'> {
  /** Checks have been made again: the newer ones belong into the list. */
  onChange: () => void
}

/** The checks of a list: gone through by keys, several made again at once on what is stored now. */
export function CheckRows({ checks, order, onOrder, onChange }: Props) {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const chosen = useChosen(checks)
  const all = useRef<HTMLInputElement>(null)
  const toast = useToast()

  const told = (changed: number) =>
    changed === 0 ? t(($) => $.ui.checks.unchanged) : t(($) => $.ui.checks.changed, { count: changed })
  const again = (some: CheckSummary[]) =>
    run(async () => {
      let [made, changed] = [0, 0]
      try {
        for (const { id, verdict } of some) {
          setShare(made / some.length)
          const newer = await request<Check>('POST', `/checks/${id}/again`)
          made++
          if (newer.verdict !== verdict) changed++
        }
        chosen.chooseAll(false)
      } finally {
        onChange()
        if (made > 0)
          toast({ text: [t(($) => $.ui.checks.madeAgain, { count: made }), told(changed)].join(' ') })
      }
    })
  const name = t(($) => $.ui.checks.again)
  return (
    <div>
      <Several be="checker" chosen={chosen} busy={busy} share={share} refusal={refusal} all={all}>
        <button
          type="button"
          disabled={busy || chosen.picked.length === 0}
          onClick={() => void again(chosen.picked).then(() => all.current?.focus())}
        >
          {name}
        </button>
      </Several>
      <KeyedRows
        be="checker"
        items={checks}
        onChoose={(id) => chosen.choose(id, !chosen.has(id))}
        commands={[
          {
            name,
            keys: ['G'],
            changes: true,
            act: (check) => void again(chosen.picked.length > 0 ? chosen.picked : [check]),
          },
          { name: t(($) => $.ui.checks.open), keys: ['O'], act: ({ id }) => route(`/checks/${id}`) },
        ]}
        busy={busy}
      >
        <CheckTable checks={checks} chosen={chosen} order={order} onOrder={onOrder} />
      </KeyedRows>
    </div>
  )
}
