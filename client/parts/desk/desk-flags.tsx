import { useState } from 'preact/hooks'
import { flagTopic } from '../../../locales/flag-words.ts'
import type { DeskFlag, Reach } from '../../../server/api/annotations.ts'
import type { Desk } from '../../../server/api/desk.ts'
import type { Dismissal, Marked } from './desk-draft.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { remember, remembered } from '../../data/remembered.ts'
import { SelectField } from '../form/fields.tsx'
import { BothWords } from './desk-both-words.tsx'
import { DeskItem, DeskItems } from './desk-items.tsx'
import { DeskReason } from './desk-reason.tsx'

interface Props {
  desk: Desk
  busy: boolean
  onPoint: (marked: Marked | null) => void
  /** @param dismissed why, where it is dismissed */
  onDecide: (flag: DeskFlag, dismissed?: Dismissal) => void
}

const REASON = 'dismissed-because'
const REACHES: readonly Reach[] = ['here', 'speaker', 'source', 'house']
const keyOf = ({ check, original, rendered }: DeskFlag) =>
  [check, original?.start, original?.end, rendered?.start, rendered?.end].join()

/** What the machine sees to be wrong, for a person to accept or to dismiss. */
export function DeskFlags({ desk, busy, onPoint, onDecide }: Props) {
  const { t } = useInterfaceLanguage()
  const [dismissing, setDismissing] = useState<string | null>(null)
  const { flags, faithfulness, rendition, silenced } = desk
  const [reach, setReach] = useState<Reach>('here')
  const reaches = REACHES.filter((one) => one !== 'speaker' || rendition.original.speaker !== null)
  // How alike the texts are says nothing once a word that turns the meaning is seen to be wrong.
  const isGrave = flags.some(({ harm }) => harm === 'meaning')
  return (
    <DeskItems
      id="flags-title"
      title={t(($) => $.ui.desk.flags, { count: flags.length })}
      items={flags}
      list={flags.map((flag) => (
        <DeskItem
          key={keyOf(flag)}
          marked={flag}
          onPoint={onPoint}
          busy={busy}
          commands={[
            { name: t(($) => $.ui.desk.accept), keys: ['A'], act: () => onDecide(flag), isMain: true },
            {
              name: t(($) => $.ui.desk.dismiss),
              keys: ['D'],
              act: () => {
                setReach('here')
                setDismissing(keyOf(flag))
              },
            },
          ]}
          question={
            dismissing === keyOf(flag) && (
              <DeskReason
                reason={remembered(REASON) || t(($) => $.ui.desk.falseAlarm)}
                submit={t(($) => $.ui.desk.dismiss)}
                onSubmit={(reason) => {
                  remember(REASON, reason)
                  setDismissing(null)
                  onDecide(flag, { reason, reach })
                }}
                onClose={() => setDismissing(null)}
              >
                <SelectField
                  label={t(($) => $.ui.desk.silence)}
                  value={reach}
                  choices={reaches.map((one) => [one, t(($) => $.reach[one])] as const)}
                  onChange={setReach}
                />
              </DeskReason>
            )
          }
        >
          <p>
            <strong>{t(($) => $.flag[flagTopic(flag)])}</strong>{' '}
            <span class={`harm ${flag.harm}`}>{t(($) => $.harm[flag.harm])}</span>
          </p>
          <BothWords rendition={rendition} marked={flag} />
          <AboutFlag flag={flag} />
        </DeskItem>
      ))}
    >
      <p class="hint">
        {faithfulness === null
          ? t(($) => $.ui.desk.notCompared)
          : t(($) => $.ui.desk[flags.length ? 'flagsHint' : 'noFlags'])}
        {faithfulness !== null &&
          !isGrave &&
          ` ${t(($) => $.ui.desk.faithfulness, { share: Math.round(100 * faithfulness) })}`}
      </p>
      {silenced.map(({ reach: far, reason, by, ...kind }) => (
        <p key={flagTopic(kind)} class="hint">
          {t(($) => $.ui.desk.silenced, {
            check: t(($) => $.flag[flagTopic(kind)]),
            reach: t(($) => $.reach[far]),
            reason,
            by,
          })}
        </p>
      ))}
    </DeskItems>
  )
}

/** What a check looks at, with an example into the reader’s language. */
function AboutFlag({ flag }: { flag: DeskFlag }) {
  const topic = flagTopic(flag)
  const { t, locale } = useInterfaceLanguage()
  const original = t(($) => $.flagExample[topic].original)
  const rendition = t(($) => $.flagExample[topic].rendition)
  return (
    <details class="about-flag">
      <summary>{t(($) => $.ui.desk.aboutFlag)}</summary>
      <p>{t(($) => $.flagMeaning[topic])}</p>
      <p>
        <span lang={locale === 'en' ? 'fr' : 'en'}>{original}</span> → <span lang={locale}>{rendition}</span>
      </p>
    </details>
  )
}
