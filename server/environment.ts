/** What the environment sets. Only main.ts and cli.ts read it; all else is given it. */
import { isIP } from 'node:net'
import { readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Locale, localeFor } from '../locales/i18n.ts'
import { type Role, ROLES } from './access/asker.ts'
import type { CopySettings } from './nightly-copies.ts'
import type { OpenIdSettings } from './access/openid.ts'
import type { Authority } from './timestamp/authority.ts'
import { isLoopback } from './http/loopback.ts'

const HERE = fileURLToPath(new URL('../db/dixit.db', import.meta.url))
const isInstalled = HERE.includes(`${sep}node_modules${sep}`)

/** In a checkout its own; installed, where the data of whoever uses it belong, since a new version replaces the program. */
const defaultDatabase = (env: Environment): string =>
  isInstalled ? join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'dixit', 'dixit.db') : HERE

export type Environment = Readonly<Record<string, string | undefined>>

export interface ServerOptions {
  database: string
  host: string
  port: number
  user: string
  /** Names under which browsers ask, beside those of this machine. */
  hosts: string[]
  /** Proxies that are believed about who asks, under which name and whether by TLS: addresses, ranges, or `loopback`. */
  trustProxy: string[]
  /** Hosts that pages are fetched from although their addresses are private, as in an intranet. */
  fetchHosts: string[]
  /** Stamps times (RFC 3161); null where the house has none. */
  authority: Authority | null
  /** When it does: `asked`, by somebody, or `always`, by the program for each new capture. */
  seal: string
  /** Empty where nothing is set. */
  logLevel: string
  /** How long a session lasts at most, and unseen, in hours. */
  sessionHours: number
  idleHours: number
  /** The provider at which the people of the house sign in; null where it has none. */
  openId: OpenIdSettings | null
  /** “1” where a verdict stands when a second person signs it. */
  twoPersons: string
  /** From which role on a password is not enough; empty for none. */
  passkeyFrom: string
  /** Opens the metrics to other machines; empty for nobody but this one. */
  metricsToken: string
  /** Null where no copies are asked for. */
  copies: CopySettings | null
}

const HALF_A_DAY = 12
const WEEK = 7 * 24
/** Of hours that a session may be given. */
const YEAR = 366 * 24

/** The options as the environment gives them. */
export const fromEnvironment = (env: Environment): ServerOptions => ({
  database: env['DIXIT_DB'] || defaultDatabase(env),
  host: env['HOST'] || '127.0.0.1',
  port: Number(env['PORT'] || 4747),
  user: env['DIXIT_USER'] || userInfo().username,
  hosts: listed(env['DIXIT_HOSTS']).map((name) => name.toLowerCase()),
  trustProxy: listed(env['DIXIT_TRUST_PROXY']),
  fetchHosts: listed(env['DIXIT_FETCH_HOSTS']),
  authority: env['DIXIT_TSA'] ? { address: env['DIXIT_TSA'], trusted: fileOf(env['DIXIT_TSA_CA']) } : null,
  seal: env['DIXIT_SEAL'] || 'asked',
  logLevel: env['DIXIT_LOG_LEVEL'] ?? '',
  sessionHours: Number(env['DIXIT_SESSION_HOURS'] || WEEK),
  idleHours: Number(env['DIXIT_IDLE_HOURS'] || HALF_A_DAY),
  openId: openIdFrom(env),
  twoPersons: env['DIXIT_TWO_PERSONS'] || '0',
  passkeyFrom: env['DIXIT_PASSKEY_FROM'] ?? '',
  metricsToken: env['DIXIT_METRICS_TOKEN'] ?? '',
  copies: env['DIXIT_BACKUPS']
    ? { folder: env['DIXIT_BACKUPS'], kept: Number(env['DIXIT_BACKUPS_KEPT'] || 7) }
    : null,
})

function openIdFrom(env: Environment): OpenIdSettings | null {
  const issuer = env['DIXIT_OIDC_ISSUER']
  if (!issuer) return null
  return {
    issuer,
    clientId: env['DIXIT_OIDC_CLIENT_ID'] ?? '',
    clientSecret: env['DIXIT_OIDC_CLIENT_SECRET'] || null,
    name: env['DIXIT_OIDC_NAME'] || (URL.parse(issuer)?.hostname ?? ''),
    newcomers: env['DIXIT_OIDC_NEWCOMERS'] || 'invited',
  }
}

/** @throws BadSettingError where it cannot be read */
function fileOf(path: string | undefined): string {
  try {
    return path ? readFileSync(path, 'utf8') : ''
  } catch {
    throw new BadSettingError('DIXIT_TSA_CA')
  }
}

const listed = (names = ''): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** A setting that cannot be what was meant. */
export class BadSettingError extends Error {
  readonly setting: string

  constructor(setting: string) {
    super(setting)
    this.setting = setting
  }
}

/** An address that others reach is served to those who have an account, and there is none. */
export class AccountsNeededError extends Error {
  readonly host: string

  constructor(host: string) {
    super(`Nobody has an account, and ${host} is reached from other machines.`)
    this.host = host
  }
}

/** Nobody alone can make a verdict stand where it takes two: every decision would wait for good. */
export class TwoPersonsNeededError extends Error {
  constructor() {
    super('Nobody has an account, and a verdict takes two people.')
  }
}

const LEVELS: ReadonlySet<string> = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
/** As Express names them: this machine, and the ranges that lead to no other network. */
const RANGES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])
const NEWCOMERS: ReadonlySet<string> = new Set(['invited', 'readers'])
/** A shorter token could be guessed. */
const TOKEN_LENGTH = 20

/** @throws BadSettingError where the server would listen to somebody it should not, or to nobody, or keep no copies, or seal nothing */
export function refuseBadSettings(options: ServerOptions): void {
  const {
    hosts,
    trustProxy,
    authority,
    seal,
    logLevel,
    metricsToken,
    sessionHours,
    idleHours,
    openId,
    twoPersons,
    passkeyFrom,
    copies,
  } = options
  const wrong: [setting: string, isWrong: boolean][] = [
    ['DIXIT_HOSTS', !hosts.every(isHost)],
    ['DIXIT_TRUST_PROXY', !trustProxy.every((proxy) => RANGES.has(proxy) || isAddressOrRange(proxy))],
    ['DIXIT_TSA', authority !== null && !isWebAddress(authority.address)],
    ['DIXIT_TSA_CA', authority !== null && authority.trusted !== '' && !authority.trusted.includes(PEM)],
    ['DIXIT_SEAL', seal !== 'asked' && !(seal === 'always' && authority !== null)],
    ['DIXIT_LOG_LEVEL', logLevel !== '' && !LEVELS.has(logLevel)],
    ['DIXIT_SESSION_HOURS', !(sessionHours > 0 && sessionHours <= YEAR)],
    ['DIXIT_IDLE_HOURS', !(idleHours > 0 && idleHours <= YEAR)],
    ['DIXIT_OIDC_ISSUER', openId !== null && !isIssuer(openId.issuer)],
    ['DIXIT_OIDC_CLIENT_ID', openId?.clientId === ''],
    ['DIXIT_OIDC_NEWCOMERS', openId !== null && !NEWCOMERS.has(openId.newcomers)],
    ['DIXIT_PASSKEY_FROM', passkeyFrom !== '' && !isAboveReader(passkeyFrom)],
    ['DIXIT_TWO_PERSONS', twoPersons !== '0' && twoPersons !== '1'],
    ['DIXIT_METRICS_TOKEN', metricsToken !== '' && metricsToken.length < TOKEN_LENGTH],
    ['DIXIT_BACKUPS_KEPT', copies !== null && !(Number.isSafeInteger(copies.kept) && copies.kept > 0)],
  ]
  for (const [setting, isWrong] of wrong) if (isWrong) throw new BadSettingError(setting)
}

/** A reader without a passkey has to be let in, to make one. */
export const isAboveReader = (role: string): role is Role => ROLES.slice(1).some((one) => one === role)

/** What a provider says is worth no more than the way by which it came; to this machine the way is short. */
function isIssuer(issuer: string): boolean {
  const address = URL.parse(issuer)
  return address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback(address.hostname))
}

const PEM = '-----BEGIN CERTIFICATE-----'

/** A stamp is signed: the way by which it comes need not be. */
const isWebAddress = (address: string) => /^https?:$/.test(URL.parse(address)?.protocol ?? '')

const isHost = (name: string) => !name.includes('*') && URL.parse(`http://${name}`)?.host === name

function isAddressOrRange(proxy: string): boolean {
  const [address = '', bits, ...rest] = proxy.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return most > 0 && rest.length === 0 && (bits === undefined || (Number(bits) > 0 && Number(bits) <= most))
}

/** The language of messages, as POSIX has it. */
export const environmentLocale = (env: Environment): Locale =>
  localeFor(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')
