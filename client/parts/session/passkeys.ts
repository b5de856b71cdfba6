/** Passkeys, as far as this browser has them: made here, and shown to sign in. */
import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { request } from '../../data/request.ts'

export const hasPasskeys = () => browserSupportsWebAuthn()

/** Of a question that the browser asks: null where no passkey came of it, for whatever reason, which it tells itself. */
async function answered<Answer>(question: Promise<Answer>): Promise<Answer | null> {
  try {
    return await question
  } catch (thrown) {
    if (thrown instanceof Error) return null
    throw thrown
  }
}

const challenge = () => request<PublicKeyCredentialRequestOptionsJSON>('POST', '/session/passkey/challenge')

const show = (response: AuthenticationResponseJSON) =>
  request('POST', '/session/passkey', { body: { response } })

/** @returns whether a passkey was shown */
export async function signInByPasskey(): Promise<boolean> {
  const response = await answered(startAuthentication({ optionsJSON: await challenge() }))
  if (response) await show(response)
  return response !== null
}

/** What a server asks is good for five minutes. */
const OFFERED_FOR_MS = 240_000

/**
 * Offers passkeys among what the browser fills in.
 *
 * @param onChosen told once one was, with what signs in by it
 * @returns takes the offer back
 */
export function offerPasskeys(onChosen: (signIn: () => Promise<unknown>) => void): () => void {
  let isOver = false
  const offer = async () => {
    const optionsJSON = await challenge()
    // Another question that is asked meanwhile would be taken back by this one.
    if (isOver) return
    const response = await answered(startAuthentication({ optionsJSON, useBrowserAutofill: true }))
    if (response && !isOver) onChosen(() => show(response))
  }
  const begin = () => void offer().catch(() => undefined) // out of reach: the button says so
  let again: ReturnType<typeof setInterval> | undefined
  void browserSupportsWebAuthnAutofill().then((can) => {
    if (!can || isOver) return
    begin()
    again = setInterval(begin, OFFERED_FOR_MS)
  })
  return () => {
    isOver = true
    clearInterval(again)
    WebAuthnAbortService.cancelCeremony()
  }
}

/** @returns whether one was made */
export async function makePasskey(name: string): Promise<boolean> {
  const optionsJSON = await request<PublicKeyCredentialCreationOptionsJSON>(
    'POST',
    '/account/passkeys/challenge',
  )
  const response = await answered(startRegistration({ optionsJSON }))
  if (response) await request('POST', '/account/passkeys', { body: { name, response } })
  return response !== null
}
