/**
 * A store in PostgreSQL whose sources are spread over partitions, as they would be over the shards of several servers:
 * what belongs to a source goes by a hash of the source; speakers, accounts and what is told of terms stay in one piece.
 */
import { sampledTerms, SURELY } from '../../server/store/sampled-terms.ts'
import type { Database } from '../../server/store/database.ts'
import type { Rows } from '../../server/store/postgres/asked.ts'
import { type Connection, connection } from '../../server/store/postgres/connection.ts'
import { postgresDatabase } from '../../server/store/postgres/postgres.ts'
import type { TermIndex } from '../../server/store/term-index.ts'

/** What each is made of: its own columns, where it lacks the source how a row is led to it, its keys, and its indexes. */
const TABLES = [
  {
    table: 'passages',
    led: 'JOIN snapshots n ON n.id = t.snapshot_id',
    source: 'n.source_id',
    keys: `PRIMARY KEY (source_id, id), UNIQUE (source_id, snapshot_id, ordinal),
      FOREIGN KEY (source_id) REFERENCES sources (id), FOREIGN KEY (speaker_id) REFERENCES speakers (id)`,
    indexes: ['id', 'snapshot_id, ordinal', 'speaker_id, snapshot_id'],
  },
  {
    table: 'passage_terms',
    led: 'JOIN passages p ON p.id = t.passage_id JOIN snapshots n ON n.id = p.snapshot_id',
    source: 'n.source_id',
    keys: 'PRIMARY KEY (term, passage_id, source_id)',
    indexes: [],
  },
  {
    table: 'quotes',
    led: '',
    source: null,
    keys: `PRIMARY KEY (source_id, id), FOREIGN KEY (source_id) REFERENCES sources (id),
      FOREIGN KEY (source_id, spoken_passage_id) REFERENCES passages (source_id, id)`,
    indexes: ['id', 'speaker_id, source_id, status', 'printed_language, source_id', 'spoken_passage_id'],
  },
  {
    table: 'quote_spans',
    led: 'JOIN quotes q ON q.id = t.quote_id',
    source: 'q.source_id',
    keys: `PRIMARY KEY (source_id, quote_id, ordinal), FOREIGN KEY (source_id, quote_id) REFERENCES quotes (source_id, id),
      FOREIGN KEY (source_id, passage_id) REFERENCES passages (source_id, id)`,
    indexes: ['quote_id', 'passage_id'],
  },
]

/** Each partition is a table of the same name in a schema of its own, so that one statement reads the whole or a part. */
const schemaOf = (part: number) => `part_${part}`

/** Another database with what is in one that nobody has open. */
export function copyOf(address: string): string {
  const [from, to] = [new URL(address), new URL(address)]
  const name = from.pathname.slice(1)
  from.pathname = '/postgres'
  to.pathname = `/${name}_copy`
  const db = postgresDatabase(from.href)
  db.exec(`CREATE DATABASE ${name}_copy TEMPLATE ${name}`)
  db.close()
  return to.href
}

/** Spreads what is in a store over so many partitions. It is for reading from then on. */
export function partition(address: string, count: number): void {
  const db = postgresDatabase(address)
  const parts = Array.from({ length: count }, (_, part) => part)
  const views = db
    .prepare<[], { name: string; definition: string }>(
      `SELECT viewname AS name, definition FROM pg_views
       WHERE schemaname = 'public' AND definition ~ '\\m(passages|quotes)\\M'`,
    )
    .all()
  const filled = TABLES.map(({ table, led, source, keys, indexes }) => {
    const spread = `spread_${table}`
    return `
      CREATE TABLE ${spread} (${source ? 'source_id bigint NOT NULL, ' : ''}LIKE ${table} INCLUDING CONSTRAINTS, ${keys})
        PARTITION BY HASH (source_id);
      ${parts.map((part) => `CREATE TABLE ${schemaOf(part)}.${table} PARTITION OF ${spread} FOR VALUES WITH (MODULUS ${count}, REMAINDER ${part});`).join('\n')}
      INSERT INTO ${spread} SELECT ${source ? `${source}, ` : ''}t.* FROM ${table} t ${led};
      ${indexes.map((columns) => `CREATE INDEX ON ${spread} (${columns});`).join('\n')}`.replaceAll(
      /REFERENCES (passages|quotes)/g,
      'REFERENCES spread_$1',
    )
  })
  try {
    db.exec(`
      BEGIN;
      ${views.map(({ name }) => `DROP VIEW ${name};`).join('\n')}
      ${parts.map((part) => `CREATE SCHEMA ${schemaOf(part)};`).join('\n')}
      ${filled.join('\n')}
      ${TABLES.map(({ table }) => `DROP TABLE ${table} CASCADE; ALTER TABLE spread_${table} RENAME TO ${table};`).join('\n')}
      ${views.map(({ name, definition }) => `CREATE VIEW ${name} AS ${definition}`).join('\n')}
      COMMIT;
      ANALYZE`)
  } finally {
    db.close()
  }
}

interface Together extends TermIndex {
  close(): void
}

/** Each partition is asked by a connection of its own, all of them at once, and what they answer is put together. */
export function termsOfAll(db: Database, address: string, count: number): Together {
  const all = Array.from({ length: count }, (_, part) =>
    connection(address, `SET search_path = ${schemaOf(part)}, public; SET jit = off`),
  )
  const { about: aboutOf } = sampledTerms(db)

  return {
    ...db.terms,
    *rare(asked, below, budget) {
      let left = budget
      for (let at = 0; at < asked.length && left > 0;) {
        const rest = asked.slice(at)
        const answers = atOnce(
          all,
          'SELECT ids, about FROM rare_postings($1, $2, $3, $4)',
          JSON.stringify(rest),
          below,
          SURELY * below,
          left,
        )
        // A part stops where its own budget ends, and may have counted what is common in all of them.
        const told = Math.min(...answers.map(({ length }) => length))
        for (let i = 0; i < told && left > 0; i++, at++) {
          const about = answers.map((rows) => rows[i]![1] as number | null).find((known) => known !== null)
          const ids = merged(answers.map((rows) => rows[i]![0] as string))
          if (about === undefined && ids.length < below) {
            left -= ids.length
            yield { ids, about: null }
          } else yield { ids: [], about: about ?? Math.max(aboutOf(rest[i]!), below) }
        }
      }
    },
    *within(asked, budget) {
      if (asked.length === 0 || budget <= 0) return
      let left = budget
      const answers = atOnce(all, 'SELECT ids FROM postings_within($1, $2)', JSON.stringify(asked), budget)
      for (let i = 0; i < asked.length && left > 0; i++) {
        const ids = merged(answers.map((rows) => rows[i]![0] as string)).slice(0, left)
        yield { ids, isWhole: ids.length < left }
        left -= ids.length
      }
    },
    close: () => {
      for (const one of all) one.close()
    },
  }
}

function atOnce(all: readonly Connection[], text: string, ...values: unknown[]): Rows['rows'][] {
  const asked = all.map((one) => one.begin({ text, name: text, values, within: false }))
  return asked.map((answer) => answer().rows)
}

const merged = (lists: readonly string[]): number[] =>
  lists.flatMap((ids) => JSON.parse(ids) as number[]).sort((a, b) => a - b)

/** Of a statement; what is longer PostgreSQL cuts off. */
const LONGEST_NAME = 63

/** However little there is to read, several processes of the server read it. */
const IN_PARALLEL = `
  SET jit = off;
  SET parallel_setup_cost = 0;
  SET parallel_tuple_cost = 0;
  SET min_parallel_table_scan_size = 0;
  SET min_parallel_index_scan_size = 0;
  SET max_parallel_workers_per_gather = 4`

/** One connection, one statement for all terms, which the server reads from all partitions at once. */
export function termsInParallel(db: Database, address: string): Together & { plan(terms: string[]): string } {
  const one = connection(address, IN_PARALLEL)
  const text = `SELECT term, passage_id FROM passage_terms WHERE term = ANY (string_to_array($1, ' '))`
  const counted = `SELECT term, about_postings(ARRAY[term]) FROM string_to_table($1, ' ') AS asked (term)`
  const ask = (sql: string, terms: readonly string[]) =>
    one.ask({ text: sql, name: sql.slice(0, LONGEST_NAME), values: [terms.join(' ')], within: false })
      .rows as [string, number][]
  const read = (terms: readonly string[]) => {
    const ids = new Map<string, number[]>(terms.map((term) => [term, []]))
    if (terms.length > 0)
      for (const [term, id] of one.ask({ text, name: 'terms', values: [terms.join(' ')], within: false })
        .rows)
        ids.get(term as string)!.push(id as number)
    return (asked: readonly string[]) =>
      [...new Set(asked.flatMap((term) => ids.get(term)!))].sort((a, b) => a - b)
  }

  return {
    ...db.terms,
    *rare(asked, below, budget) {
      if (asked.length === 0) return
      const of = new Map(ask(counted, [...new Set(asked.flat())]))
      const about = asked.map((terms) => terms.reduce((sum, term) => sum + of.get(term)!, 0))
      const isRead = (i: number) => about[i]! < SURELY * below
      const idsOf = read([...new Set(asked.filter((_, i) => isRead(i)).flat())])
      let left = budget
      for (const [i, terms] of asked.entries()) {
        if (left <= 0) return
        const ids = isRead(i) ? idsOf(terms) : null
        if (ids && ids.length < below) {
          left -= ids.length
          yield { ids, about: null }
        } else yield { ids: [], about: Math.max(about[i]!, below) }
      }
    },
    *within(asked, budget) {
      const idsOf = read([...new Set(asked.flat())])
      let left = budget
      for (const terms of asked) {
        if (left <= 0) return
        const ids = idsOf(terms).slice(0, left)
        yield { ids, isWhole: ids.length < left }
        left -= ids.length
      }
    },
    plan: (terms) =>
      one
        .ask({ text: `EXPLAIN ${text.replace('$1', `'${terms.join(' ')}'`)}`, within: false })
        .rows.join('\n'),
    close: () => one.close(),
  }
}
