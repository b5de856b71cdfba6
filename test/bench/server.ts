/** A server on a store: how soon it answers, what memory it takes, and how it serves many people at once. */
import { setTimeout } from 'node:timers/promises'
import { type RunningServer, startProgram } from '../support/program.ts'
import { crowd, during, memory } from './clients.ts'
import { figure, quantile, type Ratio, timed, times } from './table.ts'

const CLIENTS = 32
const WARMING_MS = 3_000
const MEASURED_MS = 8_000
/** After which an idle server has given back what loading left behind. */
const IDLE_MS = 5_000
/** Linux has it run on one core alone, as it would on a machine that has no more. */
const ON_ONE_CORE = ['taskset', '-c', '0']

/** @param there claims of what is stored in the file, and @param absent of what is not */
export async function* measureServer(
  file: string,
  there: readonly string[],
  absent: readonly string[],
): AsyncGenerator<Ratio, void> {
  const start = (runner?: string[]) => startProgram({ DIXIT_DB: file }, runner)
  const [ms, server] = await timed(() => start())
  yield { measured: 'a server starts', figure: `${figure(ms / 1000)} s`, aim: '≤ 3 s' }
  const all = await using(server, async () => {
    await setTimeout(IDLE_MS)
    const [own, whole] = [memory(server, 'RssAnon'), memory(server, 'VmRSS')]
    const idle = {
      measured: `memory of its own while it is idle (${figure(whole)} MB with what it shares)`,
      figure: `${figure(own)} MB`,
      aim: '≤ 200 MB',
    }
    const rows: Ratio[] = [idle]
    const hits = await served(server, there)
    rows.push(spread('hits', hits), spread('misses', await served(server, absent)))
    return { rows, perSecond: hits.perSecond, most: memory(server, 'VmHWM') }
  })
  yield* all.rows
  yield { measured: `the most memory that these took`, figure: `${figure(all.most)} MB`, aim: '' }
  const alone = await start(ON_ONE_CORE).catch(() => null)
  if (!alone) return
  const one = await using(alone, () => served(alone, there))
  yield {
    measured: `hits a second on all cores (${figure(all.perSecond)}, whoever asks being on them too), over one core`,
    figure: times(all.perSecond / one.perSecond),
    aim: '≥ 1.7×',
  }
}

async function using<Result>(server: RunningServer, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } finally {
    server.child.kill()
    await server.ended
  }
}

async function served({ address }: RunningServer, claims: readonly string[]) {
  let next = 0
  const claim = () => claims[next++ % claims.length]!
  await crowd(address, CLIENTS, during(WARMING_MS), claim)
  return crowd(address, CLIENTS, during(MEASURED_MS), claim)
}

const spread = (what: string, { took, failed, perSecond }: Awaited<ReturnType<typeof served>>): Ratio => ({
  measured: `${what} of ${CLIENTS} clients at once (${figure(perSecond)} a second, ${failed} failed): 99th percentile over the median`,
  figure: times(quantile(took, 0.99) / quantile(took, 0.5)),
  aim: '≤ 6×',
})
