/** People with accounts on a server of the test's own, and how they ask. */
import { newSecret } from '../../server/access/secrets.ts'
import type { Role } from '../../server/access/asker.ts'
import { passwords } from '../../server/access/passwords.ts'
import type { Answer, TestServer } from './server.ts'

/** Of everybody here: what is typed differs in no test but those of passwords. */
export const PASSWORD = 'quatre bacs sur la Meuse'
const hashed = passwords().hash(PASSWORD, '')

/** Adds an account without going by its invitation. The first has to be an administrator's. */
export async function addAccount({ store }: Pick<TestServer, 'store'>, name: string, role: Role) {
  return store.accounts.add({ name, role, email: null }, { password: await hashed }, 'Tests')
}

type Ask = TestServer['ask']

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieIn = ({ headers }: Pick<Answer, 'headers'>): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ')

/** Signs in. @returns asks as whoever did */
export async function signIn(server: TestServer, name: string, password = PASSWORD): Promise<Ask> {
  const answer = await server.ask('POST', '/session', { name, password })
  if (answer.status !== 200) throw new RangeError(`${name} was answered ${answer.body.code}`)
  return asking(server, { Cookie: cookieIn(answer) })
}

export const asking =
  (server: Pick<TestServer, 'ask'>, own: Record<string, string>): Ask =>
  (method, path, body, headers) =>
    server.ask(method, path, body, { ...own, ...headers })

/** A program of somebody's, asking with a token of its own. */
export async function withToken(server: TestServer, account: number, role: Role): Promise<Ask> {
  const { secret, hash } = newSecret('dixit_')
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)].map((at) => at.toISOString())
  await server.store.tokens.add({ account, hash, name: 'A program', role, endsAt: later! }, now!)
  return asking(server, { Authorization: `Bearer ${secret}` })
}
