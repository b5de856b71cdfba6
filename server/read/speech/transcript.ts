/** Reads transcripts that programs and editors of recordings write as JSON, with the times of what was said. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { type Cue, passagesOf } from './cues.ts'
import { oneLine } from '../one-line.ts'
import { markedAs } from '../record/record.ts'
import { type Said, turnsOf } from './turns.ts'

const seconds = z
  .number()
  .min(0)
  .transform((value) => Math.round(value * 1000))
const milliseconds = z.coerce.number().min(0)
const speaker = z.union([z.string(), z.number()]).nullish()

/** Whisper, and WhisperX, which tells speakers apart, of segments or of their words. */
const Whisper = z.object({
  language: z.string().nullish(),
  segments: z.array(
    z.object({
      start: seconds,
      end: seconds,
      text: z.string(),
      speaker,
      language: z.string().nullish(),
      words: z
        .array(z.object({ word: z.string(), start: seconds.optional(), end: seconds.optional(), speaker }))
        .nullish(),
    }),
  ),
})
const WhisperCpp = z.object({
  result: z.object({ language: z.string().nullish() }).nullish(),
  transcription: z.array(
    z.object({ offsets: z.object({ from: milliseconds, to: milliseconds }), text: z.string() }),
  ),
})
const Vosk = z.array(
  z.object({
    text: z.string(),
    result: z.array(z.object({ start: seconds, end: seconds })).optional(),
  }),
)
/** Editors of transcripts, as Trint: words, and paragraphs that say from when until when somebody speaks. */
const Paragraphs = z.object({
  words: z.array(
    z
      .object({
        start: seconds,
        end: seconds,
        text: z.string().optional(),
        word: z.string().optional(),
        punct: z.string().optional(),
      })
      .refine(({ text, word, punct }) => (punct ?? text ?? word) !== undefined),
  ),
  paragraphs: z.array(z.object({ start: seconds, end: seconds, speaker })),
})
/** YouTube. An event without words places a window. */
const Json3 = z.object({
  events: z.array(
    z.object({
      tStartMs: milliseconds.default(0),
      dDurationMs: milliseconds.default(0),
      segs: z.array(z.object({ utf8: z.string().default('') })).optional(),
    }),
  ),
})

/**
 * A language is the one that was recognised; of a translation made by the same program it still is the one spoken.
 *
 * @throws Problem `unreadable` where it is no JSON, `unsupported_type` where no program of ours writes such JSON
 */
export function readTranscript(text: string): ReadPassage[] {
  const json = parsed(text)
  for (const read of [ofWhisper, ofWhisperCpp, ofParagraphs, ofJson3, ofVosk]) {
    const passages = read(json)
    if (passages) return passages
  }
  throw new Problem('unsupported_type')
}

/** Vosk writes an object after the other, a line each. */
function parsed(text: string): unknown {
  const json = text.replace(/^\uFEFF/u, '')
  try {
    return JSON.parse(json)
  } catch {
    try {
      return json.split(/\r?\n/).flatMap((line): unknown[] => (line.trim() === '' ? [] : [JSON.parse(line)]))
    } catch {
      throw new Problem('unreadable')
    }
  }
}

function ofWhisper(json: unknown): ReadPassage[] | null {
  const { data } = Whisper.safeParse(json)
  if (!data) return null
  const named = data.segments.some((segment) => segment.speaker != null)
  const whose = (label: string | number | null | undefined) => nameOf(label) ?? (named ? '' : undefined)
  return turnsOf(
    data.segments.flatMap(({ words, ...segment }): Said[] => {
      const spoken = recognised(segment.language ?? data.language)
      const others = words?.filter((word) => word.speaker != null && word.speaker !== segment.speaker) ?? []
      if (others.length === 0) return [said(segment.text, segment, whose(segment.speaker), spoken)]
      let { start } = segment
      return words!.map((word) => {
        start = word.start ?? start
        return said(
          word.word,
          { start, end: word.end ?? start },
          whose(word.speaker ?? segment.speaker),
          spoken,
        )
      })
    }),
  )
}

function ofWhisperCpp(json: unknown): ReadPassage[] | null {
  const { data } = WhisperCpp.safeParse(json)
  if (!data) return null
  const spoken = recognised(data.result?.language)
  return turnsOf(
    data.transcription.map(({ text, offsets: { from, to } }) =>
      said(text, { start: from, end: to }, undefined, spoken),
    ),
  )
}

function ofVosk(json: unknown): ReadPassage[] | null {
  const { data } = Vosk.safeParse(Array.isArray(json) ? json : [json])
  if (!data?.some(({ result }) => result)) return null
  return turnsOf(
    data.flatMap(({ text, result: [first, ...more] = [] }) =>
      first ? [said(text, { start: first.start, end: (more.at(-1) ?? first).end }, undefined)] : [],
    ),
  )
}

/** Each is a passage, as whoever edited it had it. */
function ofParagraphs(json: unknown): ReadPassage[] | null {
  const { data } = Paragraphs.safeParse(json)
  if (!data) return null
  const words = data.words.toSorted((a, b) => a.start - b.start)
  const paragraphs = data.paragraphs.toSorted((a, b) => a.start - b.start)
  let at = 0
  return paragraphs.flatMap(({ start, end, speaker }, i) => {
    const until = paragraphs[i + 1]?.start ?? Infinity
    const from = at
    while (at < words.length && words[at]!.start < until) at++
    const text = words.slice(from, at).map((word) => word.punct ?? word.text ?? word.word)
    const name = nameOf(speaker)
    return turnsOf([said(text.join(' '), { start, end }, name)])
  })
}

function ofJson3(json: unknown): ReadPassage[] | null {
  const { data } = Json3.safeParse(json)
  if (!data) return null
  const cues = data.events.map(({ tStartMs, dDurationMs, segs = [] }): Cue => ({
    start: tStartMs,
    end: tStartMs + dDurationMs,
    lines: segs
      .map(({ utf8 }) => utf8)
      .join('')
      .split('\n'),
  }))
  return passagesOf(cues.filter(({ lines }) => lines.some((line) => line.trim() !== '')))
}

const said = (
  text: string,
  { start, end }: { start: number; end: number },
  speaker: Said['speaker'],
  spoken?: ReadPassage['spoken'],
): Said => ({ text: oneLine(text), speaker, start, end, spoken })

const recognised = (language: string | null | undefined) =>
  markedAs(language ?? undefined, `"language": "${language}"`)

function nameOf(speaker: string | number | null | undefined): string | undefined {
  return speaker == null ? undefined : oneLine(String(speaker)) || undefined
}
