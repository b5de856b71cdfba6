/** Reads the times of TTML (Timed Text Markup Language 2, 12.3.1): clocks, frames, ticks and offsets. */
import { Problem } from '../../problem.ts'
import type { Attributes } from '../xml.ts'

export interface Clock {
  framesPerSecond: number
  ticksPerSecond: number
}

const CLOCK = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d{1,9})?)(?::(\d{1,3}(?:\.\d{1,3})?))?$/
const OFFSET = /^(\d{1,12}(?:\.\d{1,9})?)(h|m|s|ms|f|t)$/

/** @param attributes those of `tt` */
export function clockOf(attributes: Attributes): Clock {
  const frames = Number(attributes['ttp:frameRate'] ?? 30)
  const [up = 1, down = 1] = (attributes['ttp:frameRateMultiplier'] ?? '1 1').split(/[\s:]+/).map(Number)
  const framesPerSecond = (frames * up) / down
  const ticks = Number(attributes['ttp:tickRate'] ?? (attributes['ttp:frameRate'] ? framesPerSecond : 1))
  if (!(framesPerSecond > 0 && framesPerSecond < Infinity && ticks > 0 && ticks < Infinity))
    throw new Problem('unreadable')
  return { framesPerSecond, ticksPerSecond: ticks }
}

/**
 * @param time as an attribute has it: `00:01:02.500`, `00:01:02:12`, `62.5s`, `1500t`
 * @throws Problem `unreadable` where it is none
 */
export function millisecondsOf(time: string | undefined, clock: Clock): number | undefined {
  if (time === undefined) return undefined
  const [, hours, minutes, seconds, frames = 0] = CLOCK.exec(time.trim()) ?? []
  if (seconds !== undefined)
    return Math.round(
      (Number(hours) * 3600 +
        Number(minutes) * 60 +
        Number(seconds) +
        Number(frames) / clock.framesPerSecond) *
        1000,
    )
  const [, count, unit] = OFFSET.exec(time.trim()) ?? []
  if (unit === undefined) throw new Problem('unreadable')
  const inSeconds = {
    h: 3600,
    m: 60,
    s: 1,
    ms: 1 / 1000,
    f: 1 / clock.framesPerSecond,
    t: 1 / clock.ticksPerSecond,
  }[unit]!
  return Math.round(Number(count) * inSeconds * 1000)
}
