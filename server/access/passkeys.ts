/** Signing in by a passkey (WebAuthn Level 3): a device proves that it holds a key that was made for this site alone. */
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { z } from 'zod'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { NewPasskey, Passkey, PasskeyShown } from '../api/passkeys.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import type { Access, Begun, From } from './access.ts'
import { fromNow } from './from-now.ts'
import { hashOf } from './secrets.ts'

/** How long a browser has to answer. */
const GOOD_MS = 300_000
/** What devices sign with: EdDSA, ECDSA over P-256, RSA. */
const ALGORITHMS = [-8, -7, -257]
const TO_SIGN_IN = 'passkey'
const toAdd = (account: number) => `passkey of ${account}`

/** The site as browsers name it: https://dixit.example.org */
export type Origin = string

/** The domain that a passkey belongs to; null for an address of figures, which has none. */
export function domainOf(origin: Origin): string | null {
  const { hostname } = new URL(origin)
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? hostname : null
}

/** Loading it takes a while, which who starts the server need not wait for. */
const library = () => import('@simplewebauthn/server')

export type PasskeyAccess = ReturnType<typeof passkeys>

export function passkeys(store: Pick<Store, 'passkeys' | 'oneTimes'>, access: Pick<Access, 'begin'>) {
  /** What is asked is good for one answer. */
  const keep = (challenge: string, purpose: string) =>
    store.oneTimes.put({ hash: hashOf(challenge), purpose, endsAt: fromNow(GOOD_MS) }, fromNow())
  const isOurs = (purpose: string) => async (challenge: string) =>
    (await store.oneTimes.take(hashOf(challenge), purpose, fromNow())) !== null

  return {
    /** What a browser asks the device of somebody who has not said who they are. */
    async challenge(origin: Origin) {
      const { generateAuthenticationOptions } = await library()
      const options = await generateAuthenticationOptions({
        rpID: needDomain(origin),
        userVerification: 'required',
        timeout: GOOD_MS,
      })
      await keep(options.challenge, TO_SIGN_IN)
      return options
    },
    /** @throws Problem `wrong_passkey` */
    async signIn({ response }: z.output<typeof PasskeyShown>, origin: Origin, from: From): Promise<Begun> {
      const passkey = await store.passkeys.of(response.id)
      if (!passkey) throw new Problem('wrong_passkey')
      const { verifyAuthenticationResponse } = await library()
      const { credential, publicKey, counter } = passkey
      const verified = await orRefused(
        verifyAuthenticationResponse({
          response: response as AuthenticationResponseJSON,
          expectedChallenge: isOurs(TO_SIGN_IN),
          expectedOrigin: origin,
          expectedRPID: needDomain(origin),
          credential: { id: credential, publicKey, counter },
        }),
      )
      const { newCounter } = verified.authenticationInfo
      if (!verified.verified || !(await store.passkeys.used(passkey.id, newCounter, fromNow())))
        throw new Problem('wrong_passkey')
      return access.begin(passkey.account, 'passkey', from)
    },
    /** What a browser asks a device on which a passkey is to be made. */
    async challengeToAdd(owner: { account: number; name: string }, origin: Origin) {
      const { generateRegistrationOptions } = await library()
      const known = await store.passkeys.credentials(owner.account)
      const options = await generateRegistrationOptions({
        rpName: 'Dixit',
        rpID: needDomain(origin),
        userName: owner.name,
        userDisplayName: owner.name,
        userID: handleOf(owner.account),
        timeout: GOOD_MS,
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await keep(options.challenge, toAdd(owner.account))
      return options
    },
    /** @throws Problem `wrong_passkey`, `duplicate`, `too_many_passkeys` */
    async add(account: number, given: z.output<typeof NewPasskey>, origin: Origin): Promise<Passkey> {
      const { verifyRegistrationResponse } = await library()
      const { verified, registrationInfo } = await orRefused(
        verifyRegistrationResponse({
          response: given.response as RegistrationResponseJSON,
          expectedChallenge: isOurs(toAdd(account)),
          expectedOrigin: origin,
          expectedRPID: needDomain(origin),
          supportedAlgorithmIDs: ALGORITHMS,
        }),
      )
      if (!verified) throw new Problem('wrong_passkey')
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential
      return store.passkeys.add(
        { account, name: given.name, credential: id, publicKey, counter, transports },
        fromNow(),
      )
    },
  }
}

function needDomain(origin: Origin): string {
  const domain = domainOf(origin)
  if (domain === null) throw new Problem('no_domain')
  return domain
}

/** What a device keeps of whose passkey it is: it tells nobody anything. */
const handleOf = (account: number) =>
  new Uint8Array(createHash('sha256').update(`dixit account ${account}`).digest())

/** The library throws for whatever is not right. */
async function orRefused<Verified>(verified: Promise<Verified>): Promise<Verified> {
  try {
    return await verified
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('wrong_passkey')
  }
}
