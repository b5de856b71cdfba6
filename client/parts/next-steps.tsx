import type { Findings } from '../../server/api/findings.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { showsOriginal } from '../words-spoken.ts'

/** What a fact-checker does next, verdict by verdict. */
export function NextSteps({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const { verdict } = check
  return (
    <section class="next-steps">
      <h3>{t(($) => $.ui.next.title)}</h3>
      {verdict === 'unresolved' ? (
        <ul>
          {check.rivals.length > 0 && <li>{t(($) => $.ui.next.nearest)}</li>}
          <li>{t(($) => $.ui.next.spelling)}</li>
          <li>{t(($) => $.ui.next.fewerWords)}</li>
          <li>{t(($) => $.ui.next.otherLanguage)}</li>
          <li>
            {t(($) => $.ui.next.addSource)} <a href="/sources/new">{t(($) => $.ui.next.addSourceLink)}</a>
          </li>
          <li>{t(($) => $.ui.next.absence)}</li>
        </ul>
      ) : (
        <p>
          {(verdict === 'translation' || verdict === 'translation_unmarked') && showsOriginal(check)
            ? t(($) => $.ui.next.withOriginal[verdict])
            : t(($) => $.ui.next.verdict[verdict])}
        </p>
      )}
    </section>
  )
}
