import type { Findings } from '../../server/api/findings.ts'
import { useInterfaceLanguage } from '../parts/words/interface-language.tsx'

/** Says so where the words were found on the very page that is being checked, which was stored as a source. */
export function OnItself({ check: { record }, url }: { check: Findings; url: string }) {
  const { t } = useInterfaceLanguage()
  if (record === null || record.link !== url) return null
  return <p class="problem">{t(($) => $.ui.extension.onItself)}</p>
}
