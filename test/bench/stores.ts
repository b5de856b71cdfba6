/** The two stores there are, the same in each: what a check takes in PostgreSQL over what it takes in a file. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import { postgresDatabase } from '../../server/store/postgres/postgres.ts'
import { verify } from '../../server/verify.ts'
import { grammars } from '../support/grammars.ts'
import { postgresPrograms } from '../support/postgres-programs.ts'
import { dropPostgres, postgresAddress } from '../support/postgres.ts'
import { absentOnes, type Asked, claims, filled } from './misses.ts'
import { figure, quantile, type Ratio, timed, times } from './table.ts'

const PASSAGES = 50_000

export async function* measureStores(): AsyncGenerator<Ratio, void> {
  const what = `among ${PASSAGES} passages`
  if (!postgresPrograms()) {
    yield { measured: `hit ${what} in PostgreSQL, over one in a file`, figure: 'not installed', aim: '≤ 3×' }
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'dixit-stores-'))
  const address = postgresAddress()
  const stores = [join(folder, 'dixit.db'), address].map((place) => openStore(place, grammars))
  try {
    let there: Asked[] = []
    const storing: number[] = []
    for (const store of stores) {
      const [ms, some] = await timed(() => filled(store, PASSAGES, { quoted: false, known: true }))
      storing.push(ms)
      there = claims(some)
    }
    const db = postgresDatabase(address)
    db.exec('VACUUM ANALYZE')
    db.close()
    for (const [kind, asked] of [
      ['hit', there],
      ['miss', claims(absentOnes())],
    ] as const) {
      const ms: number[][] = [[], []]
      // By turns, so that both have the same share of what else the machine does.
      for (const claim of asked)
        for (const [i, store] of stores.entries()) {
          const words = learner(store, grammars)
          ms[i]!.push((await timed(() => verify({ ...claim, declaredTranslation: false }, store, words)))[0])
        }
      const [inFile, inServer] = ms.map((each) => quantile(each, 0.5))
      yield {
        measured: `${kind} ${what} in PostgreSQL (${figure(inServer!)} ms), over one in a file (${figure(inFile!)} ms)`,
        figure: times(inServer! / inFile!),
        aim: '≤ 3×',
      }
    }
    yield {
      measured: `storing them there, over in a file`,
      figure: times(storing[1]! / storing[0]!),
      aim: '',
    }
  } finally {
    for (const store of stores) await store.close()
    dropPostgres(address)
    await rm(folder, { recursive: true })
  }
}
