/**
 * Property tests try the same examples in every run, so that a change is judged by what it changes. New examples are
 * asked for: `PROPERTY_SEED=7 PROPERTY_RUNS=10000 npm test`.
 */
import fc from 'fast-check'

const { PROPERTY_SEED: seed = '1', PROPERTY_RUNS: runs = '100' } = process.env

fc.configureGlobal({ seed: Number(seed), numRuns: Number(runs) })
