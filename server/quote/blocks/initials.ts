/** Whose initials letters are: “A. R.”, “RCD”, « D. T.-H. », “M.”, of names that stand in the text. */
import { addTo } from '../../language/add-to.ts'
import type { Token } from '../../language/read.ts'

/** A name by the letters that its words begin with, particles too: « Clémence d’Hauterive » is “cdh”. */
export interface Lettered {
  keys: readonly string[]
  letters: string
}

const MOST_INITIALS = 4
/** So many mentions of one name are kept. */
const MOST_NAMES = 24

/** Of “A. R.”, “W. S.-H.”, « C. D’H. », “RCD”: their letters, folded; null where the words are more than initials. */
export function initialsOf(tokens: readonly Token[]): string | null {
  const letters = tokens.map(({ text }) => text.replace(/['’]$/u, ''))
  const single = letters.every((letter) => letter.length === 1)
  const joined = letters.length === 1 && letters[0]!.length <= MOST_INITIALS
  if (!(single || joined) || !letters.every((letter) => /^\p{Lu}+$/u.test(letter))) return null
  return tokens.map(({ key, text }) => (text.length > 1 && single ? key.charAt(0) : key)).join('')
}

/**
 * @returns the names that initials may stand for, in the order of the text: all words of a name, or all but what stands
 *   before it (« Mgr »), else some of its words with the first and the last among them; one letter is a given name's
 */
export function bearersOf<Name extends Lettered>(
  names: readonly Name[],
): (letters: string) => readonly Name[] {
  const exact = new Map<string, Name[]>()
  const byEnds = new Map<string, Name[]>()
  const byFirst = new Map<string, Name[]>()
  for (const name of names) {
    const { keys, letters } = name
    if (keys.every((key) => key.length === 1)) continue
    addTo(byFirst, letters.charAt(0), name, MOST_NAMES)
    if (letters.length < 2) continue
    addTo(exact, letters, name, MOST_NAMES)
    if (letters.length > 2) addTo(exact, letters.slice(1), name, MOST_NAMES)
    addTo(byEnds, letters.charAt(0) + letters.at(-1)!, name, MOST_NAMES)
  }
  return (letters) => {
    if (letters.length === 1) return ofOne(byFirst.get(letters) ?? [])
    return (
      exact.get(letters) ??
      ofOne((byEnds.get(letters.charAt(0) + letters.at(-1)!) ?? []).filter((name) => holds(name, letters)))
    )
  }
}

/** Some names, where they are of one given name alone; “W. Poel” beside “Wilma Poel” is no other. */
function ofOne<Name extends Lettered>(names: readonly Name[]): readonly Name[] {
  const spelt = names.filter(({ keys }) => keys[0]!.length > 1)
  const surnames = new Set(spelt.map(({ keys }) => keys.at(-1)))
  const others = names.filter(({ keys }) => keys[0]!.length > 1 || !surnames.has(keys.at(-1)))
  return new Set(others.map(({ keys }) => keys[0])).size === 1 ? names : []
}

/** Whether letters stand in those of a name, in their order. */
function holds({ letters: whole }: Lettered, letters: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === letters[at]) at++
  return at === letters.length
}
