import { expect, it } from 'vitest'
import { Verdict } from '../../server/api/findings.ts'
import { isPrintable } from '../../server/quote/printable.ts'

it('only what stands as it was said, or as a translation that says so, goes to print without a person', () => {
  expect(Verdict.options.filter(isPrintable)).toEqual(['translation', 'edited_marked', 'exact'])
})
