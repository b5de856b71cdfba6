/** Whether words that the lexicon finds no counterpart of have one that the store’s own pairs taught. */
import type { TextLink } from './link-texts.ts'
import { type Span, words } from '../language/split.ts'

/** A link of less confidence may be chance: at this, none of 29 true omissions and additions is taken for rendered. */
const SURE = 0.5
/** Of the longer words of a stretch, so many are rendered where the stretch is. */
const SHARE = 0.5
/** Shorter words are mostly grammar, which links anywhere. */
const LONG = 4

/**
 * @param side which text the stretch is of, @param links as the learned model sees them
 * @returns whether at least half of its longer words are surely linked; false for a stretch that has none
 */
export function isSurelyLinked(
  text: string,
  { start, end }: Span,
  side: 'original' | 'rendered',
  links: readonly TextLink[],
): boolean {
  const long = words(text).filter((word) => word.start >= start && word.end <= end && word.key.length >= LONG)
  const surely = links.filter(({ confidence }) => confidence >= SURE).map((link) => link[side])
  const linked = long.filter((word) => surely.some((at) => at.start < word.end && word.start < at.end))
  return long.length > 0 && linked.length >= SHARE * long.length
}
