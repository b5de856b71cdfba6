/** Annotations: what editors remark on the words of a rendition and of its original. */
import type { Database } from './database.ts'
import type {
  Annotation,
  AnnotationStatus,
  MqmCategory,
  Reach,
  Ruling,
  Severity,
} from '../api/annotations.ts'
import { Problem } from '../problem.ts'
import { selectorOf } from '../quote/anchor/selector.ts'
import { columnOf, type FlagColumn, kindOf } from './flag-column.ts'
import { idsIn } from './lists-in-sql.ts'
import { quoteText } from './quote-text.ts'
import { silencesOf } from './silences.ts'
import type { Recorded, RenditionChanges } from './rendition-changes.ts'
import type { Restorable } from './steps.ts'
import type { Annotations } from './kept-translations.ts'
import { expectVersion } from './version.ts'

type Row = {
  id: number
  rendition_id: number
  original_start: number | null
  original_end: number | null
  rendered_start: number | null
  rendered_end: number | null
  category: MqmCategory
  severity: Severity
  comment: string
  suggestion: string
  flag: FlagColumn | null
  by: string
  at: string
  status: AnnotationStatus
  reason: string
  reach: Reach
  ruling: Ruling | null
  ruled_by: string | null
  version: number
}
type Texts = { original: string; rendered: string }

export function storedAnnotations(
  db: Database,
  changes: RenditionChanges,
): { store: Annotations; restorable: Restorable } {
  const columns = `rendition_id, original_start, original_end, rendered_start, rendered_end, category, severity, comment,
    suggestion, flag, "by", "at", status, reason, reach, ruling, ruled_by`
  const one = db.prepare<[number], Row>(
    `SELECT id, ${columns}, version FROM annotations
     WHERE id = ? AND rendition_id IN (SELECT id FROM whole_renditions)`,
  )
  const ofRenditions = db.prepare<[string], Row>(
    `SELECT id, ${columns}, version FROM annotations WHERE rendition_id IN ${idsIn('?')}
     ORDER BY rendition_id, id`,
  )
  const texts = db.prepare<[number], Texts>(
    `SELECT ${quoteText('r.original_id')} AS original, ${quoteText('r.rendition_id')} AS rendered
     FROM whole_renditions r WHERE r.id = ?`,
  )
  // Editors who cannot see each other’s annotations are to mark the same words: each is told of their own alone. What two
  // reviewers mark alike are two opinions, afterwards too.
  const sameRemark = db
    .prepare<Row, number>(
      `SELECT 1 FROM annotations a
       WHERE a.rendition_id = :rendition_id AND a.id <> :id AND a.category = :category
         AND a.original_start IS NOT DISTINCT FROM :original_start AND a.original_end IS NOT DISTINCT FROM :original_end
         AND a.rendered_start IS NOT DISTINCT FROM :rendered_start AND a.rendered_end IS NOT DISTINCT FROM :rendered_end
         AND (a.status = 'dismissed') = (:status = 'dismissed')
         AND (:status <> 'dismissed' OR a.flag IS NOT DISTINCT FROM :flag)
         AND (a."by" = :by OR NOT EXISTS (
           SELECT 1 FROM reviews v WHERE v.rendition_id = a.rendition_id AND (v.done_at IS NULL OR (
             v."by" = a."by" AND EXISTS (
               SELECT 1 FROM reviews w WHERE w.rendition_id = a.rendition_id AND w."by" = :by)))))`,
    )
    .pluck()
  const values = `:rendition_id, :original_start, :original_end, :rendered_start, :rendered_end, :category, :severity,
    :comment, :suggestion, :flag, :by, :at, :status, :reason, :reach, :ruling, :ruled_by, :version`
  const insert = db
    .prepare<Row, number>(`INSERT INTO annotations (${columns}, version) VALUES (${values}) RETURNING id`)
    .pluck()
  const insertAgain = db.prepare<Row>(
    `INSERT INTO annotations (id, ${columns}, version) VALUES (:id, ${values})`,
  )
  const update = db.prepare<Row>(
    `UPDATE annotations SET original_start = :original_start, original_end = :original_end,
       rendered_start = :rendered_start, rendered_end = :rendered_end, category = :category, severity = :severity,
       comment = :comment, suggestion = :suggestion, status = :status, reason = :reason, reach = :reach, ruling = :ruling,
       ruled_by = :ruled_by, version = version + 1
     WHERE id = :id`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM annotations WHERE id = ?`)
  const reviewers = db.prepare<[number], { by: string; isDone: 0 | 1 }>(
    `SELECT "by", done_at IS NOT NULL AS "isDone" FROM reviews WHERE rendition_id = ?`,
  )

  /**
   * @param before null where it is a new one
   * @throws Problem where it marks nothing, or words that are not there; is dismissed without a reason; or is there
   */
  function expectSound(row: Row, { original, rendered }: Texts, before: Row | null): void {
    if (row.original_start === null && row.rendered_start === null)
      throw Problem.invalid('rendered', 'nothing_marked')
    expectInside(original, row.original_start, row.original_end, 'original.end')
    expectInside(rendered, row.rendered_start, row.rendered_end, 'rendered.end')
    if (row.status === 'dismissed' && row.reason.trim() === '')
      throw Problem.invalid('reason', 'reason_missing')
    if (before && (row.status === 'dismissed' || saysTheSame(before, row))) return
    if (sameRemark.get(row)) throw new Problem('duplicate')
  }

  /** @throws Problem where there is nothing to settle yet, or not for `by` */
  function expectThirdPerson(rendition: number, by: string): void {
    const reviews = reviewers.all(rendition)
    if (reviews.length < 2 || reviews.some(({ isDone }) => !isDone)) throw new Problem('reviews_unfinished')
    if (reviews.some((review) => review.by === by)) throw new Problem('own_review')
  }

  const stateOf = (row: Row | null | undefined): Annotation | null => (row ? toAnnotation(row) : null)

  /** @param madeWith the change that it is made with, in one step */
  function recordNow(id: number, by: string, before: Row | null, madeWith?: number): Recorded {
    const row = one.get(id)
    const rendition = (before ?? row)!.rendition_id
    const told = { rendition, of: 'annotation', by, madeWith } as const
    return changes.recordNow({ ...told, before: stateOf(before), after: stateOf(row) })
  }

  const store: Annotations = {
    async of(renditions) {
      const found = new Map<number, Annotation[]>()
      for (const row of ofRenditions.all(JSON.stringify(renditions)))
        found.set(row.rendition_id, [...(found.get(row.rendition_id) ?? []), toAnnotation(row)])
      return found
    },
    silences: silencesOf(db),
    add: async (rendition, annotation, by) =>
      db
        .transaction(() => {
          const both = texts.get(rendition)
          if (!both) return null
          const { original, rendered, flag, status } = annotation
          const row = toRow({
            ...annotation,
            id: NEW,
            rendition,
            original: original ?? null,
            rendered: rendered ?? null,
            flag: flag ?? null,
            by,
            at: new Date().toISOString(),
            reason: status === 'dismissed' ? annotation.reason : '',
            reach: status === 'dismissed' && flag ? annotation.reach : 'here',
            ruling: null,
            ruledBy: null,
            version: 1,
          })
          expectSound(row, both, null)
          const id = insert.get(row)!
          recordNow(id, by, null)
          return stateOf(one.get(id))
        })
        .immediate(),
    update: async (id, change, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return null
          expectVersion(row.version, expected)
          const { original, rendered } = toAnnotation(row)
          const status = change.status ?? row.status
          const changed: Row = {
            ...row,
            ...columnsOf(
              change.original === undefined ? original : change.original,
              change.rendered === undefined ? rendered : change.rendered,
            ),
            category: change.category ?? row.category,
            severity: change.severity ?? row.severity,
            comment: change.comment ?? row.comment,
            suggestion: change.suggestion ?? row.suggestion,
            status,
            reason: status === 'dismissed' ? (change.reason ?? row.reason) : '',
            reach: status === 'dismissed' && row.flag ? (change.reach ?? row.reach) : 'here',
          }
          expectSound(changed, texts.get(row.rendition_id)!, row)
          const isAnother = !marksTheSame(row, changed) || row.severity !== changed.severity
          update.run(isAnother ? { ...changed, ruling: null, ruled_by: null } : changed)
          recordNow(id, by, row)
          return stateOf(one.get(id))
        })
        .immediate(),
    rule: async (rendition, rulings, by) =>
      db
        .transaction(() => {
          if (!texts.get(rendition)) return null
          expectThirdPerson(rendition, by)
          let first: number | undefined
          return rulings.map(({ annotation, ruling }, i) => {
            const row = one.get(annotation)
            if (row?.rendition_id !== rendition)
              throw Problem.invalid(`rulings[${i}].annotation`, 'unknown_annotation')
            update.run({ ...row, ruling, ruled_by: ruling && by })
            const { change } = recordNow(annotation, by, row, first)
            first ??= change
            return toAnnotation(one.get(annotation)!)
          })
        })
        .immediate(),
    remove: async (id, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return false
          expectVersion(row.version, expected)
          remove.run(id)
          recordNow(id, by, row)
          return true
        })
        .immediate(),
  }

  return {
    store,
    restorable: {
      stateNow: ({ id }) => stateOf(one.get(id)),
      restoreNow({ id, before }) {
        const annotation = before as Annotation | null
        if (!annotation) {
          remove.run(id)
          return
        }
        const now = one.get(id) ?? null
        const row = { ...toRow(annotation), version: annotation.version + 1 }
        expectSound(row, texts.get(row.rendition_id)!, now)
        if (now) update.run(row)
        else insertAgain.run(row)
      },
    },
  }
}

/** The id of a row that has none yet. */
const NEW = 0

/** Whether two states of an annotation that both stand would be refused beside each other. */
const saysTheSame = (a: Row, b: Row) => a.status !== 'dismissed' && marksTheSame(a, b)

const marksTheSame = (a: Row, b: Row) =>
  a.category === b.category &&
  a.original_start === b.original_start &&
  a.original_end === b.original_end &&
  a.rendered_start === b.rendered_start &&
  a.rendered_end === b.rendered_end

type Range = Annotation['original'] | undefined

const columnsOf = (original: Range, rendered: Range) => ({
  original_start: original?.start ?? null,
  original_end: original?.end ?? null,
  rendered_start: rendered?.start ?? null,
  rendered_end: rendered?.end ?? null,
})

function expectInside(text: string, start: number | null, end: number | null, path: string): void {
  if (start !== null && !selectorOf(text, start, end!)) throw Problem.invalid(path, 'outside_text')
}

const rangeOf = (start: number | null, end: number | null) => (start === null ? null : { start, end: end! })

const toRow = ({ rendition, original, rendered, ruledBy, flag, contrary, ...same }: Annotation): Row => ({
  ...same,
  flag: flag && columnOf({ check: flag, contrary }),
  rendition_id: rendition,
  ruled_by: ruledBy,
  ...columnsOf(original, rendered),
})

const toAnnotation = (row: Row): Annotation => ({
  id: row.id,
  rendition: row.rendition_id,
  original: rangeOf(row.original_start, row.original_end),
  rendered: rangeOf(row.rendered_start, row.rendered_end),
  category: row.category,
  severity: row.severity,
  comment: row.comment,
  suggestion: row.suggestion,
  flag: row.flag && kindOf(row.flag).check,
  contrary: row.flag !== null && kindOf(row.flag).contrary,
  by: row.by,
  at: row.at,
  status: row.status,
  reason: row.reason,
  reach: row.reach,
  ruling: row.ruling,
  ruledBy: row.ruled_by,
  version: row.version,
})
