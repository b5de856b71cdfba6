/** Reads XLIFF, 1.2 and 2.x (OASIS): what its units say in French and in English. */
import { Problem } from '../problem.ts'
import { codeOf, type Unit } from './tmx.ts'
import { readXml } from './xml.ts'

/**
 * Codes of the format that a text came from; and what is no part of the translation: what stands between segments, notes,
 * and what other programs or memories propose.
 */
const NO_WORDS: ReadonlySet<string> = new Set([
  'bpt',
  'ept',
  'it',
  'ph',
  'x',
  'bx',
  'ex',
  'sub',
  'ignorable',
  'note',
  'alt-trans',
  'seg-source',
  'mtc:matches',
  'matches',
])

export const isXliff = (head: string): boolean => /<(?:\w+:)?xliff[\s>]/.test(head)

/**
 * A unit without a translation, or in other languages, is passed over.
 *
 * @throws Problem `unreadable` where it is no XLIFF, and as readXml()
 */
export function readXliff(bytes: Uint8Array): Unit[] {
  const units: Unit[] = []
  let depth = 0
  let from = ''
  let to = ''
  let source = ''
  /** The text that is being read; null outside any. */
  let text: string | null = null
  readXml(bytes, {
    skips: (name) => NO_WORDS.has(name),
    open(name, attributes) {
      if (depth++ === 0 && name !== 'xliff') throw new Problem('unreadable')
      if (name === 'xliff' || name === 'file') {
        from = codeOf(attributes['srcLang'] ?? attributes['source-language'] ?? from)
        to = codeOf(attributes['trgLang'] ?? attributes['target-language'] ?? to)
      } else if (name === 'source' || name === 'target') text = ''
      if (name === 'source') source = ''
    },
    text(piece) {
      if (text !== null) text += piece
    },
    close(name) {
      depth--
      if (name === 'source') source = text ?? ''
      if (name === 'target' && text !== null) {
        const pair = inOrder(from, source, to, text)
        if (pair) units.push(pair)
      }
      if (name === 'source' || name === 'target') text = null
    },
  })
  return units
}

function inOrder(from: string, source: string, to: string, target: string): Unit | null {
  if (source.trim() === '' || target.trim() === '') return null
  if (from === 'fr' && to === 'en') return { fr: source, en: target }
  return from === 'en' && to === 'fr' ? { fr: target, en: source } : null
}
