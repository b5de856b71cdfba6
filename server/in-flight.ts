/** Work on one thing after the other, with the next ones already begun. */

/**
 * @param most under way at once
 * @returns each with its result, in their order
 * @throws what the work throws, once those before are given
 */
export async function* inFlight<One, Result>(
  all: Iterable<One>,
  work: (one: One) => Promise<Result>,
  most: number,
): AsyncGenerator<[One, Result], void> {
  const begun: [One, Promise<Result>][] = []
  for (const one of all) {
    const result = work(one)
    result.catch(() => undefined) // who waits for it is told, and may have stopped waiting
    begun.push([one, result])
    if (begun.length >= most) yield await ended(begun.shift()!)
  }
  for (const one of begun) yield await ended(one)
}

const ended = async <One, Result>([one, result]: [One, Promise<Result>]): Promise<[One, Result]> => [
  one,
  await result,
]
