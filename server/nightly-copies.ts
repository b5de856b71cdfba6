/** A copy of the database for each night while the server runs, and which of them are kept. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { backUpApart } from './store/copies-of-file.ts'

export interface CopySettings {
  /** There already: where a disk is not mounted that is told, and nothing is written in its place. */
  folder: string
  kept: number
}

/** The hour, by the machine's clock, from which a day has its copy. */
const DUE_AT = 3
const HOUR_MS = 3_600_000
/** Of a copy, and of what is left of one that was stopped. */
const NAME = /^dixit-\d{4}-\d\d-\d\d\.db(?<left>\.part.*)?$/

/**
 * @returns looks whether the copy that is due is there, and makes it where it is not, as `dixit backup` does; what fails is
 *   told in the log, and tried again at the next look
 */
export function nightlyCopies(
  database: string,
  { folder, kept }: CopySettings,
  { log, now = Date.now }: { log: Logger; now?: () => number },
): () => Promise<void> {
  let isCopying = false

  async function copy(name: string): Promise<void> {
    const file = join(folder, name)
    if (existsSync(file)) return
    await backUpApart(database, file)
    for (const old of tooMany(folder, kept)) rmSync(join(folder, old), { force: true })
    log.info({ file }, 'copied')
  }

  return async () => {
    if (isCopying) return
    isCopying = true
    try {
      await copy(`dixit-${dayOf(now() - DUE_AT * HOUR_MS)}.db`)
    } catch (err) {
      log.error({ err }, 'copying')
    } finally {
      isCopying = false
    }
  }
}

/** By their names, which are in the order of their days. */
function tooMany(folder: string, kept: number): string[] {
  const ours = readdirSync(folder).filter((name) => NAME.test(name))
  const left = ours.filter((name) => NAME.exec(name)!.groups!['left'])
  const whole = ours.filter((name) => !left.includes(name)).sort()
  return [...left, ...whole.slice(0, -kept)]
}

/** As ISO 8601 has it, where this machine stands. */
function dayOf(moment: number): string {
  const day = new Date(moment)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

const two = (value: number) => String(value).padStart(2, '0')
