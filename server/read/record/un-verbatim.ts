/** Reads the verbatim records of the United Nations (S/PV., A/PV.) in plain text, or the text of a PDF, in English and in French. */
import type { ReadFile } from '../read-file.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { type Lines, paragraphsIn } from './record-lines.ts'
import { asRecord, toldPerson } from './record.ts'
import { isNarrated, takesTheChair } from './un-narration.ts'
import { isActing, isPresident, keyOf, piecesOf, type UnLabel, unLabel } from './un-labels.ts'
import { unHead } from './un-head.ts'

const OPENS =
  /^(?:The meeting (?:was called to order|was resumed|resumed)|La séance (?:est|a été) (?:ouverte|reprise))\b/u
/** The symbol, the day, the number of the document and that of the page, which stand on every page. */
const SYMBOL = '[AS]\\/[\\w./-]*PV\\.\\d+(?:\\s*\\([^()]{1,20}\\))?'
const DAY = '\\d\\d\\/\\d\\d\\/\\d{4}'
const NUMBER = '\\d\\d-\\d{5}(?:\\s*\\([A-Z]\\))?'
const PAGE = '\\d{1,3}\\/\\d{1,3}'
const FURNITURE = [
  new RegExp(`^(?:${SYMBOL}\\s.{0,160}?${DAY}|${DAY}\\s.{0,160}?${SYMBOL}|\\*\\d+\\*|\\d{1,3})$`, 'u'),
  // In a PDF they may be taken for the beginning or the end of what stands beside them.
  new RegExp(`^(?:(?:${SYMBOL}|${DAY}|${NUMBER}|${PAGE})(?:\\s+|$))+`, 'u'),
  new RegExp(`(?:\\s${PAGE})?\\s${NUMBER}(?:\\s${PAGE})?$`, 'u'),
]

/**
 * What is not marked was said in the language of the edition, as its front page states; what is marked with another was
 * translated. Headings and what the record tells itself are nobody’s.
 *
 * @returns null where it is none
 */
export function readUnVerbatim(lines: Lines): ReadFile | null {
  const head = unHead(lines)
  if (!head) return null
  const paragraphs = paragraphsIn(lines, {
    begins: (line) => OPENS.test(line) || unLabel(line) !== null,
    withoutFurniture: (line) => FURNITURE.reduce((rest, one) => rest.replace(one, ''), line),
  })
  const start = paragraphs.findIndex((text) => OPENS.test(text) || unLabel(text))
  if (!paragraphs.some((text) => unLabel(text))) return null
  const { language, delivered, president, ...facts } = head
  const own = { language, markup: delivered, ofWords: true } as const
  return asRecord({ ...facts, language }, turnsIn(paragraphs.slice(start), own, president))
}

function turnsIn(
  paragraphs: readonly string[],
  own: NonNullable<ReadPassage['spoken']>,
  president: string | null,
): ReadPassage[] {
  const passages: ReadPassage[] = []
  let acting: string | null = null
  let floor: Pick<ReadPassage, 'speaker' | 'spoken'> = {}
  /** Names the turn in both editions: the second of “Mr. Roy” is `roy-2`. */
  let turn = { id: '', paragraphs: 0 }
  const turnsOf = new Map<string, number>()
  const marked = (spoken: ReadPassage['spoken']) =>
    spoken && spoken.language === own.language ? { ...spoken, ofWords: true } : spoken

  for (const [i, text] of paragraphs.entries()) {
    const label = unLabel(text)
    if (label) {
      floor = { speaker: speakerOf(label), spoken: label.spoken ?? own }
      const key = keyOf(label.called)
      turnsOf.set(key, (turnsOf.get(key) ?? 0) + 1)
      turn = { id: `${key}-${turnsOf.get(key)}`, paragraphs: 0 }
    } else if (isNarrated(text, nextIsNew(paragraphs[i + 1]))) {
      acting = takesTheChair(text) ?? acting
      floor = {}
    }
    for (const piece of piecesOf(label ? label.words : text, floor.spoken)) {
      if (floor.speaker !== undefined) floor.spoken = piece.spoken
      const { speaker } = floor
      passages.push({
        text: piece.text,
        ...(speaker !== undefined && {
          speaker,
          spoken: marked(piece.spoken),
          paragraph: `${turn.id}-${++turn.paragraphs}`,
        }),
      })
    }
  }

  /** A country tells two of one surname apart, as in the labels. */
  function speakerOf({ called, beside }: UnLabel): ReadPassage['speaker'] {
    const holder = isPresident(called) ? president : isActing(called) ? acting : null
    return holder === null
      ? [called, beside].filter(Boolean).join(' ')
      : toldPerson(holder, `${called} (${holder.replace(/\s\(.*/u, '')})`)
  }

  return passages
}

const nextIsNew = (next: string | undefined): boolean =>
  next === undefined || unLabel(next) !== null || isNarrated(next, false)
