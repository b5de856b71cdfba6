import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryDatabase } from '../support/database.ts'
import { dixit } from '../support/program.ts'
import { signIn } from '../support/accounts.ts'
import { startServer } from '../support/server.ts'

const PASSWORD = 'sept moulins sur la Lys'

let db: string
beforeEach(() => {
  db = temporaryDatabase()
})

const user = (words: string[], input = '', lang = 'en') =>
  dixit(['user', ...words, '--db', db, '--lang', lang], {}, input)
const add = (name: string, role: string, ...more: string[]) => user(['add', name, '--role', role, ...more])

describe('dixit user', () => {
  it('adds an account with a password that is piped in, with which one signs in', async () => {
    const words = ['add', 'Inès', '--role', 'administrator', '--password']
    expect(await user(words, `${PASSWORD}\n`)).toMatchObject({
      code: 0,
      err: '',
      out: 'Inès · administrator · not signed in\n',
    })
    const server = await startServer({ database: db })
    const ask = await signIn(server, 'Inès', PASSWORD)
    expect((await ask('GET', '/session')).body.account).toMatchObject({ name: 'Inès', role: 'administrator' })
    await server.close()
  })

  it.each([
    ['en', 'At least 12 characters'],
    ['fr', 'Il faut 12 caractères au moins'],
  ])('refuses a password that is too short, and says so in %s', async (lang, told) => {
    const words = ['add', 'Inès', '--role', 'administrator', '--password']
    expect(await user(words, 'court\n', lang)).toMatchObject({ code: 2, err: expect.stringContaining(told) })
    expect((await user(['list'])).out).toBe('')
  })

  it('prints a code with which the owner sets a password, and another where it is lost', async () => {
    const { out } = await add('Inès', 'administrator', '--json')
    const { code, account } = JSON.parse(out)
    expect(account).toMatchObject({ name: 'Inès', role: 'administrator', invited: true })
    const again = (await user(['reset', 'ines'], '', 'fr')).out
    expect(again).toMatch(/^Inès choisit un mot de passe à la page \/invitation, .*\u00a0: [\w-]{43}\n$/u)
    const server = await startServer({ database: db })
    const redeem = async (given: string) =>
      (await server.ask('POST', '/invitation', { code: given, password: PASSWORD })).status
    expect(await redeem(code)).toBe(403)
    expect(await redeem(again.trim().split(' ').at(-1)!)).toBe(200)
    await server.close()
  })

  it('changes roles, disables and enables, and lists everybody', async () => {
    await user(['add', 'Inès', '--role', 'administrator', '--password'], `${PASSWORD}\n`)
    await add('Odile', 'reader')
    expect((await user(['role', 'odile', 'editor'])).out).toBe('Odile · editor · invited\n')
    expect((await user(['disable', 'Odile'])).out).toBe('Odile · editor · disabled\n')
    expect(await user(['reset', 'Odile'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('dixit user enable'),
    })
    expect((await user(['enable', 'Odile'])).out).toBe('Odile · editor · not signed in\n')
    expect(
      (await user(['list', '--json'])).out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toEqual(['Inès', 'Odile'])
  })

  it.each([
    ['the first account as no administrator’s', ['add', 'Odile', '--role', 'editor'], 'The first account'],
    ['somebody unknown', ['disable', 'Basile'], 'Nobody has an account of the name Basile.'],
    ['a role there is not', ['add', 'Odile', '--role', 'boss'], '--role <role> does not take this value.'],
    [
      'the name that the program signs with',
      ['add', 'Dixit', '--role', 'administrator'],
      'signs with this name',
    ],
  ])('refuses %s', async (_, words, told) => {
    expect(await user(words)).toMatchObject({ code: 2, err: expect.stringContaining(told) })
  })

  it('leaves the last administrator as they are', async () => {
    await user(['add', 'Inès', '--role', 'administrator', '--password'], `${PASSWORD}\n`)
    await add('Odile', 'administrator') // who has not set a password yet
    for (const words of [
      ['disable', 'Inès'],
      ['role', 'Inès', 'editor'],
      ['reset', 'Inès'],
    ])
      expect(await user(words)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Nobody would be left'),
      })
  })
})
