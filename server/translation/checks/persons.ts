/** Which person a pronoun stands for. */
import type { WordClass } from '../../language/class-names.ts'
import type { Token } from '../../language/read.ts'

export type Person = 'people' | 'i' | 'we' | 'you' | 'he' | 'she' | 'they'
const PERSONS: readonly [Person, WordClass][] = [
  ['people', 'people'],
  ['i', 'first-singular'],
  ['we', 'first-plural'],
  ['you', 'second'],
  ['he', 'third-masculine'],
  ['she', 'third-feminine'],
  ['they', 'third-plural'],
]
export const personOf = (token: Token | undefined): Person | undefined =>
  token && PERSONS.find(([, name]) => token.classes.has(name))?.[0]
