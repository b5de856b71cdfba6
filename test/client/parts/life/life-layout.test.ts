import { describe, expect, it } from 'vitest'
import { layLife, NAMES, RADIUS } from '../../../../client/parts/life/life-layout.ts'
import type { Appearance } from '../../../../server/api/life.ts'

let passage = 0
const seen = (
  publishedAt: string | null,
  printedLanguage: Appearance['printedLanguage'],
  copies = 0,
): Appearance => ({
  source: 1,
  title: 'Le pont',
  publisher: null,
  publishedAt,
  capturedAt: '2026-09-01T00:00:00.000Z',
  passage: ++passage,
  quote: null,
  printedLanguage,
  spokenLanguage: 'fr',
  role: printedLanguage === 'fr' ? 'spoken' : 'rendering',
  speaker: null,
  words: 'Le bac passe',
  answer: 'exact',
  harm: 'none',
  translator: null,
  renders: null,
  stands: true,
  copies: Array.from({ length: copies }, () => ({
    source: 2,
    title: 'Le pont',
    publisher: null,
    publishedAt,
    capturedAt: '2026-09-01T00:00:00.000Z',
    passage: ++passage,
    quote: null,
  })),
})

describe.each([320, 900])('on a line of %i pixels', (width) => {
  const items = [
    seen('2026-03-01', 'fr', 3),
    seen('2026-03-01', 'en'),
    seen('2026-03-02', 'fr'),
    seen('2026-03-02', 'fr'),
    seen('2026-09-01', 'en'),
    seen(null, 'fr'),
  ]
  const { points, lanes, ticks, undatedFrom, height, axisY } = layLife(items, width)

  it('the first is leftmost and the last rightmost of those whose day is known', () => {
    const dated = points.slice(0, 5).map(({ x }) => x)
    expect(dated).toEqual([...dated].sort((a, b) => a - b))
    expect(points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('each language has its lane, and no two points touch', () => {
    expect(lanes.map(({ language }) => language)).toEqual(['fr', 'en'])
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * RADIUS)
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(NAMES + RADIUS)
      expect(x).toBeLessThanOrEqual(width - RADIUS)
      expect(y).toBeLessThan(axisY)
    }
    expect(axisY).toBeLessThan(height)
  })

  it('what has no known day stands behind the line', () => {
    expect(points[5]!.x).toBeGreaterThan(undatedFrom!)
    for (const { x } of ticks) expect(x).toBeLessThan(undatedFrom!)
  })
})

it('of one day alone one day is told, of no day none', () => {
  expect(layLife([seen('2026-03-01', 'fr')], 600).ticks).toHaveLength(1)
  const { ticks, undatedFrom } = layLife([seen(null, 'en')], 600)
  expect([ticks, undatedFrom]).toEqual([[], NAMES])
})

it.each([
  ['two days that follow each other', ['2026-03-12', '2026-03-13'], ['2026-03-12', '2026-03-13']],
  ['three', ['2026-03-12', '2026-03-12', '2026-03-14'], ['2026-03-12', '2026-03-13', '2026-03-14']],
  ['hours of two days', ['2026-03-12T20:00:00Z', '2026-03-13T06:00:00Z'], ['2026-03-12', '2026-03-13']],
  ['hours of one day', ['2026-03-12T06:00:00Z', '2026-03-12T20:00:00Z'], ['2026-03-12']],
])('a day stands on the axis once: %s', (_, published, told) => {
  const items = published.map((day) => seen(day, 'fr'))
  const days = layLife(items, 900).ticks.map(({ time }) => new Date(time).toISOString().slice(0, 10))
  expect(days).toEqual(told)
})

it('days that would touch stand on two lines of a narrow axis, and on one of a wide one', () => {
  const lower = (width: number) =>
    layLife([seen('2026-03-01', 'fr'), seen('2026-09-01', 'en'), seen(null, 'fr')], width).ticks.map(
      ({ isLower }) => isLower,
    )
  expect(lower(320)).toEqual([false, true])
  expect(lower(900)).not.toContain(true)
})
