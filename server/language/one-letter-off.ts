const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Every spelling one slip away from a word: a letter left out, doubled or struck beside the right one, or two
 * neighbours exchanged (Damerau 1964; asked of the index as Norvig 2007 does, so that no vocabulary is walked).
 *
 * @param word folded: small letters without accents
 * @returns 54 a letter, some twice
 */
export function oneLetterOff(word: string): string[] {
  const found: string[] = []
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    for (const letter of LETTERS) found.push(before + letter + after, before + letter + after.slice(1))
    if (after !== '') found.push(before + after.slice(1))
    if (after.length > 1) found.push(before + after[1] + after[0] + after.slice(2))
  }
  return found
}
