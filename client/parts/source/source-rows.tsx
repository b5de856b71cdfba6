import { useContext, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ComponentProps } from 'preact'
import type { SourceSummary } from '../../../server/api/sources.ts'
import { useChange } from '../../data/asking.ts'
import { refusalOf, request } from '../../data/request.ts'
import { useSteps } from '../../data/undoing.ts'
import { useToast } from '../frame/toasts.tsx'
import { useChosen } from '../list/chosen.ts'
import { KeyedRows, type RowCommand } from '../list/keyed-rows.tsx'
import { Several } from '../list/several.tsx'
import { SampleContext } from '../sample/sample.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { SourceTable } from './source-table.tsx'

interface Props extends Pick<ComponentProps<typeof SourceTable>, 'sources' | 'order' | 'onOrder'> {
  /** Whether these are sources that were deleted. */
  deleted: boolean
  /** Sources have gone or come back. */
  onChange: () => void
}

/** The sources of a list: gone through by keys, several deleted at once, or had back. */
export function SourceRows({ sources, order, onOrder, deleted, onChange }: Props) {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { refresh } = useContext(SampleContext)
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const chosen = useChosen(sources)
  const all = useRef<HTMLInputElement>(null)
  const steps = useSteps(
    useToast(),
    t(($) => $.ui.review.undone),
  )

  /** One after the other. @returns those it was done to; what someone else has changed or deleted is left alone */
  const each = async (some: SourceSummary[], act: (source: SourceSummary) => Promise<unknown>) => {
    const done: SourceSummary[] = []
    try {
      for (const [index, source] of some.entries()) {
        setShare(index / some.length)
        try {
          await act(source)
          done.push(source)
        } catch (thrown) {
          const code = refusalOf(thrown).problem?.code
          if (code !== 'edited_meanwhile' && code !== 'not_found') throw thrown
        }
      }
    } finally {
      refresh()
      onChange()
    }
    return done
  }
  const restored = async (some: SourceSummary[]) => {
    const back = await each(some, ({ id }) => request('POST', `/sources/${id}/restore`))
    return t(($) => $.ui.sources.restored, { count: back.length })
  }
  const told = (words: string, skipped: number) =>
    skipped ? `${words} ${t(($) => $.ui.sources.skipped, { count: skipped })}` : words
  const remove = (some: SourceSummary[]) =>
    run(async () => {
      const gone = await each(some, ({ id, version }) =>
        request('DELETE', `/sources/${id}`, { seen: version }),
      )
      chosen.chooseAll(false)
      steps.done({
        words: told(
          t(($) => $.ui.sources.deleted, { count: gone.length }),
          some.length - gone.length,
        ),
        undo: () => restored(gone),
      })
    })
  const toast = useToast()
  const bringBack = (some: SourceSummary[]) =>
    run(async () => {
      toast({ text: await restored(some) })
      chosen.chooseAll(false)
    })
  const act = deleted ? bringBack : remove
  const name = deleted ? t(($) => $.ui.sources.restore) : t(($) => $.ui.sources.delete)
  const meant = (source: SourceSummary) => (chosen.picked.length > 0 ? chosen.picked : [source])
  const commands: RowCommand<SourceSummary>[] = [
    { name, keys: deleted ? ['B'] : ['D'], changes: true, act: (source) => void act(meant(source)) },
    ...(deleted
      ? []
      : [
          {
            name: t(($) => $.ui.sources.open),
            keys: ['O'] as [string],
            act: ({ id }: SourceSummary) => route(`/sources/${id}`),
          },
        ]),
  ]
  return (
    <div>
      <Several be="editor" chosen={chosen} busy={busy} share={share} refusal={refusal} all={all}>
        <button
          type="button"
          disabled={busy || chosen.picked.length === 0}
          onClick={() => void act(chosen.picked).then(() => all.current?.focus())}
        >
          {name}
        </button>
      </Several>
      <KeyedRows
        be="editor"
        items={sources}
        onChoose={(id) => chosen.choose(id, !chosen.has(id))}
        commands={commands}
        undo={steps.count > 0 ? () => void run(steps.undo) : null}
        busy={busy}
      >
        <SourceTable sources={sources} chosen={chosen} order={order} onOrder={onOrder} deleted={deleted} />
      </KeyedRows>
    </div>
  )
}
