/** Whether a station, a court or a chamber is spoken to, or on, or only told of. */
import type { Frame } from './frame.ts'
import { speaks } from './governor.ts'

/** How far before it stands who is its guest, or speaks to it, in words. */
const NEAR = 8

/**
 * “told MPs in London”, « au micro de notre matinale », “on our programme”: “an episode of our podcast” tells of nobody who
 * speaks, and who is home from a court says nothing there.
 *
 * @param from the item that begins its name, behind an article
 */
export function isSpokenTo(frame: Frame, from: number): boolean {
  const { from: start } = frame.sentenceOf(from)
  const before = frame.part(from - 1) === 'DET' ? from - 2 : from - 1
  const isOf = frame.is(before, 'of')
  if (before >= start && frame.is(before, 'preposition') && !isOf) return !frame.is(before, 'language-from')
  for (let i = before; i >= Math.max(start, from - NEAR) && frame.gapAfter(i) === ' '; i--)
    if (frame.is(i, 'guest') || (frame.isVerb(i) && speaks(frame, i))) return true
  return false
}
