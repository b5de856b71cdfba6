import type { DecidedVerdict } from '../../server/api/checks.ts'
import type { Harm } from '../../server/api/findings.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { gravityOf } from '../vocabulary.ts'
import { VerdictSign } from './verdict-sign.tsx'

/** A verdict in one line, as lists show it. */
export function VerdictLabel({ verdict, harm }: { verdict: DecidedVerdict; harm?: Harm }) {
  const { t } = useInterfaceLanguage()
  return (
    <span class={`verdict-label ${gravityOf(verdict, harm)}`}>
      <VerdictSign verdict={verdict} /> {t(($) => $.verdict[verdict])}
    </span>
  )
}
