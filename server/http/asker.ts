/** Tells every route who asks, and refuses who may not. */
import type { Request, RequestHandler, Response } from 'express'
import type { Access } from '../access/access.ts'
import { type Asker, isRecent, may, type Role } from '../access/asker.ts'
import { As } from '../api/desk.ts'
import { invalidInput, Problem } from '../problem.ts'
import { presentedBy } from './credentials.ts'

/** Finds who asks, once for each request. */
export const knowAsker =
  (access: Pick<Access, 'whoAsks'>): RequestHandler =>
  async (request, response, next) => {
    response.locals['asker'] = await access.whoAsks(presentedBy(request))
    next()
  }

/**
 * @param needed null where anybody may
 * @param inPerson whether a program with a token may not
 * @param recently whether somebody may not who signed in long ago
 * @throws {Problem} sign_in where nobody says who they are, not_allowed where they may not, sign_in_again
 */
export function askerAs(response: Response, needed: Role, how?: How): Asker
export function askerAs(response: Response, needed: Role | null, how?: How): Asker | null
export function askerAs(
  response: Response,
  needed: Role | null,
  { inPerson = false, recently = false }: How = {},
): Asker | null {
  const asker = response.locals['asker'] as Asker | null
  if (needed === null) return asker
  if (!asker) throw new Problem('sign_in')
  const isProgram = asker.session === null && !asker.alone
  if (!may(asker, needed) || (inPerson && isProgram)) throw new Problem('not_allowed')
  if (recently && !isRecent(asker, Date.now())) throw new Problem('sign_in_again')
  return asker
}

interface How {
  inPerson?: boolean
  recently?: boolean
}

export const needs =
  (role: Role): RequestHandler =>
  (_, response, next) => {
    askerAs(response, role)
    next()
  }

/**
 * The name that a request is signed with: that of who asks. On a desk of one’s own `?as=` gives another.
 *
 * @throws {Problem} not_yours where it gives the name of somebody else who has an account of their own
 */
export function signature({ name, alone }: Asker, { query }: Request): string {
  const given = As.safeParse(query)
  if (!given.success) throw invalidInput(given.error)
  const { as = name } = given.data
  if (!alone && as !== name) throw new Problem('not_yours')
  return as
}
