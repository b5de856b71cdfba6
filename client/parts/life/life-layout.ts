/** Where the appearances of a claim stand on a line of time: a lane for each language, and those of no known day behind it. */
import type { Language } from '../../../server/api/language.ts'
import type { Appearance } from '../../../server/api/life.ts'

export interface Point {
  x: number
  y: number
  /** Counted from 1, in the order of time. */
  number: number
  item: Appearance
}

interface Lane {
  language: Language
  y: number
  height: number
}

export interface LifeLayout {
  width: number
  height: number
  points: Point[]
  lanes: Lane[]
  /** Days on the axis, in milliseconds since 1970; none where no day is known. */
  ticks: { x: number; time: number }[]
  /** Where those begin of which no day is known; null where there are none. */
  undatedFrom: number | null
  axisY: number
}

export const RADIUS = 12
const EDGE = RADIUS + 8
const BESIDE = 2 * RADIUS + 8
/** What is told beside a point: “+12”. */
const COPIES = 24
const LANE_HEAD = 26
const LEVEL = 2 * RADIUS + 8
const AXIS = 34
/** Between two days on the axis, for their words. */
const TICK_EVERY = 150
const MOST_TICKS = 5

const LANES: readonly Language[] = ['fr', 'en', 'other', 'unknown']

/** @param width in pixels */
export function layLife(items: readonly Appearance[], width: number): LifeLayout {
  const numbered = items.map((item, i) => ({ item, number: i + 1 }))
  const dated = numbered.filter(({ item }) => item.publishedAt !== null)
  const undated = numbered.filter(({ item }) => item.publishedAt === null)
  const undatedWidth =
    undated.length === 0 ? 0 : Math.min(width / 3, Math.max(110, undated.length * BESIDE + 2 * EDGE))
  const end = dated.length === 0 ? 0 : width - undatedWidth
  const times = dated.map(({ item }) => Date.parse(item.publishedAt!))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const room = end - 2 * EDGE - COPIES
  const xAt = (time: number) =>
    first === last ? EDGE + room / 2 : EDGE + (room * (time - first)) / (last - first)
  const undatedStep = (width - end - 2 * EDGE - COPIES) / Math.max(1, undated.length - 1)
  const placed = [
    ...dated.map((one, i) => ({ ...one, x: xAt(times[i]!) })),
    ...undated.map((one, i) => ({ ...one, x: end + EDGE + i * undatedStep })),
  ]

  const points: Point[] = []
  const lanes: Lane[] = []
  let top = 0
  for (const language of LANES) {
    const own = placed.filter(({ item }) => item.printedLanguage === language).sort((a, b) => a.x - b.x)
    if (own.length === 0) continue
    /** How far each level is taken. */
    const levels: number[] = []
    for (const { x, item, number } of own) {
      const free = levels.findIndex((taken) => taken <= x - RADIUS)
      const level = free < 0 ? levels.length : free
      levels[level] = x + BESIDE - RADIUS + (item.copies.length > 0 ? COPIES : 0)
      points.push({ x, y: top + LANE_HEAD + level * LEVEL + RADIUS, number, item })
    }
    const height = LANE_HEAD + levels.length * LEVEL + 4
    lanes.push({ language, y: top, height })
    top += height
  }
  return {
    width,
    height: top + AXIS,
    points: points.sort((a, b) => a.number - b.number),
    lanes,
    ticks: dated.length === 0 ? [] : ticksOf(first, last, xAt, room),
    undatedFrom: undated.length === 0 ? null : end,
    axisY: top,
  }
}

function ticksOf(
  first: number,
  last: number,
  xAt: (time: number) => number,
  room: number,
): LifeLayout['ticks'] {
  if (first === last) return [{ x: xAt(first), time: first }]
  const parts = Math.max(1, Math.min(MOST_TICKS - 1, Math.floor(room / TICK_EVERY)))
  return Array.from({ length: parts + 1 }, (_, i) => {
    const time = first + ((last - first) * i) / parts
    return { x: xAt(time), time }
  })
}
