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
  /** Days on the axis, in milliseconds since 1970, on a second line where they touch; none where no day is known. */
  ticks: { x: number; time: number; isLower: boolean }[]
  /** Where those begin of which no day is known; null where there are none. */
  undatedFrom: number | null
  axisY: number
}

export const RADIUS = 12
const EDGE = RADIUS + 8
/** A column for the names of the lanes, which no line crosses. */
export const NAMES = 76
const DAY_MS = 24 * 60 * 60 * 1000
const BESIDE = 2 * RADIUS + 8
/** What is told beside a point: “+12”. */
const COPIES = 24
const LANE_HEAD = 8
const LEVEL = 2 * RADIUS + 8
const AXIS = 34
/** How wide a day in words is, at most. */
const DAY = 90
/** Between two days on the axis, one of which may be written to the left of its place. */
const TICK_EVERY = 1.5 * DAY
/** For a second line of days. */
export const SECOND = 16
/** Into how many parts days part the axis, where they fit. */
const PARTS = [4, 3, 2]

const LANES: readonly Language[] = ['fr', 'en', 'other', 'unknown']

/** @param width in pixels */
export function layLife(items: readonly Appearance[], width: number): LifeLayout {
  const numbered = items.map((item, i) => ({ item, number: i + 1 }))
  const dated = numbered.filter(({ item }) => item.publishedAt !== null)
  const undated = numbered.filter(({ item }) => item.publishedAt === null)
  const all = width - NAMES
  const undatedWidth =
    undated.length === 0 ? 0 : Math.min(all / 3, Math.max(110, undated.length * BESIDE + 2 * EDGE))
  const end = dated.length === 0 ? NAMES : width - undatedWidth
  const times = dated.map(({ item }) => Date.parse(item.publishedAt!))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const room = end - NAMES - 2 * EDGE - COPIES
  const xAt = (time: number) =>
    NAMES + EDGE + (first === last ? room / 2 : (room * (time - first)) / (last - first))
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
  const ticks = dated.length === 0 ? [] : ticksOf(first, last, xAt, room)
  return {
    width,
    height: top + AXIS + (ticks.some(({ isLower }) => isLower) ? SECOND : 0),
    points: points.sort((a, b) => a.number - b.number),
    lanes,
    ticks,
    undatedFrom: undated.length === 0 ? null : end,
    axisY: top,
  }
}

/** Days that are on the line, each once, as many as there is room for. */
function ticksOf(
  first: number,
  last: number,
  xAt: (time: number) => number,
  room: number,
): LifeLayout['ticks'] {
  const [from, to] = [Math.floor(first / DAY_MS), Math.floor(last / DAY_MS)]
  if (from === to) return [{ x: xAt(first), time: first, isLower: false }]
  const days = to - from
  const fits = (parts: number) => (room * Math.floor(days / parts)) / days >= TICK_EVERY
  const parts = PARTS.find((parts) => parts <= days && fits(parts)) ?? 1
  return Array.from({ length: parts + 1 }, (_, i) => {
    const day = from + Math.round((days * i) / parts)
    const time = Math.max(first, day * DAY_MS)
    return { x: xAt(time), time, isLower: i === 1 && parts === 1 && room < 2 * DAY }
  })
}
