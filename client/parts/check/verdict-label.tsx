import { verdictLabel } from '../../../locales/verdict-words.ts'
import type { DecidedVerdict } from '../../../server/api/checks.ts'
import type { Harm } from '../../../server/api/edits.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { gravityOf } from '../../../locales/gravity.ts'
import { VerdictSign } from './verdict-sign.tsx'
import './check.css'

/** A verdict in one line, as lists show it. */
export function VerdictLabel({ verdict, harm }: { verdict: DecidedVerdict; harm?: Harm | null }) {
  const { t } = useInterfaceLanguage()
  return (
    <span class={`verdict-label ${gravityOf(verdict, harm)}`}>
      <VerdictSign verdict={verdict} harm={harm} /> {verdictLabel(t, verdict, harm)}
    </span>
  )
}
