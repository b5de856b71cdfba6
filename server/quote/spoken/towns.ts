/** Countries, regions and towns of which one language is known: where a court sits tells what is spoken there. */
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { words } from '../../language/split.ts'
import type { Frame } from './frame.ts'

interface Town {
  keys: string[]
  tag: string
}

/** By the key of their first word; of those that begin alike, the longest first. */
function townsOf({ names }: Grammar): Map<string, Town[]> {
  const all = names.places.map(({ name, tag }) => ({ keys: words(name).map(({ key }) => key), tag }))
  return Map.groupBy(
    all.sort((a, b) => b.keys.length - a.keys.length),
    ({ keys }) => keys[0]!,
  )
}

/** The one whose name begins at an item: the tag of its language, and the item behind it. */
export function placeAt({ items, document }: Frame, at: number): { tag: string; to: number } | undefined {
  const token = items[at]?.token
  if (!token?.capital) return undefined
  const found = madeOnce(document.grammar, townsOf)
    .get(token.key)
    ?.find(({ keys }) => keys.every((key, i) => items[at + i]?.token?.key === key))
  return found && { tag: found.tag, to: at + found.keys.length }
}
