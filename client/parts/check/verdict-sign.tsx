import { isSlight } from '../../../locales/verdict-words.ts'
import type { DecidedVerdict } from '../../../server/api/checks.ts'
import type { Harm } from '../../../server/api/edits.ts'

/** One stroke drawing a verdict, on a grid of 24: the verdict is told by its sign as well as by its colour and words. */
const DRAWING: Record<DecidedVerdict, string> = {
  // A magnifying glass that found nothing.
  unresolved: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5M8 11h6',
  // A person crossed out.
  misattributed: 'M9 11a4 4 0 1 0 0-8a4 4 0 0 0 0 8M2 21c0-4 3-7 7-7c2 0 3.6.7 4.8 1.8M16 15l6 6M22 15l-6 6',
  // A person asked about.
  unattributed:
    'M9 11a4 4 0 1 0 0-8a4 4 0 0 0 0 8M2 21c0-4 3-7 7-7c1.5 0 2.8.4 4 1M16.5 14a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7M19 21.5v.1',
  // A pencil: the reporter’s own.
  narration: 'M4 20l1-5L16 4l4 4L9 19l-5 1M13.5 6.5l4 4M12 20h8',
  // There and back.
  back_translation: 'M4 9h12a4 4 0 0 1 0 8H7M8 5L4 9l4 4M10 14l-3 3l3 3',
  // Not equal.
  altered: 'M4 9h16M4 15h16M17 4L7 20',
  // Scissors.
  out_of_context:
    'M6 9a3 3 0 1 0 0-6a3 3 0 0 0 0 6M6 21a3 3 0 1 0 0-6a3 3 0 0 0 0 6M20 4L8.1 15.9M14.5 14.5L20 20M8.1 8.1L12 12',
  // About equal.
  paraphrase: 'M4 9c2.5-3 5-3 8 0s5.5 3 8 0M4 16c2.5-3 5-3 8 0s5.5 3 8 0',
  // Two arrows, broken.
  mistranslated: 'M3 8h7M14 8h7M17 4l4 4l-4 4M21 16h-7M10 16H3M7 12l-4 4l4 4M13 4l-2 16',
  // An empty page.
  original_not_held:
    'M14 3H6v18h12V7l-4-4M14 3v4h4M9.5 12.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .7-1 1.4M12 18.7v.1',
  // Two arrows and an exclamation mark.
  translation_unmarked: 'M3 8h10M10 4.5L13.5 8L10 11.5M14 16H4M7 12.5L3.5 16L7 19.5M19 5v9M19 18.5v.1',
  // Two arrows.
  translation: 'M3 8h17M16 4l4 4l-4 4M21 16H4M8 12l-4 4l4 4',
  // A tick between brackets.
  edited_marked: 'M6 4H3v16h3M18 4h3v16h-3M8 12.5l3 3l5.5-6.5',
  // A tick.
  exact: 'M4 12.5l5.5 5.5L20 6.5',
  // Forbidden.
  fabricated: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M5.7 5.7l12.6 12.6',
}

/** Nearly equal. */
const SLIGHT = 'M4 9h16M4 15h6M14 15h6M12 12.5v5'

export function VerdictSign({ verdict, harm }: { verdict: DecidedVerdict; harm?: Harm | null | undefined }) {
  return (
    <svg class="verdict-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={isSlight(verdict, harm) ? SLIGHT : DRAWING[verdict]} />
    </svg>
  )
}
