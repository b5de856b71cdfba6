/** The corpus look-up: how much of what is asked for it finds, how fast, and beside which peers. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { CapturedSource } from '../../server/store/captured.ts'
import { verify } from '../../server/verify.ts'
import { misquoted, passages, random } from './corpus.ts'
import { fullTextWords, lookingUpIn } from './full-text-words.ts'
import { startPostgres } from './postgres.ts'
import { figure, percent, quantile, type Ratio, timed, times } from './table.ts'
import { grammars } from '../support/grammars.ts'

/** Passages of one source: a long record. */
const TOGETHER = 5_000
/** Passages read and aligned for one claim, as in a check. */
const CANDIDATES = 20
const KINDS = [
  { words: 12, changed: 0.1, aim: 0.995 },
  { words: 25, changed: 0.3, aim: 0.995 },
  { words: 8, changed: 0.2, aim: 0.93 },
] as const
interface Kind {
  words: number
  changed: number
}
/** Passages kept aside to make claims of. */
const SAMPLED = 2_000
const CLAIMS = 1_000
const CHECKS = 400
/** The peers take long over each. */
const CHECKS_OF_WORDS = 10
const CHECKS_OF_TRIGRAMS = 3

interface Asked {
  claim: string
  language: 'fr' | 'en'
  /** The passage it was taken from. */
  text: string
}

/** Gives each figure as it is found: among a million passages some take minutes. */
export async function* measureLookUp(count: number, folder: string): AsyncGenerator<Ratio, void> {
  const store = openStore(join(folder, 'dixit.db'), grammars)
  const words = await fullTextWords(join(folder, 'words.db'))
  const some: string[] = []
  /** Odd, for passages are in French and in English by turns. */
  const apart = Math.floor(count / SAMPLED) | 1
  let [stored, bytes, ours, theirs] = [0, 0, 0, 0]
  let tenth: number[] = []
  for (const texts of together(passages(count))) {
    ours += (await timed(() => store.sources.add(source(texts))))[0]
    theirs += (await timed(() => words.add(texts)))[0]
    for (const text of texts) {
      bytes += Buffer.byteLength(text)
      if (stored++ % apart === 0) some.push(text)
    }
    if (stored === count / 10) tenth = await checks(store, claims(some, CHECKS))
  }

  for (const kind of KINDS)
    yield {
      measured: `claims of ${kind.words} words, ${percent(kind.changed)} of them changed: right passage among ${CANDIDATES}`,
      figure: percent(await recall(store, claims(some, CLAIMS, kind))),
      aim: `≥ ${percent(kind.aim)}`,
    }
  const all = await checks(store, claims(some, CHECKS))
  const median = quantile(all, 0.5)
  yield { measured: `whole check among ${count} passages, median`, figure: `${figure(median)} ms`, aim: '' }
  yield {
    measured: 'its 99th percentile over the median',
    figure: times(quantile(all, 0.99) / median),
    aim: '≤ 6×',
  }
  yield {
    measured: `its median over that among ${count / 10} passages`,
    figure: times(median / quantile(tenth, 0.5)),
    aim: '≤ 2.5×',
  }
  const few = claims(some, CHECKS_OF_WORDS)
  const byWords = quantile(await checks(lookingUpIn(words, store), few), 0.5)
  yield {
    measured: `whole check, faster than with FTS5 on words (${figure(byWords)} ms)`,
    figure: times(byWords / median),
    aim: '≥ 15×',
  }
  yield {
    measured: `rate of storing (${figure(bytes / 1000 / ours)} MB/s) over that with FTS5 on words`,
    figure: times(theirs / ours),
    aim: '≥ 0.4×',
  }
  await store.close()
  words.close()
  const size = indexSize(join(folder, 'dixit.db'))
  yield {
    measured: 'bytes of the index over those of the text',
    figure: figure(size / bytes),
    aim: '≤ 0.5',
  }
  yield await besidePostgres(count, few, median)
}

async function besidePostgres(count: number, asked: readonly Asked[], median: number): Promise<Ratio> {
  const postgres = await startPostgres()
  const aim = '≥ 1,000×'
  if (!postgres)
    return { measured: 'faster than PostgreSQL with a trigram index', figure: 'not installed', aim }
  try {
    await postgres.load(passages(count))
    const ms: number[] = []
    for (const { claim } of asked.slice(0, CHECKS_OF_TRIGRAMS))
      ms.push(await postgres.lookUp(claim, CANDIDATES))
    const theirs = quantile(ms, 0.5)
    return {
      measured: `whole check, faster than the look-up alone by PostgreSQL ${postgres.version}, pg_trgm (${figure(theirs)} ms)`,
      figure: times(theirs / median),
      aim,
    }
  } finally {
    await postgres.close()
  }
}

/** How long each check took, in milliseconds. */
async function checks(store: Store, asked: readonly Asked[]): Promise<number[]> {
  const each: number[] = []
  const words = learner(store, grammars)
  for (const { claim: text, language } of asked) {
    const claim = { text, language, declaredTranslation: false }
    each.push((await timed(() => verify(claim, store, words)))[0])
  }
  return each
}

async function recall(store: Store, asked: readonly Asked[]): Promise<number> {
  let found = 0
  for (const { claim, text } of asked)
    if ((await store.passages.lookUp(claim, CANDIDATES)).some((passage) => passage.text === text)) found++
  return found / asked.length
}

function claims(texts: readonly string[], count: number, kind: Kind = KINDS[0]): Asked[] {
  const chance = random(count + kind.words)
  return Array.from({ length: count }, () => {
    const at = chance.below(texts.length)
    const text = texts[at]!
    const language = at % 2 ? 'en' : 'fr'
    return { claim: misquoted(text, kind, chance, language), language, text }
  })
}

function* together(texts: Iterable<string>): Generator<string[], void> {
  let source: string[] = []
  for (const text of texts) {
    source.push(text)
    if (source.length < TOGETHER) continue
    yield source
    source = []
  }
  if (source.length > 0) yield source
}

let sources = 0
const source = (texts: readonly string[]): CapturedSource => ({
  title: 'Generated',
  kind: 'record',
  language: 'unknown',
  languageBasis: 'detected',
  byline: null,
  publisher: null,
  url: null,
  publishedAt: null,
  sitting: null,
  snapshot: { bytes: Buffer.from(`${++sources}`), mediaType: 'text/plain', fileName: null },
  passages: texts.map((text) => ({ text })),
})

function indexSize(path: string): number {
  const db = new Database(path, { readonly: true })
  const size = db
    .prepare<[], number>(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'passage\\_terms\\_%' ESCAPE '\\'`)
    .pluck()
    .get()!
  db.close()
  return size
}
