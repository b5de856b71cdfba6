/** Reads sittings as TheyWorkForYou's parser (parlparse) gives them: the UK's parliaments, a `p` a passage. */
import type { ReadPassage } from '../../store/captured.ts'
import { ITALICS, spoken } from './directions.ts'
import { type Gathered, readElements } from './elements.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, dayAtFront, dayInWords } from './record.ts'
import type { Attributes } from '../xml.ts'

const TURNS = new Set(['speech', 'ques', 'reply'])
const SKIPPED = new Set(['oral-heading', 'major-heading', 'minor-heading', 'division', 'gidredirect'])
const INLINE = new Set(['a', 'b', 'i', 'em', 'strong', 'phrase', 'span', 'sub', 'sup', 'abbr', 'recallto'])

/** Of an id: the body, the kind of sitting, the day and the place in it: `uk.org.publicwhip/lords/2031-05-04a.12.3`. */
const ID = /^[^/]*\/([^/]+)\/(\d{4}-\d\d-\d\d[a-z]?)\./

/** By what stands in an id. */
const BODIES = new Map([
  ['debate', 'House of Commons'],
  ['westminhall', 'House of Commons'],
  ['wrans', 'UK Parliament'],
  ['wms', 'UK Parliament'],
  ['standing', 'House of Commons'],
  ['lords', 'House of Lords'],
  ['grandcommittee', 'House of Lords'],
  ['ni', 'Northern Ireland Assembly'],
  ['sp', 'Scottish Parliament'],
  ['spor', 'Scottish Parliament'],
  ['spwa', 'Scottish Parliament'],
  ['senedd', 'Senedd Cymru'],
])

/** Where English alone is spoken: Holyrood, Stormont and Cardiff have other languages besides. */
const ENGLISH_ALONE = new Set(['debate', 'westminhall', 'standing', 'lords', 'grandcommittee'])

interface Element extends Gathered {
  name: string
  attributes: Attributes
  passage: ReadPassage
}

/**
 * Nothing in it marks a language: at Westminster the floor speaks English. The hour at which somebody rose is that of the day and of no recording.
 *
 * @throws Problem as readXml() does
 */
export function readTheyWorkForYou(bytes: Uint8Array): ReadFile {
  const passages: ReadPassage[] = []
  let turn: Attributes = {}
  let first: string | undefined

  readElements<Element>(bytes, {
    skips: (name) => SKIPPED.has(name),
    inline: INLINE,
    open(name, attributes, around) {
      if (TURNS.has(name)) {
        turn = attributes
        first ??= attributes.id
      }
      if (name === 'i' && around) around.text += ITALICS.begin
      if (name !== 'p' && !TURNS.has(name)) return undefined
      const passage = { text: '' }
      passages.push(passage) // in the order in which they begin
      return { name, attributes, text: '', passage }
    },
    take({ name, attributes, text, passage }) {
      const said = spoken(text)
      passage.text = said.text
      passage.paragraph = attributes.pid || turn.id || undefined
      if (!said.isNote) passage.speaker = turn.speakername || undefined
      if (TURNS.has(name)) turn = {}
    },
    close(name, around) {
      if (name === 'i' && around) around.text += ITALICS.end
    },
  })

  const [, kind = '', day] = ID.exec(first ?? '') ?? []
  const date = dayAtFront(day)
  const body = BODIES.get(kind) ?? null
  return asRecord(
    {
      title: [body, date && dayInWords(date, 'en')].filter(Boolean).join(', ') || null,
      publisher: body,
      publishedAt: date,
      sitting: day && `publicwhip:${kind}/${day}`,
      floor: ENGLISH_ALONE.has(kind) ? 'en' : undefined,
    },
    passages,
  )
}
