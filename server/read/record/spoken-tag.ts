/** The European Parliament's mark of the language spoken, at the head of a speech: "(DE) Mr President," "in writing. - (FR) …". */
const SPOKEN_TAG =
  /^(?:[^().]{0,80}\.\s*)?(?:[-–—]\s*)?\(((?:BG|CS|DA|DE|EL|EN|ES|ET|FI|FR|GA|HR|HU|IT|LT|LV|MT|NL|PL|PT|RO|SK|SL|SV))\)\s/

/** @returns the code in capitals */
export const spokenTag = (words: string): string | undefined => SPOKEN_TAG.exec(words)?.[1]
