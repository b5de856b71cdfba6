/** Reads subtitles, SRT or WebVTT, into speaking turns. */
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/store.ts'
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'

interface Cue {
  /** Milliseconds from the start of the recording. */
  start: number
  end: number
  lines: string[]
}

/** Words of one cue from one mouth: a cue with two dashes has two. */
interface Piece {
  text: string
  /** Undefined: whoever speaks goes on. Null: someone else, not named. Empty: the file names speakers, and here none. */
  speaker: string | null | undefined
}

/** A silence after which a finished sentence ends the passage. Cues of one flow follow each other within a second. */
const SILENCE = 2_000
/** In characters; past it the next finished sentence ends the passage, as it would end a paragraph. */
const LONG = 600
/** Speech recognition writes no full stops: past this a passage ends with any cue. */
const LONGEST = 1_500

/**
 * A sentence that runs over cues is one passage. Someone else speaks after a voice tag (`<v Name>`), a name in capitals
 * before a colon, a dash or `>>` at the start of a line; a name holds until then.
 *
 * @throws Problem `unreadable` where there are words and no cue
 */
export function readSubtitles(text: string): ReadPassage[] {
  const lines = text.split(/\r\n?|\n/)
  const web = /^\uFEFF?WEBVTT(?:\s|$)/.test(text)
  const cues = cuesIn(lines, web)
  if (cues.length === 0 && hasWords(web ? '' : text)) throw new Problem('unreadable')
  const voiced = VOICE.test(text)
  // YouTube's recognised speech times each word, and shows each line again above the next.
  const timed = web && /<\d+:\d\d[:.]/.test(text)
  if (timed || roll(cues)) dropRepeatedLines(cues)

  const turns: { text: string; speaker: string; start: number; end: number }[] = []
  for (const { start, end, lines } of cues) {
    for (const { text, speaker } of piecesOf(lines, voiced)) {
      const turn = turns.at(-1)
      const goesOn = speaker === undefined || speaker === turn?.speaker
      if (turn && goesOn && !finished(turn.text, start - turn.end)) {
        turn.text += ` ${text}`
        turn.end = end
      } else turns.push({ text, speaker: (goesOn ? turn?.speaker : speaker) ?? '', start, end })
    }
  }
  return turns.map(({ text, speaker, start, end }) => ({
    text,
    ...(speaker && { speaker }),
    time: { start, end: Math.max(start, end) },
  }))
}

const SENTENCE_END = /[.!?][\s"'»”’)\]]*$/

function finished(text: string, silence: number): boolean {
  if (text.length > LONGEST) return true
  return SENTENCE_END.test(text.slice(-10)) && (silence >= SILENCE || text.length > LONG)
}

const TIMES =
  /^\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})(?:\s|$)/
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
  const [seconds, minutes, hours = 0] = time.replace(',', '.').split(':').toReversed().map(Number)
  return Math.round((hours * 3600 + minutes! * 60 + seconds!) * 1000)
}

/** In a dialogue somebody may say again what was said; captions that roll do little else. */
const ROLLS = { share: 1 / 2, least: 2 }

/**
 * Captions of live speech roll: each line is shown again above the next, or grows word by word. They do where half of all
 * cues take up lines of the one before, and show something else beside them.
 */
function roll(cues: readonly Cue[]): boolean {
  const shown = cues.map(shownIn).filter((lines) => lines.length > 0)
  const repeats = shown.filter((lines, i) => {
    const before = shown[i - 1] ?? []
    return before.join('\n') !== lines.join('\n') && repeatedIn(lines, before) > 0
  }).length
  return repeats >= ROLLS.least && repeats >= (shown.length - 1) * ROLLS.share
}

const shownIn = ({ lines }: Cue) => lines.map(plain).filter((line) => line !== '')

/** How many of the first lines were the last of the cue before; the last of these may have grown. */
function repeatedIn(lines: readonly string[], before: readonly string[]): number {
  for (let count = Math.min(lines.length, before.length); count > 0; count--) {
    const last = before.slice(-count)
    if (last.every((line, i) => line === lines[i] || (i === count - 1 && hasGrown(line, lines[i]!))))
      return count
  }
  return 0
}

const hasGrown = (line: string, now: string) => now.startsWith(`${line} `)

function dropRepeatedLines(cues: Cue[]): void {
  let before: string[] = []
  for (const cue of cues) {
    const lines = shownIn(cue)
    if (lines.length === 0) continue
    const count = repeatedIn(lines, before)
    const grown = count > 0 ? lines[count - 1]!.slice(before.at(-1)!.length) : ''
    const fresh = cue.lines.filter((line) => plain(line) !== '').slice(count)
    cue.lines = grown === '' ? fresh : [grown, ...fresh]
    before = lines
  }
}

/** A name in capitals; a title may go before, a remark in parentheses after: M. LE MAIRE, McDONALD, MARIE (off). */
const LABEL =
  /^((?:(?:Mme|Mlle|Me|Mrs?|Ms|Dr|M)\.?\s)?(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}\p{N} .,'’&-]{0,40}?[\p{Lu}\p{N}])(?:\s\([^()]{1,30}\))?\s?:(?!\S)\s*/u
const DASH = /^[-‐‑–—]\s*(?=["'«“‘¿¡]?\s?\p{L})|^[-‐‑–—]\s+|^>{2,3}\s*/u

const VOICE = /<v(?:\.[^\s<>]{1,200})?(?:\s([^<>]{0,200}))?>/

function piecesOf(lines: string[], voiced: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const [speaker, words] of voices(lines.join('\n'), voiced)) {
    let next: Piece['speaker'] = speaker
    for (const line of words.split('\n').map(plain)) {
      const dash = DASH.exec(line)
      if (dash) next = speaker || null
      const rest = line.slice(dash?.[0].length ?? 0)
      const label = LABEL.exec(rest)
      if (label) next = label[1]!
      const text = rest.slice(label?.[0].length ?? 0)
      if (text === '') continue
      const piece = pieces.at(-1)
      if (piece && next === undefined) piece.text += ` ${text}`
      else pieces.push({ text, speaker: next })
      next = undefined
    }
  }
  return pieces
}

/** The parts of a cue by voice tag: before, then a name and what follows it, by turns. */
function voices(cue: string, voiced: boolean): [speaker: string | undefined, words: string][] {
  if (!voiced) return [[undefined, cue]]
  const [before, ...rest] = cue.split(VOICE)
  const parts: [string, string][] = [['', before!]]
  for (let i = 0; i < rest.length; i += 2) {
    const [inside, ...outside] = rest[i + 1]!.split('</v>')
    parts.push([plain(rest[i] ?? ''), inside!], ['', outside.join(' ')])
  }
  return parts.filter(([, words]) => plain(words) !== '')
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['nbsp', '\u00A0'],
  ['lrm', ''],
  ['rlm', ''],
])

/** Without the tags that place and colour words, in WebVTT, HTML and SubStation. */
function plain(line: string): string {
  return oneLine(
    line
      .replace(/<\/?[a-z][^<>]{0,200}>|<[\d:.]{5,20}>|\{\\[^{}]{0,200}\}|\{[biu]\}/gi, '')
      .replace(/&(#39|\w{2,4});/g, (whole, name: string) => ENTITIES.get(name) ?? whole),
  )
}
