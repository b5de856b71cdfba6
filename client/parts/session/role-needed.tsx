import type { Role } from '../../../server/api/access.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** In place of what a whole page is there for, where whoever came may not do it. */
export function RoleNeeded({ role }: { role: Role }) {
  const { t } = useInterfaceLanguage()
  return <p class="empty">{t(($) => $.ui.roleNeeded, { role: t(($) => $.role[role]) })}</p>
}
