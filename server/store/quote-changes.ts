/** Changes of quotes: of one, of several in one step, and that step taken back. */
import type { Database } from './database.ts'
import type { ChangedQuotes, Quote, QuoteChange } from '../api/quotes.ts'
import { Problem } from '../problem.ts'
import { different, type StoredHistory } from './history.ts'
import { type Passages, toAttribution, toColumns } from './quote-anchors.ts'
import type { QuoteRow } from './quotes.ts'
import type { StoredSpeakers } from './speakers.ts'
import { keepSpoken, SPOKEN_COLUMNS, type SpokenColumns, spokenAgain } from './spoken.ts'
import type { Quotes } from './store.ts'
import { quoteTold } from './told.ts'
import { expectVersion } from './version.ts'

type Changeable = SpokenColumns &
  Pick<QuoteRow, 'id' | 'kind' | 'speaker_id' | 'printed_language' | 'status' | 'attribution'>

/** What the history keeps of several quotes: what each was, as far as it changed, and how it stood then. */
interface Before {
  quotes: (Partial<ReturnType<typeof quoteTold>> & { id: number })[]
}
interface After {
  change: QuoteChange
  quotes: { id: number; version: number }[]
}

interface Parts {
  one: (id: number) => QuoteRow | undefined
  get: (id: number) => Quote | null
  passagesOf: (source: number) => Passages
  speakers: StoredSpeakers
  history: StoredHistory
}

export function quoteChanges(
  db: Database,
  { one, get, passagesOf, speakers, history }: Parts,
): Pick<Quotes, 'update' | 'updateAll' | 'takeBack'> {
  const update = db.prepare<Changeable>(
    `UPDATE quotes SET kind = :kind, speaker_id = (SELECT id FROM speakers WHERE id = :speaker_id),
       printed_language = :printed_language, status = :status, attribution = :attribution, ${SPOKEN_COLUMNS.assignments},
       version = version + 1
     WHERE id = :id`,
  )

  /** Inside a transaction of the caller's. @returns the quote as it was and as it is */
  function changeNow(row: QuoteRow, change: QuoteChange, by: string): [Quote, Quote] {
    const before = get(row.id)!
    const passages = passagesOf(row.source_id)
    const status = change.status ?? row.status
    const speaker =
      change.speaker === undefined
        ? row.speaker_id
        : change.speaker === null
          ? null
          : speakers.idOf(change.speaker, status, row.source_id)
    if (status === 'accepted' && speaker !== null) speakers.vouchFor(speaker)
    const kept = speaker === row.speaker_id ? row.attribution : null
    update.run({
      ...(change.spoken ? toColumns(passages, change.spoken, by) : keepSpoken(row)),
      id: row.id,
      kind: change.kind ?? row.kind,
      status,
      speaker_id: speaker,
      attribution: change.attribution ? toAttribution(passages, change.attribution) : kept,
      printed_language: change.printedLanguage === undefined ? row.printed_language : change.printedLanguage,
    })
    return [before, get(row.id)!]
  }

  /** Inside a transaction of the caller's. Makes a quote what it was, under the names that stood there. */
  function putBackNow(row: QuoteRow, { id, ...was }: Before['quotes'][number]): void {
    const { printedLanguage, attribution } = was
    update.run({
      ...(was.spoken ? spokenAgain(was.spoken) : keepSpoken(row)),
      id,
      kind: was.kind ?? row.kind,
      status: was.status ?? row.status,
      speaker_id: was.speaker === undefined ? row.speaker_id : (was.speaker?.id ?? null),
      attribution: attribution === undefined ? row.attribution : attribution && JSON.stringify(attribution),
      printed_language:
        printedLanguage === undefined
          ? row.printed_language
          : printedLanguage === row.source_language
            ? null
            : printedLanguage,
    })
  }

  /** Does something to each that is as it was seen. @param act answers what the history keeps of what was there before */
  function eachSeen(
    seen: After['quotes'],
    act: (row: QuoteRow) => Before['quotes'][number],
  ): ChangedQuotes & { before: Before['quotes'] } {
    const [before, quotes, changed, deleted] = [
      [] as Before['quotes'],
      [] as Quote[],
      [] as Quote[],
      [] as number[],
    ]
    for (const { id, version } of seen) {
      const row = one(id)
      if (!row) deleted.push(id)
      else if (row.version !== version) changed.push(get(id)!)
      else {
        before.push(act(row))
        quotes.push(get(id)!)
      }
    }
    return { entry: null, quotes, changed, deleted, before }
  }

  /** Tells of them all in one entry. */
  function tell(
    { before, ...told }: ReturnType<typeof eachSeen>,
    deed: { by: string; done: 'quote.reviewed' | 'quote.undone'; after: object; undoes?: number },
  ): ChangedQuotes {
    if (told.quotes.length === 0) return told
    const quotes = told.quotes.map(({ id, version }) => ({ id, version }))
    const after = { ...deed.after, quotes }
    const things = quotes.map(({ id }) => id)
    const entry = history.recordNow({
      ...deed,
      of: ['quote', null],
      before: { quotes: before },
      after,
      things,
    })
    return { ...told, entry: entry.id }
  }

  return {
    update: async (id, change, by, expected) =>
      db
        .transaction(() => {
          const row = one(id)
          if (!row) return null
          expectVersion(row.version, expected)
          const [before, changed] = changeNow(row, change, by)
          const states = { before: quoteTold(before), after: quoteTold(changed) }
          history.recordChangeNow({ by, done: 'quote.changed', of: ['quote', id], ...states })
          return changed
        })
        .immediate(),
    updateAll: async (seen, change, by) =>
      db
        .transaction(() => {
          const done = eachSeen(seen, (row) => {
            const [before, after] = changeNow(row, change, by)
            return { id: row.id, ...different(quoteTold(before), quoteTold(after))[0] }
          })
          return tell(done, { by, done: 'quote.reviewed', after: { change } })
        })
        .immediate(),
    takeBack: async (entry, by) =>
      db
        .transaction(() => {
          const step = history.get(entry)
          if (!step) return null
          if (step.done !== 'quote.reviewed' || history.isUndone(entry)) throw new Problem('nothing_to_undo')
          const { quotes: was } = step.before as unknown as Before
          const { quotes: seen } = step.after as unknown as After
          const before = new Map(was.map((one) => [one.id, one]))
          const done = eachSeen(seen, (row) => {
            const now = quoteTold(get(row.id)!)
            putBackNow(row, before.get(row.id)!)
            return { id: row.id, ...different(now, quoteTold(get(row.id)!))[0] }
          })
          return tell(done, { by, done: 'quote.undone', after: {}, undoes: entry })
        })
        .immediate(),
  }
}
