/** Extraction: its rate beside that of compromise's `quotations()`, and how it grows with its text. */
import { read } from '../../server/language/read.ts'
import nlp from 'compromise'
import { quotationsIn } from '../../server/quote/quotations.ts'
import { article } from './corpus.ts'
import { figure, quantile, type Ratio, type Row, timed, times } from './table.ts'
import { grammars } from '../support/grammars.ts'

const NEWS = article(200_000)
const RUNS = 5

export async function measureExtraction(): Promise<Ratio[]> {
  const median = async (run: () => unknown) => {
    const each: number[] = []
    for (let i = 0; i < RUNS; i++) each.push((await timed(run))[0])
    return quantile(each, 0.5)
  }
  const theirs = await median(() => nlp(NEWS).quotations().out('array'))
  const ours = await median(() => quotationsIn(read(NEWS, grammars.en)))
  const rate = (ms: number) => `${figure(Buffer.byteLength(NEWS) / 1000 / ms)} MB/s`
  return [
    {
      measured: `quotations extracted (${rate(ours)}), faster than by compromise (${rate(theirs)})`,
      figure: times(theirs / ours),
      aim: '≥ 10×',
    },
  ]
}

/** Prose, and texts made to be slow. */
const TEXTS = {
  prose: article(200_000),
  'opening marks': '“'.repeat(200_000),
  'straight marks': '"'.repeat(200_000),
  apostrophes: "'".repeat(200_000),
  'one paragraph of quotations': '« Nous irons », a-t-il dit. '.repeat(7_000),
  'quotations without a full stop': 'the mayor said that it was “so” and '.repeat(5_000),
  'brackets one in another': `${'('.repeat(50_000)} “yes”, she said ${')'.repeat(50_000)}`,
  'marks for languages beside names': `Marks: (F) French, (E) English.\n${'“No,” said Ann Ross (F).\n'.repeat(4_000)}`,
  'names alone': 'Mr. Edwin Thornbury '.repeat(10_000),
}

/** Milliseconds for texts of once, twice, four and eight times the length: twice the text is to take twice the time. */
export async function extractionByLength(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [text, unit] of Object.entries(TEXTS)) {
    const row: Row = { text, characters: unit.length.toLocaleString('en') }
    for (const longer of [1, 2, 4, 8])
      row[`${longer}×`] = figure((await timed(() => quotationsIn(read(unit.repeat(longer), grammars.en))))[0])
    rows.push(row)
  }
  return rows
}
