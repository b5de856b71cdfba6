import type { QueryClient } from '@tanstack/query-core'
import type { Session } from '../../../server/api/access.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { browserOf } from './browser-of.ts'
import { HeldList } from './held-list.tsx'

const PATH = '/account/sessions'

/** Asks anew where one is signed in. */
export const forgetSessions = (client: QueryClient) => void client.invalidateQueries({ queryKey: [PATH] })

/** Where one is signed in, and the way to end that from here. */
export function AccountSessions() {
  const { t, moment } = useInterfaceLanguage()
  const toast = useToast()
  const { thing, refusal, setThing } = useThing<{ items: Session[] }>(PATH)
  const { busy, refusal: refused, run } = useChange()
  const end = ({ id }: Session) =>
    run(async () => {
      await request('DELETE', `${PATH}/${id}`)
      setThing((now) => now && { items: now.items.filter((other) => other.id !== id) })
      toast({ text: t(($) => $.ui.account.ended) })
    })
  return (
    <section class="account-part" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t(($) => $.ui.account.sessions)}</h2>
      <ProblemNotice refusal={refusal ?? refused} />
      <HeldList items={thing?.items ?? []}>
        {(session) => (
          <>
            <div>
              <p>
                {browserOf(session.agent) || t(($) => $.ui.account.unknownBrowser)}
                {session.current && <span class="badge">{t(($) => $.ui.account.thisOne)}</span>}
              </p>
              <p class="hint">
                {t(($) => $.ui.account.sessionFacts, {
                  way: t(($) => $.ui.account.way[session.way]),
                  from: moment(session.createdAt),
                  seen: moment(session.seenAt),
                })}
              </p>
            </div>
            {!session.current && (
              <button type="button" aria-disabled={busy} onClick={() => !busy && void end(session)}>
                {t(($) => $.ui.account.end)}
              </button>
            )}
          </>
        )}
      </HeldList>
    </section>
  )
}
