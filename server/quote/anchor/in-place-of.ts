/** Words that are not found any more, in a passage that reads otherwise: what stands in their place. */
import { type Span, words } from '../../language/split.ts'

/** With fewer units of text around them that stayed, anything might stand there. */
const LEAST_AROUND = 12
/** Two passages that share so many of their words, of all they have (Dice), may be one that was rewritten. */
const ALIKE = 0.5

export interface InPlace extends Span {
  /** The ordinal of the passage among the newer ones. */
  passage: number
}

/**
 * @param span of the words in the older passage
 * @param newer the passages that stand where it stood
 * @returns what stands between what stood around the words; `unsure` where the passage may have been rewritten; null
 *   where nothing stands for it
 */
export function inPlaceOf(
  older: string,
  { start, end }: Span,
  newer: readonly string[],
): InPlace | 'unsure' | null {
  const [before, after] = [older.slice(0, start), older.slice(end)]
  const around = before.length + after.length
  const kept = newer.flatMap((text, passage) =>
    text.startsWith(before) && text.endsWith(after) && text.length > around
      ? [{ passage, start: start, end: text.length - after.length }]
      : [],
  )
  if (kept.length === 1 && around >= LEAST_AROUND) return kept[0]!
  return newer.some((text) => isAlike(older, text)) ? 'unsure' : null
}

function isAlike(a: string, b: string): boolean {
  const [one, other] = [keysOf(a), keysOf(b)]
  const shared = [...one].filter((key) => other.has(key)).length
  return 2 * shared >= ALIKE * (one.size + other.size)
}

const keysOf = (text: string) => new Set(words(text).map(({ key }) => key))
