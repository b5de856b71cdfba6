import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../problem.ts'
import type { Original } from '../../store/captured.ts'

/** Far above any record of a parliament, and well below what would fill the machine. */
const LONGEST_FILE = 100 * 1024 * 1024

/** @throws Problem `too_large`, and what the file system throws */
export async function readOriginal(file: string): Promise<Original> {
  if ((await stat(file)).size > LONGEST_FILE) throw new Problem('too_large', { values: { limit: '100 MB' } })
  return { bytes: await readFile(file), mediaType: 'application/octet-stream', fileName: basename(file) }
}
