/** Reads the sittings of France’s two houses (compte rendu intégral) in plain text, or the text of a PDF. */
import type { ReadFile } from '../read-file.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { spoken } from './directions.ts'
import { type Chair, frenchLabel, takesChair } from './french-labels.ts'
import { type Lines, paragraphsIn } from './record-lines.ts'
import { asRecord } from './record.ts'
import { sittingIn } from './sitting-line.ts'

/** In lines, and in characters: what it says of itself stands above, in short lines. */
const HEAD = 60
const LONGEST_LINE = 120
const HOUSES: [line: RegExp, name: string][] = [
  [/\bassemblée nationale\b(?! du québec)/iu, 'Assemblée nationale'],
  [/\bsénat\b/iu, 'Sénat'],
]
const CALLED =
  /^(?:compte rendu (?:intégral )?de la )?(?:(?:première|deuxième|troisième|1re|[23]e) )?séance(?: unique)? du [^.;:!?]{5,40}$/iu
/** Fewer labels may stand in an article that quotes it. */
const FEWEST = 3
const NOTE = /^\([^()]*\)\.?$/u
const SENTENCE_END = /[.!?…:;,]['"»”’)\]]*$/u
/** The number of a page, and what stands beside it: « 1234 ASSEMBLÉE NATIONALE – SÉANCE DU 4 MAI 2031 ». */
const FURNITURE =
  /^\d{1,5}$|^(?:\d{1,5}\s+)?(?:assemblée nationale|sénat)\s+[–—-]\s+\S*\s*séance du [^.]{5,40}$/iu

/**
 * Nothing in it marks a language: the floor speaks French. Notes in brackets are nobody’s.
 *
 * @returns null where it is none
 */
export function readCompteRendu(lines: Lines): ReadFile | null {
  const head = lines
    .slice(0, HEAD)
    .flat()
    .slice(0, HEAD)
    .filter(({ length }) => length <= LONGEST_LINE)
  const house = HOUSES.find(([line]) => head.some((one) => line.test(one)))?.[1]
  const sitting = head
    .filter((line) => CALLED.test(line))
    .map(sittingIn)
    .find(Boolean)
  if (!house || !sitting) return null
  const paragraphs = paragraphsIn(lines, {
    begins: (line) => isCalled(line) || NOTE.test(line) || takesChair(line, { name: undefined }),
    withoutFurniture: (line) => line.replace(FURNITURE, ''),
  })
  if (paragraphs.filter(isCalled).length < FEWEST) return null
  return asRecord(
    {
      title: `${house}, ${sitting.called}`,
      publisher: house,
      publishedAt: sitting.date,
      language: 'fr',
      floor: 'fr',
    },
    turnsIn(paragraphs),
  )
}

const isCalled = (line: string) => frenchLabel(line, null, { name: undefined }) !== null

function turnsIn(paragraphs: readonly string[]): ReadPassage[] {
  const chair: Chair = { name: undefined }
  const passages: ReadPassage[] = []
  let floor: ReadPassage['speaker'] | null = null
  for (const [i, text] of paragraphs.entries()) {
    if (takesChair(text, chair)) continue
    const label = frenchLabel(text, null, chair)
    if (label && !label.interrupts) floor = label.speaker
    if (floor === null) continue // the contents, and who was present
    const said = spoken(label ? label.words : text)
    const isNobodys = said.isNote || (!label && isHeading(text, paragraphs[i + 1]))
    passages.push({ text: said.text, ...(!isNobodys && { speaker: label ? label.speaker : floor }) })
  }
  return passages
}

/** A line without an end above whoever speaks next; others were cut in two by a page. */
const isHeading = (text: string, next: string | undefined): boolean =>
  text.length <= LONGEST_LINE && !SENTENCE_END.test(text) && (next === undefined || isCalled(next))
