/** Reads the XML of Canada's House of Commons, debates and committees, into passages: a `ParaText` each. */
import type { Language } from '../../api/language.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { factsOf } from './hansard-facts.ts'
import { type Gathered, readElements } from './elements.ts'
import { languageNamed } from './language-named.ts'
import { labelOf, Speakers } from './hansard-speakers.ts'
import { oneLine } from '../one-line.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord } from './record.ts'
import type { Attributes } from '../xml.ts'

/** Elements whose text is read, each for itself. Headings, votes and lists of members are not. */
const READ = new Set([
  'ExtractedItem',
  'FloorLanguage',
  'PersonSpeaking',
  'Questioner',
  'Responder',
  'ParaText',
  'Timestamp',
])
const INLINE = new Set(['B', 'I', 'U', 'Sup', 'Sub', 'Affiliation', 'Document', 'Query'])
/** What stands outside these is said by nobody; inside, by the one named first. */
const TURNS = new Set(['Intervention', 'WrittenQuestionResponse'])

const PRINT = new Set(['B', 'I'])

type Spoken = NonNullable<ReadPassage['spoken']>

interface Reading extends Gathered {
  name: string
  attributes: Attributes
  /** The run of bold or italic print that it begins with; `end` is null while that is open. */
  print?: { name: string; end: number | null }
  /** The person its label points to. */
  person?: string | undefined
  passage?: ReadPassage
}

/**
 * `FloorLanguage` is a switch: it governs every paragraph after it, whoever speaks. Its value "Text" means read into
 * the record without being spoken: the language spoken is unknown, and the markup is kept.
 *
 * @throws Problem `unreadable` or `unknown_encoding`
 */
export function readHansard(bytes: Uint8Array): ReadFile {
  const items = new Map<string, string>()
  const speakers = new Speakers()
  const passages: ReadPassage[] = []
  let root: Attributes = {}
  let speaker: string | undefined
  let floor: Spoken | undefined
  /** A third language that a note announces, until another note, the floor or the turn ends it. */
  let third: Spoken | undefined

  readElements<Reading>(bytes, {
    inline: INLINE,
    open(name, attributes, around) {
      if (name === 'Hansard') root = attributes
      if (TURNS.has(name)) speaker = third = undefined
      if (READ.has(name)) {
        const read: Reading = { name, attributes, text: '' }
        if (name === 'ParaText') passages.push((read.passage = { text: '' })) // in the order in which they begin
        return read
      }
      if (around && name === 'Affiliation') around.person ??= attributes.DbId
      if (around && PRINT.has(name) && around.text.trim() === '') around.print = { name, end: null }
      return undefined
    },
    take,
    close(name, around) {
      if (TURNS.has(name)) speaker = third = undefined
      if (around && name === around.print?.name) around.print.end ??= around.text.length
    },
  })

  function take(read: Reading): void {
    const { name, attributes } = read
    if (name === 'ExtractedItem') items.set(attributes.Name ?? '', oneLine(read.text))
    else if (name === 'FloorLanguage') {
      const language = attributes.language ?? ''
      floor = { language: floorLanguage(language), markup: `FloorLanguage language="${language}"` }
      third = undefined
    } else if (read.passage) takeParagraph(read, read.passage)
    else if (name !== 'Timestamp') speaker = speakers.named(read.text, read.person)
  }

  function takeParagraph({ text, attributes, print }: Reading, passage: ReadPassage): void {
    const label = print?.name === 'B' ? labelOf(text, print.end ?? 0) : null
    const words = oneLine(label ? label.words : text)
    const note = isNote(words)
    if (label) {
      const named = speakers.named(label.label)
      passage.speaker = named
      if (!label.crowd) speaker = named
    } else if (!note && !isDirection(text, print)) passage.speaker = speaker
    const announced = note ? thirdLanguage(words) : undefined
    if (note) third = /:[\])]$/.test(words) ? announced : undefined
    passage.text = words
    passage.spoken = announced ?? third ?? floor
    passage.paragraph = attributes.id || undefined
  }

  return asRecord(factsOf(root, items), passages)
}

function floorLanguage(value: string): Language {
  const language = value.toLowerCase()
  if (language === 'en' || language === 'fr') return language
  return language === 'text' || language === '' ? 'unknown' : 'other'
}

/** The editors' own words: "[Member spoke in Gaelic]", "(La motion est adoptée. [Voir le procès-verbal])". */
const isNote = (text: string) => /^(?:\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))$/.test(text)

/** What happens between words, all in italics: "And the bells having rung:". */
const isDirection = (text: string, print: Reading['print']) =>
  print?.name === 'I' && text.slice(print.end ?? 0).trim() === '' && text.trim().endsWith(':')

const THIRD_LANGUAGE =
  /(?:\b(?:speaks|spoke|sings|sang|prayed)(?: in)? |(?:['’]exprime|['’]est exprimée?|\bparlé?e?|\bchanté?e?) en )(\p{L}+)|^[[(](\p{Lu}\p{L}+) text (?:interpreted|translated)/u
const OFFICIAL = /^(?:english|french|anglais|français)$/i

/** Notes tell of languages that `FloorLanguage` has no value for. */
function thirdLanguage(note: string): Spoken | undefined {
  const [, spoken, interpreted] = THIRD_LANGUAGE.exec(note) ?? []
  const language = spoken ?? interpreted
  if (language === undefined || OFFICIAL.test(language)) return undefined
  const tag = languageNamed(language)
  return { language: 'other', ...(tag && { tag }), markup: note }
}
