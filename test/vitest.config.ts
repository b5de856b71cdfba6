import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Threads and processes that tests start come up in half the time with what Node has compiled of the program before. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'dixit-tests') }

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'program',
          env,
          isolate: false, // to load the program anew for each file takes longer than most of them
          setupFiles: ['test/support/properties.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 90_000, // for a busy machine
        },
      },
      {
        root,
        test: {
          name: 'browser',
          env,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/set-up.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1, // a busy machine may stall a browser; what fails twice is broken
        },
      },
    ],
  },
})
