/** Passkeys: the devices that one signs in by. */
import { z } from 'zod'
import { Id, line, When } from './fields.ts'

/** As browsers write bytes into JSON; the longest is an attestation, which none is asked for. */
const bytes = z.base64url().max(20_000)

/** What a browser answers is read by the library that knows it; it comes with more than is looked at. */
const answer = <Response extends z.ZodType>(response: Response) =>
  z.object({
    id: bytes,
    rawId: bytes,
    response,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  })

const transports = z.array(z.string().max(20)).max(10)

/** See PublicKeyCredential.toJSON() of WebAuthn Level 3. */
export const PasskeyShown = z
  .object({
    response: answer(
      z.object({
        clientDataJSON: bytes,
        authenticatorData: bytes,
        signature: bytes,
        userHandle: bytes.optional(),
      }),
    ),
  })
  .meta({ id: 'PasskeyShown' })

const name = line.pipe(z.string().max(100))

export const NewPasskey = z
  .object({
    name,
    response: answer(
      z.object({ clientDataJSON: bytes, attestationObject: bytes, transports: transports.optional() }),
    ),
  })
  .meta({ id: 'NewPasskey' })
export const PasskeyChange = z.object({ name }).meta({ id: 'PasskeyChange' })

export const Passkey = z
  .object({
    id: Id,
    name: z.string(),
    createdAt: When,
    usedAt: When.nullable(),
  })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof Passkey>
export const Passkeys = z.object({ items: z.array(Passkey) }).meta({ id: 'Passkeys' })

/** What a browser asks a device, in the words of WebAuthn: handed to it as it is. */
export const Challenge = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyChallenge' })
