/** What labelled turns tell of the languages of others: “Both witnesses will speak English”, « nos débats se tiennent en français ». */
import type { Frame } from './frame.ts'
import type { Heard } from './heard.ts'
import { isTag } from './language-words.ts'
import type { Within } from './self-told.ts'
import type { LanguagePlace } from './venues.ts'

const SAYS = { presides: 'chair', asks: 'host', answers: 'guest' } as const

/** By the role of whoever says it, and whether it is told of what was. */
export const TURN_PLACES = ['chair', 'host', 'guest', 'turn'].flatMap((one) => [one, `${one}-past`])

/** Each stands where the turn does that tells it. */
export function turnPlaces(
  { pieces }: Frame,
  heard: readonly Heard[],
  within: ReadonlyMap<number, readonly Within[]>,
): LanguagePlace[] {
  return [...within].flatMap(([i, all]) => {
    const { turn, speaker } = heard[i]!
    const at = pieces[i]![0]
    if (!turn || at === undefined) return []
    const kind = turn.role ? SAYS[turn.role] : 'turn'
    return all.flatMap(({ statement: { means, span }, isOfItself, isPast, isOfThird }): LanguagePlace[] =>
      isTag(means) && !isOfItself
        ? [
            {
              kind: isPast ? `${kind}-past` : kind,
              language: means,
              basis: 'stated',
              at,
              span,
              ...(isOfThird && speaker && { butOf: speaker }),
            },
          ]
        : [],
    )
  })
}
