import { expect, it } from 'vitest'
import { pack, unpack } from '../../server/work/packed.ts'
import { inTurns } from '../../server/in-turns.ts'
import { captured } from '../support/collection.ts'

it.each([0, 1, 500, 1_234])('a source of %i passages is unpacked as it was packed', async (count) => {
  const texts = Array.from({ length: count }, (_, i) => `« On rouvre le quai ${i} », dit-elle.`)
  const quotes = texts.map((_, passage) => ({
    spans: [{ passage, start: 2, end: 4 }],
    kind: 'direct' as const,
    status: 'suggested' as const,
  }))
  const source = captured(texts)
  expect(await inTurns(unpack(pack(source)))).toEqual(source)
  expect(await inTurns(unpack(pack({ quotes })))).toEqual({ quotes })
})
