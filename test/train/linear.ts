/** Trains linear models: a choice among options by the likelihood of the right ones together, AdaGrad, a little decay. */
import type { LinearWeights } from '../../server/language/linear.ts'
import { random, shuffled } from './random.ts'

/** One choice: the features of each option, and which are right. A lone option stands against a zero. */
export interface Choice {
  options: Int32Array[]
  right: number[]
  /** Whether the one option is right, where there is but one to accept or refuse. */
  accept?: boolean
  weight?: number
}

const SEED = 1

export interface Settings {
  rounds: number
  rate: number
  decay: number
}

/** @returns weights by feature */
export function trainChoices(
  choices: readonly Choice[],
  { rounds, rate, decay }: Settings,
): Map<number, number> {
  const rows = new Map<number, number>()
  const row = (id: number) => {
    let at = rows.get(id)
    if (at === undefined) rows.set(id, (at = rows.size))
    return at
  }
  const prepared = choices.map((choice) => ({
    options: choice.options.map((ids) => ids.map(row)),
    right: new Set(choice.right),
    accept: choice.accept,
    weight: choice.weight ?? 1,
  }))
  const weights = new Float64Array(rows.size)
  const squares = new Float64Array(rows.size).fill(1e-6)
  const sums = new Float64Array(rows.size)
  const next = random(SEED)
  const score = (ids: Int32Array) => {
    let sum = 0
    for (let i = 0; i < ids.length; i++) sum += weights[ids[i]!]!
    return sum
  }
  const step = (ids: Int32Array, gradient: number) => {
    if (Math.abs(gradient) < 1e-4) return
    for (let i = 0; i < ids.length; i++) {
      const at = ids[i]!
      const g = gradient - decay * weights[at]!
      squares[at]! += g * g
      weights[at]! += (rate * g) / Math.sqrt(squares[at]!)
    }
  }
  let kept = 0
  for (let round = 0; round < rounds; round++) {
    for (const { options, right, accept, weight } of shuffled(prepared, next)) {
      if (accept !== undefined) {
        const p = 1 / (1 + Math.exp(-score(options[0]!)))
        step(options[0]!, weight * ((accept ? 1 : 0) - p))
        continue
      }
      const scores = options.map(score)
      const most = Math.max(...scores)
      const shares = scores.map((one) => Math.exp(one - most))
      const all = shares.reduce((a, b) => a + b, 0)
      let rightShare = 0
      for (const i of right) rightShare += shares[i]!
      for (let i = 0; i < options.length; i++) {
        const p = shares[i]! / all
        const target = right.has(i) ? shares[i]! / rightShare : 0
        step(options[i]!, weight * (target - p))
      }
    }
    if (round >= rounds / 2) {
      kept++
      for (let i = 0; i < weights.length; i++) sums[i]! += weights[i]!
    }
  }
  return new Map([...rows].map(([id, at]) => [id, sums[at]! / kept]))
}

const UNIT = 0.02
const MOST = 127
/** What weighs less is left out. */
const LEAST = 0.03

/** As `linear` reads it. */
export function written(weights: ReadonlyMap<number, number>): LinearWeights {
  const bytes: number[] = []
  let last = 0
  let features = 0
  for (const [id, weight] of [...weights].sort((a, b) => a[0] - b[0])) {
    if (Math.abs(weight) < LEAST) continue
    let distance = id - last
    for (; distance >= 0x80; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80)
    bytes.push(distance, Math.max(-MOST, Math.min(MOST, Math.round(weight / UNIT))))
    last = id
    features++
  }
  return { features, unit: UNIT, weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64') }
}
