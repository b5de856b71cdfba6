/** Turns the cues of subtitles, in whatever format they came, into speaking turns. */
import type { ReadPassage } from '../../store/captured.ts'
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import { markedAs } from '../record/record.ts'
import { type Said, turnsOf } from './turns.ts'

export interface Cue {
  /** Milliseconds from the start of the recording. */
  start: number
  end: number
  lines: string[]
  /** Where the format has a place for it. */
  speaker?: string | undefined
  spoken?: ReadPassage['spoken']
}

/** Words of one cue from one mouth: a cue with two dashes has two. */
type Piece = Pick<Said, 'text' | 'speaker'>

/**
 * A sentence that runs over cues is one passage. Someone else speaks after a voice tag (`<v Name>`), a name in capitals
 * before a colon, a dash or `>>` at the start of a line; a name holds until then.
 *
 * @param timed whether each word has its time, as in YouTube's recognised speech, which shows each line again above the next
 */
export function passagesOf(cues: Cue[], timed = false): ReadPassage[] {
  const voiced = cues.some(({ lines }) => VOICE.test(lines.join('\n')))
  if (timed || roll(cues)) dropRepeatedLines(cues)
  return turnsOf(
    cues.flatMap((cue) => {
      const spoken = cue.spoken ?? markedIn(cue)
      return piecesOf(cue.lines, voiced).map(({ text, speaker }) => ({
        ...cue,
        text,
        speaker: speaker === undefined ? cue.speaker : speaker,
        spoken,
      }))
    }),
  )
}

/** `<lang fr>` of WebVTT, and what stands in it. */
const LANG = /<lang(?:\.[^\s<>]{1,200})?\s([\w-]{1,35})>([^]*?)(?:<\/lang>|$)/g

/** The language that all words of a cue are marked with. A word of another language inside a sentence says nothing of it. */
function markedIn({ lines }: Cue): ReadPassage['spoken'] {
  const text = lines.join('\n')
  const tags = new Set([...text.matchAll(LANG)].map(([, tag]) => tag!))
  const [tag] = tags
  if (tags.size !== 1 || hasWords(plain(text.replace(LANG, '')))) return undefined
  return markedAs(tag, `<lang ${tag}>`, true)
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
