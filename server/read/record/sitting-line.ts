/** The line by which France’s Parliament calls a sitting: « Deuxième séance du mardi 4 mai 2031 ». */
import { oneLine } from '../one-line.ts'
import { webDate } from '../page/web-date.ts'

const SITTING =
  /(?:^|[^\p{L}])(?<called>(?:(?<number>premi[èe]re|deuxi[èe]me|troisi[èe]me|1re|[23]e) )?séance(?: unique)? du (?<day>(?:\p{L}+ )?\d{1,2}(?:er)? \p{L}+ \d{4}))/iu

/** @returns what it is called, in small letters, and its day; null where a line tells of none */
export function sittingIn(line: string): { called: string; date: string } | null {
  const { called = '', day = '' } = SITTING.exec(oneLine(line).replace(/[\u00A0\u202F]/gu, ' '))?.groups ?? {}
  const date = webDate(day.toLowerCase())
  return date === null ? null : { called: called.toLowerCase(), date }
}
