/** The address of words in their source: opened at their quote, else at their passage. */
export const placeInSource = (words: { source: number; passage: number; quote: number | null }): string =>
  `/sources/${words.source}?${words.quote === null ? `passage=${words.passage}` : `quote=${words.quote}`}`
