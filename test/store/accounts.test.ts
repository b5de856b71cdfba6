import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../server/access/asker.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { refusal } from './refusal.ts'

let file: string
let store: Store
beforeEach(() => {
  file = temporaryDatabase()
  store = openStore(file, grammars)
})
afterEach(() => store.close())

const NOW = '2026-05-04T12:00:00.000Z'
const LATER = '2026-05-04T13:00:00.000Z'
const FAR = '2100-01-01T00:00:00.000Z'
/** What a password hashes to is the store's to keep, not to understand. */
const add = (name: string, role: Role, email: string | null = null) =>
  store.accounts.add({ name, role, email }, { password: `hash of ${name}` }, 'Inès')
const invite = (id: number, hash: string, endsAt = FAR) => store.accounts.invite(id, { hash, endsAt }, 'Inès')

describe('an account', () => {
  it('is an administrator’s where it is the first', async () => {
    expect(await store.accounts.any()).toBe(false)
    for (const role of ['reader', 'checker', 'editor'] as const)
      expect(await refusal(add('Odile', role))).toBe('first_administrator')
    await add('Inès', 'administrator')
    expect(await store.accounts.any()).toBe(true)
    await add('Odile', 'reader')
  })

  it.each(['inès', 'INE\u0300S', '  Inès', 'Ines'])(
    'shares its name with nobody, typed as “%s”',
    async (name) => {
      await add('Inès', 'administrator')
      expect(await refusal(add(name.trim(), 'editor'))).toBe('duplicate')
      expect(await store.accounts.named(name.trim())).toMatchObject({ name: 'Inès' })
    },
  )

  it('shares its address with nobody', async () => {
    await add('Inès', 'administrator', 'desk@quai.example')
    expect(await refusal(add('Odile', 'editor', 'Desk@quai.example'))).toBe('duplicate')
    const { id } = await add('Basile', 'editor')
    expect(await refusal(store.accounts.update(id, { email: 'DESK@quai.example' }, 'Inès'))).toBe('duplicate')
  })

  it('is listed page by page, by name', async () => {
    for (const name of ['Inès', 'Zoé', 'Éloi', 'Basile']) await add(name, 'administrator')
    const first = await store.accounts.list({ limit: 3 })
    const second = await store.accounts.list({ limit: 3, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'Basile',
      'Éloi',
      'Inès',
      'Zoé',
    ])
    expect(second.next).toBeNull()
    expect((await store.accounts.list({ limit: 3, search: 'elo' })).items).toMatchObject([{ name: 'Éloi' }])
  })

  it('is changed from its newest version alone', async () => {
    const { id, version } = await add('Inès', 'administrator')
    await store.accounts.update(id, { email: 'ines@quai.example' }, 'Inès', version)
    expect(await refusal(store.accounts.update(id, { email: null }, 'Inès', version))).toBe(
      'edited_meanwhile',
    )
    expect(await store.accounts.update(99, { role: 'reader' }, 'Inès')).toBeNull()
  })
})

describe('the last administrator', () => {
  it('is neither disabled, nor given another role, nor left without a password', async () => {
    const { id } = await add('Inès', 'administrator')
    const others = [await add('Odile', 'administrator'), await add('Basile', 'administrator')] as const
    await store.accounts.update(others[0].id, { disabled: true }, 'Inès')
    await invite(others[1].id, 'code') // invited, who has not signed in
    for (const change of [{ disabled: true }, { role: 'editor' as const }])
      expect(await refusal(store.accounts.update(id, change, 'Inès'))).toBe('last_administrator')
    expect(await refusal(invite(id, 'other'))).toBe('last_administrator')
    expect(await store.accounts.get(id)).toMatchObject({
      role: 'administrator',
      disabled: false,
      invited: false,
    })
    expect((await store.accounts.password('Inès'))?.password).toBe('hash of Inès')
  })

  it('is none any more where another has set a password', async () => {
    const [{ id }, other] = [await add('Inès', 'administrator'), await add('Odile', 'administrator')]
    await invite(other.id, 'code')
    await store.accounts.redeem('code', 'hash', NOW)
    expect(await store.accounts.update(id, { role: 'editor' }, 'Odile')).toMatchObject({ role: 'editor' })
  })

  it('is there still where two administrators give each other another role at once', async () => {
    const both = [await add('Inès', 'administrator'), await add('Odile', 'administrator')]
    const second = openStore(file, grammars)
    const outcomes = await Promise.all(
      [store, second].map((one, at) =>
        one.accounts.update(both[at]!.id, { role: 'reader' }, '').catch(() => null),
      ),
    )
    await second.close()
    expect(outcomes.filter(Boolean)).toHaveLength(1)
  })
})

describe('an invitation', () => {
  it('is good once, until its end, and until the next', async () => {
    const { id } = await add('Inès', 'administrator')
    await add('Odile', 'administrator')
    await invite(id, 'first')
    await invite(id, 'second', LATER)
    expect(await store.accounts.redeem('first', 'hash', NOW)).toBeNull()
    expect(await store.accounts.redeem('second', 'hash', LATER)).toBeNull()
    expect(await store.accounts.invited('second', NOW)).toMatchObject({ id })
    expect(await store.accounts.redeem('second', 'hash', NOW)).toMatchObject({ id, invited: false })
    expect(await store.accounts.redeem('second', 'other', NOW)).toBeNull()
    expect((await store.accounts.password('Inès'))?.password).toBe('hash')
  })

  it('takes the password away, and ends with the account', async () => {
    await add('Inès', 'administrator')
    const { id } = await add('Odile', 'editor')
    await invite(id, 'code')
    expect(await store.accounts.password('Odile')).toBeNull()
    await store.accounts.update(id, { disabled: true }, 'Inès')
    await store.accounts.update(id, { disabled: false }, 'Inès')
    expect(await store.accounts.redeem('code', 'hash', NOW)).toBeNull()
  })

  it('is no code of the first run, nor the other way', async () => {
    await store.oneTimes.put({ hash: 'first', purpose: 'first-run', endsAt: FAR, alone: true }, NOW)
    expect(await store.accounts.redeem('first', 'hash', NOW)).toBeNull()
    expect(await store.accounts.addFirst('first', 'Inès', 'hash', NOW)).toMatchObject({
      role: 'administrator',
    })
    await invite((await add('Odile', 'administrator')).id, 'code')
    expect(await store.accounts.addFirst('code', 'Basile', 'hash', NOW)).toBeNull()
  })
})

describe('what is good for one time', () => {
  it('is taken once, for its purpose, until its end', async () => {
    const one = { hash: 'h', purpose: 'passkey', data: 'challenge', endsAt: LATER }
    await store.oneTimes.put(one, NOW)
    expect(await store.oneTimes.take('h', 'openid', NOW)).toBeNull()
    expect(await store.oneTimes.take('h', 'passkey', LATER)).toBeNull()
    expect(await store.oneTimes.take('h', 'passkey', NOW)).toBe('challenge')
    expect(await store.oneTimes.take('h', 'passkey', NOW)).toBeNull()
  })

  it('takes the place of the one before where there is to be one alone', async () => {
    for (const hash of ['a', 'b'])
      await store.oneTimes.put({ hash, purpose: 'first-run', endsAt: LATER, alone: true }, NOW)
    expect(await store.accounts.addFirst('a', 'Inès', 'hash', NOW)).toBeNull()
    expect(await store.accounts.addFirst('b', 'Inès', 'hash', NOW)).not.toBeNull()
  })
})

describe('sessions and tokens', () => {
  const IDLE = '2026-05-04T11:00:00.000Z'

  it('are bounded in number: the session seen longest ago ends, one token more is refused', async () => {
    const { id: account } = await add('Inès', 'administrator')
    for (let n = 0; n < 51; n++) {
      const at = new Date(Date.parse(NOW) + n).toISOString()
      await store.sessions.start({ account, hash: `s${n}`, way: 'password', agent: '', endsAt: FAR }, at)
    }
    expect(await store.sessions.list(account, NOW, IDLE)).toHaveLength(50)
    expect(await store.sessions.of('s0', NOW, IDLE)).toBeNull()
    const token = (n: number) =>
      store.tokens.add({ account, hash: `t${n}`, name: 'x', role: 'reader', endsAt: FAR }, NOW)
    for (let n = 0; n < 50; n++) await token(n)
    expect(await refusal(token(50))).toBe('too_many_tokens')
  })

  it('are seen once a minute at most, for each time is a write to the disk', async () => {
    const { id: account } = await add('Inès', 'administrator')
    await store.sessions.start({ account, hash: 's', way: 'password', agent: '', endsAt: FAR }, NOW)
    const seen = async (at: string) => {
      await store.sessions.of('s', at, IDLE)
      return (await store.sessions.list(account, at, IDLE))[0]!.seenAt
    }
    expect(await seen('2026-05-04T12:00:59.999Z')).toBe(NOW)
    expect(await seen('2026-05-04T12:01:00.000Z')).toBe('2026-05-04T12:01:00.000Z')
  })

  it('are never numbered as one that has ended', async () => {
    const { id: account } = await add('Inès', 'administrator')
    const start = (hash: string) =>
      store.sessions.start({ account, hash, way: 'password', agent: '', endsAt: FAR }, NOW)
    const { id } = await start('a')
    await store.sessions.end(account, id)
    expect((await start('b')).id).toBeGreaterThan(id)
  })
})

describe('the history', () => {
  const told = async () => (await store.history.list({ limit: 50, noun: 'account' })).items.toReversed()

  it('tells who gave an account to whom, and what became of it, in the order in which it was done', async () => {
    const { id } = await add('Odile', 'administrator')
    await add('Rémi', 'administrator')
    await store.accounts.update(id, { role: 'reader' }, 'Rémi')
    await store.accounts.update(id, { disabled: true }, 'Rémi')
    await store.accounts.update(id, { disabled: false }, 'Rémi')
    await invite(id, 'hash of a code')
    await store.accounts.redeem('hash of a code', 'hash of a password', new Date().toISOString())
    expect(
      (await told())
        .filter(({ thing }) => thing === id)
        .map(({ done, by, before, after }) => [
          done,
          by,
          before?.['role'],
          after?.['role'],
          after?.['disabled'],
        ]),
    ).toEqual([
      ['account.added', 'Inès', undefined, 'administrator', false],
      ['account.changed', 'Rémi', 'administrator', 'reader', false],
      ['account.changed', 'Rémi', 'reader', 'reader', true],
      ['account.changed', 'Rémi', 'reader', 'reader', false],
      ['account.invited', 'Inès', undefined, 'reader', false],
      ['account.password', 'Odile', undefined, undefined, undefined],
    ])
  })

  it('tells everybody neither an address nor what a secret hashes to', async () => {
    const { id } = await add('Odile', 'administrator', 'odile@quai.example')
    await store.accounts.setPassword(id, 'hash of another')
    expect(JSON.stringify(await told())).not.toMatch(/hash of|quai\.example/)
  })

  it('is signed by the program under a name that nobody else bears', async () => {
    expect(await refusal(add('DIXIT', 'administrator'))).toBe('duplicate')
  })
})
