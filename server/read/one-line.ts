/** White space as a page shows it: runs of it are one space, and the spaces French sets by hand stay. */
export function oneLine(text: string): string {
  return text
    .replace(/[^\S\u00A0\u202F]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
