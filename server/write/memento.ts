/** Captures as Memento tells of them (RFC 7089): when each was made, and where the others are. */
import type { Snapshot } from '../api/snapshots.ts'
import type { Addresses } from './addresses.ts'

export const LINK_FORMAT = 'application/link-format'

interface Captures {
  source: number
  /** The page that was captured; null where it has no address, so that our own page of it stands for it. */
  url: string | null
  /** Newest first. */
  items: readonly Pick<Snapshot, 'id' | 'capturedAt'>[]
}

/** As in HTTP: Tue, 03 Mar 2026 09:00:00 GMT. */
export const httpDate = (iso: string): string => new Date(iso).toUTCString()

interface Link {
  to: string
  rel: string
  type?: string
  datetime?: string
}

/** The value of a Link header, or a document of links. */
const written = (links: readonly Link[], between: string): string =>
  links
    .map(({ to, ...attributes }) =>
      [`<${to}>`, ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)].join('; '),
    )
    .join(between)

const around = ({ source, url }: Captures, at: Addresses): Link[] => [
  { to: url ?? at.sourcePage(source), rel: 'original' },
  { to: at.timeMap(source), rel: 'timemap', type: LINK_FORMAT },
  { to: at.timeGate(source), rel: 'timegate' },
]

/** A TimeMap: every capture, oldest first. */
export function timeMap(captures: Captures, at: Addresses): string {
  const [original, , timegate] = around(captures, at)
  const self = { to: at.timeMap(captures.source), rel: 'self', type: LINK_FORMAT }
  return written([original!, self, timegate!, ...mementos(captures, at)], ',\n') + '\n'
}

/** What goes with one capture: the first, the last, and those before and after it. */
export function mementoLinks(captures: Captures, id: number, at: Addresses): string {
  const all = mementos(captures, at)
  const here = captures.items.toReversed().findIndex((one) => one.id === id)
  const near = all.map((link, i) => ({
    ...link,
    rel: [i === here - 1 && 'prev', i === here + 1 && 'next', link.rel].filter(Boolean).join(' '),
  }))
  const shown = near.filter((_, i) => i === 0 || i === all.length - 1 || Math.abs(i - here) <= 1)
  return written([...around(captures, at), ...shown], ', ')
}

/** What a TimeGate tells beside the way to a capture. */
export const timeGateLinks = (captures: Captures, at: Addresses): string =>
  written(around(captures, at).slice(0, 2), ', ')

/** The capture in force at a moment: the last one made until then, or the first. */
export const captureAt = ({ items }: Captures, moment: number): Captures['items'][number] | undefined =>
  items.find(({ capturedAt }) => Date.parse(capturedAt) <= moment) ?? items.at(-1)

function mementos({ source, items }: Captures, at: Addresses): Link[] {
  return items.toReversed().map(({ id, capturedAt }, i, all) => ({
    to: at.memento(source, id),
    rel: [i === 0 && 'first', i === all.length - 1 && 'last', 'memento'].filter(Boolean).join(' '),
    datetime: httpDate(capturedAt),
  }))
}
