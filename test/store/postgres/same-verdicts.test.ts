import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { learner } from '../../../server/desk/learn.ts'
import { openStore } from '../../../server/store/open.ts'
import { Check, storeGiven } from '../../../server/terminal/batch.ts'
import { verify } from '../../../server/verify.ts'
import { temporaryDatabase } from '../../support/database.ts'
import { grammars } from '../../support/grammars.ts'

const CASES = new URL('../../../../shared/data/quote-cases/dev.jsonl', import.meta.url)

it.skipIf(!existsSync(CASES))('the same is found in a server as in a file, to the letter', async () => {
  const cases = readFileSync(CASES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): z.output<typeof Check> => Check.parse(JSON.parse(line)))
  const stores = [openStore(':memory:', grammars), openStore(temporaryDatabase(), grammars)]
  const found = await Promise.all(
    stores.map(async (store) => {
      for (const { sources = [] } of cases) await storeGiven(sources, store, grammars)
      const words = learner(store, grammars)
      const findings: unknown[] = []
      for (const { id, claim } of cases) findings.push([id, await verify(claim, store, words)])
      return findings
    }),
  )
  expect(cases.length).toBeGreaterThan(30)
  expect(JSON.stringify(found[1])).toBe(JSON.stringify(found[0]))
  for (const store of stores) await store.close()
})
