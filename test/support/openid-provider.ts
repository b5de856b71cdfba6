/** An OpenID provider of the test's own, as OpenID Connect Core 1.0 has it, which can be made to lie. */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface OpenIdProvider {
  issuer: string
  /** Who signs in there next, and what is told of them. */
  person: Record<string, unknown>
  /** What is laid over the ID token: another issuer, nonce, audience or end. */
  lies: Record<string, unknown>
  /** Whether the ID token is signed with a key that nobody knows. */
  forges: boolean
  /** Whether what is known of the person is told to whoever asks with the token alone. */
  isTaciturn: boolean
  /** What the last client sent to have its code made a token. */
  asked: URLSearchParams
  close(): Promise<void>
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

const SECONDS = 300

export async function startProvider(): Promise<OpenIdProvider> {
  const [key, other] = [newKey(), newKey()]
  /** The questions of clients, by the code that was given for them. */
  const codes = new Map<string, URLSearchParams>()

  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', provider.issuer)
    if (address.pathname === '/.well-known/openid-configuration')
      return json(response, discovery(provider.issuer))
    if (address.pathname === '/keys')
      return json(response, {
        keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      })
    if (address.pathname === '/authorize') {
      const code = randomUUID()
      codes.set(code, address.searchParams)
      const back = new URL(address.searchParams.get('redirect_uri')!)
      back.search = new URLSearchParams({
        code,
        state: address.searchParams.get('state')!,
        iss: provider.issuer,
      }).toString()
      return response.writeHead(303, { Location: back.href }).end()
    }
    if (address.pathname === '/token') {
      provider.asked = new URLSearchParams(await text(request))
      const question = codes.get(provider.asked.get('code') ?? '')
      codes.delete(provider.asked.get('code') ?? '')
      if (!question || !isAnswered(question, provider.asked))
        return json(response, { error: 'invalid_grant' }, 400)
      return json(response, {
        access_token: 'token',
        token_type: 'Bearer',
        expires_in: SECONDS,
        id_token: idToken(question),
      })
    }
    if (address.pathname === '/userinfo') return json(response, provider.person)
    response.writeHead(404).end()
  })

  function idToken(question: URLSearchParams): string {
    const now = Math.floor(Date.now() / 1_000)
    const { sub } = provider.person
    const claims = {
      iss: provider.issuer,
      aud: question.get('client_id'),
      nonce: question.get('nonce'),
      iat: now,
      exp: now + SECONDS,
      ...(provider.isTaciturn ? { sub } : provider.person),
      ...provider.lies,
    }
    const said = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`
    const { privateKey } = provider.forges ? other : key
    return `${said}.${sign('sha256', Buffer.from(said), privateKey).toString('base64url')}`
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const provider: OpenIdProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    person: {},
    lies: {},
    forges: false,
    isTaciturn: false,
    asked: new URLSearchParams(),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return provider
}

const json = (response: ServerResponse, body: object, status = 200) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  userinfo_endpoint: `${issuer}/userinfo`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
})

/** Whether the answer comes from whoever was asked (PKCE), to where they were to be sent back. */
function isAnswered(question: URLSearchParams, answer: URLSearchParams): boolean {
  const verifier = answer.get('code_verifier') ?? ''
  return (
    question.get('code_challenge') === createHash('sha256').update(verifier).digest('base64url') &&
    question.get('redirect_uri') === answer.get('redirect_uri')
  )
}
