/** A device that makes passkeys and shows them, as WebAuthn Level 3 has it, for what no browser would do. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** As much of CBOR as a device writes: small numbers, texts, bytes, maps. */
type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

const head = (major: number, value: number) =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255])

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_CREDENTIAL = 0x40

/** What a browser is asked to have a device do, as far as this one looks. */
interface Asked {
  challenge: string
  rpId?: string
  rp?: { id?: string }
}

interface Given {
  origin: string
  /** Whether its owner showed that it is they who have it. */
  verified?: boolean
  /** Whose site the device is told it is at; that of the question unless told otherwise. */
  domain?: string
}

export function newAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const credential = randomBytes(16)
  let counter = 0

  const authenticatorData = (domain: string, flags: number, rest: Uint8Array = new Uint8Array()) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([sha256(domain), Buffer.from([flags]), count, rest])
  }
  const clientData = (type: 'create' | 'get', challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }))
  const answer = <Response extends object>(response: Response) => ({
    id: base64(credential),
    rawId: base64(credential),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  return {
    /** As if somebody had copied it a while ago. */
    count: (by: number) => (counter += by),
    make({ challenge, rp }: Asked, { origin, verified = true, domain = rp?.id ?? '' }: Given) {
      const coordinate = (text = '') => Buffer.from(text, 'base64url')
      const key = new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ])
      const length = Buffer.from([0, credential.length])
      const attested = Buffer.concat([Buffer.alloc(16), length, credential, cbor(key)])
      const flags = PRESENT | WITH_CREDENTIAL | (verified ? VERIFIED : 0)
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authenticatorData(domain, flags, attested)],
      ])
      return answer({
        clientDataJSON: base64(clientData('create', challenge, origin)),
        attestationObject: base64(cbor(attestation)),
        transports: ['internal'],
      })
    },
    show({ challenge, rpId }: Asked, { origin, verified = true, domain = rpId ?? '' }: Given) {
      const data = authenticatorData(domain, PRESENT | (verified ? VERIFIED : 0))
      const said = clientData('get', challenge, origin)
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)
      return answer({
        clientDataJSON: base64(said),
        authenticatorData: base64(data),
        signature: base64(signature),
      })
    },
  }
}
