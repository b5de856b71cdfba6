/** Reads a glossary: what its entries are called in French and in English. */
import { type EntryKind, LONGEST_NAME, MOST_NAMES, type NewEntry } from '../api/glossary.ts'
import { Problem } from '../problem.ts'
import { readCsv } from './csv.ts'
import { decode } from './decode.ts'
import { readTbx } from './tbx.ts'

/** A concept as a file has it. */
export interface ReadConcept {
  /** By their language, “fr” of “fr-CA”. */
  names: ReadonlyMap<string, readonly string[]>
  kind: string
  note: string
}

/** More than the termbases of states hold, and still stored within minutes. */
export const MOST_ENTRIES = 200_000
/** Characters. */
const LONGEST_NOTE = 10_000
/** Between several names in one cell. */
const APART = '|'

/**
 * TBX, or a table whose first line names its columns. Entries that have no name in one of the languages are passed over,
 * and so are names that are too long to be any.
 *
 * @throws Problem `unreadable` where it is neither, `over_limits` where it has too many, and as decode() and readXml()
 */
export function readGlossary(bytes: Uint8Array): NewEntry[] {
  const concepts = beginsAsXml(bytes) ? readTbx(bytes) : readTable(decode(bytes))
  if (concepts.length > MOST_ENTRIES) throw new Problem('over_limits')
  return concepts.flatMap(({ names, kind, note }) => {
    const [fr, en] = [cleaned(names.get('fr')), cleaned(names.get('en'))]
    if (fr.length === 0 || en.length === 0) return []
    return [
      {
        kind: KINDS.get(kind.trim().toLowerCase()) ?? 'term',
        fr,
        en,
        note: note.trim().slice(0, LONGEST_NOTE),
      },
    ]
  })
}

const LESS_THAN = 0x3c
const BLANK: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00])
const beginsAsXml = (bytes: Uint8Array) => bytes.find((byte) => !BLANK.has(byte)) === LESS_THAN

function cleaned(names: readonly string[] = []): string[] {
  const own = names.map((name) => name.replace(/\s+/gu, ' ').trim())
  const sound = own.filter((name) => name.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(name))
  return [...new Set(sound)].slice(0, MOST_NAMES)
}

type Column = 'fr' | 'en' | 'kind' | 'note'

/** What the columns of a table are called. */
const HEADS: ReadonlyMap<string, Column> = new Map([
  ['fr', 'fr'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['en', 'en'],
  ['english', 'en'],
  ['anglais', 'en'],
  ['kind', 'kind'],
  ['type', 'kind'],
  ['genre', 'kind'],
  ['note', 'note'],
])

/** What an entry is, as one language or the other names it. */
const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['title', 'title'],
  ['titre', 'title'],
  ['fonction', 'title'],
  ['institution', 'institution'],
  ['organisation', 'institution'],
])

function readTable(text: string): ReadConcept[] {
  const [head, ...rows] = readCsv(text)
  const columns = head?.map(columnOf) ?? []
  if (!columns.includes('fr') || !columns.includes('en')) throw new Problem('unreadable')
  return rows.map((row) => {
    const cell = (column: Column) => row[columns.indexOf(column)] ?? ''
    return {
      names: new Map([
        ['fr', cell('fr').split(APART)],
        ['en', cell('en').split(APART)],
      ]),
      kind: cell('kind'),
      note: cell('note'),
    }
  })
}

/** “fr-CA” is French too. */
const columnOf = (head: string): Column | undefined => {
  const name = head.trim().toLowerCase()
  return HEADS.get(name) ?? HEADS.get(name.split(/[-_]/)[0]!)
}
