/** White space that comes out as another: a run of it, or one that is no plain space. Single spaces, which most are, stay. */
const TO_FOLD = / [^\S\u00A0\u202F]+|[^\S\u00A0\u202F ][^\S\u00A0\u202F]*/gu

/** White space as a page shows it: runs of it are one space, and the spaces French sets by hand stay. */
export const oneLine = (text: string): string =>
  text
    .replace(TO_FOLD, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
