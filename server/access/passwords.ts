/** Passwords: which are taken, and what is kept of them. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { dictionary } from '@zxcvbn-ts/language-common'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'

/** OWASP's for argon2id: 19 MiB, gone through twice. About 30 ms, and in a thread of Node's own. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const HASH_BYTES = 32

/** In code points. No rules of composition: length is what makes one hard to guess. */
const SHORTEST = 12
/** Of the words of a name: shorter ones stand in many a good password. And of characters that are not all the same. */
const TELLING = 4

/** How many are hashed at once, and how many wait for it: each takes memory, and anybody may ask for it. */
const AT_ONCE = 2
const MOST_WAITING = 40

/** Of the list of leaked passwords, the commonest first: so many, and those further down that are long enough to be taken. */
const COMMONEST = 3_000

export interface Passwords {
  /** @returns what is kept, a PHC string @throws Problem `invalid` where it is not to be taken, `busy` */
  hash(password: string, name: string): Promise<string>
  /** Whether it is the one of which that is kept; of null, which nothing hashes to, it takes as long. */
  matches(password: string, kept: string | null): Promise<boolean>
}

export function passwords(): Passwords {
  let common: ReadonlySet<string> | undefined
  const inTurn = queue()
  const decoy = phc(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES), COST)
  return {
    hash(password, name) {
      const wrong = wrongWith(normal(password), name, (common ??= commonOnes()))
      if (wrong) return Promise.reject(Problem.invalid('password', wrong))
      return inTurn(() => hashed(normal(password), randomBytes(SALT_BYTES)))
    },
    async matches(password, kept) {
      const known = kept ?? decoy
      const { salt, ...cost } = parse(known)
      const found = await inTurn(() => hashed(normal(password), salt, cost))
      return timingSafeEqual(Buffer.from(found), Buffer.from(known)) && kept !== null
    },
  }
}

const commonOnes = () =>
  new Set(
    dictionary['passwords-common'].filter(
      (password, at) => at < COMMONEST || [...password].length >= SHORTEST,
    ),
  )

/** The same on every keyboard: an accent may be typed as one character or as two. */
const normal = (password: string) => password.normalize('NFKC')

function wrongWith(password: string, name: string, common: ReadonlySet<string>) {
  if ([...password].length < SHORTEST) return 'short_password'
  const folded = foldText(password)
  const parts = [...wordsOf(name), 'dixit'].filter((word) => word.length >= TELLING)
  const left = parts.reduce((rest, word) => rest.replaceAll(word, ''), folded)
  return isCommon(left, common) || new Set(left).size < TELLING ? 'common_password' : null
}

/** Whether it is one of the commonest, or two of them side by side. */
function isCommon(password: string, common: ReadonlySet<string>): boolean {
  if (common.has(password)) return true
  for (let at = 1; at < password.length; at++)
    if (common.has(password.slice(0, at)) && common.has(password.slice(at))) return true
  return false
}

const wordsOf = (name: string) => foldText(name).split(/[^\p{L}\p{N}]+/u)

interface Cost {
  memory: number
  passes: number
  parallelism: number
}

const argon2id = promisify(argon2).bind(null, 'argon2id')
const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** As the PHC string format has it: the cost stands beside the hash, so that it can be raised one day. */
async function hashed(message: string, salt: Buffer, cost: Cost = COST): Promise<string> {
  const hash = await argon2id({ message, nonce: salt, tagLength: HASH_BYTES, ...cost })
  return phc(salt, hash, cost)
}

function phc(salt: Buffer, hash: Buffer, { memory, passes, parallelism }: Cost): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$[^$]+$/

function parse(kept: string): Cost & { salt: Buffer } {
  const [, memory, passes, parallelism, salt] = PHC.exec(kept) ?? []
  if (salt === undefined) throw new RangeError('Not what a password hashes to')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
  }
}

/** @returns what does some work as soon as few enough are at theirs @throws Problem `busy` where too many wait */
function queue() {
  const waiting: (() => void)[] = []
  let working = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (working < AT_ONCE) working++
    else if (waiting.length < MOST_WAITING) await new Promise<void>((resolve) => waiting.push(resolve))
    else throw new Problem('busy')
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working--
    }
  }
}
