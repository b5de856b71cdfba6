/** What chance chooses. */

/** From 0 to 1. */
export type Next = () => number

export const below = (next: Next, count: number) => Math.floor(next() * count)
export const pick = <Item>(next: Next, items: readonly Item[]): Item => items[below(next, items.length)]!
