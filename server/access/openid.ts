/** Signing in at the OpenID provider of the house: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0). */
import type { Configuration } from 'openid-client'
import { NewAccount } from '../api/access.ts'
import { Problem } from '../problem.ts'
import type { SignedIn } from '../store/kept-accounts.ts'
import type { Store } from '../store/store.ts'
import type { Access, Begun, From } from './access.ts'
import { fromNow } from './from-now.ts'
import { hashOf } from './secrets.ts'

export interface OpenIdSettings {
  /** Its address, as its discovery document has it. */
  issuer: string
  clientId: string
  /** Null where the provider gave none, as to a client that keeps no secret. */
  clientSecret: string | null
  /** What people call it. */
  name: string
  /** `invited`: those alone for whom an administrator made an account; `readers`: whoever it knows, as a reader. */
  newcomers: string
}

/** Somebody on their way to the provider. */
interface Sent {
  /** Where their browser goes. */
  address: string
  /** What it keeps meanwhile, and the provider sends back. */
  state: string
}

/** What was kept of somebody who was sent to the provider. */
interface Expected {
  verifier: string
  nonce: string
  /** The page they were going to. */
  to: string
}

/** How long somebody may take to sign in there. */
const GOOD_MS = 600_000
const TIMEOUT_SECONDS = 10
const PURPOSE = 'openid'
const SCOPE = 'openid email profile'

/** Loading it takes a while, which who starts the server need not wait for. */
const library = () => import('openid-client')

export interface OpenId {
  name: string
  /** @param callback where the provider sends them back to @throws Problem `openid_failed` where it is out of reach */
  send(to: string, callback: string): Promise<Sent>
  /** The page they were going to; null where nobody with that state was sent. It can be asked once. */
  expected(state: string): Promise<Expected | null>
  /**
   * @param current the whole address that they came back to
   * @throws Problem `openid_failed` where the provider refused or its answer is not to be believed, `openid_unknown`
   *   where nobody here is whom it names, `openid_name_taken`
   */
  signIn(current: URL, state: string, expected: Expected, from: From): Promise<Begun>
}

export function openId(
  settings: OpenIdSettings,
  store: Pick<Store, 'accounts' | 'subjects' | 'oneTimes'>,
  access: Pick<Access, 'begin'>,
): OpenId {
  let known: Promise<Configuration> | null = null
  /** Asked when it is first needed, and again where that failed. */
  const provider = () =>
    (known ??= discover(settings).catch((error: unknown) => {
      known = null
      throw new Problem('openid_failed', { cause: error })
    }))

  return {
    name: settings.name,
    async send(to, callback) {
      const configuration = await provider()
      const client = await library()
      const [verifier, state, nonce] = [
        client.randomPKCECodeVerifier(),
        client.randomState(),
        client.randomNonce(),
      ]
      const expected: Expected = { verifier, nonce, to }
      await store.oneTimes.put(
        { hash: hashOf(state), purpose: PURPOSE, data: JSON.stringify(expected), endsAt: fromNow(GOOD_MS) },
        fromNow(),
      )
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: SCOPE,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { address: address.href, state }
    },
    async expected(state) {
      const kept = await store.oneTimes.take(hashOf(state), PURPOSE, fromNow())
      return kept === null ? null : (JSON.parse(kept) as Expected)
    },
    async signIn(current, state, { verifier, nonce }, from) {
      const person = await personAt(await provider(), current, { verifier, nonce, state })
      return access.begin(await accountOf(person), 'openid', from)
    },
  }

  /**
   * A subject is somebody's for good. Whoever comes for the first time is whom an administrator gave the address of,
   * where the provider says that it verified it: an address that anybody may enter there would be a way into any account.
   */
  async function accountOf({ subject, email, name }: Person): Promise<SignedIn> {
    const { issuer } = settings
    const bound =
      (await store.subjects.of(issuer, subject, fromNow())) ??
      (email === null ? null : await store.subjects.bind(issuer, subject, email, fromNow()))
    if (bound) return bound
    const newcomer = NewAccount.safeParse({ name, email, role: 'reader' }).data
    if (settings.newcomers !== 'readers' || !newcomer || !(await store.accounts.any()))
      throw new Problem('openid_unknown')
    try {
      return await store.subjects.addReader({ ...newcomer, issuer, subject }, fromNow())
    } catch (error) {
      if (error instanceof Problem && error.code === 'duplicate') throw new Problem('openid_name_taken')
      throw error
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const client = await library()
  const address = new URL(issuer)
  return client.discovery(
    address,
    clientId,
    {},
    clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      // Settings let nothing but a provider on this machine speak plain HTTP.
      execute: [
        client.enableNonRepudiationChecks,
        ...(address.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  )
}

/** Whom the provider names. */
interface Person {
  subject: string
  /** Null where the provider does not say that it verified it. */
  email: string | null
  name: string | null
}

async function personAt(
  configuration: Configuration,
  current: URL,
  { verifier, nonce, state }: Pick<Expected, 'verifier' | 'nonce'> & { state: string },
): Promise<Person> {
  const client = await library()
  try {
    const tokens = await client.authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    })
    const claims = tokens.claims()!
    // A provider may keep what it knows of a person for whoever asks with the token.
    const asks =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
    const told = asks
      ? { ...claims, ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)) }
      : claims
    const { sub, email, email_verified, name, preferred_username } = told
    return {
      subject: sub,
      email: typeof email === 'string' && email_verified === true ? email : null,
      name: textOf(name) ?? textOf(preferred_username),
    }
  } catch (error) {
    throw new Problem('openid_failed', { cause: error })
  }
}

const textOf = (claim: unknown): string | null =>
  typeof claim === 'string' && claim.trim() !== '' ? claim : null
