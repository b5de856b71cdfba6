/** How one signs in, and who asks then. */
import type { SessionState, Way } from '../api/access.ts'
import { Problem } from '../problem.ts'
import type { Account } from '../api/access.ts'
import { FIRST_RUN } from '../store/accounts.ts'
import type { Store } from '../store/store.ts'
import { type Asker, lower, onePerson } from './asker.ts'
import { type Passwords, passwords } from './passwords.ts'
import { hashOf, newSecret } from './secrets.ts'
import { slowDown } from './slow-down.ts'

export type AccessStore = Pick<Store, 'accounts' | 'sessions' | 'tokens' | 'oneTimes' | 'attempts'>

export interface AccessSettings {
  /** Who works here without signing in for as long as there are no accounts; null where nobody may. */
  user: string | null
  /** How long a session lasts at most, and how long unseen, in milliseconds. */
  sessionMs: number
  idleMs: number
}

/** From where somebody asks. */
export interface From {
  address: string
  /** The browser, as it calls itself. */
  agent: string
}

/** A session begun: the secret is what the cookie holds. */
export interface Begun {
  secret: string
  endsAt: string
  account: Pick<Account, 'id' | 'name' | 'role'>
}

/** What a request says of who sends it. */
export interface Presented {
  session?: string | undefined
  token?: string | undefined
}

export const TOKEN_PREFIX = 'dixit_'
const FIRST_RUN_MS = 24 * 3_600_000

export interface Access {
  passwords: Passwords
  whoAsks(presented: Presented): Promise<Asker | null>
  state(asker: Pick<Asker, 'name' | 'role'> | null): Promise<Pick<SessionState, 'mode' | 'account' | 'setup'>>
  /** @throws Problem `wrong_sign_in`, which tells no unknown name from a wrong password, `too_many_attempts` */
  signIn(name: string, password: string, from: From): Promise<Begun>
  /** Begins a session for who proved to be the owner of an account. */
  begin(account: Begun['account'], way: Way, from: From): Promise<Begun>
  /** The first administrator. @throws Problem `wrong_code` */
  setUp(given: { code: string; name: string; password: string }, from: From): Promise<Begun>
  /** Sets the password of whoever was handed the code. @throws Problem `wrong_code` */
  redeem(given: { code: string; password: string }, from: From): Promise<Begun>
  /** Ends all sessions and begins another. @throws Problem `invalid` where the old one is not right, `no_accounts` */
  changePassword(asker: Asker, given: { old: string; password: string }, from: From): Promise<Begun>
  /** The code of the first run: that before it is good no more. */
  firstRun(): Promise<string>
  /** Ends the session in whose place another one has begun, or nobody’s. */
  leave(asker: Asker | null): Promise<void>
  /** A session not seen since then has ended. */
  idleSince(): string
}

const now = (later = 0) => new Date(Date.now() + later).toISOString()

export function access(store: AccessStore, { user, sessionMs, idleMs }: AccessSettings): Access {
  const secret = passwords()
  const slow = slowDown(store.attempts)
  const idleSince = () => now(-idleMs)

  async function begin(account: Begun['account'], way: Way, { agent }: From): Promise<Begun> {
    const { secret, hash } = newSecret()
    const endsAt = now(sessionMs)
    await store.sessions.start({ account: account.id, hash, way, agent, endsAt }, now())
    return { secret, endsAt, account }
  }

  async function refuseWithout(): Promise<void> {
    if (!(await store.accounts.any())) throw new Problem('no_accounts')
  }

  return {
    passwords: secret,
    idleSince,
    begin,
    async leave(asker) {
      if (asker?.session) await store.sessions.end(asker.account!, asker.session)
    },
    async whoAsks({ session, token }) {
      if (!(await store.accounts.any())) return user === null ? null : onePerson(user)
      if (token !== undefined) {
        const found = await store.tokens.of(hashOf(token), now())
        return (
          found &&
          asker(found.account, { role: lower(found.role, found.account.role), session: null, since: null })
        )
      }
      const found =
        session === undefined ? null : await store.sessions.of(hashOf(session), now(), idleSince())
      return (
        found && asker(found.account, { role: found.account.role, session: found.id, since: found.since })
      )
    },
    async state(asked) {
      const any = await store.accounts.any()
      return {
        mode: any || user === null ? 'accounts' : 'one-person',
        account: asked && { name: asked.name, role: asked.role },
        setup: !any && user === null,
      }
    },
    async signIn(name, password, from) {
      await refuseWithout()
      return slow({ name, from }, async () => {
        const known = await store.accounts.password(name)
        if (!(await secret.matches(password, known?.password ?? null))) throw new Problem('wrong_sign_in')
        return begin(known!.account, 'password', from)
      })
    },
    setUp: ({ code, name, password }, from) =>
      slow({ from }, async () => {
        const hash = await secret.hash(password, name)
        const account = await store.accounts.addFirst(hashOf(code), name, hash, now())
        if (!account) throw new Problem('wrong_code')
        return begin(account, 'password', from)
      }),
    redeem: ({ code, password }, from) =>
      slow({ from }, async () => {
        const name = (await store.accounts.invited(hashOf(code), now()))?.name
        if (name === undefined) throw new Problem('wrong_code')
        const hash = await secret.hash(password, name)
        const account = await store.accounts.redeem(hashOf(code), hash, now())
        if (!account) throw new Problem('wrong_code')
        return begin(account, 'password', from)
      }),
    async changePassword({ name }, { old, password }, from) {
      await refuseWithout()
      return slow({ name, from }, async () => {
        const known = await store.accounts.password(name)
        if (!(await secret.matches(old, known?.password ?? null)))
          throw Problem.invalid('old', 'wrong_password')
        await store.accounts.setPassword(known!.account.id, await secret.hash(password, name))
        return begin(known!.account, 'password', from)
      })
    },
    async firstRun() {
      const { secret: code, hash } = newSecret()
      await store.oneTimes.put({ hash, purpose: FIRST_RUN, endsAt: now(FIRST_RUN_MS), alone: true }, now())
      return code
    },
  }
}

const asker = ({ id, name }: Begun['account'], own: Pick<Asker, 'role' | 'session' | 'since'>): Asker => ({
  name,
  alone: false,
  account: id,
  ...own,
})
