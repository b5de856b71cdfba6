/** How one signs in and out, and what is one’s own: sessions, tokens of programs, the password. */
import { type Access, TOKEN_PREFIX } from '../access/access.ts'
import { type Asker, may } from '../access/asker.ts'
import { newSecret } from '../access/secrets.ts'
import {
  NewToken,
  PasswordChange,
  Redeemed,
  Sessions,
  SessionState,
  SetUp,
  SignIn,
  TokenMade,
  Tokens,
} from '../api/access.ts'
import { ById, endpoint, WithSession } from '../http/endpoint.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { signedIn, type StateOf } from './signed-in.ts'

const DAY_MS = 86_400_000

export function sessions(
  store: Pick<Store, 'sessions' | 'tokens'>,
  access: Access,
  { state, began }: StateOf,
) {
  return [
    endpoint(
      {
        method: 'get',
        needs: null,
        path: '/session',
        summary: 'Who asks, and how one signs in here.',
        answers: { status: 200, shape: SessionState, description: 'Null for nobody.' },
      },
      ({ asker, origin }) => state(asker, origin),
    ),
    endpoint(
      {
        method: 'post',
        needs: null,
        path: '/session',
        summary: 'Sign in. An unknown name is answered as a wrong password is; after failures one waits.',
        body: SignIn,
        answers: signedIn,
      },
      async ({ body, asker, from, origin }) =>
        began(await access.signIn(body!.name, body!.password, from), origin, asker),
    ),
    endpoint(
      {
        method: 'delete',
        needs: null,
        path: '/session',
        summary: 'Sign out.',
        answers: { status: 204, shape: null, description: 'Signed out.' },
      },
      async ({ asker }) => {
        await access.leave(asker)
        return new WithSession(null, undefined)
      },
    ),
    endpoint(
      {
        method: 'post',
        needs: null,
        path: '/setup',
        summary: 'Make the first administrator, with the code that the server printed when it started.',
        body: SetUp,
        answers: signedIn,
      },
      async ({ body, asker, from, origin }) => began(await access.setUp(body!, from), origin, asker),
    ),
    endpoint(
      {
        method: 'post',
        needs: null,
        path: '/invitation',
        summary: 'Set the password of one’s account with the code that an administrator handed on.',
        body: Redeemed,
        answers: signedIn,
      },
      async ({ body, asker, from, origin }) => began(await access.redeem(body!, from), origin, asker),
    ),
    endpoint(
      {
        method: 'put',
        needs: 'reader',
        inPerson: true,
        path: '/account/password',
        summary: 'Change one’s password. The sessions end, and this one is begun anew.',
        body: PasswordChange,
        answers: signedIn,
      },
      async ({ body, asker, from, origin }) =>
        began(await access.changePassword(asker!, body!, from), origin, asker),
    ),
    endpoint(
      {
        method: 'get',
        inPerson: true,
        path: '/account/sessions',
        summary: 'Where one is signed in.',
        answers: { status: 200, shape: Sessions, description: 'The one seen last first.' },
      },
      async ({ asker }) => {
        const { account, session } = asker!
        const all = account === null ? [] : await store.sessions.list(account, now(), access.idleSince())
        return { items: all.map((one) => ({ ...one, current: one.id === session })) }
      },
    ),
    endpoint(
      {
        method: 'delete',
        needs: 'reader',
        inPerson: true,
        path: '/account/sessions/{id}',
        summary: 'End a session of one’s own.',
        params: ById,
        answers: { status: 204, shape: null, description: 'Ended.' },
      },
      ({ params, asker }) => ofAccount(asker!, (account) => store.sessions.end(account, params.id)),
    ),
    endpoint(
      {
        method: 'get',
        inPerson: true,
        path: '/account/tokens',
        summary: 'The tokens of one’s programs.',
        answers: { status: 200, shape: Tokens, description: 'Without what only who made one was shown.' },
      },
      async ({ asker }) => ({
        items: asker!.account === null ? [] : await store.tokens.list(asker!.account, now()),
      }),
    ),
    endpoint(
      {
        method: 'post',
        needs: 'reader',
        inPerson: true,
        recently: true,
        path: '/account/tokens',
        summary: 'Make a token for a program. It may no more than who makes it, and ends.',
        body: NewToken,
        answers: { status: 201, shape: TokenMade, description: 'With the token, which is shown this once.' },
      },
      ({ body, asker }) =>
        ofAccount(asker!, async (account) => {
          const { name, role, days } = body!
          if (!may(asker!, role)) throw new Problem('not_allowed')
          const { secret: token, hash } = newSecret(TOKEN_PREFIX)
          const given = { account, hash, name, role, endsAt: now(days * DAY_MS) }
          return { ...(await store.tokens.add(given, now())), token }
        }),
    ),
    endpoint(
      {
        method: 'delete',
        needs: 'reader',
        inPerson: true,
        path: '/account/tokens/{id}',
        summary: 'End a token of one’s own.',
        params: ById,
        answers: { status: 204, shape: null, description: 'Ended.' },
      },
      ({ params, asker }) => ofAccount(asker!, (account) => store.tokens.remove(account, params.id)),
    ),
  ]
}

const now = (later = 0) => new Date(Date.now() + later).toISOString()

/** @throws Problem `no_accounts` where one person works alone */
export function ofAccount<Result>(
  { account }: Asker,
  act: (account: number) => Promise<Result>,
): Promise<Result> {
  if (account === null) throw new Problem('no_accounts')
  return act(account)
}
