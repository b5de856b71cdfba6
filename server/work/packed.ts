/** An answer on its way from thread to thread: its lists as JSON, some items a piece, to be read in turns. */

const AT_ONCE = 500

/** The lists of an object, each in pieces; what is no list goes as it is. */
export interface Packed<Whole> {
  rest: Partial<Whole>
  lists: Record<string, string[]>
}

/** @param whole an object of plain values; only its own lists come apart */
export function pack<Whole extends object>(whole: Whole): Packed<Whole> {
  const rest: Record<string, unknown> = {}
  const lists: Record<string, string[]> = {}
  for (const [key, value] of Object.entries(whole) as [string, unknown][])
    if (Array.isArray(value)) lists[key] = inPieces(value)
    else rest[key] = value
  return { rest: rest as Partial<Whole>, lists }
}

function inPieces(items: readonly unknown[]): string[] {
  const pieces: string[] = []
  for (let from = 0; from < items.length; from += AT_ONCE)
    pieces.push(JSON.stringify(items.slice(from, from + AT_ONCE)))
  return pieces
}

/** All of it at once, where nobody else waits. */
export function unpackNow<Whole extends object>(packed: Packed<Whole>): Whole {
  const steps = unpack(packed)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Each step reads one piece. */
export function* unpack<Whole extends object>({ rest, lists }: Packed<Whole>): Generator<void, Whole> {
  const whole: Record<string, unknown> = { ...rest }
  for (const [key, pieces] of Object.entries(lists)) {
    const items: unknown[] = []
    for (const piece of pieces) {
      items.push(...(JSON.parse(piece) as unknown[]))
      yield
    }
    whole[key] = items
  }
  return whole as Whole
}
