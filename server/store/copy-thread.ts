/** A thread that makes one copy and ends. */
import { workerData } from 'node:worker_threads'
import { backUp, type Copying } from './copies-of-file.ts'

const { database, to } = workerData as Copying
await backUp(database, to)
