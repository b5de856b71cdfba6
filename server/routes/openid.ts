/** To the OpenID provider of the house and back: addresses that a browser is sent to, not ones that a page asks. */
import { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Access } from '../access/access.ts'
import type { OpenId } from '../access/openid.ts'
import { type OpenIdRefusal, ToProvider } from '../api/openid.ts'
import { askerAs } from '../http/asker.ts'
import { cookieFor, cookieIn, cookieOf, fromWhere } from '../http/credentials.ts'
import { originOf } from '../http/foreign.ts'
import { Problem, type ProblemCode } from '../problem.ts'

const CALLBACK = '/session/openid/callback'
/** Beside what is kept here: only the browser that was sent away may come back. */
const STATE = 'dixit-openid'

export function openIdRoutes(openId: OpenId, access: Pick<Access, 'leave'>, log: Logger): Router {
  const router = Router()
  router.get('/session/openid', async (request, response) => {
    // Another site leads nobody through here who has not asked to sign in.
    if (request.get('Sec-Fetch-Site') === 'cross-site') throw new Problem('foreign_origin')
    const { to = '/' } = ToProvider.safeParse(request.query).data ?? {}
    await orBack(response, to, async () => {
      const { address, state } = await openId.send(to, callbackOf(request))
      response.append('Set-Cookie', cookieFor(request, STATE, state, null))
      return address
    })
  })
  router.get(CALLBACK, async (request, response) => {
    const state = cookieIn(request, STATE)
    response.append('Set-Cookie', cookieFor(request, STATE, '', new Date(0)))
    const given = request.query['state']
    const expected = state !== undefined && given === state ? await openId.expected(state) : null
    await orBack(response, expected?.to ?? '/', async () => {
      if (!expected) throw new Problem('openid_failed')
      const current = new URL(callbackOf(request))
      current.search = new URL(request.originalUrl, current).search
      const begun = await openId.signIn(current, state!, expected, fromWhere(request))
      await access.leave(askerAs(response, null))
      response.append('Set-Cookie', cookieOf(request, begun))
      return expected.to
    })
  })
  return router

  /** Goes where `next` says; where that is refused, to the page they were going to, which says why. */
  async function orBack(response: Response, to: string, next: () => Promise<string>): Promise<void> {
    try {
      response.redirect(303, await next())
    } catch (error) {
      if (!(error instanceof Problem) || !REFUSALS.has(error.code)) throw error
      if (error.cause !== undefined) log.warn({ err: error.cause }, 'openid')
      response.redirect(303, `${to}#sign-in=${error.code}`)
    }
  }
}

const callbackOf = (request: Request) => `${originOf(request)}${request.baseUrl}${CALLBACK}`

const REFUSALS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'openid_failed',
  'openid_unknown',
  'openid_name_taken',
] satisfies OpenIdRefusal[])
