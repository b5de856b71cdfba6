/** The corpus look-up: how much of what is asked for it finds, how fast, and beside which peers. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { CapturedSource } from '../../server/store/captured.ts'
import { verify } from '../../server/verify.ts'
import { misquoted, passages, random } from './corpus.ts'
import { aimsAt } from './aims.ts'
import { fullTextWords, lookingUpIn, tellingWords } from './full-text-words.ts'
import { startPostgres } from './postgres.ts'
import { measureServer } from './server.ts'
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
const CHECKS_OF_TEXT_SEARCH = 20
const CHECKS_OF_TELLING_WORDS = 40
/** Another seed makes texts of the same words. */
const OTHERS = 99

type Sampled = Pick<Asked, 'text' | 'id'>

interface Asked {
  claim: string
  language: 'fr' | 'en'
  /** The passage it was taken from, and the how manieth it is, from 1 on. */
  text: string
  id: number
}

/** Gives each figure as it is found: among a million passages some take minutes. */
export async function* measureLookUp(count: number, folder: string): AsyncGenerator<Ratio, void> {
  const store = openStore(join(folder, 'dixit.db'), grammars)
  const words = await fullTextWords(join(folder, 'words.db'))
  const some: Sampled[] = []
  /** Odd, for passages are in French and in English by turns. */
  const apart = Math.floor(count / SAMPLED) | 1
  let [stored, bytes] = [0, 0]
  const taken = { ours: 0, theirs: 0 }
  let tenth: number[] = []
  for (const texts of together(passages(count))) {
    taken.ours += (await timed(() => store.sources.add(source(texts))))[0]
    taken.theirs += (await timed(() => words.add(texts)))[0]
    for (const text of texts) {
      bytes += Buffer.byteLength(text)
      if (stored++ % apart === 0) some.push({ text, id: stored })
    }
    if (stored === count / 10) tenth = await checks(store, claims(some, CHECKS))
  }

  for (const kind of KINDS)
    yield {
      measured: `claims of ${kind.words} words, ${percent(kind.changed)} of them changed: right passage among ${CANDIDATES}`,
      figure: percent(await recall(store, claims(some, CLAIMS, kind))),
      aim: `≥ ${percent(kind.aim)}`,
    }
  const aims = aimsAt(count)
  const asked = claims(some, CHECKS)
  const own = process.cpuUsage()
  const all = await checks(store, asked)
  const { user, system } = process.cpuUsage(own)
  const median = quantile(all, 0.5)
  yield {
    measured: `whole check among ${count} passages (${figure(median)} ms at the median), mean of processor time`,
    figure: `${figure((user + system) / 1000 / asked.length)} ms`,
    aim: aims.hit,
  }
  const misses = quantile(await checks(store, absent(CHECKS)), 0.5)
  yield {
    measured: `claim that is not there (${figure(misses)} ms), over one that is`,
    figure: times(misses / median),
    aim: '≤ 3×',
  }
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
    aim: aims.words,
  }
  const ours = await lookedUp(asked, async ({ claim }) => {
    const found = await store.passages.lookUp(claim, CANDIDATES)
    return found.map(({ id }) => id)
  })
  const telling = await lookedUp(asked.slice(0, CHECKS_OF_TELLING_WORDS), ({ claim }) =>
    words.lookUpTelling(claim, CANDIDATES),
  )
  yield {
    measured: `look-up (${told(ours)}), faster than FTS5 on words but the commonest (${told(telling)})`,
    figure: times(telling.ms / ours.ms),
    aim: aims.tellingWords,
  }
  yield {
    measured: `rate of storing (${figure(bytes / 1000 / taken.ours)} MB/s) over that with FTS5 on words`,
    figure: times(taken.theirs / taken.ours),
    aim: '≥ 0.5×',
  }
  await store.close()
  words.close()
  const size = indexSize(join(folder, 'dixit.db'))
  yield {
    measured: 'bytes of the index over those of the text',
    figure: figure(size / bytes),
    aim: aims.index,
  }
  yield* besidePostgres(count, asked, { check: median, lookUp: ours })
  const texts = ({ claim }: Asked) => claim
  yield* measureServer(join(folder, 'dixit.db'), asked.map(texts), absent(CHECKS).map(texts))
}

async function* besidePostgres(
  count: number,
  asked: readonly Asked[],
  ours: { check: number; lookUp: LookedUp },
): AsyncGenerator<Ratio, void> {
  const { trigrams, textSearch } = aimsAt(count)
  const postgres = await startPostgres()
  if (!postgres) {
    yield { measured: 'faster than PostgreSQL', figure: 'not installed', aim: textSearch }
    return
  }
  try {
    await postgres.load(passages(count))
    const by = async (
      claims: readonly Asked[],
      find: (claim: string) => Promise<{ ms: number; ids: number[] }>,
    ) => {
      const each: number[] = []
      let found = 0
      for (const { claim, id } of claims) {
        const { ms, ids } = await find(claim)
        each.push(ms)
        if (ids.includes(id)) found++
      }
      return { ms: quantile(each, 0.5), recall: found / claims.length }
    }
    const what = `by PostgreSQL ${postgres.version}`
    const words = await by(asked.slice(0, CHECKS_OF_TEXT_SEARCH), (claim) =>
      postgres.lookUpWords(tellingWords(claim), CANDIDATES),
    )
    yield {
      measured: `look-up (${told(ours.lookUp)}), faster than ${what}, text search on words but the commonest (${told(words)})`,
      figure: times(words.ms / ours.lookUp.ms),
      aim: textSearch,
    }
    const letters = await by(asked.slice(0, CHECKS_OF_TRIGRAMS), (claim) =>
      postgres.lookUpTrigrams(claim, CANDIDATES),
    )
    yield {
      measured: `whole check, faster than the look-up alone ${what}, pg_trgm (${told(letters)})`,
      figure: times(letters.ms / ours.check),
      aim: trigrams,
    }
  } finally {
    await postgres.close()
  }
}

interface LookedUp {
  /** The median, in milliseconds. */
  ms: number
  /** How often the right passage is among those found. */
  recall: number
}

const told = ({ ms, recall }: LookedUp) => `${figure(ms)} ms, ${percent(recall)} found`

async function lookedUp(
  asked: readonly Asked[],
  find: (claim: Asked) => number[] | Promise<number[]>,
): Promise<LookedUp> {
  const each: number[] = []
  let found = 0
  for (const claim of asked) {
    const [ms, ids] = await timed(() => find(claim))
    each.push(ms)
    if (ids.includes(claim.id)) found++
  }
  return { ms: quantile(each, 0.5), recall: found / asked.length }
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

/** Claims of texts that are in no store. */
const absent = (count: number): Asked[] =>
  claims(
    [...passages(count, OTHERS)].map((text, i) => ({ text, id: i + 1 })),
    count,
  )

function claims(texts: readonly Sampled[], count: number, kind: Kind = KINDS[0]): Asked[] {
  const chance = random(count + kind.words)
  return Array.from({ length: count }, () => {
    const at = chance.below(texts.length)
    const { text, id } = texts[at]!
    const language = id % 2 ? 'fr' : 'en'
    return { claim: misquoted(text, kind, chance, language), language, text, id }
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
