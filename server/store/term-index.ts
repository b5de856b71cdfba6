/** The index by which passages are found: under which terms each stands. language/terms.ts makes the terms. */
export interface TermIndex {
  /** Inside a transaction of the caller's. */
  add(passage: number, text: string): void
  /** Inside a transaction of the caller's. */
  remove(passage: number): void
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
   * @param below what stands in fewer passages is rare; how many of the others there are is not counted
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
  /** Where it is not rare, the id as far as which `below` of them reach: the farther, the fewer there are. */
  reach: number | null
}
