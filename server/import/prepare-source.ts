/** Prepares a source: here where that is quickly done, in a thread where it may take long. */
import type { Grammars } from '../language/grammar.ts'
import { type Handed, prepare, type Prepared } from './prepare.ts'
import { prepareInThread } from './prepare-in-thread.ts'
import type { Format } from '../read/format-of.ts'

/** A file of this size takes some tens of milliseconds to prepare, in which the server would answer nobody else. */
const LONG_BYTES = 50 * 1024

/** Formats in which a short file can be built to take long are never read on the server's own thread. */
const BUILT: ReadonlySet<Format | null> = new Set<Format>(['pdf', 'docx', 'html'])

/** @throws Problem as prepare() does */
export const prepareSource = (handed: Handed, grammars: Grammars, signal?: AbortSignal): Promise<Prepared> =>
  isShort(handed) ? prepare(handed, () => grammars) : prepareInThread(handed, { signal })

const isShort = ({ original, format }: Handed) => !BUILT.has(format) && original.bytes.length <= LONG_BYTES
