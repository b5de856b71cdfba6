/** Who fails to sign in waits longer each time. */
import { isIPv6 } from 'node:net'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'
import type { Attempt, Attempts } from '../store/kept-accounts.ts'
import type { From } from './access.ts'

/**
 * An account is slowed to a guess a minute at most, from wherever it is tried: 1,440 a day find no password of twelve
 * letters, and whoever fails on purpose keeps its owner out for no longer than that.
 */
const ACCOUNT = { free: 5, longest: 60_000 }
/** Many persons of one newsroom share an address; whoever tries one password on many names does so from one too. */
const ADDRESS = { free: 30, longest: 900_000 }

/**
 * @returns does some work that fails where a secret is wrong, and counts how often it does
 * @throws Problem `too_many_attempts` before the work, with the seconds to wait
 */
export const slowDown =
  (attempts: Attempts) =>
  async <Result>(
    { name, from }: { name?: string; from: From },
    work: () => Promise<Result>,
  ): Promise<Result> => {
    const account = name === undefined ? [] : [`account ${foldText(name)}`]
    const address = [`address ${network(from.address)}`]
    const counted: Attempt[] = [
      ...account.map((whose) => ({ whose, ...ACCOUNT })),
      ...address.map((whose) => ({ whose, ...ADDRESS })),
    ]
    const wait = await attempts.count(counted, Date.now())
    if (wait > 0)
      throw new Problem('too_many_attempts', { values: { seconds: String(Math.ceil(wait / 1_000)) } })
    try {
      const result = await work()
      await attempts.succeed(address, account)
      return result
    } catch (error) {
      if (!isWrong(error)) await attempts.succeed([...address, ...account], [])
      throw error
    }
  }

/** Whether a secret was wrong: a new password that is too short, or a busy server, is no guess. */
function isWrong(error: unknown): boolean {
  if (!(error instanceof Problem)) return false
  const { code, fields } = error
  const isOld = fields.some((field) => field.code === 'wrong_password')
  return code === 'wrong_sign_in' || code === 'wrong_code' || isOld
}

/** One customer of a provider has a whole network of IPv6 addresses, whose first four groups are the same. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail.split(':').filter(Boolean)
  const whole = address.includes('::')
    ? [...groups, ...Array<string>(8 - groups.length - behind.length).fill('0'), ...behind]
    : groups
  return whole.slice(0, 4).join(':')
}
