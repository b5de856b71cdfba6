/** What somebody is answered who has just signed in, and anybody who asks who they are. */
import { type Access, type Begun } from '../access/access.ts'
import type { Asker } from '../access/asker.ts'
import type { OpenId } from '../access/openid.ts'
import { domainOf, type Origin } from '../access/passkeys.ts'
import { SessionState } from '../api/access.ts'
import type { Signers } from '../api/checks.ts'
import { WithSession } from '../http/endpoint.ts'

export const signedIn = {
  status: 200,
  shape: SessionState,
  description: 'Who one is now. A cookie keeps it.',
} as const

export function stateOf(access: Pick<Access, 'state' | 'leave'>, openId: OpenId | null, signers: Signers) {
  const state = async (
    asker: Pick<Asker, 'name' | 'role'> | null,
    origin: Origin,
  ): Promise<SessionState> => ({
    ...(await access.state(asker)),
    ways: {
      password: true,
      passkey: domainOf(origin) !== null,
      openid: openId && { name: openId.name },
    },
    signers,
  })
  /** @param before whose session it takes the place of */
  const began = async (begun: Begun, origin: Origin, before: Asker | null) => {
    await access.leave(before)
    return new WithSession(begun, await state(begun.account, origin))
  }
  return { state, began }
}

export type StateOf = ReturnType<typeof stateOf>
