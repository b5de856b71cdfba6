/** Who has an account, and what they may: for administrators. */
import { addInvited, inviteAgain } from '../access/invite.ts'
import { Account, AccountChange, AccountPage, AccountSearch, Invited, NewAccount } from '../api/access.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'

const ADMINISTRATOR = { needs: 'administrator', inPerson: true } as const

export const accounts = (store: Pick<Store, 'accounts' | 'sessions'>) => [
  endpoint(
    {
      method: 'get',
      ...ADMINISTRATOR,
      path: '/accounts',
      summary: 'Everybody who has an account, by name.',
      query: AccountSearch,
      answers: { status: 200, shape: AccountPage, description: 'One page.' },
    },
    ({ query }) => store.accounts.list(query),
  ),
  endpoint(
    {
      method: 'post',
      ...ADMINISTRATOR,
      recently: true,
      path: '/accounts',
      summary: 'Add an account. The first is an administrator’s, and from then on everybody signs in.',
      body: NewAccount,
      answers: {
        status: 201,
        shape: Invited,
        description: 'With the code by which they set their password.',
      },
    },
    ({ body, by }) => addInvited(body!, by, store),
  ),
  endpoint(
    {
      method: 'get',
      ...ADMINISTRATOR,
      path: '/accounts/{id}',
      summary: 'One account.',
      params: ById,
      answers: { status: 200, shape: Account, description: 'The account.' },
    },
    ({ params }) => store.accounts.get(params.id),
  ),
  endpoint(
    {
      method: 'patch',
      ...ADMINISTRATOR,
      recently: true,
      path: '/accounts/{id}',
      summary:
        'Change a role, or disable an account; its sessions end. None is deleted: what it signed stays signed.',
      params: ById,
      body: AccountChange,
      answers: { status: 200, shape: Account, description: 'The account as it is now.' },
    },
    ({ params, body, expected, by }) => store.accounts.update(params.id, body!, by, expected),
  ),
  endpoint(
    {
      method: 'post',
      ...ADMINISTRATOR,
      recently: true,
      path: '/accounts/{id}/invitation',
      summary: 'A new code for whoever lost their password. It is none any more, and their sessions end.',
      params: ById,
      answers: {
        status: 200,
        shape: Invited,
        description: 'With the code by which they set their password.',
      },
    },
    ({ params, by }) => inviteAgain(params.id, by, store),
  ),
  endpoint(
    {
      method: 'delete',
      ...ADMINISTRATOR,
      path: '/accounts/{id}/sessions',
      summary: 'Sign somebody out everywhere.',
      params: ById,
      answers: { status: 204, shape: null, description: 'Signed out.' },
    },
    async ({ params }) => {
      if (!(await store.accounts.get(params.id))) return null
      await store.sessions.endAll(params.id)
      return true
    },
  ),
]
