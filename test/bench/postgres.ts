/** The peers that have a server of their own: PostgreSQL with a trigram index, and its text search, where it is installed. */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const SETTINGS =
  "-c listen_addresses='' -c fsync=off -c shared_buffers=1GB -c maintenance_work_mem=1GB -c max_wal_size=8GB"

const LONGEST_S = 120

interface Postgres {
  version: string
  /** Stores and indexes them. */
  load(texts: Iterable<string>): Promise<void>
  /** By the trigrams of the claim, or by any of the words. The passages’ ids are their numbers, from 1 on. */
  lookUpTrigrams(claim: string, most: number): Promise<LookedUp>
  lookUpWords(words: readonly string[], most: number): Promise<LookedUp>
  close(): Promise<void>
}

interface LookedUp {
  /** As PostgreSQL says, in milliseconds; the longest we wait where it was not done by then. */
  ms: number
  ids: number[]
}

/** @returns null where none is installed */
export async function startPostgres(): Promise<Postgres | null> {
  const bin = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
  if (bin === null || !existsSync(join(bin, 'initdb'))) return null
  const folder = await mkdtemp(join(tmpdir(), 'dixit-postgres-'))
  const user = await ordinaryUser()
  if (user) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const call = (program: string, args: string[]) =>
    run(join(bin, program), args, { ...user, cwd: folder, maxBuffer: 1e9 })
  const psql = ['-X', '-q', '-A', '-t', '-h', folder, '-U', 'bench', '-d', 'postgres']
  await call('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'])
  await call('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `${SETTINGS} -k ${folder}`,
    'start',
  ])
  const ask = async (...commands: string[]) =>
    (await call('psql', [...psql, ...commands.flatMap((command) => ['-c', command])])).stdout

  async function timed(sql: string): Promise<LookedUp> {
    const answer = await ask(`SET statement_timeout = '${LONGEST_S}s'`, '\\timing on', sql).catch(() => null)
    return {
      ms: answer === null ? LONGEST_S * 1000 : Number(/^Time: ([\d.]+) ms/m.exec(answer)![1]),
      ids: [...(answer ?? '').matchAll(/^\d+$/gm)].map(([id]) => Number(id)),
    }
  }

  return {
    version: (await ask('SHOW server_version')).trim(),
    async load(texts) {
      await ask(
        'CREATE EXTENSION pg_trgm',
        `CREATE TABLE passages (id integer PRIMARY KEY, text text NOT NULL,
           words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED)`,
      )
      const copy = spawn(join(bin, 'psql'), [...psql, '-c', 'COPY passages (id, text) FROM STDIN'], {
        ...user,
        cwd: folder,
        stdio: ['pipe', 'ignore', 'inherit'],
      })
      let id = 0
      for (const text of texts)
        if (!copy.stdin.write(`${++id}\t${text.replaceAll('\\', '\\\\')}\n`)) await once(copy.stdin, 'drain')
      copy.stdin.end()
      await once(copy, 'exit')
      await ask(
        'CREATE INDEX ON passages USING gin (text gin_trgm_ops)',
        'CREATE INDEX ON passages USING gin (words)',
        'VACUUM ANALYZE passages',
      )
    },
    lookUpTrigrams: (claim, most) =>
      timed(
        `SELECT id FROM passages WHERE ${literal(claim)} <% text ORDER BY ${literal(claim)} <<-> text LIMIT ${most}`,
      ),
    lookUpWords(words, most) {
      const query = `to_tsquery('simple', ${literal(words.map((word) => literal(word)).join(' | '))})`
      return timed(
        `SELECT id FROM passages WHERE words @@ ${query} ORDER BY ts_rank(words, ${query}) DESC LIMIT ${most}`,
      )
    },
    async close() {
      await call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      await rm(folder, { recursive: true })
    },
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** PostgreSQL refuses to run as root. @returns whom to run it as instead, undefined where we are somebody else */
async function ordinaryUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}
