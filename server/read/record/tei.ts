/** Reads TEI as corpora of parliaments use it (ParlaMint, Parla-CLARIN) into passages: a `seg` each. */
import type { Language } from '../../api/language.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { oneLine } from '../one-line.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, markedAs, taggedLanguage } from './record.ts'
import { TeiHeader } from './tei-header.ts'
import { TeiLine } from './tei-line.ts'
import { type Attributes, readXml } from '../xml.ts'

/** Where they nest, each keeps the text that stands in it alone: a `u` with segments has none of its own. */
const PARAGRAPH = new Set(['u', 'seg', 'p', 'ab'])
/** What stands among the words and is not said: remarks, applause, headings. */
const UNSAID = new Set(['note', 'del', 'kinesic', 'vocal', 'incident', 'gap', 'head', 'fw', 'linkGrp'])

interface Paragraph {
  passage: ReadPassage
  line: TeiLine
  printed: Language | undefined
}

/**
 * The `xml:lang` of a `seg` is the language it was said in; where it has none, that of its `u` is. What has neither is printed
 * in that of what it stands in. A machine translation
 * (`corresp="mt-src:…"`) is only printed in the language it is marked with.
 *
 * @param people whose list is in a file of its own, names by ids
 * @throws Problem `unreadable` or `unknown_encoding`
 */
export function readTei(bytes: Uint8Array, people?: ReadonlyMap<string, string>): ReadFile {
  const header = new TeiHeader(people)
  const passages: ReadPassage[] = []
  const open: Paragraph[] = []
  const printedIn = new Map<Language, number>()
  /** Of the elements of the text that are open, the language that each is in, as XML passes it on; first the document's. */
  const around: (string | undefined)[] = []
  let inText = false
  let utterance: Attributes = {}
  let speaker: string | undefined
  /** What is printed before a turn: `<note type="speaker">The Chair:</note>`. */
  let label = ''
  let inLabel = false

  function begin(name: string, attributes: Attributes): void {
    const own = attributes['xml:lang']
    const lang = own ?? utterance['xml:lang']
    const printed = taggedLanguage(lang ?? around.at(-1))
    const translated = [attributes, utterance].some(({ corresp }) => corresp?.startsWith('mt-src:'))
    const markup = `${own === undefined ? 'u' : name} xml:lang="${lang}"`
    const passage: ReadPassage = {
      text: '',
      speaker,
      spoken: translated ? undefined : markedAs(lang, markup, true),
      paragraph: attributes['xml:id'] || undefined,
    }
    passages.push(passage) // in the order in which they begin
    open.push({ passage, line: new TeiLine(), printed })
  }

  function end({ passage, line, printed }: Paragraph): void {
    passage.text = oneLine(line.text)
    if (printed) printedIn.set(printed, (printedIn.get(printed) ?? 0) + passage.text.length)
  }

  readXml(bytes, {
    skips: (name, { type }) => UNSAID.has(name) && type !== 'speaker',
    open(name, attributes) {
      if (name === 'text') inText = true
      around.push(attributes['xml:lang'] ?? around.at(-1))
      if (!inText) header.open(name, attributes)
      else if (UNSAID.has(name)) {
        inLabel = true
        label = ''
      } else if (!inLabel) {
        if (name === 'u') {
          utterance = attributes
          speaker = header.personCalled(attributes.who, oneLine(label))
          label = ''
        }
        if (PARAGRAPH.has(name)) begin(name, attributes)
        else open.at(-1)?.line.open(name, attributes)
      }
    },
    text(text) {
      if (!inText) header.text(text)
      else if (inLabel) label += text
      else open.at(-1)?.line.add(text)
    },
    close(name) {
      around.pop()
      if (name === 'text') inText = false
      else if (!inText) header.close(name)
      else if (UNSAID.has(name)) inLabel = false
      else if (!inLabel) {
        if (PARAGRAPH.has(name)) end(open.pop()!)
        else open.at(-1)?.line.close(name)
        if (name === 'u') {
          utterance = {}
          speaker = undefined
        }
      }
    },
  })

  const [most] = [...printedIn].sort(([, a], [, b]) => b - a)
  return asRecord(header.facts(most?.[0]), passages)
}
