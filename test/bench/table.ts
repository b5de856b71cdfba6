/** What a run of the bench found, as tables: printed, and kept where asked. */

export type Row = Record<string, string>

/** A figure beside the one it is to reach. */
export interface Ratio {
  measured: string
  figure: string
  aim: string
}

/** Whether it is reached; nothing where there is no aim, or no figure. */
export function reached({ figure, aim }: Ratio): '' | 'yes' | 'no' {
  const [found, wanted] = [figure, aim].map((text) => Number.parseFloat(text.replaceAll(/[^\d.]/g, '')))
  if (Number.isNaN(found) || Number.isNaN(wanted)) return ''
  return (aim.startsWith('≥') ? found! >= wanted! : found! <= wanted!) ? 'yes' : 'no'
}

/** In Markdown, as Prettier lays it out. */
export function table(title: string, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) =>
    Math.max(3, column.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  const body = rows.map((row) => line(columns.map((column) => row[column]!)))
  return [`## ${title}`, '', line(columns), rule, ...body, ''].join('\n')
}

/** Three digits that count, whatever the size. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
export const times = (ratio: number): string => `${figure(ratio)}×`

/** The value below which that share of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** @returns how long it took, in milliseconds, and what came of it */
export async function timed<Result>(run: () => Result | Promise<Result>): Promise<[number, Result]> {
  const from = performance.now()
  const result = await run()
  return [performance.now() - from, result]
}
