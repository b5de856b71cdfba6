/** What is set high: the power in 10⁶, the ending of 1er and Mme, or what leads to a note. */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const WHOLE = /^[-−]?\d+$/u
const LETTERS = /^\p{L}+\.?$/u

/**
 * As it stands in a line of plain text. A number is set high there too, and who reads it tells a power from a note; other
 * letters cling to their word; all else (*, [2], 3–5) leads to a note, as every link does, and is no part of the text.
 *
 * @param leads whether it is a link
 */
export function raised(text: string, leads: boolean): string {
  const content = text.trim()
  if (leads) return ''
  if (WHOLE.test(content))
    return content.replace(/[-−]/u, '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)]!)
  return LETTERS.test(content) ? text : ''
}
