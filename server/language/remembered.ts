/** More words than a long text has; beyond it all are read anew, so that no text fills the memory. */
const MOST = 30_000

/**
 * The same function, but for what it made of words it was asked before: most words of a text come again.
 *
 * @param most words it is remembered of: fewer, where it takes room
 */
export function remembered<Made extends {}, Word extends string>(
  make: (word: Word) => Made,
  most = MOST,
): (word: Word) => Made {
  const known = new Map<Word, Made>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const made = make(word)
    known.set(word, made)
    return made
  }
}
