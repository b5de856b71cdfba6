/** A timestamp authority of the tests' own, as OpenSSL makes one: a root, a certificate that may stamp times, and a server. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Horodateur du Quai
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamping]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = here
[here]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`

export const hasOpenssl = (): boolean => spawnSync('openssl', ['version']).status === 0

export interface TestAuthority {
  address: string
  /** PEM of the root that its certificate leads to, and of another. */
  root: string
  otherRoot: string
  /** What it does instead of answering as it is asked. */
  instead: ((answer: Buffer) => Buffer) | null
  /** What OpenSSL itself says of an answer. */
  verifies(answer: Buffer, bytes: Buffer): boolean
  close(): void
}

export async function startAuthority(): Promise<TestAuthority> {
  const cwd = mkdtempSync(join(tmpdir(), 'dixit-tsa-'))
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd, stdio: 'pipe' })
  const file = (name: string) => readFileSync(join(cwd, name))
  writeFileSync(join(cwd, 'conf'), CONFIG)
  writeFileSync(join(cwd, 'serial'), '01')
  const EC = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-config',
    'conf',
    '-days',
    '2',
  ]
  for (const root of ['root', 'other'])
    openssl(
      'req',
      '-x509',
      ...EC,
      '-subj',
      `/CN=${root}`,
      '-extensions',
      'root',
      '-keyout',
      `${root}.key`,
      '-out',
      `${root}.pem`,
    )
  openssl('req', '-new', ...EC.slice(0, -2), '-keyout', 'tsa.key', '-out', 'tsa.csr')
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    'conf',
    '-extensions',
    'stamping',
    '-out',
    'tsa.pem',
  )

  const authority: TestAuthority = {
    address: '',
    root: file('root.pem').toString(),
    otherRoot: file('other.pem').toString(),
    instead: null,
    verifies(answer, bytes) {
      writeFileSync(join(cwd, 'answer.tsr'), answer)
      writeFileSync(join(cwd, 'bytes'), bytes)
      const words = ['ts', '-verify', '-in', 'answer.tsr', '-data', 'bytes', '-CAfile', 'root.pem']
      return spawnSync('openssl', words, { cwd }).status === 0
    },
    close() {
      server.close()
      rmSync(cwd, { recursive: true, force: true })
    },
  }
  const server = createServer((request, response) => {
    void buffer(request).then((query) => {
      writeFileSync(join(cwd, 'query.tsq'), query)
      openssl(
        'ts',
        '-reply',
        '-config',
        'conf',
        '-queryfile',
        'query.tsq',
        '-signer',
        'tsa.pem',
        '-inkey',
        'tsa.key',
        '-out',
        'reply.tsr',
      )
      const answer = file('reply.tsr')
      response.setHeader('Content-Type', 'application/timestamp-reply')
      response.end(authority.instead ? authority.instead(answer) : answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  authority.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return authority
}
