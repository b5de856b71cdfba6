import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Appearance } from '../../../server/api/life.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { layLife, NAMES, type Point, RADIUS, SECOND } from './life-layout.ts'

/** Before it is known how wide the page is. */
const WIDTH = 640

/** The appearances of a claim on a line of time, drawn: what the table below tells in words. */
export function LifeDrawing({ items }: { items: readonly Appearance[] }) {
  const { t, shortDay } = useInterfaceLanguage()
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(WIDTH)
  useLayoutEffect(() => {
    const measure = () => box.current && setWidth(Math.max(260, box.current.clientWidth))
    const observer = new ResizeObserver(measure)
    observer.observe(box.current!)
    measure()
    return () => observer.disconnect()
  }, [])
  const { height, points, lanes, ticks, undatedFrom, axisY } = layLife(items, width)
  const origin = points.find(({ item }) => item.role === 'spoken')
  const renderings = points.flatMap((point): [Point, Point][] => {
    const from = point.item.role === 'rendering' ? (renderedBy(point, points) ?? origin) : undefined
    return from && from !== point ? [[from, point]] : []
  })
  return (
    <figure class="life-drawing" ref={box}>
      <svg
        role="img"
        aria-label={t(($) => $.ui.life.drawing)}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {lanes.map(({ language, y, height: lane }, i) => (
          <g key={language} class={`lane in-${language}`}>
            {i > 0 && <line class="between" x1={0} x2={width} y1={y} y2={y} />}
            <rect x={0} y={y + 6} width={4} height={lane - 12} rx={2} />
          </g>
        ))}
        {ticks.map(({ x, time, isLower }, i) => (
          <g key={time} class="tick-of-time">
            <line x1={x} x2={x} y1={0} y2={axisY + 6} />
            <text x={x} y={axisY + 22 + (isLower ? SECOND : 0)} text-anchor={anchorOf(i, ticks.length)}>
              {shortDay(new Date(time).toISOString().slice(0, 10))}
            </text>
          </g>
        ))}
        <line class="axis" x1={NAMES} x2={undatedFrom ?? width} y1={axisY} y2={axisY} />
        {undatedFrom !== null && (
          <g class="undated">
            <line x1={undatedFrom} x2={undatedFrom} y1={0} y2={axisY + 6} />
            <text x={width - 2} y={axisY + 22} text-anchor="end">
              {t(($) => $.ui.life.undated)}
            </text>
          </g>
        )}
        {renderings.map(([from, point]) => (
          <path key={point.number} class="renders" d={wayFrom(from, point)} />
        ))}
        {lanes.map(({ language, y, height: lane }) => (
          <text key={language} class={`lane-name in-${language}`} x={12} y={y + lane / 2 + 4}>
            {t(($) => $.language[language])}
          </text>
        ))}
        {points.map((point) => (
          <Dot key={point.number} {...point} />
        ))}
      </svg>
      <figcaption>{t(($) => $.ui.life.legend)}</figcaption>
    </figure>
  )
}

function Dot({ x, y, number, item }: Point) {
  const kind = [`in-${item.printedLanguage}`, item.role, !item.stands && 'gone'].filter(Boolean).join(' ')
  return (
    <g class={`dot ${kind}`}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text class="number" x={x} y={y + 4} text-anchor="middle">
        {number}
      </text>
      {!item.stands && (
        <line class="struck" x1={x - RADIUS} x2={x + RADIUS} y1={y + RADIUS} y2={y - RADIUS} />
      )}
      {item.copies.length > 0 && (
        <text class="copies" x={x + RADIUS + 4} y={y + 4}>
          +{item.copies.length}
        </text>
      )}
    </g>
  )
}

/** Where the words stand that somebody linked as what a point renders. */
const renderedBy = ({ item: { renders } }: Point, points: readonly Point[]) =>
  renders === null
    ? undefined
    : points.find(({ item }) => item.quote === renders || item.copies.some(({ quote }) => quote === renders))

/** The words of a day at an edge stay inside. */
const anchorOf = (i: number, all: number) =>
  all === 1 ? 'middle' : i === 0 ? 'start' : i === all - 1 ? 'end' : 'middle'

/** A curve that leaves downwards or upwards, and comes in from there. */
function wayFrom(a: Point, b: Point): string {
  const way = b.y >= a.y ? 1 : -1
  const [from, to] = [a.y + way * RADIUS, b.y - way * RADIUS]
  const middle = (from + to) / 2
  return `M ${a.x} ${from} C ${a.x} ${middle}, ${b.x} ${middle}, ${b.x} ${to}`
}
