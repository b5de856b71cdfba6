/** Whether there is anything to read aloud in it: a lone dash, a row of stars or an empty cell is no passage. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
