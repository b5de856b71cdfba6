/** Lays out dist/, what `npm pack` packs: what the program reads when it runs, in the same places. `tsc` adds the program. */
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const isDatabase = (path: string) => /\.db(?:-\w+)?$/.test(path)

rmSync(here('dist'), { recursive: true, force: true })
const READ = ['client/dist', 'db', 'server/language/data', 'server/language/weights']
for (const path of READ)
  cpSync(here(path), here(`dist/${path}`), { recursive: true, filter: (path) => !isDatabase(path) })
