/** Fragments of SQL for what a quote says, and in which language it is printed; `id` is an expression for its id. */

/** Its spans joined by one space, as in the API. */
export const quoteText = (id: string) =>
  `(SELECT string_agg(exact, ' ' ORDER BY ordinal) FROM quote_spans WHERE quote_id = ${id})`

/** The words of a rendition: as they were corrected last, or else as they were printed. @param row name of its row */
export const renditionText = (row: string) =>
  `coalesce(
    (SELECT text FROM rendition_wordings WHERE rendition_id = ${row}.id ORDER BY number DESC LIMIT 1),
    ${quoteText(`${row}.rendition_id`)})`

/** Its own where it has one, else that of the snapshot, else that of the source. */
export const quotePrinted = (id: string) =>
  `(SELECT coalesce(q.printed_language, n.language, s.language) FROM quotes q
    JOIN quote_spans z ON z.quote_id = q.id AND z.ordinal = 0
    JOIN passages p ON p.id = z.passage_id
    JOIN snapshots n ON n.id = p.snapshot_id
    JOIN sources s ON s.id = n.source_id
    WHERE q.id = ${id})`
