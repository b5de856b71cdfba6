/** How far editors who cannot see each other’s annotations mark the same words. */
import { words } from '../language/split.ts'
import type { Span } from '../language/split.ts'

/** UTF-16 offsets into either text. */
export interface Marks {
  original: Span | null
  rendered: Span | null
}

export interface Agreement {
  /** Words that two editors marked, and words that one of two marked; of more editors, summed over every two of them. */
  shared: number
  onlyOne: number
  /** The first over both: 1 where all marked the same, and where nobody marked anything. */
  share: number
}

/** @param editors what each of them marked, two editors at least */
export function agreement(
  { original, rendered }: { original: string; rendered: string },
  editors: readonly (readonly Marks[])[],
): Agreement {
  const sides = [
    marksPerWord(original, editors, (marks) => marks.original),
    marksPerWord(rendered, editors, (marks) => marks.rendered),
  ]
  let [shared, onlyOne] = [0, 0]
  for (const by of sides.flat()) {
    shared += (by * (by - 1)) / 2
    onlyOne += by * (editors.length - by)
  }
  return { shared, onlyOne, share: shared + onlyOne === 0 ? 1 : shared / (shared + onlyOne) }
}

/**
 * The same for marks of one kind at a time: words that two editors marked alike in kind, and words that one did.
 *
 * @returns for each kind that anybody gave, in the order of `kinds`
 */
export function agreementOn<Mark extends Marks, Kind>(
  texts: { original: string; rendered: string },
  editors: readonly (readonly Mark[])[],
  kinds: readonly Kind[],
  kindOf: (mark: Mark) => Kind,
): ({ kind: Kind } & Agreement)[] {
  const given = new Set(editors.flat().map(kindOf))
  return kinds
    .filter((kind) => given.has(kind))
    .map((kind) => ({
      kind,
      ...agreement(
        texts,
        editors.map((marks) => marks.filter((mark) => kindOf(mark) === kind)),
      ),
    }))
}

/** For each word, how many editors marked it or a part of it. */
function marksPerWord(
  text: string,
  editors: readonly (readonly Marks[])[],
  side: (marks: Marks) => Span | null,
): number[] {
  const found = words(text)
  const counts = found.map(() => 0)
  for (const marks of editors) {
    const spans = marks.flatMap((one) => side(one) ?? []).sort((a, b) => a.start - b.start)
    let next = 0
    let reach = 0
    found.forEach(({ start, end }, word) => {
      while (next < spans.length && spans[next]!.start < end) reach = Math.max(reach, spans[next++]!.end)
      if (reach > start) counts[word]!++
    })
  }
  return counts
}
