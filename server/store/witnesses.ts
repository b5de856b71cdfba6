/** Which passages bear witness together, since their texts are copies of one. */
import type { Database } from './database.ts'
import { firstOfEach, type Sketch, Sketcher } from '../quote/copies.ts'
import { listed } from './lists-in-sql.ts'
import type { Passages } from './store.ts'

export type Witnesses = ReturnType<typeof storedWitnesses>

export function storedWitnesses(db: Database) {
  const insert = db.prepare<[number, Uint8Array]>(
    `INSERT INTO snapshot_sketches (snapshot_id, hashes) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  )
  const one = db
    .prepare<[number], Buffer>(`SELECT hashes FROM snapshot_sketches WHERE snapshot_id = ?`)
    .pluck()
  const textsOf = db
    .prepare<[number], string>(`SELECT text FROM passages WHERE snapshot_id = ? ORDER BY ordinal`)
    .pluck()
  const snapshots = db.prepare<[string], { passage: number; snapshot: number }>(
    `SELECT p.id AS passage, p.snapshot_id AS snapshot FROM ${listed('?')} AS wanted
     CROSS JOIN passages p ON p.id = wanted.id`,
  )

  /** Inside a transaction of the caller's. */
  const keepNow = (snapshot: number, sketch: Sketch) =>
    void insert.run(snapshot, new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength))

  function sketchOf(snapshot: number): Sketch {
    const kept = one.get(snapshot)
    if (kept) return new Uint32Array(new Uint8Array(kept).buffer)
    // Stored before there were any.
    const sketcher = new Sketcher()
    for (const text of textsOf.iterate(snapshot)) sketcher.add(text)
    const sketch = sketcher.sketch()
    keepNow(snapshot, sketch)
    return sketch
  }

  const store: Pick<Passages, 'witnesses'> = {
    async witnesses(passages) {
      const found = snapshots.all(JSON.stringify(passages))
      const texts = [...new Set(found.map(({ snapshot }) => snapshot))].sort((a, b) => a - b)
      const first = firstOfEach(texts.map(sketchOf))
      const witness = new Map(texts.map((text, i) => [text, texts[first[i]!]!]))
      return new Map(found.map(({ passage, snapshot }) => [passage, witness.get(snapshot)!]))
    },
  }

  return { keepNow, store }
}
