import { useContext } from 'preact/hooks'
import { useChange } from '../../data/asking.ts'
import { May } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { SampleContext } from './sample.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import './sample.css'

/** A slim reminder that some of what is stored is made up. */
export function SampleNotice() {
  const { t } = useInterfaceLanguage()
  const { sample, load, remove } = useContext(SampleContext)
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  if (!sample?.loaded) return null

  const removeIt = () =>
    run(async () => {
      await remove()
      toast({ text: t(($) => $.ui.sample.removed), undo: load })
    })
  return (
    <aside class="sample-notice" aria-label={t(($) => $.ui.sample.label)}>
      <p>
        {t(($) => $.ui.sample.notice)}{' '}
        <May be="editor">
          <button type="button" class="plain" disabled={busy} onClick={() => void removeIt()}>
            {t(($) => $.ui.sample.remove)}
          </button>
        </May>
      </p>
      <ProblemNotice refusal={refusal} />
    </aside>
  )
}
