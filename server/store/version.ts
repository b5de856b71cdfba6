import { Problem } from '../problem.ts'

/** @throws Problem `edited_meanwhile` where a caller changes from a version that is no longer the newest */
export function expectVersion(newest: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== newest) throw new Problem('edited_meanwhile')
}
