/** A request to each endpoint of sign-in and accounts, in an order in which each finds what it needs, on an empty store. */
import type { z } from 'zod'
import {
  Account,
  AccountPage,
  Invited,
  Sessions,
  SessionState,
  TokenMade,
  Tokens,
} from '../../server/api/access.ts'
import { PASSWORD } from './accounts.ts'

const INES = { name: 'Inès', password: PASSWORD }
const CHANGE = { old: PASSWORD, password: 'cinq ponts de Namur' }

export const ACCESS_REQUESTS: [
  endpoint: string,
  path: string,
  body: unknown,
  status: number,
  shape: z.ZodType | null,
][] = [
  ['GET /session', '/session', undefined, 200, SessionState],
  ['POST /setup', '/setup', { code: 'first', ...INES }, 200, SessionState],
  ['GET /account/sessions', '/account/sessions', undefined, 200, Sessions],
  ['DELETE /account/sessions/{id}', '/account/sessions/1', undefined, 204, null],
  ['POST /session', '/session', INES, 200, SessionState],
  ['POST /account/tokens', '/account/tokens', { name: 'Nightly', role: 'reader' }, 201, TokenMade],
  ['GET /account/tokens', '/account/tokens', undefined, 200, Tokens],
  ['DELETE /account/tokens/{id}', '/account/tokens/1', undefined, 204, null],
  ['PUT /account/password', '/account/password', CHANGE, 200, SessionState],
  ['POST /accounts', '/accounts', { name: 'Odile', role: 'editor' }, 201, Invited],
  ['GET /accounts', '/accounts?search=odi&limit=1', undefined, 200, AccountPage],
  ['GET /accounts/{id}', '/accounts/2', undefined, 200, Account],
  ['PATCH /accounts/{id}', '/accounts/2', { role: 'checker', email: 'odile@quai.example' }, 200, Account],
  ['POST /accounts/{id}/invitation', '/accounts/2/invitation', undefined, 200, Invited],
  ['DELETE /accounts/{id}/sessions', '/accounts/2/sessions', undefined, 204, null],
  ['POST /invitation', '/invitation', { code: 'again', password: PASSWORD }, 200, SessionState],
  ['DELETE /session', '/session', undefined, 204, null],
]

/** Those that a device answers for: passkeys.test.ts asks each. */
export const BY_DEVICE = [
  'POST /account/passkeys/challenge',
  'POST /account/passkeys',
  'GET /account/passkeys',
  'PATCH /account/passkeys/{id}',
  'DELETE /account/passkeys/{id}',
  'POST /session/passkey/challenge',
  'POST /session/passkey',
] as const
