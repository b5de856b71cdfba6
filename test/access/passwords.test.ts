import { describe, expect, it } from 'vitest'
import { passwords } from '../../server/access/passwords.ts'

const kept = passwords()
const hash = (password: string, name: string) => kept.hash(password, name)
const matches = (password: string, known: string | null) => kept.matches(password, known)
const codeOf = (password: string, name = 'Odile Werner') =>
  hash(password, name).then(
    () => 'taken',
    ({ fields }: { fields: { code: string }[] }) => fields[0]!.code,
  )

describe('a password is taken', () => {
  it.each([
    ['several words', 'sept moulins sur la Lys'],
    ['letters alone', 'sevenmillsonthelys'],
    ['signs of any kind', '🌊🌊 été à Liège — déjà 漢字'],
    ['as long as one likes', 'le pont '.repeat(30)],
    ['with a part of a name in it', 'Odile mange sept pommes'],
    ['with words that are common each', 'correct horse battery staple'],
  ])('%s', async (_, password) => expect(await codeOf(password)).toBe('taken'))
})

describe('a password is not taken', () => {
  it.each([
    ['too short', 'sept moulins', 'taken'], // twelve, and no fewer
    ['too short', 'sept moulin', 'short_password'],
    ['too short, though it takes many units', '🌊🌊🌊🌊🌊🌊', 'short_password'],
    ['one of the commonest', 'qwerty123456', 'common_password'],
    ['one of the commonest, in capitals', 'QWERTY123456', 'common_password'],
    ['two of the commonest', 'password123456', 'common_password'],
    ['one of the commonest, twice', 'footballfootball', 'common_password'],
    ['one character', 'aaaaaaaaaaaaaaa', 'common_password'],
    ['the own name', 'odilewerner12', 'common_password'],
    ['the own name, the other way', 'Werner-Odile-Werner', 'common_password'],
    ['the name of the program', 'DixitDixitDixit', 'common_password'],
    ['the name of the program and one of the commonest', 'dixit123456789', 'common_password'],
  ])('%s: %s', async (_, password, code) => expect(await codeOf(password)).toBe(code))
})

describe('what is kept of a password', () => {
  it('differs each time, and tells nothing but whether it is the one', async () => {
    const [one, other] = [
      await hash('sept moulins sur la Lys', ''),
      await hash('sept moulins sur la Lys', ''),
    ]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(other)
    expect(await matches('sept moulins sur la Lys', one)).toBe(true)
    expect(await matches('Sept moulins sur la Lys', one)).toBe(false)
    expect(await matches('sept moulins sur la Lys ', one)).toBe(false)
  })

  it('is read by the cost at which it was made, so that the cost can be raised', async () => {
    // As the reference implementation has it: echo -n "le bac de nuit" | argon2 somesaltsomesalt -id -t 1 -k 64 -p 1
    const { argon2Sync } = await import('node:crypto')
    const salt = Buffer.from('somesaltsomesalt')
    const cheap = argon2Sync('argon2id', {
      message: 'le bac de nuit',
      nonce: salt,
      memory: 64,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    })
    const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const kept = `$argon2id$v=19$m=64,t=1,p=1$${base64(salt)}$${base64(cheap)}`
    expect(await matches('le bac de nuit', kept)).toBe(true)
    expect(await matches('le bac du nuit', kept)).toBe(false)
  })

  it('is nothing that matches where there is none', async () => {
    expect(await matches('', null)).toBe(false)
    expect(await matches('sept moulins sur la Lys', null)).toBe(false)
  })
})

it('only so many wait at once, and the others are told', async () => {
  const codes = await Promise.all(
    Array.from({ length: 60 }, () => matches('a', null).catch(({ code }) => code)),
  )
  expect(codes.filter((code) => code === false)).toHaveLength(42)
  expect(codes.filter((code) => code === 'busy')).toHaveLength(18)
})
