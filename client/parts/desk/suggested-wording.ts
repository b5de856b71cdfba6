/** The wording that the suggestions of editors make of a rendition. */
import type { Annotation } from '../../../server/api/annotations.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { overlaps } from './quote-words.ts'

interface SuggestedWording {
  text: string
  /** How many suggestions are in it. */
  applied: number
  /** How many have no place in it: an omission’s, or one whose words another has changed. */
  left: number
}

/**
 * Puts the suggestions that stand into the newest wording, each in the place of the words it is about. In a wording that
 * was corrected before these are looked for by their letters; one that is in it already is passed over.
 */
export function suggestedWording(
  { rendition: printed, corrected }: Rendition,
  annotations: readonly Annotation[],
): SuggestedWording {
  const base = corrected?.text ?? printed.text
  const wanted = annotations.filter(
    ({ status, ruling, suggestion }) =>
      status !== 'dismissed' && ruling !== 'dropped' && suggestion.trim() !== '',
  )
  const places: { start: number; end: number; suggestion: string }[] = []
  let left = 0
  for (const { rendered, suggestion } of wanted) {
    if (corrected && base.includes(suggestion)) continue
    const words = rendered && printed.text.slice(rendered.start, rendered.end)
    const place = corrected ? words && onlyPlace(base, words) : rendered
    if (place && !places.some((other) => overlaps(other, place))) places.push({ ...place, suggestion })
    else left++
  }
  const text = places
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, suggestion }) => rest.slice(0, start) + suggestion + rest.slice(end), base)
  return { text, applied: places.length, left }
}

function onlyPlace(text: string, words: string): { start: number; end: number } | null {
  const start = text.indexOf(words)
  return start >= 0 && text.indexOf(words, start + 1) < 0 ? { start, end: start + words.length } : null
}
