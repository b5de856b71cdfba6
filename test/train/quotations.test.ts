import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MODELS } from '../../server/language/grammar.ts'
import { grammars } from '../support/grammars.ts'
import { textsIn, TRAINING, weightsFrom } from './quotations.ts'

const MINUTES = 60_000

it(
  'makes the weights that are kept, to the byte, from the texts that train',
  { timeout: 10 * MINUTES },
  () => {
    const made = weightsFrom(textsIn(TRAINING), grammars)
    for (const name of MODELS) {
      const kept = new URL(`../../server/language/weights/${name}.json`, import.meta.url)
      expect(JSON.stringify(made[name]) === readFileSync(kept, 'utf8').trim(), name).toBe(true)
    }
  },
)
