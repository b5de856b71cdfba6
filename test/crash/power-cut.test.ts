import { onTestFinished, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { faultsOf } from '../../server/store/copies-of-file.ts'
import { temporaryFolder } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { startProgram } from '../support/program.ts'
import { unsyncedDisk } from './power-cut.ts'

/** Checks that are acknowledged, then the power fails. @returns how many of them are there when it is back */
async function keptOf(count: number, env: Record<string, string> = {}): Promise<number | null> {
  const disk = unsyncedDisk(temporaryFolder())
  if (!disk) return null
  const { address, child, ended } = await startProgram({ ...env, ...disk.env })
  onTestFinished(() => void child.kill('SIGKILL'))
  for (let i = 0; i < count; i++) {
    const { status } = await fetch(`${address}/api/checks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: `Le bac numéro ${i} passe.` }),
    })
    expect(status).toBe(201)
  }
  child.kill('SIGKILL')
  await ended
  disk.cutPower()
  const file = disk.env['DIXIT_DB']!
  const store = openStore(file, grammars)
  const { items } = await store.checks.list({ limit: 200 })
  await store.close()
  expect(faultsOf(file)).toEqual({ sqlite: [], snapshots: [] })
  return items.length
}

describe('what was acknowledged is on the disk, though the power fails', () => {
  it('and all that no sync had reached is lost', async ({ skip }) => {
    const kept = await keptOf(20)
    if (kept === null) return skip('no compiler')
    expect(kept).toBe(20)
  })

  it('which a server that does not sync when it commits would lose', async ({ skip }) => {
    const control = new URL('./sync-less.ts', import.meta.url).href
    const kept = await keptOf(20, { NODE_OPTIONS: `--import ${control}` })
    if (kept === null) return skip('no compiler')
    expect(kept).toBeLessThan(20)
  })
})
