import { useState } from 'preact/hooks'
import type { Token, TokenMade } from '../../../server/api/access.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { HeldList } from './held-list.tsx'
import { ShownOnce } from './shown-once.tsx'
import { TokenForm } from './token-form.tsx'

const PATH = '/account/tokens'

/** What programs show in place of a password. */
export function AccountTokens() {
  const { t, day } = useInterfaceLanguage()
  const toast = useToast()
  const { thing, refusal, setThing } = useThing<{ items: Token[] }>(PATH)
  const { busy, refusal: refused, run } = useChange()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<TokenMade | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(making || made !== null)
  const end = ({ id }: Token) =>
    run(async () => {
      await request('DELETE', `${PATH}/${id}`)
      setThing((now) => now && { items: now.items.filter((other) => other.id !== id) })
      toast({ text: t(($) => $.ui.account.ended) })
    })
  const onMade = (token: TokenMade) => {
    setMaking(false)
    setMade(token)
    setThing((now) => now && { items: [token, ...now.items] })
  }
  return (
    <section class="account-part" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{t(($) => $.ui.account.tokens)}</h2>
      <p class="hint">{t(($) => $.ui.account.tokensHint)}</p>
      <ProblemNotice refusal={refusal ?? refused} />
      {made && (
        <ShownOnce
          hint={t(($) => $.ui.account.tokenMade)}
          secret={made.token}
          onClose={() => setMade(null)}
        />
      )}
      <HeldList items={thing?.items ?? []}>
        {(token) => (
          <>
            <div>
              <p>
                {token.name} <span class="badge">{t(($) => $.role[token.role])}</span>
              </p>
              <p class="hint">
                {[
                  token.usedAt
                    ? t(($) => $.ui.account.lastUsed, { day: day(token.usedAt) })
                    : t(($) => $.ui.account.neverUsed),
                  t(($) => $.ui.account.endsOn, { day: day(token.endsAt) }),
                ].join(' · ')}
              </p>
            </div>
            <button type="button" aria-disabled={busy} onClick={() => !busy && void end(token)}>
              {t(($) => $.ui.account.end)}
            </button>
          </>
        )}
      </HeldList>
      {making ? (
        <TokenForm onMade={onMade} onClose={() => setMaking(false)} />
      ) : (
        <div class="actions">
          <button ref={opener} type="button" onClick={() => setMaking(true)}>
            {t(($) => $.ui.account.makeToken)}
          </button>
        </div>
      )}
    </section>
  )
}
