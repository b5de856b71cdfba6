/** Making two speakers one, and parting them again. */
import { useState } from 'preact/hooks'
import type { Speaker } from '../../../server/api/speakers.ts'
import { useAllSpeakers } from './all-speakers.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { ConfirmDialog } from '../form/confirm-dialog.tsx'
import { SelectField } from '../form/fields.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'

/** @param onChange told when the speakers have changed, one way or the other */
export function useMerging(onChange: () => void) {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  const part = async (id: number, merge: number) => {
    await request('POST', `/speakers/${id}/merges/${merge}/undo`)
    toast({ text: t(($) => $.ui.speakers.parted) })
    onChange()
  }
  const merge = async (into: number, from: number) => {
    const speaker = await request<Speaker>('POST', `/speakers/${into}/merge`, { body: { from } })
    const [last] = speaker.merged
    toast({ text: t(($) => $.ui.speakers.merged), undo: () => part(into, last!.id) })
    onChange()
  }
  /** Several into one, with one way back for them all, the last one first. */
  const mergeAll = async (into: Speaker, others: Speaker[]) => {
    const merges: number[] = []
    try {
      for (const { id } of others) {
        const { merged } = await request<Speaker>('POST', `/speakers/${into.id}/merge`, {
          body: { from: id },
        })
        merges.push(merged[0]!.id)
      }
    } finally {
      onChange()
    }
    toast({
      text: t(($) => $.ui.speakers.mergedAll, { count: others.length + 1, name: into.name }),
      undo: async () => {
        for (const merge of merges.toReversed())
          await request('POST', `/speakers/${into.id}/merges/${merge}/undo`)
        toast({ text: t(($) => $.ui.speakers.partedAll, { count: others.length + 1 }) })
        onChange()
      },
    })
  }
  return { merge, mergeAll, part }
}

/** Of those who are one, the name to keep comes first: that of the one with most quotes, the longest of these. */
export const inOrder = (one: Speaker, other: Speaker) =>
  other.quotes - one.quotes || other.name.length - one.name.length

interface MergeProps {
  speaker: Speaker
  onMerged: () => void
  onClose: () => void
}

export function MergeDialog({ speaker, onMerged, onClose }: MergeProps) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [into, setInto] = useState('')
  const { merge } = useMerging(onMerged)
  const others = useAllSpeakers().filter(({ id }) => id !== speaker.id)
  return (
    <ConfirmDialog
      title={t(($) => $.ui.speakers.mergeTitle, { name: speaker.name })}
      confirm={t(($) => $.ui.speakers.mergeConfirm)}
      busy={busy}
      ready={into !== ''}
      onConfirm={() =>
        void run(async () => {
          await merge(Number(into), speaker.id)
          onClose()
        })
      }
      onClose={onClose}
    >
      <p>{t(($) => $.ui.speakers.mergeText, { name: speaker.name })}</p>
      <SelectField
        label={t(($) => $.ui.speakers.mergeInto)}
        value={into}
        choices={[['', '–'], ...others.map(({ id, name }) => [String(id), name] as const)]}
        onChange={setInto}
        required
      />
      <ProblemNotice refusal={refusal} />
    </ConfirmDialog>
  )
}
