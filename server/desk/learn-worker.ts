/** The thread that learn.ts starts: learns from the texts it is handed, tells how far it is, answers and is gone. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FromThread, ToLearn } from './learn.ts'
import { loadGrammars } from '../language/load.ts'
import { deserialise, serialise } from '../translation/align/align-bytes.ts'
import { learn } from '../translation/align/align-learn.ts'
import { tokensOf } from '../translation/link-texts.ts'

const { model, pairs } = workerData as ToLearn
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port is no window
const say = (message: FromThread) => parentPort!.postMessage(message)

/** A pair of which one text is too long teaches nothing that its length is worth. */
function* readPairs() {
  for (const pair of pairs) {
    const fr = tokensOf(pair.fr, 'fr')
    const en = tokensOf(pair.en, 'en')
    if (fr && en) yield { fr: fr.map(({ key }) => key), en: en.map(({ key }) => key) }
  }
}

const grammars = loadGrammars()
const learned = learn(readPairs(), grammars, {
  ...(model && { start: deserialise(model, grammars) }),
  onProgress: (done, total) => say({ share: done / total }),
})
say({ model: serialise(learned), pairs: learned.counts.pairs })
