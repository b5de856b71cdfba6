import { useEffect, useId, useRef } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useSession } from './session.tsx'
import { SignInForm } from './sign-in-form.tsx'

/**
 * Before a page whose owner’s session has ended, or was begun too long ago for what they are about to do: what they typed
 * stays behind it, and is there once they are back. From an ended session no way leads past it.
 */
export function SignInAgain() {
  const { t } = useInterfaceLanguage()
  const { state, owner, forgo } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const isEnded = state?.account === null
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const shown = dialog.current
    shown?.showModal()
    return () => {
      shown?.close()
      before?.focus() // a dialog that is taken away gives the focus back to nobody
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={isEnded ? 'sign-in-again' : undefined}
      aria-labelledby={id}
      // A browser closes it at the second Escape, whatever was said to the first.
      onClose={({ currentTarget }) => {
        if (!isEnded) forgo()
        else if (currentTarget.isConnected) currentTarget.showModal()
      }}
    >
      <div class="stack">
        <h2 id={id}>{isEnded ? t(($) => $.ui.signIn.again) : t(($) => $.ui.signIn.anew)}</h2>
        <p>{isEnded ? t(($) => $.ui.signIn.againHint) : t(($) => $.ui.signIn.anewHint)}</p>
        {state && <SignInForm ways={state.ways} name={owner ?? ''} />}
        {!isEnded && (
          <p class="actions">
            <button type="button" onClick={() => dialog.current?.close()}>
              {t(($) => $.ui.cancel)}
            </button>
          </p>
        )}
      </div>
    </dialog>
  )
}
