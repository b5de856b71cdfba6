/** The list of speakers: searched, narrowed, sorted, a page at a time. */
import type { Database } from './database.ts'
import type { z } from 'zod'
import type { Speaker, SpeakerPage, SpeakerSearch } from '../api/speakers.ts'
import { key } from '../quote/words-of-names.ts'
import { pageOf, readCursor } from './page.ts'
import { holdsWords, marksIn, spellings } from './words-sought.ts'

type Asked = z.output<typeof SpeakerSearch>
interface Listed {
  id: number
  folded: string
  quotes: number
}

/** How many quotes of a speaker `s` are there to see. */
export const QUOTES = `(SELECT count(*) FROM quotes q JOIN whole_sources w ON w.id = q.source_id
  WHERE q.speaker_id = s.id AND q.status <> 'rejected')`

/** What each order goes by, how it leads on behind a row, and where it begins. */
const ORDERS = {
  name: { key: 'folded', behind: '(first.folded, s.id) > (:key, :id)', way: 'ASC', start: ['', 0] },
  quotes: {
    key: 'quotes',
    behind: `(${QUOTES}, s.id) < (:key, :id)`,
    way: 'DESC',
    start: [Number.MAX_SAFE_INTEGER, 0],
  },
} as const

/** @param columns of a speaker `s`, whose `first` name is the one shown, and how many `quotes` are theirs */
export function speakerLists<Row extends Listed>(db: Database, columns: string) {
  const prepare = ({ key, behind, way }: (typeof ORDERS)[keyof typeof ORDERS]) =>
    db.prepare<Record<string, string | number | null>, Row>(
      `SELECT ${columns}
       WHERE ${behind}
         AND (:kind IS NULL OR s.kind = :kind)
         AND (:translated = 0 OR EXISTS (
           SELECT 1 FROM quotes q JOIN whole_renditions r ON q.id IN (r.original_id, r.rendition_id)
           WHERE q.speaker_id = s.id))
         AND EXISTS (SELECT 1 FROM known_speakers k WHERE k.id = s.id)
         AND EXISTS (
           SELECT 1 FROM speaker_names n WHERE n.speaker_id = s.id AND ${holdsWords('n.folded', ':words')})
       ORDER BY ${key} ${way}, s.id ${way} LIMIT :most`,
    )
  const listed = { name: prepare(ORDERS.name), quotes: prepare(ORDERS.quotes) }
  const stands = db.prepare<[string], number>(`SELECT 1 FROM speaker_words WHERE word = ? LIMIT 1`).pluck()

  return (
    { search = '', kind, of, sort = 'name', cursor, limit }: Asked,
    toSpeakers: (rows: Row[]) => Speaker[],
  ): SpeakerPage => {
    const [behind, id] = readCursor(cursor, ORDERS[sort].start)
    const words = spellings(key(search).split(' '), (word) => stands.get(word) !== undefined)
    const rows = listed[sort].all({
      key: behind,
      id,
      kind: kind ?? null,
      translated: of === 'renditions' ? 1 : 0,
      words: JSON.stringify(words),
      most: limit + 1,
    })
    return pageOf(
      rows,
      limit,
      (row) => [row[ORDERS[sort].key], row.id],
      (some) => toSpeakers(some).map((speaker) => ({ ...speaker, hit: hitIn(speaker, words) })),
    )
  }
}

/** The name in which most of the words stand, the one shown before others. */
function hitIn({ name, aliases }: Speaker, words: string[][]): SpeakerPage['items'][number]['hit'] {
  const all = [name, ...aliases.map((alias) => alias.name)].map((one) => ({
    name: one,
    marks: marksIn(one, words),
  }))
  const best = all.toSorted((a, b) => b.marks.length - a.marks.length)[0]!
  return best.marks.length > 0 ? best : null
}
