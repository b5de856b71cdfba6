/** Reads subtitles, SRT, WebVTT, SBV or SubStation, into speaking turns. */
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { type Cue, passagesOf } from './cues.ts'
import { hasWords } from '../has-words.ts'
import { cuesOfSubStation, isSubStation } from './substation.ts'

/** @throws Problem `unreadable` where there are words and no cue */
export function readSubtitles(text: string): ReadPassage[] {
  const web = /^\uFEFF?WEBVTT(?:\s|$)/.test(text)
  const cues = isSubStation(text) ? cuesOfSubStation(text) : cuesIn(text.split(/\r\n?|\n/), web)
  if (cues.length === 0 && hasWords(web ? '' : text)) throw new Problem('unreadable')
  return passagesOf(cues, web && /<\d+:\d\d[:.]/.test(text))
}

/** SBV parts the two times by a comma alone. */
const TIMES =
  /^\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?:\s*-->\s*|,)((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?:\s|$)/
const NUMBER = /^\s*\d+\s*$/

/**
 * In WebVTT a cue ends with an empty line, and blocks without times are notes and styles. SRT comes from many hands: an
 * empty line may stand inside a cue, and none may stand between two.
 */
function cuesIn(lines: string[], web: boolean): Cue[] {
  const cues: Cue[] = []
  let cue: Cue | undefined
  for (const [i, line] of lines.entries()) {
    const times = TIMES.exec(line)
    if (times) cues.push((cue = { start: milliseconds(times[1]!), end: milliseconds(times[2]!), lines: [] }))
    else if (web && line === '') cue = undefined
    else if (!(NUMBER.test(line) && TIMES.test(lines[i + 1] ?? ''))) cue?.lines.push(line)
  }
  return cues
}

function milliseconds(time: string): number {
  const [seconds, minutes = 0, hours = 0] = time.replace(',', '.').split(':').toReversed().map(Number)
  return Math.round((hours * 3600 + minutes * 60 + seconds!) * 1000)
}
