import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { query, request } from '../../data/request.ts'
import { ConfirmDialog } from '../form/confirm-dialog.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'

interface Props {
  desk: Desk
  /** Who unlinks them; empty: the server’s user. */
  editor: string
}

/** Says that the two quotes have nothing to do with each other after all. */
export function DeskUnlink({ desk, editor }: Props) {
  const { t } = useInterfaceLanguage()
  const [asking, setAsking] = useState(false)
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const { id, version } = desk.rendition
  const remove = () =>
    run(async () => {
      await request('DELETE', `/renditions/${id}${query({ as: editor })}`, { seen: version })
      toast({ text: t(($) => $.ui.renditions.unlinked) })
      route('/renditions')
    })
  return (
    <>
      <button type="button" class="plain danger" onClick={() => setAsking(true)}>
        {t(($) => $.ui.renditions.unlink)}
      </button>
      {asking && (
        <ConfirmDialog
          title={t(($) => $.ui.renditions.unlinkTitle)}
          confirm={t(($) => $.ui.renditions.unlink)}
          busy={busy}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>{t(($) => $.ui.renditions.unlinkText)}</p>
          <ProblemNotice refusal={refusal} />
        </ConfirmDialog>
      )}
    </>
  )
}
