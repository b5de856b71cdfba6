/** The use case: parallel texts that are stored → a model of which words render each other, kept and at hand. */
import type { Grammars } from '../language/grammar.ts'
import { once } from 'node:events'
import type { Learned } from '../api/learning.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { deserialise } from '../translation/align/align-bytes.ts'
import { learn as learnFrom } from '../translation/align/align-learn.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import type { Workers } from '../work/workers.ts'

/**
 * Characters learned from at a time, in both languages together; what was learned by then is kept. About a million words,
 * which take some half a minute and 300 MB. A smaller share at a time learns worse: what the first share teaches stays.
 */
const AT_A_TIME = 10_000_000
/** Of one share. */
const BOUNDS = { milliseconds: 10 * 60_000, megabytes: 2_048 }
/** Who stops and begins again may be heard before word that the connection of the first was closed. */
const WORD_OF_STOP_MS = 500
interface Watching {
  /** Told how much is learned, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal | undefined
}

export interface Learner {
  grammars: Grammars
  /**
   * Learns from what is stored and was not learned from yet, where need be once a learning that was stopped has ended.
   *
   * @throws Problem `already_learning`; `edited_meanwhile` where another process has learned meanwhile
   */
  learn(workers: Workers, watching?: Watching): Promise<Learned>
  /** The newest model; before anything was learned, what the lexicon alone knows. */
  model(): Promise<WordModel>
}

interface UnderWay {
  signal: AbortSignal | undefined
  /** Fulfilled, however it ends. */
  ended: Promise<unknown>
}

export function learner({ learned }: Pick<Store, 'learned'>, grammars: Grammars): Learner {
  let underWay: UnderWay | null = null
  let newest: { version: number; model: WordModel } | null = null

  async function learnAll(workers: Workers, { onProgress, signal }: Watching): Promise<Learned> {
    const { waiting: all } = await learned.state()
    let done = 0
    for (;;) {
      signal?.throwIfAborted()
      const { pairs, from, count, version } = await learned.waiting(AT_A_TIME)
      if (count === 0) break
      const tell = (share: number) => onProgress?.(Math.min(1, (done + share * count) / all))
      const lesson = { model: await learned.model(), pairs }
      const answer = await workers.ask('lesson', lesson, AT_A_TIME, { signal, tell, bounds: BOUNDS })
      await learned.keep(answer, from, version)
      done += count
    }
    return learned.state()
  }

  return {
    grammars,
    async learn(workers, watching = {}) {
      for (let other = underWay; other; other = underWay)
        if (!(await endsIfStopped(other))) throw new Problem('already_learning')
      const learning = learnAll(workers, watching).finally(() => (underWay = null))
      underWay = { signal: watching.signal, ended: learning.catch(() => undefined) }
      return learning
    },
    async model() {
      const version = await learned.version()
      if (newest?.version !== version) {
        const bytes = await learned.model()
        newest = { version, model: bytes ? deserialise(bytes, grammars) : learnFrom([], grammars) }
      }
      return newest.model
    },
  }
}

/** Waits for the end of a learning that was stopped, or is about to be. @returns whether it was, or has ended anyway */
async function endsIfStopped({ signal, ended }: UnderWay): Promise<boolean> {
  if (!signal) return false
  if (!signal.aborted) {
    const isStopped = once(signal, 'abort', { signal: AbortSignal.timeout(WORD_OF_STOP_MS) })
    const isOver = await Promise.race([ended, isStopped]).then(
      () => true,
      () => false,
    )
    if (!isOver) return false
  }
  await ended
  return true
}
