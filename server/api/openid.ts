/** Signing in at the OpenID provider of the house. */
import { z } from 'zod'

/** Where one was going when one was asked to sign in: a page of ours. */
export const ToProvider = z.object({
  to: z
    .string()
    .max(2_000)
    .regex(/^\/(?![/\\]|api\/)[^\\\p{Cc}]*$/u)
    .default('/'),
})

/** Why whoever comes back from the provider may not be let in; the page says it in words. */
export type OpenIdRefusal = 'openid_failed' | 'openid_unknown' | 'openid_name_taken'
