/** The two ends of a claim, which alignment leaves free: what was changed, moved or hesitated there. */
import { sharesStem, type Step } from './align.ts'
import { type BothTexts, wordAt } from './both-texts.ts'

const onRecord = (step: Step) => 'said' in step

/** The steps of an alignment with its edges mended. */
export const mendEdges = (steps: readonly Step[], both: BothTexts): Step[] =>
  withFillersBefore(withMoved(pairEdges(steps, both), both), both)

/** How far outside the words aligned an edge of the claim is sought, in words of the record. */
const EDGE_REACH = 8
/** What is left of a sentence beyond a changed edge belongs to it. */
const EDGE_REST = 2
/** No quotation is read across these to mend its edge. */
const CLAUSE_EDGE = /[.!?;:…\n«»“”"]/u

/**
 * Words changed at either end of a claim align as additions, since the record's ends are free. Where the record goes on
 * in the same sentence, they were put in place of what stands there.
 */
function pairEdges(steps: readonly Step[], both: BothTexts): Step[] {
  const isHeld = (step: Step) =>
    step.type === 'match' ||
    (step.type === 'substitute' && sharesStem(both.said[step.said]!.key, wordAt(both, step.claimed)!.key))
  const head = steps.findIndex(isHeld)
  const tail = steps.findLastIndex(isHeld)
  const [first, last] = [steps[head], steps[tail]]
  if (!first || !last || !('said' in first) || !('said' in last)) return [...steps]
  const before = pairEdge(loosened(steps.slice(0, head)).toReversed(), first.said, -1, both).toReversed()
  const after = pairEdge(loosened(steps.slice(tail + 1)), last.said, 1, both)
  return [...before, ...steps.slice(head, tail + 1), ...after]
}

/** What alignment put in place of what at an edge is only the nearest word: it is paired anew. */
const loosened = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step): Step[] => {
    if (step.type === 'substitute') return [{ type: 'insert', claimed: step.claimed }]
    return step.type === 'delete' ? [] : [step]
  })

/** @param added the steps beyond the outermost word on record, from there outwards */
function pairEdge(added: readonly Step[], outermost: number, direction: 1 | -1, both: BothTexts): Step[] {
  if (!added.every((step) => step.type === 'insert') || added.length === 0) return [...added]
  const { said, document } = both
  const claimed = added.flatMap((step) => (step.type === 'insert' ? [step.claimed] : []))
  const near = outwards(both, outermost, direction, claimed.length + EDGE_REACH)
  // The outermost word of the claim that the record has there holds all between in place.
  for (let k = claimed.length - 1; k >= 0; k--) {
    const at = near.findIndex((index, n) => n >= k && said[index]!.key === wordAt(both, claimed[k]!)?.key)
    if (at < 0) continue
    const inner = inPairs(claimed.slice(0, k), near.slice(0, at), both)
    const held: Step = { type: 'match', said: near[at]!, claimed: claimed[k]! }
    return [...inner, held, ...pairEdge(added.slice(k + 1), near[at]!, direction, both)]
  }
  const rest = near.length - claimed.length
  const taken =
    rest > 0 && rest <= EDGE_REST && isEdge(document.text, said[near.at(-1)!]!, direction)
      ? near.length
      : claimed.length
  return inPairs(claimed, near.slice(0, taken), both)
}

/** The words of the record outside one, as far as its clause goes. */
function outwards({ said, document }: BothTexts, from: number, direction: 1 | -1, most: number): number[] {
  const near: number[] = []
  for (let index = from + direction; near.length < most; index += direction) {
    const [left, right] = direction > 0 ? [said[index - 1], said[index]] : [said[index], said[index + 1]]
    if (!left || !right || CLAUSE_EDGE.test(document.text.slice(left.end, right.start))) break
    near.push(index)
  }
  return near
}

/** Whether nothing of the sentence stands beyond a word. */
const isEdge = (text: string, { start, end }: { start: number; end: number }, direction: 1 | -1) =>
  direction > 0
    ? /^[\s\p{Z}"'’”»]*(?:[.!?…\n]|$)/u.test(text.slice(end, end + 4))
    : /(?:^|[.!?…\n])[\s\p{Z}"'‘“«]*$/u.test(text.slice(Math.max(0, start - 4), start))

/**
 * Words put in place of others, one by one from the match outwards; the same word is the same word. Where one side has
 * more, the outermost are paired: what was left out or added stands before them.
 */
function inPairs(claimed: readonly number[], said: readonly number[], both: BothTexts): Step[] {
  const paired = Math.min(said.length, claimed.length)
  const [spare, added] = [said.length - paired, claimed.length - paired]
  return [
    ...said.slice(0, spare).map(leftOut),
    ...claimed.slice(0, added).map((index): Step => ({ type: 'insert', claimed: index })),
    ...said.slice(spare).map((there, i): Step => {
      const here = claimed[added + i]!
      const isSame = both.said[there]!.key === wordAt(both, here)?.key
      return { type: isSame ? 'match' : 'substitute', said: there, claimed: here }
    }),
  ]
}

const leftOut = (index: number): Step => ({ type: 'delete', said: index })

/** Words that the claim puts earlier stand beyond its last word on record: the record's part goes on to them. */
function withMoved(steps: Step[], both: BothTexts): Step[] {
  const added = new Set(
    steps.flatMap((step) => {
      const word = step.type === 'insert' ? wordAt(both, step.claimed) : undefined
      return word && !word.classes.has('function') ? word.key : []
    }),
  )
  const onSaid = steps.flatMap((step) => ('said' in step ? [step.said] : []))
  if (added.size === 0 || onSaid.length === 0) return steps
  const reach = (edge: number, direction: 1 | -1): Step[] => {
    const beyond = outwards(both, edge, direction, EDGE_REACH)
    return beyond.slice(0, beyond.findLastIndex((index) => added.has(both.said[index]!.key)) + 1).map(leftOut)
  }
  return [...reach(onSaid[0]!, -1).toReversed(), ...steps, ...reach(onSaid.at(-1)!, 1)]
}

/** "Um, we shall" quoted as "We shall": what hesitates before the first word belongs to the words, and is left out. */
function withFillersBefore(steps: Step[], both: BothTexts): Step[] {
  const first = steps.findIndex(onRecord)
  const step = steps[first]
  if (!step || !('said' in step)) return steps
  let from = step.said
  while (from > 0 && both.said[from - 1]!.classes.has('hesitation')) from--
  const fillers = Array.from({ length: step.said - from }, (_, i) => leftOut(from + i))
  return steps.toSpliced(first, 0, ...fillers)
}
