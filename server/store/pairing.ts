/** Pairs the passages of a capture with those that say the same in the other printed language. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import { pairedInOrder } from '../quote/anchor/paired-in-order.ts'
import { pairPassages } from '../translation/pair-passages.ts'
import type { ReadPassage } from './captured.ts'
import type { StoredPassages } from './passages.ts'

type PairedRow = { id: number; text: string; speaker: string | null; paragraph: string | null }

export function pairing(db: Database, passages: StoredPassages) {
  const newest = db
    .prepare<{ source: number; but: Language | null }, number>(
      `SELECT n.id FROM newest_snapshots n JOIN sources s ON s.id = n.source_id
       WHERE s.id = :source AND (:but IS NULL OR coalesce(n.language, s.language) <> :but) ORDER BY n.id DESC LIMIT 1`,
    )
    .pluck()
  const hasPairs = db
    .prepare<[number], number>(
      `SELECT 1 FROM passages p JOIN passage_pairs pp ON pp.passage_id = p.id WHERE p.snapshot_id = ? LIMIT 1`,
    )
    .pluck()
  const passagesOf = db.prepare<[number], PairedRow>(
    `SELECT p.id, p.text, sn.name AS speaker, p.paragraph FROM passages p
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     WHERE p.snapshot_id = ? ORDER BY p.ordinal`,
  )

  return {
    /**
     * Each step pairs two. Inside a transaction of the caller's.
     *
     * @param ids of the passages, in their order
     * @param how `sitting`: by what they say; `order`: the first with the first, and so on
     * @param but the language of the passages, where the other source is their own
     */
    *with(
      other: number,
      own: readonly ReadPassage[],
      ids: readonly number[],
      how: 'sitting' | 'order',
      but: Language | null = null,
    ): Generator<void, void> {
      const snapshot = newest.get({ source: other, but })
      if (snapshot === undefined) return
      const theirs = passagesOf.all(snapshot)
      const pairs =
        how === 'sitting'
          ? pairPassages(own, theirs.map(toRead))
          : ids.slice(0, theirs.length).map((_, i): [number, number] => [i, i])
      for (const [i, j] of pairs) {
        passages.pairNow(ids[i]!, theirs[j]!.id)
        yield
      }
    },
    /** The same for passages that stood in an older capture: each has the counterparts that it had there. */
    *asBefore(older: number, own: readonly ReadPassage[], ids: readonly number[]): Generator<void, void> {
      if (!hasPairs.get(older)) return
      const before = passagesOf.all(older)
      const now = pairedInOrder(textsOf(before), textsOf(own))
      for (const [i, { id }] of before.entries()) {
        const at = now[i]
        if (at == null) continue
        for (const counterpart of passages.counterpartsOf([id]).get(id) ?? [])
          passages.pairNow(ids[at]!, counterpart.id)
        yield
      }
    },
  }
}

const textsOf = (passages: readonly { text: string }[]) => passages.map(({ text }) => text)

const toRead = ({ text, speaker, paragraph }: PairedRow): ReadPassage => ({
  text,
  speaker: speaker ?? undefined,
  paragraph: paragraph ?? undefined,
})
