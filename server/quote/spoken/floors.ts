/** On which floor or station words were said, as far as the text goes on with it. */
import type { Frame } from './frame.ts'
import type { Heard, Speaker } from './heard.ts'
import type { Surroundings } from './surroundings.ts'
import type { LanguagePlace } from './venues.ts'

/** After so many paragraphs of others a floor is left, unless it is told of again. */
const MOST_AWAY = 2
/** What part of the paragraphs that quote tell of who belongs to the floor, in a report from it. */
const REPORT = 0.5

/** Of each utterance the floor it was said on; undefined where it was on none. Linear. */
export function floorsOf(
  frame: Frame,
  heard: readonly Heard[],
  around: Surroundings,
  places: readonly LanguagePlace[],
): (LanguagePlace | undefined)[] {
  const { items, pieces } = frame
  const found: (LanguagePlace | undefined)[] = []
  const { named, told } = paragraphsOnFloors(frame)
  const floors = places.filter(({ kind }) => kind === 'floor')
  const spoken = heard.flatMap((_, i) => (pieces[i]!.length > 0 ? [i] : []))
  let next = 0
  let floor: LanguagePlace | undefined
  let there = new Set<Speaker>()
  let away = 0
  const byParagraph = Map.groupBy(spoken, (i) => items[pieces[i]![0]!]!.paragraph)
  // A report of a sitting or a trial stays there; news that passes by a chamber does not.
  const speaking = [...byParagraph.keys()]
  const isReport = speaking.filter((one) => told.has(one)).length >= REPORT * speaking.length
  const mostAway = isReport ? speaking.length : MOST_AWAY
  for (const [paragraph, some] of byParagraph) {
    let opens = false
    while (floors[next] && items[floors[next]!.at]!.paragraph <= paragraph) {
      opens = true
      if (floor?.language !== floors[next]!.language) there = new Set()
      floor = floors[next++]
      away = 0
    }
    if (!floor) continue
    const isTurn = some.some((i) => heard[i]!.turn !== null)
    const known = some.every((i) => heard[i]!.speaker !== null && there.has(heard[i]!.speaker))
    const here = opens || isTurn || named.has(paragraph)
    if (!here && !(away < mostAway && (isReport || told.has(paragraph) || known))) {
      away++
      continue
    }
    away = 0
    let left = false
    for (const i of some) {
      // Who leaves for the corridor stays there to the end of the paragraph.
      left ||= around.isElsewhere(i, floor.at)
      if (left) continue
      found[i] = floor
      const { speaker } = heard[i]!
      if (speaker && !around.isWritten(i)) there.add(speaker)
    }
  }
  return found
}

/** The paragraphs that name a court or a chamber, and those that tell of who belongs to one. */
function paragraphsOnFloors(frame: Frame) {
  const named = new Set<number>()
  const told = new Set<number>()
  frame.items.forEach(({ token, paragraph }, at) => {
    const isFloor = token?.classes.has('floor')
    if (!(isFloor || token?.classes.has('on-floor')) || frame.part(at) === 'VERB') return
    told.add(paragraph)
    if (isFloor) named.add(paragraph)
  })
  return { named, told }
}
