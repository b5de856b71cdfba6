/** Reads a page of Québec’s Journal des débats: the sittings of the Assemblée nationale and of its committees. */
import { oneLine } from '../one-line.ts'
import type { Element } from '../page/page.ts'
import { webDate } from '../page/web-date.ts'
import type { ReadFile } from '../read-file.ts'
import { labelOf, Speakers } from './hansard-speakers.ts'
import { type Label, labelledTurns } from './labelled-turns.ts'
import type { Block, Told } from './page-blocks.ts'
import { asRecord, dayInWords, toldPerson } from './record.ts'

const NAME = /^journal des débats\b/iu
/** « 43e législature, 1re session », "43rd Legislature, 1st Session": above the text of each sitting. */
const SESSION = /^\d{1,2}(?:e|re|er|st|nd|rd|th) l[ée]gislature,? /iu
/** « Le mardi 4 mai 2031 - Vol. 45 N° 180 », "Tuesday, May 4, 2031 - Vol. 45 N° 180". */
const DAY = /^(?:le )?(\p{L}+,? [\p{L}\d,. ]+\d{4})(?:\s*[-–—]\s|$)/iu
/** « • (12 h 10) • » in the margin, every ten minutes: the hour of the day, and of no recording. */
const HOUR = /^[•\s]*\(\s*\d{1,2}\s*(?:h|heures?)(?:\s*\d{1,2})?(?:\s*minutes?)?\s*\)[•\s]*$/u
/** What begins a label that old pages print like its words. */
const PLAIN_LABEL =
  /^(?:(?:M\.|Mme|MM\.|Mmes)\s[^:.!?]{2,60}|L[ea] (?:vice-)?(?:président|secrétaire)e?(?: générale?)?(?:\s\([^:)]{2,40}\))?|(?:des|une) voix)\s*:/iu
/** « M. Roy (Chapleau) » is another than « M. Roy (Portneuf) »: what stands behind a name belongs to it. */
const TITLED = /^(?:M\.|Mme|MM\.|Mmes)\s/u

export const isJournalDesDebats = (_: Element, { lines }: Told): boolean =>
  lines.some((line) => NAME.test(line)) && lines.some((line) => SESSION.test(line))

/**
 * Words are printed in the language in which they were said, French or English, and nothing marks which.
 *
 * @returns without passages where nobody speaks in it
 */
export function readJournalDesDebats(page: Element, { url, publishedAt, lines }: Told): ReadFile {
  const speakers = new Speakers()
  const passages = labelledTurns(
    page,
    (block) => labelIn(block, speakers),
    ({ text }) => HOUR.test(text.trim()),
  )
  const day = lines.map((line) => DAY.exec(line)?.[1]).find((found) => found && webDate(found))
  const date = (day ? webDate(day) : null) ?? publishedAt
  // The name of the site may stand behind it.
  const [name] = lines.filter((line) => NAME.test(line)).toSorted((a, b) => a.length - b.length)
  return {
    ...asRecord(
      {
        title: [name, date && dayInWords(date, 'fr')].filter(Boolean).join(', ') || null,
        publisher: 'Assemblée nationale du Québec',
        publishedAt: date,
        floor: ['fr', 'en'],
      },
      passages,
    ),
    url,
  }
}

function labelIn(block: Block, speakers: Speakers): Label | null {
  const text = oneLine(block.text)
  const plain = PLAIN_LABEL.exec(text)?.[0].length ?? 0
  const found = labelOf(block.text, block.bold) ?? labelOf(text, plain)
  if (!found) return null
  const label = oneLine(found.label).replace(/\s*:$/u, '')
  const name = TITLED.test(label) ? label : speakers.named(label)
  return {
    speaker: name === undefined || name === label ? name : toldPerson(name, label),
    words: found.words,
    interrupts: found.crowd,
  }
}
