import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Attempt } from '../../server/store/kept-accounts.ts'
import { Problem } from '../../server/problem.ts'
import { slowDown } from '../../server/access/slow-down.ts'
import { addAccount, PASSWORD } from '../support/accounts.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer({ trustProxy: ['loopback'] })
})
afterEach(() => server.close())

const WRONG = 'un tout autre mot de passe'
const try1 = (name: string, password: string, from = '198.51.100.7') =>
  server.ask('POST', '/session', { name, password }, { 'X-Forwarded-For': from })

describe('whoever fails to sign in', () => {
  it('waits after five failures on one account, from wherever, though the password be right then', async () => {
    await addAccount(server, 'Inès', 'administrator')
    for (let n = 0; n < 5; n++) expect((await try1('Inès', WRONG, `198.51.100.${n}`)).status).toBe(401)
    const answer = await try1('ines', PASSWORD, '203.0.113.9')
    expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } })
    expect(answer.headers.get('Retry-After')).toBe('1')
    expect(answer.body.detail).toContain('1 s')
  })

  it('waits as well where many names are tried from one address, and others do not', async () => {
    await addAccount(server, 'Inès', 'administrator')
    for (let n = 0; n < 30; n++) expect((await try1(`Nobody ${n}`, WRONG)).status).toBe(401)
    expect((await try1('Inès', PASSWORD)).status).toBe(429)
    expect((await try1('Inès', PASSWORD, '203.0.113.9')).status).toBe(200)
  })

  it('is counted by the network where the address is one of IPv6', async () => {
    await addAccount(server, 'Inès', 'administrator')
    for (let n = 0; n < 30; n++) await try1(`Nobody ${n}`, WRONG, `2001:db8:1:2:${n}::7`)
    expect((await try1('Inès', PASSWORD, '2001:db8:1:2::1')).status).toBe(429)
    expect((await try1('Inès', PASSWORD, '2001:db8:1:3::1')).status).toBe(200)
  })

  it('cannot get around it by trying many at once', async () => {
    await addAccount(server, 'Inès', 'administrator')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => try1('Inès', `${WRONG} ${n}`, `198.51.100.${n}`)),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  it('is slowed at the code of an invitation and at the change of a password too', async () => {
    await addAccount(server, 'Inès', 'administrator')
    const headers = { 'X-Forwarded-For': '198.51.100.7' }
    const redeem = () => server.ask('POST', '/invitation', { code: 'none', password: PASSWORD }, headers)
    for (let n = 0; n < 30; n++) expect((await redeem()).status).toBe(403)
    expect((await redeem()).status).toBe(429)
  })
})

describe('an attempt that succeeds', () => {
  it('makes the failures on that account forgotten, and not those of the address', async () => {
    await addAccount(server, 'Inès', 'administrator')
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) expect((await try1('Inès', WRONG)).status).toBe(401)
      expect((await try1('Inès', PASSWORD)).status).toBe(200)
    }
    for (let n = 0; n < 18; n++) await try1(`Nobody ${n}`, WRONG)
    expect((await try1('Inès', PASSWORD)).status).toBe(429)
  })
})

describe('the wait', () => {
  const FREE: Attempt = { whose: 'account x', free: 2, longest: 8_000 }
  const count = (now: number) => server.store.attempts.count([FREE], now)

  it('doubles with each failure up to the longest, and nothing refused counts', async () => {
    let now = 1_000_000
    for (const wait of [0, 0, 1_000, 2_000, 4_000, 8_000, 8_000]) {
      if (wait > 0) expect(await count(now + wait - 1)).toBe(1)
      expect(await count((now += wait))).toBe(0)
    }
  })

  it('is forgotten after an hour', async () => {
    for (const now of [0, 0]) expect(await count(now)).toBe(0)
    expect(await count(500)).toBe(500)
    expect(await count(3_600_001)).toBe(0)
    expect(await count(3_600_001)).toBe(0)
  })

  it('is never longer than the longest, whatever is tried when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20_000), { maxLength: 30 }), async (pauses) => {
        await server.store.attempts.succeed([], [FREE.whose])
        let now = 0
        for (const pause of pauses) {
          const wait = await count((now += pause))
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThanOrEqual(FREE.longest)
        }
      }),
    )
  })
})

it('a new password that is not taken, or a server that is busy, is no guess', async () => {
  const slow = slowDown(server.store.attempts)
  const given = { name: 'Inès', from: { address: '198.51.100.7', agent: '' } }
  for (const problem of [
    new Problem('busy'),
    Problem.invalid('password', 'short_password'),
    new Error('ours'),
  ])
    for (let n = 0; n < 40; n++)
      await expect(slow(given, () => Promise.reject(problem))).rejects.toBe(problem)
})
