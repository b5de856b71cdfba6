/** What raised an annotation, in one column: a contrary, which is silenced apart from other negations, by a name of its own. */
import type { DeskFlag, FlagCheck } from '../api/annotations.ts'

export type FlagColumn = FlagCheck | 'opposite'
type Kind = Pick<DeskFlag, 'check' | 'contrary'>

export const columnOf = ({ check, contrary }: Kind): FlagColumn =>
  check === 'negation' && contrary ? 'opposite' : check

export const kindOf = (column: FlagColumn): Kind =>
  column === 'opposite' ? { check: 'negation', contrary: true } : { check: column, contrary: false }
