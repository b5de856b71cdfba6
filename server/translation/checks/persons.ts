/** Which person a pronoun stands for. */
import { hasClass } from '../../language/classes.ts'
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

/** « Vous assurer », « nous dit »: *nous* and *vous* are subjects of their own forms alone. */
export function agreesWithVerb({ key, index, document: { tokens } }: Token): boolean {
  const form = FORM[key]
  if (!form) return true
  const verb = tokens
    .slice(index + 1, index + 1 + VERB)
    .find((one) => !(hasClass(one, 'clitic') || one.key === 'ne'))
  return verb !== undefined && form.test(verb.key)
}
const FORM: Readonly<Record<string, RegExp>> = { nous: /ons$|mes$/u, vous: /ez$|tes$/u }
/** How many small words and auxiliaries stand between a subject and its verb. */
const VERB = 6
