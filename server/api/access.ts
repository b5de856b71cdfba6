/** Accounts, sessions, tokens: who may ask, and how they say who they are. */
import { z } from 'zod'
import { ROLES } from '../access/asker.ts'
import { foldText } from '../language/fold.ts'
import { Signers } from './checks.ts'
import { Id, plain, version, When } from './fields.ts'
import { cursor, limit, page, search } from './page.ts'

const Role = z.enum(ROLES).describe('Each may do what those before it may.').meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

const LONGEST_NAME = 100
/** Of a password, in UTF-16 units; how short it may be is looked at where it is set. */
const LONGEST_PASSWORD = 256
const LONGEST_CODE = 200
/** What the program signs with. */
const OWN_NAME = 'dixit'

const name = plain(LONGEST_NAME)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1))
const newName = name
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'no_words')
  .refine((text) => foldText(text) !== OWN_NAME, 'reserved')
const password = z.string().max(LONGEST_PASSWORD)
const code = z.string().max(LONGEST_CODE)

export const SessionState = z
  .object({
    mode: z
      .enum(['one-person', 'accounts'])
      .describe('Whether one person works here without signing in, or people have accounts.'),
    account: z.object({ name: z.string(), role: Role }).nullable().describe('Who asks; null for nobody.'),
    ways: z
      .object({
        password: z.boolean(),
        passkey: z.boolean(),
        openid: z.object({ name: z.string() }).nullable().describe('The provider of the house.'),
      })
      .describe('How one signs in here.'),
    setup: z.boolean().describe('Whether the first administrator is still to be made.'),
    signers: Signers.describe('How many people have to sign a verdict before it stands.'),
  })
  .meta({ id: 'SessionState' })
export type SessionState = z.infer<typeof SessionState>

export const SignIn = z.object({ name, password }).meta({ id: 'SignIn' })
export type SignIn = z.input<typeof SignIn>
export const SetUp = z
  .object({ code: code.describe('As the server printed it when it started.'), name: newName, password })
  .meta({ id: 'SetUp' })
export type SetUp = z.input<typeof SetUp>
export const Redeemed = z
  .object({ code: code.describe('As an administrator handed it on.'), password })
  .meta({ id: 'RedeemedInvitation' })
export type Redeemed = z.input<typeof Redeemed>
export const PasswordChange = z
  .object({ old: password.describe('The one until now.'), password })
  .meta({ id: 'PasswordChange' })
export type PasswordChange = z.input<typeof PasswordChange>

export const Way = z.enum(['password', 'passkey', 'openid']).meta({ id: 'WayOfSigningIn' })
export type Way = z.infer<typeof Way>

export const Session = z
  .object({
    id: Id,
    way: Way,
    agent: z.string().describe('The browser, as it calls itself.'),
    createdAt: When,
    seenAt: When,
    endsAt: When,
    current: z.boolean().describe('Whether this request belongs to it.'),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>
export const Sessions = z.object({ items: z.array(Session) }).meta({ id: 'Sessions' })

const LONGEST_DAYS = 366
const DAYS = 90

export const Token = z
  .object({
    id: Id,
    name: z.string(),
    role: Role,
    createdAt: When,
    usedAt: When.nullable(),
    endsAt: When,
  })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>
export const Tokens = z.object({ items: z.array(Token) }).meta({ id: 'Tokens' })
export const NewToken = z
  .object({
    name,
    role: Role.describe('Not above one’s own.'),
    days: z.int().min(1).max(LONGEST_DAYS).default(DAYS).describe('After which it ends.'),
  })
  .meta({ id: 'NewToken' })
export type NewToken = z.infer<typeof NewToken>
export const TokenMade = Token.extend({
  token: z.string().describe('Shown this once; sent as “Authorization: Bearer …”.'),
}).meta({ id: 'TokenMade' })
export type TokenMade = z.infer<typeof TokenMade>

export const Account = z
  .object({
    id: Id,
    name: z.string().describe('What their changes are signed with; it never changes.'),
    role: Role,
    email: z.string().nullable().describe('By which the OpenID provider of the house knows them.'),
    disabled: z.boolean(),
    invited: z.boolean().describe('Whether a code is out by which a password is set.'),
    createdAt: When,
    seenAt: When.nullable().describe('When they were last here, of the sessions that have not ended.'),
    version,
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

const email = z.email().max(254)
export const NewAccount = z
  .object({ name: newName, role: Role, email: email.nullable().default(null) })
  .meta({ id: 'NewAccount' })
export type NewAccount = z.infer<typeof NewAccount>
export const AccountChange = z
  .object({ role: Role, disabled: z.boolean(), email: email.nullable() })
  .partial()
  .meta({ id: 'AccountChange' })
export type AccountChange = z.infer<typeof AccountChange>

export const AccountSearch = z.object({ search, cursor, limit })
export const AccountPage = page(Account).meta({ id: 'AccountPage' })
export type AccountPage = z.infer<typeof AccountPage>

export const Invited = z
  .object({
    account: Account,
    code: z.string().describe('Shown this once, for them alone: with it they set their password.'),
    endsAt: When,
  })
  .meta({ id: 'Invited' })
export type Invited = z.infer<typeof Invited>
