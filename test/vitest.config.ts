import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { postgresPrograms } from './support/postgres-programs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Threads and processes that tests start come up in half the time with what Node has compiled of the program before. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'dixit-tests') }

/** To load the program anew for each file takes longer than most of them take; and they share a browser. */
const isolate = false

/** Makes all weights again, which takes as long as all that is asked of the program. */
const TRAINING = 'test/train/quotations.test.ts'

/** What makes the weights is one thread’s work for minutes: begun last, it would leave the other processors idle. */
class TrainingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isTraining = ({ project }: TestSpecification) => project.name === 'training'
    return [...sorted.filter(isTraining), ...sorted.filter((one) => !isTraining(one))]
  }
}

/**
 * What is asked of a store is asked of both that there are, but for what is of files alone. Each example of a property is a
 * database of its own there: fewer tell whether the statements mean the same.
 */
const fewer = { PROPERTY_RUNS: process.env['PROPERTY_RUNS'] ?? '15' }
const postgres: TestProjectInlineConfiguration = {
  root,
  test: {
    name: 'postgres',
    env: { ...env, ...fewer, DIXIT_TEST_STORE: 'postgres' },
    isolate,
    setupFiles: ['test/support/properties.ts'],
    include: ['test/store/**/*.test.ts'],
    exclude: ['test/store/{migrate,patience,in-one-commit,reading}.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
}
if (!postgresPrograms()) console.warn('There is no PostgreSQL here: what is tested of it is passed over.')

export default defineConfig({
  root,
  test: {
    maxWorkers: '100%', // of the cores; by itself, vitest leaves one idle
    sequence: { sequencer: TrainingFirst },
    projects: [
      {
        root,
        test: {
          name: 'program',
          env,
          isolate,
          setupFiles: ['test/support/properties.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/store/postgres/**', TRAINING],
          testTimeout: 90_000, // for a busy machine
          hookTimeout: 90_000,
        },
      },
      { root, test: { name: 'training', env, include: [TRAINING], testTimeout: 600_000 } },
      {
        root,
        test: {
          name: 'browser',
          env,
          isolate,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/set-up.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 2, // a busy machine may stall a browser; what fails three times is broken
        },
      },
      ...(postgresPrograms() ? [postgres] : []),
    ],
  },
})
