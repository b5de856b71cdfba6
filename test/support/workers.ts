/** The threads of all the tests of a file, started when the first asks for one. */
import { startWorkers } from '../../server/work/workers.ts'

export const workers = startWorkers()
