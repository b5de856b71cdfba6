/** What the program tells of itself to Prometheus: requests, checks and the threads, beside what prom-client knows of a process. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { Problem } from '../problem.ts'
import { isLoopback } from './loopback.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'

export interface Metrics {
  registry: Registry
  answered(request: { method: string; route: string; status: number }, seconds: number): void
  /** The same store, of which each check of a claim is counted by its verdict. */
  counting(store: Store): Store
}

/** From a look-up to a long import, in seconds. */
const BUCKETS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100]

export function startMetrics(workers: Workers): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'dixit_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const checks = new Counter({
    name: 'dixit_checks_total',
    help: 'Checks made of single claims.',
    labelNames: ['verdict'],
    registers,
  })
  for (const state of ['busy', 'waiting'] as const) {
    const gauge = new Gauge({
      name: `dixit_work_${state}`,
      help: `Pieces of long work: ${state}.`,
      registers: [],
      collect() {
        this.set(workers.load()[state])
      },
    })
    registry.registerMetric(gauge)
  }
  return {
    registry,
    answered: (request, seconds) => requests.observe(request, seconds),
    counting: (store) => ({
      ...store,
      checks: {
        ...store.checks,
        async add(...given) {
          const check = await store.checks.add(...given)
          checks.inc({ verdict: check.verdict })
          return check
        },
      },
    }),
  }
}

/**
 * Answers whoever has the token, or asks from this machine where there is none. What a proxy hands on comes from this
 * machine only at first sight.
 */
export const metricsFor =
  ({ registry }: Metrics, token: string): RequestHandler =>
  async (request, response) => {
    const isMeant = token
      ? isSame(request.get('Authorization') ?? '', `Bearer ${token}`)
      : isLoopback(request.socket.remoteAddress ?? '') &&
        !request.get('X-Forwarded-For') &&
        !request.get('Forwarded')
    if (!isMeant) throw new Problem('metrics_closed')
    response.type(registry.contentType).send(await registry.metrics())
  }

/** In a time that tells nothing of what is the same. */
const isSame = (given: string, meant: string) => timingSafeEqual(digest(given), digest(meant))
const digest = (text: string) => createHash('sha256').update(text).digest()
