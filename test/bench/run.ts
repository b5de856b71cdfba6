/** `npm run bench`: how long the parts of a check take. The machine is never quiet: compare figures of one run. */
import nlp from 'compromise'
import { Bench } from 'tinybench'
import { readClaim } from '../../server/quote/claim.ts'
import { compare } from '../../server/quote/compare.ts'
import { extract } from '../../server/quote/extract.ts'
import { locate } from '../../server/quote/locate.ts'
import { openStore } from '../../server/store/open.ts'
import { fold } from '../../server/text/fold.ts'
import { words } from '../../server/text/words.ts'
import { verify } from '../../server/verify.ts'
import { article, passages } from './corpus.ts'

const STORED = 20_000
const texts = passages(STORED)
const megabyte = texts.join('\n').slice(0, 1_000_000)
const passage = texts[4_000]!
/** Twelve words with one of them changed. */
const claim = passage.split(' ').slice(10, 22).with(6, 'autrement').join(' ')
const read = readClaim(claim, 'fr')

const store = openStore(':memory:')
const started = performance.now()
await store.sources.add({
  title: 'Generated',
  kind: 'record',
  language: 'fr',
  languageBasis: 'confirmed',
  publisher: null,
  url: null,
  publishedAt: null,
  snapshot: { bytes: new Uint8Array(), mediaType: 'text/plain', fileName: null },
  passages: texts.map((text) => ({ text })),
})
const seconds = (performance.now() - started) / 1000
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000
console.log(`${STORED} passages stored and indexed: ${(size / seconds).toFixed(1)} MB/s`)

const news = article(100_000)

const bench = new Bench({ time: 1_000 })
  .add('1 MB folded, with the way back', () => fold(megabyte))
  .add('1 MB cut into words', () => words(megabyte))
  .add('120 characters located in 1 MB', () => locate(megabyte, { exact: megabyte.slice(500_000, 500_120) }))
  .add('100 kB of news, quotations extracted', () => extract(news, 'en'))
  .add('the same by compromise, quotations()', () => nlp(news).quotations().out('array'))
  .add('12 words compared with a passage', () => compare(passage, claim, read))
  .add(`12 words looked up among ${STORED} passages`, () => store.passages.lookUp(claim, 20))
  .add(`12 words checked against ${STORED} passages`, () =>
    verify({ text: claim, language: 'fr', declaredTranslation: false }, store),
  )
await bench.run()
console.table(
  bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new RangeError(`${name}: ${result.state}`)
    const { p50, p99 } = result.latency
    return { measured: name, 'median ms': p50.toFixed(3), 'p99 ms': p99.toFixed(3) }
  }),
)
await store.close()

/** How extraction grows with its text: on prose, and on texts made to be slow. */
const HOSTILE = {
  prose: article(100_000),
  'opening marks': '“'.repeat(100_000),
  'straight marks': '"'.repeat(100_000),
  apostrophes: "'".repeat(100_000),
  'quotes in one paragraph': '« Nous irons », a-t-il dit. '.repeat(4_000),
  names: 'Mr. Edwin Thornbury '.repeat(5_000),
}
console.table(
  Object.entries(HOSTILE).map(([text, unit]) => ({
    'extraction, ms': text,
    ...Object.fromEntries(
      [1, 2, 4, 8].map((times) => {
        const longer = unit.repeat(times)
        const from = performance.now()
        extract(longer, 'en')
        return [`${times}×`, (performance.now() - from).toFixed(0)]
      }),
    ),
  })),
)
