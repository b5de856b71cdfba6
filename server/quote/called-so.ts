/** Whether a text calls somebody by a name that may be another’s elsewhere: « que tous appellent « le Doc » ». */
import type { Document } from '../language/read.ts'
import { tokensIn } from '../language/token-ranges.ts'
import { words } from '../language/split.ts'
import { namesOf } from './blocks/names.ts'
import { likeness } from './same-speaker.ts'

/**
 * @param claimed the name that a claim gives
 * @param recorded that of the speaker on record
 * @param document the text around the words
 */
export function isCalledSo(claimed: string, recorded: string, document: Document): boolean {
  const wanted = words(claimed)
    .map(({ key }) => key)
    .join(' ')
  return namesOf(document).nicknames.some(({ keys, bearer, ...called }) => {
    const printed = tokensIn(document, called).map(({ key }) => key)
    const isMeant = [keys, printed, [...keys, bearer.keys.at(-1)!]].some((one) => one.join(' ') === wanted)
    const name = document.text.slice(bearer.start, bearer.end)
    return isMeant && likeness([name], [recorded], document.grammar) === 'name'
  })
}
