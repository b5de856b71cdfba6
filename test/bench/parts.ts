/** The parts of a check one by one, and a quote located in a long text beside a search through all of it. */
import search from 'approx-string-match'
import { Bench } from 'tinybench'
import { readClaim } from '../../server/quote/compare/claim.ts'
import { compare } from '../../server/quote/compare/compare.ts'
import { locate, locator } from '../../server/quote/anchor/locate.ts'
import { read } from '../../server/language/read.ts'
import { fold } from '../../server/language/fold.ts'
import { termBytes } from '../../server/language/terms.ts'
import { words } from '../../server/language/split.ts'
import { misquoted, passages, random } from './corpus.ts'
import { figure, quantile, type Ratio, type Row, timed, times } from './table.ts'
import { grammars } from '../support/grammars.ts'

const MEGABYTE = [...passages(3_000)].join('\n').slice(0, 1_000_000)
const QUOTE = 120
const ERRORS = QUOTE / 10
const QUOTES = 20

/** A quote of 120 characters, every tenth of which is another. */
function quoteAt(start: number): string {
  const { below } = random(start)
  return MEGABYTE.slice(start, start + QUOTE)
    .split('')
    .map((character, i) => (i % 10 === 5 ? String.fromCharCode(97 + below(26)) : character))
    .join('')
}

export async function measureLocating(): Promise<Ratio[]> {
  const quotes = Array.from({ length: QUOTES }, (_, i) => quoteAt(5_000 + i * 47_000))
  const each = async (find: (quote: string) => unknown) => {
    const ms: number[] = []
    for (const quote of quotes) ms.push((await timed(() => find(quote)))[0])
    return quantile(ms, 0.5)
  }
  const theirs = await each((quote) => search(MEGABYTE, quote, ERRORS))
  const anew = await each((quote) => locate(MEGABYTE, { exact: quote }, grammars))
  const find = locator(MEGABYTE, grammars)
  find({ exact: quotes[0]! }) // folds and indexes
  const kept = await each((quote) => find({ exact: quote }))
  const what = `${QUOTE} characters with 10% errors located in 1 MB`
  const beside = `faster than approx-string-match over all of it (${figure(theirs)} ms)`
  return [
    { measured: `${what} (${figure(kept)} ms), ${beside}`, figure: times(theirs / kept), aim: '≥ 3×' },
    {
      measured: `the same, the text read for it (${figure(anew)} ms)`,
      figure: times(theirs / anew),
      aim: '≥ 3×',
    },
  ]
}

export async function partsOfACheck(): Promise<Row[]> {
  const passage = [...passages(2)][0]!
  const claim = misquoted(passage, { words: 12, changed: 0.1 }, random(1), 'fr')
  const asked = readClaim(claim, grammars.fr)
  const bench = new Bench({ time: 500 })
    .add('1 MB folded, with the way back', () => fold(MEGABYTE))
    .add('1 MB cut into words', () => words(MEGABYTE))
    .add('1 MB cut into terms of the index', () => termBytes(MEGABYTE))
    .add('12 words compared with a passage', () => compare(read(passage, grammars.fr), asked))
  await bench.run()
  return bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new RangeError(`${name}: ${result.state}`)
    const { p50, p99 } = result.latency
    return { part: name, 'median ms': figure(p50), 'p99 ms': figure(p99) }
  })
}
