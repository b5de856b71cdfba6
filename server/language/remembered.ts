/** More words than a long text has; beyond it all are read anew, so that no text fills the memory. */
const MOST = 30_000

/** The same function, but for what it made of words it was asked before: most words of a text come again. */
export function remembered<Made extends {}, Word extends string>(
  make: (word: Word) => Made,
): (word: Word) => Made {
  const known = new Map<Word, Made>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const made = make(word)
    known.set(word, made)
    return made
  }
}
