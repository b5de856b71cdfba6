/** Reads TermBase eXchange, ISO 30042 of 2019 and of 2008: the terms of each concept, by language. */
import { Problem } from '../problem.ts'
import type { ReadConcept } from './glossary.ts'
import { readXml } from './xml.ts'

const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif'])
const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet'])
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig'])
/** Elements that say in an attribute what they tell; in another style of 2019 it is an element of that name. */
const TYPED: ReadonlySet<string> = new Set(['termNote', 'descrip'])
/** What tells a term that is not to be put: deprecated, superseded. */
const NOT_APPROVED = /^(?:deprecated|superseded)/

/** @throws Problem `unreadable` where it is no TBX, and as readXml() */
export function readTbx(bytes: Uint8Array): ReadConcept[] {
  const concepts: ReadConcept[] = []
  let depth = 0
  let names = new Map<string, string[]>()
  let language = ''
  /** What the open concept and its open term tell, by what it is. */
  let told = { subjectField: '', note: '', term: '', administrativeStatus: '' }
  /** The element whose text is being told, and what it tells. */
  let telling: { element: string; what: keyof typeof told } | null = null
  readXml(bytes, {
    open(name, attributes) {
      if (depth++ === 0 && !ROOTS.has(name)) throw new Problem('unreadable')
      const what = TYPED.has(name) ? (attributes['type'] ?? '') : name
      if (CONCEPTS.has(name)) {
        names = new Map()
        told = { subjectField: '', note: '', term: '', administrativeStatus: '' }
      } else if (LANGUAGES.has(name)) language = codeOf(attributes['xml:lang'] ?? attributes['lang'] ?? '')
      else if (TERMS.has(name)) told = { ...told, term: '', administrativeStatus: '' }
      // A note within a language is on one of its terms.
      else if (isTold(what) && !(what === 'note' && language !== '')) telling = { element: name, what }
    },
    text(text) {
      if (telling) told[telling.what] += text
    },
    close(name) {
      depth--
      if (name === telling?.element) telling = null
      else if (TERMS.has(name)) {
        if (told.term.trim() !== '' && !NOT_APPROVED.test(told.administrativeStatus.trim()))
          names.set(language, [...(names.get(language) ?? []), told.term])
      } else if (LANGUAGES.has(name)) language = ''
      else if (CONCEPTS.has(name)) concepts.push({ names, kind: told.subjectField, note: told.note })
    },
  })
  return concepts
}

const isTold = (what: string): what is 'subjectField' | 'note' | 'term' | 'administrativeStatus' =>
  what === 'subjectField' || what === 'note' || what === 'term' || what === 'administrativeStatus'

/** “fr” of “FR-CA”. */
const codeOf = (tag: string) => /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? ''
