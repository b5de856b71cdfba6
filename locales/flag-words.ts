import type { DeskFlag } from '../server/api/annotations.ts'

/** What a flag is explained as: a contrary apart from the denials, with which it shares its check. */
export const flagTopic = ({ check, contrary }: Pick<DeskFlag, 'check' | 'contrary'>) =>
  contrary ? 'contrary' : check
