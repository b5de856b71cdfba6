import { useState } from 'preact/hooks'
import type { SessionState } from '../../server/api/access.ts'
import { SignInForm } from '../parts/session/sign-in-form.tsx'
import { takeRefusal } from '../parts/session/refused-by-provider.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

/** In place of whichever page was asked for, which is there as soon as somebody has signed in. */
export function SignInPage({ ways }: Pick<SessionState, 'ways'>) {
  const { t } = useInterfaceLanguage()
  const [refused] = useState(takeRefusal)
  useTitle(t(($) => $.ui.signIn.title))
  return (
    <div class="entrance stack">
      <h1>{t(($) => $.ui.signIn.title)}</h1>
      {refused && (
        <div class="problem" role="alert">
          <p>
            <strong>{t(($) => $.problem[refused].title)}</strong>
          </p>
          <p>{t(($) => $.problem[refused].detail)}</p>
        </div>
      )}
      <SignInForm ways={ways} />
    </div>
  )
}
