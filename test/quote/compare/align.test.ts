import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, GAP } from '../../../server/quote/compare/align.ts'

const word = fc.constantFrom('a', 'b', 'c', 'd')
const tokens = (keys: string[]) => keys.map((key) => ({ key }))

describe('aligning', () => {
  it('takes each token of the claim once and in order, and the words of the record in order', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 8 }), (said, claimed) => {
        const { steps } = align(said, tokens(claimed))
        const onClaim = steps.flatMap((step) => ('claimed' in step ? [step.claimed] : []))
        const onRecord = steps.flatMap((step) => ('said' in step ? [step.said] : []))
        expect(onClaim).toEqual(claimed.map((_, i) => i))
        expect(onRecord).toEqual(onRecord.toSorted((a, b) => a - b))
        for (const step of steps) {
          if (step.type === 'match') expect(said[step.said]).toBe(claimed[step.claimed])
        }
        expect(steps[0]?.type).not.toBe('delete')
        expect(steps.at(-1)?.type).not.toBe('delete')
      }),
    )
  })

  it('finds a claim wherever it stands, at no cost', () => {
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, { minLength: 1 }),
        fc.array(word),
        (before, claim, after) => align([...before, ...claim, ...after], tokens(claim)).cost === 0,
      ),
    )
  })

  it('lets a cut hide any number of words, and says which', () => {
    const { steps } = align(
      ['we', 'x', 'y', 'z', 'go'],
      [{ key: 'we' }, { key: '', absorbs: GAP }, { key: 'go' }],
    )
    expect(steps[1]).toEqual({ type: 'absorb', from: 1, to: 4, claimed: 1 })
  })

  it('finds the stretch that holds the claim in a record too long to align whole', () => {
    const said = [
      ...Array.from({ length: 300_000 }, (_, i) => `w${i % 997}`),
      'we',
      'shall',
      'rebuild',
      'the',
      'pier',
      'soon',
    ]
    const { steps, cost } = align(said, tokens(['we', 'shall', 'rebuild', 'the', 'pier', 'soon']))
    expect(cost).toBe(0)
    expect(steps[0]).toEqual({ type: 'match', said: 300_000, claimed: 0 })
  })
})
