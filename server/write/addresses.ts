/** What is written for others names things by their addresses here: each is answered with the thing itself. */

/** @param base where the program is reached, without a slash at its end */
export const addressesAt = (base: string) => ({
  base,
  /** The words of a passage, as plain text. */
  passage: (id: number) => `${base}/api/passages/${id}`,
  speaker: (id: number) => `${base}/api/speakers/${id}`,
  /** The page of a source, opened at a quote. */
  quotePage: (source: number, quote: number) => `${base}/sources/${source}?quote=${quote}`,
  sourcePage: (id: number) => `${base}/sources/${id}`,
  checkPage: (id: number) => `${base}/checks/${id}`,
  renditionPage: (id: number) => `${base}/renditions/${id}`,
  /** The bytes of one capture, and what leads to them (RFC 7089). */
  memento: (source: number, snapshot: number) =>
    `${base}/api/sources/${source}/snapshots/${snapshot}/original`,
  timeMap: (source: number) => `${base}/api/sources/${source}/timemap`,
  timeGate: (source: number) => `${base}/api/sources/${source}/timegate`,
  /** One thing, or a list, in a format. */
  exported: (path: string, as: string) => `${base}/api/${path}/export?as=${as}`,
})

export type Addresses = ReturnType<typeof addressesAt>
