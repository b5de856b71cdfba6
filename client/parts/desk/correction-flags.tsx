import { useState } from 'preact/hooks'
import { flagTopic } from '../../../locales/flag-words.ts'
import type { DeskFlag } from '../../../server/api/annotations.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { BothWords } from './desk-both-words.tsx'
import { DeskItem, DeskItems } from './desk-items.tsx'
import { DeskReason } from './desk-reason.tsx'
import type { DeskWork } from './desk-work.ts'

interface Props {
  flags: DeskFlag[]
  /** With the newest wording in the place of the one printed. */
  corrected: Rendition
  work: DeskWork
}

/**
 * What the machine sees in a corrected wording. An annotation points into the words printed, so one that is dismissed here
 * names those of the original alone; what has none there is left standing.
 */
export function CorrectionFlags({ flags, corrected, work }: Props) {
  const { t } = useInterfaceLanguage()
  const [dismissing, setDismissing] = useState<DeskFlag | null>(null)
  const dismiss = (flag: DeskFlag, reason: string) => {
    setDismissing(null)
    void work.decide({ ...flag, rendered: null }, { reason, reach: 'here' })
  }
  return (
    <DeskItems
      id="correction-flags-title"
      title={t(($) => $.ui.correcting.flags, { count: flags.length })}
      items={flags}
      list={flags.map((flag, index) => (
        <DeskItem
          key={index}
          marked={flag}
          onPoint={() => undefined}
          busy={work.busy}
          commands={
            flag.original
              ? [{ name: t(($) => $.ui.desk.dismiss), keys: ['D'], act: () => setDismissing(flag) }]
              : []
          }
          question={
            dismissing === flag && (
              <DeskReason
                reason={t(($) => $.ui.desk.falseAlarm)}
                submit={t(($) => $.ui.desk.dismiss)}
                onSubmit={(reason) => dismiss(flag, reason)}
                onClose={() => setDismissing(null)}
              />
            )
          }
        >
          <p>
            <strong>{t(($) => $.flag[flagTopic(flag)])}</strong>{' '}
            <span class={`harm ${flag.harm}`}>{t(($) => $.harm[flag.harm])}</span>
          </p>
          <BothWords rendition={corrected} marked={flag} />
        </DeskItem>
      ))}
    />
  )
}
