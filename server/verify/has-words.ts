/** Whether a text has all words of another, one behind the other, whatever its marks and capitals. */
import { words } from '../language/split.ts'

export const hasWords = (text: string, wanted: string): boolean => spaced(text).includes(spaced(wanted))

const spaced = (text: string) =>
  ` ${words(text)
    .map(({ key }) => key)
    .join(' ')} `
