/** To whom a page gives words: offered to the person and never assumed, for what stands around them may mislead. */
import type { Extraction } from '../../server/api/extractions.ts'

/** What two ways of selecting the same words have in common. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * @param words selected in `around`
 * @param quotes found in `around`
 * @returns the one name given to every quotation that holds the words or stands in them; null where that is not one
 */
export function saidBy(words: string, around: string, quotes: Extraction['quotes']): string | null {
  const selected = lettersOf(words)
  const touched = quotes.filter(({ spans }) => {
    const quoted = lettersOf(spans.map(({ start, end }) => around.slice(start, end)).join(' '))
    return quoted !== '' && selected !== '' && (quoted.includes(selected) || selected.includes(quoted))
  })
  const names = new Set(
    touched.map(({ speaker }) => (speaker === null || speaker.kind === 'unnamed' ? null : speaker.name)),
  )
  const [name] = names
  return names.size === 1 ? (name ?? null) : null
}
