import { useRef, useState } from 'preact/hooks'
import type { ComponentProps } from 'preact'
import type { Speaker, SpeakerListed } from '../../../server/api/speakers.ts'
import { useChange } from '../../data/asking.ts'
import { useChosen } from '../list/chosen.ts'
import { KeyedRows, type RowCommand } from '../list/keyed-rows.tsx'
import { useOpened } from '../list/opened.ts'
import { Several } from '../list/several.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { inOrder, useMerging } from './merge-speakers.tsx'
import { SpeakerCard } from './speaker-card.tsx'
import { SpeakerTable } from './speaker-table.tsx'

interface Props extends Pick<ComponentProps<typeof SpeakerTable>, 'speakers' | 'order' | 'onOrder'> {
  onSpeaker: (speaker: Speaker) => void
  /** Speakers were made one, or parted. */
  onMerged: () => void
}

/** The speakers of a list: gone through by keys, several made one at once, each opened in its place. */
export function SpeakerRows({ speakers, order, onOrder, onSpeaker, onMerged }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const chosen = useChosen(speakers)
  const { mergeAll } = useMerging(onMerged)
  const [kept, setKept] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { open, toggle } = useOpened(box, speakers)
  const all = useRef<HTMLInputElement>(null)
  const ordered = chosen.picked.toSorted(inOrder)
  const into = ordered.find(({ id }) => id === kept) ?? ordered[0]

  const merge = () =>
    run(async () => {
      if (!into || ordered.length < 2) return
      await mergeAll(
        into,
        ordered.filter(({ id }) => id !== into.id),
      )
      chosen.chooseAll(false)
      setKept(null)
    })
  const commands: RowCommand<SpeakerListed>[] = [
    { name: t(($) => $.ui.speakers.mergeChosen), keys: ['M'], changes: true, act: () => void merge() },
    { name: t(($) => $.ui.rows.open), keys: ['V'], act: ({ id }) => toggle(id) },
  ]
  return (
    <div ref={box}>
      <Several be="editor" chosen={chosen} busy={busy} share={0} refusal={refusal} all={all}>
        <button
          type="button"
          disabled={busy || ordered.length < 2}
          onClick={() => void merge().then(() => all.current?.focus())}
        >
          {t(($) => $.ui.speakers.mergeChosen)}
        </button>
        {into && ordered.length > 1 && (
          <label class="tick">
            {t(($) => $.ui.speakers.underName)}
            <select
              value={String(into.id)}
              onChange={({ currentTarget }) => setKept(Number(currentTarget.value))}
            >
              {ordered.map(({ id, name }) => (
                <option key={id} value={String(id)} selected={id === into.id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </Several>
      <KeyedRows
        be="editor"
        items={speakers}
        onChoose={(id) => chosen.choose(id, !chosen.has(id))}
        commands={commands}
        busy={busy}
      >
        <SpeakerTable
          speakers={speakers}
          chosen={chosen}
          order={order}
          onOrder={onOrder}
          open={open}
          onOpen={toggle}
          details={(speaker) => <SpeakerCard speaker={speaker} onChange={onSpeaker} onMerged={onMerged} />}
        />
      </KeyedRows>
    </div>
  )
}
