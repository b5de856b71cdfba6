/** Joins what was said piece by piece, cues or words of a transcript, into speaking turns: passages. */
import { hasWords } from '../has-words.ts'
import type { ReadPassage } from '../../store/captured.ts'

export interface Said {
  text: string
  /** Undefined: whoever speaks goes on. Null: someone else, not named. Empty: speakers are named, and here none. */
  speaker: string | null | undefined
  /** Milliseconds from the start of the recording. */
  start: number
  end: number
  spoken?: ReadPassage['spoken']
}

/** A silence after which a finished sentence ends the passage. Cues of one flow follow each other within a second. */
const SILENCE = 2_000
/** In characters; past it the next finished sentence ends the passage, as it would end a paragraph. */
const LONG = 600
/** Speech recognition writes no full stops: past this a passage ends with any cue. */
const LONGEST = 1_500

/**
 * How programs call those whom they tell apart by their voices: “SPEAKER_00”, “Locuteur 2”, “S1”, “B”. That is a label of
 * this text alone, and nobody's name.
 */
const VOICE = /^(?:speaker|spk|s|voice|locuteur|locutrice|intervenante?|voix)?[\s_-]*(?:[a-z]|\d+)$/iu

export function turnsOf(pieces: Iterable<Said>): ReadPassage[] {
  const turns: {
    text: string
    speaker: string
    start: number
    end: number
    spoken: ReadPassage['spoken']
  }[] = []
  for (const { text, speaker, start, end, spoken } of pieces) {
    const turn = turns.at(-1)
    const goesOn = speaker === undefined || speaker === turn?.speaker
    const sameLanguage = spoken?.language === turn?.spoken?.language
    if (turn && goesOn && sameLanguage && !finished(turn.text, start - turn.end)) {
      turn.text += ` ${text}`
      turn.end = end
    } else turns.push({ text, speaker: (goesOn ? turn?.speaker : speaker) ?? '', start, end, spoken })
  }
  return turns
    .filter(({ text }) => hasWords(text))
    .map(({ text, speaker, start, end, spoken }) => ({
      text,
      ...(speaker && !VOICE.test(speaker) && { speaker }),
      ...(spoken && { spoken }),
      time: { start, end: Math.max(start, end) },
    }))
}

const SENTENCE_END = /[.!?][\s"'»”’)\]]*$/

function finished(text: string, silence: number): boolean {
  if (text.length > LONGEST) return true
  return SENTENCE_END.test(text.slice(-10)) && (silence >= SILENCE || text.length > LONG)
}
