/** Accounts are made and taken up again by a code for one time: nobody knows the password of another. */
import type { Invited, NewAccount } from '../api/access.ts'
import type { Store } from '../store/store.ts'
import { newSecret } from './secrets.ts'

/** A week: whoever was away finds it still good. */
const GOOD_MS = 7 * 86_400_000

const newCode = () => {
  const { secret: code, hash } = newSecret()
  return { code, hash, endsAt: new Date(Date.now() + GOOD_MS).toISOString() }
}

export async function addInvited(
  account: NewAccount,
  by: string,
  { accounts }: Pick<Store, 'accounts'>,
): Promise<Invited> {
  const { code, ...invitation } = newCode()
  return { account: await accounts.add(account, { invitation }, by), code, endsAt: invitation.endsAt }
}

/** Their password is none any more, and their sessions end. @returns null where there is none such, or it is disabled */
export async function inviteAgain(
  id: number,
  by: string,
  { accounts }: Pick<Store, 'accounts'>,
): Promise<Invited | null> {
  const { code, ...invitation } = newCode()
  const account = await accounts.invite(id, invitation, by)
  return account && { account, code, endsAt: invitation.endsAt }
}
