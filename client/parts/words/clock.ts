/** @param milliseconds into a recording @returns hours, minutes and seconds, as players show them: `00:12:05` */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
