/** Signing in by a passkey, and the passkeys of one’s own. */
import type { PasskeyAccess } from '../access/passkeys.ts'
import { Challenge, NewPasskey, Passkey, PasskeyChange, Passkeys, PasskeyShown } from '../api/passkeys.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'
import { ofAccount } from './sessions.ts'
import { signedIn, type StateOf } from './signed-in.ts'

const asked = {
  status: 200,
  shape: Challenge,
  description: 'Handed to the browser as it is; good for one answer, within five minutes.',
} as const

export const passkeyRoutes = (
  store: Pick<Store, 'passkeys'>,
  access: PasskeyAccess,
  { began }: Pick<StateOf, 'began'>,
) => [
  endpoint(
    {
      method: 'post',
      needs: null,
      path: '/session/passkey/challenge',
      summary: 'What a browser asks of whoever signs in by a passkey.',
      answers: asked,
    },
    ({ origin }) => access.challenge(origin),
  ),
  endpoint(
    {
      method: 'post',
      needs: null,
      path: '/session/passkey',
      summary: 'Sign in by a passkey.',
      body: PasskeyShown,
      answers: signedIn,
    },
    async ({ body, asker, origin, from }) => began(await access.signIn(body!, origin, from), origin, asker),
  ),
  endpoint(
    {
      method: 'get',
      inPerson: true,
      path: '/account/passkeys',
      summary: 'The passkeys of one’s own.',
      answers: { status: 200, shape: Passkeys, description: 'In the order in which they were made.' },
    },
    async ({ asker }) => ({
      items: asker!.account === null ? [] : await store.passkeys.list(asker!.account),
    }),
  ),
  endpoint(
    {
      method: 'post',
      needs: 'reader',
      inPerson: true,
      recently: true,
      path: '/account/passkeys/challenge',
      summary: 'What a browser asks of a device on which a passkey is to be made.',
      answers: asked,
    },
    ({ asker, origin }) =>
      ofAccount(asker!, (account) => access.challengeToAdd({ account, name: asker!.name }, origin)),
  ),
  endpoint(
    {
      method: 'post',
      needs: 'reader',
      inPerson: true,
      path: '/account/passkeys',
      summary: 'Add a passkey of one’s own.',
      body: NewPasskey,
      answers: { status: 201, shape: Passkey, description: 'The passkey.' },
    },
    ({ asker, body, origin }) => ofAccount(asker!, (account) => access.add(account, body!, origin)),
  ),
  endpoint(
    {
      method: 'patch',
      needs: 'reader',
      inPerson: true,
      path: '/account/passkeys/{id}',
      summary: 'Give a passkey of one’s own another name.',
      params: ById,
      body: PasskeyChange,
      answers: { status: 200, shape: Passkey, description: 'The passkey as it is now.' },
    },
    ({ asker, params, body }) =>
      ofAccount(asker!, (account) => store.passkeys.rename(account, params.id, body!.name)),
  ),
  endpoint(
    {
      method: 'delete',
      needs: 'reader',
      inPerson: true,
      recently: true,
      path: '/account/passkeys/{id}',
      summary: 'Remove a passkey of one’s own, unless it is the only way to sign in.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Removed.' },
    },
    ({ asker, params }) => ofAccount(asker!, (account) => store.passkeys.remove(account, params.id)),
  ),
]
