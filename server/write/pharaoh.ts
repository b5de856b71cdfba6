/**
 * Renditions → their sentences in words, and which of them render each other, as aligners write it (“Pharaoh”: 0-0 1-2,
 * from zero, the original first). Three columns parted by tabs: both texts in words parted by spaces, and the links.
 */
import type { TextLink, Wording } from '../translation/link-texts.ts'
import { tokensOf } from '../translation/link-texts.ts'
import type { Span } from '../language/split.ts'

export async function* toPharaoh(
  pairs: AsyncIterable<{ original: Wording; rendered: Wording; links: readonly TextLink[] }>,
): AsyncGenerator<string> {
  for await (const { original, rendered, links } of pairs) {
    const [a, b] = [placesIn(original), placesIn(rendered)]
    const linked = links.map((link) => `${indexOf(a, link.original)}-${indexOf(b, link.rendered)}`)
    yield `${line(original, a)}\t${line(rendered, b)}\t${linked.join(' ')}\n`
  }
}

/** Each word once: *du* is two tokens in one place. */
function placesIn({ text, language }: Wording): Span[] {
  const all = tokensOf(text, language) ?? []
  return all.filter(({ start }, i) => i === 0 || all[i - 1]!.start !== start)
}

const indexOf = (places: readonly Span[], { start }: Span) =>
  places.findIndex((place) => place.start === start)

const line = ({ text }: Wording, places: readonly Span[]) =>
  places.map(({ start, end }) => text.slice(start, end).replace(/\s/gu, '_')).join(' ')
