/** Reads debates in Akoma Ntoso, as Ireland's Oireachtas, the United Nations and many legislatures publish them. */
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { AknHeader } from './akn-header.ts'
import { ITALICS, spoken } from './directions.ts'
import { type Gathered, readElements } from './elements.ts'
import { Speakers } from './hansard-speakers.ts'
import { oneLine } from '../one-line.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, markedAs } from './record.ts'
import { languageAtFront, languageIn } from './un-labels.ts'
import type { Attributes } from '../xml.ts'

/** What one person says; it may hold paragraphs, or words of its own. */
const TURNS = new Set(['speech', 'question', 'answer', 'speechGroup', 'prayers', 'petitions'])
/** What the record tells in its own voice. */
const TOLD = new Set(['narrative', 'summary', 'scene', 'other'])
/** Not said: the hour, notes, who was present and how each voted. */
const SKIPPED = new Set([
  'recordedTime',
  'remark',
  'authorialNote',
  'noteRef',
  'rollCall',
  'voting',
  'num',
  'heading',
])
const INLINE = new Set(
  'a abbr affectedDocument b concept date del docDate docNumber docProponent docTitle entity event i ins location organization person quantity ref role rref span sub sup term time u'.split(
    ' ',
  ),
)

interface Element extends Gathered {
  name: string
  attributes: Attributes
  passage?: ReadPassage
}

/**
 * A `p` is a passage, said by the person whom its turn points to: `by="#MicheálMartin"`. An `xml:lang` is that of the words
 * and those around it; the language of the whole is only the one it is printed in. Records of the United Nations (AKN4UN)
 * tell in labels and asides what was spoken in another language than their edition's, “(spoke in French)”.
 *
 * @throws Problem `unsupported_type` where it is a law or another document and no debate, or as readXml() does
 */
export function readAkomaNtoso(bytes: Uint8Array): ReadFile {
  const header = new AknHeader()
  const speakers = new Speakers()
  const passages: ReadPassage[] = []
  /** Of the elements of the body that are open, what they say of those in them. */
  const around: { name: string; attributes: Attributes }[] = []
  let isDebate = false
  let label = ''
  /** What a label or an aside tells of the language of its turn, as the United Nations have it. */
  let told: ReadPassage['spoken']
  let paragraphs = 0

  readElements<Element>(bytes, {
    skips: (name) => around.length > 0 && SKIPPED.has(name),
    inline: INLINE,
    open(name, attributes, element) {
      if (name === 'debate' || name === 'debateReport') isDebate = true
      if (around.length === 0 && name !== 'debateBody')
        return header.reads(name, attributes) ? { name, attributes, text: '' } : undefined
      around.push({ name, attributes })
      if (TURNS.has(name)) {
        label = ''
        told = undefined
        paragraphs = 0
      }
      if (name === 'i' && element) element.text += ITALICS.begin
      if (name === 'from') return { name, attributes, text: '' }
      if (name !== 'p' && !TURNS.has(name) && !TOLD.has(name)) return undefined
      const passage = { text: '' }
      passages.push(passage) // in the order in which they begin
      return { name, attributes, text: '', passage }
    },
    take(element) {
      if (around.length === 0) {
        header.take(element.name, element.attributes, oneLine(element.text))
        return
      }
      if (element.name === 'from') {
        label = oneLine(withoutMarks(element.text))
        told = languageIn(label)
      } else if (element.passage) takeWords(element.passage, element.text)
      around.pop()
    },
    close(name, element) {
      if (around.length === 0) return
      if (name === 'i' && element) element.text += ITALICS.end
      around.pop()
    },
  })
  if (!isDebate) throw new Problem('unsupported_type')

  function takeWords(passage: ReadPassage, text: string): void {
    const said = spoken(text)
    told = languageAtFront(withoutMarks(text)) ?? told
    passage.text = said.text
    const own = around.at(-1)!
    const turn = around.findLast(({ name }) => TURNS.has(name) || TOLD.has(name))
    const marked = around.findLast(({ attributes }) => attributes['xml:lang'] !== undefined)
    const { by } = turn?.attributes ?? {}
    if (turn && TURNS.has(turn.name) && !said.isNote)
      passage.speaker = header.personCalled(by) ?? speakers.named(label, by)
    if (marked)
      passage.spoken = markedAs(
        marked.attributes['xml:lang'],
        `${marked.name} xml:lang="${marked.attributes['xml:lang']}"`,
        true,
      )
    else if (passage.speaker !== undefined) passage.spoken = told
    const id = idOf(turn?.attributes)
    passage.paragraph = idOf(own.attributes) ?? (id && own !== turn ? `${id}-${++paragraphs}` : id)
  }

  return asRecord(header.facts(), passages)
}

const withoutMarks = (text: string) => text.replace(/[\uFFFE\uFFFF]/gu, '')

const idOf = (attributes: Attributes = {}): string | undefined => attributes.eId || attributes.id || undefined
