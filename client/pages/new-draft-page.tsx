import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { KeptDraft, KeptDraftProgress } from '../../server/api/drafts.ts'
import { useChange } from '../data/asking.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { DraftForm } from '../parts/draft/draft-form.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'
import { RoleNeeded } from '../parts/session/role-needed.tsx'
import { useMay } from '../parts/session/session.tsx'
import { requestLongWork } from '../data/request.ts'

/** A manuscript handed in. Its own page checks it. */
export function NewDraftPage() {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const [sent, setSent] = useState(0)
  const work = useRef<AbortController>(null)
  useEffect(() => () => work.current?.abort(), [])
  const mayCheck = useMay('checker')
  useTitle(t(($) => $.ui.draft.submit))
  const keep = (body: FormData | object) =>
    run(async () => {
      work.current = new AbortController()
      const { answer } = await requestLongWork<KeptDraft, KeptDraftProgress>('/drafts', body, {
        onSent: setSent,
        onMeanwhile: () => undefined,
        signal: work.current.signal,
      })
      route(`/drafts/${answer.id}`)
    })
  return (
    <>
      <p class="eyebrow">
        <a href="/drafts">{t(($) => $.ui.draft.title)}</a>
      </p>
      <h1>{t(($) => $.ui.draft.heading)}</h1>
      <p class="lead">{t(($) => $.ui.draft.intro)}</p>
      {mayCheck ? (
        <DraftForm
          busy={busy}
          refusal={refusal}
          submit={t(($) => $.ui.draft.submit)}
          onSubmit={(body) => void keep(body)}
          onCancel={busy ? () => work.current?.abort() : undefined}
        >
          {busy && (
            <WorkProgress
              label={sent < 1 ? t(($) => $.ui.sources.sending) : t(($) => $.ui.draft.reading)}
              share={sent < 1 ? sent : null}
            />
          )}
        </DraftForm>
      ) : (
        <RoleNeeded role="checker" />
      )}
    </>
  )
}
