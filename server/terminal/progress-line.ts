/** How far an import has come, on one line of a terminal that is written over. */
import type { WriteStream } from 'node:tty'
import type { Translate } from '../../locales/i18n.ts'
import type { ImportProgress } from '../api/sources.ts'

/** @param out written to only where it is a terminal */
export function progressLine(out: WriteStream, name: string, t: Translate) {
  const clear = () => void (out.isTTY && out.write('\r\u001B[2K'))
  return {
    onProgress({ stage, share }: ImportProgress) {
      if (!out.isTTY) return
      clear()
      const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`
      out.write(`${name} · ${t(($) => $.importStage[stage])}${percent}`.slice(0, out.columns))
    },
    clear,
  }
}
