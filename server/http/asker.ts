/** Tells every route who asks, and refuses who may not. */
import type { Request, RequestHandler, Response } from 'express'
import { type Asker, may, type Role } from '../access/asker.ts'
import { As } from '../api/desk.ts'
import { invalidInput, Problem } from '../problem.ts'

/** @returns null where nobody says who they are */
export type WhoAsks = (request: Request) => Promise<Asker | null>

/** Finds who asks, once for each request. */
export const knowAsker =
  (whoAsks: WhoAsks): RequestHandler =>
  async (request, response, next) => {
    response.locals['asker'] = await whoAsks(request)
    next()
  }

/** @throws {Problem} sign_in where nobody says who they are, not_allowed where they may not */
export function askerAs(response: Response, needed: Role): Asker {
  const asker = response.locals['asker'] as Asker | null
  if (!asker) throw new Problem('sign_in')
  if (!may(asker, needed)) throw new Problem('not_allowed')
  return asker
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
