/**
 * Timestamps by RFC 3161: a query for a hash, the answer of an authority, and what an answer that was kept proves. The
 * structures, signatures and chains of certificates are read by pkijs.
 */
import { X509Certificate } from 'node:crypto'
import { Integer, Null, OctetString } from 'asn1js'
import * as pkijs from 'pkijs'

/** The OID of SHA-256. */
const SHA256 = '2.16.840.1.101.3.4.2.1'
/** What a certificate says of itself that may stamp times: id-kp-timeStamping. */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
/** Granted, or granted with changes that the answer tells. */
const GRANTED = [0, 1]
const NAME = '2.5.4.3'

/** @param sha256 as hexadecimal digits @param nonce a number drawn by chance @returns DER */
export function timestampQuery(sha256: string, nonce: Uint8Array): Uint8Array {
  const query = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: bytesOf(sha256) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  })
  return new Uint8Array(query.toSchema().toBER())
}

export interface Stamped {
  /** When the authority says that it saw the hash. */
  at: string
  sha256: string
  nonce: Uint8Array | null
}

/** @param answer DER of a TimeStampResp @returns null where it grants nothing that can be read */
export function readStamp(answer: Uint8Array): Stamped | null {
  const info = infoOf(answer)?.info
  if (!info) return null
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  if (hashAlgorithm.algorithmId !== SHA256) return null
  return {
    at: info.genTime.toISOString(),
    sha256: Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex'),
    nonce: info.nonce ? info.nonce.valueBlock.valueHexView : null,
  }
}

export interface Proven {
  /** Whether the bytes are those that were stamped, and the signature is of a certificate that may stamp times. */
  valid: boolean
  /** Whether that certificate leads to one that is trusted; null where none are given to be trusted. */
  trusted: boolean | null
  /** Whom the certificate names. */
  signer: string | null
}

const UNPROVEN: Proven = { valid: false, trusted: null, signer: null }

/**
 * @param answer DER of a TimeStampResp
 * @param bytes that were stamped
 * @param trusted PEM of certificates that are trusted; '' where none are
 */
export async function proveStamp(answer: Uint8Array, bytes: Uint8Array, trusted: string): Promise<Proven> {
  const read = infoOf(answer)
  if (!read) return UNPROVEN
  const { signed } = read
  const data = bufferOf(bytes)
  const check = async (trustedCerts: pkijs.Certificate[]) => {
    try {
      const checkChain = trustedCerts.length > 0
      return await signed.verify({ signer: 0, data, trustedCerts, checkChain, extendedMode: true })
    } catch {
      return null // as of a chain that leads nowhere
    }
  }
  const proven = await check([])
  const certificate = proven?.signerCertificate ?? null
  if (!certificate || !proven?.signatureVerified || !mayStamp(certificate)) return UNPROVEN
  const roots = certificatesIn(trusted)
  const chained = roots.length === 0 ? null : await check(roots)
  return {
    valid: true,
    trusted: roots.length === 0 ? null : chained?.signatureVerified === true,
    signer: nameOf(certificate),
  }
}

function infoOf(answer: Uint8Array): { signed: pkijs.SignedData; info: pkijs.TSTInfo } | null {
  try {
    const { status, timeStampToken } = pkijs.TimeStampResp.fromBER(bufferOf(answer))
    if (!GRANTED.includes(status.status) || !timeStampToken) return null
    const signed = new pkijs.SignedData({ schema: timeStampToken.content })
    const { eContentType, eContent } = signed.encapContentInfo
    if (eContentType !== pkijs.id_eContentType_TSTInfo || !eContent) return null
    return { signed, info: pkijs.TSTInfo.fromBER(eContent.getValue()) }
  } catch {
    return null // it is no such answer
  }
}

const mayStamp = ({ extensions = [] }: pkijs.Certificate): boolean =>
  extensions.some(
    ({ parsedValue }) =>
      parsedValue instanceof pkijs.ExtKeyUsage && parsedValue.keyPurposes.includes(TIME_STAMPING),
  )

function nameOf({ subject }: pkijs.Certificate): string | null {
  const { typesAndValues } = subject
  const named = typesAndValues.find(({ type }) => type === NAME) ?? typesAndValues[0]
  return named ? named.value.valueBlock.value : null
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** @throws where one of them is none */
export const certificatesIn = (pem: string): pkijs.Certificate[] =>
  (pem.match(PEM) ?? []).map((one) => pkijs.Certificate.fromBER(bufferOf(new X509Certificate(one).raw)))

const bytesOf = (hex: string) => bufferOf(Buffer.from(hex, 'hex'))

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer
