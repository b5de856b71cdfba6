import { useEffect, useId, useRef } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useSession } from './session.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Before a page whose owner's session has ended: what they typed stays behind it, and is there once they are back. */
export function SignInAgain() {
  const { t } = useInterfaceLanguage()
  const { state, owner } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="sign-in-again"
      aria-labelledby={id}
      // A browser closes it at the second Escape, whatever was said to the first.
      onClose={({ currentTarget }) => currentTarget.isConnected && currentTarget.showModal()}
    >
      <div class="stack">
        <h2 id={id}>{t(($) => $.ui.signIn.again)}</h2>
        <p>{t(($) => $.ui.signIn.againHint)}</p>
        {state && <SignInForm ways={state.ways} name={owner ?? ''} />}
      </div>
    </dialog>
  )
}
