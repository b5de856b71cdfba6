import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from './support/database.ts'
import { type RunningServer, startProgram } from './support/program.ts'

/** Runs a program with a disk of its own at a folder, of which all but three megabytes is taken. */
const ownDisk = (folder: string) => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs -o size=24m none "$0" && head -c 21m /dev/zero > "$0/taken" && exec "$@"',
  folder,
]
const [unshare, ...words] = ownDisk('/mnt')
/** A machine may keep such disks from those who are not its administrator. */
const isPossible = spawnSync(unshare!, [...words, 'true']).status === 0

let running: RunningServer | undefined
afterEach(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
})

const TEXT = Array.from({ length: 20_000 }, (_, i) => `Le bac ${i} ne passe plus la rivière.`).join('\n')

describe.skipIf(!isPossible)('where the disk is full', () => {
  it('it is said so, nothing is seen of what was begun, and once there is room it goes on', async () => {
    const folder = temporaryFolder()
    const DIXIT_DB = join(folder, 'dixit.db')
    running = await startProgram({ DIXIT_DB }, ownDisk(folder))
    const ask = async (method: string, path: string, body?: object) => {
      const response = await fetch(`${running!.address}/api${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', 'Accept-Language': 'fr' },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json() }
    }
    const small = { title: 'Rive', text: 'La rive est calme ce matin.' }
    expect((await ask('POST', '/sources', small)).status).toBe(201)
    expect(await ask('POST', '/sources', { title: 'Long', text: TEXT })).toMatchObject({
      status: 507,
      body: { code: 'disk_full', title: expect.stringMatching(/plein/) },
    })
    expect((await ask('GET', '/sources')).body.items).toMatchObject([{ title: 'Rive' }])

    // The disk is that of the process alone, and is reached by way of it.
    rmSync(`/proc/${running.child.pid}/root${join(folder, 'taken')}`)
    expect((await ask('POST', '/sources', { title: 'Long', text: TEXT })).status).toBe(201)
    expect((await ask('GET', '/sources?search=rive')).body.items).toMatchObject([{ title: 'Rive' }])
  })
})
