/** How far an import or a check has come, on one line of a terminal that is written over. */
import type { Translate } from '../../locales/i18n.ts'
import type { ImportProgress } from '../api/sources.ts'
import type { Screen } from './terminal.ts'

/** Writes the line anew, where there is a terminal. */
export const writeOver = (out: Screen, words: string): void =>
  void (out.isTTY && out.write(`\r\u001B[2K${words.slice(0, out.columns)}`))

export function progressLine(out: Screen, name: string, t: Translate) {
  const show = (words: string) => writeOver(out, `${name} · ${words}`)
  return {
    onProgress({ stage, share }: ImportProgress) {
      const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`
      show(`${t(($) => $.importStage[stage])}${percent}`)
    },
    show,
    clear: () => writeOver(out, ''),
  }
}
