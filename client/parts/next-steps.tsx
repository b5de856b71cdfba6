import type { Findings } from '../../server/api.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'

/** What a fact-checker does next, verdict by verdict. */
export function NextSteps({ check: { verdict } }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  return (
    <section class="next-steps">
      <h3>{t(($) => $.ui.next.title)}</h3>
      {verdict === 'unresolved' ? (
        <ul>
          <li>{t(($) => $.ui.next.spelling)}</li>
          <li>{t(($) => $.ui.next.fewerWords)}</li>
          <li>{t(($) => $.ui.next.otherLanguage)}</li>
          <li>
            {t(($) => $.ui.next.addSource)} <a href="/sources/new">{t(($) => $.ui.next.addSourceLink)}</a>
          </li>
          <li>{t(($) => $.ui.next.absence)}</li>
        </ul>
      ) : (
        <p>{t(($) => $.ui.next.verdict[verdict])}</p>
      )}
    </section>
  )
}
