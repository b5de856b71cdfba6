/** Reads the verbatim reports (CRE) of the European Parliament as XML: a `PARA` of an `INTERVENTION` is a passage. */
import type { ReadPassage } from '../../store/captured.ts'
import { ITALICS, spoken } from './directions.ts'
import { type Gathered, readElements } from './elements.ts'
import { oneLine } from '../one-line.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, dayAtFront, dayInWords, markedAs, taggedLanguage } from './record.ts'
import { spokenTag } from './spoken-tag.ts'
import { isVerbatim } from './verbatim.ts'
import type { Attributes } from '../xml.ts'

const READ = new Set(['ORATEUR', 'PARA'])
const INLINE = new Set(['EMPHAS', 'PP', 'SUP', 'SUB', 'LINK', 'URL'])
/** Between the name and the words: " (Renew), on behalf of the Renew Group. – ". The capacity is in italics. */
const HEAD = /^[\s,.]*(?:\([^()]{0,80}\)[\s,.]*)?(?:\uFFFE[^\uFFFE\uFFFF]*\uFFFF)?[\s.,]*[–—-]\s+/u
/** Of the files' names: `CRE-9-2031-05-04_FR.xml`. */
const FILE_NAME = /(\d{4}-\d\d-\d\d)(?:[^_]*_([A-Z]{2}))?/u

interface Element extends Gathered {
  name: string
  attributes: Attributes
}

/**
 * `LG` is the language in which somebody spoke. Until 2012 all was translated into the language of the edition; since then
 * words are printed as they were said, and then it is the language of the words.
 *
 * @param fileName tells the edition, and the day where no recording does
 * @throws Problem as readXml() does
 */
export async function readCre(bytes: Uint8Array, fileName: string | null): Promise<ReadFile> {
  const [, named, edition] = FILE_NAME.exec(fileName ?? '') ?? []
  const { passages, begins } = readTurns(bytes)
  const verbatim = await isVerbatim(passages)
  const language = taggedLanguage(edition)
  const french = language === 'fr'
  const date = dayAtFront(begins) ?? dayAtFront(named)
  const debates = french ? 'Débats du Parlement européen' : 'Debates of the European Parliament'
  return asRecord(
    {
      title: date ? `${debates}, ${dayInWords(date, language)}` : debates,
      publisher: french ? 'Parlement européen' : 'European Parliament',
      publishedAt: date,
      // Editions that print the same words are no two languages of one sitting.
      ...(!verbatim && { language, sitting: date ? `cre:${date}` : undefined }),
    },
    passages.map((passage) =>
      verbatim && passage.spoken ? { ...passage, spoken: { ...passage.spoken, ofWords: true } } : passage,
    ),
  )
}

/** @returns `begins`: when the recording does, as the first speech has it */
function readTurns(bytes: Uint8Array): { passages: ReadPassage[]; begins: string | undefined } {
  const passages: ReadPassage[] = []
  let number: Attributes = {}
  let begins: string | undefined
  let speaker: string | undefined
  let marked: ReadPassage['spoken']
  /** How many paragraphs of an intervention there are; null outside of one. */
  let paragraphs: number | null = null

  readElements<Element>(bytes, {
    inline: INLINE,
    open(name, attributes, around) {
      if (name === 'NUMERO') {
        number = attributes
        begins ??= attributes['VOD-START']
      } else if (name === 'INTERVENTION') paragraphs = 0
      if (isItalics(name, attributes) && around) around.text += ITALICS.begin
      return READ.has(name) ? { name, attributes, text: '' } : undefined
    },
    take({ name, attributes, text }) {
      if (name === 'ORATEUR') {
        speaker = nameOf(attributes, text)
        const code = attributes.LG
        marked = markedAs(code, `LG="${code}"`)
      } else takeWords(text)
    },
    close(name, around) {
      if (name === 'EMPHAS' && around) around.text += ITALICS.end
      if (name !== 'INTERVENTION') return
      paragraphs = null
      speaker = marked = undefined
    },
  })

  function takeWords(text: string): void {
    const said = spoken(paragraphs === 0 ? text.replace(HEAD, '') : text)
    const tag = spokenTag(said.text)
    if (tag) marked = markedAs(tag, `(${tag})`)
    if (paragraphs !== null) paragraphs++
    const [start, end] = ['VOD-START', 'VOD-END'].map((name) => since(begins, number[name]))
    passages.push({
      text: said.text,
      ...(!said.isNote && { speaker, spoken: marked }),
      ...(number.ACT && paragraphs !== null && { paragraph: `${number.ACT}-${paragraphs}` }),
      ...(start !== undefined &&
        paragraphs !== null && { time: { start, end: Math.max(start, end ?? start) } }),
    })
  }

  return { passages, begins }
}

const isItalics = (name: string, { NAME }: Attributes) => name === 'EMPHAS' && NAME === 'I'

/** « Ida | ROY »; else the label: "Ida Roy (Renew)." */
const nameOf = ({ LIB = '' }: Attributes, label: string): string | undefined =>
  oneLine(LIB.replace('|', ' ')) || oneLine(label.replace(/[(.–—\uFFFE\uFFFF].*$/su, '')) || undefined

/** In milliseconds. */
function since(begins: string | undefined, at: string | undefined): number | undefined {
  const passed = Date.parse(`${at}Z`) - Date.parse(`${begins}Z`)
  return passed >= 0 ? passed : undefined
}
