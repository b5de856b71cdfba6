/** Reads a translation memory, TMX 1.1 to 1.4b: what its units say in French and in English. */
import { Problem } from '../problem.ts'
import { readXml } from './xml.ts'

export interface Unit {
  fr: string
  en: string
}

/** Elements in a segment that hold the codes of the format it came from, or a text of its own: a footnote. */
const NO_WORDS: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub'])

/**
 * Units that are not in both languages are passed over; of several wordings in one language the first counts.
 *
 * @throws Problem `unreadable` where it is no TMX, and as readXml()
 */
export function readTmx(bytes: Uint8Array): Unit[] {
  const units: Unit[] = []
  let depth = 0
  let wordings = new Map<string, string>()
  let language = ''
  /** The text of the segment that is being read; null outside any. */
  let segment: string | null = null
  readXml(bytes, {
    skips: (name) => NO_WORDS.has(name),
    open(name, attributes) {
      if (depth++ === 0 && name !== 'tmx') throw new Problem('unreadable')
      if (name === 'tu') wordings = new Map()
      else if (name === 'tuv') language = codeOf(attributes['xml:lang'] ?? attributes['lang'] ?? '')
      else if (name === 'seg') segment = ''
    },
    text(text) {
      if (segment !== null) segment += text
    },
    close(name) {
      depth--
      if (name === 'seg' && segment !== null) {
        if (segment.trim() !== '' && !wordings.has(language)) wordings.set(language, segment)
        segment = null
      } else if (name === 'tu') {
        const [fr, en] = [wordings.get('fr'), wordings.get('en')]
        if (fr !== undefined && en !== undefined) units.push({ fr, en })
      }
    },
  })
  return units
}

/** “fr” of “FR-CA”. */
export const codeOf = (tag: string): string => /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? ''
