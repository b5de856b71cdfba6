/** Words that look alike and mean something else. */
import { FALSE_FRIENDS } from '../lexicon/false-friends.ts'
import type { Finding, Pair } from '../finding.ts'
import { type Range, type Side, spanOf, type Vocabulary, vocabulary } from '../side.ts'

interface Friends {
  fr: Vocabulary
  en: Vocabulary
  /** What would be right on each side: where it stands too, the other look-alike is another word's rendering. */
  rightFr: Vocabulary
  rightEn: Vocabulary
}

let prepared: Friends[] | null = null

/** `friends: what the French word is in English / what the English word is in French`, prepared when first asked for. */
function friends(): Friends[] {
  prepared ??= FALSE_FRIENDS.trim()
    .split('\n')
    .map((line) => {
      const [alike = '', right = ''] = line.split(' :: ')
      const [fr = '', en = ''] = alike.split(' = ')
      const [english = '', french = ''] = right.split(' / ')
      return {
        fr: vocabulary(fr),
        en: vocabulary(en),
        rightEn: vocabulary(english),
        rightFr: vocabulary(french),
      }
    })
  return prepared
}

/**
 * `false_friend`: « Actuellement » → "Actually", "The evidence" → « L’évidence ».
 *
 * Each pair of the list is wrong in either direction. It is not flagged where the right word stands as well.
 */
export function checkFalseFriends({ fr, en, segments }: Pair): Finding[] {
  const found: Finding[] = []
  for (const segment of segments) {
    for (const { fr: french, en: english, rightFr, rightEn } of friends()) {
      const left = french(fr, segment.fr)
      if (left.length === 0) continue
      const right = english(en, segment.en)
      if (right.length === 0 || (isTitle(fr, left[0]!) && isTitle(en, right[0]!))) continue
      if (rightEn(en, segment.en).length > 0 || rightFr(fr, segment.fr).length > 0) continue
      found.push({
        check: 'false_friend',
        harm: 'meaning',
        fr: spanOf(fr, left[0]!),
        en: spanOf(en, right[0]!),
      })
    }
  }
  return found
}

/** With a capital on both sides it is the name of a body: le Collège, the College. */
const isTitle = ({ tokens }: Side, { from }: Range) => tokens[from]!.capital && !tokens[from]!.opens
