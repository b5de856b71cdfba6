/** What a server holds that nobody asks anything. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryDatabase } from './support/database.ts'
import { startProgram } from './support/program.ts'

const MOST_MEGABYTES = 190

/** Of a process its own: what it shares with others of the same program is there but once. */
function megabytesOf(pid: number): number {
  const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = ['Private_Clean', 'Private_Dirty'].map((kind) =>
    Number(new RegExp(`${kind}:\\s+(\\d+)`).exec(told)![1]),
  )
  return kilobytes.reduce((sum, one) => sum + one) / 1024
}

it.skipIf(!existsSync('/proc/self/smaps_rollup'))(
  'an idle server, with a thread at hand, holds little memory',
  async () => {
    const { address, child, ended } = await startProgram({ DIXIT_DB: temporaryDatabase() })
    onTestFinished(async () => {
      child.kill()
      await ended
    })
    const answer = await fetch(`${address}/api/extractions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: '« Le bac passe », a dit Ada Pell.', language: 'fr' }),
    })
    expect(answer.status).toBe(200) // by the thread, which thus is there
    // It started itself anew, as the same process, with what bounds its memory once it works.
    expect(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')).toContain('--max-semi-space-size')
    expect(readFileSync(`/proc/${child.pid}/environ`, 'utf8')).toContain('MALLOC_ARENA_MAX')
    await expect.poll(() => megabytesOf(child.pid!)).toBeLessThan(MOST_MEGABYTES)
  },
)
