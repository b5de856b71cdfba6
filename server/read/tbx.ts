/** Reads TermBase eXchange, ISO 30042 of 2019 and of 2008: the terms of each concept, by language. */
import { Problem } from '../problem.ts'
import type { ReadConcept } from './glossary.ts'
import { readXml } from './xml.ts'

const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif'])
const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet'])
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig'])
/** What tells a term that is not to be put: deprecated, superseded. */
const NOT_APPROVED = /^(?:deprecated|superseded)/

/** @throws Problem `unreadable` where it is no TBX, and as readXml() */
export function readTbx(bytes: Uint8Array): ReadConcept[] {
  const concepts: ReadConcept[] = []
  let depth = 0
  let names = new Map<string, string[]>()
  let [kind, note, language, term, status] = ['', '', '', '', '']
  /** What takes the text that comes; null where nothing does. */
  let take: ((text: string) => void) | null = null
  readXml(bytes, {
    open(name, attributes) {
      if (depth++ === 0 && !ROOTS.has(name)) throw new Problem('unreadable')
      if (CONCEPTS.has(name)) [names, kind, note, language] = [new Map<string, string[]>(), '', '', '']
      else if (LANGUAGES.has(name)) language = codeOf(attributes['xml:lang'] ?? attributes['lang'] ?? '')
      else if (TERMS.has(name)) [term, status] = ['', '']
      else if (name === 'term') take = (text) => void (term += text)
      else if (name === 'termNote' && attributes['type'] === 'administrativeStatus')
        take = (text) => void (status += text)
      else if (name === 'descrip' && attributes['type'] === 'subjectField')
        take = (text) => void (kind += text)
      // Of the concept, and not of one of its terms.
      else if (name === 'note' && language === '') take = (text) => void (note += text)
    },
    text: (text) => take?.(text),
    close(name) {
      depth--
      if (TEXTS.has(name)) take = null
      else if (TERMS.has(name) && term.trim() !== '' && !NOT_APPROVED.test(status.trim()))
        names.set(language, [...(names.get(language) ?? []), term])
      else if (LANGUAGES.has(name)) language = ''
      else if (CONCEPTS.has(name)) concepts.push({ names, kind, note })
    },
  })
  return concepts
}

const TEXTS: ReadonlySet<string> = new Set(['term', 'termNote', 'descrip', 'note'])

/** “fr” of “FR-CA”. */
const codeOf = (tag: string) => /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? ''
