/** The index by which passages are found: under which terms each stands. language/terms.ts makes the terms. */
export interface TermIndex {
  /** Inside a transaction of the caller's. The more at once the better: FTS5 writes down what it has before other statements. */
  add(passages: readonly { id: number; text: string }[]): void
  /** Inside a transaction of the caller's, before the passage itself goes; one that is not there is passed over. */
  remove(passage: number): void
  /** How many passages are in it. */
  total(): number
  /** Whether any passage holds the term. */
  holds(term: string): boolean
  /** What a statement with `holding` in it is given. @param groups of each of which a passage holds a term */
  query(groups: readonly (readonly string[])[]): string
  /** A piece of SQL: a table of the `id`s of the passages. @param parameter stands for a query; none are found for NULL */
  holding(parameter: string): string
  /**
   * Reads the postings of the rarer terms, one after the other until the budget is spent.
   *
   * @param asked of each any term may stand in the passage
   * @param below what stands in fewer passages is rare; of the others none is read
   * @param budget ids that are read of rare ones, all in all
   */
  rare(asked: readonly (readonly string[])[], below: number, budget: number): Iterable<Postings>
  /** Reads postings one after the other, the last of them cut off where the budget ends. */
  within(asked: readonly (readonly string[])[], budget: number): Iterable<{ ids: number[]; isWhole: boolean }>
}

/** The passages that hold what was asked for, in the order in which they were stored. */
export interface Postings {
  /** Empty where it is not rare. */
  ids: number[]
  /** Where it is not rare, about how many passages hold it. */
  about: number | null
}

/**
 * Those of the commoner terms that are worth reading, the rarest first: what together would take more than the budget
 * would be read in part, and tell of the passages that come first.
 *
 * @param needsOne whether the rarest is read in any case
 */
export function withinBudget<Common extends { about: number }>(
  common: readonly Common[],
  budget: number,
  needsOne: boolean,
): Common[] {
  const rarest = common.toSorted((a, b) => a.about - b.about)
  let left = budget
  const fits = rarest.findIndex(({ about }) => (left -= about) < 0)
  return rarest.slice(0, fits === -1 ? rarest.length : Math.max(fits, needsOne ? 1 : 0))
}
