/** Reads subtitles in SubStation (SSA, ASS): each line of `[Events]` says when somebody speaks, who, and what. */
import type { Cue } from './cues.ts'

export const isSubStation = (text: string) => /^\uFEFF?\s*\[Script Info\]/i.test(text)

/** What a line holds where no `Format:` says otherwise; the text is always the last and may hold commas. */
const FIELDS = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text']
const LINE = /^(Format|Dialogue):\s*(.*)$/i
const TIME = /^(\d+):(\d{1,2}):(\d{1,2}(?:\.\d{1,3})?)$/
/** Places, colours and remarks of whoever edits; `{\p1}` begins a drawing. */
const OVERRIDE = /\{[^{}]*\}/g
const DRAWING = /\\p[1-9]/

/** Lines may stand in any order. What shadows lay over the same words on layers of their own is said once. */
export function cuesOfSubStation(text: string): Cue[] {
  let fields = FIELDS
  const cues = new Map<string, Cue & { speaker: string }>()
  for (const line of text.split(/\r\n?|\n/)) {
    const [, kind, rest = ''] = LINE.exec(line) ?? []
    if (kind === undefined) continue
    if (kind.toLowerCase() === 'format') fields = rest.split(',').map((field) => field.trim().toLowerCase())
    else {
      const cue = cueOf(rest, fields)
      if (cue) cues.set(JSON.stringify(cue), cue)
    }
  }
  const inTime = [...cues.values()].toSorted((a, b) => a.start - b.start)
  const named = inTime.some(({ speaker }) => speaker !== '')
  return inTime.map((cue) => (named ? cue : { ...cue, speaker: undefined }))
}

function cueOf(line: string, fields: readonly string[]): (Cue & { speaker: string }) | null {
  const values = line.split(',', fields.length - 1)
  const of = (field: string) => values[fields.indexOf(field)]?.trim() ?? ''
  const start = milliseconds(of('start'))
  const end = milliseconds(of('end'))
  const words = line.slice(values.join(',').length + 1)
  if (start === null || end === null || DRAWING.test((words.match(OVERRIDE) ?? []).join(''))) return null
  const lines = words.replace(OVERRIDE, '').replaceAll('\\h', '\u00A0').split(/\\N/i)
  return { start, end, lines, speaker: of('name') || of('actor') }
}

function milliseconds(time: string): number | null {
  const [, hours, minutes, seconds] = TIME.exec(time) ?? []
  return seconds === undefined
    ? null
    : Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
}
