/** Reads the debates of the European Parliament as the Europarl corpus gives them: lines of text between tags. */
import type { ReadPassage } from '../../store/captured.ts'
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import { printedLanguage } from '../printed-language.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, dayInWords, markedAs } from './record.ts'
import { spokenTag } from './spoken-tag.ts'

const TAG = /^\s*<\/?(CHAPTER|SPEAKER|P)\b([^>]*)>?/i
const ATTRIBUTE = /\b(ID|LANGUAGE|NAME)\s*=\s*(?:"([^"]*)"?|([^\s>]*))/gi
/** Of the files' names: ep-00-01-17.txt. In later years a chapter has a file of its own: ep-06-01-16-005.txt. */
const FILE_NAME = /(?:^|[^\p{L}\p{N}])ep-(\d\d|\d{4})-(\d\d)-(\d\d)(-\d+)?(?!\d)/iu
/** Initials among them. */
const GIVEN_NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u
/** The corpus begins in 1996. */
const FIRST_YEAR = 96
/** In characters: the language printed shows within the first pages. */
const SHOWN_WITHIN = 20_000

/**
 * A line is a sentence, a `<P>` ends a paragraph, and a paragraph is a passage. LANGUAGE is written only where it differs
 * from the file's own language, and is often missing: a passage without it may have been spoken in any. A paragraph's
 * id is its chapter's, its speaker's and its number in the turn, so that the files of one day share them.
 *
 * @param fileName tells the day; nothing inside does
 */
export async function readEuroparl(text: string, fileName: string | null): Promise<ReadFile> {
  const passages = passagesIn(text)
  const printed = await printedLanguage(
    passages
      .map((passage) => passage.text)
      .join('\n')
      .slice(0, SHOWN_WITHIN),
  )
  const french = printed === 'fr'
  const day = dayOf(fileName)
  const debates = french ? 'Débats du Parlement européen' : 'Debates of the European Parliament'
  const facts = {
    title: day ? `${debates}, ${dayInWords(day.date, printed)}` : debates,
    publisher: french ? 'Parlement européen' : 'European Parliament',
    publishedAt: day?.date ?? null,
    sitting: day && `europarl:${day.date}${day.part}`,
  }
  return asRecord(facts, passages)
}

function passagesIn(text: string): ReadPassage[] {
  const passages: ReadPassage[] = []
  const paragraphsIn = new Map<string, number>()
  let chapter = '0'
  let turn = '0'
  let speaker: string | undefined
  let spoken: ReadPassage['spoken']
  let inTitle = false
  let lines: string[] = []

  function endParagraph(): void {
    const words = oneLine(lines.join(' '))
    lines = []
    if (inTitle || !hasWords(words)) return
    const turnId = `${chapter}-${turn}`
    const number = (paragraphsIn.get(turnId) ?? 0) + 1
    paragraphsIn.set(turnId, number)
    const paragraph = `${turnId}-${number}`
    const tag = spokenTag(words)
    if (tag) spoken = markedAs(tag, `(${tag})`)
    passages.push(isNote(words) ? { text: words, paragraph } : { text: words, speaker, spoken, paragraph })
  }

  for (const line of text.split(/\r\n?|\n/)) {
    const [tag, name = '', rest = ''] = TAG.exec(line) ?? []
    if (tag === undefined) {
      lines.push(line)
      continue
    }
    endParagraph()
    inTitle = false
    const attributes = attributesIn(rest)
    if (name.toUpperCase() === 'CHAPTER') {
      chapter = idOf(attributes.get('ID'))
      turn = '0'
      speaker = spoken = undefined
      inTitle = true
    } else if (name.toUpperCase() === 'SPEAKER') {
      const language = attributes.get('LANGUAGE')
      turn = idOf(attributes.get('ID'))
      speaker = nameOf(attributes.get('NAME'))
      spoken = markedAs(language, `LANGUAGE="${language}"`)
    }
    lines.push(line.slice(tag.length))
  }
  endParagraph()
  return passages
}

const attributesIn = (tag: string) =>
  new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name, quoted, bare]) => [name!.toUpperCase(), quoted ?? bare!]),
  )

/** A hyphen parts the numbers of a paragraph's id, so none stands inside one. */
const idOf = (id = '') => id.replace(/[^\w.]/g, '.') || '0'

/** "Evans, Robert J" is Robert J Evans; what follows a comma in small letters describes. */
function nameOf(name = ''): string | undefined {
  const line = oneLine(name.replace(/\s/gu, ' '))
  const [surname = '', after] = line.split(/,(.*)/s).map((part) => part.trim())
  if (!after) return surname || undefined
  if (/^\p{Ll}/u.test(after)) return surname
  return GIVEN_NAMES.test(after) ? `${after} ${surname}` : line
}

/** "(Applause)": the editors' words, and nobody's. */
const isNote = (text: string) => /^\([^()]*\)[.]?$/.test(text)

function dayOf(fileName: string | null): { date: string; part: string } | undefined {
  const [, year, month, day, part = ''] = FILE_NAME.exec(fileName ?? '') ?? []
  if (!year) return undefined
  const century = year.length === 4 ? '' : Number(year) >= FIRST_YEAR ? '19' : '20'
  const date = `${century}${year}-${month}-${day}`
  return Number.isNaN(Date.parse(date)) ? undefined : { date, part }
}
